"""TRM104: *Rome's invasion* turned into *the occupation of Rome*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mtaudit.detectors.case import Case
from mtaudit.detectors.terminology_rules import TURNED_GENITIVE
from mtaudit.judge.meaning import related
from mtaudit.lexicon import wordnet
from mtaudit.model import Rule, Suspicion, Token

RULES: tuple[Rule, ...] = (TURNED_GENITIVE,)

CONFIDENCE = 0.5
MIN_LINK = 0.5


def detect(case: Case) -> Iterator[Suspicion]:
    """A suspicion for every lone noun that gives way to a noun of action followed by *of* and its owner."""
    first, second = case.bead.original.tokens, case.bead.translation.tokens
    for s, change in zip(case.bead.substitutions, case.changes, strict=True):
        if not change or len(s.original) > 1 or len(s.translation) > 1 or related(case.bead, s):
            continue
        owner, owned = _owner(first, s.original[0]), _of_whom(second, s.translation[0])
        if owner is None or owned is None or not _names_action(second[s.translation[0]]):
            continue
        same = any(
            x.original == owner and x.translation == owned and x.score >= MIN_LINK for x in case.bead.links
        )
        if same:
            original = case.bead.original.span_of((owner, s.original[0]))
            translation = case.bead.translation.span_of((s.translation[0], owned))
            right, wrong = case.original_text(original), case.translation_text(translation)
            yield Suspicion(
                rule=TURNED_GENITIVE,
                original=original,
                translation=translation,
                severity=TURNED_GENITIVE.severity,
                confidence=round(CONFIDENCE * (0.5 + 0.5 * case.bead.bead.score), 4),
                message=f"“{wrong}” says “{right}” with another noun, and may mean that it is done to "
                f"“{second[owned].text}”.",
                suggestion=right,
            )


def _owner(tokens: Sequence[Token], noun: int) -> int | None:
    """The name that has the noun: *Rome* in *Rome's invasion*."""
    if tokens[noun].pos != "NOUN":
        return None
    marked = {t.head for t in tokens if t.tag == "POS"}
    owners = (i for i in marked if tokens[i].pos == "PROPN" and tokens[i].head == noun and i < noun)
    return next((i for i in sorted(owners) if tokens[i].dep == "poss"), None)


def _of_whom(tokens: Sequence[Token], noun: int) -> int | None:
    """The name that follows the noun with *of*: *Rome* in *occupation of Rome*."""
    after = noun + 1
    if tokens[noun].pos != "NOUN" or after >= len(tokens) or tokens[after].lemma != "of":
        return None
    objects = (i for i, t in enumerate(tokens) if t.head == after and t.dep == "pobj" and t.pos == "PROPN")
    return next(objects, None)


def _names_action(token: Token) -> bool:
    """True for a noun that some sense makes something done: *assault*, *occupation*."""
    return wordnet.load().is_hypernym("act", token.lemma, "n", depth=12)
