"""Headings, summaries of commands and help of options: English, Russian, Ukrainian."""

from __future__ import annotations

from collections.abc import Mapping

LINES: Mapping[str, tuple[str, str]] = {
    "Usage:": ("Использование:", "Використання:"),
    "Options": ("Параметры", "Параметри"),
    "Commands": ("Команды", "Команди"),
    # summaries
    "Check drafts, chat exports and canned replies.": (
        "Проверить черновики, выгрузки переписок и готовые ответы.",
        "Перевірити чернетки, вивантаження листувань і готові відповіді.",
    ),
    "What a chat export holds and what can be checked in it.": (
        "Что есть в выгрузке и что в ней можно проверить.",
        "Що є у вивантаженні й що в ньому можна перевірити.",
    ),
    "Numbers for a team lead: answer times, findings, promises, scores.": (
        "Цифры для руководителя: сроки ответов, замечания, обещания, оценки.",
        "Цифри для керівника: строки відповідей, зауваження, обіцянки, оцінки.",
    ),
    "A copy of an export without names, phones and addresses.": (
        "Копия выгрузки без имён, телефонов и адресов.",
        "Копія вивантаження без імен, телефонів і адрес.",
    ),
    "Take note of today's findings, to be told only of new ones.": (
        "Запомнить сегодняшние замечания, чтобы видеть только новые.",
        "Запам'ятати сьогоднішні зауваження, щоб бачити лише нові.",
    ),
    "What a rule wants, why, and how to switch it off.": (
        "Чего хочет правило, зачем и как его выключить.",
        "Чого хоче правило, навіщо і як його вимкнути.",
    ),
    "List, test and write rules.": (
        "Перечень правил, их проверка и новые правила.",
        "Перелік правил, їх перевірка й нові правила.",
    ),
    "Every rule, by topic.": ("Все правила по темам.", "Усі правила за темами."),
    "Write a rule to begin with.": ("Начать новое правило.", "Розпочати нове правило."),
    "Show what a pattern matches.": (
        "Показать, что находит шаблон.",
        "Показати, що знаходить шаблон.",
    ),
    "Run the rules' examples.": ("Прогнать примеры правил.", "Прогнати приклади правил."),
    "Print the JSON Schema of a rule file.": (
        "Вывести JSON Schema файла правила.",
        "Вивести JSON Schema файлу правила.",
    ),
    "Readings and features of the words of a text.": (
        "Разборы и признаки слов текста.",
        "Розбори й ознаки слів тексту.",
    ),
    "Input formats and what each tells.": (
        "Форматы и что сообщает каждый из них.",
        "Формати й що повідомляє кожен із них.",
    ),
    "Write a commented etiquette.yml.": (
        "Создать etiquette.yml с пояснениями.",
        "Створити etiquette.yml з поясненнями.",
    ),
    "Print a script for your shell's completion.": (
        "Вывести сценарий дополнения команд для вашей оболочки.",
        "Вивести сценарій доповнення команд для вашої оболонки.",
    ),
    # of every command
    "Show the version and exit.": ("Показать версию и выйти.", "Показати версію й вийти."),
    "Show this message and exit.": (
        "Показать эту справку и выйти.",
        "Показати цю довідку й вийти.",
    ),
    "Language of findings and messages (auto: the system's).": (
        "Язык замечаний и сообщений (auto: как в системе).",
        "Мова зауважень і повідомлень (auto: як у системі).",
    ),
    "Form of the report.": ("Вид отчёта.", "Вигляд звіту."),
    "Write the report there.": ("Записать отчёт туда.", "Записати звіт туди."),
    "Instead of the etiquette.yml found.": (
        "Вместо найденного etiquette.yml.",
        "Замість знайденого etiquette.yml.",
    ),
    "Instead of ./etiquette.yml.": ("Вместо ./etiquette.yml.", "Замість ./etiquette.yml."),
    "No progress bar.": ("Без полосы выполнения.", "Без смуги поступу."),
    "Processes; 0: as it pays.": (
        "Сколько процессов; 0: сколько выгодно.",
        "Скільки процесів; 0: скільки вигідно.",
    ),
    # by what to judge, and whom
    "Judge by these rules or topics alone.": (
        "Применять только эти правила или темы.",
        "Застосовувати лише ці правила чи теми.",
    ),
    "Leave these rules or topics out.": (
        "Не применять эти правила или темы.",
        "Не застосовувати ці правила чи теми.",
    ),
    "How strict to be: strict, neutral, warm, or a profile of your own.": (
        "Насколько строго: strict, neutral, warm или ваш профиль.",
        "Наскільки суворо: strict, neutral, warm або ваш профіль.",
    ),
    "How strict to be, as in check.": (
        "Насколько строго, как в check.",
        "Наскільки суворо, як у check.",
    ),
    "Who is staff (repeatable); '*' is everybody.": (
        "Кто сотрудник (можно повторять); '*' — все.",
        "Хто працівник (можна повторювати); '*' — усі.",
    ),
    "Where the messages are sent.": ("Где идёт переписка.", "Де відбувається листування."),
    "The team's, e.g. Europe/Kyiv.": (
        "Часовой пояс команды, например Europe/Kyiv.",
        "Часовий пояс команди, наприклад Europe/Kyiv.",
    ),
    # what files do not tell
    "Insist on a format; see: formats.": (
        "Настоять на формате; см. formats.",
        "Наполягти на форматі; див. formats.",
    ),
    "Which column of a table is what: text=Message,author=Name (repeatable).": (
        "Какой столбец таблицы что значит: text=Сообщение,author=Имя (можно повторять).",
        "Який стовпець таблиці що означає: text=Повідомлення,author=Ім'я (можна повторювати).",
    ),
    "Of text files, e.g. cp1251, koi8-u.": (
        "Кодировка текстовых файлов, например cp1251, koi8-u.",
        "Кодування текстових файлів, наприклад cp1251, koi8-u.",
    ),
    "How to read 03.04 where the file does not tell.": (
        "Как читать 03.04, если из файла не видно.",
        "Як читати 03.04, якщо з файлу не видно.",
    ),
    # check
    "From which severity on the exit code is 1 (error).": (
        "С какой серьёзности код завершения 1 (error).",
        "Від якої серйозності код завершення 1 (error).",
    ),
    "Make safe fixes in drafts and canned replies.": (
        "Внести безопасные исправления в черновики и готовые ответы.",
        "Внести безпечні виправлення в чернетки й готові відповіді.",
    ),
    "The same, and ask about each fix that is not safe.": (
        "То же, а об остальных исправлениях спросить.",
        "Те саме, а про решту виправлень запитати.",
    ),
    "Show what --fix would change; change nothing.": (
        "Показать, что изменит --fix; ничего не менять.",
        "Показати, що змінить --fix; нічого не змінювати.",
    ),
    "Write an exception for each finding; add the reasons.": (
        "Записать исключение на каждое замечание; причины допишете вы.",
        "Записати виняток на кожне зауваження; причини допишете ви.",
    ),
    "Leave out findings that this baseline knows; see: baseline.": (
        "Не показывать замечаний из этого файла; см. baseline.",
        "Не показувати зауважень із цього файлу; див. baseline.",
    ),
    "Let reports for programs repeat what chats say.": (
        "Разрешить отчётам для программ повторять слова переписки.",
        "Дозволити звітам для програм повторювати слова листування.",
    ),
    "Check what has been copied.": (
        "Проверить то, что скопировано в буфер обмена.",
        "Перевірити те, що скопійовано в буфер обміну.",
    ),
    "Check again whenever the files change.": (
        "Проверять заново при каждом изменении файлов.",
        "Перевіряти знову за кожної зміни файлів.",
    ),
    "Only count findings by rule.": (
        "Только сосчитать замечания по правилам.",
        "Лише порахувати зауваження за правилами.",
    ),
    "Print every setting and where it came from.": (
        "Вывести все настройки и откуда каждая взялась.",
        "Вивести всі налаштування і звідки кожне взялося.",
    ),
    "Tell which rules could not judge, and by what measures the others did.": (
        "Назвать правила, которые не применялись, и мерки остальных.",
        "Назвати правила, які не застосовувалися, і мірки решти.",
    ),
    # inspect, stats
    "All authors, all rules, all conversations.": (
        "Все авторы, все правила, все переписки.",
        "Усі автори, усі правила, усі листування.",
    ),
    "By member of staff too: it concerns people.": (
        "Ещё и по сотрудникам: это касается людей.",
        "Ще й за працівниками: це стосується людей.",
    ),
    "Which message of the client's burst waits are counted from (last).": (
        "От какого из сообщений клиента подряд считать ожидание (last).",
        "Від якого з повідомлень клієнта поспіль рахувати очікування (last).",
    ),
    "Score conversations.": ("Оценить переписки в баллах.", "Оцінити листування в балах."),
    "By this scorecard, not the profile's own.": (
        "По этой карте оценки, а не по карте профиля.",
        "За цією картою оцінки, а не за картою профілю.",
    ),
    "Print what each number means.": (
        "Объяснить, что значит каждое число.",
        "Пояснити, що означає кожне число.",
    ),
    "All rules, weeks and scored conversations.": (
        "Все правила, недели и оценённые переписки.",
        "Усі правила, тижні й оцінені листування.",
    ),
    # anonymise
    "The copy; - is stdout.": ("Файл копии; - — на выход.", "Файл копії; - — на вихід."),
    "The same pseudonyms each time. Keep it to yourself.": (
        "Каждый раз одни и те же псевдонимы. Никому его не показывайте.",
        "Щоразу ті самі псевдоніми. Нікому його не показуйте.",
    ),
    "Overwrite a copy that is there.": ("Заменить прежнюю копию.", "Замінити попередню копію."),
    "Show who became whom.": ("Показать, кто кем стал.", "Показати, хто ким став."),
    # baseline
    "Where to (.etiquette-baseline.json).": (
        "Куда записать (.etiquette-baseline.json).",
        "Куди записати (.etiquette-baseline.json).",
    ),
    "Only take out what is found no more.": (
        "Только убрать то, чего больше не находится.",
        "Лише прибрати те, чого більше не знаходиться.",
    ),
    # rules, words, init
    "Only of this topic.": ("Только этой темы.", "Лише цієї теми."),
    "Only of this scope.": ("Только такого охвата.", "Лише такого охоплення."),
    "Only of this severity.": ("Только такой серьёзности.", "Лише такої серйозності."),
    "Only those that judge under this configuration.": (
        "Только те, что применяются при этих настройках.",
        "Лише ті, що застосовуються за цих налаштувань.",
    ),
    "Form of the list.": ("Вид перечня.", "Вигляд переліку."),
    "The folder within the folder.": ("Папка внутри папки правил.", "Тека всередині теки правил."),
    "Where rules are kept (the first of rule_folders, or our-rules).": (
        "Где лежат правила (первая из rule_folders или our-rules).",
        "Де лежать правила (перша з rule_folders або our-rules).",
    ),
    "A text to try it on, instead of files or what is piped in.": (
        "Текст для пробы вместо файлов или поданного на вход.",
        "Текст для спроби замість файлів чи поданого на вхід.",
    ),
    "As in a rule (all).": ("Как в правиле (all).", "Як у правилі (all)."),
    "Show the readings of the words.": ("Показать разборы слов.", "Показати розбори слів."),
    "Tell what of the patterns no example exercises.": (
        "Назвать части шаблонов, которых не задевает ни один пример.",
        "Назвати частини шаблонів, яких не зачіпає жоден приклад.",
    ),
    "Only in this dictionary (as the text tells).": (
        "Только по этому словарю (по умолчанию — как видно из текста).",
        "Лише за цим словником (звичайно — як видно з тексту).",
    ),
    "Overwrite the file that is there.": ("Заменить прежний файл.", "Замінити попередній файл."),
}
