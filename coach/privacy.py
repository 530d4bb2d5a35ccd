"""Forgetting: asked first, then gone, and counted to show it."""

from coach import schedule
from coach.errors import Problem, UserError
from coach.replies import Action, Choice, ForgetAsked, Forgotten
from coach.visit import Visit
from storage import deletions, newcomers, queries, scrub


def ask(visit: Visit, *, owner_id: str | None) -> ForgetAsked:
    """Ask what to delete; who is not the owner is a guest, and can't come back by themselves."""
    listed = queries.applications(visit.session, visit.learner.id)
    current = next((a for a in listed if a.id == visit.learner.application_id), None)
    one = (Choice(Action.FORGET_APPLICATION, current.id),) if current else ()
    return ForgetAsked(
        title=current.title if current else None,
        answers=queries.answer_count(visit.session, visit.learner.id),
        applications=len(listed),
        choices=(Choice(Action.KEEP), *one, Choice(Action.FORGET_EVERYTHING, visit.learner.id)),
        guest=owner_id is not None and visit.learner.external_id != owner_id,
    )


def _drop_plans(visit: Visit) -> None:
    """Drop what is planned for an application that is gone, and a draft of its text."""
    schedule.plan_anew(visit)
    schedule.drop_repeats(visit)
    begun = newcomers.onboarding(visit.session, visit.learner.id)
    if begun is not None:
        begun.draft = ""


def forget(visit: Visit, choice: Choice) -> Forgotten:
    """Delete one application or everything, and count what is left."""
    everything = choice.action is Action.FORGET_EVERYTHING
    if everything and choice.about != visit.learner.id:
        raise UserError(Problem.STALE)
    before = queries.answer_count(visit.session, visit.learner.id)
    if everything:
        deletions.drop_learner(visit.session, visit.learner.id)
    elif choice.about is not None:
        if queries.application(visit.session, visit.learner.id, choice.about) is None:
            raise UserError(Problem.STALE)
        deletions.drop_application(visit.session, visit.learner.id, choice.about)
        left = queries.applications(visit.session, visit.learner.id)
        if visit.learner.application_id == choice.about:
            visit.learner.application_id = left[-1].id if left else None
        _drop_plans(visit)
    visit.session.flush()
    scrub.owe(visit.session)
    return Forgotten(
        everything=everything,
        answers=before - queries.answer_count(visit.session, visit.learner.id),
        left=deletions.rows_left(visit.session, visit.learner.id),
    )
