"""Copies of a text with mistakes of every family in them, far enough apart to be told apart."""

from __future__ import annotations

import random
from collections import Counter

from mtaudit.model import Document, Sentence, Span
from mtaudit.model.calibration import Mutant, Planted
from mtaudit.mutation.planters import PLANTERS, Change

# A sentence is left alone on either side, so that no mistake takes the context from another.
_EVERY = 2
_SHORTEST = 30


def mutants(documents: list[tuple[str, Document]], rounds: int, seed: int) -> list[Mutant]:
    """For each text `rounds` copies, equal ones for equal seeds.

    Families take turns, the one that was planted least first.
    """
    chance = random.Random(seed)
    counts: Counter[str] = Counter(dict.fromkeys(PLANTERS, 0))
    return [
        _mutant(name, document, number, counts, chance)
        for number in range(rounds)
        for name, document in documents
    ]


def _mutant(
    name: str, document: Document, number: int, counts: Counter[str], chance: random.Random
) -> Mutant:
    parts, planted, at, moved = [], list[Planted](), 0, 0
    for sentence in document.sentences[number % _EVERY :: _EVERY]:
        drawn = _draw(sentence, counts, chance)
        if drawn is None:
            continue
        family, change = drawn
        start = sentence.span.start + change.start
        original = Span(start, sentence.span.start + change.end)
        copy = Span(start + moved, start + moved + len(change.wording))
        planted.append(
            Planted(family, name, sentence.text, original, copy, original.of(document.text), change.wording)
        )
        parts += [document.text[at:start], change.wording]
        at, moved = original.end, moved + len(change.wording) - len(original)
        counts[family] += 1
    parts.append(document.text[at:])
    return Mutant(f"{name} (copy {number + 1})", document.text, "".join(parts), tuple(planted))


def _draw(sentence: Sentence, counts: Counter[str], chance: random.Random) -> tuple[str, Change] | None:
    """A change of the family that was planted least, of those that the sentence has a place for."""
    if len(sentence.text) < _SHORTEST:
        return None
    for family in sorted(PLANTERS, key=lambda family: (counts[family], family)):
        changes = list(PLANTERS[family](sentence.text))
        if changes:
            return family, chance.choice(changes)
    return None
