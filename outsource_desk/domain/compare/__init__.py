"""Bids against each other: prices, points, what is out and how firm the lead is."""
