"""FLU106: a subject and a verb of which one is singular, one plural, where the parse leaves no doubt."""

from __future__ import annotations

from collections.abc import Iterator

from mtaudit.detectors.fluency_context import FluencyCase, word_list
from mtaudit.detectors.fluency_rules import AGREEMENT
from mtaudit.lexicon.places import kind
from mtaudit.model import Span, Suspicion, Token

_THIRD_PERSON = {"have": "has", "do": "does", "are": "is", "go": "goes"}
_PLURALS = {"is": "are", "was": "were", "has": "have"}
_PLURAL_CONFIDENCE = 0.65
_CLAUSES = frozenset({"ccomp", "ROOT", "relcl", "advcl"})
_JOINING = frozenset({"and", "or", "nor", "&", ","})
_REACH = 8


def find_agreement(here: FluencyCase) -> Iterator[Suspicion]:
    """*he have*, *Kenya provide*: one subject right before a present verb without its -s."""
    for i, subject in enumerate(here.tokens):
        if subject.dep != "nsubj" or not _bare_present(here, i, subject.head):
            continue
        confidence = _singular(here, i, subject)
        if confidence and not _subjunctive(here, i, subject.head):
            verb = here.tokens[subject.head]
            right = _third_person(verb.text.lower())
            yield here.suspect(
                AGREEMENT,
                Span(subject.span.start, verb.span.end),
                confidence,
                "The verb does not follow its singular subject.",
                here.case.translation_text(Span(subject.span.start, verb.span.start)) + right,
            )


def find_plural_agreement(here: FluencyCase) -> Iterator[Suspicion]:
    """*the children was*: a plural noun right before a singular form of *be* or *have*."""
    for i, subject in enumerate(here.tokens[:-1]):
        verb = here.tokens[i + 1]
        right = _PLURALS.get(verb.text.lower())
        if right and verb.pos == "AUX" and subject.tag == "NNS" and _is_subject_of(here, i):
            yield here.suspect(
                AGREEMENT,
                Span(subject.span.start, verb.span.end),
                _PLURAL_CONFIDENCE,
                "The verb does not follow its plural subject.",
                f"{subject.text} {right}",
            )


def _is_subject_of(here: FluencyCase, index: int) -> bool:
    """True where the noun is the subject of the verb behind it: a plain plural, no amount and no title."""
    subject, verb = here.tokens[index], here.tokens[index + 1]
    if subject.dep not in {"nsubj", "nsubjpass"} or subject.head not in {index + 1, verb.head}:
        return False
    below = [here.tokens[k] for k in here.children.get(index, ())]
    amount = any(t.pos == "NUM" or t.dep in {"nummod", "quantmod", "conj", "cc"} for t in below)
    plain = subject.text.islower() and subject.lemma not in word_list("singular_plurals")
    return plain and not amount and subject.text.lower() != subject.lemma


def _bare_present(here: FluencyCase, index: int, head: int) -> bool:
    """A verb in its plural or base form, without auxiliary, behind the subject or an adverb."""
    verb = here.tokens[head]
    if head <= index or here.sentence_of[index] != here.sentence_of[head]:
        return False
    if any(t.pos != "ADV" or t.tag == "WRB" for t in here.tokens[index + 1 : head]):
        return False
    if verb.tag != "VBP" and (verb.tag != "VB" or verb.dep not in _CLAUSES):
        return False
    if not verb.text.isalpha() or verb.text.lower() in {"were", "be"}:
        return False
    below = [here.tokens[k] for k in here.children.get(head, ())]
    return not any(t.pos == "AUX" or t.tag in {"MD", "TO"} for t in below)


def _singular(here: FluencyCase, index: int, subject: Token) -> float:
    """How sure the subject is a single one: pronouns, then countries, which may be teams, and people."""
    before = here.neighbour(index, -1)
    joined = any(here.tokens[k].dep in {"conj", "cc"} for k in here.children.get(index, ()))
    if joined or (before is not None and before.text.lower() in _JOINING):
        return 0.0
    if subject.text.lower() in {"he", "she", "it"}:
        return 0.75
    if subject.tag == "NNP" and (subject.entity == "PERSON" or kind(subject.text) == "country"):
        return 0.5
    return 0.0


def _subjunctive(here: FluencyCase, index: int, verb: int) -> bool:
    """True after verbs of wish and demand, after *let* and its like, and where an auxiliary is in front."""
    before = here.tokens[max(0, index - _REACH) : index]
    head = here.tokens[here.tokens[verb].head]
    if any(t.pos == "AUX" or t.tag == "MD" for t in before[-3:]):
        return True
    over = (head,) if here.tokens[verb] is not head else ()
    return any(t.lemma in word_list("subjunctive") for t in (*over, *before))


def _third_person(form: str) -> str:
    if form in _THIRD_PERSON:
        return _THIRD_PERSON[form]
    if form.endswith("y") and form[-2:-1] not in set("aeiou"):
        return form[:-1] + "ies"
    return form + ("es" if form.endswith(("s", "x", "ch", "sh", "o")) else "s")
