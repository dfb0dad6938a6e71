"""The exception tree: every error a user can cause says what was wrong, where, and what to do."""

from __future__ import annotations


class MtauditError(Exception):
    """Any failure that is reported to the user as one message and exit code 2."""


class InputError(MtauditError):
    """A file, folder or row that cannot be audited: missing, empty, not text, too large, malformed."""


class UnrelatedTextsError(InputError):
    """Two readable texts of which nothing corresponds, or one of which is not English."""


class ConfigError(MtauditError):
    """A setting, rule code or option that has no meaning."""


class ModelError(MtauditError):
    """A model or language resource that is missing, damaged or not the one expected."""
