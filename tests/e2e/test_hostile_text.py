"""Whatever is typed is stored exactly or refused with one sentence: no change crashes on it."""

from __future__ import annotations

import unicodedata
from functools import cache

import pytest

from outsource_desk.base.errors import UserError
from outsource_desk.records.draft import Draft
from tests.e2e.battery import ENDLESS, SHORT, STORABLE, UNSTORABLE
from tests.e2e.changes import CHANGES
from tests.e2e.hand import CODES, Hand
from tests.support.quick_files import open_copy

TAKEN_OVER = {"ContractDraft.title"}  # the task's, nobody types it
GONE = {"radar.findings.watch_again"}  # it removes what was typed


def texts_in(rows) -> set[str]:
    return {
        cell for table in rows.values() for row in table for cell in row if isinstance(cell, str)
    }


@pytest.fixture(scope="module")
def slots_of(sample_file, tmp_path_factory, clock):
    """Tell the places of a change that take words, by doing it once on the sample business."""
    path = tmp_path_factory.mktemp("slots") / "hartmann.outsource"
    store = open_copy(sample_file, path, clock)

    @cache
    def tell(name: str) -> list[str]:
        hand = Hand()
        CHANGES[name](store, hand)
        while store.undo_label():
            store.undo()
        return list(dict.fromkeys(hand.slots))

    yield tell
    store.close()


def drafts() -> set[str]:
    """Return "Draft.field" of every text that a draft takes, of every table."""
    return {
        f"{kind.__name__}.{name}"
        for kind in Draft.__subclasses__()
        if kind.__module__.startswith("outsource_desk.")  # another test may have one of its own
        for name, about in kind.model_fields.items()
        if about.annotation is str and name not in CODES
    }


def test_every_text_of_every_draft_is_tried(slots_of) -> None:
    """R131: a new table or field is pushed through its service here by itself."""
    tried = {slot for name in CHANGES for slot in slots_of(name)}
    assert drafts() - tried == TAKEN_OVER


@pytest.mark.parametrize("name", sorted(CHANGES.keys() - GONE))
def test_hostile_text_is_stored_exactly_or_refused(sample_store, rows, slots_of, name) -> None:
    """R131: no traceback, no half change, no character lost; also not in the label of the step.

    A letter and its accent are stored as one letter (NFC), which Unicode calls the same text.
    """
    at = sorted(CHANGES).index(name)
    for turn, slot in enumerate(slots_of(name), at):
        for texts in (STORABLE, SHORT, (*UNSTORABLE, *ENDLESS)):
            push(sample_store, rows, (name, slot), texts[turn % len(texts)])


def push(store, rows, place: tuple[str, str], text: str) -> None:
    name, slot = place
    try:
        CHANGES[name](store, Hand(slot, text))
    except UserError as error:
        sentence = str(error)
        assert sentence.endswith((".", "?", "!")), (slot, sentence)
        assert len(sentence) < 400, (slot, sentence[:500])
        assert not {text.strip(), unicodedata.normalize("NFC", text.strip())} & set(
            texts_in(rows())
        ), slot
    else:
        seen = texts_in(rows())
        kept = unicodedata.normalize("NFC", text.strip())
        assert kept in seen or is_told_only(slot, store, text), (slot, text[:60])
    while store.undo_label():
        store.undo()


def is_told_only(slot: str, store, text: str) -> bool:
    """Whether a reason went into the line of history alone, which is where it belongs."""
    return slot.endswith(".reason") and any(
        " ".join(text.split())[:40] in line.label for line in store.past.lines(5)
    )
