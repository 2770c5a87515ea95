"""Ways of showing what inputs hold, before anything is judged."""
