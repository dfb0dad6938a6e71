"""The terms of an original: noun phrases, each as long as it recurs, with what stands for them where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mtaudit.align.renderings import rendering
from mtaudit.lexicon.spelling import standard_spelling
from mtaudit.model import AlignedBead, Passage, Span, Token
from mtaudit.text.wording import HYPHENS

MODIFIERS = frozenset({"ADJ", "NOUN", "PROPN"})
LONGEST = 4
# Dates, amounts and counts go by rules of their own.
NO_TERMS = frozenset({"CARDINAL", "DATE", "MONEY", "ORDINAL", "PERCENT", "QUANTITY", "TIME"})

Key = tuple[str, ...]
Words = tuple[int, ...]


@dataclass(frozen=True)
class Use:
    """One use of a term: the bead and its number, the words there, and the words put for them.

    `at` is empty and `link` 0 where the translation has no content word that answers to it.
    """

    number: int
    bead: AlignedBead
    words: Words
    at: Words
    link: float

    @property
    def original(self) -> Span:
        """Where the term stands in the original."""
        return self.bead.original.span_of(self.words)

    @property
    def translation(self) -> Span:
        """Where its rendering stands; only for a use that has one."""
        return self.bead.translation.span_of(self.at)

    @property
    def put(self) -> Key:
        """The content words of the rendering as lemmas in order, so that forms and articles do not count."""
        return lemmas([self.bead.translation.tokens[j] for j in self.at])


def lemmas(tokens: Sequence[Token]) -> Key:
    """The lemmas of the content words, one spelling for each."""
    return tuple(standard_spelling(t.lemma) for t in tokens if t.is_content)


def find_terms(beads: Sequence[AlignedBead]) -> dict[Key, list[Use]]:
    """The uses of every term in two-sided beads, terms in order of first mention, uses in order of the text.

    A use counts as the longest part of its phrase, up to the head, that the original uses again; what is used
    once alone is a term where the translation has other words for it.
    """
    phrases = [
        (k, phrase)
        for k, bead in sorted(enumerate(beads), key=lambda item: item[1].bead.original)
        if not bead.bead.is_gap
        for phrase in _phrases(bead.original)
    ]
    often = Counter(
        lemmas([beads[k].original.tokens[i] for i in phrase[cut:]])
        for k, phrase in phrases
        for cut in range(len(phrase))
    )
    found: dict[Key, list[Use]] = {}
    for k, phrase in phrases:
        words, key = _longest_again(beads[k].original, phrase, often)
        if often[key] > 1 or _substituted(beads[k], words):
            found.setdefault(key, []).append(_use(k, beads[k], words))
    return found


def _use(number: int, bead: AlignedBead, words: Words) -> Use:
    at, link = rendering(bead, words)
    said = any(bead.translation.tokens[j].is_content for j in at)
    return Use(number, bead, words, at, link) if said else Use(number, bead, words, (), 0.0)


def _phrases(passage: Passage) -> Iterator[Words]:
    """The word tokens of every common noun with the modifiers right before it; hyphens are passed over."""
    tokens = passage.tokens
    for head, token in enumerate(tokens):
        if token.pos != "NOUN" or not _is_term(token) or _goes_on(tokens, head):
            continue
        words, i = [head], head - 1
        while i >= 0 and len(words) < LONGEST:
            if tokens[i].pos in MODIFIERS and _is_term(tokens[i]):
                words.append(i)
            elif tokens[i].text not in HYPHENS or i + 1 not in words:
                break
            i -= 1
        yield tuple(reversed(words))


def _is_term(token: Token) -> bool:
    return token.is_word and token.entity not in NO_TERMS


def _goes_on(tokens: Sequence[Token], i: int) -> bool:
    """True when the next word is a noun that this one is a modifier of."""
    after = next((k for k in range(i + 1, len(tokens)) if tokens[k].text not in HYPHENS), i)
    return tokens[after].pos in {"NOUN", "PROPN"} and tokens[i].dep == "compound" and tokens[i].head >= after


def _longest_again(passage: Passage, phrase: Words, often: Counter[Key]) -> tuple[Words, Key]:
    """The longest part up to the head that is used again; the whole phrase where none is."""
    parts = [(phrase[cut:], lemmas([passage.tokens[i] for i in phrase[cut:]])) for cut in range(len(phrase))]
    return next((part for part in parts if often[part[1]] > 1), parts[0])


def _substituted(bead: AlignedBead, words: Words) -> bool:
    return any(set(s.original) & set(words) for s in bead.substitutions)
