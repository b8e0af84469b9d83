"""Small mistakes put into one module at a time, to see whether a test notices.

As a pytest plugin (`-p tests.torture.mutants`), it puts in the mistake that MUTANT names,
“outsource_desk/domain/money.py:17”, while the module is imported; the file itself stays.
"""

from __future__ import annotations

import ast
import importlib.machinery
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import CodeType, ModuleType

ROOT = Path(__file__).parents[2]
NAMED = "MUTANT"
COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
COUNTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
}


def places(tree: ast.Module) -> list[ast.AST]:
    """Return what can be mistaken in a module, in a fixed order; types and texts are left out."""
    return [node for node in _living(tree) if _can_be_wrong(node)]


def _living(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
        return
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "type_params", "decorator_list"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield child
                yield from _living(child)


def _can_be_wrong(node: ast.AST) -> bool:
    match node:
        case ast.Compare(ops=[only]):
            return type(only) in COMPARED
        case ast.BinOp(left=left, op=operator, right=right):
            texts = any(isinstance(side, ast.JoinedStr) for side in (left, right))
            return type(operator) in COUNTED and not texts
        case ast.BoolOp() | ast.IfExp():
            return True
        case ast.UnaryOp(op=ast.Not()):
            return True
        case ast.Constant(value=value):
            return isinstance(value, int) and not isinstance(value, bool)
        case _:
            return False


def spoil(node: ast.AST) -> str:
    """Make the mistake; return what was written and what stands there now."""
    before = ast.unparse(node)
    match node:
        case ast.Compare(ops=[only]):
            node.ops = [COMPARED[type(only)]()]
        case ast.BinOp(op=operator):
            node.op = COUNTED[type(operator)]()
        case ast.BoolOp(op=operator):
            node.op = ast.Or() if isinstance(operator, ast.And) else ast.And()
        case ast.IfExp(body=body, orelse=orelse):
            node.body, node.orelse = orelse, body
        case ast.UnaryOp(operand=operand):
            node.operand = ast.UnaryOp(ast.Not(), operand)
        case ast.Constant(value=int(value)):
            node.value = value + 1
    return f"{before}  →  {ast.unparse(ast.fix_missing_locations(node))}"


class _Finder(importlib.machinery.PathFinder):
    """Loads the one module with its mistake, all others as they are."""

    @classmethod
    def find_spec(
        cls, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        spec = super().find_spec(fullname, path, target)
        file, _, at = os.environ[NAMED].rpartition(":")
        if spec is not None and spec.origin == str(ROOT / file):
            spec.loader = _Loader(fullname, spec.origin, int(at))
        return spec


class _Loader(importlib.machinery.SourceFileLoader):
    def __init__(self, fullname: str, path: str, at: int) -> None:
        super().__init__(fullname, path)
        self._at = at

    def get_code(self, fullname: str) -> CodeType:
        tree = ast.parse(Path(self.path).read_text("utf-8"))
        spoil(places(tree)[self._at])
        return compile(tree, self.path, "exec")


if NAMED in os.environ:
    sys.meta_path.insert(0, _Finder)
