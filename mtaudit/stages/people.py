"""The people of an original: who is named where, and which pronouns the translation uses for them.

The original is the authority: a pronoun of the translation means whom the pronoun behind it means. Where
more than one person can be meant, nobody is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace

from mtaudit.detectors.antecedents import candidates
from mtaudit.detectors.case import Case, Gender
from mtaudit.detectors.mentions import Mention, bare, fullest_name
from mtaudit.detectors.partners import Partner
from mtaudit.detectors.scene import Scene, is_somebody
from mtaudit.lexicon.pronouns import Pronoun, pronoun_form
from mtaudit.model import Passage, Span

Focus = Mapping[Gender, str]  # whom a "he" or a "she" means that opens the next sentence


@dataclass
class Person:
    """Somebody in the making: the places in the original, and the places of each pronoun in subject form."""

    name: str
    gender: Gender | None
    places: list[Span] = field(default_factory=list)
    pronouns: dict[str, list[Span]] = field(default_factory=lambda: defaultdict(list))


def find_people(cases: Sequence[Case]) -> list[Person]:
    """All for whom the translation has a pronoun that can mean nobody else, in order of first mention."""
    scenes = [Scene(case) for case in sorted(cases, key=lambda case: case.bead.original.span)]
    names = {m.name for scene in scenes for m in scene.original_mentions} - {""}
    # Mentions of the scenes bear the fullest name of the person from here on.
    sides = [_with_full_names(scene.original_mentions, names) for scene in scenes]
    people = _named(scenes, sides)
    focus: Focus = {}
    for scene, mentions in zip(scenes, sides, strict=True):
        if not scene.bead.original.tokens:
            continue
        meant = dict(_meant_in_original(scene, mentions, focus))
        for name, j in _attributed(scene, meant, names):
            if name in people:
                people[name].pronouns[_subject_form(scene.after[j])].append(scene.token(j).span)
        focus = {g: name for g in _genders() if (name := _in_focus(g, scene, mentions, meant))}
    return [person for person in people.values() if person.pronouns]


def _with_full_names(mentions: Sequence[Mention], names: Set[str]) -> list[Mention]:
    return [replace(m, name=fullest_name(m.name, names)) if m.name else m for m in mentions]


def _named(scenes: Sequence[Scene], sides: Sequence[Sequence[Mention]]) -> dict[str, Person]:
    """The named people by key, but for names that a man and a woman share."""
    people: dict[str, Person] = {}
    said: dict[str, set[Gender | None]] = defaultdict(set)
    for scene, mentions in zip(scenes, sides, strict=True):
        for m in mentions:
            if m.name and not m.plural:
                gender = scene.case.story.genders.get(m.name)
                person = people.setdefault(m.name, Person(_written(scene, m), gender))
                if len(m.name.split()) > len(person.name.split()):
                    person.name = _written(scene, m)
                person.places.append(scene.bead.original.span_of(m.words))
                said[m.name].add(m.gender)
    return {name: person for name, person in people.items() if not said[name] >= set(_genders())}


def _written(scene: Scene, mention: Mention) -> str:
    """The name as the original writes it here, on one line, without title and possessive."""
    tokens, parts = scene.bead.original.tokens, mention.name.split()
    words = tuple(i for i in mention.words if bare(tokens[i].text) in parts) or mention.words
    text = scene.case.original_text(scene.bead.original.span_of(words))
    return " ".join(text.split()).removesuffix("'s").removesuffix("’s")


def _meant_in_original(scene: Scene, mentions: Sequence[Mention], focus: Focus) -> Iterator[tuple[int, str]]:
    """The *he* and *she* of the original's side by token index, and whom each must mean."""
    passage = scene.bead.original
    for i, word in scene.before.items():
        gender = _gender(word)
        if gender is None:
            continue
        possible = _agreeing(candidates(passage, i, mentions), gender)
        anybody = any(m.head < i and is_somebody(m) and m.gender in (gender, None) for m in mentions)
        if possible:
            only = _only_one(possible)
        else:
            only = "" if anybody or passage.quoted(passage.tokens[i].span) else focus.get(gender, "")
        if only:
            yield i, only


def _attributed(scene: Scene, meant: Mapping[int, str], names: Set[str]) -> Iterator[tuple[str, int]]:
    """Person and token index of the pronouns of the translation's side."""
    for j, word in scene.after.items():
        if word.person != 3:
            continue
        partner = scene.partners.get(j)
        if partner:
            name = meant.get(partner.original, "") if _answers(scene, partner, word) else ""
        else:
            name = _without_partner(scene, j, word, names)
        if name:
            yield name, j


def _answers(scene: Scene, partner: Partner, word: Pronoun) -> bool:
    """True when the pronoun stands for the one behind it, not merely near it."""
    return partner.sure or scene.before[partner.original].gender == word.gender


def _without_partner(scene: Scene, j: int, word: Pronoun, names: Set[str]) -> str:
    """The person whose name the pronoun replaces, or else the only one it can mean in its own sentence."""
    gender = _gender(word)
    if gender is None:
        return ""
    behind = scene.named_behind(j)
    if behind:
        return fullest_name(behind.name, names) if behind.name else ""
    named = _with_full_names(scene.meant(j), names)
    if any(m.gender not in (gender, None) for m in named) and scene.speaks_of(gender):
        return ""
    return _only_one(named)


def _agreeing(mentions: Sequence[Mention], gender: Gender) -> list[Mention]:
    return [m for m in mentions if m.gender in (gender, None)]


def _only_one(mentions: Sequence[Mention]) -> str:
    """The name of all these mentions; "" when they are several people, or one without a name."""
    keys = {m.name or str(m.head) for m in mentions}
    return mentions[0].name if len(keys) == 1 else ""


def _in_focus(gender: Gender, scene: Scene, mentions: Sequence[Mention], meant: Mapping[int, str]) -> str:
    """The only person of this gender that the sentence speaks of, by name or by a pronoun that is settled."""
    passage: Passage = scene.bead.original
    people = [m for m in mentions if m.kind == "person" and not m.predicative]
    if any(m.plural for m in people):
        return ""
    spoken = {m.name for m in _agreeing(people, gender)}
    spoken |= {meant.get(i, "") for i, word in scene.before.items() if _gender(word) == gender}
    outside = any(not passage.quoted(passage.tokens[m.head].span) for m in people) or bool(meant)
    return spoken.pop() if len(spoken) == 1 and outside else ""


def _gender(word: Pronoun) -> Gender | None:
    return "m" if word.gender == "m" else "f" if word.gender == "f" else None


def _genders() -> tuple[Gender, Gender]:
    return "m", "f"


def _subject_form(word: Pronoun) -> str:
    """The pronoun as the subject of a sentence: *hers → she*, *themself → they*."""
    number = "either" if word.gender == "any" else word.number
    return pronoun_form(word.person, number, word.gender, "subject") or word.word
