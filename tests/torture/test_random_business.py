"""Random work through the real services equals a book kept in plain dicts, after every step."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from tests.torture.book import look_into
from tests.torture.deeds import LETTERS, TURNS, Owner, kinds, pick

pytestmark = pytest.mark.long
SHORT, LONG = (6, 50), (55, 100)  # businesses, steps in each
STEPS_LONG = 5_000
TEXT = st.one_of(
    st.text(st.sampled_from(LETTERS), max_size=30),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=100),
)


class Drawn:
    """The whims that hypothesis draws, and makes smaller when something is wrong."""

    def __init__(self, data: st.DataObject) -> None:
        self._data = data

    def choice(self, of):
        return self._data.draw(st.sampled_from(of))

    def number(self, low, high):
        return self._data.draw(st.integers(low, high))

    def text(self):
        return f"x{self._data.draw(TEXT)}x"


def machine(path: Path, clock, counted: list[str]):
    """Return a machine whose every business starts as a copy of the file at `path`."""

    class Business(RuleBasedStateMachine):
        """The program's file and the book, side by side."""

        def __init__(self) -> None:
            super().__init__()
            self.folder = Path(tempfile.mkdtemp(dir=path.parent))
            self.owner = Owner(Path(shutil.copy(path, self.folder)), clock)

        @rule(data=st.data())
        def work(self, data) -> None:
            """Any of the things a person does; undo, redo and reopening among them."""
            deed = pick(Drawn(data), self.owner.book)
            self.owner.do(deed)
            counted.append(deed.kind)

        @invariant()
        def equal(self) -> None:
            """R120: field by field, and a line of history for each change."""
            assert self.owner.book.differences(look_into(self.owner.path)) == []
            assert bool(self.owner.store.undo_label()) == self.owner.book.can_undo
            assert bool(self.owner.store.redo_label()) == self.owner.book.can_redo

        def teardown(self) -> None:
            self.owner.store.close()
            shutil.rmtree(self.folder)

    return Business


@pytest.mark.parametrize(
    "size", [SHORT, pytest.param(LONG, marks=pytest.mark.slow)], ids=["short", "long"]
)
def test_the_file_equals_the_book(sample_file, tmp_path, clock, size) -> None:
    """R117, R120: random edits, undo, redo and reopening; equal after every step."""
    path = Path(shutil.copyfile(sample_file, tmp_path / "start.outsource"))
    counted: list[str] = []
    businesses, steps = size
    run_state_machine_as_test(
        machine(path, clock, counted),
        settings=settings(
            max_examples=businesses,
            stateful_step_count=steps,
            suppress_health_check=list(HealthCheck),
            database=None,
        ),
    )
    kinds_seen = set(counted)
    assert kinds_seen >= set(TURNS)
    if size == LONG:
        assert len(counted) >= STEPS_LONG
        assert kinds_seen >= set(kinds())
    sys.stdout.write(
        f"{len(counted)} random steps of {len(kinds_seen)} kinds in {businesses} businesses,"
        f" {counted.count('undo')} undone, {counted.count('redo')} redone,"
        f" {counted.count('reopen')} times reopened: equal after every step\n"
    )
