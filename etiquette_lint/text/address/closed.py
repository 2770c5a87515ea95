"""Closed lists: the words of address with their polite twins, and verbs that need a list."""

from __future__ import annotations

from collections.abc import Mapping

from etiquette_lint.model import Language

RU, UK = Language.RU, Language.UK


def listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _paired(pairs: str) -> dict[str, str]:
    words = pairs.split()
    return dict(zip(words[::2], words[1::2], strict=True))


PRONOUNS: Mapping[Language, Mapping[str, str]] = {  # familiar: polite
    RU: _paired(
        """
        ты вы тебя вас тебе вам тобой вами тобою вами ты-то вы-то тебя-то вас-то тебе-то вам-то
        """
    ),
    UK: _paired("ти ви тебе вас тобі вам тобою вами"),
}
POSSESSIVES: Mapping[Language, Mapping[str, str]] = {
    RU: _paired(
        """
        твой ваш твоя ваша твое ваше твои ваши твоего вашего твоей вашей твоею вашею
        твоему вашему твою вашу твоим вашим твоем вашем твоих ваших твоими вашими
        """
    ),
    UK: _paired(
        """
        твій ваш твоя ваша твоє ваше твої ваші твого вашого твойого вашого твоєї вашої
        твоєму вашому твойому вашому твоїй вашій твою вашу твоєю вашою твоїм вашим
        твоїх ваших твоїми вашими
        """
    ),
}
GREETINGS: Mapping[Language, Mapping[str, str]] = {
    RU: {"здравствуй": "здравствуйте"},
    UK: {},
}
# After these the pronoun is in the locative, whose familiar form is that of the dative.
LOCATIVE_AFTER = {
    RU: listed("о об обо в во на при"),
    UK: listed("о об у в на при по"),
}
POLITE = {
    language: frozenset(
        polite
        for twins in (PRONOUNS, POSSESSIVES, GREETINGS)
        for polite in twins[language].values()
    )
    for language in (RU, UK)
}

PLURAL_YOU = {language: POLITE[language] - {*GREETINGS[language].values()} for language in (RU, UK)}

# Imperatives that no dictionary has.
COLLOQUIAL = {
    RU: listed("""
        отсканируй чекни маякни загугли погугли гугли залогинься разлогинься перелогинься лайкни
        юзай зацени зафоткай сфоткай фоткай скриншоть заскринь скинь-ка запости репостни свайпни
        кликни забукай забронь отпишись задонать
        """),
    UK: listed("""
        відскануй чекни маякни загугли погугли гугли залогінься розлогінься перелогінься лайкни
        юзай зацінь сфоткай фоткай заскринь запости репостни свайпни клікни забукай задонать
        """),
}

# Words that the dictionary gives another reading, too. Where none of these lists has such a
# word it is taken for the other: «три», «води», «части», «вибори».
#
# The other reading is hardly ever met.
ALWAYS = {
    RU: listed("""
        слушай поверь слышь дай удали спрячь спрячься закрой знаешь понимаешь катишь выпей доведи
        поступи удержи лей мерь поручи устрой вали постой почитай переступи делись чеши спой попой
        затей напряги помести
        """),
    UK: listed("""
        знайди зайди пройди роби прийми займи іди радиш видиш ділись виділи докажи випусти
        """),
}
# The other reading is a noun, met now and then; what stands before tells.
LIKELY = {
    RU: listed("клади"),
    UK: listed("""
        бери передзвони замов відправ виправ направ переправ заправ вір радій онови віднови створи
        запусти відпусти уяви пред'яви поговори люби стеж бажай доклади причепи зачепи відчепи лети
        стели поділись поділися ділися розваж звучи удай звістуй живи говори
        """),
}
# Nouns that are genitives and seldom begin a sentence: «умови оплати», but «Оплати рахунок».
OPENING = {
    RU: frozenset[str](),
    UK: listed("сплати оплати доплати заплати повтори поклади відклади"),
}
# Both readings are common: only what is done, and to what, tells («зміни в графіку»).
EVEN = {
    RU: listed("""
        настрой удались полей болей грусти суши копи дари туши вари руби обереги постели дели
        раздели вини
        """),
    UK: listed("""
        постав встав вистав достав зміни заміни відміни переклади розклади склади виклади вклади
        дзвони ходи викупи звір суди видали вияви прояви розділи поділи май запали вари плати купи
        """),
}
# An object of another sort settles these: «май на увазі».
WITH = {"май": "на"}
# Past tense of the plural: «деньги пришли» and «пришли чек».
PAST = {
    RU: listed("пришли вышли перешли дошли отошли пошли шли зашли"),
    UK: frozenset[str](),
}

PLEASE = {
    RU: listed("пожалуйста плиз плз пжл пжлст пож прошу"),
    UK: listed("ласка прошу плз пліз"),
}
TO_ME = {
    RU: listed("мне нам ему ей им"),
    UK: listed("мені нам йому їй їм"),
}
# Words before an imperative that leave it at the beginning of its clause.
LEADING = {
    RU: listed("""
        а но ну и да то тогда потом затем сначала сперва просто лучше пожалуйста теперь сейчас
        срочно быстро обязательно только также еще снова сразу завтра сегодня уже смело спокойно
        плиз плз если-что ок окей хорошо привет ладно
        """),
    UK: listed("""
        а але ну і й та то тоді потім спочатку спершу просто краще ласка тепер зараз терміново
        швидко обов'язково тільки також ще знову одразу завтра сьогодні вже сміливо спокійно
        ок окей добре привіт гаразд
        """),
}
JOINING = {
    RU: listed("и или либо да"),
    UK: listed("і й та або чи"),
}
