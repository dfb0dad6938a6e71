"""Settings of an audit: defaults, overridden by a file, overridden by flags.

The file is the nearest `mtaudit.toml`, or `pyproject.toml` with a table `[tool.mtaudit]`, in the
working folder or one above it; in one folder `mtaudit.toml` wins. Keys are the field names of
`Settings`, written with hyphens or underscores.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from mtaudit.errors import ConfigError
from mtaudit.mqm import Severity

_RULE_OR_FAMILY = re.compile(r"[A-Z]{3}(?:[0-9]{3})?", re.ASCII)


@dataclass(frozen=True)
class Settings:
    """What an audit may be told.

    `encoder` is a sentence-transformers model name or folder, "" for the embedded one;
    `judge` a weights file for the judge, "" for the embedded ones, "none" to go without. Findings
    below `min_confidence` in [0, 1] are dropped. `select` and `ignore` hold rule codes or families,
    an empty `select` means all. `fail_on` is the least severity that fails a run, None for never.
    `force` audits texts that do not correspond.
    """

    encoder: str = ""
    min_confidence: float = 0.3
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: Severity | None = None
    force: bool = False
    judge: str = ""


def load_settings(folder: Path, flags: Mapping[str, object]) -> Settings:
    """Settings for a run in `folder`; `flags` maps field names to values, None for a flag not given.

    Raises ConfigError, naming the file or flag, the key, and what is allowed.
    """
    values = _from_file(folder)
    for key, value in flags.items():
        if value is not None:
            values[key] = _checked(key, value, f"--{_hyphened(key)}")
    return Settings(**values)  # type: ignore[arg-type]  # every value went through its field's check


def nearest(word: str, known: Iterable[str]) -> str:
    """A hint such as " (did you mean 'select'?)", or "" when nothing known is close."""
    close = difflib.get_close_matches(word, list(known), n=1)
    return f" (did you mean {close[0]!r}?)" if close else ""


def _from_file(folder: Path) -> dict[str, object]:
    found = _find(folder.absolute())
    if found is None:
        return {}
    path, table = found
    values: dict[str, object] = {}
    for written, value in table.items():
        key = written.replace("-", "_")
        if key not in _CHECKS:
            known = [_hyphened(name) for name in _CHECKS]
            raise ConfigError(
                f"{path}: unknown key {written!r}{nearest(written, known)}; known keys: {', '.join(known)}"
            )
        if key in values:
            raise ConfigError(f"{path}: {_hyphened(key)} is set twice")
        values[key] = _checked(key, value, f"{path}: {written}")
    return values


def _find(folder: Path) -> tuple[Path, dict[str, object]] | None:
    for place in (folder, *folder.parents):
        own = place / "mtaudit.toml"
        if own.is_file():
            return own, _read(own)
        project = place / "pyproject.toml"
        if project.is_file():
            tool = _read(project).get("tool")
            table = tool.get("mtaudit") if isinstance(tool, dict) else None
            if isinstance(table, dict):
                return project, table
            if table is not None:
                raise ConfigError(f"{project}: tool.mtaudit must be a table")
    return None


def _read(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise ConfigError(f"{path}: cannot be read as TOML: {error}") from None


def _hyphened(key: str) -> str:
    return key.replace("_", "-")


def _checked(key: str, value: object, where: str) -> object:
    allowed, convert = _CHECKS[key]
    try:
        return convert(value)
    except ValueError:
        raise ConfigError(f"{where} must be {allowed}, not {_shown(value)}") from None


def _shown(value: object) -> str:
    shown = repr(list(value) if isinstance(value, tuple) else value)
    return shown if len(shown) <= 60 else shown[:59] + "…"


def _name(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError
    return value


def _share(value: object) -> float:
    # A bool is an int in Python; NaN fails the comparison.
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise ValueError
    return float(value)


def _codes(value: object) -> tuple[str, ...]:
    if not isinstance(value, list | tuple) or not all(isinstance(code, str) for code in value):
        raise ValueError
    codes = tuple(str(code).upper() for code in value)
    if not all(_RULE_OR_FAMILY.fullmatch(code) for code in codes):
        raise ValueError
    return codes


def _severity(value: object) -> Severity:
    return Severity(_name(value))


def _switch(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError
    return value


_CODES = "a list of rule codes or families, such as TRM or NUM001"
_CHECKS: dict[str, tuple[str, Callable[[object], object]]] = {
    "encoder": ("the name or folder of a model", _name),
    "judge": ("a weights file, or none", _name),
    "min_confidence": ("a number from 0 to 1", _share),
    "select": (_CODES, _codes),
    "ignore": (_CODES, _codes),
    "fail_on": (f"one of {', '.join(Severity)}", _severity),
    "force": ("true or false", _switch),
}
