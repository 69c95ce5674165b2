"""What StudyApp is measured beside, one measure a process; prints one JSON object.

    bench_peers.py window                       a bare Qt window: prints a line when painted, then leaves
    bench_peers.py anki-import PACKAGE COLLECTION
    bench_peers.py anki-export COLLECTION PACKAGE
    bench_peers.py anki-search COLLECTION WORDS.json
    bench_peers.py anki-profile COLLECTION FOLDER   a folder for Anki's window with that collection in it
    bench_peers.py anki-window FOLDER           Anki's own window: prints a line when painted, one when its decks are
                                                shown, then ends
    bench_peers.py jionlp SENTENCES.json        needs only jionlp, run by the environment that has it

The Anki engine is the package `anki`, the one that Anki's desktop is built on; its window is the package `aqt`, run by
the environment that has it.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

_YEAR = re.compile(r"(?<!\d)(\d{3,4})年")
_PROFILE = "bench"
_SHOWN = "bench-shown"


def window() -> None:
    """A main window with nothing in it, until it is painted."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Bare(QMainWindow):
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            print("painted", flush=True)
            QTimer.singleShot(0, QApplication.quit)

    application = QApplication([])
    bare = Bare()
    bare.resize(1280, 800)
    bare.show()
    application.exec()


def anki_import(package: str, collection: str) -> dict[str, float]:
    """Import a package into a new collection."""
    from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest

    Path(collection).unlink(missing_ok=True)
    col = Collection(collection)
    options = ImportAnkiPackageOptions(with_scheduling=True)
    started = time.perf_counter()
    col.import_anki_package(ImportAnkiPackageRequest(package_path=package, options=options))
    seconds = time.perf_counter() - started
    counts = {"notes": col.note_count(), "cards": col.card_count()}
    col.close()
    return {"seconds": seconds, **counts}


def anki_export(collection: str, package: str) -> dict[str, float]:
    """Export a whole collection without scheduling, in the form that older versions read, as StudyApp writes it."""
    from anki.collection import Collection, ExportAnkiPackageOptions

    col = Collection(collection)
    started = time.perf_counter()
    options = ExportAnkiPackageOptions(legacy=True)
    col.export_anki_package(out_path=package, options=options, limit=None)
    seconds = time.perf_counter() - started
    col.close()
    return {"seconds": seconds}


def anki_search(collection: str, words: str) -> dict[str, object]:
    """Search note by note, each word once."""
    from anki.collection import Collection

    col = Collection(collection)
    times, found = [], 0
    for word in json.loads(Path(words).read_text(encoding="utf-8")):
        started = time.perf_counter()
        found += len(col.find_notes(word))
        times.append(time.perf_counter() - started)
    col.close()
    return {"times": times, "found": found}


def anki_profile(collection: str, folder: str) -> None:
    """What Anki keeps for one user: his settings, without asking anything at the start, and the collection."""
    from aqt.profiles import ProfileManager

    shutil.rmtree(folder, ignore_errors=True)
    profiles = ProfileManager(ProfileManager.get_created_base_folder(folder))
    profiles.setupMeta()
    profiles.meta |= {"firstRun": False, "defaultLang": "en_US", "check_for_updates": False}
    profiles.create(_PROFILE)
    profiles.load(_PROFILE)
    profiles.profile |= {"autoSync": False}
    profiles.save()
    shutil.copy(collection, profiles.collectionPath())


def anki_window(folder: str) -> None:
    """Anki's window from its start to its list of decks, painted."""
    import aqt
    from aqt import gui_hooks
    from aqt.qt import QEvent, QObject, QTimer

    class Watch(QObject):
        def eventFilter(self, _: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                aqt.mw.removeEventFilter(self)
                print("painted", flush=True)
            return False

    watch = Watch()

    def told(handled: tuple[bool, Any], message: str, _: Any) -> tuple[bool, Any]:
        if message != _SHOWN:
            return handled
        print("filled", flush=True)
        QTimer.singleShot(0, aqt.mw.unloadProfileAndExit)
        return True, None

    # The second frame comes when the first was painted.
    frames = f"requestAnimationFrame(() => requestAnimationFrame(() => pycmd('{_SHOWN}')))"
    gui_hooks.main_window_did_init.append(lambda: aqt.mw.installEventFilter(watch))
    gui_hooks.webview_did_receive_js_message.append(told)
    gui_hooks.deck_browser_did_render.append(lambda browser: browser.web.eval(frames))
    sys.argv = ["anki", "--base", folder, "--profile", _PROFILE]
    aqt.run()


def jionlp(sentences: str) -> dict[str, object]:
    """Find the times of each sentence; the last stated year is carried into the next one.

    Gives for each sentence the expressions with offset and first and last moment.
    """
    import jionlp as jio

    jio.ner.extract_time("1950年2月", time_base={"year": 1950})
    year: dict[str, int] = {"year": 2000}
    results: list[list[Any]] = []
    characters = 0
    started = time.perf_counter()
    for sentence in json.loads(Path(sentences).read_text(encoding="utf-8")):
        characters += len(sentence)
        found = jio.ner.extract_time(sentence, time_base=year)
        results.append([[f["text"], f["offset"], f["detail"]["time"]] for f in found])
        years = _YEAR.findall(sentence)
        if years:
            year = {"year": int(years[-1])}
    return {"seconds": time.perf_counter() - started, "characters": characters, "found": results}


def main() -> int:
    """Run the measure named first with the rest as arguments."""
    measures: dict[str, Callable[..., object]] = {
        "window": window,
        "anki-import": anki_import,
        "anki-export": anki_export,
        "anki-search": anki_search,
        "anki-profile": anki_profile,
        "anki-window": anki_window,
        "jionlp": jionlp,
    }
    result = measures[sys.argv[1]](*sys.argv[2:])
    if result is not None:
        print(json.dumps(result))
    return 0


if __name__ == "__main__":
    sys.exit(main())
