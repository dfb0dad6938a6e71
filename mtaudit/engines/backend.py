"""Which library runs the models, and on what: what the settings ask for, made good by what is there."""

from __future__ import annotations

import ctypes
import sys
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec

from mtaudit.errors import ConfigError, ModelError

# Word pieces at a time. More are no quicker on a CPU, and larger buffers leave larger holes in the heap
# (benchmarks/RESULTS.md); a GPU wants much to do at once.
BATCH_PIECES = {"cpu": 512, "cuda": 16_384}
_DRIVERS = {"win32": "nvcuda.dll"}
_DRIVER = "libcuda.so.1"


@dataclass(frozen=True)
class Backend:
    """`runtime` is torch or openvino, `device` cpu or cuda."""

    runtime: str = "torch"
    device: str = "cpu"

    @property
    def name(self) -> str:
        """For signatures: "" for torch on a CPU, whose figures are those that are published."""
        if self.runtime != "torch":
            return self.runtime
        return "" if self.device == "cpu" else self.device

    @property
    def batch_pieces(self) -> int:
        """How many word pieces the models read at a time; no answer depends on it."""
        return BATCH_PIECES[self.device]


TORCH = Backend()


def choose_backend(runtime: str, device: str) -> Backend:
    """The backend for `runtime` (auto, torch, openvino) and `device` (auto, cpu, cuda).

    auto takes CUDA where torch sees a device, else OpenVINO where it is installed. Raises ModelError for what
    is not there, and ConfigError for OpenVINO on CUDA.
    """
    if runtime == "openvino" and device == "cuda":
        raise ConfigError("openvino runs on the CPU: give --device cpu, or --backend torch for --device cuda")
    if runtime == "openvino" and not _has_openvino():
        raise ModelError(
            "--backend openvino: it is not installed; pip install 'mtaudit[fast]', or give --backend torch"
        )
    if device == "cuda" and not _sees_cuda():
        raise ModelError(
            "--device cuda: torch sees no CUDA device here; check the driver and that torch is a CUDA build, "
            "or give --device cpu"
        )
    if device == "cuda" or (device == "auto" and runtime != "openvino" and _sees_cuda()):
        return Backend("torch", "cuda")
    return Backend("openvino" if runtime != "torch" and _has_openvino() else "torch", "cpu")


def _has_openvino() -> bool:
    return find_spec("openvino") is not None


@cache
def _sees_cuda() -> bool:
    """Whether torch sees a device; where there is no driver, torch need not be imported to tell."""
    with suppress(OSError):
        ctypes.CDLL(_DRIVERS.get(sys.platform, _DRIVER))
        import torch

        return torch.cuda.is_available()
    return False
