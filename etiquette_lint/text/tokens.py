"""Where words, numbers, links, pictures and punctuation begin and end.

The hot path is ``TOKEN.findall(text)``: the expression has no groups, and every alternative
starts with a character set, so that the engine can dismiss it by looking at one character.
Whatever may be long is possessive or bounded, so time grows with the text and no faster.
Only negative look-around is used: a token cut out of its text is still recognised.
"""

from __future__ import annotations

import re
from functools import cache

from etiquette_lint.model import TokenKind
from etiquette_lint.text.emojis import EMOJI, KEYCAP, is_emoji
from etiquette_lint.text.folding import APOSTROPHES, INVISIBLE

# A character set with code points above 255 costs 0.15 ms to compile unless it has at most two
# runs beside its categories, hence the shapes below.
_LETTER = "[^\\W\\d_ʼ]"
_JOINER = f"[-\u2010\u2011{APOSTROPHES}]"
_MARK = f"[\u0300-\u036f]|[{INVISIBLE}]++(?=[^\\W_])"
_CYRILLIC = "[\u0400-\u04ff]"
_GAP = "[^\\S\\n\\r]"
_END = "(?!\\w)"

_ZONE = "(?:[a-z]{2}|com|net|org|info|biz|app|dev|pro|shop|store|online|site|рф|укр)"
_URL = (
    f"(?:[A-Za-z][A-Za-z0-9+.-]{{1,15}}+:/(?=/)|[^\\W_](?:[\\w-]{{0,62}}\\.){{1,5}}"
    f"(?:{_ZONE}(?![\\w@]|[.-]\\w)(?::\\d{{1,5}})?|(?<=[A-Za-z0-9-].)[A-Za-z]{{2,12}}(?=/)))"
    "(?:[/?#][^\\s<>\"«»]*(?<![.,!?:;…)\\]’'*”“]))?"
)
_EMAIL = "\\w[\\w.+-]{0,63}+@[\\w-]{1,63}(?:\\.[\\w-]{2,63}+)+"

_MASK = f"(?:\\*{{1,5}}|(?<={_CYRILLIC})[#@$]{{1,3}}(?={_CYRILLIC}))"
_WORD = (
    # п**ц, бл*ть, f*ck; then the same words broken off
    f"{_LETTER}{{1,6}}(?:{_MASK}[^\\W\\d_]{{1,8}}+){{1,3}}(?![\\w*])"
    f"|{_LETTER}{{1,3}}\\*{{2,5}}(?![\\w*])|(?:[БС][лу]|[бс][лу]|[ПХЕ][иуб]?|[пхе][иуб]?)\\*(?![\\w*])"
    f'|{_LETTER}(?:[^\\W\\d_ℹ]++|\\d++(?!\ufe0f?\u20e3)|{_JOINER}(?=[^\\W_])|{_MARK}|"(?=[яюєї]))*+'
)

