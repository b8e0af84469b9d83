"""Every part of the cost outside is named, can be filled in, and counts (R12, methods 4.3)."""

from __future__ import annotations

import pytest

from outsource_desk.domain.decide.answers import Location
from outsource_desk.domain.decide.cost_case import PaybackKind, StressKind
from outsource_desk.services.decide.cost_text import layer_lines
from outsource_desk.services.decide.screening import assess

# € 1,000 a month today, fee € 500, over 10 months.
PLAIN = {
    "minutes_per_month": 1_200,
    "hour_rate_minor": 5_000,
    "fee_minor": 50_000,
    "horizon_months": 10,
}


def case(**more):
    found = assess({**PLAIN, **more}, "EUR").costs
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("hidden", "costs_more"),
    [
        ({"selection_minutes": 600}, 50_000),
        ({"selection_minor": 20_000}, 20_000),
        ({"transition_minutes": 120}, 10_000),
        ({"one_off_minor": 30_000}, 30_000),
        ({"parallel_months": 2}, 200_000),
        ({"oversight_minutes": 60}, 50_000),
        ({"tools_minor": 1_000}, 10_000),
        ({"change_bp": 1_000}, 50_000),
        ({"rework_bp": 250}, 12_500),
        ({"bank_bp": 100}, 5_000),
        ({"switch_bp": 2_000, "switch_minor": 100_000}, 20_000),
        ({"credits_minor": 15_000}, -15_000),
    ],
)
def test_each_hidden_cost_lowers_the_saving_by_its_size(hidden, costs_more):
    """R12: worked by hand: ten months, a fee of € 500, an hour at € 50."""
    assert case().saving_minor == 500_000
    assert case(**hidden).saving_minor == 500_000 - costs_more


def test_errors_are_a_cost_of_today():
    """R12: two errors a month at € 45 are € 90 that a vendor may save."""
    found = assess({**PLAIN, "errors_per_month": 2, "error_minor": 4_500}, "EUR")
    assert found.today is not None
    assert found.today.errors_minor == 9_000
    assert found.today.monthly_minor == 109_000


def test_the_parts_add_up(words):
    """R12: every part by name with once, a month and in all; the last line is the sum."""
    found = case(selection_minor=20_000, change_bp=1_000, oversight_minutes=60)
    lines = [
        tuple(text.replace("\u00a0", " ") for text in (one.title, one.once, one.monthly, one.total))
        for one in layer_lines(found, "EUR", words)
    ]
    assert lines == [
        ("Finding the vendor", "€ 200", "–", "€ 200"),
        ("The vendor’s fee", "–", "€ 500", "€ 5,000"),
        ("Your time to look after it", "–", "€ 50", "€ 500"),
        ("Allowance for changes", "–", "€ 50", "€ 500"),
        ("Everything", "€ 200", "€ 600", "€ 6,200"),
    ]


def test_payback_of_the_first_costs():
    """R12: € 1,200 once at a saving of € 500 a month comes back in the third month."""
    found = case(one_off_minor=120_000).payback
    assert (found.kind, found.months) == (PaybackKind.MONTHS, 3)
    assert case(fee_minor=100_000).payback.kind == PaybackKind.NEVER


@pytest.mark.parametrize(
    ("by_piece", "saving"), [(True, 250_000), (False, 0)], ids=["by the piece", "fixed fee"]
)
def test_half_the_work_hurts_with_a_fixed_fee(by_piece, saving):
    """R12: the stress test asks whether the fee falls with the work."""
    stress = {one.kind: one for one in case(fee_per_unit=by_piece).stress}
    assert stress[StressKind.HALF_VOLUME].saving_minor == saving


def test_exchange_rates_only_abroad():
    """R12, R17: ±10 % on the fee, for a vendor who is paid in another currency."""
    assert StressKind.FEE_UP not in {one.kind for one in case().stress}
    abroad = {one.kind: one for one in case(location=Location.OFFSHORE).stress}
    assert abroad[StressKind.FEE_UP].change_minor == -50_000
    assert abroad[StressKind.FEE_DOWN].change_minor == 50_000
