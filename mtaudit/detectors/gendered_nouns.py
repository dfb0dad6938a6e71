"""Nouns and titles for a man in place of those for a woman, and the reverse."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mtaudit.detectors import pronoun_rules as rules
from mtaudit.detectors.mentions import describes, noun_gender, person_names
from mtaudit.detectors.partners import linked
from mtaudit.detectors.pronoun_words import words
from mtaudit.detectors.scene import Scene
from mtaudit.lexicon.gender import counterpart
from mtaudit.lexicon.spelling import neutral_pair
from mtaudit.lexicon.tables import key
from mtaudit.model import Suspicion, Token
from mtaudit.mqm import Severity

_EXACT, _OTHER, _NEUTRAL = 0.9, 0.7, 0.6
_STRONG_LINK = 0.6


def changed_nouns(scene: Scene) -> Iterator[Suspicion]:
    """Yields the gendered nouns of the translation that stand for ones of the other gender."""
    first, second = scene.bead.original.tokens, scene.bead.translation.tokens
    nouns = _nouns(first)
    for j in _nouns(second):
        score, i = max(((linked(scene.bead, i, j), i) for i in nouns), default=(0.0, 0))
        if not score or _moved(first, second, j) or _fits_person(scene, j):
            continue
        exact = _counterparts(first[i], second[j])
        if exact or (score >= _STRONG_LINK and _opposed(first[i], second[j])):
            yield _suspicion(scene, i, j, exact)


def _suspicion(scene: Scene, i: int, j: int, exact: bool) -> Suspicion:
    before, after = scene.bead.original.tokens[i], scene.bead.translation.tokens[j]
    message = f"“{after.text}” stands where the original has “{before.text}”."
    confidence, severity = _EXACT if exact else _OTHER, rules.CHANGED_NOUN.severity
    if neutral_pair(before.lemma, after.lemma) or neutral_pair(before.text, after.text):
        message = f"“{after.text}” no longer says what “{before.text}” says of the person."
        confidence, severity = _NEUTRAL, Severity.MINOR
    capital = after.text[:1].isupper() and not after.text.isupper()
    suggestion = before.text[:1].upper() + before.text[1:] if capital else before.text
    return scene.suspicion(
        rules.CHANGED_NOUN,
        (i,),
        j,
        confidence=confidence,
        message=message,
        suggestion=suggestion,
        severity=severity,
    )


def _nouns(tokens: Sequence[Token]) -> list[int]:
    """Words that state a gender or have a counterpart that does; last names (*Stephen King*) are none."""
    last = {words[-1] for words in person_names(tokens, {}) if len(words) > 1}
    return [i for i, t in enumerate(tokens) if i not in last and t.pos != "VERB" and _is_gendered(t)]


def _is_gendered(token: Token) -> bool:
    if {token.lemma, key(token.text)} & words("genderless"):
        return False
    return bool(noun_gender(token) or counterpart(token.lemma) or counterpart(token.text))


def _opposed(before: Token, after: Token) -> bool:
    return {noun_gender(before), noun_gender(after)} == {"m", "f"}


def _counterparts(before: Token, after: Token) -> bool:
    """True for the two sides of one row of the table: *groom, bride*; *Mr, Mrs*."""
    return any(
        key(counterpart(a) or "") == key(b) or key(counterpart(b) or "") == key(a)
        for a, b in ((before.lemma, after.lemma), (before.text, after.text))
    )


def _moved(first: Sequence[Token], second: Sequence[Token], j: int) -> bool:
    """True when the original has the word as often as the translation: it only stands elsewhere."""
    lemma = second[j].lemma
    return sum(t.lemma == lemma for t in first) >= sum(t.lemma == lemma for t in second)


def _fits_person(scene: Scene, j: int) -> bool:
    """True when the noun describes a person whom the original gives this gender."""
    tokens, gender = scene.bead.translation.tokens, noun_gender(scene.token(j))
    return gender is not None and any(
        m.name and m.gender == gender and describes(tokens, j, m.words) and m.gender == scene.story_gender(m)
        for m in scene.translation_mentions
    )
