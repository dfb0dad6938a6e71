"""The file of decisions: where it is, what is in it, and how more are put there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from mtaudit.cli.json_file import read_json
from mtaudit.cli.outputs import write_whole
from mtaudit.config import nearest, settings_folder
from mtaudit.errors import InputError
from mtaudit.gate.decisions import Merged, merge
from mtaudit.model import Decision, Status
from mtaudit.reports.record import plain, to_json

NAME = "mtaudit-decisions.json"
SCHEMA_VERSION = 1

_FIELDS = tuple(Decision.__dataclass_fields__)
_VERDICTS = (Status.CONFIRMED, Status.DISMISSED)


def decisions_path(folder: Path, named: str | None) -> Path:
    """Where the decisions of a run in `folder` are: the file that was named, else `NAME`.

    That is in the folder itself or, where none is there, beside the settings file.
    """
    if named:
        return Path(named)
    here = folder / NAME
    beside = settings_folder(folder)
    return here if here.exists() or beside in (None, folder.absolute()) else beside / NAME


def find_decisions(named: str | None) -> tuple[Path, tuple[Decision, ...]]:
    """The decisions that a run in the working folder goes by, none where there is no such file.

    Raises InputError for a named file that is not there, and for any that cannot be read.
    """
    path = decisions_path(Path(), named)
    return path, read_decisions(path) if named or path.exists() else ()


def read_decisions(path: Path) -> tuple[Decision, ...]:
    """All decisions of a file, one for each identity; raises InputError that says what is wrong where."""
    data = read_json(path)
    if not isinstance(data, dict) or not isinstance(data.get("decisions"), list):
        raise InputError(f'{path}: not decisions; it must be an object with a list named "decisions"')
    version = data.get("schema_version")
    if version != SCHEMA_VERSION or isinstance(version, bool):
        raise InputError(
            f"{path}: schema_version must be {SCHEMA_VERSION}, not {version!r}; another mtaudit wrote it"
        )
    found = [_decision(item, f"{path}: decisions[{i}]") for i, item in enumerate(data["decisions"])]
    return merge((), found).decisions


def add_decisions(path: Path, decisions: Sequence[Decision]) -> Merged:
    """Put decisions into the file beside what others wrote there meanwhile; raises InputError."""
    merged = merge(read_decisions(path) if path.exists() else (), decisions)
    records = [{key: plain(value) for key, value in asdict(d).items()} for d in merged.decisions]
    write_whole(str(path), to_json({"schema_version": SCHEMA_VERSION, "decisions": records}, indent=2) + "\n")
    return merged


def _decision(item: object, where: str) -> Decision:
    if not isinstance(item, dict):
        raise InputError(f"{where}: not an object with {', '.join(_FIELDS)}")
    for name in item:
        if name not in _FIELDS:
            raise InputError(f"{where}: unknown field {name!r}{nearest(name, _FIELDS)}")
    texts = {name: _text(item, name, where) for name in _FIELDS}
    if texts["verdict"] not in _VERDICTS:
        raise InputError(f"{where}.verdict must be {' or '.join(_VERDICTS)}, not {texts['verdict']!r}")
    try:
        datetime.fromisoformat(texts["date"])
    except ValueError:
        raise InputError(
            f"{where}.date must be a date as in 2024-05-31T09:30:00Z, not {texts['date']!r}"
        ) from None
    return Decision(**{**texts, "verdict": Status(texts["verdict"])})  # type: ignore[arg-type]


def _text(item: Mapping[str, object], name: str, where: str) -> str:
    if name not in item:
        raise InputError(f"{where}: no field {name!r}")
    value = item[name]
    if not isinstance(value, str):
        raise InputError(f"{where}.{name} must be a string, not {value!r}"[:300])
    if any("\ud800" <= char <= "\udfff" for char in value):
        raise InputError(f"{where}.{name} holds half of a surrogate pair")
    return value
