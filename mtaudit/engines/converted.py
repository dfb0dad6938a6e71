"""Models converted for OpenVINO, kept in the user's cache folder.

A model is kept under a hash of everything it was made of: the weights, the code that says what it computes,
and the libraries that convert it. It is written whole, in a folder beside its own that is then renamed. One
that was damaged is made anew; where the folder cannot be written, the model is made anew every time.
Conversion reads nothing from the network.
"""

from __future__ import annotations

import hashlib
import inspect
import os
import shutil
import tempfile
import warnings
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

import torch
from platformdirs import user_cache_path
from torch import Tensor, nn

from mtaudit.engines.runtime import openvino

MODEL, WEIGHTS, DIGEST = "model.xml", "model.bin", "sha256"
Made = tuple[nn.Module, Sequence[Tensor]]


def converted(source: str, code: Sequence[object], make: Callable[[], Made]) -> openvino.Model:
    """The converted model, kept or made: `make` gives the module and example inputs, of any batch and length.

    `source` names the weights, by their hash; `code` holds what the module is made of, as Python objects.
    """
    kept = user_cache_path("mtaudit", appauthor=False) / "models" / _key(source, code)
    if _whole(kept):
        return _read(kept)
    module, examples = make()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        made = Path(folder)
        openvino.save_model(_convert(module.eval(), examples), made / MODEL, compress_to_fp16=False)
        (made / DIGEST).write_text(_digest(made), encoding="ascii")
        with suppress(OSError):
            _keep(made, kept)
        return _read(made)  # as written, like the kept one: what is not yet written rounds otherwise


def compiled(model: openvino.Model) -> openvino.CompiledModel:
    """The model ready to run, in single precision whatever the processor has, on as many threads as torch."""
    wanted = {"INFERENCE_PRECISION_HINT": "f32", "INFERENCE_NUM_THREADS": torch.get_num_threads()}
    return openvino.Core().compile_model(model, "CPU", wanted)


def _read(folder: Path) -> openvino.Model:
    core = openvino.Core()
    core.set_property({"ENABLE_MMAP": False})  # the files may go
    return core.read_model(folder / MODEL)


def _convert(module: nn.Module, examples: Sequence[Tensor]) -> openvino.Model:
    from openvino.frontend import FrontEndManager
    from openvino.frontend.pytorch.ts_decoder import TorchScriptPythonDecoder

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that tracing is old, and that shapes are traced, which is meant
        decoder = TorchScriptPythonDecoder(module, example_input=tuple(examples))
        frontend = FrontEndManager().load_by_framework("pytorch")
        return frontend.convert(frontend.load(decoder))


def _key(source: str, code: Sequence[object]) -> str:
    digest = hashlib.sha256(source.encode())
    for library in ("openvino", "torch"):
        digest.update(version(library).encode())
    for part in (*code, _convert):
        digest.update(inspect.getsource(part).encode())  # type: ignore[arg-type]
    return digest.hexdigest()[:32]


def _whole(folder: Path) -> bool:
    try:
        return (folder / DIGEST).read_text(encoding="ascii") == _digest(folder)
    except (OSError, ValueError):
        return False


def _digest(folder: Path) -> str:
    digest = hashlib.sha256()
    for name in (MODEL, WEIGHTS):
        digest.update((folder / name).read_bytes())
    return digest.hexdigest()


def _keep(made: Path, kept: Path) -> None:
    kept.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".", dir=kept.parent, ignore_cleanup_errors=True) as beside:
        new = Path(beside) / kept.name
        shutil.copytree(made, new)
        shutil.rmtree(kept, ignore_errors=True)  # damaged, or another run was quicker with the same
        os.replace(new, kept)
