"""Two documents in the house look, with invented names, for the tests of the kit."""

from __future__ import annotations

from datetime import UTC, date, datetime

from outsource_desk.base.text import Words
from outsource_desk.reports.build import lay_out
from outsource_desk.reports.document import Flow, Printout
from outsource_desk.reports.kit import kit
from outsource_desk.reports.paper import A4, CONTRACT_MARGINS, REPORT_MARGINS, Paper

WORDS = Words("en_GB")
PARTIES = (
    kit.Party(
        "Client",
        "Żółty Młyn Bakery sp. z o.o.",
        ("ul. Piotrkowska 12, 90-001 Łódź, Poland", "Represented by Zofia Wiśniewska, Director"),
    ),
    kit.Party(
        "Supplier",
        "Ελαία Software & Co.",
        ("Odos Ermou 44, 105 63 Athens, Greece", "Represented by Nikos Παπαδόπουλος, Partner"),
    ),
)
SIGNATORIES = (
    kit.Signatory("Client", PARTIES[0].name, "Zofia Wiśniewska", "Director"),
    kit.Signatory("Supplier", PARTIES[1].name, "Nikos Παπαδόπουλος", "Partner"),
)
CLAUSES = (
    (
        "Scope of services",
        (
            "The Supplier shall design, build, test and deliver the website and ordering system "
            "described in Annex A (the “Deliverables”). Work that is not described in Annex A is "
            "outside this contract and needs a written change order signed by both parties."
        ),
    ),
    (
        "Milestones and acceptance",
        (
            "The Client shall test each milestone within ten working days after delivery and "
            "either accept it or send one list of defects. Silence for ten working days after a "
            "written reminder counts as acceptance."
        ),
    ),
    (
        "Changes",
        (
            "Either party may propose a change. The Supplier shall state the effect on price and "
            "dates within five working days. A change takes effect only when a change order is "
            "signed."
        ),
    ),
    (
        "Confidentiality",
        (
            "Each party shall keep the other party’s confidential information secret during this "
            "contract and for three years afterwards, and shall report a breach within 24 hours."
        ),
    ),
)
MILESTONES = (
    ("M1", "Requirements workshop and clickable prototype", "18 Dec 2026", "15 %", "€ 3,720.00"),
    ("M2", "Product catalogue and ordering, first release", "5 Feb 2027", "30 %", "€ 7,440.00"),
    ("M3", "Payments, delivery slots and customer accounts", "19 Mar 2027", "30 %", "€ 7,440.00"),
    ("M4", "Data migration, training and go-live", "16 Apr 2027", "15 %", "€ 3,720.00"),
    ("M5", "Final acceptance after two weeks of operation", "30 Apr 2027", "10 %", "€ 2,480.00"),
)
VENDORS = ("Ελαία Software & Co.", "Northwind Digital GmbH", "Kodex Łódź", "BlueBay Web Studio")
PRICES = (24800, 31500, 21400, 25900)
TOTALS = (84.8, 79.2, 72.7, 68.0)
CRITERIA = (
    ("Price", 30, (82, 64, 95, 78)),
    ("Technical approach", 25, (91, 88, 66, 59)),
    ("Experience", 15, (88, 92, 58, 62)),
    ("Schedule", 10, (80, 70, 75, 90)),
    ("Support", 10, (85, 90, 60, 55)),
    ("Risk", 10, (78, 82, 55, 60)),
)


def printout(flow: Flow, **more: object) -> Printout:
    about: dict[str, object] = {
        "title": "Service contract C-2026-007",
        "head": ("Service contract · Website and Ordering System", "C-2026-007 · Version 3"),
        "foot": "Żółty Młyn Bakery · Ελαία Software & Co.",
        "author": "Żółty Młyn Bakery",
    }
    return Printout(flow=flow, **{**about, **more})  # type: ignore[arg-type]


def printed(flow: Flow, paper: Paper = A4, **more: object) -> bytes:
    return lay_out(printout(flow, **more), paper, WORDS)


def milestones_table(width: float) -> Flow:
    columns = (
        kit.PaperColumn("No.", width_mm=10, muted=True),
        kit.PaperColumn("Milestone"),
        kit.PaperColumn("Acceptance due", fit=True),
        kit.PaperColumn("Share", "right", fit=True),
        kit.PaperColumn("Amount", "right", fit=True),
    )
    total = kit.Row(("", "Total, excluding VAT", "", "100 %", "€ 24,800.00"), "total")
    return kit.table(columns, [*MILESTONES, total], width, indent=11 * 72 / 25.4)


def contract_flow(width: float, rounds: int = 2) -> Flow:
    """Return a contract of `rounds` times four clauses: 2 pages for 1, 13 for 12."""
    flow = kit.opening(
        "Service contract",
        "Website and Ordering System",
        ("Contract C-2026-007", "Version 3", "21 November 2026"),
    )
    flow += kit.party_columns(PARTIES, width)
    facts = (
        ("Total price", "€ 24,800.00"),
        ("Start", "1 December 2026"),
        ("Final delivery", "30 April 2027"),
        ("Governing law", "Poland"),
    )
    flow += kit.key_facts(facts, width)
    clauses = kit.Clauses()
    for _ in range(rounds):
        for title, text in CLAUSES:
            clauses.heading(title)
            clauses.clause(text)
            clauses.clause(
                "The Supplier is responsible for:",
                ("suitably qualified staff and all equipment they need;", "a repository."),
            )
        clauses.heading("Fees and payment")
        clauses.clause("The total price is fixed and is paid in the instalments below.")
        clauses.add(milestones_table(width))
        clauses.clause("Invoices are due within 21 days of receipt.")
    sentence = "Signed in two originals, one for each party. Annexes A to C form part of it."
    return kit.signatures([*flow, *clauses.flow], sentence, SIGNATORIES, width)


