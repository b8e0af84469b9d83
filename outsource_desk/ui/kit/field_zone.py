"""A field for a time zone, which an owner knows by a city."""

from __future__ import annotations

from typing_extensions import override

from outsource_desk.domain.working_day import is_zone, known_zones, zone_of
from outsource_desk.ui.kit.field_text import TextField


class ZoneField(TextField):
    """Takes “berlin” for Europe/Berlin, and shows it so when it is left."""

    def __init__(self, label: str, *, hint: str = "") -> None:
        super().__init__(label, suggestions=known_zones(), check=_problem, hint=hint)
        self.edit.editingFinished.connect(self._tidy)

    @override
    def value(self) -> str:
        return zone_of(super().value())

    def _tidy(self) -> None:
        """Write out a zone that is known; leave anything else as it was typed, with the reason."""
        if is_zone(self.value()):
            self.edit.setText(self.value())
        self.validate()


def _problem(name: str) -> str:
    if is_zone(name):
        return ""
    return "This time zone is not known. Type a large city near you, for example Berlin."
