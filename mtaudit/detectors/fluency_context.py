"""What the fluency rules ask of a case: sentence starts, capitals, and what the original has as well."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from typing import Any

from mtaudit.detectors.case import Case
from mtaudit.detectors.patterns import keys_of
from mtaudit.model import Rule, Span, Suspicion, Token, cover

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_ENDS = frozenset(".!?:;…•·*|)") | {"...", "--"}
_DASHES = frozenset("—–-")
_OPENING = frozenset("\"“„‟«»‘'([（「『《¿¡")
_BULLET = re.compile(r"\(?(?:\d{1,3}|[A-Za-z])[.)]|[-–—•·*]")


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of a list in `data/fluency.toml`; KeyError for an unknown list."""
    return frozenset(_lists()[name].split())


@cache
def foreign_marks() -> dict[str, str]:
    """Punctuation of other languages and what English has in its place ("" for nothing)."""
    return dict(_lists()["foreign_marks"])


@cache
def _lists() -> dict[str, Any]:
    return tomllib.loads((files("mtaudit.detectors") / "data" / "fluency.toml").read_text("utf-8"))


@lru_cache(maxsize=8)
def word_forms(text: str) -> frozenset[str]:
    """Every word of a text as it is written there."""
    return frozenset(_WORD.findall(text))