_DATE = (
    "(?:0?[1-9]|[12]\\d|3[01])[./-](?:0?[1-9]|1[0-2])[./-](?:\\d{4}|\\d{2})(?![\\d./-]?\\d)"
    "|(?:0[1-9]|[12]\\d|3[01])\\.(?:0[1-9]|1[0-2])(?![\\d.,]?\\d|%|[^\\S\\n]?(?:[$£\u20a0-\u20bf]|руб|грн|[рт]\\b|тыс|тис|млн))"
    f"|\\d{{4}}-\\d{{2}}-\\d{{2}}{_END}"
)
_TIME = "(?:[01]?\\d|2[0-4]):[0-5]\\d(?::[0-5]\\d)?(?![\\d:]?\\d)"
_SPLIT = "[^\\S\\n\\r]?[-–]?"
_PHONE = (
    f"\\+\\d{{1,3}}(?:{_GAP}?\\(\\d{{2,5}}\\))?(?:{_SPLIT}\\d){{6,12}}(?!\\d)"
    f"|(?:[78]{_SPLIT}\\(?[3489]|(?:3?8{_SPLIT})?\\(?0[3-9])\\d\\d?\\)?(?:{_SPLIT}\\d){{7}}"
    "(?![-.,]?\\d)"
    f"|\\(\\d{{3,5}}\\)(?:{_SPLIT}\\d){{5,7}}(?![-.,]?\\d)"
    "|\\d{2,3}-\\d\\d-\\d\\d(?![-.,]?\\d)"
)
_AMOUNT = f"\\d{{1,3}}(?:{_GAP}\\d{{3}})++(?!\\d)(?:[.,]\\d{{1,2}}{_END})?|\\d++(?:[.,:/-]\\d++)*+"
_SIGN = "(?:[$£]|[\u20a0-\u20bf])"
_MULTIPLE = f"(?:{_GAP}?(?:тыс|тис|млн|млрд){_END}\\.?|[кk]{_END})?"
_MONEY = (
    f"(?!(?:19|20)\\d\\d{_GAP}р\\b)(?:{_AMOUNT})(?:[-–]\\d++)?{_MULTIPLE}{_GAP}?(?:{_SIGN}|(?:RUB|UAH|USD|EUR){_END}"
    "|(?:руб|р|грн|коп|у\\.е)(?:\\.(?!\\s+[A-ZЀ-Я]|\\w)|(?!\\w)))"
    f"|{_SIGN}{_GAP}?(?:{_AMOUNT}){_MULTIPLE}"
)
_NUMBER = (
    "\\d{4}(?:[ -]\\d{4}){2,4}(?![ -]?\\d)"  # a card
    f"|(?:{_AMOUNT})(?:[%°]|-?[^\\W\\d_][^\\W_]*+)?"
)

_MARKUP = "url|img|quote|code|user|size|color|font|list|left|right|center|br"
_REMARK = "\\w{1,30}(?:тся|ться|еет|ает|ует|яет|ає|іє|ує|яє)"  # [смеётся]
_SLOT = "[^\\W\\d][\\w .:'-]{0,40}(?:’[\\w .'-]{0,40})?"
_PLACEHOLDER = (
    "\\{\\{[^{}\\n]{0,200}\\}\\}|\\{%[^{}\\n]{0,200}%\\}"
    "|\\{ ?(?:[=#$-]?[^\\W\\d][^{}\\n]{0,60}|\\d\\d?)\\}"
    "|\\$\\{[^{}\\n]{1,60}\\}|\\[\\[[^][\\n]{1,60}\\]\\]"
    f"|\\[(?!(?:{_MARKUP})\\b|(?:.|{_REMARK})\\]){_SLOT}\\](?!\\()"
    "|<(?!(?:br|div|span|code|pre|strong|table|blockquote|em|li|ul|ol|td|tr|html|body)\\b|.>)"
    f"{_SLOT}>|‹(?!.›){_SLOT}›"
    "|%(?:[^\\W\\d][\\w.']{0,40}(?:’\\w{0,40})?%|\\([^\\W\\d]\\w{0,40}\\)s|(?:\\d\\$)?[sd](?!\\w))"
    "|#[A-Z][A-Z\\d_.]{0,60}#"
)
_EMOTICON = (
    "[:;=]['’]?[-–]?(?:\\)+|\\(+(?!\\w)|\\]+|\\[+(?!\\w)|[DP]+(?!\\w))"
    "|(?<!\\w)[:;]'?-?(?:[/\\\\|*](?![/\\\\\\w])|[pрРoOоОcсСзЗ3xX](?!\\w))"
    "|\\((?:[:=]|[:=;]-)(?!\\w)|\\^[_.-]?\\^|(?<!\\w)-_+-|>_+<|<3+(?!\\w)|</3"
    "|(?:[oо]_[OО]|[OО]_[oо]|[oо]_[oо]|[OО]_[OО]|[TТ]_[TТ])(?!\\w)|\\*_\\*|¯\\\\_\\(ツ\\)_/¯"
)
_PUNCTUATION = (
    "[!?]++|[.…]++|,+|:+|;+|[-\u2010-\u2015]++|\u2212|/+|\\\\+|[][«»„“”‟\"‹›(){}'’‘‚‛`´′]"
)
_BREAK = "[\\n-\\r\u2028\u2029](?:\\s*[\\n-\\r\u2028\u2029])?"

