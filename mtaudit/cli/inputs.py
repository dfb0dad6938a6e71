"""Pairs from the command line: two files, a folder that is a pair, or a folder of pairs."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from mtaudit.errors import InputError
from mtaudit.model import Document, Pair

FILES = ("original.txt", "translation.txt")


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
        return paths[0].parent if same and tuple(p.name for p in paths) == FILES else None


def find_sources(paths: Sequence[str]) -> tuple[Source, ...]:
    """The pairs that one folder or two files name, sorted by name.

    Raises InputError for a folder without pairs or with an incomplete one, and click's usage error
    for anything but one folder or two files.
    """
    if len(paths) == 2:
        return (_two_files(*paths),)
    if len(paths) != 1 or paths[0] == "-":
        raise click.UsageError("Name two text files, or one folder of pairs.")
    folder = Path(paths[0])
    try:
        return _folder(folder)
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
    return Pair(source.name, _document(source.original), _document(source.translation))


def _document(path: str) -> Document:
    from mtaudit.text.document import make_document
    from mtaudit.text.reader import read_text

    return make_document("standard input" if path == "-" else decodable(path), read_text(path))


def _two_files(original: str, translation: str) -> Source:
    if original == translation == "-":
        raise click.UsageError("Only one of the two texts can come from standard input.")
    named = Path(original if translation == "-" else translation)
    in_pair_folder = named.name in FILES
    return Source(
        decodable(named.resolve().parent.name if in_pair_folder else named.stem), original, translation
    )


def _folder(folder: Path) -> tuple[Source, ...]:
    inside = sorted(
        entry.name for entry in os.scandir(folder) if entry.is_dir() and not entry.name.startswith(".")
    )
    if any((folder / name).exists() for name in FILES):
        return (_pair(folder, folder.resolve().name),)
    if not inside:
        raise InputError(f"{folder}: no pairs in it; a pair is a folder with {FILES[0]} and {FILES[1]}")
    return tuple(_pair(folder / name, name) for name in inside)


def _pair(folder: Path, name: str) -> Source:
    missing = [file for file in FILES if not (folder / file).is_file()]
    if missing:
        raise InputError(f"{folder}: no {' and no '.join(missing)} in it; every pair needs both")
    return Source(decodable(name), *(str(folder / file) for file in FILES))


def decodable(name: str) -> str:
    """The name with bytes that are not UTF-8 replaced, so that any report can hold it."""
    return os.fsencode(name).decode("utf-8", "replace")
