"""Adding a vendor, or changing what is known about one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typing_extensions import override

from outsource_desk.domain.choice import offered
from outsource_desk.domain.kinds import LeadSource, Relationship, VendorKind, VendorState
from outsource_desk.records.draft import FieldError, read_draft
from outsource_desk.records.vendor import ContactDraft, VendorDraft
from outsource_desk.services.vendors import vendors
from outsource_desk.services.vendors.card import CLOSE
from outsource_desk.ui.frame.dialog import WIDE_UNITS, Dialog, dialog
from outsource_desk.ui.kit.banner import Banner
from outsource_desk.ui.kit.fields import (
    ChoiceField,
    LongTextField,
    SegmentedField,
    TextField,
    ZoneField,
)
from outsource_desk.ui.kit.form import Form

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.frame.desk import Desk
    from outsource_desk.ui.kit.field import Field

CHOICES = ("kind", "state", "source", "relationship")
CONTACT = {"contact_name": "name", "contact_email": "email"}  # field: its name in ContactDraft


@dialog("add_vendor")
class AddVendorDialog(Dialog):
    """A new one starts with name and contact; all else can wait (R40, R41, R51, R58)."""

    title = "Add vendor"
    verb = "Add vendor"
    lead = "A name is enough to begin. You can fill in the rest when you know it."
    width_units = WIDE_UNITS

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, *, vendor_id: int | None = None
    ) -> None:
        super().__init__(desk, parent)
        self._vendor_id = vendor_id
        fields = _fields(vendors.known_countries(desk.store))
        self.form = Form({**fields, **(_contact_fields() if vendor_id is None else {})})
        self.warning = Banner("warn")
        self.form.insert_after("relationship", self.warning)
        self.body.addWidget(self.form)
        draft = None if vendor_id is None else vendors.vendor_draft(desk.store, vendor_id)
        if draft is not None:
            self.set_title(f"Change {draft.name}")
            self.commit_button.setText("Save vendor")
        self._show(draft)
        self.form.committed.connect(lambda _: self._follow())

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        rows = vendors.vendor_list(desk.store)
        friend = next(row for row in rows if row.relationship != Relationship.NONE)
        return cls(desk, vendor_id=friend.id)

    @override
    def commit(self) -> None:
        values = self.form.values()
        contact = {name: values.pop(field, "") for field, name in CONTACT.items()}
        try:
            draft = read_draft(VendorDraft, **values)
            if self._vendor_id is None:
                person = read_draft(ContactDraft, **contact) if contact["name"] else None
                vendors.add_vendor(self.desk.store, draft, person)
            else:
                vendors.change_vendor(self.desk.store, self._vendor_id, draft)
        except FieldError as error:
            self.form[error.field].set_problem(str(error))
            self.form.focus_field(error.field)
            raise
        done = "added" if self._vendor_id is None else "changed"
        self.desk.say(f"“{draft.name}” was {done}.")

    def _show(self, draft: VendorDraft | None) -> None:
        values = (draft or VendorDraft(name="-")).model_dump()
        chosen = {name: values[name] and values[name].value for name in CHOICES}
        self.form.set_values({**values, **chosen, "name": draft.name if draft else ""})
        self._follow()

    def _follow(self) -> None:
        """Ask why for one that is ruled out; warn about friends and relatives."""
        state = self.form["state"].value()
        self.form["state_reason"].setVisible(state == VendorState.ELIMINATED)
        close = CLOSE.get(Relationship(self.form["relationship"].value() or "none"), "")
        self.warning.setVisible(bool(close))
        if close != self.warning.text:
            self.warning.show_text(close)
            self.warning.setVisible(bool(close))


def _fields(countries: tuple[str, ...]) -> dict[str, Field[Any]]:
    return {
        "name": TextField(
            "Name of the vendor",
            hint="For example: Brightline Payroll",
            required="Enter a name, for example Brightline Payroll.",
        ),
        "kind": SegmentedField("What they are", offered(VendorKind)),
        "state": ChoiceField("Where they stand", offered(VendorState)),
        "state_reason": LongTextField(
            "Why you rule them out",
            lines=2,
            hint="For example: Answered three times without naming a price.",
        ),
        "source": ChoiceField("Where you heard of them", offered(LeadSource)),
        "source_note": TextField("Who or where", hint="For example: Our tax adviser"),
        "relationship": SegmentedField("Do you know them privately?", offered(Relationship)),
        "country": TextField("Country", suggestions=countries, hint="For example: Ireland"),
        "timezone": ZoneField("Time zone", hint="Type a city, for example Dublin."),
        "language": TextField("Languages", hint="For example: English, German"),
        "address": LongTextField("Address", lines=2, hint="As it stands in a contract."),
        "website": TextField("Website", hint="For example: brightline.example"),
        "tax_id": TextField("Tax number"),
        "represented_by": TextField("Who signs", hint="For example: Aoife Brennan"),
        "notes": LongTextField(
            "Notes", lines=3, hint="How they negotiate and take criticism, holidays, habits."
        ),
    }


def _contact_fields() -> dict[str, Field[Any]]:
    return {
        "contact_name": TextField("First contact", hint="For example: Aoife Brennan"),
        "contact_email": TextField("E-mail", hint="For example: aoife@brightline.example"),
    }
