"""The spaCy pipeline that changes are made with."""

from __future__ import annotations

import spacy
from spacy.language import Language

from mtaudit.parser import pipeline_folder


def load_pipeline() -> Language:
    """The whole pipeline, vectors and entities included."""
    return spacy.load(pipeline_folder())
