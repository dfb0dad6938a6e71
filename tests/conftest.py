"""The real models, loaded once for all tests, and cases made with them."""

from __future__ import annotations

import os
from collections.abc import Callable
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import settings

from mtaudit.align.sentences import align_sentences
from mtaudit.detectors.case import Case
from mtaudit.encoder import Encoder
from mtaudit.model import Bead
from mtaudit.parser import Parser
from mtaudit.stages.analysis import AnalysedDocument, analyse
from mtaudit.stages.linking import link_bead
from mtaudit.stages.story import tell_story
from mtaudit.text.document import make_document

# How long an example takes says more of what else the machine does than of the code. In CI, where a red build
# is to be the change's own, examples are the same in every run; elsewhere they are new ones.
settings.register_profile("unhurried", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("unhurried")

CaseFactory = Callable[[str, str], list[Case]]
LoadScript = Callable[[str], ModuleType]


@pytest.fixture(scope="session")
def load_script() -> LoadScript:
    """Loads a script that is part of no package, by its path in the repository."""

    def load(path: str) -> ModuleType:
        spec = spec_from_file_location(Path(path).stem, Path(__file__).parents[1] / path)
        assert spec is not None
        assert spec.loader is not None
        module = module_from_spec(spec)
        spec.loader.exec_module(module)
        return module

    return load


@pytest.fixture(scope="session")
def encoder() -> Encoder:
    """The embedded encoder."""
    return Encoder()


@pytest.fixture(scope="session")
def parser() -> Parser:
    """The English parser."""
    return Parser()


@pytest.fixture(scope="session")
def cases(encoder: Encoder, parser: Parser) -> CaseFactory:
    """Makes the cases of two texts, a bead each, in order; every change counts as undecided (0.5).

    Two texts of one sentence each are one bead, however little they are alike.
    """

    def make(original: str, translation: str) -> list[Case]:
        documents = [make_document("original", original), make_document("translation", translation)]
        first, second = analyse(documents, encoder, parser)
        story = tell_story(first, second)
        return [
            Case(bead, first.document, second.document, (0.5,) * len(bead.substitutions), story)
            for bead in (link_bead(b, first, second) for b in _beads(first, second))
        ]

    return make


def _beads(first: AnalysedDocument, second: AnalysedDocument) -> list[Bead]:
    if len(first.tokens) == len(second.tokens) == 1:
        return [Bead((0,), (0,), 1.0)]
    return [b for b in align_sentences(first.encoded, second.encoded) if not b.is_gap]
