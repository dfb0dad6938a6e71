"""Plant faults, and rewrites that are none, in good text.

    python -m training.judge.plant PLANTED.jsonl STORE EXAMPLES.jsonl ... [--seed 0] [--variants 2]
        [--confusions CONFUSIONS.jsonl]

STORE is the folder that `training.judge.store` filled from the same examples, CONFUSIONS what
`training.judge.confusions` found.

Two kinds of good text are planted in: every original of the examples against itself, and every translation
that its raters found (nearly) faultless against its original. Each gets a few fair rewrites; that is one
example. The same with a fault, or two, on top are others. Faults and rewrites are drawn kind by kind, so that
a kind with many places does not crowd out the rest.
"""

from __future__ import annotations

import argparse
import itertools
import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from training.judge.change import Change, Changer, Edit, changed
from training.judge.confusions import read_confusions
from training.judge.counterparts import Counterparts, counterparts
from training.judge.examples import Example, Mark, read_examples, write_examples
from training.judge.faults import CHANGERS as FAULTS
from training.judge.faults.added import adding
from training.judge.faults.engine import confusing
from training.judge.faults.stock import build_stock
from training.judge.pipeline import load_pipeline
from training.judge.rewrites import CHANGERS as REWRITES
from training.judge.store import Store

GOOD_POINTS = 1.0  # a translation with no more MQM points is good text
MOST_REWRITES = 4
SECOND_FAULT = 0.25
ADDED_INSTEAD = 0.3  # of what is left out, the share that is turned round into an addition
LEAST_WORDS = 4
# Of form, not of meaning.
FORM = frozenset({"garbled", "repeated", "word-order", "capitals", "function-word", "end-mark"})
# How readily a kind is drawn where it can be planted at all, 1 for the rest: kinds that have a place in
# nearly every sentence would crowd out the others.
READINESS = {
    **dict.fromkeys(("number", "date-or-time", "unit", "quantifier", "negation-lost", "pronoun-gender"), 4.0),
    **dict.fromkeys(("word-dropped", "phrase-dropped", "word-lost", "engine"), 5.0),
    **dict.fromkeys(("wrong-sense", "calque", "antonym", "name-swapped", "roles-swapped"), 2.5),
    **dict.fromkeys(("near-miss", "negation-added", "modality", "phrase-added", "broader", "verb-form"), 1.5),
    **dict.fromkeys(("garbled", "repeated", "word-order", "random-word", "preposition", "untranslated"), 0.5),
    "end-mark": 0.5,
}
MAJOR_POINTS, MINOR_POINTS = 5.0, 1.0


@dataclass(frozen=True)
class Ground:
    """Good text to plant in, against an original; `points` is what raters gave it before.

    `counterparts` holds stretches of the text with the stretch of the original that says the same.
    """

    original: str
    doc: Doc
    points: float
    counterparts: Counterparts = ()


