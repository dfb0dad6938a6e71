"""The mean of two judges that one grew out of the other: what each learnt, without what it overlearnt.

    python -m training.judge.average OUT.safetensors ONE.safetensors OTHER.safetensors

(Weight averaging along one course of training: Izmailov et al. 2018; Wortsman et al. 2022.)
"""

from __future__ import annotations

import argparse
from pathlib import Path

from safetensors.torch import load_file, save_file


def average(out: Path, one: Path, other: Path) -> None:
    """Write the mean of two files of weights, in half precision; KeyError where they hold different ones."""
    first, second = load_file(one), load_file(other)
    if first.keys() != second.keys():
        raise KeyError(f"{one} and {other} hold different weights")
    save_file({name: ((first[name].float() + second[name].float()) / 2).half() for name in first}, out)


def main() -> None:
    """Read two, write their mean."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("out", type=Path)
    parser.add_argument("one", type=Path)
    parser.add_argument("other", type=Path)
    arguments = parser.parse_args()
    average(arguments.out, arguments.one, arguments.other)


if __name__ == "__main__":
    main()
