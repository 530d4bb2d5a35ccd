# ruff: noqa: RUF001 - patterns are a line each and name typographic marks
"""Texts that look like applications, made by Hypothesis."""

from hypothesis import strategies as st

_WORDS = st.sampled_from(
    [
        "I",
        "led",
        "built",
        "12",
        "30%",
        "Acme",
        "in",
        "2019",
        "team",
        "data",
        "work",
        "(currently",
        "at",
        "Acme)",
        "e.g.",
        "since",
        "tests,",
        "TODO",
        "???",
        "(expand",
        "this)\n",
        "",
        "",
        "",
        "(not",
        "sure)",
        "pump",
        "ward",
        "budget",
        "–",
        "the",
        "and",
        "with,",
        "for:",
        "years",
        "5+",
        "**bold**",
        "~~old~~",
        "==mark==",
        "<!--",
        "ask",
        "Tom",
        "-->",
        "🎉",
        "Köln",
    ]
)
_LINE = st.lists(_WORDS, min_size=1, max_size=12).map(" ".join)
_PREFIX = st.sampled_from(
    [
        "",
        "",
        "# ",
        "## ",
        "### ",
        "- ",
        "* ",
        "  - ",
        "    - ",
        "\t• ",
        "1. ",
        "2) ",
        "- [x] ",
        "> ",
        "Q: ",
        "A: ",
        "  ",
        "**",
    ]
)
_ENDING = st.sampled_from(
    ["", "", ".", ":", ",", "?", ", such as:", "**", " ", "\n", "\n---", "\n==="]
)
_ROW = st.tuples(_PREFIX, _LINE, _ENDING).map("".join)
DOCUMENTS = st.lists(_ROW, max_size=25).map("\n".join)
APPLICATIONS = st.lists(
    st.tuples(
        _LINE,
        st.lists(st.tuples(st.sampled_from(["- ", "  - ", "* "]), _LINE).map("".join), max_size=5),
    ),
    min_size=1,
    max_size=6,
).map(lambda parts: "\n".join(f"## Experience with {h}\n" + "\n".join(b) + "\n" for h, b in parts))
