"""What a form means for the card of its vendor: what is filled in, and where somebody chooses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.ui.kit.fields import SegmentedField
from outsource_desk.ui.kit.form import Form
from outsource_desk.ui.kit.labels import Text

if TYPE_CHECKING:
    from outsource_desk.services.reply.vendor_card import CardDifference, CardNews

CARD, FORM = "card", "form"
CHOICES = ((CARD, "Keep the card"), (FORM, "Take the form"))
FILLED = "Goes onto the card of the vendor: {labels}."
DIFFERENT = "The card of the vendor says something else"


class CardChoices(Form):
    """Hidden when the form says nothing new; every difference asks for a choice."""

    def __init__(self, news: CardNews) -> None:
        super().__init__()
        if news.filled:
            labels = ", ".join(news.filled).lower()
            self.add_widget(Text(FILLED.format(labels=labels), "caption", "text2", wrap=True))
        if news.differences:
            self.add_widget(Text(DIFFERENT, "sub", wrap=True))
        for difference in news.differences:
            self.add(difference.key, _choice(difference))
        if not (news.filled or news.differences):
            self.hide()

    def taken(self) -> frozenset[str]:
        """Return the keys in which the form is right. Raises: InputError where none is chosen."""
        return frozenset(key for key, chosen in self.values().items() if chosen == FORM)


def _choice(difference: CardDifference) -> SegmentedField:
    label = difference.label
    return SegmentedField(
        label,
        CHOICES,
        hint=f"Card: “{_in_line(difference.on_card)}”. Form: “{_in_line(difference.in_form)}”.",
        required=f"{label}: choose which one is right, the card’s or the form’s.",
    )


def _in_line(text: str) -> str:
    return " ".join(text.split())
