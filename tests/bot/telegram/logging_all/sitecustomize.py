"""Run by Python itself as it starts: everything that is logged is shown."""

import logging

logging.basicConfig(level=logging.DEBUG)
