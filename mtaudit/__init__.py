"""mtaudit: a linter for machine translation."""

from mtaudit.api import Report, audit
from mtaudit.config import Settings
from mtaudit.model import READ_CSV

__all__ = ["READ_CSV", "Report", "Settings", "audit"]
