"""The profile of the business in Settings: each part is saved when it is left."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage

from outsource_desk.domain.place import Place
from outsource_desk.services.business import business, cost_rates
from outsource_desk.services.business import logo as business_logo
from outsource_desk.ui.frame.os_locale import first_profile, own_currency, own_zone
from outsource_desk.ui.settings.dialogs.department import DepartmentDialog
from outsource_desk.ui.settings.dialogs.hour_cost import HourCostDialog
from outsource_desk.ui.settings.dialogs.person import PersonDialog
from outsource_desk.ui.settings.page import SettingsPage

JONAS, RENE = 2, 3


@pytest.fixture
def page(sample_desk, show):
    made = SettingsPage(sample_desk)
    sample_desk.changed.connect(lambda _: made.refresh())
    made.refresh()
    show(made, width=1166, height=700)
    return made


def firm(page):
    return business.business(page.desk.store)


def type_in(field, text: str) -> None:
    field.edit.setText(text)
    field.edit.editingFinished.emit()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("berlin", "Europe/Berlin"),
        ("New York", "America/New_York"),
        ("asia/kolkata", "Asia/Kolkata"),
    ],
)
def test_a_city_is_enough_for_the_time_zone(page, typed, kept):
    """R54: no zone has to be known by heart."""
    type_in(page.work.zone, typed)
    assert firm(page).timezone == kept
    assert page.work.zone.value() == kept


def test_an_unknown_place_is_told_and_kept_in_the_field(page):
    """R54: typed words never vanish; the file keeps the zone it had."""
    type_in(page.work.zone, "Atlantis")
    assert "not known" in page.work.zone._problem_text.text()
    assert page.work.zone.value() == "Atlantis"
    assert firm(page).timezone == "Europe/Berlin"


def test_days_and_hours_of_work(page):
    """R54: pressed, typed, and refused when the day would end before it begins."""
    days = page.work.form["working_days"]
    days.week.buttons["6"].click()
    assert firm(page).working_days == "123456"
    type_in(page.work.form["day_begins"], "7.15")
    assert firm(page).day_begins == 7 * 60 + 15
    for day in "123456":
        days.week.buttons[day].click()
    assert "at least one day" in days._problem_text.text()
    assert firm(page).working_days == "6"


def test_an_end_before_the_beginning_is_told_under_the_field(page):
    """R54: no box in the way; the entry stays to be corrected."""
    ends = page.work.form["day_ends"]
    type_in(ends, "6:00")
    assert "end after it begins" in ends._problem_text.text()
    assert firm(page).day_ends == 17 * 60 + 30


def test_paper_belongs_to_the_file(page):
    """R126: chosen once for every computer."""
    assert page.desk.paper == "A4"
    page.work.form["paper"].set_value("Letter")
    page.work.form["paper"].committed.emit()
    assert page.desk.paper == "Letter"


def test_the_vision_is_written_and_seen_as_a_page(page):
    """R30: the button leads to the paper."""
    went = []
    page.desk.went.connect(went.append)
    page.vision.form["vision"].set_value("A cup for everybody.")
    page.vision.form["vision"].committed.emit()
    assert firm(page).vision == "A cup for everybody."
    page.vision.print_button.click()
    assert went == [Place("reports", field="vision")]


def test_a_picture_becomes_the_logo(page, tmp_path, qtbot):
    """R128: chosen from a file, shown, removed, and back with Undo."""
    picture = QImage(300, 80, QImage.Format.Format_RGB32)
    picture.fill(QColor("teal"))
    picture.save(str(tmp_path / "sign.png"))
    page.business.logo.use(tmp_path / "sign.png")
    qtbot.waitUntil(lambda: page.desk.tasks.current is None)
    store = page.desk.store
    assert business_logo.logo_name(store) == "sign.png"
    assert page.business.logo.sheet.accessibleName() == "Logo: sign.png"
    page.business.logo.remove_button.click()
    assert business_logo.logo(store) == b""
    assert page.business.logo.sheet.isHidden()
    store.undo()
    assert business_logo.logo_name(store) == "sign.png"


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("logo.png", b"\x89PNG\r\n\x1a\n and no more", "cannot be read as a picture"),
        ("logo.gif", b"GIF89a", "no PNG or JPEG"),
        ("logo.png", b"", "is empty"),
    ],
)
def test_what_is_no_picture_is_refused_beside_the_logo(page, tmp_path, qtbot, name, data, said):
    """R128: a sentence; the former logo stays, and closing drops what was read."""
    before = business_logo.logo(page.desk.store)
    (tmp_path / name).write_bytes(data)
    page.business.logo.use(tmp_path / name)
    qtbot.waitUntil(lambda: page.desk.tasks.current is None)
    assert said in page.business.logo.trouble.text()
    assert business_logo.logo(page.desk.store) == before


def test_the_sum_appears_while_typing(sample_desk, hold):
    """R12: each number explains itself at once; what cannot be read yet shows no sum."""
    dialog = hold(HourCostDialog(sample_desk, person_id=RENE))
    assert "Enter the pay" in dialog.view.how.text()
    dialog.form["salary_minor"].edit.setText("31,200")
    dialog.form["salary_minor"].changed.emit()
    assert dialog.view.rate.text() == "€\u00a015 an hour"
    dialog.form["leave_days"].edit.setText("two weeks")
    dialog.form["leave_days"].changed.emit()
    assert "Enter the pay" in dialog.view.how.text()
    dialog.form["leave_days"].edit.setText("260")
    dialog.try_commit()
    assert "Enter fewer days" in dialog.problem.text
    dialog.form["leave_days"].edit.setText("52")
    dialog.try_commit()
    assert cost_rates.rate_of(sample_desk.store, "René Okafor") == 1_875
    assert not dialog.isVisible()


def test_the_rate_of_the_firm_comes_from_its_own_sum(page, hold):
    """R12: opened empty the first time, as it was left the next."""
    dialog = hold(HourCostDialog(page.desk))
    dialog.form["salary_minor"].edit.setText("52,000")
    dialog.try_commit()
    assert page.work.rate.value() == 2_500
    assert hold(HourCostDialog(page.desk)).form["salary_minor"].value() == 5_200_000


def test_departments_come_and_go(page, hold):
    """R14: added, renamed, removed; a second one of the same name is told in the dialog."""
    dialog = hold(DepartmentDialog(page.desk))
    dialog.form["name"].set_value("workshop")
    dialog.try_commit()
    assert "already" in dialog.problem.text
    dialog.form["name"].set_value("Kiln")
    dialog.try_commit()
    found = business.departments(page.desk.store)
    assert [one.name for one in found] == ["Kiln", "Shop and office", "Workshop"]
    assert len(page.departments.departments.ids) == 3
    page.departments.departments.button(found[0].id, "remove").click()
    assert len(page.departments.departments.ids) == 2


def test_a_person_gets_a_department_by_name(page, hold):
    """R2, R25: skills and department are asked with the person."""
    dialog = hold(PersonDialog(page.desk, item_id=RENE))
    assert dialog.form["department"].value() == "Shop and office"
    dialog.form["department"].set_value("Online shop")
    dialog.form["hour_rate_minor"].set_value(2_650)
    dialog.try_commit()
    found = next(one for one in business.people(page.desk.store) if one.id == RENE)
    assert (found.department, found.hour_rate_minor) == ("Online shop", 2_650)


@pytest.mark.parametrize("field", ["vat_id", "vision", "timezone", "strengths"])
def test_every_field_of_the_profile_can_be_gone_to(page, field):
    """R130: a finding or a hit of the search leads to the exact field."""
    page.activateWindow()
    page.open_place(Place("settings", field=field))
    cards = (page.business, page.vision, page.work)
    card = next(one for one in cards if field in one.form.names)
    assert page.window().focusWidget() is card.form[field].editor


def test_a_new_file_knows_where_the_computer_is():
    """R54: time zone and currency need not be typed; a computer that says nothing is fine."""
    found = first_profile()
    assert found.timezone == own_zone()
    assert found.currency == (own_currency() or "EUR")
