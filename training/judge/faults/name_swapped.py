"""Planted fault "name-swapped": another name of the same kind, out of the text or well known."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span

from mtaudit.lexicon.first_names import first_name_gender
from mtaudit.lexicon.places import same_place
from training.judge.change import Change, Edit
from training.judge.faults.names import pool, pool_of
from training.judge.faults.wording import change, replaced

_NEAR = 8
_WITH_ARTICLE = re.compile(
    r"United|Republic|Islands|Kingdom|Emirates|(?:land|ine|ma|ldive)s$|Gambia|Congo|Vatican"
)
_KINDS = ("PERSON", "GPE", "ORG", "NORP", "LOC")


def name_swapped(doc: Doc, rng: random.Random) -> Iterator[Change]:
    """Every name of the text given way to another."""
    entities = [_trimmed(e) for e in doc.ents if e.label_ in _KINDS]
    named = [e for e in entities if e is not None]
    for entity in named:
        own, known = _own(entity, named), _known(entity)
        options = known if known and (not own or rng.random() < 0.5) else own
        if options:
            yield change("name-swapped", "major", _put(entity, rng.choice(options)))
        elif (edit := _surname(entity, rng)) is not None:
            yield change("name-swapped", "major", edit)


def _put(entity: Span, name: str) -> Edit:
    """A name with its own capitals; an "a" or "an" before it comes out right."""
    edit = replaced(entity[0], entity[-1], name)
    article = edit.replacement.partition(" ")[0] + " " if edit.start < entity.start_char else ""
    return Edit(edit.start, edit.end, article + name)


def _trimmed(entity: Span) -> Span | None:
    """An entity without its article and possessive; None where it is no plain name."""
    start, end = entity.start, entity.end
    while start < end and entity.doc[start].lower_ in ("the", "a", "an"):
        start += 1
    while end > start and entity.doc[end - 1].lower_ in ("'s", "’s", "'", "’"):
        end -= 1
    if start >= end:
        return None
    name = Span(entity.doc, start, end, label=entity.label_)
    words = [t for t in name if t.is_alpha]
    plain = len(words) == len(name) and all(t.text[0].isupper() for t in words)
    behind = entity.doc[end] if end < len(entity.doc) else None
    joined = behind is not None and not name[-1].whitespace_ and behind.text[:1] in "-–/"
    before = entity.doc[start - 1] if start else None
    joined = joined or (before is not None and not before.whitespace_ and before.text[-1:] in "-–/")
    all_upper = len(name.text) > 6 and name.text.isupper()
    return name if plain and not joined and not all_upper else None


def _own(entity: Span, named: list[Span]) -> list[str]:
    """Names of the same kind that the text has elsewhere, without those that may mean the same."""
    others = []
    for other in named:
        if abs(other.start - entity.start) < _NEAR:
            continue  # in one list with it, or beside it, the name would stand twice
        if other.label_ != entity.label_ or _alike(other.text, entity.text) or len(other) > 4:
            continue
        if entity.label_ in ("GPE", "NORP", "ORG") and pool_of(entity.text, entity.label_) != pool_of(
            other.text, other.label_
        ):
            continue
        if entity.label_ == "NORP" and (other[-1].tag_ != entity[-1].tag_):
            continue
        if entity.label_ in ("ORG", "LOC", "GPE") and _article(entity) != _article(other):
            continue
        if entity.label_ == "GPE" and entity[-1].dep_ == "compound" != other[-1].dep_:
            continue
        others.append(other.text)
    return sorted(set(others))


def _known(entity: Span) -> list[str]:
    """Well-known names of its kind."""
    of = pool_of(entity.text, entity.label_)
    if of is None or (of == "people" and entity[-1].tag_ in ("NNS", "NNPS")):
        return []
    if of in ("country", "organisation", "city") and _article(entity):
        return []
    if of == "country" and (entity[-1].dep_ in ("compound", "amod", "nmod") or entity[0].text.isupper()):
        return []  # "US president" would ask for an adjective
    if of == "city" and entity[-1].dep_ == "nmod":
        return []
    names = (name for name in pool(of) if of != "country" or not _WITH_ARTICLE.search(name))
    return [name for name in names if not _alike(name, entity.text)]


def _surname(entity: Span, rng: random.Random) -> Edit | None:
    """Another surname behind a known first name."""
    if entity.label_ != "PERSON" or len(entity) < 2 or first_name_gender(entity[0].text) is None:
        return None
    options = [name for name in pool("surname") if name != entity[-1].text]
    return replaced(entity[-1], entity[-1], rng.choice(options))


def _alike(a: str, b: str) -> bool:
    """Whether two names may mean one: a word in common, or the same place."""
    shared = set(a.lower().split()) & set(b.lower().split())
    initials = {"".join(w[0] for w in x.split()) for x in (a, b)}
    return bool(shared) or same_place(a, b) or a in initials or b in initials


def _article(entity: Span) -> bool:
    return entity.start > 0 and entity.doc[entity.start - 1].lower_ == "the"
