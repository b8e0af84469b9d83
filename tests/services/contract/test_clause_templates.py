"""The clauses are data; a forgotten placeholder or an unused question must not reach a contract."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from outsource_desk.base.resources import resource
from outsource_desk.domain.contract.clauses import FieldKind, names_used, placeholders
from outsource_desk.services.brief.word_lists import word_list
from outsource_desk.services.contract.clauses import FOLDER, clause_templates
from outsource_desk.services.contract.tables import ANNEXES

FACTS = {"client", "provider", "has_deliverables", "has_kpis", "has_terms"}
TEMPLATES = {template.key: template for template in clause_templates()}
NUMBERS = (FieldKind.NUMBER, FieldKind.PERCENT)
by_key = pytest.mark.parametrize("key", TEMPLATES)


@by_key
def test_every_placeholder_has_a_value(key: str) -> None:
    """R73: nothing in braces is ever left in a contract."""
    template = TEMPLATES[key]
    known = FACTS | {field.name for field in template.fields}
    for paragraph in template.paragraphs:
        for name in names_used(paragraph):
            group, _, target = name.partition(":")
            if group == "clause":
                assert target in TEMPLATES, f"{name} is no clause"
            elif group == "annex":
                assert target in ANNEXES, f"{name} is no annex"
            else:
                assert name in known, f"{name} is no question of {key}"


@by_key
def test_every_question_is_used(key: str) -> None:
    """R73: nobody is asked for something the contract does not say."""
    template = TEMPLATES[key]
    used = {name for one in template.paragraphs for name in names_used(one)}
    assert {field.name for field in template.fields} <= used


@by_key
def test_clauses_that_others_name_are_always_printed(key: str) -> None:
    """R73: a cross-reference never points at a clause that is not there."""
    named = {
        name.partition(":")[2]
        for template in TEMPLATES.values()
        for one in template.paragraphs
        for text in (one.text, *one.parts)
        for name in placeholders(text)
        if name.startswith("clause:")
    }
    if key in named:
        assert any(not one.when and not one.unless for one in TEMPLATES[key].paragraphs)
        assert not TEMPLATES[key].closing


@by_key
def test_numbers_have_units_limits_and_a_sentence_with_an_example(key: str) -> None:
    """R73: every number reads with its unit and period; an error says what to enter."""
    for field in TEMPLATES[key].fields:
        if field.kind in NUMBERS:
            assert field.unit, field.name
            assert field.least is not None, field.name
            assert field.most is not None, field.name
            assert field.least < field.most, field.name
        if field.kind is FieldKind.NUMBER:
            assert field.one, field.name
            assert field.many not in ("", field.one), field.name
        if field.required:
            assert "example" in field.problem or "Choose" in field.problem, field.name
            assert field.problem.endswith("."), field.name
        if field.usual_most is not None:
            assert field.unusual, field.name
        if field.default and field.kind in NUMBERS:
            assert field.least <= Decimal(field.default) <= field.most, field.name
        if field.default and field.kind is FieldKind.CHOICE:
            assert field.default in {choice.key for choice in field.choices}


def test_each_clause_is_one_file_in_the_order_of_the_contract() -> None:
    """R73: a new clause is one new file; its number is its place."""
    files = sorted(resource(FOLDER).glob("*.toml"))
    assert len(files) == len(TEMPLATES)
    names = [re.fullmatch(r"(\d+)_(\w+)", file.stem) for file in files]
    assert [name and name[2] for name in names] == list(TEMPLATES)
    assert [int(name[1]) for name in names if name] == [one.order for one in TEMPLATES.values()]


def test_no_clause_threatens_with_a_penalty() -> None:
    """R76: a contract speaks of a delay credit with a limit."""
    for file in resource(FOLDER).glob("*.toml"):
        text = file.read_text("utf-8")
        assert "penalt" not in text.lower(), file.name
        assert "not legal advice" in text, file.name
    late = TEMPLATES["late"]
    assert late.field("limit_percent").required
    assert any(
        "{limit_percent}" in one.text and "delay credit" in one.text for one in late.paragraphs
    )


def test_the_minimum_set_covers_work_acceptance_price_and_quality() -> None:
    """R84: nature of the job, conditions for fulfilment and payment terms are never optional."""
    minimum = {template.key for template in TEMPLATES.values() if template.minimum}
    assert minimum == {"work", "milestones", "payment", "quality"}


def test_the_clauses_that_owners_forget_are_there() -> None:
    """R74, R75, R76, R77, R78, R80, R85: one clause for each."""
    assert {
        "milestones",
        "payment",
        "late",
        "changes",
        "remedies",
        "ending",
        "words",
        "reports",
    } <= set(TEMPLATES)


@by_key
def test_every_clause_says_why_it_matters(key: str) -> None:
    """R73: one or two sentences for an owner who never wrote a contract."""
    sentences = re.findall(r"[.?!](?: |$)", TEMPLATES[key].why)
    assert 1 <= len(sentences) <= 2


@by_key
def test_no_clause_uses_words_that_we_call_unclear(key: str) -> None:
    """R31, R83: what goes on paper passes the look-through that owners' own words go through."""
    template = TEMPLATES[key]
    texts = [text for one in template.paragraphs for text in (one.text, *one.parts)]
    texts += [field.default for field in template.fields]
    texts += [choice.paper for field in template.fields for choice in field.choices]
    assert [find.words for text in texts for find in word_list().look_through(text)] == []
