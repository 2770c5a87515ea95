"""When a team is at work, and how much of its time lies between two moments.

Knows nothing of messages or settings: hours and days in, lengths of time out.
"""

from etiquette_lint.worktime.calendar import Calendar
from etiquette_lint.worktime.schedule import Schedule, Shift, Weekdays

__all__ = ["Calendar", "Schedule", "Shift", "Weekdays"]
