"""How complete a brief or a contract is, and what is missing (R32, R84)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from outsource_desk.base.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class MeterPart:
    """One thing that belongs in; `hint` says how to complete it."""

    key: str
    title: str
    done: bool
    weight: int = 1
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Completeness:
    """The meter: never full while something is missing."""

    share: float  # 0…1 by weight
    done: int
    total: int
    missing: tuple[MeterPart, ...]  # the weightiest first

    @property
    def complete(self) -> bool:
        return not self.missing


def completeness(parts: Sequence[MeterPart]) -> Completeness:
    """Weigh what is done.

    Raises: InputError for a weight of zero or less, which could never be seen on the meter.
    """
    if any(part.weight <= 0 for part in parts):
        raise InputError("Every part needs a weight above zero, such as 1.")
    whole = sum(part.weight for part in parts)
    missing = [part for part in parts if not part.done]
    open_weight = sum(part.weight for part in missing)
    return Completeness(
        share=(whole - open_weight) / whole if whole else 1.0,
        done=len(parts) - len(missing),
        total=len(parts),
        missing=tuple(sorted(missing, key=lambda part: -part.weight)),
    )
