"""Who the owner is: printed on every document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from typing_extensions import override

from outsource_desk.domain.owner import Owner, OwnerKind
from outsource_desk.ui.attachments.button import FilesButton
from outsource_desk.ui.frame.profile_card import ProfileCard
from outsource_desk.ui.kit.fields import LongTextField, TextField
from outsource_desk.ui.settings.logo import LogoRow

if TYPE_CHECKING:
    from outsource_desk.ui.frame.desk import Desk


class BusinessCard(ProfileCard):
    """Name and address, numbers, who signs, how to reach it, and the logo."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("Your business", desk)
        form = self.form
        name = TextField(
            "Name",
            hint="As it stands on contracts.",
            required="Enter the name of your business, for example Miller Trading Ltd.",
        )
        form.add("name", name)
        form.add("address", LongTextField("Address", lines=3))
        form.add("country", TextField("Country"))
        form.add_beside({"tax_id": TextField("Tax number"), "vat_id": TextField("VAT number")})
        form.add("register_no", TextField("Company register number", hint="If you have one."))
        signs = TextField("Represented by", hint="Who signs: first name and surname.")
        form.add("represented_by", signs)
        form.add_beside({"email": TextField("E-mail"), "phone": TextField("Phone")})
        form.add("website", TextField("Website"))
        self.logo = LogoRow(desk)
        self.files_button = FilesButton(desk)
        self.add(self.logo)
        self.body.addWidget(self.files_button, alignment=Qt.AlignmentFlag.AlignLeft)

    @override
    def refresh(self) -> None:
        super().refresh()
        self.logo.refresh()
        self.files_button.show_owner(Owner(OwnerKind.BUSINESS))
