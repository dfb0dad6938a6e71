"""The signature of a run: everything that its result depends on, in one line."""

from __future__ import annotations

from importlib.metadata import version as installed

from mtaudit.config import Settings
from mtaudit.encoder import Encoder
from mtaudit.judge.judge import Judge
from mtaudit.judge.meaning import model_digest
from mtaudit.parser import Parser
from mtaudit.stages.rules_digest import rules_digest
from mtaudit.version import version


def signature(settings: Settings, encoder: Encoder, parser: Parser, judge: Judge | None) -> str:
    """Versions, models, rules and settings as `key:value` joined by `|`, in the manner of sacrebleu."""
    parts = {
        "mtaudit": version(),
        "encoder": encoder.name,
        "parser": parser.name,
        "judge": judge.digest if judge else "none",
        "substitutions": model_digest(),
        "rules": rules_digest(),
        "min_confidence": f"{settings.min_confidence:g}",
        "select": ",".join(settings.select) or "all",
        "ignore": ",".join(settings.ignore) or "none",
        "sacrebleu": installed("sacrebleu"),
    }
    return "|".join(f"{key}:{value}" for key, value in parts.items())
