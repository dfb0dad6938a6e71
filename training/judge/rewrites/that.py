"""*that* comes or goes where a clause says what somebody said or thought."""

from __future__ import annotations

import random
from collections.abc import Iterator

from spacy.tokens import Doc

from training.judge.change import Change
from training.judge.rewrites.words import fair, leave_out, put_before, word_set

KIND = "that"
_VERBS = word_set("say think believe know hope feel suppose guess claim admit realize realise")


def that(doc: Doc, rng: random.Random) -> Iterator[Change]:  # noqa: ARG001
    """Object clauses with *that* lose it, those without gain it."""
    for verb in doc[:-2]:
        following = verb.nbor(1)
        if verb.lemma_ not in _VERBS or verb.pos_ != "VERB":
            continue
        clauses = [c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i]
        if len(clauses) != 1:
            continue
        subject = next((c for c in clauses[0].children if c.dep_ in ("nsubj", "nsubjpass", "expl")), None)
        if subject is None or subject.tag_ in ("WP", "WDT"):
            continue
        start = subject.left_edge.i
        if following.lower_ == "that" and following.dep_ == "mark" and start == verb.i + 2:
            yield fair(KIND, *leave_out(doc, verb.i + 1, verb.i + 2))
        elif (
            (
                start == verb.i + 1
                and following.lower_ not in ("that", "this", "what")
                and clauses[0].left_edge.i == start
            )
            and any(c.dep_ == "nsubj" and c.i < verb.i for c in verb.children)
            and not _questioned(doc, verb.i)
        ):
            yield fair(KIND, *put_before(doc, start, "that"))


def _questioned(doc: Doc, verb: int) -> bool:
    """True inside *the man I think he is* and *what do you think he did*, where *that* would jar."""
    return any(t.tag_ in ("WP", "WRB", "WDT") for t in doc[doc[verb].sent.start : verb]) or doc[
        verb
    ].dep_ in ("relcl", "parataxis")
