"""Keys for kept results: everything that the result of a pair depends on."""

from __future__ import annotations

import hashlib
import json
import sys
from dataclasses import replace
from functools import cache
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from mtaudit.batch.job import Job
from mtaudit.config import Settings

# What the figures are computed with; another version may round in another way.
_LIBRARIES = ("numpy", "openvino", "py3langid", "rapidfuzz", "sacrebleu", "sentence-transformers", "spacy",
              "thinc", "tokenizers", "torch", "transformers", "wordfreq")  # fmt: skip


def job_key(job: Job, settings: Settings, signature: str) -> str:
    """64 hexadecimal digits for the texts, the name, the settings of the pair, and the installation.

    `signature` is that of a run whose settings name no pairs; it says what runs the models.
    """
    own = replace(
        settings.for_pair(job.name), per_pair_ignores=(), fail_on=None, device="auto", backend="auto"
    )
    sources = [(source.text, source.pieces) if source else None for source in job.sources]
    parts = [job.name, job.original, job.translation, sources, repr(own), signature]
    parts += [program_digest(), model_state(settings.encoder), model_state(settings.judge)]
    return hashlib.sha256(json.dumps(parts).encode("ascii")).hexdigest()


@cache
def program_digest() -> str:
    """A digest of the package's own code and of the versions of what it computes with."""
    digest = hashlib.sha256(sys.version.encode())
    for name in _LIBRARIES:
        digest.update(f"{name} {_version(name)}\n".encode())
    for name, content in sorted(_sources(files("mtaudit"), "")):
        digest.update(f"{name} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()


@cache
def model_state(path: str) -> str:
    """Names, sizes and times of a model's files; "" for a model that is not in a folder or file."""
    place = Path(path)
    if not path or not place.exists():
        return ""
    inside = sorted(place.rglob("*")) if place.is_dir() else [place]
    states = ((str(file), file.stat()) for file in inside if file.is_file())
    lines = [f"{name} {state.st_size} {state.st_mtime_ns}" for name, state in states]
    return hashlib.sha256("\n".join(lines).encode("utf-8", "surrogateescape")).hexdigest()


def _version(library: str) -> str:
    try:
        return installed(library)
    except PackageNotFoundError:
        return ""


def _sources(folder: Traversable, above: str) -> list[tuple[str, bytes]]:
    found = []
    for entry in folder.iterdir():
        name = f"{above}/{entry.name}"
        if entry.is_dir():
            found += _sources(entry, name)
        elif entry.name.endswith(".py"):
            found.append((name, entry.read_bytes()))
    return found
