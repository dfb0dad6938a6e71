"""Word pieces by a `tokenizer.json`, with their places in the text."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import tokenizers

from mtaudit.engines.engine import Tokens


class Tokenizer:
    """A tokenizer that cuts nothing off and adds nothing."""

    def __init__(self, path: Path) -> None:
        self._tokenizer = tokenizers.Tokenizer.from_file(str(path))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()

    def tokenize(self, texts: Sequence[str]) -> list[Tokens]:
        """The word pieces of every text: numbers, and half-open offsets (n, 2)."""
        found = self._tokenizer.encode_batch(list(texts), add_special_tokens=False)
        return [(f.ids, np.array(f.offsets, dtype=np.int64).reshape(-1, 2)) for f in found]
