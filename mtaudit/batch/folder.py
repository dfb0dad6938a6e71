"""The output folder of a batch: what is in it is whole, and it is known which run it belongs to.

A shard counts from the moment that its record stands in the work folder; its tables stand in their places
before. At the end the records become the manifest, and the work folder goes.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from mtaudit.batch import lock, manifest
from mtaudit.batch.manifest import FileRecord, Record, ShardRecord
from mtaudit.batch.plan import JudgedShard, Plan
from mtaudit.errors import InputError
from mtaudit.files import file_digest, replace_file, usual_mode
from mtaudit.reports.record import to_json

_WORK = ".work"


@dataclass(frozen=True, slots=True)
class Totals:
    """What a complete output comes to: rows and findings by severity."""

    done: int
    failed: int
    findings: dict[str, int]


class OutputFolder:
    """A folder that one run writes; every method raises InputError where it cannot be written or read."""

    def __init__(self, path: Path, plan: Plan) -> None:
        self._path = path
        self._work = path / _WORK
        self._plan = plan

    def begin(self, identity: Record) -> Totals | None:
        """Make the folder ready for the run of this identity; its totals where it is complete already.

        Raises InputError for a folder that holds anything else.
        """
        found = self._manifest()
        if found is None:
            self._require_empty()
        elif apart := manifest.difference(identity, found):
            raise InputError(
                f"{self._path}: holds the results of {apart}, which do not mix; name another folder, "
                "or delete this one"
            )
        if found is not None and found.get("complete") is True:
            shutil.rmtree(self._work, ignore_errors=True)
            return _totals(found)
        self._clear_work()
        if found is None:
            self._write(manifest.NAME, _json(manifest.incomplete(identity)))
        return None

    def finished(self) -> dict[int, int]:
        """The shards that are there, by index, and how many rows of the input each has."""
        return {record.index: record.done + record.failed for record, _ in self._records()}

    def keep(self, shard: JudgedShard) -> None:
        """Write a shard's tables, then its record."""
        files = []
        for name, path in manifest.table_paths(shard, self._plan.form).items():
            table = shard.tables[name]
            self._write(path, table.data)
            files.append(manifest.file_record(path, table.rows, table.data))
        failures = [asdict(failed) for failed in shard.failures]
        record = ShardRecord(shard.index, shard.done, len(failures), shard.findings, tuple(files))
        self._write(f"{_WORK}/{shard.index:06}.json", _json({**asdict(record), "failures": failures}))

    def complete(self, identity: Record) -> Totals:
        """Write the failures and the manifest once all shards are there."""
        self._write(manifest.FAILURES, self._failures())
        records = [record for record, _ in self._records()]
        whole = manifest.complete(identity, records, file_digest(self._path / manifest.FAILURES))
        self._write(manifest.NAME, _json(whole))
        shutil.rmtree(self._work, ignore_errors=True)
        return _totals(whole)

    def _records(self) -> Iterator[tuple[ShardRecord, list[Record]]]:
        """The records of shards whose tables are there, with their failures, in order."""
        for path in sorted(self._work.glob("[0-9]*.json"), key=lambda path: int(path.stem)):
            values = self._read(path)
            failures = values.pop("failures")
            files = tuple(FileRecord(**file) for file in values.pop("files"))
            if all(self._is_there(file) for file in files):
                yield ShardRecord(files=files, **values), failures

    def _failures(self) -> Iterator[bytes]:
        for _, failures in self._records():
            yield from ((to_json(failed) + "\n").encode("utf-8") for failed in failures)

    def _is_there(self, file: FileRecord) -> bool:
        with suppress(OSError):
            return (self._path / file.path).stat().st_size == file.bytes
        return False

    def _manifest(self) -> Record | None:
        path = self._path / manifest.NAME
        return self._read(path) if path.exists() else None

    def _clear_work(self) -> None:
        """A work folder with whole files alone."""
        try:
            self._work.mkdir(exist_ok=True)
            for left in self._work.glob(".*"):  # half-written when a run was killed
                left.unlink()
        except OSError as error:
            raise InputError(f"{self._work}: cannot be written ({error.strerror or error})") from None

    def _require_empty(self) -> None:
        if any(entry.name not in (lock.NAME, _WORK) for entry in self._path.iterdir()):
            raise InputError(
                f"{self._path}: holds files that are no batch's; name a folder that is empty or not yet there"
            )

    def _read(self, path: Path) -> dict[str, Any]:
        try:
            values = json.loads(path.read_text(encoding="utf-8"))
        except OSError as error:
            raise InputError(f"{path}: cannot be read ({error.strerror or error})") from None
        except ValueError:
            values = None
        if not isinstance(values, dict):
            raise InputError(f"{path}: not what mtaudit wrote; name another folder, or delete this one")
        return values

    def _write(self, path: str, data: bytes | Iterable[bytes]) -> None:
        target = self._path / path
        try:
            target.parent.mkdir(exist_ok=True)
            replace_file(target, data, mode=usual_mode(target), via=self._work, durable=True)
        except OSError as error:
            raise InputError(f"{target}: cannot be written ({error.strerror or error})") from None


def _json(record: Record) -> bytes:
    return (to_json(record, indent=2) + "\n").encode("utf-8")


def _totals(record: Record) -> Totals:
    rows, findings = record["rows"], record["findings"]
    if not isinstance(rows, dict) or not isinstance(findings, dict):
        raise InputError(f"{manifest.NAME}: not what mtaudit wrote; delete the folder")
    return Totals(rows["done"], rows["failed"], findings)
