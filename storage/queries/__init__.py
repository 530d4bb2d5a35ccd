"""Every read of the database for one learner, by what is read.

Statements are made once, as the modules are imported: making one anew costs more than running it.
Their parameters are named in `storage.queries.given`.
"""

from storage.queries.answers import (
    answer,
    answer_count,
    is_unjudged,
    pending_answers,
)
from storage.queries.documents import (
    Documented,
    application,
    applications,
    due_count,
    gap_count,
    other_points,
    point_count,
    points,
    points_by_id,
    requirement,
    requirement_text,
    requirement_texts,
    requirements,
)
from storage.queries.learners import find_learner, lock_learner
from storage.queries.turns import (
    asked_today,
    invited,
    last_invited,
    last_settled,
    open_turn,
    passed_over,
    recent_turns,
    times_asked,
    turn,
)
from storage.queries.verdicts import (
    Mark,
    assertions,
    decided_quotes,
    grade,
    grade_marks,
    last_graded,
    overruled_points,
    review_of,
    reviews,
    reviews_of_application,
    reviews_of_turn,
)

__all__ = [
    "Documented",
    "Mark",
    "answer",
    "answer_count",
    "application",
    "applications",
    "asked_today",
    "assertions",
    "decided_quotes",
    "due_count",
    "find_learner",
    "gap_count",
    "grade",
    "grade_marks",
    "invited",
    "is_unjudged",
    "last_graded",
    "last_invited",
    "last_settled",
    "lock_learner",
    "open_turn",
    "other_points",
    "overruled_points",
    "passed_over",
    "pending_answers",
    "point_count",
    "points",
    "points_by_id",
    "recent_turns",
    "requirement",
    "requirement_text",
    "requirement_texts",
    "requirements",
    "review_of",
    "reviews",
    "reviews_of_application",
    "reviews_of_turn",
    "times_asked",
    "turn",
]
