"""What `stats` says."""

from __future__ import annotations

from collections.abc import Mapping

from etiquette_lint.ui import Table

TABLES: Mapping[str, Table] = {
    "ru": {
        "stats.no_path": "нечего считать",
        "stats.no_path.hint": "назовите файл или папку: etiquette-lint stats result.json",
        "stats.nothing": "Считать нечего: ни в одном разговоре не видно, кто здесь сотрудник.",
        "stats.conversations": ("{n} разговор", "{n} разговора", "{n} разговоров"),
        "stats.sessions": ("{n} сеанс", "{n} сеанса", "{n} сеансов"),
        "stats.staff": ("{n} сообщение команды", "{n} сообщения команды", "{n} сообщений команды"),
        "stats.client": ("{n} — клиентов", "{n} — клиентов", "{n} — клиентов"),
        "stats.waits": "Сколько ждал клиент",
        "stats.first.calendar": "первый ответ",
        "stats.first.working": "… в рабочее время",
        "stats.replies.calendar": "все ответы",
        "stats.replies.working": "… в рабочее время",
        "stats.count": "ответов",
        "stats.mean": "среднее",
        "stats.p50": "половина до",
        "stats.p90": "9 из 10 до",
        "stats.unit.d": "дн",
        "stats.unit.h": "ч",
        "stats.unit.min": "мин",
        "stats.unit.s": "с",
        "stats.unanswered": (
            "{n} вопрос остался без ответа",
            "{n} вопроса остались без ответа",
            "{n} вопросов остались без ответа",
        ),
        "stats.promises": "Обещания: сдержано {kept}, нарушено {broken}, ещё не вышел срок у {open}",
        "stats.lacking.time": (
            "в {n} разговоре нет времени сообщений: ожидание не посчитано",
            "в {n} разговорах нет времени сообщений: ожидание не посчитано",
            "в {n} разговорах нет времени сообщений: ожидание не посчитано",
        ),
        "stats.lacking.seconds": (
            "в {n} разговоре время указано до минуты: короткие ожидания приблизительны",
            "в {n} разговорах время указано до минуты: короткие ожидания приблизительны",
            "в {n} разговорах время указано до минуты: короткие ожидания приблизительны",
        ),
        "stats.findings": (
            "{n} замечание, {rate} на 100 сообщений команды",
            "{n} замечания, {rate} на 100 сообщений команды",
            "{n} замечаний, {rate} на 100 сообщений команды",
        ),
        "stats.rest": (
            "и ещё {n} правило (--verbose покажет)",
            "и ещё {n} правила (--verbose покажет)",
            "и ещё {n} правил (--verbose покажет)",
        ),
        "stats.by.channel": "По каналам",
        "stats.by.week": "По неделям",
        "stats.by.staff": "По сотрудникам",
        "stats.no.week": "без даты",
        "stats.channel.messenger": "мессенджер",
        "stats.channel.livechat": "онлайн-чат",
        "stats.channel.social": "соцсеть",
        "stats.channel.email": "почта",
        "stats.channel.form": "форма",
        "stats.column.messages": "сообщ.",
        "stats.column.first50": "первый",
        "stats.column.p50": "ответ",
        "stats.column.p90": "9 из 10",
        "stats.column.unanswered": "без отв.",
        "stats.column.errors": "ошибки",
        "stats.column.rate": "на 100",
        "stats.contacts": "Когда пишут клиенты",
        "stats.day.mon": "пн",
        "stats.day.tue": "вт",
        "stats.day.wed": "ср",
        "stats.day.thu": "чт",
        "stats.day.fri": "пт",
        "stats.day.sat": "сб",
        "stats.day.sun": "вс",
        "stats.card": (
            "{score} из 100, {n} разговор",
            "{score} из 100, {n} разговора",
            "{score} из 100, {n} разговоров",
        ),
        "stats.card.fatal": "обнуляет",
        "stats.card.weight": "вес",
        "stats.card.kept": "соблюдено",
        "stats.card.judged": "разговоров",
        "stats.card.unknown": "нет карты оценки «{name}»",
        "stats.card.known": "есть: {names}",
        "stats.card.twice": "правило {rule} уже оценивается в строке {line}",
        "stats.term.session": "Сеанс",
        "stats.means.session": (
            "Часть разговора без долгого молчания; молчание длиннее session_gap (по умолчанию 12 часов)"
            " начинает новый."
        ),
        "stats.term.burst": "Серия клиента",
        "stats.means.burst": (
            "Сообщения клиента подряд, между которыми не больше пяти минут. Напоминание позже серию не"
            " продолжает и отсчёт не переносит."
        ),
        "stats.term.wait": "Ответ",
        "stats.means.wait": (
            "Время от последнего сообщения серии (--anchor first: от первого) до первого сообщения"
            " человека из команды. Часы, которые идут назад или скачут больше чем на год, не считаются."
        ),
        "stats.term.first": "Первый ответ",
        "stats.means.first": "Ответ на серию, до которой в этом сеансе никто из команды не писал.",
        "stats.term.machine": "Автоответ",
        "stats.means.machine": (
            "Слова бота, автоматическая фраза от имени сотрудника и то, что пришло за две секунды, ответом"
            " не считаются."
        ),
        "stats.term.nothing": "Ответ не нужен",
        "stats.means.nothing": (
            "«Спасибо, понятно», одно «ок», смайлик или стикер ответа не ждут: ни в ожидание, ни в"
            " неотвеченные они не идут."
        ),
        "stats.term.working": "Рабочее время",
        "stats.means.working": (
            "Сколько из ожидания пришлось на рабочие часы (working_hours) в часовом поясе команды, без"
            " перерывов, выходных и праздников. Пока часы не заданы, это будни с 9 до 18."
        ),
        "stats.term.spread": "Среднее, половина, 9 из 10",
        "stats.means.spread": (
            "Среднее арифметическое; 50-й и 90-й перцентили по ближайшему рангу, то есть ожидание, которое у"
            " кого-то действительно было."
        ),
        "stats.term.unanswered": "Без ответа",
        "stats.means.unanswered": (
            "Серия, после которой до конца разговора из команды никто не написал, если она чего-то ждала."
        ),
        "stats.term.promises": "Обещания",
        "stats.means.promises": (
            "Сроки, названные командой («через 10 минут», «до конца дня»). Сдержано: к сроку написали по делу;"
            " нарушено: срок прошёл в молчании; иначе срок не вышел к концу выгрузки."
        ),
        "stats.term.findings": "Замечания на 100",
        "stats.means.findings": (
            "Замечания включённых правил, делённые на сообщения команды и умноженные на 100. Заглушённые"
            " замечания не считаются."
        ),
        "stats.term.week": "Неделя",
        "stats.means.week": (
            "Неделя ISO по часам команды: для ожидания — когда спросили, для остального — когда написали."
        ),
        "stats.term.contacts": "Когда пишут клиенты",
        "stats.means.contacts": "Сообщения клиентов по дням недели и часам в поясе команды.",
        "stats.term.score": "Оценка",
        "stats.means.score": (
            "Сумма весов соблюдённых критериев в процентах от весов применимых. Критерий неприменим, если ни"
            " одно его правило не могло судить разговор: знаменатель тогда меньше. Нарушенный обнуляющий"
            " критерий оставляет ноль. Итог — среднее по разговорам."
        ),
    },
    "uk": {
        "stats.no_path": "немає що рахувати",
        "stats.no_path.hint": "назвіть файл або теку: etiquette-lint stats result.json",
        "stats.nothing": "Рахувати немає що: у жодній розмові не видно, хто тут працівник.",
        "stats.conversations": ("{n} розмова", "{n} розмови", "{n} розмов"),
        "stats.sessions": ("{n} сеанс", "{n} сеанси", "{n} сеансів"),
        "stats.staff": (
            "{n} повідомлення команди",
            "{n} повідомлення команди",
            "{n} повідомлень команди",
        ),
        "stats.client": ("{n} — клієнтів", "{n} — клієнтів", "{n} — клієнтів"),
        "stats.waits": "Скільки чекав клієнт",
        "stats.first.calendar": "перша відповідь",
        "stats.first.working": "… у робочий час",
        "stats.replies.calendar": "усі відповіді",
        "stats.replies.working": "… у робочий час",
        "stats.count": "відповідей",
        "stats.mean": "середнє",
        "stats.p50": "половина до",
        "stats.p90": "9 із 10 до",
        "stats.unit.d": "дн",
        "stats.unit.h": "год",
        "stats.unit.min": "хв",
        "stats.unit.s": "с",
        "stats.unanswered": (
            "{n} запитання лишилося без відповіді",
            "{n} запитання лишилися без відповіді",
            "{n} запитань лишилося без відповіді",
        ),
        "stats.promises": "Обіцянки: дотримано {kept}, порушено {broken}, строк ще не минув у {open}",
        "stats.lacking.time": (
            "у {n} розмові немає часу повідомлень: очікування не пораховано",
            "у {n} розмовах немає часу повідомлень: очікування не пораховано",
            "у {n} розмовах немає часу повідомлень: очікування не пораховано",
        ),
        "stats.lacking.seconds": (
            "у {n} розмові час указано до хвилини: короткі очікування приблизні",
            "у {n} розмовах час указано до хвилини: короткі очікування приблизні",
            "у {n} розмовах час указано до хвилини: короткі очікування приблизні",
        ),
        "stats.findings": (
            "{n} зауваження, {rate} на 100 повідомлень команди",
            "{n} зауваження, {rate} на 100 повідомлень команди",
            "{n} зауважень, {rate} на 100 повідомлень команди",
        ),
        "stats.rest": (
            "і ще {n} правило (--verbose покаже)",
            "і ще {n} правила (--verbose покаже)",
            "і ще {n} правил (--verbose покаже)",
        ),
        "stats.by.channel": "За каналами",
        "stats.by.week": "За тижнями",
        "stats.by.staff": "За працівниками",
        "stats.no.week": "без дати",
        "stats.channel.messenger": "месенджер",
        "stats.channel.livechat": "онлайн-чат",
        "stats.channel.social": "соцмережа",
        "stats.channel.email": "пошта",
        "stats.channel.form": "форма",
        "stats.column.messages": "повід.",
        "stats.column.first50": "перша",
        "stats.column.p50": "відповідь",
        "stats.column.p90": "9 із 10",
        "stats.column.unanswered": "без відп.",
        "stats.column.errors": "помилки",
        "stats.column.rate": "на 100",
        "stats.contacts": "Коли пишуть клієнти",
        "stats.day.mon": "пн",
        "stats.day.tue": "вт",
        "stats.day.wed": "ср",
        "stats.day.thu": "чт",
        "stats.day.fri": "пт",
        "stats.day.sat": "сб",
        "stats.day.sun": "нд",
        "stats.card": (
            "{score} зі 100, {n} розмова",
            "{score} зі 100, {n} розмови",
            "{score} зі 100, {n} розмов",
        ),
        "stats.card.fatal": "обнуляє",
        "stats.card.weight": "вага",
        "stats.card.kept": "дотримано",
        "stats.card.judged": "розмов",
        "stats.card.unknown": "немає картки оцінки «{name}»",
        "stats.card.known": "є: {names}",
        "stats.card.twice": "правило {rule} вже оцінюється в рядку {line}",
        "stats.term.session": "Сеанс",
        "stats.means.session": (
            "Частина розмови без довгої мовчанки; мовчанка, довша за session_gap (звичайно 12 годин),"
            " починає новий."
        ),
        "stats.term.burst": "Серія клієнта",
        "stats.means.burst": (
            "Повідомлення клієнта поспіль, між якими не більш як п'ять хвилин. Пізніше нагадування серії не"
            " продовжує й відліку не переносить."
        ),
        "stats.term.wait": "Відповідь",
        "stats.means.wait": (
            "Час від останнього повідомлення серії (--anchor first: від першого) до першого повідомлення"
            " людини з команди. Годинник, що йде назад чи стрибає більш як на рік, не рахується."
        ),
        "stats.term.first": "Перша відповідь",
        "stats.means.first": "Відповідь на серію, до якої в цьому сеансі ніхто з команди не писав.",
        "stats.term.machine": "Автовідповідь",
        "stats.means.machine": (
            "Слова бота, автоматична фраза від імені працівника й те, що надійшло за дві секунди, відповіддю"
            " не вважаються."
        ),
        "stats.term.nothing": "Відповідь не потрібна",
        "stats.means.nothing": (
            "«Дякую, зрозуміло», саме «ок», смайлик чи стікер відповіді не чекають: їх немає ні серед"
            " очікувань, ні серед запитань без відповіді."
        ),
        "stats.term.working": "Робочий час",
        "stats.means.working": (
            "Скільки з очікування припало на робочі години (working_hours) у часовому поясі команди, без"
            " перерв, вихідних і свят. Поки годин не задано, це будні з 9 до 18."
        ),
        "stats.term.spread": "Середнє, половина, 9 із 10",
        "stats.means.spread": (
            "Середнє арифметичне; 50-й і 90-й перцентилі за найближчим рангом, тобто очікування, яке в когось"
            " справді було."
        ),
        "stats.term.unanswered": "Без відповіді",
        "stats.means.unanswered": (
            "Серія, після якої до кінця розмови ніхто з команди не написав, якщо вона на щось чекала."
        ),
        "stats.term.promises": "Обіцянки",
        "stats.means.promises": (
            "Строки, які назвала команда («за 10 хвилин», «до кінця дня»). Дотримано: до строку написали по"
            " суті; порушено: строк минув у мовчанні; інакше строк не минув до кінця вивантаження."
        ),
        "stats.term.findings": "Зауважень на 100",
        "stats.means.findings": (
            "Зауваження ввімкнених правил, поділені на повідомлення команди й помножені на 100. Заглушені"
            " зауваження не рахуються."
        ),
        "stats.term.week": "Тиждень",
        "stats.means.week": (
            "Тиждень ISO за годинником команди: для очікування — коли спитали, для решти — коли написали."
        ),
        "stats.term.contacts": "Коли пишуть клієнти",
        "stats.means.contacts": "Повідомлення клієнтів за днями тижня й годинами в поясі команди.",
        "stats.term.score": "Оцінка",
        "stats.means.score": (
            "Сума ваг дотриманих критеріїв у відсотках від ваг застосовних. Критерій незастосовний, якщо жодне"
            " його правило не могло судити розмову: знаменник тоді менший. Порушений обнулювальний критерій"
            " лишає нуль. Підсумок — середнє за розмовами."
        ),
    },
    "en": {
        "stats.no_path": "nothing to count",
        "stats.no_path.hint": "name a file or a folder: etiquette-lint stats result.json",
        "stats.nothing": "Nothing to count: no conversation tells who of its authors is staff.",
        "stats.conversations": ("{n} conversation", "{n} conversations"),
        "stats.sessions": ("{n} session", "{n} sessions"),
        "stats.staff": ("{n} message by staff", "{n} messages by staff"),
        "stats.client": ("{n} by clients", "{n} by clients"),
        "stats.waits": "How long clients waited",
        "stats.first.calendar": "first answer",
        "stats.first.working": "… in working time",
        "stats.replies.calendar": "all answers",
        "stats.replies.working": "… in working time",
        "stats.count": "answers",
        "stats.mean": "mean",
        "stats.p50": "P50",
        "stats.p90": "P90",
        "stats.unit.d": "d",
        "stats.unit.h": "h",
        "stats.unit.min": "min",
        "stats.unit.s": "s",
        "stats.unanswered": ("{n} question without an answer", "{n} questions without an answer"),
        "stats.promises": "Promises: {kept} kept, {broken} broken, {open} not due yet",
        "stats.lacking.time": (
            "{n} conversation has no times: waits are not counted there",
            "{n} conversations have no times: waits are not counted there",
        ),
        "stats.lacking.seconds": (
            "{n} conversation has times to the minute: short waits are approximate",
            "{n} conversations have times to the minute: short waits are approximate",
        ),
        "stats.findings": (
            "{n} finding, {rate} in 100 messages by staff",
            "{n} findings, {rate} in 100 messages by staff",
        ),
        "stats.rest": (
            "and {n} more rule (--verbose shows it)",
            "and {n} more rules (--verbose shows them)",
        ),
        "stats.by.channel": "By channel",
        "stats.by.week": "By week",
        "stats.by.staff": "By staff",
        "stats.no.week": "no date",
        "stats.channel.messenger": "messenger",
        "stats.channel.livechat": "live chat",
        "stats.channel.social": "social network",
        "stats.channel.email": "e-mail",
        "stats.channel.form": "form",
        "stats.column.messages": "messages",
        "stats.column.first50": "first",
        "stats.column.p50": "P50",
        "stats.column.p90": "P90",
        "stats.column.unanswered": "unanswered",
        "stats.column.errors": "errors",
        "stats.column.rate": "per 100",
        "stats.contacts": "When clients write",
        "stats.day.mon": "Mo",
        "stats.day.tue": "Tu",
        "stats.day.wed": "We",
        "stats.day.thu": "Th",
        "stats.day.fri": "Fr",
        "stats.day.sat": "Sa",
        "stats.day.sun": "Su",
        "stats.card": ("{score} of 100, {n} conversation", "{score} of 100, {n} conversations"),
        "stats.card.fatal": "fatal",
        "stats.card.weight": "weight",
        "stats.card.kept": "kept",
        "stats.card.judged": "judged",
        "stats.card.unknown": "there is no scorecard {name!r}",
        "stats.card.known": "there are: {names}",
        "stats.card.twice": "the rule {rule} already counts in line {line}",
        "stats.term.session": "Session",
        "stats.means.session": (
            "A part of a conversation without a long silence: one longer than session_gap (12 hours unless"
            " set) begins another."
        ),
        "stats.term.burst": "The client's burst",
        "stats.means.burst": (
            "Messages that a client writes with pauses of no more than five minutes. A later reminder does not"
            " prolong the burst and does not set the clock back."
        ),
        "stats.term.wait": "Answer",
        "stats.means.wait": (
            "The time from the last message of the burst (--anchor first: from the first) to the first message"
            " by a person of the team. Clocks that run backwards or leap over a year are not counted."
        ),
        "stats.term.first": "First answer",
        "stats.means.first": (
            "An answer to a burst before which nobody of the team had written in that session."
        ),
        "stats.term.machine": "Automatic reply",
        "stats.means.machine": (
            "What a bot says, what is worded as an automatic reply, and what comes within two seconds is no"
            " answer."
        ),
        "stats.term.nothing": "No answer needed",
        "stats.means.nothing": (
            "«Спасибо, понятно», a bare «ок», an emoji or a sticker wait for nothing: they count neither as"
            " waits nor as unanswered."
        ),
        "stats.term.working": "Working time",
        "stats.means.working": (
            "As much of a wait as fell into working hours (working_hours) in the team's time zone, without"
            " breaks, days off and holidays. Until hours are set, it is Monday to Friday from 9 to 18."
        ),
        "stats.term.spread": "Mean, P50, P90",
        "stats.means.spread": (
            "The arithmetic mean; the 50th and the 90th percentile by nearest rank, which is a wait that"
            " somebody had."
        ),
        "stats.term.unanswered": "Unanswered",
        "stats.means.unanswered": (
            "A burst after which nobody of the team wrote until the end of the conversation, if it asked for"
            " anything."
        ),
        "stats.term.promises": "Promises",
        "stats.means.promises": (
            "Times that the team named («через 10 минут», «до кінця дня»). Kept: something to the point was"
            " written by then; broken: the time passed in silence; otherwise it was not due when the export"
            " ended."
        ),
        "stats.term.findings": "Findings per 100",
        "stats.means.findings": (
            "Findings of the rules that judge, divided by the messages of the team, times 100. What is"
            " suppressed does not count."
        ),
        "stats.term.week": "Week",
        "stats.means.week": (
            "An ISO week by the team's clock: for waits, when the client asked; for all else, when it was"
            " written."
        ),
        "stats.term.contacts": "When clients write",
        "stats.means.contacts": "Clients' messages by weekday and hour in the team's time zone.",
        "stats.term.score": "Score",
        "stats.means.score": (
            "The weights of the criteria that were kept, in percent of those that applied. A criterion does not"
            " apply where none of its rules could judge the conversation: the denominator is smaller then. A"
            " lost fatal criterion leaves nothing. The total is the mean of the conversations."
        ),
    },
}
