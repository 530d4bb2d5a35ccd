"""Amounts of money."""


def dollars(amount: float) -> str:
    """Tell an amount as people do; of a few cents or less, the first two figures: `$0.0023`."""
    if amount >= 0.1 or not amount:
        return f"${amount:.2f}"
    return f"${max(amount, 0.0001):.2g}"
