"""These tests need OpenVINO; its converted models are kept for the session."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mtaudit.encoder import Encoder
from mtaudit.engines.backend import Backend


@pytest.fixture(scope="session", autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A cache folder of the session's own, empty at first."""
    pytest.importorskip("openvino")
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("mtaudit.engines.converted.user_cache_path", lambda *_, **__: folder)
        yield folder


@pytest.fixture(scope="session")
def fast_encoder(cache: Path) -> Encoder:  # noqa: ARG001
    """The embedded encoder, run by OpenVINO."""
    return Encoder(backend=Backend("openvino"))