def planted(
    ground: Ground, group: str, changers: Mapping[str, Changer], variants: int, rng: random.Random
) -> Iterator[Example]:
    """The rewritten text without a fault, then `variants` of it with one fault or two of the changers'."""
    rewrites = _draw(ground.doc, REWRITES, rng.randint(0, MOST_REWRITES), (), rng)
    yield _example(ground, group, rewrites)
    for _ in range(variants):
        kept = rewrites if rng.random() < 0.5 else rewrites[: len(rewrites) // 2]
        faults = _draw(ground.doc, changers, 1 + (rng.random() < SECOND_FAULT), kept, rng)
        if faults:
            example = _example(ground, group, (*kept, *faults))
            turn = any(f.severity and _is_drop(f) for f in faults) and rng.random() < ADDED_INSTEAD
            yield _turned(example, ground) if turn else example


def _draw(
    doc: Doc, changers: Mapping[str, Changer], count: int, taken: Sequence[Change], rng: random.Random
) -> tuple[Change, ...]:
    """So many changes of different kinds that share no words with each other or with what is taken."""
    drawn: list[Change] = []
    for kind in sorted(changers, key=lambda k: rng.random() ** (1 / READINESS.get(k, 1.0)), reverse=True):
        if len(drawn) == count:
            break
        places = [c for c in changers[kind](doc, rng) if not _meets(c, (*taken, *drawn))]
        if places:
            drawn.append(rng.choice(places))
    return tuple(drawn)


def _meets(change: Change, others: Iterable[Change]) -> bool:
    return any(
        a.start <= b.end and b.start <= a.end for other in others for a in change.edits for b in other.edits
    )


def _is_drop(change: Change) -> bool:
    return all(not edit.replacement for edit in change.edits)


def _example(ground: Ground, group: str, changes: Sequence[Change]) -> Example:
    """The example that the changes make: faulty replacements are marked, what was left out is missing."""
    edits = tuple(edit for change in changes for edit in change.edits)
    translation, _ = changed(ground.doc.text, Change("all", None, edits))
    faults = [c for c in changes if c.severity]
    copied = ground.original == ground.doc.text
    return Example(
        source="planted" if copied else "planted-in-translation",
        group=group,
        kind="+".join(sorted(f.kind for f in faults)) or "fair",
        original=ground.original,
        translation=translation,
        points=ground.points + sum(MAJOR_POINTS if f.severity == "major" else MINOR_POINTS for f in faults),
        marks=tuple(m for f in faults for e in f.edits for m in _mark(e, f, edits)),
        missing=_missing(faults, ground),
    )


def _mark(edit: Edit, fault: Change, edits: Sequence[Edit]) -> Iterator[Mark]:
    """Where a faulty replacement lies once all edits are made."""
    if edit.replacement:
        moved = sum(len(e.replacement) - (e.end - e.start) for e in edits if e.start < edit.start)
        said = edit.replacement.strip()
        start = edit.start + moved + edit.replacement.index(said)
        major = float(fault.severity == "major")
        yield Mark(start, start + len(said), 1.0, major, meaning=fault.kind not in FORM)


def _missing(faults: Sequence[Change], ground: Ground) -> tuple[Mark, ...] | None:
    """What the faults leave out, where it stands in the original; nothing where that is not known of each."""
    marks: list[Mark] = []
    for fault in faults:
        for edit in fault.edits:
            if not edit.replacement:
                spans = _in_original(edit, ground)
                if not spans:
                    return None
                marks += [Mark(*span, 1.0, float(fault.severity == "major")) for span in spans]
    return tuple(marks)


def _in_original(edit: Edit, ground: Ground) -> list[tuple[int, int]]:
    """The words of the text that an edit takes away, as stretches of the original."""
    if ground.original == ground.doc.text:
        return [(edit.start, edit.end)]
    return [there for here, there in ground.counterparts if here[0] < edit.end and edit.start < here[1]]


def _turned(example: Example, ground: Ground) -> Example:
    """The translation becomes the original: what was left out is now added."""
    if ground.original != ground.doc.text or example.marks or not example.missing:
        return example
    return Example(
        source=example.source,
        group=f"{example.group} turned",
        kind=example.kind.replace("dropped", "added"),
        original=example.translation,
        translation=example.original,
        points=example.points,
        marks=example.missing,
        missing=(),
    )


def grounds(
    examples: Iterable[Example], translations: int, nlp: Language, store: Store, rng: random.Random
) -> list[Ground]:
    """Every original, and at most so many good translations, of the examples; each pair once, parsed."""
    originals: dict[tuple[str, str], float] = {}
    good: dict[tuple[str, str], float] = {}
    for e in examples:
        originals[e.original, e.original] = 0.0
        if e.points is not None and e.points <= GOOD_POINTS:
            good[e.original, e.translation] = e.points
    chosen = originals | {pair: good[pair] for pair in rng.sample(sorted(good), min(translations, len(good)))}
    long = [pair for pair in chosen if len(pair[1].split()) >= LEAST_WORDS]
    docs = nlp.pipe((text for _, text in long), batch_size=64)
    return [
        Ground(pair[0], doc, chosen[pair], counterparts(store.side(pair[1]), store.side(pair[0])))
        for pair, doc in zip(long, docs, strict=True)
    ]


def main() -> None:
    """Read the examples, plant, write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("output", type=Path)
    parser.add_argument("store", type=Path)
    parser.add_argument("examples", type=Path, nargs="+")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--variants", type=int, default=2)
    parser.add_argument("--translations", type=int, default=14000)
    parser.add_argument("--confusions", type=Path)
    arguments = parser.parse_args()
    read = itertools.chain.from_iterable(map(read_examples, arguments.examples))
    rng = random.Random(arguments.seed)
    found = grounds(read, arguments.translations, load_pipeline(), Store(arguments.store), rng)
    changers = FAULTS | adding(build_stock(ground.doc for ground in found))
    if arguments.confusions:
        changers |= confusing(read_confusions(arguments.confusions))
    out = (
        example
        for number, ground in enumerate(found)
        for example in planted(ground, f"planted {number}", changers, arguments.variants, rng)
    )
    print(f"{write_examples(arguments.output, out)} examples")


if __name__ == "__main__":
    main()
