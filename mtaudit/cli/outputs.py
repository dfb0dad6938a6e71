"""Reports to standard output and to files, whole or not at all."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from mtaudit.cli.inputs import Source
from mtaudit.errors import ConfigError, InputError, MtauditError
from mtaudit.files import replace_file, usual_mode
from mtaudit.reports import Format, Look

Content = TypeVar("Content")


def terminal_look(look: Look) -> Look:
    """The look on standard output: as wide as its terminal, coloured on one unless NO_COLOR is set."""
    if not sys.stdout.isatty():
        return look
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return replace(look, width=shutil.get_terminal_size().columns, color=not plain, screen=True)


def check_outputs(
    paths: Sequence[str], sources: Sequence[Source], formats: Mapping[str, Format[Any]], *others: str
) -> None:
    """Refuse, before any work, files that cannot be written: raises ConfigError or InputError.

    `others` are what is read beside the sources.
    """
    inputs = [path for source in sources for path in (source.original, source.translation)] + list(others)
    for path in paths:
        format_of(path, formats)
        check_place(path, inputs)


def check_place(path: str, inputs: Sequence[str]) -> None:
    """Refuse a place that no file can be written to, or that an input is in: raises InputError."""
    if Path(path).is_dir():
        raise InputError(f"{path}: a folder, not a file")
    if not Path(path).parent.is_dir():
        raise InputError(f"{path}: the folder {Path(path).parent} does not exist")
    if any(_same(path, given) for given in inputs):
        raise InputError(f"{path}: this is an input; a report would overwrite it")


def format_of(path: str, formats: Mapping[str, Format[Content]]) -> Format[Content]:
    """The format that a file's suffix, or its last two, stand for; ConfigError where none has it."""
    known = {form.suffix: form for form in formats.values() if form.suffix}
    suffix = Path(path).suffix.lower()
    form = known.get("".join(Path(path).suffixes[-2:]).lower()) or known.get(suffix)
    if form is None:
        raise ConfigError(f"{path}: no report format has the suffix {suffix!r}; known are {', '.join(known)}")
    return form


def write_files(
    content: Content, paths: Sequence[str], formats: Mapping[str, Format[Content]], look: Look
) -> None:
    """Write the content to each file in the format of its suffix, once all of them are rendered."""
    rendered = [(path, format_of(path, formats).renderer()(content, look)) for path in paths]
    for path, text in rendered:
        write_whole(path, text)


def write_whole(path: str, text: str) -> None:
    """Write the file whole or leave it as it is; raises InputError where it cannot be written."""
    try:
        _replace(Path(path), text)
    except OSError as error:
        raise InputError(f"{path}: cannot be written ({error.strerror or error})") from None


def write_stdout(text: str) -> None:
    """Write to standard output as UTF-8, line ends as they are, whatever the locale says."""
    stream = sys.stdout.buffer
    left = memoryview(text.encode("utf-8"))
    try:
        while left:  # an unbuffered stream may take less than it is given
            left = left[stream.write(left) :]
        stream.flush()
    except OSError as error:
        # What is left in the buffer must not fail a second time when the interpreter closes it.
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        if isinstance(error, BrokenPipeError):
            raise
        raise MtauditError(f"standard output: cannot be written ({error.strerror or error})") from None


def _same(path: str, given: str) -> bool:
    with suppress(OSError):
        return os.path.samefile(path, given)
    return False


def _replace(path: Path, text: str) -> None:
    target = Path(os.path.realpath(path))  # a link is written through, not replaced
    replace_file(target, text.encode("utf-8"), mode=usual_mode(target))
