"""Ranked vocabularies whose words are drawn as natural text draws them.

The head is written by hand: the words that make up half of any chat. The middle is every form of
the nouns and verbs of trade and support. The tail is a sample of the dictionary, with a few
spoilt words among it as people's typing has them.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import accumulate

import pymorphy3

TAIL = 150_000
TYPOS = 0.08  # of the tail's words
SHIFT, EXPONENT = 2.7, 1.1  # of Zipf and Mandelbrot's law

HEAD = {
    "ru": """
    и в не на вы что с по это я но как у для за мы к а вам из заказ есть можно так если или да вас
    то уже все был будет от до нет мне он только ещё наш сегодня о быть завтра когда бы нам этот
    сейчас же при мой после без они очень можете она где может было ваш тоже через нас во просто
    добрый день здравствуйте спасибо пожалуйста хорошо них меня чем его ли вот надо нужно который
    будут раз под там тут про кто хочу почему сколько чтобы потом два один больше теперь сразу
    именно какой какая какие также даже более всё чтоб нужна нужен были день дня час часов минут
    рублей время могу есть ещё пока сам тогда этом этого этой этих тем том ним ней их ей ему им
    всего всем всех другой другая другие первый второй три пять несколько много мало лучше здесь
    вчера утром вечером скоро снова всегда никогда иногда обычно конечно возможно понятно ясно
    точно правильно быстро долго новый новая старый большой маленький каждый любой самый весь
    ничего никто некоторые между перед над около вместо кроме хотя потому поэтому значит однако
    либо ни то-то куда откуда сюда туда зачем ведь разве неужели пусть давайте посмотрите скажите
    подскажите извините простите ждём жду понял поняла хорошего дорогой уважаемая нельзя свой
    своего себя меня мной нами вами кого кому чего чему одна одно одного
    """,
    "uk": """
    і в не на ви що з у та це я але як для за ми до а вам із замовлення є можна так якщо або
    вас то вже все був буде від ні мені він тільки ще наш сьогодні про бути завтра коли би нам цей
    зараз же при мій після без вони дуже можете вона де може було ваш теж через нас просто добрий
    день вітаю дякую прошу добре них мене ніж його чи ось треба потрібно який будуть раз під там
    тут хто хочу чому скільки щоб потім два один більше тепер одразу саме яка які також навіть
    більш усе потрібна потрібен були дня година годин хвилин гривень час можу поки сам тоді цьому
    цього цієї цих тим тому ним нею їх їй йому їм усього всім усіх інший інша інші перший другий
    три п'ять кілька багато мало краще вчора вранці ввечері незабаром знову завжди ніколи іноді
    зазвичай звичайно можливо зрозуміло ясно точно правильно швидко довго новий нова старий
    великий маленький кожний будь-який найкращий увесь нічого ніхто деякі між перед над біля
    замість крім хоча тож отже проте куди звідки сюди туди навіщо адже хіба невже нехай давайте
    подивіться скажіть підкажіть вибачте пробачте чекаємо чекаю зрозумів зрозуміла гарного
    дорогий шановна не можна свій свого себе мною нами вами кого кому чого чому
    одна одне одного зі й бо ж б аби якби
    """,
}

TRADE = {
    "ru": """
    заказ доставка оплата товар номер адрес магазин цена счёт возврат курьер посылка размер цвет
    скидка менеджер сайт карта деньги договор документ письмо телефон фото вопрос ответ ошибка
    проблема срок склад гарантия ремонт запчасть мастер услуга запись клиент компания отдел город
    улица дом квартира неделя месяц год человек чек почта ссылка пароль кабинет заявка обмен
    подарок акция модель экран кнопка пункт накладная перевод подписка тариф прислать отправить
    получить оформить оплатить заказать вернуть проверить уточнить написать позвонить ждать
    работать сделать сказать приехать забрать выбрать найти купить смотреть знать думать понимать
    помочь решить сообщить подтвердить изменить отменить готовый удобный нужный бесплатный
    подробный полный красный чёрный белый синий хороший плохой последний следующий
    """,
    "uk": """
    замовлення доставка оплата товар номер адреса крамниця ціна рахунок повернення кур'єр посилка
    розмір колір знижка менеджер сайт картка гроші договір документ лист телефон фото питання
    відповідь помилка проблема строк склад гарантія ремонт запчастина майстер послуга запис клієнт
    компанія відділ місто вулиця будинок квартира тиждень місяць рік людина чек пошта посилання
    пароль кабінет заявка обмін подарунок акція модель екран кнопка пункт накладна переказ
    підписка тариф надіслати відправити отримати оформити сплатити замовити повернути перевірити
    уточнити написати зателефонувати чекати працювати зробити сказати приїхати забрати вибрати
    знайти купити дивитися знати думати розуміти допомогти вирішити повідомити підтвердити змінити
    скасувати готовий зручний потрібний безкоштовний докладний повний червоний чорний білий синій
    гарний поганий останній наступний
    """,
}


def familiar(tag: str) -> bool:
    """Said on first-name terms: forms drawn at random would fill a chat with findings."""
    return "sing" in tag and ("2per" in tag or "impr" in tag)


class Vocabulary:
    """One language's words, most frequent first, and draws from them."""

    def __init__(self, language: str, seed: int = 1) -> None:
        self.random = random.Random(f"{language} {seed}")
        analyser = pymorphy3.MorphAnalyzer(lang=language)
        ranked = [*HEAD[language].split(), *self._forms(analyser, language), *self._tail(analyser)]
        self.words = list(dict.fromkeys(ranked))
        self._weights = list(
            accumulate(1 / (rank + SHIFT) ** EXPONENT for rank in range(1, len(self.words) + 1))
        )
        self._stream = self._draw()

    def take(self, count: int) -> list[str]:
        return [next(self._stream) for _ in range(count)]

    def _draw(self) -> Iterator[str]:
        while True:
            yield from self.random.choices(self.words, cum_weights=self._weights, k=10_000)

    def _forms(self, analyser: pymorphy3.MorphAnalyzer, language: str) -> list[str]:
        forms = sorted(
            {
                form.word
                for lemma in TRADE[language].split()
                for form in analyser.parse(lemma)[0].lexeme
                if not familiar(str(form.tag))
            }
        )
        self.random.shuffle(forms)
        return forms

    def _tail(self, analyser: pymorphy3.MorphAnalyzer) -> list[str]:
        dictionary = analyser.dictionary.words
        size = sum(1 for _ in dictionary.iterkeys())
        chosen = set(self.random.sample(range(size), TAIL))
        words = [
            word
            for i, word in enumerate(dictionary.iterkeys())
            if i in chosen
            and not any(
                familiar(str(analyser.dictionary.build_tag_info(paradigm, form)))
                for paradigm, form in dictionary[word]
            )
        ]
        self.random.shuffle(words)
        return [self._spoilt(w) if self.random.random() < TYPOS else w for w in words]

    def _spoilt(self, word: str) -> str:
        if len(word) < 4:
            return word
        at = self.random.randrange(1, len(word) - 1)
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
