"""Reading the sentences with the models: every distinct sentence is encoded and parsed once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mtaudit.encoder import Encoder
from mtaudit.model import Document, Encoded, Sentence, Span, Token
from mtaudit.parser import Parser
from mtaudit.text.quotes import quotations


@dataclass(frozen=True)
class AnalysedDocument:
    """A document with the encoding and the tokens of each sentence, and its quotations.

    Token spans are document offsets; heads count tokens of the sentence. `quoted` holds for every
    sentence the parts of quotations that lie in it.
    """

    document: Document
    encoded: tuple[Encoded, ...]
    tokens: tuple[tuple[Token, ...], ...]
    quotations: tuple[Span, ...]
    quoted: tuple[tuple[Span, ...], ...]


def analyse(documents: Sequence[Document], encoder: Encoder, parser: Parser) -> list[AnalysedDocument]:
    """Encode and parse the sentences of all documents together."""
    texts = list(dict.fromkeys(s.text for d in documents for s in d.sentences))
    encoded = dict(zip(texts, encoder.encode(texts), strict=True))
    parsed = dict(zip(texts, parser.parse(texts), strict=True))
    out = []
    for document in documents:
        marked = quotations(document.text)
        out.append(
            AnalysedDocument(
                document=document,
                encoded=tuple(encoded[s.text] for s in document.sentences),
                tokens=tuple(_placed(parsed[s.text], s) for s in document.sentences),
                quotations=marked,
                quoted=tuple(_within(marked, [s.span for s in document.sentences])),
            )
        )
    return out


def _placed(tokens: tuple[Token, ...], sentence: Sentence) -> tuple[Token, ...]:
    """Sentence tokens with document offsets."""
    return tuple(replace(t, span=t.span.shifted(sentence.span.start)) for t in tokens)


def _within(quotations: Sequence[Span], sentences: Sequence[Span]) -> Iterator[tuple[Span, ...]]:
    """For every sentence the parts of quotations in it; both are given in order."""
    ahead, near = list(reversed(quotations)), list[Span]()
    for sentence in sentences:
        while ahead and ahead[-1].start < sentence.end:
            near.append(ahead.pop())
        near = [q for q in near if q.end > sentence.start]
        yield tuple(Span(max(q.start, sentence.start), min(q.end, sentence.end)) for q in near)
