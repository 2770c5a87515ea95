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
from etiquette_lint.text.emojis import EMOJI, KEYCAP
from etiquette_lint.text.folding import APOSTROPHES, INVISIBLE

_LETTER = f"[^\\W\\d_{APOSTROPHES}]"
_IN_WORD = f"(?:[^\\W_]|[\u0300-\u036f{INVISIBLE}])"
_PLAIN = "[A-Za-zА-Яа-яЁёІіЇїЄєҐґ]"
_CYRILLIC = "[\u0400-\u04ff]"
_GAP = "[ \u00a0\u2009\u202f]"
_END = "(?!\\w)"

_URL_BODY = '[^\\s<>"«»“”]*[^\\s<>"«»“”.,!?:;…)\\]’\'*]'
_ZONE = (
    "(?:com?|net|org|info|biz|ru|su|ua|by|kz|uz|eu|de|pl|uk|us|io|ai|me|ly|cc|tv|gl|app|dev|pro"
    "|shop|store|online|site|tech|link|club|xyz|gov|edu|рф|укр)"
)
_URL = (
    f"[A-Za-z][A-Za-z0-9+.-]{{1,15}}://{_URL_BODY}"
    f"|[A-Za-z0-9а-яіїєґ](?:[\\w-]{{0,62}}\\.){{1,5}}{_ZONE}(?![\\w@]|[.-]\\w)"
    f"(?::\\d{{1,5}})?(?:[/?#]{_URL_BODY}|/)?"
    f"|[A-Za-z0-9](?:[A-Za-z0-9-]{{0,62}}\\.){{1,5}}[A-Za-z]{{2,12}}/{_URL_BODY}"
)
_EMAIL = "[A-Za-z0-9_][\\w.+-]{0,63}+@[A-Za-z0-9а-яё-]{1,63}(?:\\.[A-Za-z0-9а-яё-]{2,63}+)+"

_MASK = f"(?:\\*{{1,5}}|(?<={_CYRILLIC})[#@$]{{1,3}}(?={_CYRILLIC}))"
_WORD = (
    # п**ц, бл*ть, f*ck; then the same words broken off
    f"{_LETTER}{{1,6}}(?:{_MASK}[^\\W\\d_]{{1,8}}+){{1,3}}(?![\\w*])"
    f"|{_LETTER}{{1,3}}\\*{{2,5}}(?![\\w*])|(?:[БбСс][лЛуУ]|[ПпХхЕеЁё][иИуУбБ]?)\\*(?![\\w*])"
    f"|{_LETTER}{_IN_WORD}*+"
    f'(?:(?:[-\u2010\u2011{APOSTROPHES}]|"(?=[яюєї])){_IN_WORD}++)*+'
)

_DAY, _MONTH = "(?:0?[1-9]|[12]\\d|3[01])", "(?:0?[1-9]|1[0-2])"
_DATE = (
    f"{_DAY}([./-]){_MONTH}".replace("([./-])", "[./-]") + "[./-](?:\\d{4}|\\d{2})(?![\\d./-]?\\d)"
    "|(?:0[1-9]|[12]\\d|3[01])\\.(?:0[1-9]|1[0-2])(?![\\d.,]?\\d|%)"
    f"|\\d{{4}}-\\d{{2}}-\\d{{2}}{_END}"
)
_TIME = "(?:[01]?\\d|2[0-4]):[0-5]\\d(?::[0-5]\\d)?(?![\\d:]?\\d)"
_JOIN = f"(?:{_GAP}|[-–])?"
_PHONE = (
    f"\\+\\d{{1,3}}(?:{_GAP}?\\(\\d{{2,5}}\\))?(?:{_JOIN}\\d){{6,12}}(?!\\d)"
    f"|[78]{_JOIN}\\(?[3489]\\d\\d\\)?(?:{_JOIN}\\d){{7}}(?![-.,]?\\d)"
    f"|(?:3?8{_JOIN})?\\(?0[3-9]\\d\\)?(?:{_JOIN}\\d){{7}}(?![-.,]?\\d)"
    f"|\\(\\d{{3,5}}\\)(?:{_JOIN}\\d){{5,7}}(?![-.,]?\\d)"
    f"|\\d{{2,3}}-\\d\\d-\\d\\d(?![-.,]?\\d)"
)
_CARD = "\\d{4}(?:[ \u00a0-]\\d{4}){2,4}(?![ -]?\\d)"
_AMOUNT = f"\\d{{1,3}}(?:{_GAP}\\d{{3}})++(?!\\d)(?:[.,]\\d{{1,2}}{_END})?|\\d++(?:[.,:/-]\\d++)*+"
_CURRENCY = (
    "(?:[₽₴$€£₸]|(?:руб|р|грн|коп|у\\.е)(?:\\.(?!\\s+[А-ЯЁІЇЄҐA-Z]|\\w)|(?!\\w))"
    f"|(?:RUB|UAH|USD|EUR|KZT|BYN){_END})"
)
_MULTIPLE = f"(?:{_GAP}?(?:тыс|тис|млн|млрд|[кkКK]){_END}\\.?)?"
_MONEY = (
    f"(?:{_AMOUNT})(?:[-–]\\d++)?{_MULTIPLE}{_GAP}?{_CURRENCY}"
    f"|[₽₴$€£₸]{_GAP}?(?:{_AMOUNT}){_MULTIPLE}"
)
_NUMBER = f"(?:{_AMOUNT})(?:[%‰°]|-?[^\\W\\d_][^\\W_]*+)?"

