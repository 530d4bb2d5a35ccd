"""Figures that the project promises, each beside its goal or a peer measured in the same run."""
