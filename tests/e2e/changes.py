"""One way to do each change of the services on the sample business.

A change asks `Hand` for what a person would type, so that a test can type something else.
"""

from __future__ import annotations

import ast
import inspect
import pkgutil
from importlib import import_module

from outsource_desk import services
from tests.e2e.changes_business import OF_THE_BUSINESS
from tests.e2e.changes_early import BEFORE_THE_CONTRACT
from tests.e2e.changes_files import OF_FILES
from tests.e2e.changes_items import OF_ITEMS
from tests.e2e.changes_late import FROM_THE_CONTRACT_ON
from tests.e2e.changes_replies import OF_REPLIES
from tests.e2e.changes_requests import OF_REQUESTS
from tests.e2e.changes_scan import OF_SCAN
from tests.e2e.changes_sheets import OF_SHEETS

CHANGES = (
    BEFORE_THE_CONTRACT
    | FROM_THE_CONTRACT_ON
    | OF_FILES
    | OF_ITEMS
    | OF_THE_BUSINESS
    | OF_SHEETS
    | OF_SCAN
    | OF_REPLIES
    | OF_REQUESTS
)


def change_functions() -> set[str]:
    """Return "room.module.function" of every public function that changes an open file."""
    found = set()
    below = f"{services.__name__}."
    for module in pkgutil.walk_packages(services.__path__, below):
        source = inspect.getsource(import_module(module.name))
        for node in ast.parse(source).body:
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
                takes_store = bool(node.args.args) and node.args.args[0].arg == "store"
                if takes_store and any(_is_change(part) for part in ast.walk(node)):
                    found.add(f"{module.name.removeprefix(below)}.{node.name}")
    return found


def _is_change(part: ast.AST) -> bool:
    return (
        isinstance(part, ast.Call)
        and isinstance(part.func, ast.Attribute)
        and part.func.attr == "change"
    )
