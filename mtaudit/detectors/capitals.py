"""FLU101: names in small letters or all in capitals, and capitals on ordinary words inside a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from mtaudit.detectors.fluency_context import FluencyCase, word_forms, word_list
from mtaudit.detectors.fluency_rules import WRONG_CAPITALS
from mtaudit.lexicon import wordnet
from mtaudit.lexicon.frequency import zipf
from mtaudit.lexicon.places import kind, place
from mtaudit.model import Suspicion, Token

_AMBIGUOUS_MONTHS = frozenset({"march", "may", "august"})
_NAME_ENTITIES = frozenset({"PERSON", "GPE", "LOC", "NORP"})
_JOINTS = frozenset({"of", "for", "and", "the", "&", "de"})
_NAME = "This name has a capital."
_PLAIN = "This word takes no capital inside a sentence."


def find_capitals(here: FluencyCase) -> Iterator[Suspicion]:
    """Words whose capitals differ from their usual form; none in a bead that has no two kinds."""
    if here.text.islower() or here.text.isupper():
        return
    for i, token in enumerate(here.tokens):
        if not token.text.isalpha() or (not token.text.isascii() and token.text.islower()):
            continue
        if here.attached(token.span) or (token.text in here.original_forms and token.text != "i"):
            continue
        found = _judge(here, i, token)
        if found is not None:
            confidence, message, suggestion = found
            yield here.suspect(WRONG_CAPITALS, token.span, confidence, message, suggestion)


def _judge(here: FluencyCase, index: int, token: Token) -> tuple[float, str, str] | None:
    text = token.text
    if text.islower():
        confidence = _small_name(here, index, token)
        suggestion = text.capitalize() if text != "i" else "I"
        return (confidence, _NAME, suggestion) if confidence else None
    if text.isupper() and len(text) > 1:
        confidence = _shouted_name(here, index, token)
        return (
            (confidence, "This name is not written in capitals.", text.capitalize()) if confidence else None
        )
    if text.istitle() and index not in here.starts and index not in here.title_case:
        confidence = _stray_capital(here, index, token)
        return (confidence, _PLAIN, text.lower()) if confidence else None
    return None


def _shouted_name(here: FluencyCase, index: int, token: Token) -> float:
    """XI for Xi: the original has the name with one capital, and it is no acronym."""
    usual = token.text.capitalize()
    models = [t for t in here.original_tokens if t.text == usual]
    small = token.text.lower()
    if not models or index in here.shouting or small in word_list("acronyms") | word_list("small_words"):
        return 0.0
    after = here.neighbour(index, 1)
    if index in here.starts and after is not None and after.text in {"(", ",", ":", "—", "–", "-", "/"}:
        return 0.0  # a dateline or label
    if usual in word_forms(here.case.translation.text) or any(t.entity in _NAME_ENTITIES for t in models):
        return 0.75 if kind(usual) != "organisation" else 0.4
    return 0.4


def _small_name(here: FluencyCase, index: int, token: Token) -> float:
    text, usual = token.text, token.text.capitalize()
    if text == "i":
        return 0.8 if token.tag == "PRP" and not here.attached(token.span) else 0.0
    if text in word_list("calendar"):
        return 0.85
    if text in _AMBIGUOUS_MONTHS:
        return 0.75 if usual in here.original_forms and _beside_number(here, index) else 0.0
    if len(text) < 3 or text in word_list("name_particles") | word_list("small_words"):
        return 0.0
    if place(text) is not None:
        return 0.8 if usual in here.original_forms else 0.5
    linked = [here.original_tokens[i] for i in here.links_of(index)]
    names = [t for t in linked if t.text == usual and t.pos == "PROPN" and t.entity in _NAME_ENTITIES]
    return 0.65 if any(not _ordinary(text, t.entity) for t in names) else 0.0


def _beside_number(here: FluencyCase, index: int) -> bool:
    sides = (here.neighbour(index, -1), here.neighbour(index, 1))
    return any(t is not None and t.text.isdigit() for t in sides)


def _ordinary(word: str, entity: str) -> bool:
    """True for a word that is no name by itself: *river*, *president*; surnames may be rare words."""
    return wordnet.load().known(word) and (entity != "PERSON" or zipf(word) > 3.5)


def _stray_capital(here: FluencyCase, index: int, token: Token) -> float:
    before, after = here.neighbour(index, -1), here.neighbour(index, 1)
    capital_before = before is not None and _is_capital(before)
    capital_after = after is not None and _is_capital(after)
    if before is None or before.text.endswith(".") or before.text.isdigit() or _in_name(here, index):
        return 0.0
    small = token.text.lower()
    if small in word_list("small_words") and len(small) > 1:
        if (capital_before or token.tag[:2] in {"DT", "PR"} or token.tag == "NNP") and capital_after:
            return 0.0
        return 0.75 if not (capital_before and token.tag == "NNP") else 0.5
    if capital_after or zipf(small) < 3 or (after is not None and after.tag == "CD"):
        return 0.0
    if _is_verb(token) and (
        not capital_before or place(before.text) is not None or before.entity == "PERSON"
    ):
        return 0.65
    return _stray_noun(here, index, token) if not capital_before else 0.0


def _in_name(here: FluencyCase, index: int) -> bool:
    """True in *Department of Health*: a joint and a capital stand before."""
    joint, first = here.neighbour(index, -1), here.neighbour(index, -2)
    return joint is not None and joint.text in _JOINTS and first is not None and _is_capital(first)


def _is_capital(token: Token) -> bool:
    return token.text[:1].isupper() and token.text != "I"


def _is_verb(token: Token) -> bool:
    """True when the word can be nothing else than a verb, since its capital misleads the parser."""
    known, lemma = wordnet.load(), token.lemma.lower()
    return known.known(lemma, "v") and not any(known.known(lemma, pos) for pos in "nar")


def _stray_noun(here: FluencyCase, index: int, token: Token) -> float:
    """German capitals on common nouns: the original has them small, or they are plain plurals."""
    small, lemma, known = token.text.lower(), token.lemma.lower(), wordnet.load()
    before, after = here.neighbour(index, -1), here.neighbour(index, 1)
    title = (
        token.entity == "NORP"
        or place(token.text) is not None
        or (after is not None and after.text in _JOINTS)
    )
    bodies = word_list("bodies")
    if (
        title
        or small in word_list("either_capital")
        or any(known.is_hypernym(b, lemma, "n", 7) for b in bodies)
    ):
        return 0.0
    linked = [here.original_tokens[i] for i in here.links_of(index)]
    same = [t for t in linked if small == t.text.lower() or lemma == t.lemma]
    if any(t.text.islower() for t in same):
        return 0.6 if known.known(lemma) else 0.5
    plural = token.tag in {"NNS", "NNPS"} and small.endswith("s") and known.known(small[:-1], "n")
    if plural and not same and before is not None and before.tag in {"IN", "VB", "VBD", "VBG"}:
        return 0.5
    return 0.0
