"""Adding a vendor, or changing what is known about one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typing_extensions import override

from outsource_desk.domain.kinds import LeadSource, Relationship, VendorKind, VendorState
from outsource_desk.records.draft import FieldError, read_draft
from outsource_desk.records.vendor import ContactDraft, VendorDraft
from outsource_desk.services.vendors import vendors
from outsource_desk.services.vendors.card import CLOSE
from outsource_desk.ui.frame.dialog import WIDE_UNITS, dialog
from outsource_desk.ui.frame.record_dialog import RecordDialog, Services
from outsource_desk.ui.frame.record_fields import choice, every, long_text, segments, text, zone
from outsource_desk.ui.kit.banner import Banner

if TYPE_CHECKING:
    from outsource_desk.ui.frame.desk import Desk


def _sample(desk: Desk) -> tuple[int, int | None]:
    rows = vendors.vendor_list(desk.store)
    return 0, next(row.id for row in rows if row.relationship != Relationship.NONE)


@dialog("add_vendor")
class AddVendorDialog(RecordDialog):
    """A new one starts with name and contact; all else can wait (R40, R41, R51, R58)."""

    noun = "vendor"
    change_title = "Change {name}"
    lead = "A name is enough to begin. You can fill in the rest when you know it."
    width_units = WIDE_UNITS
    services = Services(
        VendorDraft, vendors.add_vendor, vendors.vendor_draft, vendors.change_vendor, _sample
    )
    owned = False
    fields = every(
        VendorDraft,
        text(
            "name",
            hint="For example: Brightline Payroll",
            required="Enter a name, for example Brightline Payroll.",
        ),
        segments("kind", VendorKind, label="What they are"),
        choice("state", VendorState, label="Where they stand"),
        long_text(
            "state_reason",
            label="Why you rule them out",
            lines=2,
            hint="For example: Answered three times without naming a price.",
            shown_for=("state", (VendorState.ELIMINATED,)),
        ),
        choice("source", LeadSource, label="Where you heard of them"),
        text("source_note", hint="For example: Our tax adviser"),
        segments("relationship", Relationship, label="Do you know them privately?"),
        text("country", suggestions=vendors.known_countries, hint="For example: Ireland"),
        zone("timezone", hint="Type a city, for example Dublin."),
        text("language", hint="For example: English, German"),
        long_text("address", lines=2, hint="As it stands in a contract."),
        text("website", hint="For example: brightline.example"),
        text("represented_by", hint="For example: Aoife Brennan"),
        long_text(
            "notes", lines=3, hint="How they negotiate and take criticism, holidays, habits."
        ),
        text(
            "contact_name", label="First contact", hint="For example: Aoife Brennan", new_only=True
        ),
        text(
            "contact_email",
            label="E-mail",
            hint="For example: aoife@brightline.example",
            new_only=True,
        ),
    )

    @override
    def put_form(self) -> None:
        super().put_form()
        self.warning = Banner("warn")
        self.form.insert_after("relationship", self.warning)

    @override
    def show_needed(self) -> None:
        """Warn about friends and relatives, too."""
        super().show_needed()
        close = CLOSE.get(Relationship(self.form["relationship"].value() or "none"), "")
        self.warning.setVisible(bool(close))
        if close != self.warning.text:
            self.warning.show_text(close)
            self.warning.setVisible(bool(close))

    @override
    def more(self, values: dict[str, Any]) -> dict[str, Any]:
        if not values.get("contact_name"):
            return {}
        name, email = values["contact_name"], values["contact_email"]
        try:
            return {"contact": read_draft(ContactDraft, name=name, email=email)}
        except FieldError as error:
            raise FieldError(f"contact_{error.field}", str(error)) from error
