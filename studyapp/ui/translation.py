"""The language of the interface: which one, and the translators of the program and of Qt itself.

The sources are `resources/i18n/*.ts`. Where no compiled file lies beside them, they are compiled once into a folder
of the reader's data by the `lrelease` that comes with Qt; without it the window speaks English.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

import PySide6
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from studyapp.domain.resources import resource

LANGUAGES = ("zh_CN", "zh_TW", "en")
"""Languages of the interface."""
_SCRIPTS = {"zh_CN": "hans", "zh_TW": "hant", "en": "latin"}


def script_of(language: str) -> str:
    """The script the interface is set in: `hans`, `hant` or `latin`."""
    return _SCRIPTS.get(language, "latin")


def own_name(language: str) -> str:
    """What speakers of a language of `LANGUAGES` call it."""
    return "English" if language == "en" else QLocale(language).nativeLanguageName()


def system_language() -> str:
    """The language of the system where we speak it: Chinese in its script, else English."""
    locale = QLocale.system()
    if locale.language() is not QLocale.Language.Chinese:
        return "en"
    return "zh_TW" if locale.script() is QLocale.Script.TraditionalChineseScript else "zh_CN"


def compiled(source: Path, cache: Path) -> Path | None:
    """The compiled form of a .ts file: beside it, else in `cache`, made where missing; None where that fails."""
    beside = source.with_suffix(".qm")
    if beside.is_file():
        return beside
    digest = hashlib.blake2b(source.read_bytes(), digest_size=6).hexdigest()
    target = cache / f"{source.stem}-{digest}.qm"
    if target.is_file():
        return target
    import subprocess  # only once for each change of the words

    tool = Path(PySide6.__path__[0]) / "lrelease"
    try:
        cache.mkdir(parents=True, exist_ok=True)
        subprocess.run([tool, "-silent", source, "-qm", target], check=True, capture_output=True, timeout=20)
    except (OSError, subprocess.SubprocessError):
        return None
    return target if target.is_file() else None


class Translation:
    """The translators installed in the application; `use` replaces them."""

    def __init__(self, app: QCoreApplication, cache: Path) -> None:
        self._app = app
        self._cache = cache
        self._installed: list[QTranslator] = []
        self.language = "en"

    def use(self, language: str) -> None:
        """Speak a language of `LANGUAGES` from now on; open windows hear it by `QEvent.LanguageChange`."""
        self.drop()
        self.language = language
        # Not the language's own: text is shaped by it, and a Chinese one would set the other script in its forms.
        QLocale.setDefault(QLocale.c())
        self._install(Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), f"qtbase_{language}.qm"))
        source = Path(str(resource("i18n", f"studyapp_{language}.ts")))
        if source.is_file():
            self._install(compiled(source, self._cache))

    def drop(self) -> None:
        """Speak as the program is written."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed.clear()
        self.language = "en"

    def _install(self, file: Path | None) -> None:
        translator = QTranslator(self._app)
        if file is not None and translator.load(str(file)):
            self._app.installTranslator(translator)
            self._installed.append(translator)
