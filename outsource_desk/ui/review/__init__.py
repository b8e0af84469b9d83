"""What a review looks like: its scorecard, its promises, what was saved."""
