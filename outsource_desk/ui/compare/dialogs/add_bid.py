"""Recording what a vendor offers, or changing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.place import Place
from outsource_desk.services.business.business import currency as own_currency
from outsource_desk.services.compare import bids
from outsource_desk.services.tasks.tasks import task_list
from outsource_desk.ui.frame.dialog import Dialog, dialog
from outsource_desk.ui.kit.fields import ChoiceField, TextField
from outsource_desk.ui.kit.form import Form
from outsource_desk.ui.kit.offer_fields import OfferFields

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.frame.desk import Desk

NEW = "new"  # the choice of a vendor who is not known yet


@dialog("add_bid")
class AddBidDialog(Dialog):
    """Vendor, price in the vendor's own currency, and the dates of the offer."""

    title = "Add bid"
    verb = "Add bid"
    lead = "Write the offer as the vendor sent it. You judge the answers in the grid afterwards."

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, *, task_id: int, bid_id: int | None = None
    ) -> None:
        super().__init__(desk, parent)
        self._task_id = task_id
        self._bid_id = bid_id
        self.vendor = ChoiceField(
            "Vendor", self._vendors(), required="Choose a vendor, or “A new vendor…”."
        )
        self.name = TextField(
            "Name of the new vendor",
            hint="For example: Brightline Payroll",
            required="Enter the name of the vendor, for example Brightline Payroll.",
        )
        basis = bids.price_basis(desk.store, task_id)
        self.offer = OfferFields(desk.words, own_currency(desk.store), basis)
        self.price, self.rate = self.offer.price, self.offer.rate
        self.currency, self.valid_until = self.offer.currency, self.offer.valid_until
        self.form = Form({"vendor": self.vendor, "name": self.name})
        self.offer.put_into(self.form)
        self.body.addWidget(self.form)
        self.vendor.changed.connect(self._show_needed)
        self._fill()

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        task = next(row for row in task_list(desk.store) if row.stage is Stage.COMPARE)
        return cls(desk, task_id=task.id)

    @override
    def commit(self) -> None:
        values = self.form.values()
        draft = self.offer.draft(values)
        if self._bid_id is not None:
            bids.edit_bid(self.desk.store, self._bid_id, draft)
            self.desk.say("The bid was changed.")
            return
        is_new = values["vendor"] == NEW
        vendor = values["name"] if is_new else int(values["vendor"])
        bid_id = bids.add_bid(self.desk.store, self._task_id, vendor, draft)
        self.desk.say("The bid was added.")
        self.desk.go(Place("tasks", self._task_id, "compare", bid_id))

    def _fill(self) -> None:
        if self._bid_id is None:
            self.offer.received_on.set_value(self.desk.clock.today())
            if len(self._vendors()) == 1:  # nobody is known yet: begin with the name
                self.vendor.set_value(NEW)
        else:
            bid = bids.bid_form(self.desk.store, self._bid_id)
            self.set_title(f"Change the bid of {bid.vendor}")
            self.commit_button.setText("Save bid")
            self.offer.show_draft(bid.draft)
        self._show_needed()

    def _show_needed(self) -> None:
        changing = self._bid_id is not None
        self.vendor.setVisible(not changing)
        self.name.setVisible(not changing and self.vendor.value() == NEW)
        self.offer.show_needed()

    def _vendors(self) -> list[tuple[str, str]]:
        known = bids.vendor_choices(self.desk.store, self._task_id)
        named = [
            (str(vendor.vendor_id), f"{vendor.name} (asked)" if vendor.is_invited else vendor.name)
            for vendor in known
        ]
        return [(NEW, "A new vendor…"), *named]
