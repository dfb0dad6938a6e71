"""TRM201, TRM202: what the user's glossary says of a term, which goes before all that others say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mtaudit.detectors.case import Case
from mtaudit.detectors.glossary_rules import FORBIDDEN_TERM, UNLISTED_TERM
from mtaudit.detectors.termbase import Entry, Phrase, Places, occurrences
from mtaudit.model import Rule, Suspicion, cover
from mtaudit.mqm import Severity

RULES: tuple[Rule, ...] = (FORBIDDEN_TERM, UNLISTED_TERM)

# How sure a rendering is that no word link ties to the term, next to one that is tied.
UNTIED = 0.75
SURE = 0.95
MAJOR_FROM = 0.6
# Form, numbers and pronouns go by rules that no wording of a term suspends.
NOT_OVERRULED = frozenset({"FLU", "NUM", "PRN"})


@dataclass(frozen=True, slots=True)
class Rendered:
    """A term of the original, its word tokens, and the rendering found for it with its word tokens."""

    entry: Entry
    places: Places
    rendering: Phrase | None = None
    at: Places = ()
    link: float = 0.0

    @property
    def fair(self) -> bool:
        """True for a rendering that the glossary allows."""
        return self.rendering is not None and self.rendering not in self.entry.forbidden


def detect(case: Case) -> Iterator[Suspicion]:
    """A suspicion for every term with a forbidden rendering, or with one that is none of those allowed."""
    for found in _rendered(case):
        if found.rendering and not found.fair:
            yield _forbidden(case, found)
        elif not found.rendering and found.entry.term.closed:
            yield from _unlisted(case, found)


def overrule(case: Case, suspicions: Iterable[Suspicion]) -> list[Suspicion]:
    """The suspicions without those about nothing but a rendering that the glossary allows."""
    fair = [found for found in _rendered(case) if found.fair]
    return [s for s in suspicions if not fair or s.rule in RULES or not _settled(case, s, fair)]


def _rendered(case: Case) -> list[Rendered]:
    """Every term of the bead with its rendering, surest links first, then what is left in order."""
    if case.termbase is None:
        return []
    by_entry: dict[str, list[tuple[Entry, Places]]] = {}
    for entry, places in case.termbase.terms_in(case.bead.original.tokens):
        by_entry.setdefault(entry.term.term, []).append((entry, places))
    return [x for terms in by_entry.values() for x in _assigned(case, terms[0][0], [p for _, p in terms])]


def _assigned(case: Case, entry: Entry, terms: Sequence[Places]) -> Iterator[Rendered]:
    phrases = (entry.phrase, *entry.allowed, *entry.forbidden)
    # A word that is forbidden by name is so where it is the term itself, too.
    known = {p.words: p for p in phrases}
    found = [(known[p.words], at) for p, at in occurrences(phrases, case.bead.translation.tokens)]
    weights = [
        (_weight(case, places, at), -i, -k)
        for i, places in enumerate(terms)
        for k, (_, at) in enumerate(found)
        if _weight(case, places, at) >= _said_anyway(case, places, at)
    ]
    left, taken = dict(enumerate(terms)), set[int]()
    for weight, i, k in sorted(weights, reverse=True):
        if -i in left and -k not in taken:
            taken.add(-k)
            yield Rendered(entry, left.pop(-i), *found[-k], weight)
    yield from (Rendered(entry, places) for places in left.values())


def _weight(case: Case, places: Places, at: Places) -> float:
    """The surest link between the two, 0 for none."""
    links = (x.score for x in case.bead.links if x.original in places and x.translation in at)
    return max(links, default=0.0)


def _said_anyway(case: Case, places: Places, at: Places) -> float:
    """The surest link of these words to the same ones elsewhere in the original, 0 for none."""
    first, second = case.bead.original.tokens, case.bead.translation.tokens
    return max(
        (
            x.score
            for x in case.bead.links
            if x.translation in at
            and x.original not in places
            and first[x.original].is_content
            and first[x.original].lemma == second[x.translation].lemma
        ),
        default=0.0,
    )


def _forbidden(case: Case, found: Rendered) -> Suspicion:
    term = found.entry.term
    right = case.bead.original.span_of(found.places)
    wrong = case.bead.translation.span_of(found.at)
    wording = case.translation_text(wrong)
    return Suspicion(
        rule=FORBIDDEN_TERM,
        original=right,
        translation=wrong,
        severity=FORBIDDEN_TERM.severity,
        confidence=round(SURE * _trust(case) * (1.0 if found.link else UNTIED), 4),
        message=f"The glossary forbids “{wording}” for “{term.term}”{_note(found.entry)}.",
        suggestion=_suggestion(case, found),
    )


def _unlisted(case: Case, found: Rendered) -> Iterator[Suspicion]:
    """Nothing for a term that is left out, stands as a pronoun, or has its words in another order."""
    at, link = _stand_in(case, found.places)
    if not at:
        return
    right, wrong = case.bead.original.span_of(found.places), case.bead.translation.span_of(at)
    changed = any(
        change >= MAJOR_FROM and set(s.original) & set(found.places)
        for s, change in zip(case.bead.substitutions, case.changes, strict=True)
    )
    listed = " or ".join(f"“{x}”" for x in found.entry.term.allowed or (found.entry.term.term,))
    yield Suspicion(
        rule=UNLISTED_TERM,
        original=right,
        translation=wrong,
        severity=Severity.MAJOR if changed else UNLISTED_TERM.severity,
        confidence=round(SURE * _trust(case) * min(1.0, 0.4 + 0.65 * link), 4),
        message=f"“{case.translation_text(wrong)}” stands for “{found.entry.term.term}”; "
        f"the glossary allows {listed}{_note(found.entry)}.",
        suggestion=_suggestion(case, found),
    )


def _stand_in(case: Case, places: Places) -> tuple[Places, float]:
    """The words in the term's place and how sure that is; nothing where no other content word is."""
    first, second = case.bead.original.tokens, case.bead.translation.tokens
    pairs = {(x.original, x.translation): x.score for x in case.bead.links if x.original in places}
    for s in case.bead.substitutions:
        if set(s.original) & set(places):
            pairs.update({(i, j): s.score for i in s.original for j in s.translation if i in places})
    at = {j for _, j in pairs if second[j].is_word}
    same = {i for i, j in pairs if first[i].lemma == second[j].lemma}
    if not any(second[j].is_content for j in at) or all(i in same for i in places if first[i].is_content):
        return (), 0.0
    best = max(pairs, key=lambda pair: (pairs[pair], (-pair[0], -pair[1])))[1]
    near = (j for j in sorted(at) if abs(j - best) <= len(places) + 1)
    return tuple(near), max(pairs.values())


