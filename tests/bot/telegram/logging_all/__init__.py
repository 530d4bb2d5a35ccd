"""On the path of processes that tests start, so that Python runs what is in here."""
