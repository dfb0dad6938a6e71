"""From a text to a document: page furniture set aside, the rest in sentences."""

from __future__ import annotations

import re

from mtaudit.errors import InputError
from mtaudit.model import Document, Source
from mtaudit.text.furniture import find_furniture
from mtaudit.text.sentences import split_sentences

# A long novel; an audit of two such texts still fits in the memory of a laptop.
MAX_WORDS = 300_000
_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")


def make_document(name: str, text: str, source: Source | None = None) -> Document:
    """The document of a text, read from `source`; one without sentences where all is page furniture.

    Raises InputError for a text of more than MAX_WORDS words.
    """
    words = word_count(text)
    if words > MAX_WORDS:
        raise InputError(
            f"{name}: {words:,} words are more than the {MAX_WORDS:,} audited at once; split the text"
        )
    furniture = find_furniture(text)
    return Document(name, text, split_sentences(text, furniture), furniture, source)


def word_count(text: str) -> int:
    """The number of words: runs of letters and digits, also with a hyphen, apostrophe or point inside."""
    return sum(1 for _ in _WORD.finditer(text))
