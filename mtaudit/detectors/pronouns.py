"""`PRN`: pronouns that speak of another person, of a thing as a person, or of a person as a thing.

The original is the authority: first the pronoun that stands behind this one, then the person it names,
then what the story knows of those the pronoun can mean. Where all of that is silent, so is the detector.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtaudit.detectors import pronoun_rules as rules
from mtaudit.detectors.case import Case, Gender
from mtaudit.detectors.fair_pronouns import fair_shift, may_be_person, may_be_thing, plural_meant
from mtaudit.detectors.gendered_nouns import changed_nouns
from mtaudit.detectors.mentions import Mention
from mtaudit.detectors.partners import Partner, linked
from mtaudit.detectors.pronoun_forms import in_place_of
from mtaudit.detectors.pronoun_rules import RULES
from mtaudit.detectors.scene import Scene
from mtaudit.lexicon.pronouns import Pronoun
from mtaudit.model import Rule, Suspicion
from mtaudit.mqm import Severity

__all__ = ["RULES", "detect"]

SURE, LIKELY, UNSURE = 0.9, 0.75, 0.6
_STRONG_LINK = 0.5


def detect(case: Case) -> Iterator[Suspicion]:
    """Yields what is wrong with the pronouns and gendered nouns of a bead."""
    scene = Scene(case)
    for j, word in scene.after.items():
        partner = scene.partners.get(j)
        suspicion = _against_pronoun(scene, partner, word) if partner else _against_people(scene, j, word)
        if suspicion:
            yield suspicion
    yield from changed_nouns(scene)


def _against_pronoun(scene: Scene, partner: Partner, word: Pronoun) -> Suspicion | None:
    """Compare a pronoun with the one that stands behind it."""
    j, before = partner.translation, scene.before[partner.original]
    rule = _broken_rule(scene, partner, before, word)
    if rule is None:
        return None
    gender = _gender(word)
    if not partner.sure and gender and scene.explained(j, gender):
        return None
    confidence = SURE if partner.sure and partner.score > _STRONG_LINK else LIKELY if partner.sure else UNSURE
    return scene.suspicion(
        rule,
        (partner.original,),
        j,
        confidence=confidence,
        message=_explain(scene, partner, before),
        suggestion=in_place_of(scene.token(j), before.person, before.number, before.gender),
        severity=Severity.MINOR if before.person == word.person == 1 else None,
    )


def _broken_rule(scene: Scene, partner: Partner, before: Pronoun, after: Pronoun) -> Rule | None:
    """The rule that the change from one pronoun to the other breaks; None where it is or can be fair."""
    if before.person != after.person or (before.person == 1 and before.number != after.number):
        return None if fair_shift(scene, partner, before, after) else rules.SHIFTED
    if before.person != 3 or after.gender in (before.gender, "any"):
        return None
    if before.gender == "any":
        return rules.SHIFTED if plural_meant(scene, partner, after) else None
    if before.gender == "n":
        return None if may_be_person(scene, partner, after) else rules.PERSON_FOR_THING
    if after.gender == "n":
        return None if may_be_thing(scene, partner, before) else rules.PERSON_FOR_THING
    return rules.WRONG_GENDER


def _against_people(scene: Scene, j: int, word: Pronoun) -> Suspicion | None:
    """Compare a pronoun that no pronoun stands behind with the people it can mean."""
    gender = _gender(word)
    if gender is None:
        return None
    other: Gender = "f" if gender == "m" else "m"
    named = scene.named_behind(j)
    if named and named.gender:
        return _wrong_person(scene, j, named, named, LIKELY) if named.gender == other else None
    meant = scene.meant(j)
    if meant and {m.gender for m in meant} == {other} and not scene.speaks_of(gender):
        return _wrong_person(scene, j, meant[-1], None, UNSURE)
    body = None if meant else scene.body_meant(j)
    return _person_for_body(scene, j, body) if body else None


def _wrong_person(scene: Scene, j: int, who: Mention, behind: Mention | None, confidence: float) -> Suspicion:
    """The pronoun means a person of the other gender; `behind` is that person in the original, if linked."""
    tokens = scene.bead.original.tokens if behind else scene.bead.translation.tokens
    sex = "a man" if who.gender == "m" else "a woman"
    message = f"“{scene.token(j).text}” refers to {scene.name(who, tokens)}, who is {sex} in the original."
    return scene.suspicion(
        rules.WRONG_GENDER,
        behind.words if behind else (),
        j,
        confidence=confidence,
        message=message,
        suggestion=in_place_of(scene.token(j), 3, "singular", who.gender or ""),
    )


def _person_for_body(scene: Scene, j: int, body: Mention) -> Suspicion:
    name = scene.bead.translation.tokens[body.head].text
    neuter = [i for i, p in scene.before.items() if p.gender == "n"]
    score, behind = max(((linked(scene.bead, i, j), i) for i in neuter), default=(0.0, 0))
    return scene.suspicion(
        rules.PERSON_FOR_THING,
        (behind,) if score else (),
        j,
        confidence=LIKELY,
        message=f"“{scene.token(j).text}” refers to {name}, which is no person.",
        suggestion=in_place_of(scene.token(j), 3, "singular", "n"),
    )


def _gender(word: Pronoun) -> Gender | None:
    return "m" if word.gender == "m" else "f" if word.gender == "f" else None


def _explain(scene: Scene, partner: Partner, before: Pronoun) -> str:
    word, there = scene.token(partner.translation).text, scene.bead.original.tokens[partner.original].text
    subject = {"m": "he", "f": "she"}.get(before.gender)
    meant = [m for m in scene.meant(partner.translation) if m.name and m.gender == before.gender]
    if subject and len({m.name for m in meant}) == 1:
        name = scene.name(meant[-1], scene.bead.translation.tokens)
        return f"“{word}” refers to {name}, who is “{subject}” in the original."
    return f"“{word}” stands where the original has “{there}”."
