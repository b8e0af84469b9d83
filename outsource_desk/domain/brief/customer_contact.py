"""How a vendor speaks with the owner's customers: guidelines to begin with (R29)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from outsource_desk.domain.decide.answers import Customers

if TYPE_CHECKING:
    from collections.abc import Mapping

_POLITE: Final = (
    "Speak and write in our name, in the customer’s language, and say your own first name.",
    "Answer each question within one working day, even if only to say when the answer comes.",
    "Promise no price, discount or date that we have not agreed.",
    "Do not argue. Pass a complaint to us on the same day, with what was said.",
    "Write down each conversation in the shared list: who, when, what about, what was promised.",
    "Never offer our customers work of your own.",
)
# “We” is the owner; empty where the vendor meets no customers.
GUIDELINES: Final[Mapping[Customers, tuple[str, ...]]] = {
    Customers.NONE: (),
    Customers.SOME: (
        "Speak with our customers only where the work needs it, and in our name.",
        *_POLITE[2:4],
        _POLITE[5],
    ),
    Customers.DIRECT: _POLITE,
    Customers.SERVICE: (
        *_POLITE,
        "Tell us every week what customers asked most, and what they praised.",
    ),
}
