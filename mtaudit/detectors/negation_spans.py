"""Which words of a passage a remark on a negation is about."""

from __future__ import annotations

from collections.abc import Sequence

from mtaudit.detectors.negation_cues import COMPLEMENTS, Cue, children
from mtaudit.model import Token

AUXILIARIES = frozenset({"aux", "auxpass", "neg"})
DETERMINERS = frozenset({"det", "amod", "nummod", "poss", "predet"})
WIDEST = 5


def predicate(tokens: Sequence[Token], i: int) -> tuple[int, ...]:
    """A word with its auxiliaries and copula, or its article: the place where a negation would go."""
    members = {i}
    if tokens[i].dep in COMPLEMENTS and tokens[tokens[i].head].pos in {"AUX", "VERB"}:
        members |= {tokens[i].head, *children(tokens, tokens[i].head, AUXILIARIES)}
    if tokens[i].pos in {"VERB", "AUX"}:
        members |= set(children(tokens, i, AUXILIARIES))
    elif tokens[i].pos in {"NOUN", "PROPN"}:
        members |= set(children(tokens, i, DETERMINERS))
    if tokens[i].pos in {"VERB", "AUX"} and members == {i}:
        members |= set(list(children(tokens, i, frozenset({"expl", "acomp", "attr"})))[:1])
    return _near(members, i)


def with_cue(tokens: Sequence[Token], cue: Cue) -> tuple[int, ...]:
    """A negation with the word it denies and what stands between them."""
    members = set(predicate(tokens, cue.host)) | set(cue.tokens)
    near = {i for i in members if any(abs(i - k) <= WIDEST for k in cue.tokens)}
    first, last = min(near | set(cue.tokens)), max(near | set(cue.tokens))
    return tuple(range(first, last + 1))


def _near(members: set[int], centre: int) -> tuple[int, ...]:
    inside = [i for i in members if abs(i - centre) <= WIDEST]
    return tuple(range(min(inside), max(inside) + 1))
