"""Text to words: tokens, dictionary readings, language."""
