"""The sample business is what the pages, the tests and the pictures rely on."""

from outsource_desk.services.file.listing import listing


def test_sample_has_every_stage_and_enough_of_everything(sample_store):
    """R130: eight to ten tasks in all stages, ten vendors, twelve bids, three contracts."""
    stages = {row[3] for row in listing(sample_store, "tasks").rows}
    assert stages == {"decide", "brief", "compare", "contract", "deliver", "review"}
    assert len(listing(sample_store, "tasks").rows) == 10
    assert len(listing(sample_store, "vendors").rows) >= 10
    assert len(listing(sample_store, "bids").rows) >= 12
    assert len(listing(sample_store, "contracts").rows) >= 3


def test_milestones_of_the_sample_sum_to_their_price(sample_store):
    """R75: the payment schedule of each contract adds up to its price exactly."""
    milestones = listing(sample_store, "milestones")
    amount, owner = (
        milestones.columns.index("amount_minor"),
        milestones.columns.index("contract_id"),
    )
    for number, *rest in listing(sample_store, "contracts").rows:
        price = rest[4]
        assert sum(row[amount] for row in milestones.rows if row[owner] == number) == price


def test_sample_exercises_letters_of_many_alphabets(sample_store):
    """R126: names with Ł, ß, é, Greek and Cyrillic letters are stored as they are."""
    names = " ".join(row[1] for row in listing(sample_store, "vendors").rows)
    for letter in ("Ł", "ß", "Ε", "С"):
        assert letter in names
