"""Kinds of check, by the name a rule calls them. A new kind is a module and a line here."""

from etiquette_lint.checks.apostrophe import Apostrophe
from etiquette_lint.checks.base import Check
from etiquette_lint.checks.burst import Burst
from etiquette_lint.checks.checksum import Checksum
from etiquette_lint.checks.closing import Closing
from etiquette_lint.checks.consistent import Consistent
from etiquette_lint.checks.find import Find
from etiquette_lint.checks.hours import Hours
from etiquette_lint.checks.limit import Limit
from etiquette_lint.checks.media import Media
from etiquette_lint.checks.only import Only
from etiquette_lint.checks.opening import Opening
from etiquette_lint.checks.replace import Replace
from etiquette_lint.checks.reply import Reply
from etiquette_lint.checks.require import Require
from etiquette_lint.checks.script import Script

CHECKS: dict[str, type[Check]] = {
    "apostrophe": Apostrophe,
    "burst": Burst,
    "checksum": Checksum,
    "closing": Closing,
    "consistent": Consistent,
    "find": Find,
    "hours": Hours,
    "limit": Limit,
    "media": Media,
    "only": Only,
    "opening": Opening,
    "replace": Replace,
    "reply": Reply,
    "require": Require,
    "script": Script,
}
