"""Words that two honest people read in two ways; what is clear is left alone."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest

from outsource_desk.domain.brief.wording import LONGEST_TEXT, Language, Unclear, WordList
from outsource_desk.services.brief.word_lists import word_list

WORDS = word_list()


def found(text):
    return [(one.words, one.kind) for one in WORDS.look_through(text)]


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Send it asap.", "asap", Unclear.VAGUE),
        ("Send it as soon as possible", "as soon as possible", Unclear.VAGUE),
        ("A user-friendly page", "user-friendly", Unclear.VAGUE),
        ("Cups, bowls, etc.", "etc", Unclear.VAGUE),
        ("In a reasonable time", "reasonable", Unclear.VAGUE),
        ("About 90 a week", "About 90", Unclear.VAGUE),
        ("Reports are sent regularly", "regularly", Unclear.VAGUE),
        ("The price is to be agreed", "to be agreed", Unclear.VAGUE),
        ("Ready by next month", "next month", Unclear.VAGUE),
        ("You should tell us", "should", Unclear.WEAK),
        ("You may need to travel", "may need to", Unclear.WEAK),
        ("Better photographs", "Better", Unclear.UNMEASURED),
        ("Reduce\nerrors", "Reduce", Unclear.UNMEASURED),
        ("You log your hours", "log your hours", Unclear.PROCESS),
        ("Answer within 4.", "within 4", Unclear.UNIT),
        ("at least 3, every month", "at least 3", Unclear.UNIT),
        ("of\n food: as  needed", "as  needed", Unclear.VAGUE),
    ],
)
def test_what_leaves_room_for_argument_is_found(text, words, kind):
    """R31, R83: vague and weak words, goals without a number, process, and numbers without unit."""
    assert found(text) == [(words, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "Ready on 3 May 2026, in May, by May.",
        "May we ask you?",
        "Read more about us: 3 pages.",
        "A person can order in two clicks.",
        "We may end the contract.",
        "Fewer than 3 breakages in 1,000",
        "No more than 1.5 % errors",
        "within 4 hours, within four hours",
        "Errors go from 5 % to 2 %: better than last year.",
        "As soon as we send the hours, two days run.",
        "How often we talk; how many pieces",
        "Just acceptable: 3 errors",
        "Every cup is made by hand.",
        "Our professional liability insurance",
        "Metcetera, shoulder, coulda, couldn’t",
        "Version 1.2.",
        "",
        "   \n",
        "#",
    ],
)
def test_what_is_clear_is_left_alone(text):
    """R31: a month, a heading, a capability, a right and a measured goal are no finds."""
    assert found(text) == []


def test_a_number_in_another_sentence_measures_nothing():
    """R31: “Errors cost 5 euros. Fewer errors.” says nothing of how many fewer."""
    assert found("Errors cost 5 euros. Fewer errors.") == [("Fewer", Unclear.UNMEASURED)]


def test_finds_are_in_order_apart_and_exact():
    """R31: what is underlined is what is meant, whatever stands around it."""
    text = "ASAP „should“ — as soon as possible, Łódź etc.; 😀 asap"
    finds = WORDS.look_through(text)
    assert [text[one.start : one.end] for one in finds] == [one.words for one in finds]
    assert all(left.end <= right.start for left, right in pairwise(finds))
    assert [one.words for one in finds] == ["ASAP", "should", "as soon as possible", "etc", "asap"]
    assert all(one.why and one.advice.endswith((".", "!")) for one in finds)


def test_long_texts_are_looked_through_while_one_types():
    """R31: 20,000 characters in less than 150 ms, what comes after them is not looked at."""
    text = "Every cup leaves as soon as it is dry, about 40 a week, and more. " * 2_000
    began = time.process_time()
    finds = WORDS.look_through(text)
    assert time.process_time() - began < 0.15
    assert finds
    assert finds[-1].end <= LONGEST_TEXT


def test_another_language_is_another_list():
    """R31: a list without words finds nothing; every row of ours has its words once."""
    assert WordList(Language("xx"), ()).look_through("asap 1") == ()
    assert WORDS.language.code == "en"
    with pytest.raises(FileNotFoundError):
        word_list("xx")
