"""Pairs from the command line: two files, a folder that is a pair, or a folder of pairs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from mtaudit.documents.pairs import ROLES, decodable, find_pairs, in_pair
from mtaudit.errors import InputError
from mtaudit.model import Document, Pair
from mtaudit.text.sanitize import visible


@dataclass(frozen=True, slots=True)
class Source:
    """Where a pair is to be read from; a path "-" is standard input."""

    name: str
    original: str
    translation: str

    @property
    def folder(self) -> Path | None:
        """The folder of a pair that lies in one, by the names of its files."""
        paths = Path(self.original), Path(self.translation)
        same = paths[0].parent == paths[1].parent
        return paths[0].parent if same and tuple(map(in_pair, paths)) == ROLES else None


def find_sources(paths: Sequence[str]) -> tuple[Source, ...]:
    """The pairs that one folder or two files name, sorted by name.

    Raises InputError for a folder without pairs or with one that is not whole, and click's usage error
    for anything but one folder or two files.
    """
    if len(paths) == 2:
        return (_two_files(*paths),)
    if len(paths) != 1 or paths[0] == "-":
        raise click.UsageError("Name two text files, or one folder of pairs.")
    folder = Path(paths[0])
    try:
        return tuple(
            Source(pair.name, str(pair.original), str(pair.translation)) for pair in find_pairs(folder)
        )
    except NotADirectoryError:
        raise click.UsageError(
            f"{folder} is one file: name the translation too, or a folder of pairs."
        ) from None
    except FileNotFoundError:
        raise InputError(f"{folder}: no such folder; check the path") from None
    except OSError as error:
        raise InputError(f"{folder}: cannot be searched ({error.strerror or error})") from None


def load(source: Source) -> Pair:
    """The two documents of a source; raises InputError where one cannot be read."""
    original, notes = _document(source.original)
    translation, more = _document(source.translation)
    return Pair(source.name, original, translation, (*notes, *more))


def say_notes(notes: Iterable[str], quiet: bool) -> None:
    """Say on standard error what was assumed about files."""
    for note in () if quiet else notes:
        click.echo(visible(note), err=True)


def _document(path: str) -> tuple[Document, tuple[str, ...]]:
    from mtaudit.documents import read_document
    from mtaudit.text.document import make_document

    name = "standard input" if path == "-" else decodable(path)
    reading = read_document(path)
    return make_document(name, reading.text, reading.source), reading.notes


def _two_files(original: str, translation: str) -> Source:
    if original == translation == "-":
        raise click.UsageError("Only one of the two texts can come from standard input.")
    named = Path(original if translation == "-" else translation)
    name = named.resolve().parent.name if in_pair(named) else named.stem
    return Source(decodable(name), original, translation)
