"""Nothing that is shown steers a terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtaudit.text.sanitize import visible

SHOWN = {
    "escape sequence": ("\x1b[31mred", "␛[31mred"),
    "window title": ("\x1b]0;title\x07", "␛]0;title␇"),
    "backspace": ("a\x08b", "a␈b"),
    "NUL": ("\0", "␀"),
    "delete": ("\x7f", "␡"),
    "C1 control sequence": ("\x9b31m", "�31m"),
    "bidirectional override": ("\u202eevil\u202c", "�evil�"),
    "bidirectional isolate": ("\u2066a\u2069", "�a�"),
    "line separator": ("a\u2028b", "a�b"),
    "overwriting the line": ("clean\rdirty", "clean␍dirty"),
    "lone surrogate": ("\udc80", "�"),
}

KEPT = [
    "line\nline\ttab",
    "line\r\nline",
    "café ’ “”",
    "שלום",
    "日本語",
    "😀👩\u200d🔬",
    "a\u00a0b\u200fc",
    "ﷺ",
]


@pytest.mark.parametrize(("text", "shown"), SHOWN.values(), ids=SHOWN.keys())
def test_controls_become_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize("text", KEPT)
def test_ordinary_text_stays(text: str) -> None:
    assert visible(text) == text


@given(st.text(st.characters(codec=None)))
def test_one_for_one_and_harmless(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert visible(shown) == shown
    assert not set(shown.replace("\r\n", "\n")) & {
        chr(i) for i in (*range(9), 0x0B, *range(0x0D, 0x20), 0x7F)
    }
    shown.encode()
