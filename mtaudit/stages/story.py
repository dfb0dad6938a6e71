"""The people ledger: what the original says of who is a man and who is a woman."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from mtaudit.detectors.antecedents import candidates
from mtaudit.detectors.case import Gender, Story
from mtaudit.detectors.mentions import (
    Mention,
    describes,
    find_mentions,
    fullest_name,
    name_of,
    noun_gender,
    person_names,
    title_gender,
)
from mtaudit.lexicon.gender import first_name_gender
from mtaudit.lexicon.pronouns import pronoun
from mtaudit.model import Passage, Token
from mtaudit.stages.analysis import AnalysedDocument
from mtaudit.text.dateline import dateline

Statement = tuple[str, Gender]  # a name as `name_of` gives it, and the gender stated of it
Votes = tuple[Counter[Gender], Counter[Gender], Counter[Gender]]

_CLEAR_MAJORITY = 0.8
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def tell_story(original: AnalysedDocument, translation: AnalysedDocument) -> Story:
    """The genders of the original's people, how words are usually written, and the day of the article.

    Titles and nouns that describe a person outweigh the pronouns that refer to them, and those the first
    name, unless the two disagree; a person of whom the evidence contradicts itself is left out.
    """
    passages = [_passage(original, i) for i in range(len(original.tokens))]
    names = {name_of(p.tokens, words) for p in passages for words in person_names(p.tokens, {})} - {""}
    votes: dict[str, Votes] = {fullest_name(name, names): (Counter(), Counter(), Counter()) for name in names}
    for source, statements in enumerate((_titles(passages), _pronouns(passages), _first_names(names))):
        for name, gender in statements:
            votes[fullest_name(name, names)][source][gender] += 1
    settled = {name: _settle(*found) for name, found in votes.items()}
    day = dateline(original.document) or dateline(translation.document)
    return Story(_by_every_name(settled), _spellings((original, translation)), day)


def _passage(document: AnalysedDocument, index: int) -> Passage:
    return Passage(document.tokens[index], document.quoted[index])


def _titles(passages: Sequence[Passage]) -> Iterator[Statement]:
    """Titles and nouns that describe the person: *Mrs Hale*, *his wife Anna*, *Anna is a widow*."""
    for tokens in (p.tokens for p in passages):
        for words in person_names(tokens, {}):
            name, said = name_of(tokens, words), [title_gender(tokens, words)]
            said += [
                noun_gender(t)
                for i, t in enumerate(tokens)
                if t.tag in {"NN", "NNP"} and i not in words and describes(tokens, i, words)
            ]
            yield from ((name, gender) for gender in said if gender and name)


def _pronouns(passages: Sequence[Passage]) -> Iterator[Statement]:
    """*He* and *she* where one named person alone can be meant, here or as subject of the sentence before."""
    before: Passage | None = None
    earlier: tuple[Mention, ...] = ()
    for passage in passages:
        mentions = find_mentions(passage.tokens, {})
        for i, token in enumerate(passage.tokens):
            gender = _third_person(token)
            if gender is None:
                continue
            meant = [m for m in candidates(passage, i, mentions) if m.head < i]
            if before and not passage.quoted(token.span) and not any(m.head < i for m in mentions if m.name):
                meant = meant or _lone_subject(before.tokens, earlier)
            if len({m.name or str(m.head) for m in meant}) == 1 and meant[0].name:
                yield meant[0].name, gender
        before, earlier = passage, mentions


def _third_person(token: Token) -> Gender | None:
    meant = pronoun(token.text) if token.tag in {"PRP", "PRP$"} else None
    return None if meant is None else "m" if meant.gender == "m" else "f" if meant.gender == "f" else None


def _lone_subject(tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[Mention]:
    """The subject of a sentence that speaks of one person alone."""
    people = [m for m in mentions if m.kind == "person" and not m.predicative]
    lone = len({m.name or str(m.head) for m in people}) == 1 and not any(m.plural for m in people)
    return [m for m in people if lone and tokens[m.head].dep in _SUBJECTS]


def _first_names(names: set[str]) -> Iterator[Statement]:
    """What the first of two or more names suggests."""
    for name in sorted(names):
        first, _, rest = name.partition(" ")
        gender = first_name_gender(first) if rest else None
        if gender:
            yield name, gender


def _settle(said: Counter[Gender], referred: Counter[Gender], named: Counter[Gender]) -> Gender | None:
    votes = said or (referred + named)
    for gender, count in votes.most_common(1):
        if count / votes.total() >= _CLEAR_MAJORITY:
            return gender
    return None


def _by_every_name(settled: Mapping[str, Gender | None]) -> dict[str, Gender]:
    """Full names as they are; last and first names where all who bear them agree."""
    full = {name: gender for name, gender in settled.items() if " " in name}
    every = _agreed(settled, 0) | _agreed(settled, -1) | full
    return {name: gender for name, gender in sorted(every.items()) if gender}


def _agreed(settled: Mapping[str, Gender | None], part: int) -> dict[str, Gender | None]:
    """The gender of all whose first (0) or last (-1) name is the same; None where they differ."""
    found: dict[str, set[Gender | None]] = defaultdict(set)
    for name, gender in settled.items():
        found[name.split()[part]].add(gender)
    return {name: genders.pop() if len(genders) == 1 else None for name, genders in found.items()}


def _spellings(documents: Sequence[AnalysedDocument]) -> dict[str, int]:
    """How often each word form occurs, apart from the first word of every sentence and quotation."""
    counts: Counter[str] = Counter()
    for document in documents:
        opened = {q.start for q in document.quotations}
        for tokens in document.tokens:
            words = [t for t in tokens if t.is_word]
            counts.update(t.text for t in words[1:] if t.span.start not in opened)
    return dict(sorted(counts.items()))
