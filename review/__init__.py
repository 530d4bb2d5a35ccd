"""Memory, ratings, the plan up to the interview day, and progress figures."""
