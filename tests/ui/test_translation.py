"""The words of the interface: every one translated, the placeholders kept, the compiled file made where missing."""

import re
import shutil
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from studyapp.ui.translation import LANGUAGES, Translation, compiled, own_name, script_of

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "i18n"
_PLACE = re.compile(r"%(?:L?n|\d)")
DESIGNED = {
    "Read": ("阅读", "閱讀"),
    "Library": ("文库", "文庫"),
    "Not learned": ("未学", "未學"),
    "Rejected": ("已舍弃", "已捨棄"),
    "Keep": ("保留", "保留"),
    "Reject": ("舍弃", "捨棄"),
    "Split in two": ("拆成两张", "拆成兩張"),
    "Merge with next": ("与下一张合并", "與下一張合併"),
    "Mix-up": ("易混", "易混"),
    "Show answer": ("显示答案", "顯示答案"),
    "Again": ("重来", "重來"),
    "Undo": ("撤销", "復原"),
    "Bury": ("搁置", "擱置"),
    "Info": ("信息", "資訊"),
    "Open in the article": ("在原文中打开", "在原文中開啟"),
    "Why this date": ("为什么这样识别", "為什麼這樣識別"),
    "Done for today": ("今天的复习做完了", "今天的複習做完了"),
    "No cards in this section": ("这一节没有做出卡片", "這一節沒有做出卡片"),
    "Choose files…": ("选择文件…", "選擇檔案…"),
    "Make a card anyway": ("仍要做成卡片", "仍要做成卡片"),
    "Read as %1": ("读作 %1", "讀作 %1"),
    "Drop to import %n files": ("松开，导入 %n 个文件", "放開，匯入 %n 個檔案"),
    "Learn this section (%n)": ("学习本节 %n 张", "學習本節 %n 張"),
    "Learn the other %n": ("学习其余 %n 张", "學習其餘 %n 張"),
    "Quotation, caption, reference": ("引文、图注、书目", "引文、圖說、書目"),
}


def messages(language: str) -> list[ET.Element]:
    return list(ET.parse(FOLDER / f"studyapp_{language}.ts").iter("message"))


def texts(message: ET.Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    return [f.text or "" for f in translation.findall("numerusform")] or [translation.text or ""]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_left_untranslated(language: str) -> None:
    empty = [m.findtext("source") for m in messages(language) if not all(texts(m))]
    assert empty == []


@pytest.mark.parametrize("language", ["zh_CN", "zh_TW"])
def test_placeholders_stay(language: str) -> None:
    for message in messages(language):
        source = message.findtext("source") or ""
        assert sorted(_PLACE.findall(source)) == sorted(_PLACE.findall(texts(message)[0])), source


@pytest.mark.parametrize("source", DESIGNED)
def test_the_words_of_the_design_are_used(source: str) -> None:
    for language, wanted in zip(("zh_CN", "zh_TW"), DESIGNED[source], strict=True):
        found = {texts(m)[0] for m in messages(language) if m.findtext("source") == source}
        assert found == {wanted}


def test_no_message_has_lost_its_context() -> None:
    contexts = ET.parse(FOLDER / "studyapp_zh_CN.ts").findall("context")
    assert [c.findtext("name") for c in contexts if not c.findtext("name")] == []


def test_a_source_is_compiled_once(tmp_path: Path) -> None:
    source = shutil.copy(FOLDER / "studyapp_zh_CN.ts", tmp_path / "studyapp_zh_CN.ts")
    made = compiled(Path(source), tmp_path / "cache")
    assert made is not None
    before = made.stat().st_mtime_ns
    assert compiled(Path(source), tmp_path / "cache") == made
    assert made.stat().st_mtime_ns == before


def test_without_a_place_to_compile_the_window_speaks_english(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    translation = Translation(qapp, tmp_path / "file" / "cache")
    translation.use("zh_CN")
    assert QCoreApplication.translate("TopBar", "Read") == "Read"
    translation.use("en")


def test_plural_forms_of_english(qapp: QApplication, tmp_path: Path) -> None:
    translation = Translation(qapp, tmp_path)
    translation.use("en")
    assert QCoreApplication.translate("ImportReportPage", "%n files", "", 1) == "1 file"
    assert QCoreApplication.translate("ImportReportPage", "%n files", "", 2) == "2 files"


def test_each_language_names_itself() -> None:
    assert [own_name(code) for code in LANGUAGES] == ["简体中文", "繁體中文", "English"]
    assert [script_of(code) for code in LANGUAGES] == ["hans", "hant", "latin"]
