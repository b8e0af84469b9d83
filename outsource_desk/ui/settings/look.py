"""How the program looks and how it writes numbers and dates; kept on this computer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from outsource_desk.ui.kit.card import Card
from outsource_desk.ui.kit.fields import ChoiceField, SegmentedField
from outsource_desk.ui.kit.form import Form

if TYPE_CHECKING:
    from outsource_desk.base.settings import Settings
    from outsource_desk.ui.frame.desk import Desk

THEMES = (("system", "As the system"), ("light", "Light"), ("dark", "Dark"))
SIZES = tuple((str(percent), f"{percent} %") for percent in range(90, 161, 10))
DENSITIES = (("normal", "Normal"), ("compact", "Compact"))
LOCALES = (
    ("", "As the system"),
    ("en_GB", "English, United Kingdom"),
    ("en_US", "English, United States"),
    ("en_IN", "English, India"),
    ("de_DE", "German, Germany"),
    ("de_CH", "German, Switzerland"),
    ("fr_FR", "French, France"),
    ("es_ES", "Spanish, Spain"),
    ("it_IT", "Italian, Italy"),
    ("nl_NL", "Dutch, Netherlands"),
    ("pl_PL", "Polish, Poland"),
    ("el_GR", "Greek, Greece"),
    ("uk_UA", "Ukrainian, Ukraine"),
)


class LookCard(Card):
    """A choice counts at once."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("Look and language")
        self._desk = desk
        self.form = Form(
            {
                "theme": SegmentedField("Colours", THEMES),
                "text_percent": ChoiceField("Size of the text", SIZES),
                "density": SegmentedField("Height of table rows", DENSITIES),
                "locale": ChoiceField(
                    "How numbers, dates and money are written",
                    LOCALES,
                    hint="The words of the program stay English.",
                ),
            }
        )
        self.form.committed.connect(self._save)
        self.add(self.form)

    def refresh(self) -> None:
        settings = self._desk.settings
        values = {name: getattr(settings, name) for name in ("theme", "density", "locale")}
        self.form.set_values({**values, "text_percent": str(settings.text_percent)})

    def follow_settings(self, _settings: Settings) -> None:
        """Show what was set elsewhere; a method, so that it ends with the card."""
        self.refresh()

    def _save(self, name: str) -> None:
        value: Any = self.form[name].value()
        if name == "text_percent":
            value = int(value)
        if value == getattr(self._desk.settings, name):
            return
        self._desk.set_settings(replace(self._desk.settings, **{name: value}))
        if name == "locale":
            self._desk.ask("change_language")
