"""What is said of baselines."""

from __future__ import annotations

from collections.abc import Mapping

from etiquette_lint.ui import Table

TABLES: Mapping[str, Table] = {
    "ru": {
        "baseline.missing.hint": "создайте его: etiquette-lint baseline ПУТЬ -o {path}",
        "baseline.broken": "это не список прежних замечаний или он повреждён",
        "baseline.broken.hint": "верните прежнюю версию файла или создайте его заново: etiquette-lint baseline ПУТЬ -o {path}",
        "baseline.version": "список прежних замечаний версии {version}, которой эта программа не знает: обновите её",
        "baseline.written": (
            "{path}: записано {n} замечание",
            "{path}: записано {n} замечания",
            "{path}: записано {n} замечаний",
        ),
        "baseline.pruned": (
            "{path}: убрано {n} замечание, которого больше нет",
            "{path}: убрано {n} замечания, которых больше нет",
            "{path}: убрано {n} замечаний, которых больше нет",
        ),
        "baseline.kept": "{path} остался прежним: прочитать удалось не всё",
    },
    "uk": {
        "baseline.missing.hint": "створіть його: etiquette-lint baseline ШЛЯХ -o {path}",
        "baseline.broken": "це не список давніх зауважень або він пошкоджений",
        "baseline.broken.hint": "поверніть попередню версію файлу або створіть його заново: etiquette-lint baseline ШЛЯХ -o {path}",
        "baseline.version": "список давніх зауважень версії {version}, якої ця програма не знає: оновіть її",
        "baseline.written": (
            "{path}: записано {n} зауваження",
            "{path}: записано {n} зауваження",
            "{path}: записано {n} зауважень",
        ),
        "baseline.pruned": (
            "{path}: прибрано {n} зауваження, якого більше немає",
            "{path}: прибрано {n} зауваження, яких більше немає",
            "{path}: прибрано {n} зауважень, яких більше немає",
        ),
        "baseline.kept": "{path} лишився яким був: прочитати вдалося не все",
    },
    "en": {
        "baseline.missing.hint": "make it: etiquette-lint baseline PATH -o {path}",
        "baseline.broken": "is no baseline, or a damaged one",
        "baseline.broken.hint": "restore the file, or make it anew: etiquette-lint baseline PATH -o {path}",
        "baseline.version": "is a baseline of version {version}, which this program does not know: update it",
        "baseline.written": ("{path}: {n} finding kept", "{path}: {n} findings kept"),
        "baseline.pruned": (
            "{path}: {n} finding taken out that is no more",
            "{path}: {n} findings taken out that are no more",
        ),
        "baseline.kept": "{path} is left as it was: not everything could be read",
    },
}
