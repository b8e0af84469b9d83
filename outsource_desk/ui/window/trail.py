"""The places that were shown: Back and Forward go through them, as in a browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from outsource_desk.domain.place import Place

LONGEST = 50


class Trail:
    """The last places, and those that Back came from."""

    def __init__(self) -> None:
        self._behind: list[Place] = []
        self._ahead: list[Place] = []
        self._here: Place | None = None

    def visit(self, place: Place) -> None:
        """Note where the owner went; what lay ahead is not ahead any more."""
        if place == self._here:
            return
        if self._here is not None:
            self._behind = [*self._behind, self._here][-LONGEST:]
        self._here = place
        self._ahead = []

    def back(self) -> Place | None:
        """Return the place before this one; None at the first."""
        return self._step(self._behind, self._ahead)

    def forward(self) -> Place | None:
        """Return the place that Back came from."""
        return self._step(self._ahead, self._behind)

    def _step(self, wanted: list[Place], other: list[Place]) -> Place | None:
        if not wanted or self._here is None:
            return None
        other.append(self._here)
        self._here = wanted.pop()
        return self._here
