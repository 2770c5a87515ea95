"""What each number of `stats` means, as docs/metrics.md has it."""

from __future__ import annotations

from collections.abc import Mapping

from etiquette_lint.ui import Table

TABLES: Mapping[str, Table] = {
    "ru": {
        "meaning.term.session": "Сеанс",
        "meaning.means.session": (
            "Часть разговора без долгого молчания; молчание длиннее session_gap (по умолчанию 12 часов)"
            " начинает новый."
        ),
        "meaning.term.burst": "Серия клиента",
        "meaning.means.burst": (
            "Сообщения клиента подряд, между которыми не больше пяти минут. Напоминание позже серию не"
            " продолжает и отсчёт не переносит."
        ),
        "meaning.term.wait": "Ответ",
        "meaning.means.wait": (
            "Время от последнего сообщения серии (--anchor first: от первого) до первого сообщения"
            " человека из команды. Часы, которые идут назад или скачут больше чем на год, не считаются."
        ),
        "meaning.term.first": "Первый ответ",
        "meaning.means.first": "Ответ на серию, до которой в этом сеансе никто из команды не писал.",
        "meaning.term.machine": "Автоответ",
        "meaning.means.machine": (
            "Слова бота, автоматическая фраза от имени сотрудника и то, что пришло за две секунды, ответом"
            " не считаются. Такая фраза под именем человека, позже двадцати секунд после клиента (минуты, если"
            " секунд во входных данных нет), — ответ: её отправил человек. Сообщение, которое начинается с"
            " рекламы и приходит через шесть часов или позже, ответом не считается, если клиент не спрашивал о"
            " ценах и акциях."
        ),
        "meaning.term.nothing": "Ответ не нужен",
        "meaning.means.nothing": (
            "«Спасибо, понятно», одно «ок», смайлик или стикер ответа не ждут: ни в ожидание, ни в"
            " неотвеченные они не идут."
        ),
        "meaning.term.working": "Рабочее время",
        "meaning.means.working": (
            "Сколько из ожидания пришлось на рабочие часы (working_hours) в часовом поясе команды, без"
            " перерывов, выходных и праздников. Пока часы не заданы, это будни с 9 до 18."
        ),
        "meaning.term.spread": "Среднее, половина, 9 из 10",
        "meaning.means.spread": (
            "Среднее арифметическое; 50-й и 90-й перцентили по ближайшему рангу, то есть ожидание, которое у"
            " кого-то действительно было."
        ),
        "meaning.term.unanswered": "Без ответа",
        "meaning.means.unanswered": (
            "Серия, после которой до конца разговора из команды никто не написал, если она чего-то ждала."
        ),
        "meaning.term.promises": "Обещания",
        "meaning.means.promises": (
            "Сроки, названные командой («через 10 минут», «до конца дня»). Сдержано: к сроку написали по делу;"
            " нарушено: срок прошёл в молчании; иначе срок не вышел к концу выгрузки."
        ),
        "meaning.term.findings": "Замечания на 100",
        "meaning.means.findings": (
            "Замечания включённых правил, делённые на сообщения команды и умноженные на 100. Заглушённые"
            " замечания не считаются."
        ),
        "meaning.term.week": "Неделя",
        "meaning.means.week": (
            "Неделя ISO по часам команды: для ожидания — когда спросили, для остального — когда написали."
        ),
        "meaning.term.contacts": "Когда пишут клиенты",
        "meaning.means.contacts": "Сообщения клиентов по дням недели и часам в поясе команды.",
        "meaning.term.score": "Оценка",
        "meaning.means.score": (
            "Сумма весов соблюдённых критериев в процентах от весов применимых. Критерий неприменим, если ни"
            " одно его правило не могло судить разговор: знаменатель тогда меньше. Нарушенный обнуляющий"
            " критерий оставляет ноль. Итог — среднее по разговорам."
        ),
    },
    "uk": {
        "meaning.term.session": "Сеанс",
        "meaning.means.session": (
            "Частина розмови без довгої мовчанки; мовчанка, довша за session_gap (звичайно 12 годин),"
            " починає новий."
        ),
        "meaning.term.burst": "Серія клієнта",
        "meaning.means.burst": (
            "Повідомлення клієнта поспіль, між якими не більш як п'ять хвилин. Пізніше нагадування серії не"
            " продовжує й відліку не переносить."
        ),
        "meaning.term.wait": "Відповідь",
        "meaning.means.wait": (
            "Час від останнього повідомлення серії (--anchor first: від першого) до першого повідомлення"
            " людини з команди. Годинник, що йде назад чи стрибає більш як на рік, не рахується."
        ),
        "meaning.term.first": "Перша відповідь",
        "meaning.means.first": "Відповідь на серію, до якої в цьому сеансі ніхто з команди не писав.",
        "meaning.term.machine": "Автовідповідь",
        "meaning.means.machine": (
            "Слова бота, автоматична фраза від імені працівника й те, що надійшло за дві секунди, відповіддю"
            " не вважаються. Така фраза під іменем людини, пізніше ніж за двадцять секунд після клієнта (хвилину,"
            " якщо секунд у вхідних даних немає), — відповідь: її надіслала людина. Повідомлення, яке починається"
            " з реклами й надходить через шість годин або пізніше, відповіддю не вважається, якщо клієнт не питав"
            " про ціни й акції."
        ),
        "meaning.term.nothing": "Відповідь не потрібна",
        "meaning.means.nothing": (
            "«Дякую, зрозуміло», саме «ок», смайлик чи стікер відповіді не чекають: їх немає ні серед"
            " очікувань, ні серед запитань без відповіді."
        ),
        "meaning.term.working": "Робочий час",
        "meaning.means.working": (
            "Скільки з очікування припало на робочі години (working_hours) у часовому поясі команди, без"
            " перерв, вихідних і свят. Поки годин не задано, це будні з 9 до 18."
        ),
        "meaning.term.spread": "Середнє, половина, 9 із 10",
        "meaning.means.spread": (
            "Середнє арифметичне; 50-й і 90-й перцентилі за найближчим рангом, тобто очікування, яке в когось"
            " справді було."
        ),
        "meaning.term.unanswered": "Без відповіді",
        "meaning.means.unanswered": (
            "Серія, після якої до кінця розмови ніхто з команди не написав, якщо вона на щось чекала."
        ),
        "meaning.term.promises": "Обіцянки",
        "meaning.means.promises": (
            "Строки, які назвала команда («за 10 хвилин», «до кінця дня»). Дотримано: до строку написали по"
            " суті; порушено: строк минув у мовчанні; інакше строк не минув до кінця вивантаження."
        ),
        "meaning.term.findings": "Зауважень на 100",
        "meaning.means.findings": (
            "Зауваження ввімкнених правил, поділені на повідомлення команди й помножені на 100. Заглушені"
            " зауваження не рахуються."
        ),
        "meaning.term.week": "Тиждень",
        "meaning.means.week": (
            "Тиждень ISO за годинником команди: для очікування — коли спитали, для решти — коли написали."
        ),
        "meaning.term.contacts": "Коли пишуть клієнти",
        "meaning.means.contacts": "Повідомлення клієнтів за днями тижня й годинами в поясі команди.",
        "meaning.term.score": "Оцінка",
        "meaning.means.score": (
            "Сума ваг дотриманих критеріїв у відсотках від ваг застосовних. Критерій незастосовний, якщо жодне"
            " його правило не могло судити розмову: знаменник тоді менший. Порушений обнулювальний критерій"
            " лишає нуль. Підсумок — середнє за розмовами."
        ),
    },
    "en": {
        "meaning.term.session": "Session",
        "meaning.means.session": (
            "A part of a conversation without a long silence: one longer than session_gap (12 hours unless"
            " set) begins another."
        ),
        "meaning.term.burst": "The client's burst",
        "meaning.means.burst": (
            "Messages that a client writes with pauses of no more than five minutes. A later reminder does not"
            " prolong the burst and does not set the clock back."
        ),
        "meaning.term.wait": "Answer",
        "meaning.means.wait": (
            "The time from the last message of the burst (--anchor first: from the first) to the first message"
            " by a person of the team. Clocks that run backwards or leap over a year are not counted."
        ),
        "meaning.term.first": "First answer",
        "meaning.means.first": (
            "An answer to a burst before which nobody of the team had written in that session."
        ),
        "meaning.term.machine": "Automatic reply",
        "meaning.means.machine": (
            "What a bot says, what is worded as an automatic reply, and what comes within two seconds is no"
            " answer. Such words under a person's name, later than twenty seconds after the client's (a minute"
            " where the input does not tell seconds), are: the person has sent them. A message that begins with"
            " promotion and reaches a client six hours or more after they wrote is no answer, unless they had"
            " asked about prices or offers."
        ),
        "meaning.term.nothing": "No answer needed",
        "meaning.means.nothing": (
            "«Спасибо, понятно», a bare «ок», an emoji or a sticker wait for nothing: they count neither as"
            " waits nor as unanswered."
        ),
        "meaning.term.working": "Working time",
        "meaning.means.working": (
            "As much of a wait as fell into working hours (working_hours) in the team's time zone, without"
            " breaks, days off and holidays. Until hours are set, it is Monday to Friday from 9 to 18."
        ),
        "meaning.term.spread": "Mean, P50, P90",
        "meaning.means.spread": (
            "The arithmetic mean; the 50th and the 90th percentile by nearest rank, which is a wait that"
            " somebody had."
        ),
        "meaning.term.unanswered": "Unanswered",
        "meaning.means.unanswered": (
            "A burst after which nobody of the team wrote until the end of the conversation, if it asked for"
            " anything."
        ),
        "meaning.term.promises": "Promises",
        "meaning.means.promises": (
            "Times that the team named («через 10 минут», «до кінця дня»). Kept: something to the point was"
            " written by then; broken: the time passed in silence; otherwise it was not due when the export"
            " ended."
        ),
        "meaning.term.findings": "Findings per 100",
        "meaning.means.findings": (
            "Findings of the rules that judge, divided by the messages of the team, times 100. What is"
            " suppressed does not count."
        ),
        "meaning.term.week": "Week",
        "meaning.means.week": (
            "An ISO week by the team's clock: for waits, when the client asked; for all else, when it was"
            " written."
        ),
        "meaning.term.contacts": "When clients write",
        "meaning.means.contacts": "Clients' messages by weekday and hour in the team's time zone.",
        "meaning.term.score": "Score",
        "meaning.means.score": (
            "The weights of the criteria that were kept, in percent of those that applied. A criterion does not"
            " apply where none of its rules could judge the conversation: the denominator is smaller then. A"
            " lost fatal criterion leaves nothing. The total is the mean of the conversations."
        ),
    },
}
