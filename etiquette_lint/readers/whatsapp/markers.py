"""What the app itself writes into an export, by language. Data, and nothing else.

Where each comes from: (f) seen in exported files, (s) in the app's own tables of strings or in
programs made for its exports, (k) likely wording that nobody has yet shown in a file. Upper and
lower case and a full stop at the end do not matter. Wordings change between versions of the app;
new ones are added here.
"""

from __future__ import annotations

# One medium that was not exported, iOS. "audio" stands for a voice message far more often than
# for a piece of music, and the app has one wording for both.
OMITTED = {
    "photo": (
        *("image omitted", "изображение отсутствует", "зображення відсутнє"),  # en ru uk (f)
        *("Bild weggelassen", "imagen omitida", "image absente", "obrázek vynechán"),  # (f)
        *("gambar tidak disertakan", "لم يتم إدراج الصورة", "ไม่มีรูปภาพ"),  # id ar th (f)
        *("immagine omessa", "imagem ocultada", "imagem não revelada"),  # it pt (s)
        *("obraz pominięty", "afbeelding weggelaten", "görüntü dahil edilmedi"),  # pl nl tr (s)
    ),
    "video": (
        *("video omitted", "видео отсутствует", "відео відсутнє"),  # en ru uk (f)
        *("Video weggelassen", "Video omitido", "vidéo absente", "video vynecháno"),  # (f)
        *("video tidak disertakan", "لم يتم إدراج الفيديوهات", "วิดีโอถูกลบ"),  # (f)
        *("video omesso", "vídeo omitido", "vídeo não revelado", "wideo pominięte"),  # (s)
        *("video weggelaten", "video dahil edilmedi"),  # nl tr (s)
    ),
    "voice": (
        *("audio omitted", "аудиофайл отсутствует", "аудіо відсутнє"),  # en ru uk (f)
        *("Audio weggelassen", "audio omitido", "audio omis", "zvukový soubor vynechán"),  # (f)
        *("audio tidak disertakan", "لم يتم إدراج المقاطع الصوتية", "ไม่มีไฟล์เสียง"),  # (f)
        *("audio omesso", "áudio ocultado", "ficheiro de áudio não revelado"),  # it pt (s)
        *("audio pominięte", "audio weggelaten", "ses dahil edilmedi", "fără audio"),  # (s)
        "View once voice message omitted",  # en (s)
    ),
    "video-note": (
        "video note omitted",  # en (s)
        "видеозаметка опущена",  # ru (s)
        *("Videonachricht weggelassen", "Videonotiz weggelassen"),  # de (s)
    ),
    "sticker": (
        "sticker omitted",  # en (f)
        *("стикер не добавлен", "стикер отсутствует"),  # ru (f), (k)
        *("Наклейку не додано", "стікер не додано"),  # uk (f), (k)
        *("Sticker weggelassen", "sticker omitido", "sticker omis", "nálepka vynechána"),  # (f)
        *("stiker tidak disertakan", "تم حذف الملصقات", "ไม่มีสติกเกอร์"),  # (f)
        *("sticker non incluso", "figurinha omitida", "pominięto naklejkę"),  # it pt pl (s)
        *("sticker weggelaten", "Çıkartma dahil edilmedi"),  # nl tr (s)
    ),
    "gif": (
        *("GIF omitted", "GIF отсутствует", "GIF-анімацію пропущено"),  # en ru uk (f)
        *("GIF weggelassen", "GIF omitido", "GIF retiré", "GIF vynechán"),  # (f)
        *("GIF tidak disertakan", "لم يتم إدراج صورة GIF", "ละเว้น GIF"),  # (f)
        *("GIF esclusa", "Plik GIF pominięty", "GIF weggelaten", "GIF dahil edilmedi"),  # (s)
    ),
    "file": (
        "document omitted",  # en (f)
        "документ отсутствует",  # ru (f)
        *("документ пропущено", "документ відсутній"),  # uk (f), (k)
        *("Dokument weggelassen", "documento omitido", "document manquant"),  # (f)
        *("dokument vynechán", "dokumen tidak disertakan", "لم يتم إدراج المستند"),  # cs id ar (f)
        "ละเว้นเอกสาร",  # th (f)
        *("documento omesso", "documento não revelado", "dokument pominięty"),  # it pt pl (s)
        *("document weggelaten", "belge dahil edilmedi"),  # nl tr (s)
    ),
    "contact": (
        *("Contact card omitted", "Карточка контакта отсутствует"),  # en ru (f)
        *("Картка контакту відсутня", "Kontaktkarte ausgelassen"),  # uk de (f)
        *("Tarjeta de contacto omitida", "Fiche contact manquante", "Vizitka vynechána"),  # (f)
        *("Kartu kontak tidak disertakan", "لم يتم إدراج بطاقة جهة اتصال"),  # id ar (f)
        "บัตรรายชื่อที่ละเว้น",  # th (f)
        *("Scheda contatto omessa", "Cartão do contato omitido", "Contacto não revelado"),  # (s)
        *("Visitekaartje weggelaten", "Kişi kartı dahil edilmedi"),  # nl tr (s)
    ),
}

