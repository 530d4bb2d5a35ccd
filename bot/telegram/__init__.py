"""The only room that imports python-telegram-bot."""

import os

os.environ.setdefault("PTB_TIMEDELTA", "1")  # durations as `timedelta`, as the library advises
