"""The shape of `data/wordnet.zip`: named columns of integers, and the list of lemmas.

Everything is numbered: lemmas in alphabetical order, synsets in the order nouns, verbs, adjectives,
adverbs. A one-to-many relation is a pair of columns, `<name>.start` with one more entry than there
are sources, and `<name>.end` with the targets of source `i` at `start[i]:start[i + 1]`.
"""

from __future__ import annotations

import sys
import zipfile
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO

from mtaudit.errors import ModelError

POS_ORDER = "nvar"
_FIXED_DATE = (1980, 1, 1, 0, 0, 0)  # an archive of the same content must have the same bytes


@dataclass(frozen=True, slots=True)
class Relation:
    """A one-to-many relation between numbers."""

    start: array[int]
    end: array[int]

    def __getitem__(self, source: int) -> array[int]:
        return self.end[self.start[source] : self.start[source + 1]]

    def __len__(self) -> int:
        return len(self.start) - 1


def relation(targets: Sequence[Sequence[int]]) -> Relation:
    """The relation in which source `i` has the given targets, in the order given."""
    start, end = array("I", [0]), array("I")
    for row in targets:
        end.extend(row)
        start.append(len(end))
    return Relation(start, end)


def pack(lemmas: Sequence[str], columns: Mapping[str, array[int]]) -> bytes:
    """A zip archive of the lemmas (one a line) and the columns (little-endian); same input, same bytes."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        files = {name + ".u32": _little_endian(column).tobytes() for name, column in columns.items()}
        files["lemmas.txt"] = "\n".join(lemmas).encode()
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, _FIXED_DATE)
            entry.create_system = 3  # else it would tell on which system it was made
            archive.writestr(entry, files[name], zipfile.ZIP_DEFLATED, 9)
    return out.getvalue()


def unpack(data: bytes) -> tuple[list[str], dict[str, array[int]]]:
    """Lemmas and columns out of an archive that `pack` wrote.

    Raises ModelError when the archive is damaged.
    """
    columns = {}
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            lemmas = archive.read("lemmas.txt").decode().split("\n")
            for name in archive.namelist():
                if name.endswith(".u32"):
                    column = array("I", archive.read(name))
                    columns[name.removesuffix(".u32")] = _little_endian(column)
    except (zipfile.BadZipFile, KeyError, ValueError) as error:
        raise ModelError(f"The WordNet table is damaged: {error}. Install mtaudit again.") from error
    return lemmas, columns


def _little_endian(column: array[int]) -> array[int]:
    if sys.byteorder == "big":
        column = array("I", column)
        column.byteswap()
    return column
