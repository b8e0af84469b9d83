"""What one hour really costs: enter the year, see every number that follows from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typing_extensions import override

from outsource_desk.base.errors import InputError
from outsource_desk.records.business import HourCostDraft
from outsource_desk.records.draft import read_draft
from outsource_desk.services.business.business import currency, people
from outsource_desk.services.business.cost_rates import explained, hour_cost, save_hour_cost
from outsource_desk.ui.frame.dialog import MOST_OF_SCREEN, Dialog, dialog
from outsource_desk.ui.kit.fields import HoursField, MoneyField, WholeField
from outsource_desk.ui.kit.form import Form
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.side_by_side import SideBySide
from outsource_desk.ui.look.theme import S
from outsource_desk.ui.settings.hour_cost_view import HourCostView

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.frame.desk import Desk

LEAD = (
    "An hour costs more than its pay: taxes, the desk and days off belong to it. Estimates are"
    " enough."
)
COMFORTABLE_UNITS = 250  # the form beside the sum
USUAL = {"week_minutes": 2_400, "week_days": 5}
USUAL_PAY = 30_000
NEEDED = {
    "salary_minor": "Enter the pay of a year, for example {pay}.",
    "week_minutes": "Enter the hours of a week, for example 40.",
    "week_days": "Enter how many days a week are worked, for example 5.",
}


@dialog("hour_cost")
class HourCostDialog(Dialog):
    """Of the firm, or of the person with `person_id`."""

    title = "What one hour costs"
    verb = "Use this rate"
    lead = LEAD

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, *, person_id: int | None = None
    ) -> None:
        super().__init__(desk, parent)
        self._person_id = person_id
        self._currency = currency(desk.store)
        self.form = self._form()
        self.view = HourCostView()
        self.body.addWidget(SideBySide([self.form, self.view]))
        room = self.screen().availableGeometry().width()
        self.resize(min(S(COMFORTABLE_UNITS), round(room * MOST_OF_SCREEN)), self.height())
        if person_id is not None:
            name = next(person.name for person in people(desk.store) if person.id == person_id)
            self.set_title(f"What one hour of {name} costs", LEAD)
        cost = hour_cost(desk.store, person_id)
        self.form.set_values(cost.model_dump() if cost else USUAL)
        self.form.changed.connect(lambda _: self._work_out())
        self._work_out()

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        ids = [person.id for person in people(desk.store) if hour_cost(desk.store, person.id)]
        return cls(desk, person_id=ids[0] if ids else None)

    @override
    def commit(self) -> None:
        draft = self._draft(self.form.values())
        rate = save_hour_cost(self.desk.store, self._person_id, draft)
        amount = self.desk.words.money(rate, self._currency)
        self.desk.say(f"One hour costs {amount}.")

    def _work_out(self) -> None:
        """Show the sum of what can be read so far."""
        try:
            values = {name: self.form[name].value() for name in self.form.names}
            rate = explained(self._draft(values), self._currency, self.desk.words)
        except InputError:
            self.view.show_rate(None)
        else:
            self.view.show_rate(rate if rate.rate_minor else None)

    @staticmethod
    def _draft(values: dict[str, Any]) -> HourCostDraft:
        """Read the entries; those left empty count as nothing, or as usual."""
        entered = {name: value for name, value in values.items() if value is not None}
        return read_draft(HourCostDraft, **{"salary_minor": 0, **entered})

    def _form(self) -> Form:
        form = Form()
        form.add_widget(Text("A year of work costs", "sub"))
        form.add_beside(
            {
                "salary_minor": self._money("Pay", "Before tax, with all bonuses."),
                "employer_tax_minor": self._money("Taxes and insurance", "What you pay on top."),
            }
        )
        form.add_beside(
            {
                "benefits_minor": self._money("Benefits", "Pension, car, meals, presents."),
                "overhead_minor": self._money("Desk, tools, rooms", "The share of one person."),
            }
        )
        supervision = "Hours of others who explain, plan and check, at their cost."
        form.add("supervision_minor", self._money("Supervision", supervision))
        form.add_widget(Text("The time", "sub"))
        words = self.desk.words
        week = HoursField("Paid hours", words, unit="a week", required=NEEDED["week_minutes"])
        form.add_beside({"week_minutes": week, "week_days": self._days("Days worked", "a week")})
        leave = self._days("Leave and public holidays", "days")
        form.add_beside({"leave_days": leave, "sick_days": self._days("Sick", "days")})
        form.add("training_days", self._days("Training and meetings", "days"))
        return form

    def _money(self, label: str, hint: str) -> MoneyField:
        words = self.desk.words
        unit = f"{words.currency_symbol(self._currency)} a year"
        pay = NEEDED["salary_minor"].format(pay=words.number(USUAL_PAY))
        needed = pay if label == "Pay" else ""
        return MoneyField(label, words, self._currency, unit=unit, hint=hint, required=needed)

    def _days(self, label: str, unit: str) -> WholeField:
        needed = NEEDED["week_days"] if unit == "a week" else ""
        return WholeField(label, self.desk.words, unit=unit, required=needed)
