"""The stage Contract: finishing, signing, dialogs, and how it looks."""

from __future__ import annotations

import pytest

from outsource_desk.base.errors import UserError
from outsource_desk.domain.kinds import ContractState, Stage
from outsource_desk.records.bid import Award, AwardDraft
from outsource_desk.records.task import Task
from outsource_desk.services.contract import contracts
from outsource_desk.services.contract import signing as contract_signing
from outsource_desk.services.contract.facts import read_facts
from outsource_desk.ui.contract import ContractStage
from outsource_desk.ui.frame.dialog import DIALOGS
from tests.ui.audit import outside, problems
from tests.ui.contract.hand import edit_of


def test_finishing_leads_to_what_is_missing(opened) -> None:
    """R84: the primary button is never dead; it shows what is in the way."""
    opened.board.show_part("parties")
    opened.finish_button.click()
    assert opened.board.current == "late"


def test_from_draft_to_signature(opened, qtbot, hold, sample_desk, monkeypatch) -> None:
    """R82: finish stores the printed bytes; the signature locks the contract and moves the task."""
    printed = []
    monkeypatch.setattr(
        "outsource_desk.ui.contract.dialogs.finish_contract.print_pdf",
        lambda _desk, _parent, _title, data, name: printed.append((data, name)),
    )
    store, contract_id = sample_desk.store, opened._contract.contract_id
    contracts.set_value(store, contract_id, "late", "limit_percent", "10")
    dialog = hold(DIALOGS["finish_contract"](sample_desk, contract_id=contract_id))
    dialog.commit_button.click()
    qtbot.waitUntil(lambda: bool(printed), timeout=8000)
    data, name = printed[0]
    assert name == "Contract-Export papers and customs-Zollbüro Petersen-v1-2026-11-24.pdf"
    assert contract_signing.stored_paper(store, contract_id) == data
    assert contract_signing.versions(store, contract_id)[0].pages == 8
    assert opened.header_buttons()[-1] is opened.sign_button
    assert edit_of(opened, "limit_percent").isReadOnly()
    sign = hold(
        DIALOGS["record_signature"](sample_desk, contract_id=contract_id, number="C-2026-004")
    )
    sign.commit_button.click()
    head = read_facts(store, contract_id).head
    assert (head.state, head.signed_on) == (ContractState.SIGNED, sample_desk.clock.today())
    assert opened.board.banner.text.startswith("Signed on 24 Nov 2026 and locked.")
    with store.read() as session:
        assert session.get_one(Task, head.task_id).stage is Stage.DELIVER


def test_a_chosen_vendor_without_a_contract_gets_one(sample_desk, hold, today) -> None:
    """R73: the empty state starts the contract from what is known."""
    store = sample_desk.store
    with store.change("Choose") as session:
        values = AwardDraft(reason="The best.").model_dump()
        session.add(Award(task_id=4, bid_id=1, chosen_on=today, **values))
        session.get_one(Task, 4).stage = Stage.CONTRACT
    stage = hold(ContractStage(sample_desk))
    stage.open_task(4)
    assert stage.stack.currentWidget() is stage.none
    assert stage.header_buttons() == []
    stage.none.start_button.click()
    assert stage.stack.currentWidget() is stage.board
    assert stage._contract.vendor == "Brightline Payroll"
    assert "answers missing" in stage.board.banner.text


def test_own_clauses_and_words_from_the_dialogs(opened, hold, sample_desk) -> None:
    """R73, R80: add a clause, rename it in the panel, explain a word, delete both."""
    contract_id = opened._contract.contract_id
    dialog = hold(DIALOGS["add_clause"](sample_desk, owner_id=contract_id))
    dialog.commit_button.click()
    assert dialog.problem.text == "Enter a title, for example “Samples and moulds”."
    dialog.form.set_values({"title": "Samples", "body": "Two pieces."})
    dialog.commit_button.click()
    key = opened._contract.rows[13].key
    opened.board.show_part(key)
    panel = opened.board.panel
    panel.form["body"].set_value("Three pieces.")
    panel.form["body"].committed.emit()
    assert read_facts(sample_desk.store, contract_id).extras[0].body == "Three pieces."
    panel.remove_button.click()
    assert read_facts(sample_desk.store, contract_id).extras == ()
    word = hold(DIALOGS["add_term"](sample_desk, owner_id=contract_id))
    word.form.set_values({"word": "Glaze", "meaning": "The coat of glass."})
    word.commit_button.click()
    opened.board.show_part("words")
    assert len(read_facts(sample_desk.store, contract_id).terms) == 2


def test_a_milestone_from_the_dialog(opened, hold, sample_desk) -> None:
    """R74: a milestone needs a name, a day and something to check."""
    contract_id = opened._contract.contract_id
    dialog = hold(DIALOGS["contract_milestone"](sample_desk, owner_id=contract_id))
    with pytest.raises(UserError, match="Enter a name"):
        dialog.commit()
    dialog.form.set_values({"title": "New", "criteria": "It is there\nIt works"})
    with pytest.raises(UserError, match="Enter the day"):
        dialog.commit()
    dialog.form.set_values({"due_on": sample_desk.clock.today()})
    dialog.commit()
    stages = read_facts(sample_desk.store, contract_id).milestones
    assert stages[-1].criteria == ("It is there", "It works")


def test_nothing_is_nameless_or_cut(dressed, opened) -> None:
    """R127: every kind of clause in both themes, at both sizes of text, in two windows."""
    for size in ((1118, 520), (820, 420)):
        opened.resize(*size)
        for key in ("late", "milestones", "quality", "words"):
            opened.board.show_part(key)
            assert problems(opened) == [], (size, key)
        assert outside(opened.board) == [], size
