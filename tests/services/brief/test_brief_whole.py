"""What a brief says beyond scope: data, customers, contact points, trial, payment, words."""

from __future__ import annotations

import pytest

from outsource_desk.domain.brief.payment_patterns import PATTERNS, PaymentPattern, PriceLine
from outsource_desk.domain.brief.sections import SectionKey, SectionState
from outsource_desk.domain.decide.answers import Customers, DataClass
from outsource_desk.domain.kinds import CriterionKind
from outsource_desk.records.brief import (
    Criterion,
    Deliverable,
    DeliverableDraft,
    GlossaryWord,
    GlossaryWordDraft,
    Interface,
    InterfaceDraft,
)
from outsource_desk.records.draft import FieldError
from outsource_desk.services import items
from outsource_desk.services.brief import changes as brief_changes
from outsource_desk.services.brief.briefs import brief
from outsource_desk.services.brief.word_lists import word_list
from outsource_desk.services.brief.wording import unclear_spots
from outsource_desk.services.vendor_view.brief import vendor_brief
from tests.services.brief.hand import answer, fill, state_of


def musts(store, task_id, today):
    rows = brief(store, task_id, today).lists.criteria
    return [row.name for row in rows if row.kind == CriterionKind.MUST]


def test_each_class_of_data_asks_for_its_statement(store, task_id, today):
    """R26, R48: card data ask for PCI DSS; personal data besides for ISO 27002, once."""
    brief_changes.set_field(store, task_id, "data_class", DataClass.PAYMENT)
    assert musts(store, task_id, today) == ["Proof of card security"]
    brief_changes.set_field(store, task_id, "also_personal", True)
    brief_changes.set_field(store, task_id, "also_personal", False)
    brief_changes.set_field(store, task_id, "also_personal", True)
    assert musts(store, task_id, today) == ["Proof of card security", "Proof of data security"]
    found = brief(store, task_id, today)
    assert [one.asked for one in found.data.statements] == [True, True]
    assert found.data.rules[0].startswith("Never store card numbers")
    assert len(set(found.data.rules)) == len(found.data.rules)
    told = vendor_brief(store, task_id, today)
    assert told.data == "Payment data and personal data"
    assert [one.is_statement for one in told.must_haves] == [True, True]


def test_a_statement_that_was_taken_out_is_missed_and_comes_back(store, task_id, today):
    """R26, R32: it is named among what is missing, blocks nothing, and one press asks again."""
    fill(store, task_id, today)
    brief_changes.set_field(store, task_id, "data_class", DataClass.HEALTH)
    row = next(one for one in brief(store, task_id, today).lists.criteria if "law" in one.name)
    with store.change("Take it out") as session:
        session.delete(session.get_one(Criterion, row.id))
    found = brief(store, task_id, today)
    assert found.data.unproven == ("Proof that the law allows it",)
    assert [need.field for need in found.missing] == ["data_class"]
    assert found.blocking == ()
    brief_changes.ask_for_proof(store, task_id)
    assert brief(store, task_id, today).missing == ()


def test_guidelines_for_customers_are_there_to_begin_with(store, task_id, today):
    """R29: a vendor who meets customers gets rules for it; one who meets none gets none."""
    answer(store, task_id, customers=Customers.SERVICE, pilot_plan="March", pilot_success="1 error")
    brief_changes.begin_brief(store, task_id)
    found = brief(store, task_id, today)
    assert found.text.customer_rules.splitlines() == list(found.guidelines)
    assert len(found.guidelines) > 5
    assert (found.text.trial, found.text.trial_passed) == ("March", "1 error")
    answer(store, task_id, customers=Customers.NONE)
    assert brief(store, task_id, today).guidelines == ()


def test_who_works_with_whom_is_a_list(store, task_id, today):
    """R25: our department and theirs, what passes and how; what is not said is named."""
    item = items.add(store, Interface, task_id, InterfaceDraft(ours="Workshop"))
    need = next(one for one in brief(store, task_id, today).missing if one.item_id == item)
    assert need.sentence == (
        "“Workshop”: say who it is on their side and what passes between them."
    )
    whole = InterfaceDraft(ours="Workshop", theirs="Hall", passes="Cups", way="Lorry")
    items.change(store, Interface, item, whole)
    assert items.draft(store, Interface, item) == whole
    assert state_of(brief(store, task_id, today), SectionKey.INTERFACES) == SectionState.COMPLETE
    told = vendor_brief(store, task_id, today).contact_points
    assert [(one.ours, one.theirs, one.passes, one.way) for one in told] == [
        ("Workshop", "Hall", "Cups", "Lorry")
    ]


