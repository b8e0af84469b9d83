"""What the papers of Decide are made of."""
