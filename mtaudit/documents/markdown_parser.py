"""A parser of Markdown that notes where in the text of its block each token of text began."""

from __future__ import annotations

from collections.abc import MutableMapping
from functools import cache
from typing import Any, Literal

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

AT = "at"
"""The key of a token's `meta` that its place is under."""

_MAX_NESTING = 100


@cache
def parser() -> MarkdownIt:
    """CommonMark with tables and strikethrough, no two tokens of text joined."""
    made = MarkdownIt("commonmark")
    made.inline = _Inline()
    made.configure("commonmark").enable(["table", "strikethrough"])
    made.options["maxNesting"] = _MAX_NESTING
    made.disable(["text_join", "fragments_join"])
    made.inline.ruler.before("text", "note", _note)
    return made


class _State(StateInline):
    """The state of a block that is parsed, which knows where the text began that is no token yet."""

    begun = 0

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """A token at the position that the rules are at; of several texts there, each behind the last."""
        token = super().push(ttype, tag, nesting)
        before = self.tokens[-2] if len(self.tokens) > 1 else token
        token.meta[AT] = max(self.pos, before.meta.get(AT, 0) + len(before.content))
        return token

    def pushPending(self) -> Token:  # noqa: N802  # the name that markdown-it-py gave it
        """The token of the text that waited for its end."""
        token = super().pushPending()
        token.meta[AT] = self.begun
        return token


class _Inline(ParserInline):
    def parse(
        self, src: str, md: MarkdownIt, env: MutableMapping[str, Any], tokens: list[Token]
    ) -> list[Token]:
        """As its parent does it, with a state of ours."""
        state = _State(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


def _note(state: StateInline, silent: bool) -> bool:
    """Before any rule tries a position: where text begins that will wait for its end."""
    if isinstance(state, _State) and not silent and not state.pending:
        state.begun = state.pos
    return False
