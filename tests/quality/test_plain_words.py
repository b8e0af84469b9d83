"""No widget reads words of strangers as markup: one door to tips, one kind of label."""

from __future__ import annotations

import ast

import pytest

from tests.quality.tree import PACKAGE, name_of, package_files, parsed

pytestmark = pytest.mark.quality

TIPS = PACKAGE / "ui" / "kit" / "tips.py"
LABELS = PACKAGE / "ui" / "kit" / "labels.py"
HELP = PACKAGE / "ui" / "help" / "page.py"  # shows the program's own topics
TIP_CALLS = {"setToolTip", "setWhatsThis", "setStatusTip", "showText", "setDetailedText"}
TIP_ROLES = {"ToolTipRole", "WhatsThisRole", "StatusTipRole"}
RICH = {  # Qt decides by itself, or always, that these show markup
    "QErrorMessage",
    "QGraphicsTextItem",
    "QInputDialog",
    "QProgressDialog",
    "QStaticText",
    "QTextBrowser",
    "QTextDocument",
    "QTextEdit",
    "QWhatsThis",
}
RICH_CALLS = {
    "appendHtml",
    "insertHtml",
    "insertMarkdown",
    "setHtml",
    "setInformativeText",
    "setMarkdown",
}


def calls(tree: ast.Module, names: set[str]) -> list[ast.Attribute]:
    return [
        node for node in ast.walk(tree) if isinstance(node, ast.Attribute) and node.attr in names
    ]


def imported(tree: ast.Module) -> set[str]:
    return {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and str(node.module).startswith("PySide6")
        for alias in node.names
    }


def test_tips_go_through_one_door():
    """R131: setToolTip and its like are called in ui/kit/tips.py alone."""
    wrong = [
        f"{name_of(path)}:{node.lineno}: {node.attr}"
        for path in package_files()
        if path != TIPS
        for node in calls(parsed(path), TIP_CALLS)
    ]
    assert wrong == []
    assert [name_of(p) for p in package_files() if "QToolTip" in imported(parsed(p))] == [
        name_of(TIPS),
        "outsource_desk/ui/kit/wording.py",  # hides it
    ]


def test_a_model_gives_plain_tips():
    """R131: where a model is asked for a tip, the answer is plain_tip(…) and nothing else."""
    wrong = []
    for path in package_files():
        roles = calls(parsed(path), TIP_ROLES)
        plain = [
            node
            for case in ast.walk(parsed(path))
            if isinstance(case, ast.match_case) and answers_plainly(case)
            for node in calls(case.pattern, TIP_ROLES)
        ]
        wrong += [f"{name_of(path)}:{node.lineno}" for node in roles if node not in plain]
    assert wrong == []


def answers_plainly(case: ast.match_case) -> bool:
    match case.body:
        case [ast.Return(value=ast.Call(func=ast.Name(id="plain_tip")))]:
            return True
        case _:
            return False


def test_labels_are_of_the_plain_kind():
    """R131: QLabel is used by Text alone, which is plain; nothing else reads markup."""
    labels = [path for path in package_files() if "QLabel" in imported(parsed(path))]
    assert labels == [LABELS]
    wrong = [
        f"{name_of(path)}: {name}"
        for path in package_files()
        if path != HELP
        for name in (
            *(imported(parsed(path)) & RICH),
            *(node.attr for node in calls(parsed(path), RICH_CALLS | {"RichText", "AutoText"})),
        )
    ]
    assert wrong == []
