"""People's names: who is called what, and may two names be the same person's?

``skeleton`` spells a name so that its spellings in both languages and in Latin letters meet;
``given.txt`` holds given names with what they are short for; ``person`` reads a name as people
show it: «Петренко Ольга Іванівна», «Sasha 🌸», «ТОВ Ромашка».
"""

from etiquette_lint.text.people.person import Person, Same, called, mention, person, same, stem

__all__ = ["Person", "Same", "called", "mention", "person", "same", "stem"]
