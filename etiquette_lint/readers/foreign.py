"""What in a folder or an archive is no conversation, by its name alone."""

from __future__ import annotations

# Kinds of file that are passed over. A report counts them under these names.
KINDS = ("image", "video", "audio", "document", "archive", "hidden", "other")

_ENDINGS = {
    "image": "jpg jpeg png webp gif heic heif bmp tif tiff svg ico tgs psd thumb",
    "video": "mp4 mov m4v webm mkv avi 3gp mpg mpeg",
    "audio": "mp3 wav flac wma aiff m4a aac ogg oga opus amr",
    "document": "pdf doc docx odt rtf ppt pptx odp epub djvu pages key fb2",
    "archive": "rar 7z gz bz2 xz tar tgz cab iso apk jar",
    "other": "css js map woff woff2 ttf otf eot exe dll so bin db sqlite py pyc vcf ics lnk url",
}
_KIND = {ending: kind for kind, endings in _ENDINGS.items() for ending in endings.split()}
_HIDDEN = {"__macosx", "thumbs.db", "desktop.ini"}


def hidden(name: str) -> bool:
    """Whether a file or folder of that name is the system's or a program's own."""
    return name.startswith(".") or name.lower() in _HIDDEN


def kind_of(name: str) -> str | None:
    """Which of KINDS a file is for certain; None where one has to look inside."""
    if hidden(name):
        return "hidden"
    return _KIND.get(name.lower().rpartition(".")[2]) if "." in name else None
