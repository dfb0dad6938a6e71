"""How the time and memory of `mtaudit batch` grow with the number of pairs.

    python benchmarks/batch.py [--sizes 10 100 1000 10000] [--workers 1] [--shard-rows 256] [--engine local]

The pairs are made of templates: no two are the same, each is said in two wordings of some twenty words, and
one in five has a number that is wrong. Every size is a run of the real command in a process of its own.
Times are those of the whole command and of all its processes together; a rate is that of the pairs which a
run has beyond the one above it, so that loading models does not count. Memory is the peak of the largest
process, a worker.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from templates import DID, WHAT, WHEN, WHERE, WHO

WRONG = 5


def _row(number: int) -> dict[str, object]:
    rng = random.Random(number)
    who, what, where, when, other = (rng.choice(x.split(",")) for x in (WHO, WHAT, WHERE, WHEN, WHERE))
    first, second = rng.choice(DID.split(",")).split(":")
    coins, day = rng.randrange(20, 9000), rng.randrange(1, 29)
    said = coins + 300 if number % WRONG == 0 else coins
    return {
        "id": number,
        "original": f"On {day} {when} {who} {first} the {what} near the {where} for {coins} coins, "
        f"which were kept in the {other} until lot {number} was called.",
        "translation": f"For {said} coins, {who} {second} the {what} by the {where} on {when} {day}, "
        f"and they stayed in the {other} until the call of lot {number}.",
    }


def _measure(size: int, options: list[str]) -> list[float]:
    """Seconds, seconds of the processors and the peak in MB of a run of so many pairs."""
    with tempfile.TemporaryDirectory() as folder:
        rows = Path(folder) / "rows.jsonl"
        with rows.open("w", encoding="utf-8") as file:
            file.writelines(json.dumps(_row(number)) + "\n" for number in range(size))
        command = [sys.executable, "-m", "mtaudit", "batch", str(rows), str(Path(folder) / "out"), "-q"]
        start = time.perf_counter()
        subprocess.run([*command, *options], check=True)
        seconds = time.perf_counter() - start
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return [seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024]


def _in_process(size: int, options: list[str]) -> list[float]:
    """The same in a process of its own, whose children are those of one run."""
    command = [sys.executable, __file__, "--step", "--sizes", str(size), *options]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return [float(x) for x in done.stdout.split()]


def _main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10, 100, 1000, 10_000])
    parser.add_argument("--step", action="store_true", help=argparse.SUPPRESS)
    given, options = parser.parse_known_args()  # what is left is for the command
    if given.step:
        print(*_measure(given.sizes[0], options))
        return
    print("| pairs | seconds | processor seconds | pairs/s | pairs/processor second | peak MB |")
    print("|---|---|---|---|---|---|")
    before = (0, 0.0, 0.0)
    for size in given.sizes:
        seconds, processor, peak = _in_process(size, options)
        more = size - before[0]
        rates = [
            f"{more / max(1e-9, now - then):.1f}"
            for now, then in zip((seconds, processor), before[1:], strict=True)
        ]
        shown = rates if before[0] else ["", ""]
        print(
            f"| {size:,} | {seconds:.1f} | {processor:.1f} | {' | '.join(shown)} | {peak:.0f} |", flush=True
        )
        before = (size, seconds, processor)


if __name__ == "__main__":
    _main()
