"""Which points one question invites: up to three that belong together."""

from itertools import groupby, pairwise

from question_bank.model import Point

_MOST = 3


def groups(points: tuple[Point, ...]) -> list[tuple[Point, ...]]:
    """Return runs of points under one lead-in, three at most; lone ones join their neighbours."""
    runs = [
        chunk
        for _, run in groupby(points, key=lambda point: point.lead_in)
        for chunk in _chunks(tuple(run))
    ]
    merged: list[tuple[Point, ...]] = []
    for run in runs:
        lone = merged and (len(run) == 1 or len(merged[-1]) == 1)
        if lone and len(merged[-1]) + len(run) <= _MOST:
            merged[-1] += run
        else:
            merged.append(run)
    return merged


def _chunks(run: tuple[Point, ...]) -> list[tuple[Point, ...]]:
    """Cut a run into parts of nearly one size: five are three and two, four are two and two."""
    count = -(-len(run) // _MOST)
    edges = [-(-len(run) * at // count) for at in range(count + 1)]
    return [run[a:b] for a, b in pairwise(edges)]