def _trust(case: Case) -> float:
    return 0.5 + 0.5 * case.bead.bead.score


def _note(entry: Entry) -> str:
    return f" ({entry.term.note})" if entry.term.note else ""


def _suggestion(case: Case, found: Rendered) -> str:
    allowed = found.entry.term.allowed
    return allowed[0] if allowed else case.original_text(case.bead.original.span_of(found.places))


def _settled(case: Case, s: Suspicion, fair: Sequence[Rendered]) -> bool:
    """True when all that a suspicion is about, but for words that are the same, is rendered as allowed."""
    if s.rule.family in NOT_OVERRULED:
        return False
    if not len(s.translation):
        spans = [case.bead.original.span_of(x.places) for x in fair]
        return s.original is not None and any(span.contains(s.original) for span in spans)
    at = {j for x in fair for j in x.at}
    if not cover([case.bead.translation.tokens[j].span for j in at]).overlaps(s.translation):
        return False
    tokens = case.bead.translation.tokens
    about = {j for j, t in enumerate(tokens) if t.span.overlaps(s.translation) and t.is_content}
    return bool(about & at) and about - at <= _unchanged(case)


def _unchanged(case: Case) -> set[int]:
    """The words of the translation that are linked to the same word."""
    first, second = case.bead.original.tokens, case.bead.translation.tokens
    return {x.translation for x in case.bead.links if first[x.original].lemma == second[x.translation].lemma}
