"""A glossary ready to be looked up: its phrases by the forms of their words, found in running tokens."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from mtaudit.lexicon.plural import plural
from mtaudit.lexicon.spelling import standard_spelling
from mtaudit.model import GlossaryTerm, Token
from mtaudit.text.wording import HYPHENS

Places = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words of a phrase, each with the forms under which it is recognised."""

    text: str
    words: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A term of the glossary with its own phrase and those of its renderings."""

    term: GlossaryTerm
    phrase: Phrase
    allowed: tuple[Phrase, ...]
    forbidden: tuple[Phrase, ...]


@dataclass(frozen=True)
class Termbase:
    """The entries of a glossary, and those of them that begin with a word of a given form."""

    entries: tuple[Entry, ...]
    by_first: Mapping[str, tuple[Entry, ...]] = field(repr=False)

    def terms_in(self, tokens: Sequence[Token]) -> Iterator[tuple[Entry, Places]]:
        """Every term and its word tokens, in the order of the text; of those that overlap, the longest."""
        words = _words(tokens)
        at = 0
        while at < len(words):
            near = dict.fromkeys(e for form in sorted(_forms(tokens[words[at]])) for e in self._from(form))
            found = [(e, places) for e in near if (places := _match(e.phrase, tokens, words[at:]))]
            if found:
                entry, places = max(found, key=lambda item: len(item[1]))
                yield entry, places
            at += len(places) if found else 1

    def _from(self, form: str) -> tuple[Entry, ...]:
        return self.by_first.get(form, ())


def make_phrase(tokens: Sequence[Token], text: str) -> Phrase:
    """The phrase of a parsed wording; a name takes its plural too, which no lemma unites."""
    words = (t for t in tokens if t.is_word)
    return Phrase(text, tuple(_forms(t) | {standard_spelling(plural(t.text.lower()))} for t in words))


def make_termbase(entries: Sequence[Entry]) -> Termbase:
    """The entries by every form of their first words."""
    by_first: dict[str, list[Entry]] = {}
    for entry in entries:
        for form in entry.phrase.words[0]:
            by_first.setdefault(form, []).append(entry)
    return Termbase(tuple(entries), {form: tuple(found) for form, found in by_first.items()})


def occurrences(phrases: Sequence[Phrase], tokens: Sequence[Token]) -> Iterator[tuple[Phrase, Places]]:
    """Where any of the phrases stands, in the order of the text; of those that overlap, the longest."""
    words = _words(tokens)
    at = 0
    while at < len(words):
        found = [(p, places) for p in phrases if (places := _match(p, tokens, words[at:]))]
        if found:
            yield max(found, key=lambda item: len(item[1]))
        at += max((len(places) for _, places in found), default=1)


def _match(phrase: Phrase, tokens: Sequence[Token], words: Sequence[int]) -> Places:
    """The tokens that the phrase begins with at the first of the words, or nothing."""
    places = tuple(words[: len(phrase.words)])
    if not phrase.words or len(places) < len(phrase.words):
        return ()
    between = (tokens[i] for i in range(places[0], places[-1]) if i not in places)
    if any(t.text not in HYPHENS for t in between):
        return ()
    here = (_forms(tokens[i]) for i in places)
    return places if all(a & b for a, b in zip(phrase.words, here, strict=True)) else ()


def _words(tokens: Sequence[Token]) -> list[int]:
    return [i for i, t in enumerate(tokens) if t.is_word]


def _forms(token: Token) -> frozenset[str]:
    return frozenset({standard_spelling(token.text.lower()), standard_spelling(token.lemma)})
