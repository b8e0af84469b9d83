"""What the business stands for: the vision for vendors, the strengths for yourself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from outsource_desk.domain.place import Place
from outsource_desk.ui.frame.profile_card import ProfileCard
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.fields import LongTextField

if TYPE_CHECKING:
    from outsource_desk.ui.frame.desk import Desk

WHERE = Place("reports", field="vision")


class VisionCard(ProfileCard):
    """Three texts for vendors, one for yourself."""

    def __init__(self, desk: Desk) -> None:
        about = LongTextField(
            "What you do",
            lines=3,
            hint="Vendors read this first: what you make or do, for whom, how many you are.",
        )
        vision = LongTextField(
            "Your vision",
            lines=4,
            help_text="Where is your business going? Everybody who works for you should know.",
            hint="For example: nobody in our town waits longer than a day for a repair.",
        )
        principles = LongTextField(
            "How you work with others",
            lines=5,
            hint="One a line, for example: ask rather than guess.",
        )
        strengths = LongTextField(
            "What you are better at than others",
            lines=3,
            help_text="This stays in the house: never outsource it. Vendors do not read it.",
            hint="For example: we answer every call ourselves. What a person can do stands there.",
        )
        fields = {"about": about, "vision": vision, "principles": principles}
        super().__init__("What you stand for", desk, {**fields, "strengths": strengths})
        self.print_button = Button("See it as one page…", icon="printer")
        self.print_button.clicked.connect(lambda: desk.go(WHERE))
        self.body.addWidget(self.print_button, alignment=Qt.AlignmentFlag.AlignLeft)
