"""R122: large attachments go through without being held in memory; random edits come back equal."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from outsource_desk.services.file.sample import make_sample
from outsource_desk.store.store import Store
from tests.store.dump.exported import add_files, bring_in, everything_in, export

MEGABYTE = 1_000_000
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)
EDIT = st.one_of(
    st.tuples(st.just("UPDATE vendor SET notes = ? WHERE id = 1"), TEXT),
    st.tuples(st.just("UPDATE payment SET note = ? WHERE id = 2"), TEXT),
    st.tuples(
        st.just("UPDATE payment SET amount_minor = ? WHERE id = 1"),
        st.integers(1, 2**63 - 1),
    ),
    st.tuples(st.just("INSERT INTO person (name, role, email) VALUES ('x', '', ?)"), TEXT),
    st.tuples(st.just("DELETE FROM person WHERE name = 'x' AND email <= ?"), TEXT),
    st.tuples(st.just("undo"), TEXT),
)


def forget_peak():
    Path("/proc/self/clear_refs").write_text("5")
    return peak_megabytes()


def peak_megabytes():
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1000


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")
@pytest.mark.parametrize("name", ["out", "out.zip"])
def test_131_megabytes(sample_store, tmp_path, name):
    """R122: 131 MB of files out and in again, with less than 25 MB more memory."""
    add_files(sample_store, *(os.urandom(2 * MEGABYTE) for _ in range(3)))
    export(sample_store, tmp_path / f"warm {name}", tmp_path)
    bring_in(tmp_path / f"warm {name}", tmp_path / "warm.outsource")
    path = tmp_path / "large.bin"
    for size in (80, 45):
        with path.open("wb") as file:
            for _ in range(size):
                file.write(os.urandom(MEGABYTE))
        sha256 = sample_store.documents.put_file(path)
        with sample_store.change("Attach") as session:
            session.connection().exec_driver_sql(
                "INSERT INTO attachment (name, kind, review_note, goes_to_vendors, version,"
                " media_type, size, sha256, added_at)"
                " VALUES ('large.bin', 'other', '', 0, 1, '', ?, ?, '2026-11-24')",
                (size * MEGABYTE, sha256),
            )
    before, start = forget_peak(), time.perf_counter()
    export(sample_store, tmp_path / name, tmp_path)
    out, more_out = time.perf_counter() - start, peak_megabytes() - before
    before, start = forget_peak(), time.perf_counter()
    bring_in(tmp_path / name, tmp_path / "back.outsource")
    back, more_back = time.perf_counter() - start, peak_megabytes() - before
    sample_store.close()
    assert everything_in(tmp_path / "back.outsource") == everything_in(sample_store.path)
    sys.stdout.write(
        f"131 MB of files as {name}: out in {out:.2f} s with {more_out:.1f} MB more memory, in"
        f" again in {back:.2f} s with {more_back:.1f} MB more\n"
    )
    assert max(more_out, more_back) < 25


@pytest.mark.parametrize(
    "examples", [3, pytest.param(60, marks=pytest.mark.slow)], ids=["short", "long"]
)
def test_random_edits_come_back_equal(tmp_path_factory, clock, examples):
    """R122: whatever was typed, undone and deleted: equal file, and the same bytes of JSON."""
    place = tmp_path_factory.mktemp("edits")
    make_sample(place / "sample.outsource", clock)
    store = Store.open(place / "sample.outsource", clock)
    count = iter(range(10_000))

    @settings(max_examples=examples, database=None)
    @given(st.lists(EDIT, min_size=1, max_size=6))
    def edit_and_return(edits):
        number = next(count)
        for sql, value in edits:
            if sql == "undo":
                store.undo()
                continue
            with store.change("Edit") as session:
                session.connection().exec_driver_sql(sql, (value,))
        export(store, place / f"out{number}", place)
        made = bring_in(place / f"out{number}", place / f"back{number}.outsource")
        assert everything_in(made) == everything_in(store.path)
        again = Store.open(made, clock)
        export(again, place / f"again{number}", place)
        again.close()
        first = (place / f"out{number}" / "data.json").read_bytes()
        assert (place / f"again{number}" / "data.json").read_bytes() == first

    edit_and_return()
    store.close()
    sys.stdout.write(f"{next(count)} rounds of random edits came back equal, to the last byte\n")
