"""Whether staff and a client have agreed to say «ты», followed through a conversation."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from etiquette_lint.checks.base import Scene, Turn
from etiquette_lint.model import Message, Role
from etiquette_lint.pattern.patterns import PatternSet
from etiquette_lint.text.utterance import Utterance

_TURNS, _REPLIES = 50, 500  # of clients that wait to be read, and messages that may be replied to


class Consent:
    """Clients' turns are only kept; they are read when somebody of the staff says «ты».

    ``is_familiar`` tells whether a message does; ``follow``: a client's own «ты» is consent enough.
    """

    def __init__(
        self,
        invited: PatternSet,
        accepted: PatternSet,
        declined: PatternSet,
        is_familiar: Callable[[Utterance], bool],
        follow: bool,
    ) -> None:
        self._invited = invited
        self._accepted = accepted
        self._declined = declined
        self._is_familiar = is_familiar
        self._follow = follow
        self._unread: deque[Turn] = deque(maxlen=_TURNS)
        self._authors: dict[str, tuple[Role, str]] = {}  # of a group's messages, by their ids
        self._proposed: set[str] = set()
        self.agreed: set[str] = set()  # ids of clients
        self.began: dict[str, Message] = {}  # where a client first said «ты»

    def hear(self, turn: Turn, scene: Scene) -> None:
        if turn.role is Role.CLIENT:
            self._unread.append(turn)
        if scene.conversation.kind == "group":
            for utterance in turn.utterances:
                if len(self._authors) >= _REPLIES:
                    del self._authors[next(iter(self._authors))]
                self._authors[utterance.message.id] = turn.role, turn.author.id

    def client_of(self, utterance: Utterance, scene: Scene) -> str | None:
        """The id of the client a message is for, "" if nobody wrote yet; None for a colleague.

        Takes note of all that was said about «ты» up to it.
        """
        role, author = self._authors.get(utterance.message.reply_to or "", (Role.CLIENT, ""))
        if role is Role.STAFF and author != utterance.message.author.id:
            return None
        if not (role is Role.CLIENT and author):
            author = scene.last_client.author.id if scene.last_client else ""
        self._catch_up()
        if self._invited.found_in(utterance):
            self._proposed.add(author)
        return author

    def _catch_up(self) -> None:
        """Reads what clients have written since."""
        while self._unread:
            turn = self._unread.popleft()
            client = turn.author.id
            for utterance in turn.utterances:
                self._read(utterance, client)
            self._proposed.discard(client)

    def _read(self, utterance: Utterance, client: str) -> None:
        if self._declined.found_in(utterance):
            self.agreed.discard(client)
            self._proposed.discard(client)
        elif self._invited.found_in(utterance) or (
            client in self._proposed and self._accepted.found_in(utterance)
        ):
            self.agreed.add(client)
        if self._is_familiar(utterance):
            self.began.setdefault(client, utterance.message)
            if self._follow or client in self._proposed:
                self.agreed.add(client)
