"""Planted fault "quantifier": other bounds, or another share of the whole."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from training.judge.change import Change
from training.judge.faults.wording import bag, change, hyphenated, in_name, replaced, swapped_word

# In front of a number.
_BOUNDS = {
    "at least": ("at most",),
    "at most": ("at least",),
    "more than": ("less than", "fewer than"),
    "less than": ("more than",),
    "fewer than": ("more than",),
    "no more than": ("no less than",),
    "no less than": ("no more than",),
    "no fewer than": ("no more than",),
    "up to": ("at least", "more than"),
    "over": ("under",),
    "under": ("over",),
    "nearly": ("more than", "over"),
    "almost": ("more than",),
    "a minimum of": ("a maximum of",),
    "a maximum of": ("a minimum of",),
}
_COUNT = (
    r"(?=(?: (?:an? )?(?:[$£€¥]?\d|half\b|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty"
    r"|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen|one\b)))"
)
_BOUND = re.compile(rf"\b(?:{'|'.join(sorted(_BOUNDS, key=len, reverse=True))}){_COUNT}", re.IGNORECASE)

# Before a plural noun, or "of".
_SHARES = {
    "all": ("some", "most"),
    "most": ("some", "all", "few"),
    "many": ("few", "all"),
    "some": ("all", "most"),
    "several": ("all", "many"),
    "few": ("many", "most"),
    "numerous": ("few",),
}
_PHRASES = {
    "all of the": ("some of the", "most of the"),
    "most of the": ("some of the", "all of the"),
    "some of the": ("most of the", "all of the"),
    "many of the": ("few of the", "all of the"),
    "one of the": ("none of the",),
    "a few": ("many", "all"),
    "a number of": ("all", "few"),
    "a large number of": ("a small number of",),
    "a small number of": ("a large number of",),
    "the majority of": ("a minority of",),
    "a majority of": ("a minority of",),
    "large numbers of": ("small numbers of",),
    "a lot of": ("little", "few"),
    "the whole": ("half the",),
}
_PHRASE = re.compile(
    rf"\b(?:{'|'.join(sorted(_PHRASES, key=len, reverse=True))})\b(?! (?:more|other))", re.IGNORECASE
)
_ADVERBS = {"only": "also", "also": "only", "sometimes": "always", "always": "sometimes", "mainly": "only"}
_NEGATIVE = bag("not n't n’t no never nor neither without hardly")


def quantifier(doc: Doc, rng: random.Random) -> Iterator[Change]:
    """Every bound on a number, share of a whole and "only" of the text made another."""
    taken: list[tuple[int, int]] = []
    for pattern, table in ((_BOUND, _BOUNDS), (_PHRASE, _PHRASES)):
        for found in pattern.finditer(doc.text):
            tokens: Span | None = doc.char_span(*found.span())
            if tokens is None or any(in_name(t) for t in tokens) or not _fits(tokens, found[0].lower()):
                continue
            taken.append(found.span())
            words = _agreeing(tokens, rng.choice(table[found[0].lower()]))
            yield change("quantifier", "major", replaced(tokens[0], tokens[-1], words))
    for token in doc:
        if any(a <= token.idx < b for a, b in taken) or in_name(token) or hyphenated(token):
            continue
        word = token.lower_
        if word in _SHARES and _counts(token):
            yield change("quantifier", "major", swapped_word(token, rng.choice(_SHARES[word])))
        elif word in _ADVERBS and _verbal(token):
            yield change("quantifier", "major", swapped_word(token, _ADVERBS[word]))


def _agreeing(tokens: Span, words: str) -> str:
    """ "little" before what cannot be counted, "few" before what can."""
    if words not in ("little", "few") or tokens[-1].i + 1 >= len(tokens.doc):
        return words
    head = tokens[0].head if tokens[0].head.i > tokens[-1].i else tokens[-1]
    noun = next((t for t in head.children if t.dep_ == "pobj"), head)
    return "few" if noun.tag_ in ("NNS", "NNPS") or noun.lower_ == "people" else "little"


def _fits(tokens: Span, words: str) -> bool:
    before = tokens[0].nbor(-1).lower_ if tokens[0].i else ""
    if words in ("over", "under"):
        return before not in ("is", "are", "was", "were", "be", "take", "took", "all", "just") and (
            tokens[0].dep_ in ("quantmod", "advmod", "amod")
        )
    if words in ("a few", "a lot of", "a number of"):
        return before not in (
            "quite",
            "only",
            "just",
            "not",
            "such",
            "within",
            "in",
            "over",
            "past",
            "last",
            "for",
        )
    if words == "one of the":  # the rarest, the best: "none" would not fit
        return tokens[0].dep_ in ("nsubj", "nsubjpass")
    return before not in ("no", "not", "little", "much", "far", "many")


def _counts(token: Token) -> bool:
    """Whether a quantifier stands before its plural noun, with nothing negative about."""
    head = token.head
    if token.i + 1 >= len(token.doc) or head.i <= token.i or head.tag_ not in ("NNS", "NNPS"):
        return False
    before = token.nbor(-1).lower_ if token.i else ""
    behind = token.nbor()
    if before in _SPECIFIED or head.i - token.i > 3 or behind.tag_ in ("DT", "PRP$", "CD", "IN", "RB"):
        return (
            token.lower_ == "all"
            and before not in _SPECIFIED
            and behind.tag_ == "IN"
            and head.i - token.i < 4
        )
    words = {t.lower_ for t in token.sent}
    return not (words & _NEGATIVE) and token.dep_ in ("det", "amod") and head.lower_ not in _FIXED_NOUNS


_SPECIFIED = bag(
    "the a an these those his her its their our my your so as too very how the not no at of after"
    " above last past"
    " next first every other and or with by almost nearly"
)
_FIXED_NOUNS = bag(
    "times ways years days hours minutes months weeks decades kinds sorts respects cases aspects means"
)


def _verbal(token: Token) -> bool:
    """Whether the adverb stands right before or behind its verb, in the middle of a plain statement."""
    if token.dep_ != "advmod" or token.head.pos_ not in ("VERB", "AUX") or token.is_sent_start:
        return False
    words = {t.lower_ for t in token.sent}
    if words & (_NEGATIVE | {"if", "when"}) or token.i + 1 >= len(token.doc) or token.sent.text.endswith("?"):
        return False
    behind = token.nbor()
    if token.nbor(-1).lower_ in ("and", "but", "or", ",", "as", "almost") or behind.is_punct:
        return False
    return token.i < token.head.i or behind.tag_ in ("DT", "CD", "PRP$", "NNS", "NN")
