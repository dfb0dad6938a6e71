"""The parts of a plain clause in a parse, and how to say them in another order."""

from __future__ import annotations

from spacy.tokens import Token

from training.judge.rewrites.words import inner, is_whole, subtree, word_set

_OBJECT_FORM = {"he": "him", "she": "her", "they": "them", "we": "us", "i": "me", "it": "it", "you": "you"}
_SUBJECT_FORM = {"him": "he", "them": "they", "us": "we", "me": "I", "it": "it", "you": "you", "her": "she"}
_CONNECTED = word_set("conj cc advcl xcomp ccomp parataxis oprd prt neg expl")
_REFERRING = frozenset(["PRP$"])
_MODALS = word_set("will would can could may might must should")
LONGEST = 9  # tokens of a part that can be moved


def child(token: Token, *deps: str) -> Token | None:
    """The only child with one of the relations, or None."""
    found = [c for c in token.children if c.dep_ in deps]
    return found[0] if len(found) == 1 else None


def is_connected(verb: Token) -> bool:
    """True when other clauses hang on a verb, or it shares its subject with another one."""
    return verb.dep_ in ("conj", "xcomp", "advcl", "relcl", "acl", "pcomp") or any(
        c.dep_ in _CONNECTED or (c.dep_ == "dative" and c.pos_ != "ADP") for c in verb.children
    )


def is_movable(token: Token) -> bool:
    """True for a short noun phrase in one piece that refers to nothing outside itself."""
    start, end = subtree(token)
    phrase = token.doc[start:end]
    return (
        is_whole(token)
        and end - start <= LONGEST
        and token.pos_ in ("NOUN", "PROPN", "PRON")
        and token.tag_ not in ("WP", "WDT", "DT", "EX")
        and not any(t.lower_ in ("and", "or") and t.head != token for t in phrase)
        and phrase[-1].lower_ not in ("all", "both")
        and not any(
            t.tag_ in _REFERRING or t.is_punct or t.dep_ in ("relcl", "acl") or t.lower_ in _REFLEXIVE
            for t in phrase
        )
    )


_REFLEXIVE = word_set("himself herself itself themselves each other one this that these those which who what")


def as_object(token: Token) -> str:
    """A noun phrase or pronoun as the object of a verb or preposition."""
    return _OBJECT_FORM.get(token.lower_, phrase(token)) if token.pos_ == "PRON" else phrase(token)


def as_subject(token: Token) -> str:
    """A noun phrase or pronoun as a subject, as written within a sentence."""
    return _SUBJECT_FORM.get(token.lower_, phrase(token)) if token.pos_ == "PRON" else phrase(token)


def phrase(token: Token) -> str:
    """What hangs on a token, as written within a sentence, without the space behind."""
    start, end = subtree(token)
    first = token.doc[start]
    return inner(first) + (first.whitespace_ + token.doc[start + 1 : end].text if end - start > 1 else "")


def is_plural(token: Token) -> bool:
    """True for a noun phrase that takes *are*."""
    if token.pos_ == "PRON":
        return token.lower_ in ("they", "them", "we", "us", "you")
    joined = any(c.dep_ == "conj" for c in token.children) and any(c.lower_ == "and" for c in token.children)
    return (
        token.tag_ in ("NNS", "NNPS")
        or joined
        or _is_number_of(token)
        or token.lower_ in ("police", "people")
    )


def _is_number_of(token: Token) -> bool:
    """True for *a number of cars*, *the majority of voters*, which count as several."""
    return (
        token.lower_ in ("number", "majority", "lot", "couple", "series") and token.left_edge.lower_ != "the"
    )


def be(tag: str, subject: Token) -> str:
    """*is, are, was, were*: the tense of a Penn tag for a subject."""
    if tag == "VBD":
        return "were" if is_plural(subject) else "was"
    return "are" if is_plural(subject) else "is"


def modal(verb: Token) -> Token | None:
    """The modal right before a verb, where it is the only auxiliary."""
    helpers = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    return helpers[0] if len(helpers) == 1 and helpers[0].lower_ in _MODALS else None
