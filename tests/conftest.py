"""Settings that every test shares."""

import os
import signal
import threading

from hypothesis import settings

# The dictionaries load inside whichever example asks first, so no example has a deadline; a CI run
# must fail for what changed, not for what chance drew.
settings.register_profile("default", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "default")

# What a script starts in the background is deaf to Ctrl+C, and so would be all that tests start.
deaf = signal.getsignal(signal.SIGINT) is signal.SIG_IGN
if deaf and threading.current_thread() is threading.main_thread():
    signal.signal(signal.SIGINT, signal.default_int_handler)