# A medium of whatever kind that was not exported, Android, in angle brackets.
UNTOLD = (
    "Media omitted",  # en (f)
    *("Без медиафайлов", "Файл пропущен"),  # ru (f), older (s)
    *("медиафайл отсутствует", "медиа отсутствуют", "медиа отсутствует"),  # ru (s)
    *("Медіа пропущено", "Медіафайли відсутні", "Медіа відсутнє"),  # uk (s), (k)
    *("Média vynechány", "Média vynechána", "Media weggelaten"),  # cs nl (f)
    *("Medien ausgeschlossen", "Medien weggelassen", "Multimedia omitido", "Archivo omitido"),
    *("Médias omis", "Fichier omis", "Media omessi", "Media omesso", "Mídia oculta"),  # (s)
    *("Mídia omitida", "Ficheiro não revelado", "pominięto multimedia", "pliki pominięto"),
    *("Medya dahil edilmedi", "Medya atlanmış", "Без файл", "Файл қосылған жоқ"),  # tr bg kk
    *("файлдар қосылмаған", "медији су изостављени", "Medijski zapis izostavljen"),  # kk sr hr
    *("Médiá vynechané", "Medij izpuščen", "Hiányzó médiafájl", "média elhagyva"),  # sk sl hu
    *("Media tidak disertakan", "Media disingkirkan", "fayl oʻtkazib yuborildi"),  # id ms uz
    *("تم استبعاد الوسائط", "αρχείο παραλήφθηκε"),  # ar el
    *("המדיה לא נכללה", "מדיה הושמטה", "رسانه حذف شد", "मीडिया के बिना"),  # he fa hi
    *("ไฟล์สื่อถูกลบ", "สื่อถูกลบ", "bỏ qua tệp phương tiện", "Bỏ qua Media"),  # th vi
    *("忽略多媒體檔", "省略多媒体文件", "メディアなし", "미디어 파일 제외됨"),  # zh ja ko
)

# After the name of a file that was exported too, Android, in brackets. (f), (s)
ATTACHED = (
    *("file attached", "файл добавлен", "файл додано", "файл прикреплён", "файл прикреплен"),
    *("soubor byl přiložen", "bestand bijgevoegd", "Datei angehängt", "archivo adjunto"),
    *("archivo adjuntado", "fichier joint", "file allegato", "arquivo anexado"),
    *("ficheiro anexado", "załączony plik", "dosya ekli", "súbor pripojený", "fișier atașat"),
    *("fájl csatolva", "прикачен файл", "прикачена датотека", "datoteka u privitku"),
    *("қосымша файл", "fayl biriktirildi", "fayl əlavə olunub", "file terlampir"),
)

# All that a message of one view leaves behind, Android.
VIEWED_ONCE = "null"  # (f)

