"""Forms that vendors sent back, on their way to becoming bids."""
