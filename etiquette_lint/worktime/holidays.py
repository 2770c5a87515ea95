"""Public holidays of the countries our languages are spoken in, as the library of that name has
them.

Russia: with the days off that the government moves each year, and the Saturdays that are worked
for them, as far as they have been announced. Ukraine: while martial law lasts, since 15 March
2022, the law knows no days off for holidays, so there are none.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from holidays import HolidayBase

COUNTRIES = {"ru": "RU", "uk": "UA", "ua": "UA"}  # as settings name them: by language or country


class Holidays:
    """Of one country. A year is worked out when it is first asked for."""

    def __init__(self, country: str) -> None:
        self.country = country

    @property
    def _days(self) -> HolidayBase:
        return _known(COUNTRIES[self.country])

    def off(self, day: date) -> bool:
        return day in self._days

    def worked(self, day: date) -> bool:
        """Whether a weekend's day is worked, for another that is off."""
        return day not in self._days and day in self._days.weekend_workdays


@cache
def _known(code: str) -> HolidayBase:
    from holidays import country_holidays  # the calendars of 250 countries take their time

    return country_holidays(code)
