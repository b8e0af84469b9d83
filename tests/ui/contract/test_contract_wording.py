"""What could be read in two ways is told while the contract is written, and no longer after."""

from __future__ import annotations

import pytest

from outsource_desk.records.contract import ExtraClause, ExtraClauseDraft
from outsource_desk.services import items
from outsource_desk.services.contract import contracts
from outsource_desk.services.tasks.tasks import task_list
from outsource_desk.ui.brief.dialogs.add_criterion import AddCriterionDialog
from outsource_desk.ui.contract import ContractStage
from outsource_desk.ui.contract.dialogs.add_clause import AddClauseDialog
from outsource_desk.ui.contract.dialogs.add_term import AddTermDialog
from outsource_desk.ui.contract.dialogs.contract_milestone import ContractMilestoneDialog
from outsource_desk.ui.kit.wording import WordingCheck

VAGUE = "Corrections asap, user-friendly, etc."


def told(widget):
    """Return what is called unclear below the fields of a window."""
    found = widget.findChildren(WordingCheck)
    for check in found:
        check.look()
    return [find.words for check in found for find in check.finds]


def test_vague_words_of_a_clause_are_told_where_they_stand(opened, sample_desk):
    """R83: “asap” in what a clause says is named with what to write; nothing is blocked by it."""
    store, contract_id = sample_desk.store, opened._contract.contract_id
    contracts.set_value(store, contract_id, "quality", "standard", VAGUE)
    keys = [row.key for row in opened._contract.rows]
    opened.board.outline.rows.setCurrentRow(keys.index("quality"))
    panel = opened.board.panel
    assert panel.key == "quality"
    assert "asap" in told(panel)
    assert panel.form["standard"].value() == VAGUE


def test_a_clause_in_own_words_is_looked_through_too(opened, sample_desk):
    """R83: the owner's own clauses leave as little room."""
    store, contract_id = sample_desk.store, opened._contract.contract_id
    items.add(store, ExtraClause, contract_id, ExtraClauseDraft(title="Samples", body=VAGUE))
    opened.open_task(opened.task_id)
    key = next(row.key for row in opened._contract.rows if row.key.startswith("extra:"))
    opened.board.outline.rows.setCurrentRow([row.key for row in opened._contract.rows].index(key))
    assert opened.board.panel.key == key
    assert "asap" in told(opened.board.panel)


def test_a_signed_contract_is_not_corrected(sample_desk, hold, sample_store):
    """R82, R83: what both signed is shown as it is."""
    signed = next(
        row for row in contracts.contract_list(sample_store) if row.number != "C-2026-004"
    )
    stage = ContractStage(sample_desk)
    stage.open_task(signed.task_id)
    hold(stage)
    for at in range(stage.board.outline.rows.count()):
        stage.board.outline.rows.setCurrentRow(at)
        assert stage.board.panel.findChildren(WordingCheck) == []
    sample_desk.tasks.wait()


@pytest.mark.parametrize(
    ("kind", "field"),
    [
        (AddClauseDialog, "body"),
        (AddTermDialog, "meaning"),
        (ContractMilestoneDialog, "criteria"),
        (AddCriterionDialog, "meaning"),
    ],
)
def test_dialogs_around_it_tell_as_well(sample_desk, draft, hold, kind, field):
    """R31, R83: what counts, what a word means, when a milestone is done: no room for argument."""
    task_id = next(row.id for row in task_list(sample_desk.store))
    owner_id = task_id if kind is AddCriterionDialog else draft.contract_id
    dialog = kind(sample_desk, owner_id=owner_id)
    hold(dialog)
    assert told(dialog) == []
    dialog.form[field].set_value(VAGUE)
    assert "asap" in told(dialog)
