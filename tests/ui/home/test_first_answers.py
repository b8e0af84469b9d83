"""The first start: three answers, and what follows from them is shown and can be changed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale

from outsource_desk.services.business.business import NEW_NAME, business
from outsource_desk.ui.frame import os_locale
from outsource_desk.ui.home import first_answers
from outsource_desk.ui.home.page import HomePage
from tests.ui.audit import problems


@pytest.fixture
def card(empty_desk, show, monkeypatch):
    """The card of a new owner, on a computer that pays in euros."""
    profile = first_answers.first_profile().model_copy(update={"currency": "EUR"})
    monkeypatch.setattr(first_answers, "first_profile", lambda: profile)
    page = HomePage(empty_desk)
    page.refresh()
    page.window_shown = show(page, width=1166, height=700)
    page.card = page._first_run.answers
    return page


def answer(page, name, value):
    field = page.card.form[name]
    field.set_value(value)
    field.changed.emit()
    field.committed.emit()
    page.refresh()


def followed(desk):
    firm = business(desk.store)
    return firm.currency, firm.paper, firm.working_days, firm.hour_rate_minor


def test_three_answers_fill_the_rest(card, empty_desk):
    """R130: name, signer and country; money, paper, week and an hour follow in one step."""
    form = card.card.form
    assert form["name"].value() == ""
    assert form["currency"].isHidden()
    answer(card, "name", "Miller Trading Ltd")
    answer(card, "represented_by", "Ada Miller")
    answer(card, "country", "usa")
    assert followed(empty_desk) == ("USD", "Letter", "12345", 4_600)
    assert not form["currency"].isHidden()
    assert form["hour_rate_minor"].value() == 4_600
    firm = business(empty_desk.store)
    assert (firm.name, firm.represented_by) == ("Miller Trading Ltd", "Ada Miller")
    empty_desk.store.undo()
    assert followed(empty_desk) == ("EUR", "", "12345", 0)


def test_what_was_changed_by_hand_stays(card, empty_desk):
    """R130: another country moves only what still is the usual of the former one."""
    answer(card, "country", "Germany")
    answer(card, "hour_rate_minor", 6_000)
    answer(card, "country", "Israel")
    assert followed(empty_desk) == ("ILS", "A4", "12347", 6_000)
    answer(card, "country", "Atlantis")
    assert followed(empty_desk) == ("ILS", "A4", "12347", 6_000)
    assert card.card.form["currency"].isHidden()


def test_a_country_without_a_figure_proposes_no_cost(card, empty_desk):
    """R12, R130: what nobody looked up is not guessed; the former average goes."""
    answer(card, "country", "Austria")
    assert followed(empty_desk)[3] == 4_400
    answer(card, "country", "Canada")
    assert followed(empty_desk) == ("CAD", "Letter", "12345", 0)


def test_nothing_has_to_be_answered(card, empty_desk):
    """R130: the first task can be checked at once; the file keeps its name."""
    asked = []
    empty_desk.asked.connect(lambda act, _: asked.append(act))
    card._first_run.invitation.start_button.click()
    assert asked == ["check_task"]
    assert business(empty_desk.store).name == NEW_NAME
    answer(card, "name", "")
    assert business(empty_desk.store).name == NEW_NAME


def test_the_card_is_named_and_whole(card):
    """R127: nothing nameless or cut off, with what follows in sight."""
    answer(card, "country", "Germany")
    assert problems(card.window_shown) == []


@pytest.mark.parametrize(
    ("locale", "name"), [("de_AT", "Austria"), ("en_US", "United States"), ("C", "")]
)
def test_the_computer_says_where_it_is(monkeypatch, locale, name):
    """R130: a hint, not an answer: people work abroad, and computers are set up by others."""
    monkeypatch.setattr(os_locale.QLocale, "system", lambda: QLocale(locale))
    assert os_locale.own_country() == name
    said = f"This computer says {name}." if name else "Currency, paper and week follow from it."
    assert first_answers._country_hint().startswith(said)
