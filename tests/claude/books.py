"""Books with all the money there is, or none; they keep what was put down."""

from claude.model import Purpose, Usage


class Books:
    def __init__(self, *, room: bool = True) -> None:
        self.room = room
        self.reserved: list[tuple[int, Purpose, str, Usage]] = []
        self.orders: list[int | None] = []
        self.settled: list[tuple[int, Usage | None]] = []

    async def reserve(
        self, account: int, purpose: Purpose, *, model: str, most: Usage, order: int | None = None
    ) -> int | None:
        if not self.room:
            return None
        self.reserved.append((account, purpose, model, most))
        self.orders.append(order)
        return len(self.reserved)

    async def settle(self, number: int, usage: Usage | None) -> None:
        self.settled.append((number, usage))