DELETED = (
    *("This message was deleted", "You deleted this message"),  # en (f)
    "You deleted this message as admin",  # en (s)
    *("Данное сообщение удалено", "Вы удалили данное сообщение"),  # ru (f)
    *("Это сообщение удалено", "Вы удалили это сообщение"),  # ru (s)
    *("Это сообщение было удалено", "Сообщение удалено администратором"),  # ru (s)
    *("Це повідомлення було видалено", "Ви видалили це повідомлення"),  # uk (f)
    *("Це повідомлення видалено", "Повідомлення видалено адміністратором"),  # uk (k)
    *("Diese Nachricht wurde gelöscht", "Du hast diese Nachricht gelöscht"),  # de (f)
    *("Se eliminó este mensaje", "Eliminaste este mensaje", "Este mensaje fue eliminado"),  # es (f)
    *("Ce message a été supprimé", "Vous avez supprimé ce message"),  # fr (s)
    *("Questo messaggio è stato eliminato", "Hai eliminato questo messaggio"),  # it (s)
    *("Esta mensagem foi apagada", "Você apagou esta mensagem", "Mensagem apagada"),  # pt (s)
    *("Ta wiadomość została usunięta", "Usunięto tę wiadomość"),  # pl (s)
    *("Tato zpráva byla odstraněna", "Tuto zprávu jste odstranil/a"),  # cs (f)
    *("Tato zpráva byla smazána", "Tuto zprávu jste smazal/a"),  # cs (s)
    *("Dit bericht is verwijderd", "U hebt dit bericht verwijderd"),  # nl (f)
    *("Bu mesaj silindi", "Bu mesajı sildiniz", "Бұл хат жойылды", "Сіз бұл хатты жойдыңыз"),
    *("Pesan ini dihapus", "Anda menghapus pesan ini"),  # id (f)
    *("تم حذف هذه الرسالة", "لقد حذَفت هذه الرسالة", "أنت حذفت هذه الرسالة"),  # ar (s)
    *("ข้อความนี้ถูกลบแล้ว", "คุณได้ลบข้อความนี้", "הודעה זו נמחקה", "מחקת את ההודעה הזו"),
)

# The same, with whose doing it was after it. en (s), ru uk (k)
DELETED_BY = (
    *("This message was deleted by admin", "This message was deleted by an admin"),
    *("Сообщение удалено администратором", "Повідомлення видалено адміністратором"),
)

# The mark at the end of a text that was changed after sending, in angle brackets.
EDITED = (
    *("This message was edited", "Message edited"),  # en (f)
    *("Сообщение изменено", "Это сообщение изменено"),  # ru (f), (s)
    *("Повідомлення змінено", "Це повідомлення змінено", "Це повідомлення було змінено"),  # uk (k)
    *("Повідомлення відредаговано", "Це повідомлення було відредаговано"),  # uk (k)
    *("Diese Nachricht wurde bearbeitet", "Ce message a été modifié"),  # de fr (s)
    *("Se editó este mensaje", "Este mensaje fue editado", "Mensagem editada"),  # es pt (s)
    *("Questo messaggio è stato modificato", "Esta mensagem foi editada"),  # it pt (s)
)

CALLS = (
    *("Missed voice call", "Missed video call", "Missed group voice call"),  # en (f)
    *("Missed group video call", "Silenced voice call", "Silenced video call"),  # en (s)
    *("Voice call", "Video call", "Group call", "Group voice call", "Group video call"),  # en (s)
    *("Пропущенный аудиозвонок", "Пропущенный видеозвонок"),  # ru (s)
    *("Пропущенный групповой аудиозвонок", "Пропущенный групповой видеозвонок"),  # ru (k)
    *("Аудиозвонок", "Видеозвонок", "Групповой звонок"),  # ru (s)
    *("Пропущений аудіодзвінок", "Пропущений відеодзвінок"),  # uk (s)
    *("Пропущений груповий аудіодзвінок", "Пропущений груповий відеодзвінок"),  # uk (k)
    *("Аудіодзвінок", "Відеодзвінок", "Груповий дзвінок"),  # uk (s)
    *("Verpasster Sprachanruf", "Verpasster Videoanruf", "Sprachanruf", "Videoanruf"),  # de (s)
    *("Llamada perdida", "Llamada de voz perdida", "Videollamada perdida"),  # es (s)
    *("Appel vocal manqué", "Appel vidéo manqué", "Chiamata vocale persa"),  # fr it (s)
    *("Videochiamata persa", "Chamada de voz perdida", "Chamada de vídeo perdida"),  # it pt (s)
    *("Nieodebrane połączenie", "Nieodebrane poł. głosowe", "Nieodebrane poł. wideo"),  # pl (s)
    *("Zmeškaný hovor", "Zmeškaný hlasový hovor", "Zmeškaný videohovor"),  # cs (f), (s)
    *("Gemiste spraakoproep", "Gemiste video-oproep", "Gemist spraakgesprek"),  # nl (f), (s)
)

