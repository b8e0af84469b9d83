"""What is compiled for one open file serves the next one, and each answers for itself."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite.base import SQLiteCompiler

from tests.store.firm import TABLES, add_vendor, create, open_store

VENDORS = sa.select(TABLES["vendor"].c.name).where(TABLES["vendor"].c.id > sa.bindparam("least"))


def names(store):
    with store.read() as session:
        return session.execute(VENDORS, {"least": 0}).scalars().all()


def test_a_second_file_and_a_copy_compile_nothing_anew(tmp_path, monkeypatch):
    """R119: a page printed beside the work reads a copy; it need not compile each statement."""
    stores = []
    for name in ("One", "Two"):
        create(tmp_path / f"{name}.outsource").close()
        stores.append(open_store(tmp_path / f"{name}.outsource"))
        add_vendor(stores[-1], name)
    first, second = stores
    assert names(first) == ["One"]
    compiled = []
    compile_select = SQLiteCompiler.visit_select
    monkeypatch.setattr(
        SQLiteCompiler,
        "visit_select",
        lambda *given, **more: compiled.append(1) or compile_select(*given, **more),
    )
    copy = second.snapshot()
    assert names(second) == ["Two"]
    assert names(copy) == ["Two"]
    assert compiled == []
    with first.read() as session:
        assert session.execute(sa.select(sa.literal("seen"))).scalar() == "seen"
    assert compiled == [1]
    for store in (copy, second, first):
        store.close()
