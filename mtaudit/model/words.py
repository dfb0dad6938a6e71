"""Words as values: tokens, passages, and what was put in place of what.

A `Passage` is one side of a bead: its tokens with what the parser says of them. Token spans are
document offsets; `head` and the indices in links and substitutions count tokens of the passage.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from mtaudit.model.span import Span, cover

CONTENT_POS = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM"})


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark with its analysis.

    `pos` is the Universal POS tag, `tag` the Penn tag, `dep` the dependency label, `head` the index
    of the head in the passage (its own index for a root), `entity` the OntoNotes entity label or "".
    `morph` holds Universal features such as "Gender=Masc|Number=Sing".
    """

    span: Span
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    entity: str
    morph: str

    @property
    def is_word(self) -> bool:
        """True for tokens with a letter or digit in them."""
        return any(c.isalnum() for c in self.text)

    @property
    def is_content(self) -> bool:
        """True for nouns, names, verbs, adjectives, adverbs and numbers."""
        return self.pos in CONTENT_POS and self.is_word


SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})


@dataclass(frozen=True)
class Passage:
    """One side of a bead: the tokens of its sentences in order, and where quotations lie.

    `quotations` are the spans between quotation marks, marks excluded.
    """

    tokens: tuple[Token, ...]
    quotations: tuple[Span, ...] = ()

    @cached_property
    def span(self) -> Span:
        """From the first token to the last; an empty span at 0 for an empty passage."""
        return cover([t.span for t in self.tokens]) if self.tokens else Span(0, 0)

    def span_of(self, indices: tuple[int, ...]) -> Span:
        """The span that the given tokens cover, from the first to the last of them."""
        return cover([self.tokens[i].span for i in indices])

    def quoted(self, span: Span) -> bool:
        """True when the span lies inside a quotation."""
        return any(q.contains(span) for q in self.quotations)

    def spoken(self, span: Span) -> bool:
        """True when the span lies inside a quotation that says a sentence, with a subject and its verb."""
        return any(q.contains(span) and self._says_a_sentence(q) for q in self.quotations)

    def _says_a_sentence(self, quotation: Span) -> bool:
        inside = (t for t in self.tokens if t.dep in SUBJECTS and quotation.contains(t.span))
        return any(quotation.contains(self.tokens[t.head].span) for t in inside)


@dataclass(frozen=True, slots=True)
class Link:
    """A word of the original (index) that a word of the translation (index) stands for; score in [0, 1]."""

    original: int
    translation: int
    score: float


@dataclass(frozen=True, slots=True)
class Substitution:
    """Words of the original and the different words that stand for them in the translation.

    Both sides are runs of token indices in order and non-empty. `score` in [0, 1] is how sure the
    word alignment is that one stands for the other, not how alike they are.
    """

    original: tuple[int, ...]
    translation: tuple[int, ...]
    score: float
