"""Which contracts may still be changed, and the sentence for those that may not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.base.errors import UserError
from outsource_desk.domain.kinds import ContractState
from outsource_desk.records.contract import Contract
from outsource_desk.services.contract.facts import GONE

if TYPE_CHECKING:
    from sqlmodel import Session

    from outsource_desk.store.store import Store


def contract_in(session: Session, contract_id: int) -> Contract:
    """Return the row of a contract. Raises: UserError when it is gone."""
    contract = session.get(Contract, contract_id)
    if contract is None:
        raise UserError(GONE)
    return contract


def draft_in(session: Session, contract_id: int) -> Contract:
    """Return the row of a contract that is still a draft.

    Raises: UserError when it is finished, signed or gone; the sentence says how else to change it.
    """
    contract = contract_in(session, contract_id)
    match contract.state:
        case ContractState.DRAFT:
            return contract
        case ContractState.FINISHED:
            raise UserError(
                f"Contract {contract.number} is finished, so its text is fixed and nothing was "
                "changed. As long as nobody signed it, use “Back to draft”."
            )
        case ContractState.SIGNED | ContractState.ENDED:
            raise UserError(
                f"Contract {contract.number} is signed, so nothing was changed. "
                "Make a change order that both sides sign."
            )


def label_of(store: Store, contract_id: int) -> str:
    """Return "contract C-2026-004" for the name of a change. Raises: UserError when it is gone."""
    with store.read() as session:
        return f"contract {contract_in(session, contract_id).number}"
