"""What the banner above a contract says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import ContractState
from outsource_desk.services.contract.findings import Level

if TYPE_CHECKING:
    from outsource_desk.base.text import Words
    from outsource_desk.services.contract.outline import ContractOutline
    from outsource_desk.ui.kit.banner import BannerTone

NEXT = "Go to next problem"
LOOK = "Go to next warning"


def banner_of(contract: ContractOutline, words: Words) -> tuple[BannerTone, str, str]:
    """Return tone, sentence and action."""
    if contract.state is ContractState.DRAFT:
        return _draft(contract, words)
    if contract.state is ContractState.FINISHED:
        text = (
            f"Version {contract.version} is finished, and its text is fixed. "
            "When both sides have signed, record the signature."
        )
        return "accent", text, ""
    day = words.day(contract.signed_on) if contract.signed_on else ""
    if contract.state is ContractState.ENDED:
        return "accent", "This contract has ended. It stays here as a record.", ""
    return (
        "success",
        f"Signed on {day} and locked. Changes need a change order that both sides sign.",
        "",
    )


def _draft(contract: ContractOutline, words: Words) -> tuple[BannerTone, str, str]:
    problems, missing = contract.count(Level.PROBLEM), contract.count(Level.MISSING)
    warnings = contract.count(Level.WARNING)
    parts = [
        words.count(problems, "problem", "problems") if problems else "",
        words.count(missing, "answer missing", "answers missing") if missing else "",
        words.count(warnings, "warning", "warnings") if warnings else "",
    ]
    named = [part for part in parts if part]
    if not named:
        return "success", "Every clause is complete. Finish the contract and print it.", ""
    listed = " and ".join([", ".join(named[:-1]), named[-1]] if named[1:] else named)
    if problems or missing:
        tone: BannerTone = "danger" if problems else "warn"
        return tone, f"{listed} before you can print the final version.", NEXT
    return "warn", f"{listed}. You can print the final version, but look at it first.", LOOK
