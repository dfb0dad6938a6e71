"""Making text safe to show: what steers a terminal becomes a visible symbol."""

from __future__ import annotations

import re

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

# C0 but tab and line feed, DEL, C1, line separators, bidirectional embeddings, overrides and isolates, lone
# surrogates; a carriage return is harmless before a line feed only.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]|\r(?!\n)"
)


def visible(text: str) -> str:
    """The text with every character that could steer a terminal replaced, one for one, by a visible symbol.

    C0 controls and DEL become their pictures (ESC is U+241B); C1 controls, bidirectional overrides and
    lone surrogates become U+FFFD. Tabs, line ends and all other characters stay, so offsets stay too.
    """
    return _UNSAFE.sub(_symbol, text)


def _symbol(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "\N{SYMBOL FOR DELETE}" if code == 0x7F else _REPLACEMENT