# What may follow a call instead of its length.
CALL_ENDS = (
    *("No answer", "Tap to call back", "Click to call back", "Declined", "Focus mode"),  # en (s)
    *("Answered on other device", "Not answered", "Unanswered"),  # en (s)
    *("Нет ответа", "Без ответа", "Отклонён", "Отклонен", "Нажмите, чтобы перезвонить"),  # ru (s)
    *("Немає відповіді", "Без відповіді", "Відхилено", "Торкніться, щоб передзвонити"),  # uk (k)
)

# Seconds in a unit, by how the unit begins.
UNITS = {
    **dict.fromkeys(("h", "ч", "год", "std"), 3600),
    **dict.fromkeys(("m", "мин", "хв"), 60),
    **dict.fromkeys(("s", "сек", "с"), 1),
}

LIVE_LOCATION = (
    *("live location shared", "Геоданные отправлены", "геодані надіслано"),  # en (f), ru uk (s)
    *("Live-Standort wird geteilt", "ubicación en tiempo real compartida"),  # de es (s)
    *("Localisation en direct partagée", "posizione attuale condivisa"),  # fr it (s)
)

# In place of a message that had not arrived when the chat was exported.
AWAITED = (
    *("Waiting for this message", "Waiting for this message. This may take a while"),  # en (f)
    *("Ожидание данного сообщения", "Ожидание сообщения", "Ожидание этого сообщения"),  # ru (k)
    *("Очікування цього повідомлення", "Очікування повідомлення"),  # uk (k)
    *("Warte auf diese Nachricht", "In attesa del messaggio"),  # de it (s)
)

# The first line of a poll; its answers follow, one a line, each with a count of votes.
POLLS = (
    *("POLL", "ОПРОС", "ОПИТУВАННЯ"),  # en (f), ru uk (k)
    *("UMFRAGE", "ENCUESTA", "SONDAGE", "SONDAGGIO", "ENQUETE", "ANKIETA", "ANKET"),  # (s), (k)
)

# The notice that most exports begin with: how it starts and how it goes on. (f)
ENCRYPTION = (
    r"Messages (?:and calls |to this ).*end-to-end",
    r"(?:Ваши с|С)ообщения (?:и звонки|в данно).*сквозн",
    r"(?:Ваші п|П)овідомлення (?:й|та|і|в|у) .*наскрізн",
)

# Of the chat itself; none of these can be said by a person at the place where they are looked for
# (a line of the app's without an author, or after its own invisible mark).
NOTICES = (
    # en (f)
    r"end-to-end encrypt",
    r"\bsecurity code\b.* changed",
    r"^(?:You|.{1,80}) (?:blocked|unblocked) this (?:contact|business)",
    r"\bis a contact\b",
    r"\b(?:turned (?:on|off)|updated) (?:disappearing messages|the message timer|admin approval)",
    r"\bbusiness account\b",
    r"\bpinned a message\b",
    r"\bchanged (?:their|your) phone number\b",
    # ru (f), (s)
    r"сквозн\w+ шифрован",
    r"\bкод безопасности\b.* изменил",
    r"\bисчезающие сообщения\b",
    r"\bзакрепил(?:\(-а\)|а|и)? сообщение",
    r"\bзаблокировали? (?:этот|данный) контакт",
    r"\bсменил(?:\(-а\)|а)? номер",
    r"\bбизнес-аккаунт",
    # uk (f), (k)
    r"наскрізн\w+ шифруванн",
    r"\bкод безпеки\b.* змінив",
    r"\b(?:зникаючі|тимчасові) повідомлення\b",
    r"\bзакріпи(?:в|ла|ли|в\(-ла\)) повідомлення",
    r"\bзаблокували (?:цей|цього) контакт",
    r"\bзміни(?:в|ла|в\(-ла\)) номер",
    r"\bбізнес-акаунт",
    # the code of security in other languages (f), (s)
    r"\bSicherheitsnummer\b.* geändert",
    r"\bcódigo de seguridad\b|\bcode de sécurité\b.* changé|\bcodice di sicurezza\b.* cambiato",
    r"\bbeveiligingscode\b.* gewijzigd|\bBezpečnostní kód\b",
)

