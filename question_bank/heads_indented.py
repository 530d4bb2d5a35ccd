"""Headings of an outline that nothing but indentation makes: what stands deeper answers it."""

from collections.abc import Iterator

from question_bank.head import Head, Style, trim
from question_bank.lines import Line

_STEP = 2  # columns that make a line deeper
_FEWEST = 3
_LEAST_SHARE = 0.7
_LONGEST = 100  # characters
_SECTIONS = 2  # the depth of answers under requirements under sections


def indented(text: str, lines: list[Line]) -> Iterator[Head]:
    """Yield the lines over deeper ones, where nearly all of a text is laid out so.

    A line that deeper ones stand under is asked for, or a section where these have some of their
    own; beside those, a line with nothing under it waits for its answer.
    """
    told = [line for line in lines if not (line.is_blank or line.is_rule)]
    depths = _depths([line.indent for line in told])
    heights = _heights(depths)
    over = [n for n in range(len(told)) if heights[n]]
    asked = {depths[n] for n in over if heights[n] == 1}
    if len(over) < _FEWEST or len(asked) != 1 or not _is_outline(text, told, depths, over):
        return
    at_level = asked.pop()
    if any(heights[n] > 1 and depths[n] >= at_level for n in over):
        return
    has_sections = max(heights) > 1
    places = {line.start: at for at, line in enumerate(lines)}
    for line, depth, height in zip(told, depths, heights, strict=True):
        waits = has_sections and depth == at_level and _could_head(text, line)
        if height or waits:
            at = places[line.start]
            level = Style.SECTION if height > 1 else Style.PLAIN
            yield Head(level, at, at + 1, *trim(text, line.body, line.end))


def _is_outline(text: str, told: list[Line], depths: list[int], over: list[int]) -> bool:
    """Whether short unmarked lines stand over nearly all others, and no sentence wraps so."""
    heads = set(over)
    answers = [n for n in range(len(told)) if n not in heads]
    covered = sum(depths[n] > 0 for n in answers)
    if covered < _LEAST_SHARE * len(answers) or not all(_could_head(text, told[n]) for n in over):
        return False
    below = [told[n + 1] for n in over]
    if max(depths) < _SECTIONS and any(line.is_bullet for line in below):
        return False  # a list under a line is no outline yet
    return sum(text[line.body].islower() for line in below) <= len(below) // 4


def _could_head(text: str, line: Line) -> bool:
    return not (line.is_bullet or line.end - line.start > _LONGEST or text[line.end - 1] in ".!,;")


def _depths(indents: list[int]) -> list[int]:
    """Return how many lines each stands under, by indentation."""
    depths: list[int] = []
    open_: list[int] = []
    for indent in indents:
        while open_ and indent < open_[-1] + _STEP:
            open_.pop()
        depths.append(len(open_))
        open_.append(indent)
    return depths


def _heights(depths: list[int]) -> list[int]:
    """Return how many levels stand under each line."""
    heights = [0] * len(depths)
    open_: list[int] = []
    for n, depth in enumerate(depths):
        del open_[depth:]
        for up, over in enumerate(reversed(open_), 1):
            heights[over] = max(heights[over], up)
        open_.append(n)
    return heights
