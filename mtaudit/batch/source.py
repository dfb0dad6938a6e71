"""Where the rows of a batch come from: a file of rows, or a folder of pairs."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Protocol

from mtaudit.batch.job import Job
from mtaudit.batch.plan import FailedRow, NumberedRow, Shard
from mtaudit.documents import TEXT, read_document
from mtaudit.documents.pairs import ROLES, pair_folders, text_of
from mtaudit.errors import InputError
from mtaudit.files import file_digest
from mtaudit.model import BadRow, Row
from mtaudit.readers import stream_rows


class Source(Protocol):
    """Rows that can be read any number of times."""

    @property
    def path(self) -> str: ...

    def rows(self) -> Iterator[Row | Job | BadRow]:
        """The rows in their order, in bounded memory; InputError where the whole cannot be read."""

    def digest(self) -> str:
        """64 hexadecimal digits that stand for the content."""


@dataclass(frozen=True, slots=True)
class RowFile:
    """A file of rows in a format of `mtaudit.readers`."""

    path: str

    def rows(self) -> Iterator[Row | BadRow]:
        return stream_rows(self.path)

    def digest(self) -> str:
        try:
            return file_digest(Path(self.path))
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or error
            raise InputError(f"{self.path}: cannot be read ({reason})") from None


@dataclass(frozen=True, slots=True)
class PairFolder:
    """A folder of pairs, or one that is a pair."""

    path: str

    def pairs(self) -> list[tuple[str, Path]]:
        """Names and folders of the pairs, by name; InputError where there is none."""
        try:
            return pair_folders(Path(self.path))
        except OSError as error:
            raise InputError(f"{self.path}: cannot be searched ({error.strerror or error})") from None

    def rows(self) -> Iterator[Job | BadRow]:
        """A job a pair, or a BadRow for one that cannot be read."""
        for number, (name, folder) in enumerate(self.pairs(), 1):
            try:
                yield self._job(name, folder)
            except InputError as error:
                yield BadRow(number, str(error).removeprefix(f"{self.path}{os.sep}"))

    def digest(self) -> str:
        total = hashlib.sha256()
        for name, folder in self.pairs():
            files = [part for role in ROLES for part in self._state(folder, role)]
            total.update("\0".join([name, *files, ""]).encode("utf-8"))
        return total.hexdigest()

    def _job(self, name: str, folder: Path) -> Job:
        paths = [text_of(folder, role, Path(self.path)) or folder / f"{role}{TEXT}" for role in ROLES]
        original, translation = map(read_document, paths)
        files = paths[0].name, paths[1].name
        return Job(name, original.text, translation.text, (original.source, translation.source), files)

    def _state(self, folder: Path, role: str) -> tuple[str, str]:
        """The name and the digest of a text's file, empty where there is none that can be read."""
        with suppress(InputError, OSError):
            if path := text_of(folder, role, Path(self.path)):
                return path.name, file_digest(path)
        return "", ""


def open_source(path: str) -> Source:
    """The source at a path; raises InputError for standard input, which cannot be read again."""
    if path == "-":
        raise InputError("standard input: cannot be resumed; write it to a file, and name that")
    return PairFolder(path) if Path(path).is_dir() else RowFile(path)


def shards(source: Source, size: int, done: Collection[int] = ()) -> Iterator[Shard]:
    """The rows in shards of `size`, the last of which may be smaller, without those that are done."""
    numbered = enumerate(source.rows(), 1)
    index = 0
    while some := list(islice(numbered, size)):
        if index not in done:
            yield Shard(index, tuple(_entry(number, row) for number, row in some))
        index += 1


def _entry(number: int, row: Row | Job | BadRow) -> NumberedRow | FailedRow:
    return FailedRow(number, None, row.line, row.reason) if isinstance(row, BadRow) else (number, row)
