"""Rewrites that a table can say: one phrase for another.

A table has the columns `from`, `to`, `ways` (`>` one way, `=` both), `before` and `after`, each of these two
a list of what may stand next to the phrase: words in lower case, parts of speech in capitals, END for the
edge of a clause; `!` before the list turns it round. `begin_V`, `effort_N` stand for any form of a word, and
the other side takes the same form. `obj` in the column `needs` asks for a
verb with an object or in the passive, `dobj` for one with an object, `noobj` for neither.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from spacy.lang.en import English
from spacy.tokens import Doc, Token

from training.judge.change import Change, Changer
from training.judge.rewrites.words import fair, inflect, is_initial, is_plain, put

_FOLDER = Path(__file__).parent / "data"
_POS = {"V": ("VERB", "AUX"), "N": ("NOUN",), "J": ("ADJ",), "R": ("ADV",)}
_TAGS = {"V": "VB", "N": "NN", "J": "JJ", "R": "RB"}
_OBJECTS = {"obj": {"dobj", "nsubjpass"}, "dobj": {"dobj"}}
_COLUMNS = ["from", "to", "ways", "before", "after", "needs"]


@dataclass(frozen=True)
class Phrase:
    """A row read one way: the pattern item by item, and the words that replace it."""

    pattern: tuple[str, ...]
    words: str
    before: str
    after: str
    needs: str


def phrase_changer(kind: str, table: str | None = None) -> Changer:
    """The changer of a table, by default the one named as the kind."""
    name = f"{(table or kind).replace('-', '_')}.tsv"

    def change(doc: Doc, rng: random.Random) -> Iterator[Change]:  # noqa: ARG001 - tables leave no choice
        yield from phrase_changes(doc, kind, name)

    return change


def phrase_changes(doc: Doc, kind: str, table: str) -> Iterator[Change]:
    """Every place where a row of a table fits."""
    index = _index(table)
    for token in doc:
        rows = [*index.get(token.lower_, ()), *index.get(_mark(token), ())]
        for row in rows:
            end = token.i + len(row.pattern)
            if end > len(doc) or not _fits(doc, token.i, row):
                continue
            words = _inflected(doc, token.i, row)
            if words is not None and words != doc[token.i : end].text:
                edits = put(doc, token.i, end, words)
                if edits[-1].replacement != doc[token.i : end].text:
                    yield fair(kind, *edits)


def table_rows(table: str) -> list[dict[str, str]]:
    """The rows of a table, every cell stripped, missing ones empty."""
    rows = []
    for line in (_FOLDER / table).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            cells = [cell.strip() for cell in line.split("\t")]
            rows.append(dict(zip(_COLUMNS, cells + [""] * (len(_COLUMNS) - len(cells)), strict=True)))
    return rows[1:]


@cache
def _index(table: str) -> dict[str, list[Phrase]]:
    index: dict[str, list[Phrase]] = {}
    for row in table_rows(table):
        pairs = [(row["from"], row["to"])] + ([(row["to"], row["from"])] if row["ways"] == "=" else [])
        for pattern, words in pairs:
            phrase = Phrase(_items(pattern), words, row["before"], row["after"], row["needs"])
            head = phrase.pattern[0]
            index.setdefault(head if _is_slot(head) else head.lower(), []).append(phrase)
    return index


def _items(pattern: str) -> tuple[str, ...]:
    items: list[str] = []
    for chunk in pattern.split():
        items += [chunk] if _is_slot(chunk) else [t.text for t in _tokenizer()(chunk)]
    return tuple(items)


@cache
def _tokenizer() -> English:
    return English()


def _is_slot(item: str) -> bool:
    return len(item) > 2 and item[-2] == "_"


def _mark(token: Token) -> str:
    letter = next((m for m, pos in _POS.items() if token.pos_ in pos), "")
    return f"{token.lemma_.lower()}_{letter}"


def _fits(doc: Doc, start: int, row: Phrase) -> bool:
    end = start + len(row.pattern)
    tokens = doc[start:end]
    glued = end < len(doc) and not doc[end - 1].whitespace_ and doc[end].text[0].isalpha()
    if glued or any(t.is_sent_start for t in list(tokens)[1:]):
        return False
    if not all(_matches(t, item) for t, item in zip(tokens, row.pattern, strict=True)):
        return False
    before = doc[start - 1] if start and not doc[start].is_sent_start else None
    after = doc[end] if end < len(doc) else None
    return _stands(before, row.before) and _stands(after, row.after) and _has(tokens, row.needs)


def _matches(token: Token, item: str) -> bool:
    if _is_slot(item):
        return item == _mark(token) and is_plain(token)
    if item != item.lower():
        return token.text == item or (
            token.lower_ == item.lower() and item[0].islower() and is_initial(token)
        )
    return token.lower_ == item and is_plain(token)


def _stands(neighbour: Token | None, wanted: str) -> bool:
    if not wanted:
        return True
    options = wanted.lstrip("!").split()
    if neighbour is None or neighbour.is_punct:
        found = "END" in options or (neighbour is not None and neighbour.text in options)
    else:
        found = neighbour.lower_ in options or neighbour.pos_ in options
    return found != wanted.startswith("!")


def _has(tokens: object, needs: str) -> bool:
    if not needs:
        return True
    verb = next((t for t in tokens if t.pos_ in ("VERB", "AUX")), None)  # type: ignore[attr-defined]
    if verb is None:
        return False
    deps = {child.dep_ for child in verb.children}
    return bool(deps & _OBJECTS[needs]) if needs in _OBJECTS else not deps & _OBJECTS["obj"]


def _inflected(doc: Doc, start: int, row: Phrase) -> str | None:
    """The replacing words, each open one in the form of its partner; None when that form is not known."""
    partners = {
        item[-1]: doc[start + k] for k, item in reversed(list(enumerate(row.pattern))) if _is_slot(item)
    }
    words = []
    for word in row.words.split():
        if not _is_slot(word):
            words.append(word)
            continue
        partner = partners.get(word[-1])
        if partner is None or not partner.tag_.startswith(_TAGS[word[-1]]):
            return None
        form = inflect(word[:-2].replace("~", " "), partner.tag_)
        if form is None:
            return None
        words.append(form)
    text = " ".join(words).replace(" ,", ",")
    end = start + len(row.pattern)
    possessive = end < len(doc) and doc[end].tag_ == "POS"
    return None if possessive and text.endswith("s") else text
