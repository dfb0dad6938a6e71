"""How fast pairs are judged, beside what others run, on the same pairs and cores in one run.

    python benchmarks/speed.py [--pairs 64] [--threads 2]

The pairs are the aligned sentences of `pairs/`. Every contestant reads them in batches of sorted lengths, in
single precision, on the same threads. The architectures of BERTScore and COMET have their real size and
random weights, for timing only; texts are as long for them as they are in our word pieces. Rates count
processor time, which other work on the machine inflates less than the clock.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from pathlib import Path

import torch
from speed_others import OTHERS, bertscore
from speed_process import Cost, cold_audit, cost_of
from speed_processor import encoder_flops, peak, timed

from mtaudit.cli.inputs import find_sources, load
from mtaudit.config import Settings
from mtaudit.encoder import Encoder
from mtaudit.engines.backend import TORCH, Backend
from mtaudit.judge.judge import make_judge
from mtaudit.judge.sides import make_side
from mtaudit.model import Row
from mtaudit.pipeline import Auditor

PAIRS = Path(__file__).parent.parent / "pairs"
RUNS = 2
Pairs = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Rate:
    """Pairs a second of processor time."""

    name: str
    pairs: float


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--pairs", type=int, default=64)
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    backends = [TORCH, *([Backend("openvino")] if find_spec("openvino") else [])]
    pairs = read_pairs(arguments.pairs)
    print(f"{len(pairs)} pairs, threads: {arguments.threads}, torch {torch.__version__}")
    print(auditor(TORCH).signature)
    show_peak(backends, pairs)
    show_rates(backends, pairs)
    show_cold()


def auditor(backend: Backend) -> Auditor:
    """An auditor with the defaults but for the backend."""
    return Auditor(Settings(backend=backend.runtime, device=backend.device))


def read_pairs(count: int) -> list[tuple[str, str]]:
    """The aligned sentences of the annotated pairs, evenly from all of them."""
    own, found = auditor(TORCH), []
    for source in find_sources((str(PAIRS),)):
        pair = load(source)
        for bead in own.align(pair):
            if not bead.is_gap:
                sides = (pair.original, bead.original), (pair.translation, bead.translation)
                original, translation = (" ".join(d.sentences[i].text for i in at) for d, at in sides)
                found.append((original, translation))
    return found[:: max(1, len(found) // count)][:count]


def show_peak(backends: Sequence[Backend], pairs: Pairs) -> None:
    """The share of the processor's matrix products that the encoder reaches."""
    single, half = peak(torch.float32), peak(torch.bfloat16, (512,))  # without instructions for it, very slow
    print(
        f"\nmatrix products, GFLOP a processor second: {single / 1e9:.0f} in fp32, {half / 1e9:.0f} in bf16\n"
    )
    print("| encoder | sentences | GFLOP a processor s, pads not counted | of the fp32 peak |")
    print("|---|---|---|---|")
    sentences = list(dict.fromkeys(text for pair in pairs for text in pair))
    for backend in backends:
        encoder = Encoder(backend=backend)
        work = encoder_flops([len(e.ids) + 2 for e in encoder.encode(sentences)])
        rate = work / timed(partial(encoder.encode, sentences), RUNS)
        print(
            f"| {backend.runtime} | {len(sentences)} | {rate / 1e9:.0f} | {rate / single:.0%} |", flush=True
        )


def show_rates(backends: Sequence[Backend], pairs: Pairs) -> None:
    """Pairs a second of ours and of others."""
    encoder = Encoder()
    lengths = [tuple(len(e.ids) + 2 for e in encoder.encode(pair)) for pair in pairs]
    others = [Rate(f"{o.name}, for timing only", len(pairs) / o.seconds(lengths)) for o in OTHERS]
    print(f"\n| what | pairs a processor second | {' | '.join(f'times {o.name}' for o in OTHERS)} |")
    print("|---|---|" + "---|" * len(OTHERS))

    def show(rate: Rate) -> None:
        times = " | ".join(f"{rate.pairs / other.pairs:.1f}" for other in others)
        print(f"| {rate.name} | {rate.pairs:.2f} | {times} |", flush=True)

    for other in others:
        show(other)
    same = timed(partial(bertscore, encoder, pairs), RUNS)
    show(Rate("BERTScore over our backbone", len(pairs) / same))
    for rate in (judging, scoring):
        for backend in backends:
            show(rate(backend, pairs))


def judging(backend: Backend, pairs: Pairs) -> Rate:
    """The encoder, as far as the judge needs it, and the judge."""
    encoder, judge = Encoder(backend=backend), make_judge("", backend)
    assert judge is not None
    distinct = list(dict.fromkeys(text for pair in pairs for text in pair))

    def run() -> None:
        read = zip(distinct, encoder.read(distinct), strict=True)
        sides = {text: make_side([(text, pieces, 0)]) for text, pieces in read}
        judge.judge([(sides[a], sides[b]) for a, b in pairs])

    return Rate(f"encoder and judge, {backend.runtime}", len(pairs) / timed(run, RUNS))


def scoring(backend: Backend, pairs: Pairs) -> Rate:
    """All of `mtaudit score`: parser, word alignment, rules, judge, proof by repair."""
    own, rows = auditor(backend), [Row(number, *pair) for number, pair in enumerate(pairs)]
    seconds = timed(lambda: list(own.score(rows)), RUNS)
    return Rate(f"mtaudit score, {backend.runtime}", len(pairs) / seconds)


def show_cold() -> None:
    """What one short audit costs from the start of the process, and `--help` beside an empty program."""
    print("\n| one article, from a cold start | processor s | clock s |")
    print("|---|---|---|")
    before = Cost(0.0, 0.0)
    for name, cost in cold_audit(str(PAIRS / "fr-summit")):
        print(f"| {name} | {cost.processor - before.processor:.2f} | {cost.clock - before.clock:.2f} |")
        before = cost
    print(f"| together | {before.processor:.2f} | {before.clock:.2f} |")
    for name, command in (("mtaudit --help", "-m mtaudit --help"), ("python -c pass", "-c pass")):
        cost = cost_of([sys.executable, *command.split()])
        print(f"| {name} | {cost.processor:.2f} | {cost.clock:.2f} |")


if __name__ == "__main__":
    main()
