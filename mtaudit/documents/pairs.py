"""Pairs in folders: `original` and `translation`, each one file in any format of documents."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from mtaudit.documents import SUFFIXES, TEXT
from mtaudit.errors import InputError

ORIGINAL, TRANSLATION = ROLES = ("original", "translation")
SETTINGS = "pair.toml"


class PairFiles(NamedTuple):
    """A pair by its name and its two files."""

    name: str
    original: Path
    translation: Path


def find_pairs(folder: Path) -> Iterator[PairFiles]:
    """The pair that a folder is, or the pairs in it by name.

    Raises InputError for a folder without pairs, with an incomplete or ambiguous one, with two of one name,
    and for links that lead out of it; OSError where it cannot be searched.
    """
    seen: set[str] = set()
    for name, place in pair_folders(folder):
        if name in seen:
            raise InputError(f"{folder}: two pairs are called {name!r}; rename one")
        seen.add(name)
        yield PairFiles(name, *_complete(place, folder))


def pair_folders(folder: Path) -> list[tuple[str, Path]]:
    """The folder itself if it is a pair, or all folders in it by name; InputError where there is none."""
    if any(_candidates(folder, role) for role in ROLES):
        return [(decodable(folder.resolve().name), folder)]
    with os.scandir(folder) as entries:
        inside = sorted(e.name for e in entries if e.is_dir() and not e.name.startswith("."))
    if not inside:
        raise InputError(
            f"{folder}: no pairs in it; a pair is a folder with {ORIGINAL}{TEXT} and {TRANSLATION}{TEXT}"
        )
    return [(decodable(name), folder / name) for name in inside]


def in_pair(path: Path) -> str:
    """Which text of a pair a file is by its name, "" for neither."""
    return path.stem if path.stem in ROLES and path.suffix in SUFFIXES else ""


def text_of(folder: Path, role: str, root: Path) -> Path | None:
    """The file of a text of a pair, None where there is none.

    Raises InputError where there are two, or where a link leads out of `root`.
    """
    found = _candidates(folder, role)
    if len(found) > 1:
        raise InputError(f"{folder}: {' and '.join(found)} in it; which is the {role}? Keep one")
    for name in (*found, SETTINGS):
        refuse_way_out(folder / name, root)
    return folder / found[0] if found else None


def refuse_way_out(path: Path, root: Path) -> None:
    """Raise InputError for a path below `root` whose links lead out of it."""
    target = Path(os.path.realpath(path))
    if not target.is_relative_to(os.path.realpath(root)):
        raise InputError(
            f"{path}: a link to {target}, which is not in {root}; put the file there, "
            "or name both texts instead of the folder"
        )


def decodable(name: str) -> str:
    """The name with bytes that are not UTF-8 replaced, so that any report can hold it."""
    return os.fsencode(name).decode("utf-8", "replace")


def _complete(folder: Path, root: Path) -> tuple[Path, Path]:
    original, translation = (text_of(folder, role, root) for role in ROLES)
    if original and translation:
        return original, translation
    missing = [f"{role}{TEXT}" for role, path in zip(ROLES, (original, translation), strict=True) if not path]
    raise InputError(f"{folder}: no {' and no '.join(missing)} in it; every pair needs both")


def _candidates(folder: Path, role: str) -> list[str]:
    """The names of the files in a folder that may be this text of a pair."""
    return [name for suffix in SUFFIXES if (folder / (name := role + suffix)).is_file()]
