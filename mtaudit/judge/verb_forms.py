"""Tense and aspect: which of them a translation has that its original nowhere has.

Which verb stands for which is often unsure where the construction is another one, so the forms of all finite
verbs of a side are compared with those of the other: *has studied* and *studied* beside *blocks* bring in no
new time, *will study* does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mtaudit.model import AlignedBead, Token

VERBS = frozenset({"VERB", "AUX"})
AUXILIARIES = frozenset({"aux", "auxpass"})
MODALS = {
    "future": "will wo 'll ’ll shall",
    "conditional": "would 'd ’d",
    "modal": "can ca could may might must should ought",
}
FINITE = {"VBD": "past", "VBZ": "present", "VBP": "present"}
_TENSE_OF = {word: tense for tense, words in MODALS.items() for word in words.split()}


def new_forms(bead: AlignedBead) -> int:
    """How often verbs of the translation have a tense or an aspect that no verb of the original has.

    0 where the original has no finite verb, as in many headlines.
    """
    first, second = (list(_forms(side.tokens)) for side in (bead.original, bead.translation))
    known = frozenset().union(*first)
    return sum(len(form - known) for form in second) if first else 0


def _forms(tokens: Sequence[Token]) -> Iterator[frozenset[str]]:
    """The tense and the aspects of every finite verb with its auxiliaries."""
    for i, token in enumerate(tokens):
        if token.pos in VERBS and token.dep not in AUXILIARIES:
            helpers = [t for k, t in enumerate(tokens) if t.head == i and k != i and t.dep in AUXILIARIES]
            tense = _tense(token, helpers)
            if tense:
                yield frozenset({tense, *_aspects(token, helpers)})


def _tense(verb: Token, helpers: Sequence[Token]) -> str:
    """The tense of a verb, "" for one that is not finite."""
    said = [t.text.lower() for t in helpers]
    if "to" in said:
        return ""
    if verb.text.lower() == "going" and any(t.lemma == "be" for t in helpers):
        return "future"
    modal = next((_TENSE_OF[word] for word in said if word in _TENSE_OF), "")
    return modal or next((FINITE[t.tag] for t in (*helpers, verb) if t.tag in FINITE), "")


def _aspects(verb: Token, helpers: Sequence[Token]) -> Iterator[str]:
    lemmas = {t.lemma for t in helpers}
    if "have" in lemmas:
        yield "perfect"
    if verb.tag == "VBG" and "be" in lemmas and verb.text.lower() != "going":
        yield "progressive"
