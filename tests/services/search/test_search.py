"""Searching a data file: what is found, in which order, and that nothing typed breaks it (R123)."""

from __future__ import annotations

import shutil

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from outsource_desk.records.task import Task
from outsource_desk.records.vendor import Contact, Vendor
from outsource_desk.services.search.index import RANKED, Index, IndexEntry
from outsource_desk.services.search.results import excerpt
from outsource_desk.services.search.search import PER_KIND, Search
from outsource_desk.store.store import Store


@pytest.fixture(params=[True, False], ids=["fts5", "like"], scope="module")
def full_text(request):
    """With FTS5 and without it."""
    return request.param


def read_all(search):
    while search.step():
        pass
    return search


@pytest.fixture(scope="module")
def whole_sample(sample_file, tmp_path_factory, clock):
    """The sample, open once for all tests that only look something up, and its two searches."""
    path = tmp_path_factory.mktemp("search") / "hartmann.outsource"
    shutil.copyfile(sample_file, path)
    store = Store.open(path, clock, read_only=True)
    searches = {way: read_all(Search(store, full_text=way)) for way in (True, False)}
    yield searches
    for search in searches.values():
        search.close()
    store.close()


@pytest.fixture
def sample(whole_sample, full_text):
    return whole_sample[full_text]


def names(found):
    return [hit.heading.text for hit in found.hits]


def test_this_python_has_full_text_search():
    """Where it lacks FTS5 the program still searches; here the quick way must be the one tested."""
    assert Index().full_text


def test_words_are_found_whatever_their_capitals_accents_and_order(sample, words):
    """R123: “kathe” finds “Käthe”; every word must be there, its beginning is enough."""
    for asked in ("Käthe Hartmann", "hartm KATHE", "kät har"):
        assert "Käthe Hartmann" in names(sample.find(asked, words))
    assert sample.find("kathe xyzzy", words).count == 0


def test_a_hit_in_a_title_stands_before_one_in_a_text(sample, words):
    """R123: who searches for payroll means the task Payroll processing, not a note about it."""
    found = sample.find("payroll", words)
    kinds = [group.kind for group in found.groups]
    assert kinds.index("task") < kinds.index("brief")
    assert kinds.index("vendor") < kinds.index("brief")


def test_a_result_says_what_it_belongs_to_and_marks_what_was_found(sample, words):
    found = sample.find("when batch", words)
    text = next(group for group in found.groups if group.kind == "clause_value").hits[0]
    assert text.context == "Contract text · Product photography · Contract C-2026-002"
    assert text.heading.text == "Reports and meetings: Day, time and way of the talk"
    marked = [text.excerpt.text[start:end] for start, end in text.excerpt.marks]
    assert marked == ["When", "batch"]
    assert text.place.field == "reports.meeting_when"


def test_a_choice_is_found_by_its_words_and_not_by_its_key(sample, words):
    """R123: the file holds “weekly”; people read “Every week”."""
    chosen = [found for found in sample.find("every week", words).hits if "clause" in found.kind]
    assert chosen[0].heading.text.startswith("Reports and meetings: ")
    assert chosen[0].excerpt.text == "Every week"
    keys = {" weekly", " two weeks", " monthly"}
    assert not keys & {body for _, _, body in sample.entries()}


def test_one_letter_is_too_little(sample, words):
    """R123: two letters or more; a sign of Chinese is a word."""
    for asked in ("", " ", "p", "p -", "\x00", "😀"):
        assert sample.find(asked, words).is_short
    assert not sample.find("税", words).is_short
    assert sample.find("p payroll", words).count == sample.find("payroll", words).count


HOSTILE = (
    "a-b",
    "AND",
    "OR NOT",
    '"',
    'foo"bar',
    "*",
    "(x",
    "title:x",
    "NEAR(a b)",
    "^pay",
    "%",
    "_",
    "pay_",
    "'; DROP TABLE entry; --",
    "😀😀",
    "\x00pay",
    "{title}:pay",
    "\ud800pay",
    "𝓹𝓪𝔂",
    "a" * 10_000,
    "pay " * 2_500,
    "x y z " * 2_000,
)
ANYTHING = st.one_of(st.characters(), st.sampled_from('"*^:-()%_ aäé'))


