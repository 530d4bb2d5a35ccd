"""Faces and wiring: terminal, command line, clock, settings and texts."""
