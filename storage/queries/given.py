"""The parameters of the statements that are made once."""

from typing import Any

from sqlalchemy import BindParameter, bindparam

LEARNER: BindParameter[Any] = bindparam("learner")
APPLICATION: BindParameter[Any] = bindparam("application")
REQUIREMENT: BindParameter[Any] = bindparam("requirement")
POINT: BindParameter[Any] = bindparam("point")
POINTS: BindParameter[Any] = bindparam("points", expanding=True)
TURN: BindParameter[Any] = bindparam("turn")
ANSWER: BindParameter[Any] = bindparam("answer")
TODAY: BindParameter[Any] = bindparam("today")
LIMIT: BindParameter[Any] = bindparam("limit")
