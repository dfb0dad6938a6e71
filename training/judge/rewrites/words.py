"""Putting other words into a parsed text: capitals, articles, spaces and endings come out right."""

from __future__ import annotations

from functools import lru_cache

from lemminflect import getInflection  # type: ignore[import-untyped,unused-ignore]
from spacy.tokens import Doc, Token

from mtaudit.detectors.articles import starts_with_vowel_sound
from training.judge.change import Change, Edit

NAMES = frozenset(["PERSON", "ORG", "GPE", "LOC", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"])
_PROPER = NAMES | {"NORP", "LANGUAGE"}
_OPENERS = frozenset("\"“‘'([«„-–—•*")
_KEEPS_CAPITAL = frozenset(["I", "I'm", "I'd", "I'll", "I've"])


def word_set(text: str) -> frozenset[str]:
    """The words of a text, to look words up in."""
    return frozenset(text.split())


def fair(kind: str, *edits: Edit) -> Change:
    """A rewrite that keeps the meaning."""
    return Change(kind, None, edits)


def is_initial(token: Token) -> bool:
    """True when a capital is owed to the place: a sentence or a quotation begins here."""
    before = token
    while before.i > 0 and not before.is_sent_start:
        before = before.nbor(-1)
        if before.text not in _OPENERS:
            return before.text == ":" and token.is_title
    return True


def is_plain(token: Token) -> bool:
    """True for an ordinary word as written within a sentence: no name, no word in capitals."""
    if token.pos_ == "PROPN" or token.ent_type_ in NAMES:
        return False
    return token.text.islower() or (token.is_title and is_initial(token)) or not token.is_alpha


def inner(token: Token) -> str:
    """The token as it is written in the middle of a sentence."""
    text = token.text
    if (
        not text[:1].isupper()
        or text in _KEEPS_CAPITAL
        or token.pos_ == "PROPN"
        or token.ent_type_ in _PROPER
    ):
        return text if not (token.lower_ in ("the", "a", "an") and token.is_title) else token.lower_
    return text if len(text) > 1 and text.isupper() else text[0].lower() + text[1:]


def words_of(doc: Doc, start: int, end: int) -> str:
    """The tokens [start, end) as written in the middle of a sentence."""
    return inner(doc[start]) + doc[start].whitespace_ + doc[start + 1 : end].text if end > start else ""


def capital(text: str) -> str:
    """The text with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def put(doc: Doc, start: int, end: int, text: str) -> tuple[Edit, ...]:
    """Tokens [start, end) become `text`, written as in the middle of a sentence.

    A capital owed to the place is kept, and an article before it is made to fit.
    """
    first, last = doc[start], doc[end - 1]
    new = capital(text) if first.text[:1].isupper() and is_initial(first) else text
    edit = Edit(first.idx, last.idx + len(last), new)
    return (*fitting_article(doc, start, text), edit)


def fitting_article(doc: Doc, start: int, text: str) -> tuple[Edit, ...]:
    """The edit that "a" or "an" before the token needs when the words from there become `text`."""
    if start == 0 or doc[start - 1].lower_ not in ("a", "an") or not text:
        return ()
    article = doc[start - 1]
    vowel = starts_with_vowel_sound(text.split(maxsplit=1)[0].strip("\"“'‘"))
    wanted = article.lower_ if vowel is None else "an" if vowel else "a"
    if wanted == article.lower_:
        return ()
    wanted = capital(wanted) if article.text[0].isupper() else wanted
    return (Edit(article.idx, article.idx + len(article), wanted),)


def leave_out(doc: Doc, start: int, end: int) -> tuple[Edit, ...]:
    """Tokens [start, end) go, with the space behind them; what follows takes over their capital."""
    first, last = doc[start], doc[end - 1]
    if end >= len(doc):
        return ()
    stop = doc[end].idx
    edits = [Edit(first.idx, stop, "")] if last.whitespace_ else [Edit(_space_before(doc, start), stop, "")]
    if first.text[:1].isupper() and is_initial(first) and doc[end].text[:1].islower():
        edits.append(Edit(stop, stop + len(doc[end]), capital(doc[end].text)))
    return (*fitting_article(doc, start, doc[end].text), *edits)


def put_before(doc: Doc, at: int, text: str) -> tuple[Edit, ...]:
    """`text` goes before the token at `at`, with a space behind it."""
    token = doc[at]
    if token.text[:1].isupper() and is_initial(token):
        return (Edit(token.idx, token.idx + len(token), f"{capital(text)} {inner(token)}"),)
    return (*fitting_article(doc, at, text), Edit(token.idx, token.idx, text + " "))


def _space_before(doc: Doc, start: int) -> int:
    before = doc[start - 1] if start else None
    return doc[start].idx if before is None else before.idx + len(before)


@lru_cache(maxsize=20_000)
def inflect(lemma: str, tag: str) -> str | None:
    """The form of a word that a Penn tag names; None when there is none."""
    if lemma == "be":
        return {"VB": "be", "VBG": "being", "VBN": "been"}.get(tag)
    head, _, tail = lemma.partition(" ")
    forms = getInflection(head, tag)
    return " ".join([str(forms[0]), *([tail] if tail else [])]) if forms else None


def subtree(token: Token) -> tuple[int, int]:
    """The first token of what hangs on a token, and the one behind its last."""
    return token.left_edge.i, token.right_edge.i + 1


def is_whole(token: Token) -> bool:
    """True when everything between the edges of a token hangs on it."""
    start, end = subtree(token)
    return sum(1 for _ in token.subtree) == end - start