# Notices that only a group has.
GROUP_NOTICES = (
    # en (f), (s)
    r"\bcreated (?:this )?group\b",
    r"\bMessages to this group\b",
    r"^(?:You|.{1,80}) (?:added|removed) .",
    r"^(?:You|.{1,80}) (?:left|were added|was added|were removed|was removed)\.?$",
    r"\bjoined (?:using|from|via)\b",
    r"\bchanged (?:the subject|the group (?:name|description)|this group's (?:icon|settings))",
    r"\bdeleted this group's icon",
    r"\b(?:You're|are|is) (?:now|no longer) an admin\b",
    # ru (f), (s)
    r"\bсоздал(?:\(-а\)|а|и)? (?:эту |данную )?группу",
    r"\b[Вв] данной группе\b",
    r"^(?:Вы|.{1,80}) (?:добавили|удалили|(?:добавил|удалил)(?:\(-а\)|а)?) (?!данное|это)",
    r"^(?:Вы|.{1,80}) (?:вышли|вышел|вышла|вышел\(-шла\)|покинул(?:\(-а\)|а|и)?)(?: группу)?\.?$",
    r"\bприсоедин(?:ился|илась|ились|ился\(-ась\))",
    r"\bизменил(?:\(-а\)|а|и)? (?:тему|название|описание|картинку|иконку|фото|настройки)",
    r"\bтеперь (?:вы )?(?:админ|администратор)",
    # uk (k)
    r"\bствори(?:в|ла|ли|в\(-ла\)) (?:цю )?групу",
    r"\b[УВув] цій групі\b",
    r"^(?:Ви|.{1,80}) (?:дода|вилучи|видали)(?:в|ла|ли|в\(-ла\)) (?!це)",
    r"^(?:Ви|.{1,80}) (?:вийшли|вийшов|вийшла|покину(?:в|ла|ли|в\(-ла\)))(?: групу| з групи)?\.?$",
    r"\bприєдна(?:вся|лася|лися|вся\(-лася\))",
    r"\bзміни(?:в|ла|ли|в\(-ла\)) (?:тему|назву|опис|зображення|значок|налаштування)",
    r"\bтепер (?:ви )?(?:адмін|адміністратор)",
    # de es fr it (k)
    r"\bGruppe .*erstellt\b|\bcreó el grupo\b|\ba créé le groupe\b|\bha creato il gruppo\b",
)

# Parts of a day, beside hours that stop at twelve; without spaces and full stops. (s), (k)
MORNING = (
    *("am", "a", "vorm", "inthemorning", "ص", "дп", "ранку", "утра", "дополудня"),
    *("delamañana", "damanhã", "dumatin", "delmattino", "fm", "ap", "de", "öö", "sa", "pagi"),
    *("pg", "rano", "dop", "πμ", "上午", "午前", "오전", "ก่อนเที่ยง", "पूर्वाह्न", "قظ", "midnight"),
)
AFTERNOON = (
    *("pm", "p", "nachm", "intheafternoon", "intheevening", "noon", "م", "пп", "дня", "вечора"),
    *("вечера", "послеполудня", "післяполудня", "пополудні", "delatarde", "delanoche"),
    *("datarde", "danoite", "dusoir", "delpomeriggio", "em", "ip", "du", "ös", "ch", "siang"),
    *("sore", "malam", "ptg", "popołudniu", "wieczorem", "odp", "μμ", "下午", "晚上", "午後"),
    *("오후", "หลังเที่ยง", "अपराह्न", "بظ"),
)
NIGHT = ("atnight", "ночи", "ночі")  # both of its halves

# How the app calls the files of its exports. (f), (s)
TITLES = (
    r"WhatsApp[ -][Cc]hat (?:with|-|mit|met|med) (?P<name>.+)",
    r"Чат WhatsApp с (?:контактом |группой )?(?P<name>.+)",
    r"(?:Бесіда|Чат) (?:у )?WhatsApp (?:з|із|зі) (?:контактом |групою )?(?P<name>.+)",
    *(r"Chat de WhatsApp con (?P<name>.+)", r"Chat WhatsApp (?:con|dengan) (?P<name>.+)"),
    *(r"Discussion WhatsApp avec (?P<name>.+)", r"Conversa (?:no|do) WhatsApp com (?P<name>.+)"),
    *(r"Czat WhatsApp z (?P<name>.+)", r"Chat WhatsApp s uživatelem (?P<name>.+)"),
    *(r"(?P<name>.+) ile WhatsApp Sohbeti", r"دردشة واتساب مع (?P<name>.+)"),
)
