"""What the readers of tables have to say."""

from __future__ import annotations

from collections.abc import Mapping

from etiquette_lint.ui import Table

TABLES: Mapping[str, Table] = {
    "ru": {
        "tables.none": "таблицы с сообщениями здесь нет",
        "tables.bare": "только заголовок таблицы: сообщений под ним нет",
        "tables.bare.hint": "столбцы здесь: {columns}\nесли это всё же сообщение: --input-format draft",
        "tables.text": "непонятно, в каком столбце текст сообщений",
        "tables.map": (
            "укажите столбцы: --map text=…,author=…,time=…,role=…,conversation=…\n"
            "столбцы здесь: {columns}"
        ),
        "tables.column": "нет столбца «{name}», указанного для {field}",
        "tables.columns": "столбцы здесь: {columns}",
        "tables.near": "может быть, «{near}»? Столбцы здесь: {columns}",
        "tables.rivals": "полем {field} может быть любой из столбцов: {columns}",
        "tables.rivals.hint": "укажите, какой: {told}",
        "tables.numbered": "«{name}» ({n}-й)",
        "tables.guessed": "столбцы узнаны по содержимому: {columns}",
        "tables.ragged": "строки, где ячеек больше или меньше, чем в заголовке",
        "tables.quote": "кавычка, открытая в этой записи, нигде не закрыта",
        "tables.long": "ячейка длиннее {n} знаков",
        "tables.quote.hint": (
            'поставьте закрывающую кавычку; кавычки внутри ячейки удваивают: «""»'
        ),
        "tables.damaged": "строка не читается как часть таблицы ({reason})",
        "tables.encoding.hint": "если кодировка другая, назовите её: --encoding cp1251",
        "tables.workbook": "книга Excel повреждена ({reason})",
        "tables.lines": "строк, которые не читаются как JSON: {n}",
        "tables.elements": "элементы списка, которые не похожи на сообщения",
        "tables.time": "дата или время не указаны или непонятны",
        "tables.days": "указаны только дни, без времени",
        "tables.utc": "время указано по Гринвичу; ваш пояс задаёт --timezone",
        "tables.day_first": (
            "по датам не понять, где день, а где месяц; принято, что сначала день"
            " (иначе: --day-order)"
        ),
        "tables.month_first": (
            "по датам не понять, где день, а где месяц; принято, что сначала месяц"
            " (иначе: --day-order)"
        ),
        "tables.newest": "новые сообщения стояли сверху; порядок обращён",
        "tables.sorted": "сообщения стояли не по времени; упорядочены",
        "tables.unsorted": "сообщения стоят не по времени и слишком многочисленны, чтобы упорядочить",
        "tables.mixed": "строки разных переписок чередуются; разложены по перепискам",
        "tables.again": (
            "переписка продолжается ниже, после других; прочитана как отдельная"
            " (упорядочьте строки по перепискам)"
        ),
        "tables.role": "неизвестно, чья это сторона: «{value}»",
        "tables.roles": "и другие слова, по которым не понять, чья это сторона",
        "tables.channel": (
            "незнакомый канал: «{value}» (знакомы messenger, livechat, social, email, form"
            " и обычные названия)"
        ),
        "tables.channels": "и другие незнакомые каналы",
        "tables.no_role": "не указано, кто пишет, клиент или сотрудник",
        "tables.internal": "внутренние заметки и записи системы; не проверяются",
    },
    "uk": {
        "tables.none": "таблиці з повідомленнями тут немає",
        "tables.bare": "лише заголовок таблиці: повідомлень під ним немає",
        "tables.bare.hint": "стовпці тут: {columns}\nякщо це все ж повідомлення: --input-format draft",
        "tables.text": "незрозуміло, у якому стовпці текст повідомлень",
        "tables.map": (
            "вкажіть стовпці: --map text=…,author=…,time=…,role=…,conversation=…\n"
            "стовпці тут: {columns}"
        ),
        "tables.column": "немає стовпця «{name}», указаного для {field}",
        "tables.columns": "стовпці тут: {columns}",
        "tables.near": "можливо, «{near}»? Стовпці тут: {columns}",
        "tables.rivals": "полем {field} може бути будь-який зі стовпців: {columns}",
        "tables.rivals.hint": "вкажіть, який: {told}",
        "tables.numbered": "«{name}» ({n}-й)",
        "tables.guessed": "стовпці впізнано за вмістом: {columns}",
        "tables.ragged": "рядки, де комірок більше або менше, ніж у заголовку",
        "tables.quote": "лапки, відкриті в цьому записі, ніде не закриті",
        "tables.long": "комірка довша за {n} знаків",
        "tables.quote.hint": 'поставте закривні лапки; лапки всередині комірки подвоюють: «""»',
        "tables.damaged": "рядок не читається як частина таблиці ({reason})",
        "tables.encoding.hint": "якщо кодування інше, назвіть його: --encoding cp1251",
        "tables.workbook": "книгу Excel пошкоджено ({reason})",
        "tables.lines": "рядків, які не читаються як JSON: {n}",
        "tables.elements": "елементи списку, не схожі на повідомлення",
        "tables.time": "дату чи час не вказано або не зрозуміло",
        "tables.days": "вказано лише дні, без часу",
        "tables.utc": "час указано за Гринвічем; ваш пояс задає --timezone",
        "tables.day_first": (
            "за датами не зрозуміти, де день, а де місяць; вважаємо, що спершу день"
            " (інакше: --day-order)"
        ),
        "tables.month_first": (
            "за датами не зрозуміти, де день, а де місяць; вважаємо, що спершу місяць"
            " (інакше: --day-order)"
        ),
        "tables.newest": "нові повідомлення стояли згори; порядок обернено",
        "tables.sorted": "повідомлення стояли не за часом; упорядковано",
        "tables.unsorted": "повідомлення стоять не за часом, і їх забагато, щоб упорядкувати",
        "tables.mixed": "рядки різних розмов чергуються; розкладено за розмовами",
        "tables.again": (
            "розмова триває нижче, після інших; прочитано як окрему"
            " (упорядкуйте рядки за розмовами)"
        ),
        "tables.role": "невідомо, чия це сторона: «{value}»",
        "tables.roles": "та інші слова, з яких не зрозуміти, чия це сторона",
        "tables.channel": (
            "незнайомий канал: «{value}» (знайомі messenger, livechat, social, email, form"
            " і звичні назви)"
        ),
        "tables.channels": "та інші незнайомі канали",
        "tables.no_role": "не вказано, хто пише, клієнт чи працівник",
        "tables.internal": "внутрішні нотатки й записи системи; їх не перевіряємо",
    },
    "en": {
        "tables.none": "holds no table of messages",
        "tables.bare": "holds the header of a table and no messages",
        "tables.bare.hint": "columns here: {columns}\nif this is a message all the same: --input-format draft",
        "tables.text": "nothing tells which column holds the text of the messages",
        "tables.map": (
            "say which column is what: --map text=…,author=…,time=…,role=…,conversation=…\n"
            "columns here: {columns}"
        ),
        "tables.column": "there is no column {name!r}, which is to hold {field}",
        "tables.columns": "columns here: {columns}",
        "tables.near": "did you mean {near!r}? Columns here: {columns}",
        "tables.rivals": "any of these columns may hold {field}: {columns}",
        "tables.rivals.hint": "say which: {told}",
        "tables.numbered": "{name!r} (no. {n})",
        "tables.guessed": "columns told by what is in them: {columns}",
        "tables.ragged": "rows with more cells or fewer than the header",
        "tables.quote": "a quotation mark opened in this record is never closed",
        "tables.long": "a cell is longer than {n} characters",
        "tables.quote.hint": 'close the quotation; inside a cell, quotation marks are doubled: ""',
        "tables.damaged": "a line cannot be read as part of a table ({reason})",
        "tables.encoding.hint": "if the encoding is another, name it: --encoding cp1251",
        "tables.workbook": "is a damaged Excel workbook ({reason})",
        "tables.lines": "lines that are no JSON: {n}",
        "tables.elements": "elements of the list that are nothing like messages",
        "tables.time": "date or time missing or not understood",
        "tables.days": "only days are told, without times",
        "tables.utc": "times are in UTC; your zone is set by --timezone",
        "tables.day_first": (
            "the dates do not tell day from month; taken with the day first (else: --day-order)"
        ),
        "tables.month_first": (
            "the dates do not tell day from month; taken with the month first (else: --day-order)"
        ),
        "tables.newest": "the newest messages stood on top; turned round",
        "tables.sorted": "messages stood out of order; sorted by time",
        "tables.unsorted": "messages stand out of order, and are too many to be sorted",
        "tables.mixed": "rows of different conversations alternate; put together",
        "tables.again": (
            "a conversation goes on further down, after others; read as one of its own"
            " (sort the rows by conversation)"
        ),
        "tables.role": "nobody knows whose side this is: {value!r}",
        "tables.roles": "and other words that do not tell whose side it is",
        "tables.channel": (
            "an unknown channel: {value!r} (known are messenger, livechat, social, email, form"
            " and usual names)"
        ),
        "tables.channels": "and other unknown channels",
        "tables.no_role": "nothing tells whether client or staff writes",
        "tables.internal": "internal notes and entries of the system; not checked",
    },
}
