"""The signature of a run: everything that its result depends on, in one line."""

from __future__ import annotations

import hashlib
from importlib.metadata import version as installed

from mtaudit.config import Settings
from mtaudit.detectors.registry import RULES
from mtaudit.encoder import Encoder
from mtaudit.judge.meaning import model_digest
from mtaudit.parser import Parser
from mtaudit.version import version


def signature(settings: Settings, encoder: Encoder, parser: Parser) -> str:
    """Versions, models, rules and settings as `key:value` joined by `|`, in the manner of sacrebleu."""
    rules = hashlib.sha256("".join(f"{r.code}{r.severity}{r.rank}" for r in RULES).encode()).hexdigest()[:8]
    parts = {
        "mtaudit": version(),
        "encoder": encoder.name,
        "parser": parser.name,
        "judge": model_digest(),
        "rules": rules,
        "min_confidence": f"{settings.min_confidence:g}",
        "select": ",".join(settings.select) or "all",
        "ignore": ",".join(settings.ignore) or "none",
        "sacrebleu": installed("sacrebleu"),
    }
    return "|".join(f"{key}:{value}" for key, value in parts.items())
