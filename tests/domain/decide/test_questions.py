"""The questions cover every answer, in words for every choice."""

from __future__ import annotations

import dataclasses
import enum
import typing

from outsource_desk.domain.decide import answers
from outsource_desk.domain.decide.questions import NO, QUESTIONS, YES, answer_words, stored
from outsource_desk.domain.decide.screening import QUESTIONS as SCREENED
from outsource_desk.records.task import TaskDraft


def test_every_screened_answer_is_asked_for():
    """R2: what counts is asked, and nothing is asked that does not count."""
    assert set(QUESTIONS) == set(SCREENED)
    assert {question.field for question in QUESTIONS.values()} <= set(TaskDraft.model_fields)


def test_every_stored_answer_has_words():
    """R4: each reason, and every other choice, can be picked and reads in everyday words."""
    kinds = typing.get_type_hints(answers.TaskAnswers)
    for field in dataclasses.fields(answers.TaskAnswers):
        if field.name not in QUESTIONS:
            continue
        question = QUESTIONS[field.name]
        kind = typing.get_args(kinds[field.name])[0]
        expected = set(kind) if issubclass(kind, enum.Enum) else {YES, NO}
        assert {key for key, _ in question.choices} == expected
        assert all(words for _, words in question.choices)
        assert question.text.endswith("?")
        assert question.example


def test_words_of_an_answer():
    """R3: a yes or no reads as words; an open question reads as nothing."""
    assert answer_words(QUESTIONS["strategy"], answer=True) == "Yes, it is strategy"
    assert answer_words(QUESTIONS["strategy"], answer=None) == ""
    assert stored(answers.Core.SUPPORT) == "support"
