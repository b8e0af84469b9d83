"""Which bids stand side by side, and in what order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from outsource_desk.services.compare.comparison import SHOWN_AT_ONCE

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class ColumnWishes:
    """The owner's wishes about columns: best first until something is moved, pinned or chosen."""

    order: tuple[int, ...] = ()  # an order of the owner's own
    pinned: tuple[int, ...] = ()  # always first, in the order of pinning
    chosen: tuple[int, ...] = ()  # the ones to show when there are more than fit

    def arranged(self, ranked: Sequence[int]) -> tuple[int, ...]:
        """Return the bids to show, from those in `ranked` (best first); at most five."""
        order = self._sorted(ranked)
        if len(order) <= SHOWN_AT_ONCE:
            return order
        wanted = [bid_id for bid_id in order if bid_id in self.chosen or bid_id in self.pinned]
        if not self.chosen:
            wanted += [bid_id for bid_id in order if bid_id not in wanted]
        shown = wanted[:SHOWN_AT_ONCE]
        return tuple(bid_id for bid_id in order if bid_id in shown)

    def moved(self, bid_id: int, step: int, ranked: Sequence[int]) -> ColumnWishes:
        """Move a column one place to the left (-1) or to the right (+1)."""
        order, shown = list(self._sorted(ranked)), self.arranged(ranked)
        at = shown.index(bid_id) + step
        if not 0 <= at < len(shown):
            return self
        own, other = order.index(bid_id), order.index(shown[at])
        order[own], order[other] = order[other], order[own]
        return replace(self, order=tuple(order))

    def toggled_pin(self, bid_id: int) -> ColumnWishes:
        if bid_id in self.pinned:
            return replace(self, pinned=tuple(other for other in self.pinned if other != bid_id))
        return replace(self, pinned=(*self.pinned, bid_id))

    def toggled(self, bid_id: int, ranked: Sequence[int]) -> ColumnWishes:
        """Show or hide one bid among more than five."""
        shown = self.arranged(ranked)
        if bid_id in shown:
            left = tuple(other for other in shown if other != bid_id)
            pinned = tuple(other for other in self.pinned if other != bid_id)
            return replace(self, chosen=left, pinned=pinned) if left else self
        return replace(self, chosen=(*shown, bid_id)) if len(shown) < SHOWN_AT_ONCE else self

    def _sorted(self, ranked: Sequence[int]) -> tuple[int, ...]:
        known = [bid_id for bid_id in self.order if bid_id in ranked]
        rest = [bid_id for bid_id in ranked if bid_id not in known]
        order = [*known, *rest] if self.order else list(ranked)
        first = [bid_id for bid_id in self.pinned if bid_id in order]
        return (*first, *(bid_id for bid_id in order if bid_id not in first))
