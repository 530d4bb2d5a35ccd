"""The composition root: settings in, a conversation out."""

from dataclasses import dataclass

from bot.settings import Settings
from coach.conversation import Conversation
from grading.offline import OfflineGrader
from storage.engine import Database

JUDGE = "offline"


@dataclass(frozen=True, slots=True)
class App:
    """Everything wired."""

    conversation: Conversation
    database: Database


def build(settings: Settings) -> App:
    """Wire the coach by hand."""
    database = Database(settings.url)
    owner = None if settings.owner_id is None else str(settings.owner_id)
    conversation = Conversation(database, OfflineGrader(), judge=JUDGE, owner_id=owner)
    return App(conversation, database)
