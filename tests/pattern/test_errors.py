"""A malformed pattern is answered with one sentence that points at the mistake."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from etiquette_lint.errors import PatternError
from etiquette_lint.pattern.parser import DEEPEST_GROUP, LONGEST_GAP, parse

# pattern, what it says, offset, width, hint (or the part of it that matters)
MALFORMED: list[tuple[str, str, int, int, str | None]] = [
    ("", "an empty pattern matches nothing", 0, 1, None),
    ("   ", "an empty pattern matches nothing", 0, 1, None),
    ("|", "nothing to match here: an option is empty", 0, 1, None),
    ("спасибо |", "nothing to match here: an option is empty", 9, 1, None),
    ("спасибо | | дякую", "nothing to match here: an option is empty", 10, 1, None),
    ("()", "nothing to match here: an option is empty", 1, 1, None),
    ("жду (да | )", "nothing to match here: an option is empty", 10, 1, None),
    ("(добрый | доброе утро", "this bracket is never closed", 0, 1, None),
    ("ой (добрый (день | вечер)", "this bracket is never closed", 3, 1, None),
    ("добрый день)", "a closing bracket without its opening one", 11, 1, None),
    (")", "nothing to match here: an option is empty", 0, 1, None),
    ("^?", "«^» cannot be repeated", 1, 1, None),
    ("да $*", "«$» cannot be repeated", 4, 1, None),
    ("жду ..3+", "«..3» cannot be repeated", 7, 1, None),
    ("(..)?", "«..5» cannot be repeated", 4, 1, None),
    ("да?+", "only one of ? * + may follow an item", 3, 1, None),
    ("да+++", "only one of ? * + may follow an item", 3, 1, None),
    ("где=^", "«^» has no text to capture", 4, 1, None),
    ("край=($)", "«$» has no text to capture", 5, 1, None),
    ("кто=)", "a word is wanted here", 4, 1, None),
    ("кто= клиент", "a word is wanted here", 3, 1, None),
    ("[", "this [ is never closed", 0, 1, None),
    ("ну [verb", "this [ is never closed", 3, 1, None),
    ("[]", "no feature between [ and ]", 0, 2, None),
    ("[  ]", "no feature between [ and ]", 0, 4, None),
    ("[verb imperativ]", "unknown feature 'imperativ'", 6, 9, "did you mean 'imperative'?"),
    ("[дієслово]", "unknown feature 'дієслово'", 1, 8, None),
    ("[verb [noun]", "unknown feature '[noun'", 6, 5, "did you mean 'noun'?"),
    ("~стоять[imperative", "this [ is never closed", 7, 1, None),
    ("~стояти[plurl]", "unknown feature 'plurl'", 8, 5, "did you mean 'plural'?"),
    ("<emoji", "this < is never closed", 0, 1, None),
    ("да <emojy>", "unknown kind of token 'emojy'", 4, 5, "did you mean 'emoji'?"),
    ("<>", "unknown kind of token ''", 1, 1, None),
    ("@", "the name of a phrase set must follow @", 0, 1, None),
    ("ну @вітання", "the name of a phrase set must follow @", 3, 1, None),
    ("@Greeting", "the name of a phrase set must follow @", 0, 1, None),
    ("~", "a word must follow ~", 1, 1, None),
    ("~ стоять", "a word must follow ~", 1, 1, None),
    ("~(стоять | лежать)", "a word must follow ~", 1, 1, None),
    ("ну /", "a regular expression is written /…/ and is not empty", 3, 1, None),
    ("//", "a regular expression is written /…/ and is not empty", 0, 1, None),
    ("и/или", "a regular expression is written /…/ and is not empty", 1, 1, None),
    ("да /бл(я/", "bad regular expression: missing ), unterminated subpattern", 6, 1, None),
    ("/бл[я/", "bad regular expression: unterminated character set", 3, 1, None),
    ("/+/", "bad regular expression: nothing to repeat", 1, 1, None),
    ("/а{99999999999999999999}/", "bad regular expression: the repetition number", 1, 1, None),
    ("/(?i)привет/", "a regular expression takes no flags", 1, 1, "in lower case"),
    ('"плюс', "this quotation mark is never closed", 0, 1, None),
    ('""', "«» is not one token and would never match", 1, 1, "nothing"),
    ('да "добрий день"', "«добрий день» is not one token", 4, 11, "«добрий» «день»"),
    (
        "-то",
        "«-то» is not one token and would never match",
        0,
        3,
        "«-» «то» here: write these apart",
    ),
    ("скажи «да»", "««да»» is not one token", 6, 4, "««» «да» «»»"),
    ("~-то", "«-то» is not one token and would never match", 1, 3, "«-» «то»"),
    ("..0", f"a gap is of 1 to {LONGEST_GAP} tokens", 0, 3, None),
    ("жду ..21", f"a gap is of 1 to {LONGEST_GAP} tokens", 4, 4, None),
    (".." + "9" * 5000, f"a gap is of 1 to {LONGEST_GAP} tokens", 0, 5002, None),
    ("=", "a word is wanted here", 0, 1, None),
    ("да ] нет", "a word is wanted here", 3, 1, None),
    ("да > нет", "a word is wanted here", 3, 1, None),
    (
        "(" * 3000 + "да" + ")" * 3000,
        f"brackets are nested more than {DEEPEST_GROUP} deep",
        DEEPEST_GROUP,
        1,
        None,
    ),
]


@pytest.mark.parametrize(("pattern", "message", "offset", "width", "hint"), MALFORMED)
def test_malformed(pattern: str, message: str, offset: int, width: int, hint: str | None) -> None:
    with pytest.raises(PatternError) as caught:
        parse(pattern)
    problem = caught.value
    assert problem.message.startswith(message)
    assert (problem.offset, problem.width) == (offset, width)
    if hint is None:
        assert problem.hint is None
    else:
        assert hint in str(problem.hint)


SIGNS = '()[]<>|?*+=^$~/.,!:;…"@-—\\ \n0123456789'
PIECES = st.one_of(
    st.sampled_from(["~стоять", "[verb]", "<emoji>", "@greeting", "/бл[яе].*/", "x=", "..3", "😺"]),
    st.text(SIGNS + "аяіїё'a", max_size=6),
    st.text(max_size=4),
)


@given(st.lists(PIECES, max_size=8).map("".join))
@example("x=")
@example("/" + "(" * 5000 + ")" * 5000 + "/")
@example("..٣")
@example('"\n"')
def test_any_text_is_a_pattern_or_a_pattern_error(text: str) -> None:
    try:
        parse(text)
    except PatternError as problem:
        assert 0 <= problem.offset <= len(text)
        assert problem.width >= 1
        assert problem.offset + problem.width <= len(text) + 1
