"""The use cases: load, practise, answer, progress, privacy."""
