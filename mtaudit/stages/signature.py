"""The signature of a run: everything that its result depends on, in one line."""

from __future__ import annotations

import hashlib
import json
from importlib.metadata import version as installed

from mtaudit.config import Settings
from mtaudit.encoder import Encoder
from mtaudit.judge.judge import Judge
from mtaudit.judge.meaning import model_digest
from mtaudit.model import Glossary
from mtaudit.parser import Parser
from mtaudit.stages.rules_digest import rules_digest
from mtaudit.version import version


def signature(
    settings: Settings,
    encoder: Encoder,
    parser: Parser,
    judge: Judge | None,
    glossary: Glossary | None = None,
    *,
    backend: str = "",
) -> str:
    """Versions, models, rules and settings as `key:value` joined by `|`, in the manner of sacrebleu.

    `backend` is named where it is another than torch on a CPU: its figures round otherwise.
    """
    parts = {
        "mtaudit": version(),
        "encoder": encoder.name,
        "parser": parser.name,
        "judge": judge.digest if judge else "none",
        "substitutions": model_digest(),
        "rules": rules_digest(),
        "glossary": glossary.digest if glossary else "none",
        "min_confidence": f"{settings.min_confidence:g}",
        "select": ",".join(settings.select) or "all",
        "ignore": ",".join(settings.ignore) or "none",
        "severity": ",".join(f"{code}={severity}" for code, severity in settings.severity) or "own",
        "per_pair_ignores": _digest(settings.per_pair_ignores),
        "sacrebleu": installed("sacrebleu"),
    }
    if backend:
        parts["backend"] = backend
    return "|".join(f"{key}:{value}" for key, value in parts.items())


def _digest(ignores: tuple[tuple[str, tuple[str, ...]], ...]) -> str:
    """Eight hexadecimal digits, since a pattern may hold any character; "none" for an empty table."""
    return hashlib.sha256(json.dumps(ignores).encode()).hexdigest()[:8] if ignores else "none"