@dataclass(frozen=True)
class FluencyCase:
    """A case with what is known of the form of its translation; indices count tokens of the passages."""

    case: Case

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the translation."""
        return self.case.bead.translation.tokens

    @property
    def original_tokens(self) -> tuple[Token, ...]:
        """The tokens of the original."""
        return self.case.bead.original.tokens

    @cached_property
    def text(self) -> str:
        """The translation from the first token of the bead to the last."""
        return self.case.translation_text(self.case.bead.translation.span)

    @cached_property
    def original_text(self) -> str:
        """The original from the first token of the bead to the last."""
        return self.case.original_text(self.case.bead.original.span)

    @cached_property
    def keys(self) -> tuple[frozenset[str], ...]:
        """The pattern keys of the translation's tokens."""
        return tuple(map(keys_of, self.tokens))

    @cached_property
    def original_keys(self) -> tuple[frozenset[str], ...]:
        """The pattern keys of the original's tokens."""
        return tuple(map(keys_of, self.original_tokens))

    @cached_property
    def original_forms(self) -> frozenset[str]:
        """Every word of the whole original as it is written there."""
        return word_forms(self.case.original.text)

    @cached_property
    def sentence_of(self) -> tuple[int, ...]:
        """For every token, which sentence of the bead it is in, counted from 0."""
        sentences = self.case.translation.sentences
        starts = [sentences[i].span.start for i in self.case.bead.bead.translation[1:]]
        return tuple(bisect_right(starts, t.span.start) for t in self.tokens)

    @cached_property
    def starts(self) -> frozenset[int]:
        """The tokens that may be the first of a sentence, headline, quotation or list item."""
        first, text = self.sentence_of, self.case.translation.text
        return frozenset(
            i
            for i in range(len(self.tokens))
            if i == 0 or first[i] != first[i - 1] or _starts_here(self.tokens, i, text)
        )

    @cached_property
    def title_case(self) -> frozenset[int]:
        """The tokens of sentences in which most words have a capital: headlines, bylines, lists of names."""
        return self._where_most(lambda word: word[:1].isupper())

    @cached_property
    def shouting(self) -> frozenset[int]:
        """The tokens of sentences that are mostly in capitals."""
        return self._where_most(str.isupper)

    def _where_most(self, form: Callable[[str], bool]) -> frozenset[int]:
        """The tokens of sentences in which three of four longer words, the first not counted, have a form."""
        words: dict[int, list[str]] = {s: [] for s in self.sentence_of}
        for token, sentence in zip(self.tokens, self.sentence_of, strict=True):
            if token.text.isalpha() and len(token.text) > 3:
                words[sentence].append(token.text)
        most = {s for s, w in words.items() if 4 * sum(map(form, w[1:])) > 3 * max(1, len(w) - 1)}
        return frozenset(i for i, s in enumerate(self.sentence_of) if s in most)

    @cached_property
    def children(self) -> Mapping[int, tuple[int, ...]]:
        """For every token that is a head, its dependents."""
        return _children(self.tokens)

    @cached_property
    def original_children(self) -> Mapping[int, tuple[int, ...]]:
        """For every token of the original that is a head, its dependents."""
        return _children(self.original_tokens)

    @cached_property
    def _links(self) -> Mapping[int, list[int]]:
        links: dict[int, list[int]] = defaultdict(list)
        for link in self.case.bead.links:
            links[link.translation].append(link.original)
        return links

    @cached_property
    def _begins(self) -> list[int]:
        return [t.span.start for t in self.tokens]

    def tokens_in(self, span: Span) -> range:
        """The tokens that share a character with the span."""
        first = max(0, bisect_right(self._begins, span.start) - 1)
        if self.tokens and self.tokens[first].span.end <= span.start:
            first += 1
        return range(first, bisect_left(self._begins, span.end))

    def neighbour(self, index: int, step: int) -> Token | None:
        """The token `step` places on in the same sentence, or None."""
        other = index + step
        if 0 <= other < len(self.tokens) and self.sentence_of[other] == self.sentence_of[index]:
            return self.tokens[other]
        return None

    def links_of(self, index: int) -> tuple[int, ...]:
        """The tokens of the original that a token of the translation stands for."""
        return tuple(self._links.get(index, ()))

    def behind(self, span: Span) -> Span | None:
        """The words of the original that stand behind a span, if they stand together."""
        words = [i for i in self.tokens_in(span) if self.tokens[i].is_word]
        linked = sorted({k for i in words for k in self.links_of(i)})
        if not linked or linked[-1] - linked[0] > len(linked) + 2:
            return None
        return cover([self.original_tokens[i].span for i in linked])

    def attached(self, span: Span) -> bool:
        """True when the span is a part of something longer: after or before a hyphen, slash, @ or _."""
        text = self.case.translation.text
        return text[max(0, span.start - 1) : span.start] in set("-‑/@_#.") or text[
            span.end : span.end + 1
        ] in set("-‑/@_")

    def suspect(
        self, rule: Rule, span: Span, confidence: float, message: str, suggestion: str = ""
    ) -> Suspicion:
        """A suspicion of a rule at its default severity."""
        return Suspicion(rule, self.behind(span), span, rule.severity, confidence, message, suggestion)

    def as_in_original(self, span: Span) -> bool:
        """True when the original has the same words, with the words before and after, in the same form."""
        inside = self.tokens_in(span)
        around = self.tokens[max(0, inside.start - 1) : inside.stop + 1]
        window = cover([span, *(t.span for t in around)])
        return self.case.translation_text(window) in self.case.original.text


def _children(tokens: tuple[Token, ...]) -> dict[int, tuple[int, ...]]:
    children: dict[int, list[int]] = defaultdict(list)
    for i, token in enumerate(tokens):
        if token.head != i:
            children[token.head].append(i)
    return {head: tuple(below) for head, below in children.items()}


def _starts_here(tokens: tuple[Token, ...], index: int, text: str) -> bool:
    token, before = tokens[index], tokens[index - 1]
    if "\n" in text[before.span.end : token.span.start]:
        return True
    if token.span.start == before.span.end and before.text in _OPENING:
        return True
    if before.text in _OPENING | {"”", "’"}:
        ends = index >= 2 and tokens[index - 2].text in _ENDS | {","}
        return index == 1 or ends
    spaced = token.span.start > before.span.end
    if before.text in _ENDS or (before.text in _DASHES and spaced):
        return True
    return bool(_BULLET.fullmatch(before.text)) and before.text.endswith((".", ")"))
