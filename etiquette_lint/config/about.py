"""Each key of the configuration in words and in an example, for the template and the schema."""

from __future__ import annotations

from collections.abc import Mapping

ABOUT: Mapping[str, Mapping[str, str]] = {
    "profile": {
        "ru": "Насколько строго судить: strict, neutral, warm или ваш собственный профиль",
        "uk": "Наскільки суворо судити: strict, neutral, warm чи ваш власний профіль",
        "en": "How strictly to judge: strict, neutral, warm, or a profile of your own",
    },
    "channel": {
        "ru": "Где идёт переписка, если этого не видно из файла: "
        "messenger, livechat, social, email, form. От этого зависит, сколько можно ждать ответа",
        "uk": "Де відбувається листування, якщо цього не видно з файлу: "
        "messenger, livechat, social, email, form. Від цього залежить, скільки можна чекати",
        "en": "Where people write, if the input does not tell: "
        "messenger, livechat, social, email, form. How long an answer may take depends on it",
    },
    "timezone": {
        "ru": "Часовой пояс, по которому считать время: название вида Europe/Kyiv",
        "uk": "Часовий пояс, за яким рахувати час: назва на зразок Europe/Kyiv",
        "en": "The time zone to judge hours by, named as in Europe/Kyiv",
    },
    "client_timezone": {
        "ru": "Часовой пояс клиентов, если он не ваш: по нему решается, не ночь ли у них",
        "uk": "Часовий пояс клієнтів, якщо він не ваш: за ним вирішується, чи не ніч у них",
        "en": "The clients' time zone, if it is not yours: to know when it is night for them",
    },
    "working_hours": {
        "ru": "Когда вы на связи: по этим часам считается, сколько клиент ждал ответа; ещё бывают "
        "by_day, extra_days, channels (ночные сообщения — дело настроек правила quiet-hours)",
        "uk": "Коли ви на зв'язку: за цими годинами рахується, скільки клієнт чекав; ще бувають "
        "by_day, extra_days, channels (нічні повідомлення — справа налаштувань quiet-hours)",
        "en": "When you are there for clients: waits are counted in these hours; also "
        "by_day, extra_days, channels (messages at night are a matter of quiet-hours' settings)",
    },
    "staff": {
        "ru": 'Ваши сотрудники: имена из переписки или id, "*" — все. Проверяется написанное ими',
        "uk": 'Ваші працівники: імена з листування або id, "*" — усі. Перевіряється написане ними',
        "en": 'Your colleagues: names as in chats, or ids; "*" is everybody. Only they are judged',
    },
    "clients": {
        "ru": "Клиенты, если программа принимает их за сотрудников",
        "uk": "Клієнти, якщо програма вважає їх працівниками",
        "en": "Clients, where they are taken for somebody else",
    },
    "bots": {
        "ru": "Боты: их сообщения не проверяются",
        "uk": "Боти: їхні повідомлення не перевіряються",
        "en": "Bots: their messages are not judged",
    },
    "roster": {
        "ru": "Как зовут клиентов, если из файла этого не видно: id или подпись — имя",
        "uk": "Як звати клієнтів, якщо з файлу цього не видно: id чи підпис — ім'я",
        "en": "What clients are called where the input does not tell: an id or a display name, "
        "and the name",
    },
    "session_gap": {
        "ru": "После какого молчания начинается новый разговор",
        "uk": "Після якого мовчання починається нова розмова",
        "en": "The silence after which a new session begins",
    },
    "rule_folders": {
        "ru": "Папки с вашими собственными правилами; путь считается от этого файла",
        "uk": "Теки з вашими власними правилами; шлях рахується від цього файлу",
        "en": "Folders with rules of your own, relative to this file",
    },
    "select": {
        "ru": "Проверять только эти правила или темы",
        "uk": "Перевіряти лише ці правила чи теми",
        "en": "Judge by these rules or topics only",
    },
    "ignore": {
        "ru": "Не проверять эти правила или темы",
        "uk": "Не перевіряти ці правила чи теми",
        "en": "Leave these rules or topics out",
    },
    "rules": {
        "ru": "Отдельные правила: off, on, error, warning, info или свои настройки",
        "uk": "Окремі правила: off, on, error, warning, info або власні налаштування",
        "en": "Single rules: off, on, error, warning, info, or settings of their own",
    },
    "allow": {
        "ru": "Слова, к которым не придираться: названия, термины, ваши словечки",
        "uk": "Слова, до яких не чіплятися: назви, терміни, ваші слівця",
        "en": "Words never to find fault with: names, terms, words of your trade",
    },
    "input_format": {
        "ru": "Формат входных файлов, если он распознаётся неверно",
        "uk": "Формат вхідних файлів, якщо він розпізнається хибно",
        "en": "The format of the input, where it is recognised wrongly",
    },
    "columns": {
        "ru": "В каких столбцах таблицы что лежит: text, author, time, date, role, conversation, "
        "id, kind, reply_to, media, channel",
        "uk": "У яких стовпцях таблиці що лежить: text, author, time, date, role, conversation, "
        "id, kind, reply_to, media, channel",
        "en": "Which column of a table is what: text, author, time, date, role, conversation, "
        "id, kind, reply_to, media, channel",
    },
    "canned": {
        "ru": "Готовые ответы: под какими ключами лежат text, title, key, language, kind, channel; "
        "placeholders — какие скобки ваши, names — какие имена в них бывают",
        "uk": "Готові відповіді: під якими ключами лежать text, title, key, language, kind, "
        "channel; placeholders — які дужки ваші, names — які імена в них бувають",
        "en": "Canned replies: the keys that hold text, title, key, language, kind, channel; "
        "placeholders are the brackets you use, names what may stand in them",
    },
    "encoding": {
        "ru": "Кодировка текстовых файлов, если она распознаётся неверно",
        "uk": "Кодування текстових файлів, якщо воно розпізнається хибно",
        "en": "The encoding of text files, where it is recognised wrongly",
    },
    "day_order": {
        "ru": "Что такое 03.04, если этого не видно из файла: day-first — 3 апреля, "
        "month-first — 4 марта",
        "uk": "Що таке 03.04, якщо цього не видно з файлу: day-first — 3 квітня, "
        "month-first — 4 березня",
        "en": "What 03.04 is where the file does not tell: day-first is the 3rd of April, "
        "month-first the 4th of March",
    },
    "fail_on": {
        "ru": "С какой серьёзности программа завершается с кодом 1: error, warning, info или never",
        "uk": "Від якої серйозності програма завершується з кодом 1: error, warning, info чи never",
        "en": "The severity from which the exit code is 1: error, warning, info or never",
    },
    "ui": {
        "ru": "Язык сообщений программы: auto, ru, uk или en",
        "uk": "Мова повідомлень програми: auto, ru, uk чи en",
        "en": "The language this tool speaks: auto, ru, uk or en",
    },
    "suppressions": {
        "ru": "Файл со списком исключений; обычно это .etiquette-ignore.yml рядом с настройками",
        "uk": "Файл зі списком винятків; зазвичай це .etiquette-ignore.yml поруч із налаштуваннями",
        "en": "The file with exceptions; as a rule .etiquette-ignore.yml beside this one",
    },
    "require_reasons": {
        "ru": "Требовать ли у каждого исключения причину",
        "uk": "Чи вимагати в кожного винятку причину",
        "en": "Whether every exception must say why it is one",
    },
    "unused_suppressions": {
        "ru": "Насколько серьёзно исключение, которое больше ничего не скрывает: error, warning, "
        "info или off",
        "uk": "Наскільки серйозний виняток, який більше нічого не приховує: error, warning, "
        "info чи off",
        "en": "How grave is an exception that hides nothing any more: error, warning, info or off",
    },
    "baseline": {
        "ru": "Файл с прежними замечаниями, которые не показываются: etiquette-lint baseline",
        "uk": "Файл із давніми зауваженнями, яких не показувати: etiquette-lint baseline",
        "en": "The file of old findings, which are not shown: etiquette-lint baseline",
    },
    "overrides": {
        "ru": "Другие настройки для части файлов",
        "uk": "Інші налаштування для частини файлів",
        "en": "Other settings for some of the files",
    },
}

