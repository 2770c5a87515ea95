"""Form of address. Importing this loads nothing: most texts never ask.

``kinds`` is what a word by itself can be, ``homonyms`` what its neighbours make of it, ``marks``
both put together; ``agreement`` is what goes with «ты» in a sentence, ``rewriting`` all of it said
with «вы», ``generic`` the «ты» that is anybody.
"""
