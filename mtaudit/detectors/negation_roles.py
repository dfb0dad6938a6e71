"""Who does what to whom around two linked words: the same on both sides, or told from the other side."""

from __future__ import annotations

from mtaudit.detectors.negation_cues import children
from mtaudit.detectors.negation_matching import Side
from mtaudit.model import Link, Passage

SUBJECTS = frozenset({"nsubj", "csubj"})
OBJECTS = frozenset({"dobj", "nsubjpass", "attr"})


def compare_roles(first: Side, second: Side, link: Link) -> tuple[int, int]:
    """How many linked arguments of two words play the same role in both, and how many another one."""
    left, right = _arguments(first.passage, link.original), _arguments(second.passage, link.translation)
    same = swapped = 0
    for i, role in left.items():
        for j, other in right.items():
            if j in first.partners.get(i, {}):
                same, swapped = same + (role == other), swapped + (role != other)
    return same, swapped


def _arguments(passage: Passage, head: int) -> dict[int, str]:
    """Who does something (first), to whom or what (second); what a preposition joins, before and after."""
    tokens = passage.tokens
    roles = {}
    passive = any(tokens[i].dep == "nsubjpass" for i in children(tokens, head))
    for i in children(tokens, head):
        dep = tokens[i].dep
        if dep in SUBJECTS:
            roles[i] = "first"
        elif dep in OBJECTS:
            roles[i] = "second"
        elif dep == "agent" and passive:
            roles.update(dict.fromkeys(children(tokens, i), "first"))
        elif dep == "dative" and tokens[i].pos != "ADP":
            roles[i] = "other"
        elif tokens[i].text.lower() in {"from", "to", "against"} and tokens[head].pos == "VERB":
            roles.update(dict.fromkeys(children(tokens, i), "other"))
        elif dep in {"pobj", "pcomp"}:
            roles[i] = "second"
    if tokens[head].pos in {"ADP", "SCONJ"}:
        verb = tokens[head].head
        roles[verb] = "first" if tokens[head].dep == "prep" else "second"
        if tokens[head].dep != "prep" and tokens[verb].head != verb:
            roles[tokens[verb].head] = "first"
    return roles
