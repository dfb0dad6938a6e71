"""What makes two findings the same, whatever moved around them."""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

from mtaudit.model import Finding
from mtaudit.model.baseline import Entry

KEY_DIGITS = 16


def folded(text: str) -> str:
    """The wording in Unicode's composed form with single spaces, so that a new line break changes nothing."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def entry_of(finding: Finding) -> Entry:
    """The finding without its place, scores and message; words left out count by what they were."""
    wording = finding.translation_text or finding.original_text
    return Entry(finding.rule, folded(finding.original_sentence), folded(wording), finding.severity)


def keys(texts: Iterable[str]) -> Iterator[str]:
    """A short key for the wording of each text; the second of two with one wording ends in "-2"."""
    seen: Counter[str] = Counter()
    for text in texts:
        key = hashlib.sha256(folded(text).encode("utf-8", "surrogatepass")).hexdigest()[:KEY_DIGITS]
        seen[key] += 1
        yield key if seen[key] == 1 else f"{key}-{seen[key]}"
