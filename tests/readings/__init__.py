"""Whole documents in many styles and formats, with the readings a careful person makes of them."""
