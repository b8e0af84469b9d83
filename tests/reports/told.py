"""What each paper for vendors is told to print; every other column is a secret (R34)."""

from __future__ import annotations

FIRM = {"name", "address", "country", "tax_id", "represented_by"}
SCOPE = {
    "deliverable": {
        *("title", "quantity", "quality", "speed", "due_on", "acceptance_test", "example"),
        *("price_quantity", "price_unit"),
    },
    "kpi": {"name", "unit", "target", "minimum", "source"},
}
ORDER = {"position"}
REQUEST = {
    "business": {*FIRM, "email", "phone", "currency", "about", "vision", "principles", "timezone"},
    "person": {"name", "role", "email"},
    "task": {"title"},
    "brief": {
        *("background", "objectives", "in_scope", "out_of_scope", "language", "channels"),
        *("data_rules", "customer_rules", "oversight_minutes", "start_on", "due_on"),
        *("bids_due_on", "sent_on", "assumptions", "data_places", "data_way"),
        *("oversight_plan", "conflicts", "working_hours", "workplace", "reports"),
        *("shared_files", "trial", "trial_passed", "trial_ends_on", "transition", "hand_back"),
        *("remedies", "parallel_weeks", "payment_days"),
    },
    "interface": {"ours", "theirs", "passes", "way"},
    "glossary_word": {"word", "meaning"},
    "input": {"title", "due_on"},
    "criterion": {"name", "weight", "floor", "meaning"},
    "attachment": {"name"},  # of those that are ticked: see test_annexes
    "sheet": {"title", "purpose", "occasion", "needs", "checks", "video", "ask"},
    "sheet_step": {"text", "tip", "video"},
    "request": {
        *("number", "version", "time_zone", "changes", "questions_until", "answers_by"),
        *("decide_by", "valid_until", "form", "criteria"),
    },
    "addendum": {"number", "changes", "moved_days"},
    "request_question": {"question", "answer"},
}
TOLD = {
    "request": SCOPE | REQUEST,
    "addendum": REQUEST,
    "decline": REQUEST,
    "cover_letter": REQUEST,
    "instructions": {
        "business": {"name"},
        "sheet": {"title", "purpose", "occasion", "needs", "checks", "video", "ask"},
        "sheet_step": {"text", "tip", "video"},
    },
    "vision": {
        "business": {
            *("name", "address", "country", "email", "phone", "website"),
            *("vision", "about", "principles"),
        },
    },
    "contract": SCOPE
    | {
        "business": FIRM | {"vat_id", "register_no"},
        "vendor": FIRM,
        "contract": {
            *("title", "number", "currency", "price_minor", "starts_on", "ends_on"),
            *("payment_days", "paper", "signed_on"),
        },
        "contract_version": {"number"},
        "clause_value": {"clause", "field", "value"},
        "extra_clause": {"title", "body"},
        "term": {"word", "meaning"},
        "milestone": {"title", "deliverable", "starts_on", "due_on", "amount_minor"},
        "check_item": {"text"},
    },
}
