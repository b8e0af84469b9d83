"""What an hour costs, of the firm and of each person, with every number explained (R12)."""

from __future__ import annotations

import pytest

from outsource_desk.base.errors import InputError, UserError
from outsource_desk.records.business import HourCostDraft, Person
from outsource_desk.services import items
from outsource_desk.services.business import cost_rates

JONAS, RENE = 2, 3
YEAR = HourCostDraft(salary_minor=3_000_000, employer_tax_minor=600_000, leave_days=35)


def test_the_sum_of_the_sample_gives_its_rate(sample_store, words):
    """R12: what the sample says of Jonas is what the calculator finds."""
    draft = cost_rates.hour_cost(sample_store, JONAS)
    found = cost_rates.explained(draft, "EUR", words)
    assert found.rate_minor == cost_rates.rate_of(sample_store, "Jonas Großmann")
    assert (found.rate, found.how) == ("€\u00a029.62", "€\u00a048,102 ÷ 1,624\u00a0h")
    told = [(one.title, one.value, one.how) for one in found.lines]
    assert ("Taxes and insurance", "€\u00a07,182", "21\u00a0% of the pay") in told
    assert ("Leave and public holidays", "− 304\u00a0h", "38\u00a0days × 8\u00a0h") in told
    assert [one.title for one in found.lines if one.is_total] == [
        "What the year costs",
        "Hours really worked",
    ]
    assert found.warning == "Pay alone would say €\u00a016.44 an hour: 44\u00a0% too little."


@pytest.mark.parametrize("person_id", [RENE, None])
def test_the_result_becomes_the_rate_in_one_step(sample_store, person_id):
    """R12: of a person or of the firm; the sum opens again as it was, and Undo takes both back."""
    before = cost_rates.rates(sample_store)
    rate = cost_rates.save_hour_cost(sample_store, person_id, YEAR)
    after = {one.person_id: one.rate_minor for one in cost_rates.rates(sample_store)}
    assert after[person_id] == rate == 2_000  # 36,000 / 1,800
    assert cost_rates.hour_cost(sample_store, person_id) == YEAR
    again = YEAR.model_copy(update={"salary_minor": 3_600_000})
    assert cost_rates.save_hour_cost(sample_store, person_id, again) == 2_333
    sample_store.undo()
    sample_store.undo()
    assert cost_rates.rates(sample_store) == before
    assert cost_rates.hour_cost(sample_store, person_id) is None


def test_a_person_without_a_rate_costs_what_the_firm_says(sample_store):
    """R12: René has none of his own."""
    assert cost_rates.rate_of(sample_store, "René Okafor") == 3_200
    assert cost_rates.rate_of(sample_store, "Somebody new") == 3_200
    assert cost_rates.rate_of(sample_store, "Käthe Hartmann") == 4_500


def test_a_new_file_has_no_rate(empty_store):
    assert cost_rates.rates(empty_store) == ()
    assert cost_rates.rate_of(empty_store, "Ann") is None


def test_nothing_is_kept_of_a_sum_that_cannot_be(sample_store):
    """R12: no hours, no pay, no person: a sentence, and the rate stays."""
    before = cost_rates.rates(sample_store)
    with pytest.raises(InputError):
        cost_rates.save_hour_cost(sample_store, RENE, YEAR.model_copy(update={"leave_days": 300}))
    with pytest.raises(UserError, match="costs nothing yet"):
        cost_rates.save_hour_cost(sample_store, RENE, HourCostDraft(salary_minor=0))
    items.remove(sample_store, Person, RENE)
    with pytest.raises(UserError, match="no longer in the file"):
        cost_rates.save_hour_cost(sample_store, RENE, YEAR)
    assert cost_rates.rates(sample_store) == before
