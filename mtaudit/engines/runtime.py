"""OpenVINO, which tells nobody of its use.

It reports to its makers over the network that it was imported and what it converts, unless the package that
it does so with is missing: so while it is imported, that package is.
"""

from __future__ import annotations

import sys

__all__ = ["openvino"]

_REPORTER = "openvino_telemetry"

_own = sys.modules.pop(_REPORTER, None)
sys.modules[_REPORTER] = None  # type: ignore[assignment]
try:
    import openvino
finally:
    del sys.modules[_REPORTER]
    if _own is not None:
        sys.modules[_REPORTER] = _own
