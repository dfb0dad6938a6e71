"""The people ledger: what the original says of who is a man and who is a woman."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from mtaudit.detectors.antecedents import candidates
from mtaudit.detectors.case import Gender, Story
from mtaudit.detectors.mentions import (
    Mention,
    bare,
    describes,
    find_mentions,
    noun_gender,
    person_names,
    title_gender,
)
from mtaudit.lexicon.gender import first_name_gender, gendered_noun
from mtaudit.lexicon.pronouns import pronoun
from mtaudit.model import Passage, Span, Token
from mtaudit.stages.analysis import AnalysedDocument

Evidence = dict[str, Counter[Gender]]

_CLEAR_MAJORITY = 0.8


def tell_story(original: AnalysedDocument, translation: AnalysedDocument) -> Story:
    """The genders of the original's people, and how words of either text are usually written."""
    passages = [_passage(original, i) for i in range(len(original.tokens))]
    said = _evidence()
    for passage in passages:
        _hear_titles(passage.tokens, said)
    mentions = [find_mentions(p.tokens, {}) for p in passages]
    referred = _evidence()
    for i, passage in enumerate(passages):
        _hear_pronouns(
            passage, mentions[i], mentions[i - 1] if i else (), passages[i - 1] if i else None, referred
        )
    named = _evidence()
    for passage in passages:
        _hear_first_names(passage.tokens, named)
    full = _settle(said, referred, named)
    return Story(_with_short_names(full), _spellings([original, translation]))


def _evidence() -> Evidence:
    return defaultdict(Counter)


def _passage(document: AnalysedDocument, index: int) -> Passage:
    span = document.document.sentences[index].span
    inside = [
        Span(max(q.start, span.start), min(q.end, span.end)) for q in document.quotations if q.overlaps(span)
    ]
    return Passage(document.tokens[index], tuple(inside))


def _names(tokens: Sequence[Token]) -> Iterator[tuple[str, tuple[int, ...]]]:
    for words in person_names(tokens, {}):
        yield " ".join(bare(tokens[i].text) for i in words if tokens[i].is_word), words


def _hear_titles(tokens: Sequence[Token], said: Evidence) -> None:
    """Titles and nouns that describe the person: *Mrs Hale*, *his wife Anna*, *Anna is a widow*."""
    for name, words in _names(tokens):
        titled = title_gender(tokens, words)
        if titled:
            said[name][titled] += 1
        for i, token in enumerate(tokens):
            gender = None if i in words else noun_gender(token)
            if gender and token.tag in {"NN", "NNP"} and describes(tokens, i, words):
                said[name][gender] += 1


def _hear_pronouns(
    passage: Passage,
    mentions: Sequence[Mention],
    earlier: Sequence[Mention],
    before: Passage | None,
    referred: Evidence,
) -> None:
    """*He* and *she* where one named person alone can be meant, here or in the sentence before."""
    for i, token in enumerate(passage.tokens):
        meant = pronoun(token.text)
        if meant is None or meant.gender not in ("m", "f") or token.tag not in {"PRP", "PRP$"}:
            continue
        here = [m for m in candidates(passage, i, mentions) if m.head < i]
        inside = any(m.kind == "person" for m in mentions if m.head < i)
        if not inside and before is not None and not passage.quoted(token.span):
            here = _lone_subject(before.tokens, earlier)
        if len({m.name or str(m.head) for m in here}) == 1 and here[0].name:
            referred[here[0].name]["m" if meant.gender == "m" else "f"] += 1


def _lone_subject(tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[Mention]:
    people = [m for m in mentions if m.kind == "person" and not m.plural and not m.predicative]
    lone = len({m.name or str(m.head) for m in people}) == 1
    return [m for m in people if lone and tokens[m.head].dep in {"nsubj", "nsubjpass"}]


def _hear_first_names(tokens: Sequence[Token], named: Evidence) -> None:
    for name, _ in _names(tokens):
        first, *rest = [part for part in name.split() if gendered_noun(part) is None] or [name]
        gender = first_name_gender(first) if rest else None
        if gender:
            named[name][gender] += 1


def _settle(said: Evidence, referred: Evidence, named: Evidence) -> dict[str, Gender | None]:
    """One gender a name: what is said outweighs what pronouns show, and that what the first name suggests.

    None where the evidence contradicts itself.
    """
    settled: dict[str, Gender | None] = {}
    for name in {**said, **referred, **named}:
        full = _full_name(name, {**said, **referred, **named})
        spoken, shown = said[name] + said[full], referred[name] + referred[full]
        known = _clear(spoken) if spoken else _clear(shown + named[full]) if shown else _clear(named[full])
        settled[name] = known
    return settled


def _full_name(name: str, names: Mapping[str, object]) -> str:
    """The longer name of the document that this is the last part of, if there is one only."""
    longer = [n for n in names if n.endswith(" " + name)]
    return longer[0] if len(longer) == 1 else name


def _clear(votes: Counter[Gender]) -> Gender | None:
    for gender, count in votes.most_common(1):
        if count / votes.total() >= _CLEAR_MAJORITY:
            return gender
    return None


def _with_short_names(settled: Mapping[str, Gender | None]) -> dict[str, Gender]:
    """Full names as they are; last and first names where all who bear them agree."""
    short: dict[str, set[Gender | None]] = defaultdict(set)
    for name, gender in settled.items():
        parts = [p for p in name.split() if gendered_noun(p) is None]
        for part in {parts[0], parts[-1]} if parts else set():
            short[part].add(gender)
    agreed = {part: next(iter(found)) for part, found in short.items() if len(found) == 1}
    return {name: gender for name, gender in {**agreed, **settled}.items() if gender}


def _spellings(documents: Sequence[AnalysedDocument]) -> dict[str, int]:
    """How often each word form occurs, first words of sentences and quotations left out."""
    counts: Counter[str] = Counter()
    for document in documents:
        for tokens in document.tokens:
            words = [i for i, t in enumerate(tokens) if t.is_word]
            counts.update(
                tokens[i].text
                for i in words[1:]
                if i and not (not tokens[i - 1].is_word and tokens[i - 1].text in "\"“‘«„:'")
            )
    return dict(counts)
