"""Cases of many sentence pairs with real links and real judgements, made in one go: models like batches."""

from __future__ import annotations

from collections.abc import Iterable

from mtaudit.detectors.case import Case
from mtaudit.encoder import Encoder
from mtaudit.model import Bead
from mtaudit.parser import Parser
from mtaudit.stages.analysis import analyse
from mtaudit.stages.judging import judge_substitutions
from mtaudit.stages.linking import link_bead
from mtaudit.stages.story import tell_story
from mtaudit.text.document import make_document

Pairs = dict[tuple[str, str], Case]


def judged_cases(pairs: Iterable[tuple[str, str]], encoder: Encoder, parser: Parser) -> Pairs:
    """The case of every pair of texts, each side whole in one bead that is believed."""
    wanted = sorted(set(pairs))
    documents = [make_document("x", text) for pair in wanted for text in pair]
    sides = analyse(documents, encoder, parser)
    couples = list(zip(sides[::2], sides[1::2], strict=True))
    beads = [
        link_bead(Bead(tuple(range(len(a.tokens))), tuple(range(len(b.tokens))), 1.0), a, b)
        for a, b in couples
    ]
    judged = judge_substitutions(beads, [None] * len(beads), encoder)
    return {
        pair: Case(bead, a.document, b.document, changes, tell_story(a, b))
        for pair, bead, changes, (a, b) in zip(wanted, beads, judged, couples, strict=True)
    }
