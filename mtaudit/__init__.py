"""mtaudit: a linter for machine translation."""

from mtaudit.api import Report, audit
from mtaudit.config import Settings

__all__ = ["Report", "Settings", "audit"]
