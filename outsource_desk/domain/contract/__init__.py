"""What both sides sign: clauses, the payment schedule, credits for delay."""
