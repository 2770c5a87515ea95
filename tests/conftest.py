"""Settings that every test shares."""

import os

from hypothesis import settings

# The dictionaries load inside whichever example asks first, so no example has a deadline; a CI run
# must fail for what changed, not for what chance drew.
settings.register_profile("default", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "default")