@pytest.mark.parametrize("asked", HOSTILE)
def test_nothing_that_is_typed_breaks_it(sample, words, asked):
    """R123: what a person types is never read as a command."""
    assert sample.find(asked, words).count >= 0


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(asked=st.text(alphabet=ANYTHING, max_size=40))
def test_with_and_without_fts5_the_same_is_found(whole_sample, words, asked):
    """R123: the slow way finds what the quick one finds."""
    quick, slow = (whole_sample[way].find(asked, words) for way in (True, False))
    assert {(one.kind, one.count) for one in quick.groups} == {
        (one.kind, one.count) for one in slow.groups
    }


def test_more_of_one_kind_is_shown_when_it_is_asked_for(empty_store, words, full_text, today):
    """R123: the first few of each kind, and all of one kind on request."""
    with empty_store.change("Add") as session:
        session.add_all(Task(title=f"Zebra {number}", created_on=today) for number in range(20))
        session.add(Vendor(name="Zebra Ltd"))
    search = read_all(Search(empty_store, full_text=full_text))
    found = search.find("zebra", words)
    assert {one.kind: (one.count, len(one.hits)) for one in found.groups} == {
        "vendor": (1, 1),
        "task": (20, PER_KIND),
    }
    assert [len(one.hits) for one in search.find("zebra", words, only="task").groups] == [20]


def test_too_many_hits_are_counted_and_the_newest_shown(full_text):
    """R123: two letters that are everywhere cost no more than other words."""
    index = Index(full_text=full_text)
    index.put(
        IndexEntry(number % 3, number, "", f"common {number}") for number in range(RANKED * 2)
    )
    index.put([IndexEntry(5, 1, "Common ground", "")])
    found = index.find((("co",),))
    assert found.best[0] == (5, 1)
    assert found.counts == {0: 1334, 1: 1333, 2: 1333, 5: 1}
    index.close()


def test_an_excerpt_is_one_line_around_the_first_hit():
    text = "word " * 100 + "before\n\n<b>Needle</b>\tafter " + "word " * 100
    found = excerpt(text, (("needle",),))
    assert found.text.startswith("… ")
    assert found.text.endswith(" …")
    assert "\n" not in found.text
    assert [found.text[start:end] for start, end in found.marks] == ["Needle"]


def test_a_file_open_for_reading_only_is_searched(whole_sample, words):
    """R123: also what cannot be changed."""
    assert whole_sample[True].store.read_only
    assert whole_sample[True].find("payroll", words).count


def test_what_was_read_so_far_is_found_already(sample_store, words):
    """R123: results while the file is still being read, and how far that is."""
    search = Search(sample_store)
    assert search.find("payroll", words).share == 0
    search.step()
    found = search.find("payroll", words)
    assert 0 < found.share < 1
    assert [group.kind for group in found.groups] == ["task"]
    search.close()


def test_a_search_does_not_wait_for_a_step(sample_store, words):
    """R123: it says “ask again soon”, and the window goes on."""
    search = Search(sample_store)
    with search._lock:
        assert search.find("payroll", words) is None
    assert search.find("payroll", words) is not None
    search.close()


def test_a_contact_goes_with_its_vendor(empty_store, words):
    """R123: what a deletion takes along is not found any more; undo brings it back."""
    search = read_all(Search(empty_store))
    with empty_store.change("Add") as session:
        vendor = Vendor(name="Acme")
        session.add(vendor)
        session.flush()
        session.add(Contact(vendor_id=vendor.id, name="Zoë Zebra"))
    assert names(search.find("zoe", words)) == ["Zoë Zebra"]
    with empty_store.change("Delete") as session:
        session.delete(session.get_one(Vendor, vendor.id))
    assert search.find("zoe", words).count == 0
    empty_store.undo()
    assert names(search.find("zoe", words)) == ["Zoë Zebra"]
    search.close()