_PLACEHOLDER = (
    "\\{\\{[^{}\\n]{0,200}\\}\\}|\\{%[^{}\\n]{0,200}%\\}|\\{[=#$]?[^\\W\\d][^{}\\n]{0,60}\\}"
    "|\\{\\d{1,2}\\}|\\$\\{[^{}\\n]{1,60}\\}|\\[\\[[^\\[\\]\\n]{1,60}\\]\\]"
    "|\\[(?!(?:url|img|quote|code|user|size|color|font|list|left|right|center|br)\\b|.\\])"
    "[^\\W\\d][\\w .:-]{0,40}\\]"
    "|<(?!(?:br|div|span|code|pre|strong|table|blockquote|em|li|ul|ol|td|tr|html|body)\\b|.>)"
    "[^\\W\\d][\\w .-]{0,40}>"
    "|%(?:[^\\W\\d][\\w.]{0,40}%|\\([^\\W\\d]\\w{0,40}\\)s|(?:\\d\\$)?[sd](?!\\w))"
    "|#[A-Z][A-Z\\d_.]{0,60}#"
)
_EMOTICON = (
    "[:;=]['’]?[-–]?(?:\\)+|\\(+(?!\\w)|\\]+|\\[+(?!\\w)|[DP]+(?!\\w))"
    "|(?<!\\w)[:;]['’]?[-–]?(?:[/\\\\|*](?![/\\\\\\w])|[pрРoOоОcсСзЗ3xX](?!\\w))"
    "|\\((?:[:=]|[:=;]-)(?!\\w)|\\^[_.-]?\\^|(?<!\\w)[-–]_+[-–]|>_+<|<3+(?!\\w)|<//?3"
    "|[oOоО0][_.][oOоО0](?!\\w)|[TТ]_[TТ](?!\\w)|\\*_\\*|\\\\o/|¯\\\\_\\(ツ\\)_/¯"
)
_PUNCTUATION = (
    "[?!‽]++|[.…]++|,+|:+|;+|[-\u2010-\u2015\u2212]++|[«»„“”‟\"‹›()\\[\\]{}'’‘‚‛`´′]|/+|\\\\+|¡|¿|·"
)
_BREAK = "[\\n\\r\\v\\f\\x85\u2028\u2029](?:\\s*[\\n\\r\\v\\f\\x85\u2028\u2029])?"

# A word followed by nothing that could make it longer or part of an address. Most tokens are.
_SIMPLE = f'{_PLAIN}++(?![-\u2010\u2011{APOSTROPHES}"*@#$:_\\w\u0300-\u036f{INVISIBLE}]|\\.\\S)'

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
    TokenKind.NUMBER: f"{_CARD}|{_NUMBER}",
    TokenKind.MENTION: "@\\w{2,64}+",
    TokenKind.TAG: "#[^\\W\\d]\\w{0,138}+",
    TokenKind.SMILE: "\\){2,}+|\\({2,}+",
    TokenKind.BREAK: _BREAK,
    TokenKind.PUNCTUATION: _PUNCTUATION,
    TokenKind.SYMBOL: f"\\*+|_+|~+|=+|\\++|[^\\s{INVISIBLE}]",
}
TOKEN = re.compile("|".join([_SIMPLE, *_PIECES.values()]))

_COMMON = dict.fromkeys([".", ",", "?", "!", ":", "-", "–", "—", "(", ")"], TokenKind.PUNCTUATION)
_LAUGHING = frozenset({"xD", "XD", "xDD", "XDD", "хД", "хДД"})


def kind_of(token: str) -> TokenKind:
    """The kind of a token of ``TOKEN``, from its own text alone."""
    if token.isalpha():
        return TokenKind.EMOTICON if token in _LAUGHING else TokenKind.WORD
    if kind := _COMMON.get(token):
        return kind
    match = _kinds().fullmatch(token)
    if match is None or match.lastgroup is None:
        return TokenKind.SYMBOL
    return TokenKind(match.lastgroup)


@cache
def _kinds() -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{kind}>{piece})" for kind, piece in _PIECES.items()))
