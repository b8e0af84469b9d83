"""Rules that no linter knows, read from the syntax trees."""

from __future__ import annotations

import ast
import re
from functools import cache
from typing import TYPE_CHECKING

import pytest

from tests.quality.tree import PACKAGE, name_of, nodes, package_files, parsed

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.quality


def users_of(name: str, library: str) -> list[str]:
    """Return the files of the package that take a name from a library."""
    return [name_of(path) for path in package_files() if takes(path, name, library)]


def takes(path: Path, name: str, library: str) -> bool:
    for node in nodes(path, ast.ImportFrom, ast.Attribute):
        match node:
            case ast.ImportFrom(module=str(module), names=names) if module.startswith(library):
                if name in {alias.name for alias in names}:
                    return True
            case ast.Attribute(value=ast.Name(id=owner), attr=attribute) if attribute == name:
                if owner in {library, "sa", "orm", "QtCore", "QtWidgets"}:  # their usual names
                    return True
            case _:
                pass
    return False


@cache
def typed_names(path: Path) -> list[tuple[str, ast.expr]]:
    """Return the name and the type of every argument, annotated name and function result."""
    pairs: list[tuple[str, ast.expr | None]] = []
    for node in nodes(path, ast.arg, ast.AnnAssign, ast.FunctionDef):
        match node:
            case ast.arg(arg=name, annotation=kind):
                pairs.append((name, kind))
            case ast.AnnAssign(target=ast.Name(id=name) | ast.Attribute(attr=name)):
                pairs.append((name, node.annotation))
            case ast.FunctionDef(name=name, returns=kind):
                pairs.append((name, kind))
            case _:
                pass
    return [(name, kind) for name, kind in pairs if kind is not None]


def test_money_is_never_float():
    """House rule: money is integer minor units, so no *_minor or *_cents is a float."""
    wrong = [
        f"{name_of(path)}:{kind.lineno}: {name}: {ast.unparse(kind)}"
        for path in package_files()
        for name, kind in typed_names(path)
        if name.endswith(("_minor", "_cents")) and "float" in ast.unparse(kind)
    ]
    assert wrong == []


def test_numbers_become_text_in_one_place():
    """House rule: base/text.py alone rounds a number for people to read; ui/ rounds only pixels."""
    wrong = [
        f"{name_of(path)}:{node.lineno}: {ast.unparse(node)}"
        for path in package_files()
        if path != PACKAGE / "base" / "text.py"
        for node in nodes(path, ast.FormattedValue, ast.Call)
        if rounds_for_people(node, name_of(path))
    ]
    assert wrong == []


def rounds_for_people(node: ast.AST, name: str) -> bool:
    """Whether a number is rounded as Python does it, halves to the even number."""
    match node:
        case ast.FormattedValue(format_spec=ast.JoinedStr(values=[ast.Constant(value=str(spec))])):
            return re.fullmatch(r".*\.\d+[efg%]", spec) is not None
        case ast.Call(func=ast.Attribute(attr="quantize")):
            return not name.endswith("base/reading.py")  # text that becomes a number, halves up
        case ast.Call(func=ast.Name(id="round")):
            return "/ui/" not in name and not name.endswith("photos.py")
        case _:
            return False


def test_no_column_holds_a_float():
    """House rule: no REAL column in the data file, so nothing is rounded behind our back."""
    sqlalchemy = pytest.importorskip("sqlalchemy")
    tables = metadata().tables.values()
    columns = [column for table in tables for column in table.columns]
    assert len(columns) > 100, "the records were not found"
    # SQLAlchemy's Float is a Numeric, and so are its REAL and DOUBLE; scaled integers are not.
    wrong = [str(c) for c in columns if isinstance(c.type, sqlalchemy.types.Float)]
    assert wrong == []


def test_money_columns_are_integers():
    """House rule: a *_minor column is an INTEGER in the file."""
    from sqlalchemy.dialects import sqlite

    dialect = sqlite.dialect()
    wrong = [
        str(column)
        for table in metadata().tables.values()
        for column in table.columns
        if column.name.endswith("_minor")
        and column.type.compile(dialect) not in {"INTEGER", "BIGINT"}
    ]
    assert wrong == []


def metadata():
    """Return the tables of the data file, all records imported."""
    import importlib

    from sqlmodel import SQLModel

    for path in sorted((PACKAGE / "records").glob("*.py")):
        importlib.import_module(f"outsource_desk.records.{path.stem}".removesuffix(".__init__"))
    return SQLModel.metadata


def test_rows_do_not_load_each_other():
    """House rule: rows are plain values; no Relationship loads more behind our back."""
    assert users_of("Relationship", "sqlmodel") == []
    assert users_of("relationship", "sqlalchemy") == []


def test_no_thread_classes():
    """House rule: long work goes through ui.tasks; no QThread is subclassed or moved to."""
    assert users_of("QThread", "PySide6") == []