def contract(paper: Paper = A4, rounds: int = 2, **more: object) -> bytes:
    sheet = paper.with_margins(CONTRACT_MARGINS)
    flow = contract_flow(sheet.text_width, rounds)
    return printed(flow, sheet, initials=("Client", "Supplier"), **more)


def comparison_flow(width: float) -> Flow:
    flow = kit.opening(
        "Vendor comparison",
        "Website and Ordering System",
        ("RFP-2026-0042", "4 bids received by 14 November 2026", "Evaluated 21 November 2026"),
    )
    facts = (("Score", "84.8"), ("Price, excl. VAT", "€ 24,800"), ("Delivery", "30 Apr 2027"))
    flow += kit.band("Recommended", VENDORS[0], facts, width)
    flow += kit.body(
        "Ελαία Software offers the best balance: highest technical score, strong references and a "
        "price 21 % below the most expensive bid. Kodex Łódź is cheaper but scores low on risk."
    )
    flow += kit.heading("Ranking") + ranking(width)
    half = (width - 18) / 2
    series = [
        kit.Series(name, [scores[at] for _, _, scores in CRITERIA])
        for at, name in enumerate(VENDORS[:3])
    ]
    left = kit.caption("Strengths and weaknesses", "Score per criterion, 0–100, three best bids")
    left += kit.gap(6) + kit.radar([name for name, _, _ in CRITERIA], series, half)
    right = kit.caption("Total price", "Euro, excluding VAT") + kit.gap(14)
    right += kit.bar_chart(bars(), half, lambda value: f"{value:,.0f}")
    flow += kit.gap(8) + kit.side_by_side(left, right, width)
    flow += kit.heading("Scores by criterion") + grid_of_scores(width)
    flow += kit.heading("Price and quality")
    flow += kit.scatter(
        [kit.ScatterSpot(n, p, t) for n, p, t in zip(VENDORS, PRICES, TOTALS, strict=True)],
        half,
        lambda value: f"{value:,.0f}",
    )
    flow += kit.heading("Milestones") + strip(width)
    flow += kit.heading("Before you decide", 1)
    flow += kit.check_list([("References called", True), ("Insurance certificate seen", False)])
    flow += kit.bullets(["Ask for a named substitute.", "Fix the price of phase 2."])
    flow += kit.notice("Two prices leave out hosting.", width, strong="Please check.")
    flow += kit.heading("Open questions") + kit.table([kit.PaperColumn("Question")], [], width)
    return flow + kit.small("This report supports a decision and is not legal advice.")


def bars() -> list[kit.ChartBar]:
    return [kit.ChartBar(n, p, f"€ {p:,}") for n, p in zip(VENDORS, PRICES, strict=True)]


def ranking(width: float) -> Flow:
    columns = (
        kit.PaperColumn("", width_mm=6, muted=True),
        kit.PaperColumn("Vendor"),
        kit.PaperColumn("Weighted score", width_mm=36),
        kit.PaperColumn("", "right", fit=True),
        kit.PaperColumn("Price €", "right", fit=True),
        kit.PaperColumn("Weeks", "right", fit=True),
        kit.PaperColumn("Verdict", width_mm=28),
    )
    verdicts = ("Recommended", "Reserve", "Not selected", "Not selected")
    rows = [
        kit.Row(
            (
                str(at + 1),
                name,
                kit.score_bar(TOTALS[at] / 100, 90, at),
                str(TOTALS[at]),
                f"{PRICES[at]:,}",
                str(18 + at),
                verdicts[at],
            ),
            "strong" if at == 0 else "muted" if at > 1 else "plain",
        )
        for at, name in enumerate(VENDORS)
    ]
    return kit.table(columns, rows, width)


def grid_of_scores(width: float) -> Flow:
    columns = (
        kit.PaperColumn("Criterion", width_mm=40),
        kit.PaperColumn("Weight", "right", fit=True),
        *(kit.PaperColumn(name, "center") for name in VENDORS),
    )
    rows = [
        kit.Row(
            (name, f"{weight} %", *map(str, scores)),
            shades=(None, None, *((score - 50) / 45 for score in scores)),
        )
        for name, weight, scores in CRITERIA
    ]
    total = kit.Row(("Weighted total", "100 %", *map(str, TOTALS)), "total")
    return kit.table(columns, [kit.Row(("What counts",), "group"), *rows, total], width)


def strip(width: float) -> Flow:
    stretches = (
        kit.Stretch("Requirements workshop", date(2026, 12, 1), date(2026, 12, 18), "done"),
        kit.Stretch("Catalogue, first release", date(2026, 12, 19), date(2027, 2, 5), "late"),
        kit.Stretch("Payments and accounts", date(2027, 2, 6), date(2027, 3, 19), "running"),
        kit.Stretch("Migration and go-live", date(2027, 3, 20), date(2027, 4, 30)),
    )
    return kit.timeline(stretches, width, WORDS, date(2027, 2, 20))


def comparison(paper: Paper = A4, **more: object) -> bytes:
    sheet = paper.with_margins(REPORT_MARGINS)
    return printed(
        comparison_flow(sheet.text_width),
        sheet,
        head=("Vendor comparison · Website and Ordering System", "RFP-2026-0042"),
        made_at=datetime(2026, 11, 21, 9, 30, tzinfo=UTC),
        **more,
    )
