"""The judge's weights: half precision in a safetensors file, without the word embeddings."""

from __future__ import annotations

import hashlib
from pathlib import Path

import torch
from safetensors import SafetensorError
from safetensors.torch import load, save_file

from mtaudit.errors import ModelError
from mtaudit.judge.network import Network, new_network

_BORROWED = "transformer.embeddings.word_embeddings.weight"


def save_weights(path: Path, network: Network) -> None:
    """Write what the embedded model does not already hold."""
    tensors = {
        name: tensor.detach().to(torch.float16).contiguous()
        for name, tensor in network.state_dict().items()
        if name != _BORROWED and tensor.is_floating_point()
    }
    save_file(tensors, path)


def file_digest(path: Path) -> str:
    """The SHA-256 of a file; ModelError where it cannot be read."""
    return hashlib.sha256(_read(path)).hexdigest()


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ModelError(f"the judge's weights cannot be read: {error}. Reinstall mtaudit.") from error


def load_weights(path: Path, sha256: str = "") -> Network:
    """The network with the weights of a file; ModelError where it is missing, damaged or another."""
    content = _read(path)
    digest = hashlib.sha256(content).hexdigest()
    if sha256 and digest != sha256:
        raise ModelError(f"{path} is not the expected model (SHA-256 {digest}): reinstall mtaudit")
    network = new_network()
    try:
        tensors = {name: tensor.float() for name, tensor in load(content).items()}
        missing, unexpected = network.load_state_dict(tensors, strict=False)
    except (SafetensorError, RuntimeError) as error:
        raise ModelError(f"{path} does not hold the judge's weights: {error}") from error
    lacking = [name for name in missing if name != _BORROWED]
    if lacking or unexpected:
        raise ModelError(f"{path} does not hold the judge's weights: {[*lacking, *unexpected][0]}")
    return network.eval()
