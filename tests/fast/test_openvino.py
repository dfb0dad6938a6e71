"""The embedded models run by OpenVINO: torch's answers but for rounding, and the same in any company."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from mtaudit.config import Settings
from mtaudit.encoder import Encoder
from mtaudit.engines.backend import Backend
from mtaudit.judge.judge import Judge, make_judge
from mtaudit.judge.sides import Side, make_side
from mtaudit.model import Row
from mtaudit.pipeline import Auditor

OPENVINO = Backend("openvino")
TEXTS = [
    "The ferry left the harbour at dawn.",
    "At dawn the ferry sailed.",
    "Prices rose by 3.5% in May, the ministry said on Tuesday.",
    "No.",
    "",
    "She had not paid for the ticket, and nobody asked her to.",
    " ".join(f"Item {i} costs {i * 3} crowns." for i in range(90)),
    *(f"Lorry {i} carried {i * 7} crates of apples to the market." for i in range(30)),
]


@pytest.fixture(scope="module")
def judge(cache: Path) -> Judge:  # noqa: ARG001
    made = make_judge("", OPENVINO)
    assert made is not None
    return made


@pytest.fixture(scope="module")
def pairs(encoder: Encoder) -> list[tuple[Side, Side]]:
    sides = [make_side([(t, e, 0)]) for t, e in zip(TEXTS, encoder.encode(TEXTS), strict=True) if t]
    return list(zip(sides, [*sides[1:], sides[0]], strict=True))


def test_it_agrees_with_torch(encoder: Encoder, fast_encoder: Encoder) -> None:
    for fast, own in zip(fast_encoder.encode(TEXTS), encoder.encode(TEXTS), strict=True):
        assert np.abs(fast.vector - own.vector).max() < 1e-5
        assert np.abs(fast.states - own.states).max(initial=0) < 1e-5
        assert (fast.ids == own.ids).all()


def test_company_does_not_matter(fast_encoder: Encoder) -> None:
    together = fast_encoder.encode(TEXTS)
    for text, batched in zip(TEXTS, together, strict=True):
        (alone,) = fast_encoder.encode([text])
        assert (alone.vector == batched.vector).all()
        assert (alone.states == batched.states).all()


def test_reading_gives_the_states_of_encoding(fast_encoder: Encoder) -> None:
    for read, encoded in zip(fast_encoder.read(TEXTS), fast_encoder.encode(TEXTS), strict=True):
        assert (read.states == encoded.states).all()


def test_the_judge_agrees_with_torch(judge: Judge, pairs: list[tuple[Side, Side]]) -> None:
    own = make_judge("")
    assert own is not None
    for fast, slow in zip(judge.judge(pairs), own.judge(pairs), strict=True):
        assert abs(fast.quality - slow.quality) <= 1e-4
        assert np.abs(fast.errors - slow.errors).max() <= 2e-4
        assert np.abs(fast.missing - slow.missing).max() <= 2e-4


def test_the_judge_does_not_mind_company(judge: Judge, pairs: list[tuple[Side, Side]]) -> None:
    together = judge.judge(pairs)
    for pair, batched in zip(pairs, together, strict=True):
        (alone,) = judge.judge([pair])
        assert alone.quality == batched.quality
        assert (alone.errors == batched.errors).all()
        assert (alone.missing == batched.missing).all()


def test_scores_and_findings_are_torchs() -> None:
    rows = [
        Row(1, "He sold 40 boats in May.", "She sold 400 boats in May."),
        Row(2, "The roof leaked all winter.", "The roof leaked all winter."),
        Row(3, "The library closed its doors.", "The bookshop closed its doors."),
    ]
    fast, slow = Auditor(Settings(backend="openvino")), Auditor(Settings(backend="torch", device="cpu"))
    assert list(fast.score(rows)) == list(slow.score(rows))
    assert fast.signature == f"{slow.signature}|backend:openvino"


def test_a_kept_model_is_used_again_and_a_damaged_one_made_anew(cache: Path, fast_encoder: Encoder) -> None:
    before = fast_encoder.encode(TEXTS[:3])
    folders = sorted((cache / "models").iterdir())
    assert not [folder for folder in folders if folder.name.startswith(".")]
    kept = {folder: (folder / "model.bin").stat().st_mtime_ns for folder in folders}
    again = Encoder(backend=OPENVINO).encode(TEXTS[:3])
    assert {folder: (folder / "model.bin").stat().st_mtime_ns for folder in folders} == kept
    for folder in folders:
        with (folder / "model.bin").open("r+b") as file:
            file.seek(1000)
            file.write(b"\x00\xff" * 50)
    anew = Encoder(backend=OPENVINO).encode(TEXTS[:3])
    for a, b, c in zip(before, again, anew, strict=True):
        assert (a.vector == b.vector).all()
        assert (a.vector == c.vector).all()


def test_a_folder_that_cannot_be_written(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "models").write_text("in the way")
    monkeypatch.setattr("mtaudit.engines.converted.user_cache_path", lambda *_, **__: tmp_path)
    assert len(Encoder(backend=OPENVINO).encode(TEXTS[:1])) == 1


OFFLINE = """
import sys
said = []
def hook(event, arguments):
    if event.startswith(("socket.", "urllib.", "subprocess.", "os.posix_spawn", "os.fork")):
        said.append((event, arguments))
sys.addaudithook(hook)
import time
import mtaudit.engines.converted as converted
from pathlib import Path
converted.user_cache_path = lambda *_, **__: Path(sys.argv[1])
from mtaudit.encoder import Encoder
from mtaudit.engines.backend import Backend
from mtaudit.engines.backend import Backend
Encoder(backend=Backend("openvino")).encode(["The ferry left."])
time.sleep(1)  # what is reported is reported by a thread
print(said)
"""


def test_nothing_is_reported_or_fetched(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", OFFLINE, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
