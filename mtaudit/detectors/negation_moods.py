"""How real, how sure or how binding a verb says something is, by its auxiliaries and what governs it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from mtaudit.detectors.negation_cues import children
from mtaudit.detectors.negation_tables import words
from mtaudit.model import Token

Mood = Literal[
    "",
    "possible",
    "able",
    "allowed",
    "duty",
    "advice",
    "awaited",
    "wished",
    "attempted",
    "thought",
    "will",
    "unreal",
    "past",
    "perfect",
]
AUXILIARY_MOODS: tuple[tuple[str, Mood], ...] = (
    ("possibility", "possible"),
    ("ability", "able"),
    ("duty", "duty"),
    ("advice", "advice"),
    ("future", "will"),
)
# What an infinitive is, by the word over it.
GOVERNED_MOODS: tuple[tuple[str, Mood], ...] = (
    ("binding_verbs", "duty"),
    ("allowing_words", "allowed"),
    ("enabling_words", "able"),
    ("awaiting_words", "awaited"),
    ("wishing_words", "wished"),
    ("attempting_words", "attempted"),
)
HAVE = frozenset({"has", "have", "'ve", "’ve"})
SURE_WILL = frozenset({"will", "wo", "'ll", "’ll"})
DONE = frozenset({"was", "were", "did", "had"})


def auxiliaries(tokens: Sequence[Token], verb: int) -> set[str]:
    """The auxiliaries of a verb in lower case, *to* among them."""
    return {tokens[i].text.lower() for i in children(tokens, verb, frozenset({"aux", "auxpass"}))}


def mood(tokens: Sequence[Token], verb: int) -> Mood:
    """The mood of a verb; "" for a plain present or a form without tense."""
    if tokens[verb].text.lower() == "going" and any(tokens[k].dep == "xcomp" for k in children(tokens, verb)):
        return "will"
    row = auxiliaries(tokens, verb)
    modal: Mood = next((m for name, m in AUXILIARY_MOODS if row & words(name)), "")
    modal = "duty" if "need" in row else modal
    if modal in ("will", "able", "advice") and "have" in row and "to" not in row:
        wish = modal == "will" and tokens[verb].lemma in words("wishes")
        return "" if wish or row & {*SURE_WILL, "can", "ca"} else "unreal"
    if modal or "to" in row:
        return modal or _governed(tokens, verb)
    if _seems(tokens, verb):
        return "thought"
    return "perfect" if row & HAVE else _tense(tokens[verb], row)


def _seems(tokens: Sequence[Token], verb: int) -> bool:
    """True for *seems* beside what it describes, and for the clause of *it is thought that*."""
    if tokens[verb].lemma in words("seeming_verbs") and _describes(tokens, verb):
        return True
    return tokens[verb].dep == "ccomp" and tokens[verb].head < verb and _governed(tokens, verb) == "thought"


def _tense(verb: Token, row: set[str]) -> Mood:
    return "past" if verb.tag == "VBD" or row & DONE else ""


def mood_giver(tokens: Sequence[Token], verb: int) -> int | None:
    """The word over an infinitive that tells its mood: *expected* in *is expected to pay*."""
    return tokens[verb].head if _governed(tokens, verb) else None


def _governed(tokens: Sequence[Token], verb: int) -> Mood:
    over = tokens[tokens[verb].head]
    if tokens[verb].dep not in {"xcomp", "ccomp"} or tokens[verb].head == verb:
        return ""
    if over.lemma == "have":
        return _have_to(tokens, verb)
    if over.text.lower() == "going":
        return "will"
    passive = any(tokens[k].dep == "auxpass" for k in children(tokens, tokens[verb].head))
    if (passive and over.lemma in words("thinking_verbs")) or over.lemma in words("seeming_verbs"):
        return "thought"
    return next((m for name, m in GOVERNED_MOODS if over.lemma in words(name)), "")


def _have_to(tokens: Sequence[Token], verb: int) -> Mood:
    """A duty, but for *has yet to* and for *should have to*, which says what ought to be one."""
    over = tokens[verb].head
    if any(tokens[k].text.lower() == "yet" for k in range(over, verb)):
        return ""
    return "advice" if auxiliaries(tokens, over) & words("advice") else "duty"


def _describes(tokens: Sequence[Token], verb: int) -> bool:
    return any(True for _ in children(tokens, verb, frozenset({"acomp", "oprd", "attr"})))
