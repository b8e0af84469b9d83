"""What the comparison on paper is made of."""
