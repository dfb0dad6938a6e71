"""A change to a text, planted on purpose: a fault, or a rewrite that keeps the meaning."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc

Severity = Literal["minor", "major"]


@dataclass(frozen=True)
class Edit:
    """`text[start:end]` becomes `replacement`, in half-open code points of the text that is changed.

    The stretch covers the words that a reviser would underline: a planted negation covers its verb.
    """

    start: int
    end: int
    replacement: str


@dataclass(frozen=True)
class Change:
    """Edits that together make one fault, or one fair rewrite where `severity` is nothing.

    `kind` names it, kebab-case: "number", "negation-lost", "synonym". Edits never overlap. An edit whose
    replacement is empty leaves words out; one that only inserts has `start == end`.
    """

    kind: str
    severity: Severity | None
    edits: tuple[Edit, ...]


# All the places in a parsed text where one kind of change can be made, in random order or in order.
Changer = Callable[[Doc, random.Random], Iterator[Change]]


def changed(text: str, change: Change) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text after a change, and where each replacement that is not empty lies in it."""
    parts: list[str] = []
    places = []
    at = length = 0
    for edit in sorted(change.edits, key=lambda e: e.start):
        parts += [text[at : edit.start], edit.replacement]
        length += edit.start - at
        if edit.replacement:
            places.append((length, length + len(edit.replacement)))
        length += len(edit.replacement)
        at = edit.end
    return "".join([*parts, text[at:]]), tuple(places)
