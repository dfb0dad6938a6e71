"""Where another pronoun is as good: reported speech, animals and ships, *it* that means nothing."""

from __future__ import annotations

from mtaudit.detectors.antecedents import is_expletive
from mtaudit.detectors.mentions import is_a
from mtaudit.detectors.partners import Partner
from mtaudit.detectors.pronoun_words import words
from mtaudit.detectors.scene import Scene
from mtaudit.lexicon.pronouns import Pronoun

_STRONG_LINK = 0.8


def may_be_person(scene: Scene, partner: Partner, after: Pronoun) -> bool:
    """True when *he* or *she* for *it* can be right: nothing, an animal, a child or a ship is meant."""
    j = partner.translation
    clear = partner.sure or (partner.score > _STRONG_LINK and not scene.meant(j))
    if not clear or is_expletive(scene.bead.original.tokens, partner.original):
        return True
    if scene.shares_owner(j) or scene.newly_named(j):
        return True
    near = scene.near_nouns()
    if after.gender == "f" and not words("feminine").isdisjoint(near):
        return True
    return any(_lives(word) for word in near)


def may_be_thing(scene: Scene, partner: Partner, before: Pronoun) -> bool:
    """True when *it* for *he* or *she* can be right: an animal, a child, a ship; *it is she who*."""
    tokens = scene.bead.translation.tokens
    token = tokens[partner.translation]
    if not partner.sure or is_expletive(tokens, partner.translation):
        return True
    if token.dep in {"nsubj", "nsubjpass"} and tokens[token.head].lemma == "be":
        return scene.bead.original.tokens[scene.bead.original.tokens[partner.original].head].lemma != "be"
    if scene.shares_owner(partner.translation):
        return True
    near = scene.near_nouns()
    if any(_lives(word) for word in near):
        return True
    women = {name for name, gender in scene.case.story.genders.items() if gender == "f"}
    return before.gender == "f" and women.isdisjoint(near) and not words("feminine").isdisjoint(near)


def plural_meant(scene: Scene, partner: Partner, after: Pronoun) -> bool:
    """True when the original's *they* means several: before it stand groups, and nobody alone."""
    if after.gender == "n" and scene.token(partner.translation).dep != "nsubj":
        return False
    people = [m for m in scene.original_mentions if m.head < partner.original and m.kind == "person"]
    return partner.sure and bool(people) and all(m.plural for m in people)


def fair_shift(scene: Scene, partner: Partner, before: Pronoun, after: Pronoun) -> bool:
    """True when the change of person can be one from direct to reported speech, or both mean everybody."""
    first, second = scene.bead.original, scene.bead.translation
    quoted = first.quoted(first.tokens[partner.original].span)
    if (
        not partner.sure
        or not before.cases & after.cases
        or quoted != second.quoted(second.tokens[partner.translation].span)
    ):
        return True
    if {before.person, after.person} <= {1, 2} and "singular" not in {before.number, after.number}:
        return True
    return not quoted and any(t.lemma in words("reporting") for t in first.tokens + second.tokens)


def _lives(word: str) -> bool:
    """True for animals and for those that are *it* or *he* as one likes."""
    return word in words("either") or (word not in words("inanimate") and is_a(word, "animal"))
