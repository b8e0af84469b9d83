"""What commands print arrives whole, or one sentence says that it did not."""

from __future__ import annotations

import io
import json
import sqlite3
import sys
from contextlib import closing

import pytest

from outsource_desk.__main__ import FULL, main
from outsource_desk.base.errors import UNSEEN

POISON = "Acme\x1b[2J\x07\x9b5m\nLtd\tCo"


@pytest.fixture
def file(sample_store):
    path = sample_store.path
    sample_store.close()
    return path


@pytest.mark.parametrize("more", [(), ("--json",)])
def test_a_list_is_utf8_whatever_the_pipe(file, monkeypatch, more):
    """Windows gives a pipe with few letters; a list must not stop in the middle."""
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding="ascii"))
    assert main(["list", str(file), "vendors", *more]) == 0
    assert not written.getvalue().isascii()
    assert written.getvalue().decode("utf-8")


@pytest.fixture
def poisoned(file):
    """A vendor whose name rings a bell, clears the screen, and has two lines."""
    with closing(sqlite3.connect(file)) as db:
        db.execute("UPDATE vendor SET name = ? WHERE id = 1", (POISON,))
        db.commit()
    return file


@pytest.mark.parametrize("more", [(), ("--json",)])
def test_nothing_that_was_typed_acts_on_a_terminal(poisoned, capsys, more):
    """Control characters of a name or a form are shown; a script reads them back as they are."""
    assert main(["list", str(poisoned), "vendors", *more]) == 0
    out = capsys.readouterr().out
    assert not UNSEEN.search(out)
    if more:
        assert POISON in {row["name"] for row in json.loads(out)}
    else:
        assert len(out.splitlines()) == 1 + len(rows_of(poisoned))
    main(["check", str(poisoned), *more])
    with pytest.raises(SystemExit):
        main(["list", str(poisoned), "vendors", "\x1b[2J"])
    said = capsys.readouterr()
    assert not UNSEEN.search(said.out + said.err)


def rows_of(file):
    with closing(sqlite3.connect(file)) as db:
        return db.execute("SELECT id FROM vendor").fetchall()


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full is of Linux")
def test_a_full_disk_is_one_sentence(file, monkeypatch, capsys):
    """No traceback, and the exit code tells."""
    with open("/dev/full", "w", encoding="utf-8") as full:  # noqa: PTH123  a device
        monkeypatch.setattr(sys, "stdout", full)
        assert main(["list", str(file), "vendors"]) == 1
    assert capsys.readouterr().err == f"{FULL}\n"
