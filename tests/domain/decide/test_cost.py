"""The business case adds up by hand, in money and in hours."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outsource_desk.base.errors import InputError
from outsource_desk.domain.decide.cost import (
    CostPlan,
    InHouse,
    LayerKind,
    Pay,
    in_house_cost,
    outsourcing_cost,
)
from outsource_desk.domain.decide.cost_case import (
    Payback,
    PaybackKind,
    StressKind,
    compare_costs,
    compare_with_hire,
    payback,
)

# 14 hours at 32.00, 2 hours of the owner at 60.00, 10.00 paper, 1 error at 22.00 → 600.00 a month
TODAY = in_house_cost(
    InHouse(
        staff_minutes=14 * 60,
        staff_rate_minor=3_200,
        owner_minutes=120,
        owner_rate_minor=6_000,
        materials_minor=1_000,
        errors=1,
        error_cost_minor=2_200,
    )
)
# 24 months; once 10 h at 30.00 + 100.00; a month 400.00 + 1 h at 30.00 + 5 % changes
PLAN = CostPlan(
    months=24,
    fee_minor=40_000,
    rate_minor=3_000,
    selection_minutes=600,
    selection_minor=10_000,
    oversight_minutes=60,
    change_share=Decimal("0.05"),
)


def test_in_house_month():
    """R12: 448 + 120 + 10 + 22 = 600.00 and 16 hours, side by side."""
    assert (TODAY.staff_minor, TODAY.owner_minor, TODAY.errors_minor) == (44_800, 12_000, 2_200)
    assert (TODAY.monthly_minor, TODAY.minutes) == (60_000, 16 * 60)
    assert (TODAY.yearly_minor, TODAY.yearly_minutes) == (720_000, 11_520)


def test_case_by_hand():
    """R12, R68: once 400.00; 450.00 a month; 24 months 11,200.00 against 14,400.00.

    Saving 3,200.00 (22 %); payback 400/150 → 3 months;
    break-even fee (600 − 30 − 400/24) / 1.05 = 526.98.
    """
    case = compare_costs(TODAY, PLAN)
    assert (case.outsourced.once_minor, case.outsourced.monthly_minor) == (40_000, 45_000)
    assert (case.in_house_minor, case.outsourced.total_minor) == (1_440_000, 1_120_000)
    assert case.saving_minor == 320_000
    assert case.saving_share == pytest.approx(0.2222, abs=1e-4)
    assert case.monthly_saving_minor == 15_000
    assert case.payback == Payback(PaybackKind.MONTHS, 3)
    assert case.break_even_fee_minor == 52_698
    assert case.minutes_freed == 24 * (960 - 60) - 600
    assert case.monthly_minutes_freed == 900


def test_every_layer_has_a_name_and_its_own_sum():
    """R68: selection, transition, fees, oversight, changes, rework, tools, switching, credits."""
    plan = replace(
        PLAN,
        handover_minutes=120,
        handover_minor=500,
        parallel_months=Decimal("0.5"),
        tools_minor=900,
        bank_share=Decimal("0.01"),
        rework_share=Decimal("0.02"),
        switch_share=Decimal("0.1"),
        switch_minor=50_000,
        credits_minor=700,
    )
    cost = outsourcing_cost(plan, TODAY)
    found = {layer.kind: layer.total_minor(24) for layer in cost.layers}
    assert found == {
        LayerKind.SELECTION: 40_000,
        LayerKind.TRANSITION: 6_000 + 500 + 30_000,
        LayerKind.FEES: 960_000,
        LayerKind.OVERSIGHT: 72_000,
        LayerKind.CHANGES: 48_000,
        LayerKind.REWORK: 19_200,
        LayerKind.TOOLS: 24 * (900 + 400),
        LayerKind.SWITCHING: 5_000,
        LayerKind.CREDITS: -700,
    }
    assert sum(found.values()) == cost.total_minor
    assert cost.total_minutes == 600 + 120 + 480 + 24 * 60
    assert all(layer.title for layer in cost.layers)


@pytest.mark.parametrize(
    ("once", "monthly", "expected"),
    [
        (100, 0, Payback(PaybackKind.NEVER)),
        (100, -5, Payback(PaybackKind.NEVER)),
        (0, 5, Payback(PaybackKind.IMMEDIATE)),
        (100, 50, Payback(PaybackKind.MONTHS, 2)),
        (101, 50, Payback(PaybackKind.MONTHS, 3)),
    ],
)
def test_payback(once, monthly, expected):
    """R12: never without a saving, at once without one-off cost, else full months."""
    assert payback(once, monthly) == expected


def test_stress():
    """R12: each stress changes one assumption and tells the difference."""
    stress = {s.kind: s for s in compare_costs(TODAY, replace(PLAN, foreign_currency=True)).stress}
    assert stress[StressKind.FEE_UP].change_minor == -24 * (4_000 + 200)
    assert stress[StressKind.FEE_DOWN].change_minor == 24 * (4_000 + 200)
    assert stress[StressKind.DOUBLE_OVERSIGHT].change_minor == -24 * 3_000
    assert stress[StressKind.HALF_VOLUME].change_minor == -24 * 30_000
    per_unit = compare_costs(TODAY, replace(PLAN, fee_per_unit=True)).stress
    assert per_unit[-1].change_minor == 24 * (20_000 + 1_000) - 24 * 30_000
    assert StressKind.FEE_UP not in {s.kind for s in per_unit}


def test_hiring_instead():
    """R12: 42,000.00 a year is 3,500.00 a month; 16 of 140 productive hours are used."""
    pay = Pay(4_200_000, paid_hours=1_680)
    hire = compare_with_hire(pay, 16 * 60, 45_000)
    assert (hire.hire_minor, hire.cheaper_minor) == (350_000, 305_000)
    assert hire.used_share == pytest.approx(16 / 140)
    assert hire.idle_minutes == 124 * 60
    assert compare_with_hire(replace(pay, paid_hours=0), 60, 1).idle_minutes == 0


def test_no_months_is_refused():
    """R12: the sentence shows an example."""
    with pytest.raises(InputError, match="such as 24"):
        compare_costs(TODAY, replace(PLAN, months=0))


def test_nothing_costs_nothing():
    """R12: no numbers yet gives zeros, not a crash."""
    case = compare_costs(in_house_cost(InHouse()), CostPlan(1, 0))
    assert case.saving_share is None
    assert case.payback.kind == PaybackKind.NEVER


MONEY = st.integers(0, 10**9)
MINUTES = st.integers(0, 10**5)
SHARE = st.decimals(0, 1, places=3)
PLANS = st.builds(
    CostPlan,
    months=st.integers(1, 120),
    fee_minor=MONEY,
    rate_minor=st.integers(0, 10**5),
    selection_minutes=MINUTES,
    handover_minutes=MINUTES,
    parallel_months=SHARE,
    oversight_minutes=MINUTES,
    tools_minor=MONEY,
    change_share=SHARE,
    rework_share=SHARE,
    bank_share=SHARE,
    switch_share=SHARE,
    switch_minor=MONEY,
    credits_minor=MONEY,
)


@given(PLANS)
def test_totals_are_the_sum_of_their_parts(plan):
    """R68: layers sum to the total, exactly."""
    cost = outsourcing_cost(plan, TODAY)
    assert cost.total_minor == cost.once_minor + plan.months * cost.monthly_minor
    assert cost.total_minor == sum(layer.total_minor(plan.months) for layer in cost.layers)


@given(PLANS)
def test_break_even_fee_saves_nothing(plan):
    """R12: at the break-even fee the saving is zero but for rounding each month."""
    fee = compare_costs(TODAY, plan).break_even_fee_minor
    saving = compare_costs(TODAY, replace(plan, fee_minor=fee)).saving_minor
    assert abs(saving) <= 4 * plan.months


@given(
    st.builds(
        CostPlan,
        months=st.integers(1, 60),
        fee_minor=st.integers(0, 10**6),
        rate_minor=st.integers(0, 10**4),
        selection_minutes=st.integers(0, 10**4),
        selection_minor=st.integers(0, 10**5),
        handover_minutes=st.integers(0, 10**4),
        parallel_months=st.integers(0, 3),
        oversight_minutes=st.integers(0, 10**4),
        tools_minor=st.integers(0, 10**4),
    )
)
def test_no_hour_is_counted_as_cash(plan):
    """R12: with hours that cost nothing only cash is left, and it is the same cash."""
    free_time = replace(TODAY, staff_minor=0, owner_minor=0)
    case, cash = compare_costs(TODAY, plan), compare_costs(free_time, replace(plan, rate_minor=0))
    assert case.saving_minor - case.time_saved_minor == cash.saving_minor
    assert cash.time_saved_minor == 0
    assert case.minutes_freed == cash.minutes_freed