_PIECES: dict[TokenKind, str] = {
    TokenKind.EMOJI: f"{KEYCAP}|{EMOJI}",
    TokenKind.EMAIL: _EMAIL,
    TokenKind.URL: _URL,
    TokenKind.PLACEHOLDER: _PLACEHOLDER,
    TokenKind.EMOTICON: _EMOTICON,
    TokenKind.WORD: _WORD,
    TokenKind.DATE: _DATE,
    TokenKind.TIME: _TIME,
    TokenKind.PHONE: _PHONE,
    TokenKind.MONEY: _MONEY,
    TokenKind.NUMBER: _NUMBER,
    TokenKind.MENTION: "@\\w{2,64}+",
    TokenKind.TAG: "#[^\\W\\d]\\w{0,138}+",
    TokenKind.SMILE: "\\){2,}+|\\({2,}+",
    TokenKind.BREAK: _BREAK,
    TokenKind.PUNCTUATION: _PUNCTUATION,
    TokenKind.SYMBOL: f"\\*+|_+|~+|=+|\\++|[^\\s{INVISIBLE}]",
}
# Most tokens are words followed by nothing that could make them longer or part of an address,
# or single stops; most other places are spaces. Those are settled before anything is tried.
TOKEN = re.compile(
    f'[A-Za-zА-Яа-яЁёІіЇїЄєҐґ]++(?![-\u2010\u2011{APOSTROPHES}"*@#$:\\w\u0300-\u036f{INVISIBLE}]|\\.\\S)'
    f"|[.,!?](?![.,!?…])|(?! )(?:{'|'.join(_PIECES.values())})"
)

_COMMON = dict.fromkeys([".", ",", "?", "!", ":", "-", "–", "—", "(", ")"], TokenKind.PUNCTUATION)
_LAUGHING = frozenset({"xD", "XD", "xDD", "XDD", "хД", "хДД"})


def kind_of(token: str) -> TokenKind:
    """The kind of a token of ``TOKEN``, from its own text alone."""
    if token.isalpha():
        return TokenKind.EMOTICON if token in _LAUGHING else TokenKind.WORD
    if kind := _COMMON.get(token):
        return kind
    if not token.isascii() and _may_be_picture(token) and is_emoji(token):
        return TokenKind.EMOJI
    match = _pieces(_possible(token)).fullmatch(token)
    if match is None or match.lastgroup is None:
        return TokenKind.SYMBOL
    return TokenKind(match.lastgroup)


# What a token may be by its first character: a short draft compiles no more than it has need of.
_LETTERS = (TokenKind.EMAIL, TokenKind.URL, TokenKind.EMOTICON, TokenKind.WORD)
_DIGITS = (
    *(TokenKind.EMAIL, TokenKind.URL, TokenKind.DATE, TokenKind.TIME),
    *(TokenKind.PHONE, TokenKind.MONEY, TokenKind.NUMBER),
)
_SIGNS = (
    *(TokenKind.PLACEHOLDER, TokenKind.EMOTICON, TokenKind.MENTION, TokenKind.TAG),
    *(TokenKind.SMILE, TokenKind.BREAK, TokenKind.PUNCTUATION, TokenKind.SYMBOL),
)
_ANYTHING = tuple(kind for kind in _PIECES if kind is not TokenKind.EMOJI)


def _may_be_picture(token: str) -> bool:
    """Two marks make a picture of a letter or a digit."""
    return not token[0].isalnum() or "\ufe0f" in token or "\u20e3" in token


def _possible(token: str) -> tuple[TokenKind, ...]:
    first = token[:1]
    if first.isalpha():
        return _LETTERS
    if first.isdecimal():
        return _DIGITS
    figures = first == "_" or first.isalnum() or any(map(str.isdecimal, token))
    return _ANYTHING if figures else _SIGNS


@cache
def _pieces(kinds: tuple[TokenKind, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{kind}>{_PIECES[kind]})" for kind in kinds))
