"""Which small changes there are: what mutmut makes of each function, and a fair sample of them."""

import difflib
import importlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from random import Random
from types import FunctionType, ModuleType

import libcst as cst
from libcst.metadata import MetadataWrapper, PositionProvider
from mutmut.mutation.file_mutation import Mutation, create_mutations, deep_replace

LEFT_OUT = ("__init__", "claude*", "verbatim", "agreement", "trial")
"""What asks a model, what only that reads by, and what measures a judge."""


@dataclass(frozen=True, slots=True, eq=False)
class Mutant:
    """One change to one function; lines are those of the file, first and last included."""

    name: str
    path: Path
    function: str
    line: int
    lines: range
    tree: cst.Module
    change: Mutation

    @property
    def module(self) -> str:
        return self.path.stem

    def code(self) -> str:
        changed = deep_replace(self.tree, self.change.original_node, self.change.mutated_node)
        assert isinstance(changed, cst.Module)
        return changed.code

    def difference(self) -> str:
        before, after = (text.splitlines() for text in (self.tree.code, self.code()))
        lines = [*difflib.unified_diff(before, after, n=0, lineterm="")][3:]
        return "\n".join(f"    {line}" for line in lines)

    def put_in(self) -> None:
        """Change the function for good, for all who have imported it: in a process of its own."""
        live = importlib.import_module(".".join(self.path.with_suffix("").parts))
        changed = ModuleType(live.__name__)
        exec(compile(self.code(), str(self.path), "exec"), vars(changed))
        old, new = _function(live, self.function), _function(changed, self.function)
        old.__code__ = new.__code__
        if _defaults(old) != _defaults(new):
            old.__defaults__, old.__kwdefaults__ = new.__defaults__, new.__kwdefaults__


def _defaults(function: FunctionType) -> str:
    return repr((function.__defaults__, function.__kwdefaults__))


def _function(module: ModuleType, name: str) -> FunctionType:
    found: object = module
    for part in name.split("."):
        found = vars(found)[part]
    found = getattr(found, "__func__", found)
    assert isinstance(found, FunctionType), name
    return found


def judge(root: Path) -> list[Path]:
    """Give the modules of the judge that needs no model, and the one that rates an answer by it."""
    found = sorted(path.relative_to(root) for path in (root / "grading").glob("*.py"))
    kept = [path for path in found if not any(fnmatch(path.stem, left) for left in LEFT_OUT)]
    return [*kept, Path("review/rating.py")]


def mutants_of(path: Path) -> Iterator[Mutant]:
    """Give each change that mutmut makes to a file, as mutmut counts them in each function.

    It leaves functions with a decorator, and what stands outside of functions, as they are.
    """
    tree, changes, _, _ = create_mutations(str(path), path.read_text(encoding="utf-8"))
    places = MetadataWrapper(tree, unsafe_skip_copy=True).resolve(PositionProvider)
    names = dict(_functions(tree))
    count: dict[str, int] = {}
    for change in changes:
        outer = change.contained_by_top_level_function
        if outer is None or outer not in names:
            continue
        function = names[outer]
        count[function] = count.get(function, 0) + 1
        where, whole = places[change.original_node], places[outer]
        yield Mutant(
            name=f"{'.'.join(path.with_suffix('').parts)}.{function}:{count[function]}",
            path=path,
            function=function,
            line=where.start.line,
            lines=range(whole.start.line + 1, whole.end.line + 1),
            tree=tree,
            change=change,
        )


def _functions(tree: cst.Module) -> Iterator[tuple[cst.CSTNode, str]]:
    for node in tree.body:
        if isinstance(node, cst.FunctionDef):
            yield node, node.name.value
        elif isinstance(node, cst.ClassDef):
            for inner in node.body.body:
                if isinstance(inner, cst.FunctionDef):
                    yield inner, f"{node.name.value}.{inner.name.value}"


def chosen(mutants: Iterable[Sequence[Mutant]], most: int, seed: int) -> list[Mutant]:
    """Choose so many, each as likely as any other, from each module in proportion to what it holds.

    The modules stand one behind the other, each shuffled; every so-manieth is taken. The order of
    what is taken is drawn as well, so that what was tried when a run is broken off is fair too.
    """
    random = Random(seed)
    row = [mutant for of_one in mutants for mutant in random.sample(of_one, len(of_one))]
    step = max(1.0, len(row) / most)
    start = random.random() * step
    taken = [row[int(start + number * step)] for number in range(min(most, len(row)))]
    return random.sample(taken, len(taken))
