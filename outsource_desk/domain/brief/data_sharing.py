"""What sharing data with a vendor asks for: rules in plain words, and a proof to demand (R26)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from outsource_desk.domain.decide.answers import DataClass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class Sharing:
    """The rules of one class of data, as told to vendors: “we” is the owner.

    proof: name of the must-have that vendors have to meet; empty when there is none.
    proof_of: what the name of such a must-have contains, however the owner puts it.
    """

    title: str
    example: str
    rules: tuple[str, ...]
    proof: str = ""
    proof_meaning: str = ""
    proof_of: str = ""

    def is_proof(self, name: str) -> bool:
        """Whether a must-have of that name asks for the proof."""
        return bool(self.proof_of) and self.proof_of in name.casefold()


_BUSINESS_RULES = (
    "Use what you see of our business for this work only.",
    "Tell nobody else, also after the work has ended.",
    "Give back or delete everything when the work ends.",
)
_PERSONAL_RULES = (
    "Use personal data for this work only, and only what the work needs.",
    "Tell us who will see it, and in which country it is stored.",
    "Pass nothing on to others before we agree in writing.",
    "Tell us within one day when data was lost, or seen by somebody without our leave.",
    "Delete it when the work ends, and confirm that in writing.",
)
_PAYMENT_RULES = (
    "Never store card numbers, write them down or send them by e-mail.",
    *_PERSONAL_RULES,
)
_HEALTH_RULES = (
    "Nobody sees health data before the agreement that the law wants is signed.",
    *_PERSONAL_RULES,
)

SHARING: Mapping[DataClass, Sharing] = {
    DataClass.NONE: Sharing(
        "No data",
        "The vendor sees nothing but the work itself.",
        ("The work needs none of our data. Ask us first if you think that it does.",),
    ),
    DataClass.BUSINESS: Sharing(
        "Business data", "Prices, plans, suppliers, drawings.", _BUSINESS_RULES
    ),
    DataClass.PERSONAL: Sharing(
        "Personal data",
        "Names, addresses and pay of customers or staff.",
        _PERSONAL_RULES,
        "Proof of data security",
        "One of the two is enough: a valid certificate (ISO 27001), or a signed page of your "
        "measures: who has access, two-step log-in, encrypted disks, updates, backups, deletion, "
        "subcontractors.",
        "data security",
    ),
    DataClass.PAYMENT: Sharing(
        "Payment data",
        "Card numbers and bank accounts of customers.",
        _PAYMENT_RULES,
        "Proof of card security",
        "A valid PCI DSS statement for the systems that our data passes through.",
        "card security",
    ),
    DataClass.HEALTH: Sharing(
        "Health data",
        "Anything about the health of a person.",
        _HEALTH_RULES,
        "Proof that the law allows it",
        "You sign the agreement that the law wants for health data; in the United States, HIPAA.",
        "law allows",
    ),
}


def sharing_of(classes: Iterable[DataClass]) -> tuple[Sharing, ...]:
    """Return what each class of data asks for, the most sensitive first."""
    wanted = frozenset(classes)
    return tuple(SHARING[kind] for kind in reversed(DataClass) if kind in wanted)


def rules_for(classes: Iterable[DataClass]) -> tuple[str, ...]:
    """Return the usual rules for data of these classes, each once."""
    return tuple(dict.fromkeys(rule for sharing in sharing_of(classes) for rule in sharing.rules))
