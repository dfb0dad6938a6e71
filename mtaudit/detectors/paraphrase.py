"""What words are, and whether words only say otherwise what the original says."""

from __future__ import annotations

from collections.abc import Collection
from enum import Enum, auto

from mtaudit.detectors.name_variants import listed_variants
from mtaudit.detectors.negation_prefixes import bare
from mtaudit.detectors.negation_tables import words as listed
from mtaudit.lexicon import wordnet
from mtaudit.model import AlignedBead, Passage, Span, Token
from mtaudit.text.translit import plain, same_name

MODIFIERS = frozenset({"amod", "compound", "nmod"})
# What a verb is told of by, but for when.
MODALS = (frozenset({"will", "would"}), frozenset({"can", "could"}), frozenset({"may", "might"}))
LESS = frozenset({"less", "least"})
LEVELS = 4  # how far above the original's noun the noun of a paraphrase may stand: *toddler*, *small child*


class Kind(Enum):
    """What a word of content says; what changes a verb or stands for a noun is other."""

    THING = auto()
    DEED = auto()
    NAME = auto()
    OTHER = auto()


_KINDS = {
    "NOUN": Kind.THING,
    "ADJ": Kind.THING,
    "VERB": Kind.DEED,
    "PROPN": Kind.NAME,
    "AUX": Kind.OTHER,
    "PART": Kind.OTHER,
    "PRON": Kind.OTHER,
    "NUM": Kind.OTHER,
    "ADV": Kind.OTHER,
}


def kinds(passage: Passage, span: Span) -> frozenset[Kind]:
    """The kinds of the words in a span; articles, prepositions and marks have none."""
    inside = (t for t in passage.tokens if t.span.overlaps(span))
    return frozenset(kind for t in inside for kind in _kinds(t))


def spells_out(bead: AlignedBead, added: Collection[int]) -> bool:
    """True for modifiers of a noun that is broader than the one it stands for: *a small child*, *toddler*."""
    tokens = bead.translation.tokens
    content = [j for j in added if tokens[j].is_content]
    return bool(content) and all(
        tokens[j].dep in MODIFIERS and _broader(bead, tokens[j].head) for j in content
    )


def says_the_same(bead: AlignedBead, doubted: Collection[int]) -> bool:
    """True where every word is the original's own, its name in another spelling or its modal verb."""
    tokens = bead.translation.tokens
    behind = {
        j: [bead.original.tokens[x.original] for x in bead.links if x.translation == j] for j in doubted
    }
    return all(any(_same(o, tokens[j]) for o in behind[j]) for j in doubted if tokens[j].is_word)


def denies_as_well(bead: AlignedBead, original: Span, translation: Span) -> bool:
    """True where either side denies, one of them perhaps in a word: *declined*, *did not want*."""
    sides = (bead.original, original), (bead.translation, translation)
    return all(any(_denies(t) for t in p.tokens if t.span.overlaps(span)) for p, span in sides)


def denies_the_opposite(bead: AlignedBead, original: Span, translation: Span) -> bool:
    """True where one side alone denies, and another word than the other side has: *fake*, *not genuine*."""
    sides = (bead.original, original), (bead.translation, translation)
    rows = [[t for t in passage.tokens if t.span.overlaps(span)] for passage, span in sides]
    denied = [any(t.text.lower() in listed("negators") | LESS for t in row) for row in rows]
    content = [
        {t.lemma for t in row if t.is_content and t.text.lower() not in listed("negators")} for row in rows
    ]
    return denied[0] != denied[1] and all(content) and not content[0] & content[1]


def content_of(passage: Passage, span: Span) -> Span:
    """The span from its first word of content to its last, or all of it where it has none."""
    inside = tuple(i for i, t in enumerate(passage.tokens) if t.is_content and t.span.overlaps(span))
    return passage.span_of(inside) if inside else span


def _same(a: Token, b: Token) -> bool:
    first, second = a.text.lower(), b.text.lower()
    if first == second or any({first, second} <= modals for modals in MODALS):
        return True
    named = a.text[:1].isupper() and b.text[:1].isupper() and "PROPN" in (a.pos, b.pos)
    return named and (same_name(a.text, b.text) or plain(b.text) in listed_variants(a.text))


def _denies(token: Token) -> bool:
    lists = ("negators", "near_negations", "denying_verbs")
    said = {token.text.lower(), token.lemma.lower()}
    prefixed = token.pos in {"ADJ", "VERB", "NOUN"} and bool(bare(token.text.lower()))
    return prefixed or any(said & listed(name) for name in lists)


def _kinds(token: Token) -> tuple[Kind, ...]:
    """A participle is a verb and a noun or adjective."""
    if token.tag in {"VBG", "VBN"}:
        return Kind.THING, Kind.DEED
    return (_KINDS[token.pos],) if token.pos in _KINDS else ()


def _broader(bead: AlignedBead, noun: int) -> bool:
    word = bead.translation.tokens[noun].lemma
    known = wordnet.load()
    behind = (bead.original.tokens[x.original] for x in bead.links if x.translation == noun)
    return any(known.is_hypernym(word, o.lemma, "n", LEVELS) for o in behind if o.lemma != word)
