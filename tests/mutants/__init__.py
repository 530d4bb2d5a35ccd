"""Do the tests notice a small change to the judge? See docs/mutants.md."""