SAMPLES: Mapping[str, str] = {
    "profile": "neutral",
    "channel": "messenger",
    "timezone": "Europe/Kyiv",
    "client_timezone": "Asia/Almaty",
    "working_hours": '{from: "9:00", until: "18:00", days: [mon, tue, wed, thu, fri], '
    'breaks: ["13:00-14:00"], holidays: [uk], days_off: ["2026-08-24", "12-31"]}',
    "staff": "[Анна, Максим]",
    "clients": "[Роман]",
    "bots": "[Shop Bot]",
    "roster": '{"@lapka": Ольга, user5001: Олег Петрович}',
    "session_gap": "12h",
    "rule_folders": "[our-rules]",
    "select": "[address, emoji-count]",
    "ignore": "[emoji-count]",
    "rules": "\n  emoji-count: {severity: info, limit: 3}\n  caps-lock: off",
    "allow": "[дедлайн, фідбек]",
    "input_format": "telegram-json",
    "columns": "{text: Сообщение, author: Автор, time: Дата}",
    "canned": '{text: [body, text.ru], placeholders: ["{{x}}"], names: [contact.name]}',
    "encoding": "cp1251",
    "day_order": "day-first",
    "fail_on": "error",
    "ui": "auto",
    "suppressions": ".etiquette-ignore.yml",
    "require_reasons": "yes",
    "unused_suppressions": "warning",
    "baseline": ".etiquette-baseline.json",
    "overrides": '\n  - files: ["templates/**/*.md"]\n    profile: strict',
}
