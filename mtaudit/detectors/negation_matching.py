"""NEG101 and NEG102: which negations of the two sides stand for each other, and which stand alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from mtaudit.detectors.negation_cues import RAISED, Cue, children, find_cues
from mtaudit.detectors.negation_meaning import Relation, relation
from mtaudit.detectors.negation_prefixes import bare
from mtaudit.detectors.negation_tables import words
from mtaudit.model import AlignedBead, Passage, Token

NEAR = 6  # words around a counterpart in which another wording of the negation is looked for
UP = 3
MOST = 60  # negations on a side; beyond it the bead is no sentence
CLAUSES = frozenset({"acl", "relcl"})
SHARED = RAISED | {"conj"}
SURE = 0.6  # a link that settles what a word stands for
ABOUT = 0.12  # how far apart, as a share of the side, two negations may stand that nothing links


@dataclass(frozen=True)
class Side:
    """One side of a bead with its negations; `partners` maps its words to linked words and link scores."""

    passage: Passage
    cues: tuple[Cue, ...]
    partners: dict[int, dict[int, float]]

    def best(self, i: int) -> tuple[int, float] | None:
        """The word that this one is linked to most surely, with the score."""
        found = self.partners.get(i)
        return max(found.items(), key=lambda item: (item[1], -item[0])) if found else None


@dataclass(frozen=True)
class Reading:
    """The negations of a bead: all of them, and those that have no counterpart on the other side."""

    original: Side
    translation: Side
    pairs: tuple[tuple[int, int], ...]

    @cached_property
    def lost(self) -> tuple[Cue, ...]:
        """Negations of the original alone."""
        met = {i for i, _ in self.pairs}
        return tuple(c for i, c in enumerate(self.original.cues) if i not in met)

    @cached_property
    def added(self) -> tuple[Cue, ...]:
        """Negations of the translation alone."""
        met = {j for _, j in self.pairs}
        return tuple(c for j, c in enumerate(self.translation.cues) if j not in met)

    def opposite(self, i: int, j: int) -> bool:
        """True when two linked words are opposites."""
        return (
            relation(self.original.passage.tokens[i], self.translation.passage.tokens[j]) is Relation.OPPOSITE
        )


def linked_sides(bead: AlignedBead) -> tuple[Side, Side]:
    """Both sides with their links, no negation looked for."""
    forth: dict[int, dict[int, float]] = {}
    back: dict[int, dict[int, float]] = {}
    for link in bead.links:
        forth.setdefault(link.original, {})[link.translation] = link.score
        back.setdefault(link.translation, {})[link.original] = link.score
    return Side(bead.original, (), forth), Side(bead.translation, (), back)


def read(bead: AlignedBead) -> Reading:
    """The negations of both sides and which of them meet, the surest pairs first."""
    first, second = (replace(side, cues=find_cues(side.passage)) for side in linked_sides(bead))
    if max(len(first.cues), len(second.cues)) > MOST:
        return Reading(replace(first, cues=()), replace(second, cues=()), ())
    candidates = [
        (score, -i, -j)
        for i, c in enumerate(first.cues)
        for j, d in enumerate(second.cues)
        if (score := _meeting(first, second, c, d))
    ]
    pairs: list[tuple[int, int]] = []
    for _, i, j in sorted(candidates, reverse=True):
        if all(-i != x and -j != y for x, y in pairs):
            pairs.append((-i, -j))
    return Reading(first, second, tuple(pairs))


def _meeting(first: Side, second: Side, c: Cue, d: Cue) -> float:
    """How sure it is that two negations are one, 0 when nothing says so."""
    if c.kind != d.kind and "idiom" in (c.kind, d.kind) and _restricts(first, c) != _restricts(second, d):
        return 0.0
    by_tokens = {j for i in c.tokens for j in first.partners.get(i, {})}
    by_hosts = {j for i in c.hosts for j in first.partners.get(i, {})}
    prefixes = (c.kind == "prefix") + (d.kind == "prefix")
    tests = (
        (4.0, prefixes == 2 and by_tokens & {*d.tokens}),
        (3.0, prefixes == 0 and by_tokens & {*d.tokens}),
        (2.8, d.host in first.partners.get(c.host, {})),
        (2.2, d.hosts & first.partners.get(c.host, {}).keys()),
        (2.0, d.hosts & by_hosts),
        (1.5, by_hosts & {*d.tokens} or by_tokens & d.hosts),
    )
    places = [x.tokens[0] / max(1, len(s.passage.tokens)) for x, s in ((c, first), (d, second))]
    apart = abs(places[0] - places[1])
    settled = prefixes or _settled(first, second, c) or _settled(second, first, d)
    beside = 1.0 - apart if apart <= ABOUT and not settled else 0.0
    return next((score for score, holds in tests if holds), beside)


def _settled(here: Side, there: Side, cue: Cue) -> bool:
    """True when the denied word stands for one of the same meaning without doubt."""
    best = here.best(cue.host)
    if best is None or best[1] < SURE:
        return False
    return relation(here.passage.tokens[cue.host], there.passage.tokens[best[0]]) is Relation.SAME


def _restricts(side: Side, cue: Cue) -> bool:
    """True for *not only* and its like, which affirm."""
    after = side.passage.tokens[cue.tokens[-1] + 1 : cue.tokens[-1] + 3]
    return any(t.text.lower() in {"only", "just", "merely", "simply", "solely"} for t in after)


def said_otherwise(here: Side, there: Side, cue: Cue, counterpart: int) -> bool:
    """True when the other side denies in words that are no negation: *instead*, *too*, *homeless*, *out*.

    So it is where what is denied denies itself, and no word of the other side stands for it.
    """
    tokens = there.passage.tokens
    if _never_before(here, cue) and any(t.text.lower() == "first" for t in tokens):
        return True
    around = _around(tokens, counterpart)
    if not _settled(here, there, cue):
        if _denies_in_a_word(here, cue.host):
            return True
        around |= set(range(max(0, counterpart - NEAR), min(len(tokens), counterpart + NEAR + 1)))
    reached = {j for i in cue.tokens for j in here.partners.get(i, {})}
    own = {*cue.tokens, *cue.hosts}
    own |= {k for i in own for k in children(here.passage.tokens, i, CLAUSES)}
    if any(_near_negation(there, k) and not _taken(here, there, k, own, cue) for k in around | reached):
        return True
    return any(k in c.hosts for k in above(tokens, counterpart) for c in there.cues if c.kind != "prefix")


def _never_before(side: Side, cue: Cue) -> bool:
    """True for *had never met before*, which is to meet for the first time."""
    row = [t.text.lower() for t in side.passage.tokens[cue.tokens[0] :]]
    return row[0] == "never" and "before" in row


def _denies_in_a_word(side: Side, i: int) -> bool:
    """True for *ruled out* and *impossible*: to deny them is to affirm, which other words may do."""
    particles = children(side.passage.tokens, i, frozenset({"prt"}))
    return any(_near_negation(side, k) for k in (i, *particles))


def _around(tokens: Sequence[Token], i: int) -> set[int]:
    """A word, what it leans on, what leans on it, and one step further both ways."""
    over = {i, tokens[i].head}
    under = {k for k, t in enumerate(tokens) if t.head in over}
    return over | under | {tokens[tokens[i].head].head} | {k for k, t in enumerate(tokens) if t.head in under}


def above(tokens: Sequence[Token], i: int) -> list[int]:
    """The words whose negation a word shares: what it completes or stands beside, the nearest first."""
    found: list[int] = []
    while tokens[i].dep in SHARED and tokens[i].head != i and len(found) < UP:
        i = tokens[i].head
        found.append(i)
    return found


def _near_negation(side: Side, i: int) -> bool:
    tokens = side.passage.tokens
    token, word = tokens[i], tokens[i].text.lower()
    if word in words("near_particles"):
        return tokens[token.head].lemma in words("states")
    if word == "only" and any(i - 1 in c.tokens for c in side.cues):
        return False
    if token.lemma.lower() in words("near_negations") or word in words("near_negations"):
        return True
    return token.is_content and token.pos != "ADV" and (word.endswith("less") or bool(bare(word)))


def _taken(here: Side, there: Side, k: int, own: set[int], cue: Cue) -> bool:
    """True when the word stands for another one of this side, so that it makes up for no negation."""
    word = there.passage.tokens[k]
    for i, score in there.partners.get(k, {}).items():
        other = here.passage.tokens[i]
        if i in cue.tokens:
            continue
        if relation(other, word) is Relation.SAME:
            return True
        if i not in own and (_near_negation(here, i) or (score >= SURE and other.is_content)):
            return True
    return False


def alone(reading: Reading) -> Iterator[tuple[Cue, bool]]:
    """Negations without a counterpart, each with whether it is the original's: lost, not added."""
    yield from ((c, True) for c in reading.lost if c.kind in {"word", "verb"})
    yield from ((c, False) for c in reading.added if c.kind in {"word", "verb"})
