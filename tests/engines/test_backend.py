"""What runs the models: what is asked for if it is there, a clear refusal if it is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from mtaudit.cli.main import main
from mtaudit.engines import backend
from mtaudit.engines.backend import TORCH, Backend, choose_backend
from mtaudit.errors import ConfigError, ModelError

CUDA, OPENVINO = Backend("torch", "cuda"), Backend("openvino", "cpu")
# Library and device as asked for, then what there is: CUDA, OpenVINO.
CHOSEN = [
    ("auto", "auto", False, False, TORCH),
    ("auto", "auto", False, True, OPENVINO),
    ("auto", "auto", True, False, CUDA),
    ("auto", "auto", True, True, CUDA),
    ("auto", "cpu", True, False, TORCH),
    ("auto", "cpu", True, True, OPENVINO),
    ("auto", "cuda", True, True, CUDA),
    ("torch", "auto", False, True, TORCH),
    ("torch", "auto", True, True, CUDA),
    ("torch", "cpu", True, True, TORCH),
    ("torch", "cuda", True, True, CUDA),
    ("openvino", "auto", True, True, OPENVINO),
    ("openvino", "cpu", False, True, OPENVINO),
]


def there(monkeypatch: pytest.MonkeyPatch, cuda: bool, openvino: bool) -> None:
    """A machine with or without either."""
    monkeypatch.setattr(backend, "_sees_cuda", lambda: cuda)
    monkeypatch.setattr(backend, "_has_openvino", lambda: openvino)


@pytest.mark.parametrize(("library", "device", "cuda", "openvino", "chosen"), CHOSEN)
def test_what_is_chosen(
    monkeypatch: pytest.MonkeyPatch, *, library: str, device: str, cuda: bool, openvino: bool, chosen: Backend
) -> None:
    there(monkeypatch, cuda, openvino)
    assert choose_backend(library, device) == chosen


@pytest.mark.parametrize(
    ("library", "device", "error", "said"),
    [
        ("auto", "cuda", ModelError, "torch sees no CUDA device"),
        ("torch", "cuda", ModelError, "or give --device cpu"),
        ("openvino", "cpu", ModelError, r"pip install 'mtaudit\[fast\]'"),
        ("openvino", "auto", ModelError, "not installed"),
        ("openvino", "cuda", ConfigError, "openvino runs on the CPU"),
    ],
)
def test_what_is_refused(
    monkeypatch: pytest.MonkeyPatch, library: str, device: str, error: type[Exception], said: str
) -> None:
    there(monkeypatch, False, False)
    with pytest.raises(error, match=said):
        choose_backend(library, device)


def test_names_for_signatures() -> None:
    assert [b.name for b in (TORCH, CUDA, OPENVINO)] == ["", "cuda", "openvino"]


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        (["--device", "cuda"], "--device cuda: torch sees no CUDA device here"),
        (["--device", "gpu"], "--device must be one of auto, cpu, cuda, not 'gpu'"),
        (["--backend", "onnx"], "--backend must be one of auto, torch, openvino, not 'onnx'"),
    ],
)
def test_the_command_line_says_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, flags: list[str], said: str
) -> None:
    there(monkeypatch, False, False)
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("The ferry was late.", encoding="utf-8")
    done = CliRunner().invoke(main, ["audit", "a.txt", "b.txt", *flags])
    assert (done.exit_code, done.stdout) == (2, "")
    assert said in done.stderr
