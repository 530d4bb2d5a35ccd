"""An answer and its evidence in; a grade out."""
