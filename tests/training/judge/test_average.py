"""The mean of two judges."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file

from training.judge.average import average


def written(path: Path, **values: float) -> Path:
    save_file({name: torch.full((2, 3), value).half() for name, value in values.items()}, path)
    return path


def test_half_way(tmp_path: Path) -> None:
    one, other = written(tmp_path / "a", head=1.0, body=-2.0), written(tmp_path / "b", head=2.0, body=4.0)
    average(tmp_path / "out", one, other)
    mean = load_file(tmp_path / "out")
    assert {name: tensor.flatten().tolist() for name, tensor in mean.items()} == {
        "head": [1.5] * 6,
        "body": [1.0] * 6,
    }
    assert all(tensor.dtype is torch.float16 for tensor in mean.values())


def test_weights_of_other_networks(tmp_path: Path) -> None:
    one, other = written(tmp_path / "a", head=1.0), written(tmp_path / "b", tail=1.0)
    with pytest.raises(KeyError, match="different weights"):
        average(tmp_path / "out", one, other)
    assert not (tmp_path / "out").exists()
