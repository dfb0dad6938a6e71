"""What whole processes cost, from start to end."""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass

IMPORTS = "import torch, spacy, sacrebleu, wordfreq, mtaudit.pipeline, mtaudit.engines.embedded"
MODELS = f"""{IMPORTS}
from mtaudit.encoder import Encoder
from mtaudit.judge.judge import make_judge
from mtaudit.judge.sides import make_side
from mtaudit.parser import Parser
side = make_side([("A mill.", Encoder().encode(["A mill."])[0], 0)])
make_judge("").judge([(side, side)])
list(Parser().parse(["A mill."]))
"""


@dataclass(frozen=True)
class Cost:
    """Seconds of processor time and by the clock."""

    processor: float
    clock: float


def cost_of(command: Sequence[str], runs: int = 2) -> Cost:
    """What a command costs, the run with the least processor time."""
    costs = []
    for _ in range(runs):
        before, start = _children(), time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        costs.append(Cost(_children() - before, time.perf_counter() - start))
    return min(costs, key=lambda cost: cost.processor)


def cold_audit(folder: str) -> list[tuple[str, Cost]]:
    """The costs of ever more of an audit, each with all before it: imports, models, the work."""
    audit = [sys.executable, "-m", "mtaudit", "audit", folder, "-q", "--backend", "torch", "--device", "cpu"]
    return [
        ("imports", cost_of([sys.executable, "-c", IMPORTS])),
        ("models", cost_of([sys.executable, "-c", MODELS])),
        ("the work", cost_of(audit)),
    ]


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