def test_one_place_for_error_dialogs():
    """House rule: the only message boxes are those of ui/frame/errors.py."""
    assert set(users_of("QMessageBox", "PySide6")) <= {"outsource_desk/ui/frame/errors.py"}


def test_one_place_limits_what_an_editor_takes():
    """House rule: what is pasted is never cut in silence; a field says how much is too much."""
    limiting = [
        name_of(path)
        for path in package_files()
        for node in nodes(path, ast.Attribute)
        if isinstance(node, ast.Attribute) and node.attr == "setMaxLength"
    ]
    assert limiting == ["outsource_desk/ui/kit/field_text.py"]


def test_commands_write_in_one_place():
    """House rule: what a command prints goes through cli/output.py, where nothing acts."""
    writing = {
        name_of(path)
        for path in package_files()
        if path.is_relative_to(PACKAGE / "cli")
        for node in nodes(path, ast.Attribute, ast.Name)
        if ast.unparse(node) in {"sys.stdout", "sys.stderr", "print"}
    }
    assert writing == {"outsource_desk/cli/output.py"}


def test_one_place_names_what_is_unfinished():
    """House rule: a file that is being written gets a name by lot, or it may be somebody's."""
    naming = {
        name_of(path)
        for path in package_files()
        for node in nodes(path, ast.Constant)
        if isinstance(node, ast.Constant) and str(node.value).endswith(".part")
    }
    folders, patterns = "outsource_desk/base/bundle.py", "outsource_desk/store/backup/copies.py"
    assert naming <= {"outsource_desk/base/files.py", folders, patterns}


def test_every_module_says_what_it_is():
    """House rule: each file starts with one sentence for the reader, but an empty __init__."""
    silent = [
        name_of(path)
        for path in package_files()
        if parsed(path).body and ast.get_docstring(parsed(path)) is None
    ]
    assert silent == []


def test_later_annotations_everywhere_but_in_records():
    """House rule: annotations cost nothing at start-up; only SQLModel needs them evaluated."""
    line = "from __future__ import annotations"
    wrong = [
        name_of(path)
        for path in package_files()
        if "records" not in path.parts and typed_names(path) and line not in path.read_text("utf-8")
    ]
    assert wrong == []


def sorts_plainly(node: ast.AST) -> bool:
    """Whether names are put in the order of their code points, in Python or by SQLite."""
    match node:
        case ast.Call(func=ast.Name("sorted") | ast.Attribute(attr="sort"), keywords=words):
            keys = [ast.unparse(word.value) for word in words if word.arg == "key"]
            return any(
                re.search(r"casefold|lower\(|[^(]\b\w+\.(name|title)\b", key) for key in keys
            )
        case ast.Call(func=ast.Attribute(attr="order_by"), args=columns):
            texts = [ast.unparse(column) for column in columns]
            return any(re.fullmatch(r"(col\()?\w+\.(name|title)\)?", text) for text in texts)
        case _:
            return False


def test_names_are_sorted_as_people_look_for_them():
    """R123: no list sorts by code points: Ärzte would stand behind Zeta."""
    wrong = [
        f"{name_of(path)}:{getattr(node, 'lineno', 0)}"
        for path in package_files()
        if "store" not in path.parts  # there names are those of tables
        for node in ast.walk(parsed(path))
        if sorts_plainly(node)
    ]
    assert wrong == []


def test_paths_become_bytes_as_the_disk_has_them():
    """House rule: os.fsencode, never str(path).encode(): a name need not be UTF-8."""
    wrong = [
        f"{name_of(path)}:{node.lineno}: {ast.unparse(node)}"
        for path in package_files()
        for node in ast.walk(parsed(path))
        if encodes_a_path(node)
    ]
    assert wrong == []


def encodes_a_path(node: ast.AST) -> bool:
    match node:
        case ast.Call(
            func=ast.Attribute(value=ast.Call(func=ast.Name(id="str")), attr="encode"), args=[]
        ):
            return True
        case _:
            return False


def test_no_month_is_named_by_the_system():
    """R126: Qt gives the process the language of the computer, and strftime follows it."""
    named = re.compile(r"%[aAbBpcx]")
    wrong = [
        f"{name_of(path)}:{node.lineno}"
        for path in package_files()
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if named.search(node.value)
    ]
    assert wrong == []


WHEELED = ("QComboBox", "QSpinBox", "QDoubleSpinBox", "QDateEdit", "QDial", "QTabBar", "QTabWidget")


def test_no_wheel_changes_an_answer():
    """R131: what changes under a turning wheel is made in one place, which lets the page scroll."""
    made = [
        f"{name_of(path)}:{call.lineno}"
        for path in package_files()
        for call in nodes(path, ast.Call)
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") in WHEELED
    ]
    assert made == []
