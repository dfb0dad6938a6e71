"""Train the judge.

    python -m training.judge.learn STORE WEIGHTS.safetensors EXAMPLES.jsonl ... [--epochs 2] [--seed 0]

STORE is the folder that `training.judge.store` filled from the same examples. Every epoch sees all examples
once. A checkpoint beside WEIGHTS lets a run that was stopped go on; WEIGHTS holds the running average of the
parameters, in half precision, without the word embeddings, and is written at the end of each epoch.
"""

from __future__ import annotations

import argparse
import itertools
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import torch
from torch import Tensor, nn
from torch.nn.attention import SDPBackend, sdpa_kernel
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from mtaudit.judge.network import TAGS, Batch, Network, collate, new_network
from mtaudit.judge.weights import load_weights, save_weights
from training.judge.batches import MOST_PIECES, make_batches, pieces
from training.judge.examples import Example, read_examples
from training.judge.losses import order_loss, quality_loss, tag_loss
from training.judge.store import Store
from training.judge.targets import tag_targets

WARM_UP = 0.06
DECAY = 0.998
REPORT_EVERY = 50


class Learner(nn.Module):
    """The network with a bias for each source: raters differ in how strict they are, texts do not."""

    def __init__(self, network: Network, sources: Sequence[str]) -> None:
        super().__init__()
        self.network = network
        self.sources = {source: i for i, source in enumerate(sources)}
        self.biases = nn.Embedding(len(sources), len(TAGS) + 1)
        nn.init.zeros_(self.biases.weight)

    def forward(self, batch: Batch, examples: Sequence[Example]) -> tuple[Tensor, Tensor]:
        """Tag and quality logits as the source of each example would have them."""
        tags, quality = self.network(batch)
        biases = self.biases(torch.tensor([self.sources[e.source] for e in examples]))
        return tags + biases[:, None, :-1], quality + biases[:, -1]


@dataclass
class Course:
    """How far training has come."""

    step: int = 0
    losses: list[tuple[float, ...]] = field(default_factory=list)
    started: float = field(default_factory=time.perf_counter)


def main() -> None:
    """Read the examples, train, write the weights."""
    arguments = _arguments()
    torch.manual_seed(arguments.seed)
    store = Store(arguments.store)
    examples = [
        e
        for e in itertools.chain.from_iterable(map(read_examples, arguments.examples))
        if pieces(e, store) <= MOST_PIECES
    ]
    network = load_weights(arguments.start) if arguments.start else new_network()
    learner = Learner(network, sorted({e.source for e in examples}))
    learner.network.transformer.embeddings.word_embeddings.requires_grad_(False)
    plan = [
        batch
        for epoch in range(arguments.epochs)
        for batch in make_batches(examples, store, random.Random(f"{arguments.seed} {epoch}"))
    ]
    print(f"{len(examples)} examples, {len(plan)} steps", flush=True)
    average = _train(learner, plan, store, arguments)
    save_weights(arguments.weights, _settled(average))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("store", type=Path)
    parser.add_argument("weights", type=Path)
    parser.add_argument("examples", type=Path, nargs="+")
    parser.add_argument("--start", type=Path, help="weights to go on from")
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--checkpoint-every", type=int, default=200)
    return parser.parse_args()


def _train(
    learner: Learner, plan: Sequence[list[Example]], store: Store, arguments: argparse.Namespace
) -> Learner:
    body = [p for n, p in learner.named_parameters() if "transformer" in n and p.requires_grad]
    heads = [p for n, p in learner.named_parameters() if "transformer" not in n]
    optimiser = torch.optim.AdamW(
        [{"params": body, "lr": arguments.rate}, {"params": heads, "lr": 5 * arguments.rate}],
        weight_decay=0.01,
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _rate(step, len(plan)))
    averaging = get_ema_multi_avg_fn(DECAY)  # type: ignore[no-untyped-call]
    average = AveragedModel(learner, multi_avg_fn=averaging)
    parts: dict[str, Any] = {
        "learner": learner,
        "optimiser": optimiser,
        "schedule": schedule,
        "average": average,
    }
    checkpoint = arguments.weights.with_suffix(".checkpoint")
    course = Course()
    if checkpoint.exists():
        held = torch.load(checkpoint, weights_only=True)
        for name, part in parts.items():
            part.load_state_dict(held[name])
        course.step = held["step"]
    for examples in plan[course.step :]:
        _step(learner, examples, store, optimiser, course)
        schedule.step()
        average.update_parameters(learner)
        course.step += 1
        if course.step % arguments.checkpoint_every == 0:
            torch.save({"step": course.step, **{n: p.state_dict() for n, p in parts.items()}}, checkpoint)
    return cast(Learner, average.module)


def _step(
    learner: Learner,
    examples: Sequence[Example],
    store: Store,
    optimiser: torch.optim.Optimizer,
    course: Course,
) -> None:
    sides = [(store.side(e.original), store.side(e.translation)) for e in examples]
    batch = collate(sides)
    learner.train()
    # Written out, attention is quicker to train on a CPU than the fused kernel, whose backward pass is slow.
    with _precision(), sdpa_kernel(SDPBackend.MATH):
        tags, quality = learner(batch, examples)
    targets = [tag_targets(e, *s) for e, s in zip(examples, sides, strict=True)]
    losses = (
        tag_loss(tags, batch, targets),
        quality_loss(quality, examples),
        order_loss(quality, examples),
    )
    optimiser.zero_grad()
    sum(losses, torch.tensor(0.0)).backward()  # type: ignore[no-untyped-call]
    nn.utils.clip_grad_norm_(learner.parameters(), 1.0)
    optimiser.step()
    course.losses.append(tuple(loss.item() for loss in losses))
    if len(course.losses) == REPORT_EVERY:
        means = [sum(part) / REPORT_EVERY for part in zip(*course.losses, strict=True)]
        seconds = time.perf_counter() - course.started
        figures = " ".join(f"{mean:.4f}" for mean in means)
        print(f"step {course.step + 1}: tags, quality, order {figures}; {seconds:.0f} s", flush=True)
        course.losses.clear()


def _precision() -> torch.autocast:
    """Half precision where the processor has it; emulated elsewhere, it is many times slower than single."""
    able = torch.cpu.get_capabilities()
    half = bool(able.get("avx512_bf16") or able.get("amx_bf16"))
    return torch.autocast("cpu", dtype=torch.bfloat16, enabled=half)


def _rate(step: int, steps: int) -> float:
    """Linear warm-up, then linear decay to nothing."""
    warm = WARM_UP * steps
    return min((step + 1) / warm, max(0.0, (steps - step) / (steps - warm)))


def _settled(learner: Learner) -> Network:
    """The network with the mean bias of its MQM sources taken into its heads."""
    rows = [i for source, i in learner.sources.items() if source.startswith("mqm")]
    bias = learner.biases.weight.data[rows].mean(0)
    network = learner.network
    for head, part in ((network.tags, bias[:-1]), (network.quality, bias[-1:])):
        last = head[-1]
        assert isinstance(last, nn.Linear)
        last.bias.data += part
    return network


if __name__ == "__main__":
    main()
