"""JSON files from outside, and what is wrong with those that cannot be read."""

from __future__ import annotations

import json
from pathlib import Path

from mtaudit.errors import InputError

MAX_BYTES = 200_000_000


def read_json(path: Path) -> object:
    """What a file holds; raises InputError for one that cannot be read or is not JSON in UTF-8."""
    try:
        if path.is_dir():
            raise InputError(f"{path}: a folder, not a file")
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise InputError(f"{path}: larger than {MAX_BYTES // 1_000_000} MB")
        return json.loads(data.decode("utf-8-sig"))
    except FileNotFoundError:
        raise InputError(f"{path}: no such file; check the path") from None
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror or error})") from None
    except (ValueError, RecursionError) as error:
        raise InputError(f"{path}: not JSON: {error}") from None
