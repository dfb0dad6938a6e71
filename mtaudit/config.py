"""Settings of an audit: defaults, overridden by a file, overridden by flags.

The file is the nearest `mtaudit.toml`, or `pyproject.toml` with a table `[tool.mtaudit]`, in the
working folder or one above it; in one folder `mtaudit.toml` wins. Keys are the field names of
`Settings`, written with hyphens or underscores; `severity` and `per-pair-ignores` are tables.
A glossary's path counts from the file's folder. The table `check` is read by `mtaudit check` alone.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from pathlib import Path

from mtaudit.errors import ConfigError
from mtaudit.mqm import Severity

_CHECK_TABLE = "check"  # what `mtaudit check` alone reads
_RULE_OR_FAMILY = re.compile(r"[A-Z]{3}(?:[0-9]{3})?", re.ASCII)


@dataclass(frozen=True)
class Settings:
    """What an audit may be told.

    `encoder` is a sentence-transformers model name or folder, "" for the embedded one;
    `judge` a weights file for the judge, "" for the embedded ones, "none" to go without. Findings
    below `min_confidence` in [0, 1] are dropped. `select` and `ignore` hold rule codes or families,
    an empty `select` means all. `fail_on` is the least severity that fails a run, None for never.
    `force` audits texts that do not correspond. `severity` gives rules or families another severity than
    their own; `per_pair_ignores` holds patterns of pair names (`*`, `?`, `[ab]`) with what to drop there.
    `glossary` is the path of a glossary, "" for none. `device` (auto, cpu, cuda) is where models run,
    `backend` (auto, torch, openvino) what runs the embedded ones; auto takes the fastest that is there.
    """

    encoder: str = ""
    min_confidence: float = 0.3
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: Severity | None = None
    force: bool = False
    judge: str = ""
    severity: tuple[tuple[str, Severity], ...] = ()
    per_pair_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    glossary: str = ""
    device: str = "auto"
    backend: str = "auto"

    def for_pair(self, name: str) -> Settings:
        """The settings of one pair: what its name is to ignore is ignored beside the rest."""
        more = [c for glob, codes in self.per_pair_ignores if fnmatchcase(name, glob) for c in codes]
        return replace(self, ignore=tuple(dict.fromkeys((*self.ignore, *more)))) if more else self

    def severity_of(self, code: str) -> Severity | None:
        """The severity that was chosen for a rule, or for its family; None for the rule's own."""
        chosen = dict(self.severity)
        return chosen.get(code, chosen.get(code[:3]))


def load_settings(folder: Path, flags: Mapping[str, object]) -> Settings:
    """Settings for a run in `folder`; `flags` maps field names to values, None for a flag not given.

    Raises ConfigError, naming the file or flag, the key, and what is allowed.
    """
    values = _from_file(folder)
    for key, value in flags.items():
        if value is not None:
            values[key] = _checked(key, value, f"--{_hyphened(key)}")
    return Settings(**values)  # type: ignore[arg-type]  # every value went through its field's check


def pair_ignores(folder: Path) -> tuple[str, ...]:
    """What a pair's own folder drops: `ignore` in its `pair.toml`, whose other keys are anybody's.

    Raises ConfigError for a file that is not TOML or a value that is no list of codes.
    """
    path = folder / "pair.toml"
    table = _read(path) if path.is_file() else {}
    if "ignore" not in table:
        return ()
    _converted(_CODES, table["ignore"], f"{path}: ignore")
    return _codes(table["ignore"])


def settings_folder(folder: Path) -> Path | None:
    """The folder of the settings file that a run in `folder` reads, None where there is none."""
    found = _find(folder.absolute())
    return found[0].parent if found else None


def check_table(folder: Path) -> tuple[Path, dict[str, object]] | None:
    """The settings file's table `check`, with the file; None where there is none.

    Raises ConfigError for a file that is no TOML and for a `check` that is no table.
    """
    found = _find(folder.absolute())
    if found is None or _CHECK_TABLE not in found[1]:
        return None
    path, table = found[0], found[1][_CHECK_TABLE]
    if not isinstance(table, dict):
        raise ConfigError(f"{path}: {_CHECK_TABLE} must be a table")
    return path, table


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
        if written == _CHECK_TABLE:
            continue
        key = written.replace("-", "_")
        if key not in _CHECKS and key not in _TABLES:
            known = [_hyphened(name) for name in (*_CHECKS, *_TABLES, _CHECK_TABLE)]
            raise ConfigError(
                f"{path}: unknown key {written!r}{nearest(written, known)}; known keys: {', '.join(known)}"
            )
        if key in values:
            raise ConfigError(f"{path}: {_hyphened(key)} is set twice")
        values[key] = _checked(key, value, f"{path}: {written}")
    if values.get("glossary"):
        values["glossary"] = str(path.parent / str(values["glossary"]))
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
    if key in _TABLES:
        return _checked_table(*_TABLES[key], value, where)
    return _converted(_CHECKS[key], value, where)


def _checked_table(keys: _Check, values: _Check, table: object, where: str) -> tuple[object, ...]:
    """The entries of a table, sorted by key."""
    if not isinstance(table, dict):
        raise ConfigError(f"{where} must be a table, not {_shown(table)}")
    out: dict[str, object] = {}
    for written, value in table.items():
        key = str(_converted(keys, written, f"{where}: a key"))
        if key in out:
            raise ConfigError(f"{where}: {key} is set twice")
        out[key] = _converted(values, value, f"{where}: {written}")
    return tuple(sorted(out.items()))


def _converted(check: _Check, value: object, where: str) -> object:
    allowed, convert = check
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


def _one_of(*words: str) -> _Check:
    def convert(value: object) -> str:
        if value not in words:
            raise ValueError
        return str(value)

    return f"one of {', '.join(words)}", convert


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


def _code(value: object) -> str:
    return _codes([value])[0]


_Check = tuple[str, Callable[[object], object]]
_CODES: _Check = ("a list of rule codes or families, such as TRM or NUM001", _codes)
_SEVERITY: _Check = (f"one of {', '.join(Severity)}", _severity)
_CHECKS: dict[str, _Check] = {
    "encoder": ("the name or folder of a model", _name),
    "judge": ("a weights file, or none", _name),
    "glossary": ("the path of a CSV file", _name),
    "device": _one_of("auto", "cpu", "cuda"),
    "backend": _one_of("auto", "torch", "openvino"),
    "min_confidence": ("a number from 0 to 1", _share),
    "select": _CODES,
    "ignore": _CODES,
    "fail_on": _SEVERITY,
    "force": ("true or false", _switch),
}
# Tables: what their keys and their values must be.
_TABLES: dict[str, tuple[_Check, _Check]] = {
    "severity": (("a rule code or family, such as TRM or NUM001", _code), _SEVERITY),
    "per_pair_ignores": (("a pattern of pair names", _name), _CODES),
}
