"""From the chosen bid to the signed contract."""
