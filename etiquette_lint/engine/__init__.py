"""The engine: conversations in, findings out, one message at a time."""