def test_short_forms_are_to_be_explained(store, task_id, today):
    """R80: abbreviations that a stranger may not know; PDF and VAT everybody knows."""
    fill(store, task_id, today)
    assert state_of(brief(store, task_id, today), SectionKey.WORDS) == SectionState.UNUSED
    brief_changes.set_field(store, task_id, "in_scope", "DATEV export by SFTP as PDF with VAT")
    asked = [need.sentence for need in brief(store, task_id, today).missing]
    assert asked == ["Explain “DATEV”, or write it out.", "Explain “SFTP”, or write it out."]
    for word in ("Datev", "SFTP"):
        items.add(store, GlossaryWord, task_id, GlossaryWordDraft(word=word, meaning="A way"))
    found = brief(store, task_id, today)
    assert found.missing == ()
    assert state_of(found, SectionKey.WORDS) == SectionState.COMPLETE
    assert [one.word for one in vendor_brief(store, task_id, today).glossary] == ["Datev", "SFTP"]


def test_a_price_line_has_units_that_are_numbers(store, task_id, today):
    """R20: a deliverable may have its own price; a unit is asked, nonsense is refused."""
    draft = DeliverableDraft(title="Slips", price_line=PriceLine.EACH, price_quantity="72")
    draft.example = "The slip of March"
    item = items.add(store, Deliverable, task_id, draft)
    needs = [one.sentence for one in brief(store, task_id, today).missing if one.item_id == item]
    assert needs == [
        "“Slips”: say how much, how good, how fast, how you check it and what one unit is."
    ]
    for wrong in ("many", "-1", "0", "NaN"):
        with pytest.raises(FieldError) as refused:
            items.change(
                store, Deliverable, item, DeliverableDraft(title="Slips", price_quantity=wrong)
            )
        assert refused.value.field == "price_quantity"
    told = vendor_brief(store, task_id, today).handovers[0]
    assert (told.price_line, told.price_quantity) == (PriceLine.EACH, "72")


def test_the_rest_is_told_to_vendors_line_by_line(store, task_id, today):
    """R15, R23, R24: assumptions, trial, hand-over, oversight, conflicts and payment."""
    fill(store, task_id, today)
    for name, value in {
        "assumptions": "- Receipts come as pictures.\n\n• The bank sends statements.",
        "parallel_weeks": 4,
        "oversight_plan": "Reads 2 slips",
        "hand_back": "All files",
    }.items():
        brief_changes.set_field(store, task_id, name, value)
    told = vendor_brief(store, task_id, today)
    assert told.assumptions == ("Receipts come as pictures.", "The bank sends statements.")
    assert (told.trial.pieces, told.trial.parallel_weeks) == (("March only",), 4)
    assert told.trial.hand_back == ("All files",)
    assert told.working.oversight == ("Reads 2 slips",)
    assert told.payment.told == PATTERNS[PaymentPattern.MONTHLY].told
    assert told.payment.days == 14
    assert not told.trial.is_empty


def test_shares_of_a_payment_pattern_are_the_whole_price():
    """R37, R75: every pattern with shares pays 100 %, none of it in advance."""
    for key, pattern in PATTERNS.items():
        assert sum(pattern.shares) in (0, 100), key
        assert pattern.told.startswith("We pay")
        assert pattern.told.endswith(".")


def test_unclear_words_are_found_in_fields_and_lines(store, task_id, today):
    """R31: where it stands, and what to write; the story of the firm may be told in any words."""
    fill(store, task_id, today)
    brief_changes.set_field(store, task_id, "background", "Many cups, asap")
    brief_changes.set_field(store, task_id, "reports", "A report soon")
    items.add(store, Deliverable, task_id, DeliverableDraft(title="Slips", quality="Good quality"))
    spots = unclear_spots(brief(store, task_id, today), word_list())
    assert [(one.section, one.field, one.item, one.find.words) for one in spots] == [
        (SectionKey.DELIVERABLES, "deliverables", "Slips", "Good quality"),
        (SectionKey.WORKING, "reports", "", "soon"),
    ]
    assert not any(one.need.blocking or one.need.done for one in spots)
    assert spots[0].need.sentence.startswith("“Slips”: “Good quality” – Everybody reads")
