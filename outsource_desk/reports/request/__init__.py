"""What the request and its form are made of."""
