"""Tokens as they are written, and what joins them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from mtaudit.model import Token

HYPHENS = frozenset("-‐‑")


def wording(tokens: Sequence[Token]) -> str:
    """The tokens in a row with one space wherever they do not touch; "" for none."""
    spaces = ["", *("" if a.span.end == b.span.start else " " for a, b in pairwise(tokens))]
    return "".join(space + token.text for space, token in zip(spaces, tokens, strict=False))
