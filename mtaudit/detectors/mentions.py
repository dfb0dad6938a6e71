"""Who and what a passage speaks of: people by name and noun, bodies such as countries and firms, things."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from mtaudit.detectors.pronoun_words import words as words_of
from mtaudit.lexicon import wordnet
from mtaudit.lexicon.gender import Gender, first_name_gender, gendered_noun
from mtaudit.model import Token

Kind = Literal["person", "body", "thing"]

_BODIES = frozenset({"GPE", "ORG", "LOC", "FAC", "NORP", "PRODUCT", "EVENT"})
_WHOLE_TREE = 20  # deeper than any path of WordNet
_PREDICATIVE = frozenset({"attr", "oprd", "appos", "acomp"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A name or a noun with what it stands for; `words` are token indices, `head` the chief one of them.

    `gender` is None where nothing states one. `name` is the name in lower case, "" for common nouns;
    `predicative` says that it describes another mention (*he is a doctor*, *as a mediator*).
    """

    head: int
    words: tuple[int, ...]
    kind: Kind
    gender: Gender | None
    plural: bool
    name: str = ""
    predicative: bool = False


def find_mentions(tokens: Sequence[Token], genders: Mapping[str, Gender]) -> tuple[Mention, ...]:
    """The mentions of a passage in order; `genders` are those of `Story`, keyed by name."""
    found: list[Mention] = []
    taken: set[int] = set()
    for words in person_names(tokens, genders):
        taken.update(words)
        found.append(_person(tokens, words, genders))
    for i, token in enumerate(tokens):
        if (
            i not in taken
            and token.pos in {"NOUN", "PROPN"}
            and token.dep not in {"compound", "nmod", "amod"}
        ):
            found.append(_noun(tokens, i))
    return tuple(sorted(found, key=lambda m: m.head))


def person_names(tokens: Sequence[Token], known: Mapping[str, Gender]) -> Iterator[tuple[int, ...]]:
    """Runs of tokens that name a person: by the parser, by the story, or by a title in front."""
    run: list[int] = []
    for i, token in enumerate(tokens):
        if _names_person(tokens, i, known) or (run and _joins_names(token)):
            run.append(i)
            continue
        yield from _trimmed(tokens, run)
        run = []
    yield from _trimmed(tokens, run)


def _names_person(tokens: Sequence[Token], i: int, known: Mapping[str, Gender]) -> bool:
    token = tokens[i]
    if token.pos != "PROPN":
        return False
    titled = i > 0 and tokens[i - 1].text[:1].isupper() and gendered_noun(tokens[i - 1].text) is not None
    return token.entity == "PERSON" or bare(token.text) in known or (titled and not token.entity)


def _joins_names(token: Token) -> bool:
    """True for *van*, *de la* and hyphens inside a name."""
    return token.entity == "PERSON" and token.pos in {"ADP", "X", "NOUN", "PUNCT"} and token.text != "'s"


def _trimmed(tokens: Sequence[Token], run: list[int]) -> Iterator[tuple[int, ...]]:
    while run and (tokens[run[-1]].pos != "PROPN" or not tokens[run[-1]].is_word):
        run = run[:-1]
    if run:
        yield tuple(run)


def bare(text: str) -> str:
    """A word of a name as a key: lower case, without possessive."""
    return text.lower().replace("’", "'").removesuffix("'s").removesuffix("'")


def name_of(tokens: Sequence[Token], words: tuple[int, ...]) -> str:
    """The name as a key: lower case, without titles, initials and possessives; "" for a mere title."""
    parts = [bare(tokens[i].text) for i in words if tokens[i].is_word]
    return " ".join(p for k, p in enumerate(parts) if len(p.strip(".")) > 1 and (k or not gendered_noun(p)))


def fullest_name(name: str, names: Set[str]) -> str:
    """The fullest name of whoever is called by this last or else first name, if that can be only one."""
    for fuller in (
        {n for n in names if n.endswith(" " + name)},
        {n for n in names if n.startswith(name + " ")},
    ):
        longest = max(fuller, key=lambda n: (len(n), n), default="")
        if fuller:
            return longest if all(set(n.split()) <= set(longest.split()) for n in fuller) else name
    return name


def title_gender(tokens: Sequence[Token], words: tuple[int, ...]) -> Gender | None:
    """What a title inside or right before the name says: *Mrs Hale*, *Queen Anne*."""
    before = words[0] - 1
    places = [*words[:-1]]
    if before >= 0 and tokens[before].pos in {"NOUN", "PROPN"}:
        places.append(before)
    said = {gendered_noun(tokens[i].text) for i in places} - {None}
    return said.pop() if len(said) == 1 else None


def name_gender(
    tokens: Sequence[Token], words: tuple[int, ...], genders: Mapping[str, Gender]
) -> Gender | None:
    """The gender of the named person: by title, by the story, by a first name in front of a last one."""
    titled, name = title_gender(tokens, words), name_of(tokens, words)
    if titled or not name:
        return titled
    first, *rest = name.split()
    if rest:
        return genders.get(name) or first_name_gender(first) or genders.get(rest[-1])
    return genders.get(name)


def noun_gender(token: Token) -> Gender | None:
    """The gender that a noun or title states, by its lemma or its form."""
    return gendered_noun(token.lemma) or gendered_noun(token.text)


def describes(tokens: Sequence[Token], noun: int, words: tuple[int, ...]) -> bool:
    """True when the noun says what the person is: *his wife Anna*, *Anna, a widow*, *Anna is a widow*."""
    token = tokens[noun]
    if token.dep in {"appos", "compound", "nmod"} and token.head in words:
        return True
    if any(tokens[i].head == noun and tokens[i].dep == "appos" for i in words):
        return True
    subject = any(tokens[i].head == token.head and tokens[i].dep == "nsubj" for i in words)
    return (
        subject and token.dep == "attr" and not any(t.head == token.head and t.dep == "neg" for t in tokens)
    )


@lru_cache(maxsize=10_000)
def is_a(lemma: str, above: str) -> bool:
    """True when some sense of the noun falls under the other: ("nurse", "person"), ("ferry", "vessel")."""
    return lemma == above or wordnet.load().is_hypernym(above, lemma, "n", _WHOLE_TREE)


def _person(tokens: Sequence[Token], words: tuple[int, ...], genders: Mapping[str, Gender]) -> Mention:
    head = next((i for i in words if tokens[i].head not in words), words[-1])
    name = name_of(tokens, words)
    plural = tokens[words[-1]].tag == "NNPS"
    return Mention(
        head, words, "person", name_gender(tokens, words, genders), plural, name, _predicative(tokens, head)
    )


def _noun(tokens: Sequence[Token], i: int) -> Mention:
    token = tokens[i]
    plural = token.tag in {"NNS", "NNPS"}
    gender = noun_gender(token)
    kind: Kind = "thing"
    if gender or (token.pos == "NOUN" and _is_role(token.lemma)):
        kind = "person"
    elif token.entity in _BODIES:
        kind = "body"
    elif token.pos == "PROPN":
        kind = "person" if not token.entity else "thing"
    return Mention(i, (i,), kind, gender, plural, "", _predicative(tokens, i))


def _is_role(lemma: str) -> bool:
    return lemma not in words_of("impersonal") and is_a(lemma, "person")


def _predicative(tokens: Sequence[Token], i: int) -> bool:
    token = tokens[i]
    if token.dep == "pobj":
        return tokens[token.head].lemma in {"as", "like"}
    return token.dep in _PREDICATIVE
