"""XML read unit by unit: no entity is expanded, nothing is fetched, and what was read is forgotten.

The libraries for TMX and XLIFF that live either read the whole file or come under the GPL; what is needed of
both formats is little, so they are read with the parser of the standard library, which defusedxml hardens.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO
from xml.etree.ElementTree import Element, ParseError

from mtaudit.errors import InputError
from mtaudit.readers.lines import MAX_ROW_CHARS

MAX_DEPTH = 100
"""Elements within one another; a unit of text needs a handful."""

MAX_UNIT_BYTES = 4 * MAX_ROW_CHARS


def units(file: IO[bytes], place: str, names: frozenset[str], last: str = "") -> Iterator[Element]:
    """The elements of these names, whatever their namespace, in order; `last` ends the reading.

    Raises InputError for what is not well-formed, declares entities, or goes too deep or on for too long.
    """
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import iterparse

    opened: list[Element] = []
    inside = 0
    metered = _Metered(file)
    try:
        for event, element in iterparse(metered, ("start", "end")):
            name = local(element)
            if event == "start":
                opened.append(element)
                inside += name in names
                if len(opened) > MAX_DEPTH:
                    raise InputError(f"{place}: elements stand more than {MAX_DEPTH} deep within one another")
                continue
            opened.pop()
            inside -= name in names
            if inside:
                continue
            if name in names:
                metered.begin_unit()
                yield element
            if name == last:
                return
            if opened:
                opened[-1].remove(element)
    except DefusedXmlException:
        raise InputError(
            f"{place}: declares entities, which are not expanded; write their text instead"
        ) from None
    except _TooLongError:
        raise InputError(
            f"{place}: a unit of more than {MAX_UNIT_BYTES // 1_000_000} MB, or none in so much; split it"
        ) from None
    except (ParseError, ValueError, LookupError) as error:
        raise InputError(f"{place}: not XML: {error}") from None


def local(element: Element) -> str:
    """The name of an element without its namespace; "" for a comment or an instruction."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def child(element: Element, name: str) -> Element | None:
    """The first child of a name."""
    return next(iter(children(element, name)), None)


def children(element: Element, name: str) -> list[Element]:
    """All children of a name."""
    return [one for one in element if local(one) == name]


def text(element: Element | None, codes: frozenset[str]) -> str:
    """The text of an element without what its children of the names in `codes` hold, "" for none.

    A code that stands for a line break is one.
    """
    if element is None:
        return ""
    parts = [element.text or ""]
    for inner in element:
        if inner.get("ctype") == "lb" or inner.get("subType") == "xlf:lb":
            parts.append("\n")
        elif local(inner) not in codes:
            parts.append(text(inner, codes))
        parts.append(inner.tail or "")
    return "".join(parts)


class _TooLongError(Exception):
    """More bytes than a unit may have."""


class _Metered:
    """A file that counts what was read since the last unit."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._bytes = 0

    def begin_unit(self) -> None:
        self._bytes = 0

    def read(self, size: int = -1) -> bytes:
        data = self._file.read(size)
        self._bytes += len(data)
        if self._bytes > MAX_UNIT_BYTES:
            raise _TooLongError
        return data
