"""Negations of a passage: which words deny, and which words they deny."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from mtaudit.detectors.negation_prefixes import bare
from mtaudit.detectors.negation_tables import idioms, words
from mtaudit.model import Passage, Token

Kind = Literal["word", "verb", "prefix", "idiom"]
PREDICATES = frozenset({"VERB", "AUX"})
COMPLEMENTS = frozenset({"acomp", "attr", "oprd"})
ADVERBS = frozenset({"advmod"})
PREPOSITIONS, OBJECTS = frozenset({"prep"}), frozenset({"pobj", "pcomp"})
RAISED = frozenset({"xcomp", "acomp", "attr", "oprd", "pcomp"})
ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})
CLIMB = 4


@dataclass(frozen=True, slots=True)
class Cue:
    """A negation: its own tokens, the word it denies first of all, and the others that it denies with it.

    Of the kinds, `idiom` denies nothing by itself, and `prefix` is part of the word it denies.
    """

    tokens: tuple[int, ...]
    host: int
    others: tuple[int, ...]
    kind: Kind

    @property
    def hosts(self) -> frozenset[int]:
        """All words that it denies."""
        return frozenset((self.host, *self.others))


def find_cues(passage: Passage) -> tuple[Cue, ...]:
    """The negations of a passage in order."""
    tokens = passage.tokens
    idiomatic = _idiomatic(tokens)
    found = []
    for i, token in enumerate(tokens):
        cue = _cue(tokens, i, token)
        if cue:
            silent = i in idiomatic or _excepts(tokens, cue) or _elliptic(tokens, cue)
            found.append(Cue(cue.tokens, cue.host, cue.others, "idiom") if silent else cue)
    return tuple(found)


def children(tokens: Sequence[Token], head: int, deps: frozenset[str] | None = None) -> Iterator[int]:
    """The words that lean on a word, in order, of these dependencies or of any."""
    for i, token in enumerate(tokens):
        if token.head == head and i != head and (deps is None or token.dep in deps):
            yield i


def complement(tokens: Sequence[Token], head: int) -> int:
    """What a copula says of its subject, or the word itself where it is none: *afraid* for *is*."""
    if tokens[head].lemma not in {"be", "become", "seem", "remain", "'s", "’s"}:
        return head
    in_phrase = (k for i in children(tokens, head, PREPOSITIONS) for k in children(tokens, i, OBJECTS))
    manner = (
        i for i in children(tokens, head, ADVERBS) if i > head and tokens[i].text.lower() in words("manner")
    )
    return next(children(tokens, head, COMPLEMENTS), next(manner, next(in_phrase, head)))


def governor(tokens: Sequence[Token], i: int) -> int:
    """The verb of the clause that a word is in, or the word itself where there is none near."""
    at = i
    for _ in range(CLIMB):
        at = tokens[at].head
        if tokens[at].pos in PREDICATES:
            return at
    return i


def _cue(tokens: Sequence[Token], i: int, token: Token) -> Cue | None:
    word = token.text.lower()
    if word in words("negators") and (token.dep != "intj" or word != "no"):
        return _of_word(tokens, i, word)
    if i + 1 < len(tokens) and (word, tokens[i + 1].text.lower()) in {("yet", "to"), ("instead", "of")}:
        return _of_two(tokens, i)
    return _of_end(tokens, i) or _of_meaning(tokens, i)


def _of_end(tokens: Sequence[Token], i: int) -> Cue | None:
    """What says that something is no longer done: *since they last met*, *has stopped working*."""
    if tokens[i].text.lower() == "last" and tokens[i].dep == "advmod" and _since(tokens, tokens[i].head):
        return Cue((i,), tokens[i].head, (), "idiom")
    if tokens[i].lemma not in words("ending_verbs"):
        return None
    gerunds = (k for k in children(tokens, i, frozenset({"xcomp"})) if tokens[k].tag == "VBG")
    ended = next(gerunds, None)
    return None if ended is None else Cue((i,), ended, (i,), "idiom")


def _of_meaning(tokens: Sequence[Token], i: int) -> Cue | None:
    """A verb that denies the infinitive after it, a word with a negative prefix."""
    token, word = tokens[i], tokens[i].text.lower()
    denies = token.lemma in words("denying_verbs") and token.pos == "VERB"
    prefixed = token.pos in {"ADJ", "VERB", "NOUN"} and bool(bare(word))
    if not (denies or prefixed):
        return None
    infinitive = next(children(tokens, i, frozenset({"xcomp"})), None)
    if infinitive is not None:
        host = complement(tokens, infinitive)
        return Cue((i,), host, tuple(k for k in (i, *_with(tokens, i)) if k != host), "verb")
    return Cue((i,), i, tuple(_with(tokens, i)), "prefix") if prefixed else None


def _excepts(tokens: Sequence[Token], cue: Cue) -> bool:
    """True for *nobody except*, *no one but*, which say *only*."""
    word = tokens[cue.tokens[0]].text.lower()
    of_all = word in words("negative_pronouns") or (word == "no" and len(cue.tokens) > 1)
    row = [t.text.lower() for t in tokens[cue.tokens[-1] + 1 : cue.tokens[-1] + 4]]
    return of_all and (
        (bool(row) and row[0] in words("excepting")) or "except" in row or row[:2] == ["other", "than"]
    )


def _elliptic(tokens: Sequence[Token], cue: Cue) -> bool:
    """True for *it was not*, which leaves unsaid what it denies."""
    after = tokens[cue.tokens[-1] + 1 : cue.tokens[-1] + 2]
    denied = tokens[cue.host]
    bare = denied.pos == "AUX" or denied.lemma in {"be", "do", "have"}
    return bare and cue.host < cue.tokens[0] and all(not t.is_word for t in after)


def _since(tokens: Sequence[Token], verb: int) -> bool:
    """True in *years since they last met*, which says that they have not met for years."""
    return any(tokens[k].text.lower() == "since" for k in range(max(0, verb - 5), verb))


def _of_two(tokens: Sequence[Token], i: int) -> Cue | None:
    """*Yet to* with its verb, *instead of* with what is not done."""
    if tokens[i].text.lower() == "yet":
        verb = next((k for k in range(i + 2, min(i + 5, len(tokens))) if tokens[k].pos in PREDICATES), None)
        return None if verb is None else Cue((i,), verb, (), "word")
    thing = next(children(tokens, i + 1, OBJECTS), None)
    return None if thing is None else Cue((i, i + 1), thing, (), "idiom")


def _of_word(tokens: Sequence[Token], i: int, word: str) -> Cue:
    head = tokens[i].head
    if word in words("negative_pronouns") or (word == "no" and _one(tokens, i)):
        host = complement(tokens, governor(tokens, i))
        extra = (i + 1,) if word == "no" else ()
        told = [k for j in (i, *extra) for k in children(tokens, j, frozenset({"relcl"}))]
        return Cue((i, *extra), host, (*_with(tokens, host), *told), "word")
    if word == "non":
        after = next((k for k in range(i + 1, min(i + 3, len(tokens))) if tokens[k].is_word), head)
        return Cue((i,), after, tuple(k for k in _with(tokens, after) if k != after), "idiom")
    if word == "without":
        return Cue((i,), next(children(tokens, i), head), (), "word")
    if word in {"nor", "neither"}:
        return _of_pair(tokens, i, head)
    if tokens[head].text.lower() in words("over"):
        head = tokens[head].head
    if word == "no" and tokens[head].text.lower() in words("ways"):
        head = governor(tokens, head)
    host = complement(tokens, head)
    others = {head, *_with(tokens, host)}
    if tokens[head].dep in ARGUMENTS:
        others.add(complement(tokens, governor(tokens, head)))
    return Cue((i,), host, tuple(sorted(others - {host})), "word")


def _of_pair(tokens: Sequence[Token], i: int, head: int) -> Cue:
    """*Neither* denies the verb of what it joins; *nor* denies a second verb, and else nothing new."""
    later = (k for k in children(tokens, head, frozenset({"conj"})) if k > i)
    host = head if tokens[i].text.lower() == "neither" else next(later, head)
    if tokens[host].pos in PREDICATES:
        return Cue((i,), complement(tokens, host), (), "word")
    kind: Kind = "word" if tokens[i].text.lower() == "neither" else "idiom"
    return Cue((i,), complement(tokens, governor(tokens, host)), (host,), kind)


def _one(tokens: Sequence[Token], i: int) -> bool:
    return i + 1 < len(tokens) and tokens[i + 1].text.lower() in {"one", "body"}


def _with(tokens: Sequence[Token], host: int) -> Iterator[int]:
    """The words denied together with a predicate: the infinitive it governs, its copula, its complement."""
    yield from children(tokens, host, RAISED)
    if tokens[host].lemma in words("raising"):
        yield from (complement(tokens, k) for k in children(tokens, host, frozenset({"ccomp"})))
    if tokens[host].dep in COMPLEMENTS:
        yield tokens[host].head


def _idiomatic(tokens: Sequence[Token]) -> frozenset[int]:
    """The negations that are part of an idiom."""
    row = [_plain(t.text) for t in tokens]
    found = set()
    for idiom, at in idioms():
        for start in range(len(row) - len(idiom) + 1):
            if tuple(row[start : start + len(idiom)]) == idiom:
                found.add(start + at)
    return frozenset(found)


def _plain(text: str) -> str:
    word = text.lower()
    return "not" if word in {"n't", "n’t", "nt"} else "can" if word in {"ca", "cannot"} else word
