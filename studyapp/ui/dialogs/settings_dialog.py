"""SettingsDialog: what the reader can set; every change holds at once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QListWidget,
    QSpinBox,
    QStackedWidget,
    QWidget,
)

from studyapp.services.settings import Settings
from studyapp.services.workspace import Workspace
from studyapp.ui.dialogs.data_page import DataPage
from studyapp.ui.dialogs.form_dialog import FormDialog
from studyapp.ui.tasks import Tasks
from studyapp.ui.theme import Theme
from studyapp.ui.translation import LANGUAGES, own_name
from studyapp.ui.widgets.buttons import Label


class SettingsDialog(FormDialog):
    """Signals: `changed(settings)` after each change was stored; `restored` after a backup became the library."""

    changed = Signal(object)
    restored = Signal()

    def __init__(
        self, workspace: Workspace, theme: Theme, tasks: Tasks, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "", parent, width=640)
        self.setWindowTitle(self.tr("Settings"))
        self._workspace, self._tasks, self._settings = workspace, tasks, settings
        self.pages = QListWidget()
        self.pages.setFixedWidth(theme.px(132))
        self.pages.setAccessibleName(self.tr("Kinds of settings"))
        self.stack = QStackedWidget()
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self.pages)
        row.addWidget(self.stack, 1)
        self.column.addLayout(row, 1)
        self._add_interface()
        self._add_text()
        self._add_review()
        self._add_data()
        self.pages.currentRowChanged.connect(self.stack.setCurrentIndex)
        self.pages.setCurrentRow(0)
        self.setMinimumHeight(theme.px(420))
        self.finish(self.tr("Close"))

    def _page(self, name: str) -> QFormLayout:
        self.pages.addItem(name)
        page = QWidget()
        form = QFormLayout(page)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(12)
        form.setHorizontalSpacing(20)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        self.stack.addWidget(page)
        return form

    def _store(self, **values: object) -> None:
        def write() -> Settings:
            self._workspace.settings.set(**values)
            return self._workspace.settings.get()

        self._tasks.store(write, self._on_stored)

    def _on_stored(self, settings: Settings) -> None:
        self._settings = settings
        self.changed.emit(settings)

    def _choice(self, form: QFormLayout, words: str, name: str, choices: list[tuple[object, str]]) -> None:
        box = QComboBox()
        for value, shown in choices:
            box.addItem(shown, value)
        box.setCurrentIndex(
            max(0, next((i for i, c in enumerate(choices) if c[0] == getattr(self._settings, name)), 0))
        )
        box.setMinimumWidth(self.theme.px(180))
        box.activated.connect(lambda i: self._store(**{name: choices[i][0]}))
        self._row_of(form, words, box)

    def _number(self, form: QFormLayout, words: str, name: str, bounds: tuple[int, int]) -> None:
        box = QSpinBox()
        box.setRange(*bounds)
        box.setValue(getattr(self._settings, name))
        box.setMinimumWidth(self.theme.px(90))
        box.lineEdit().setTextMargins(8, 0, 0, 0)
        box.editingFinished.connect(lambda: self._store(**{name: box.value()}))
        self._row_of(form, words, box)

    def _fraction(self, form: QFormLayout, words: str, name: str, bounds: tuple[float, float]) -> None:
        box = QDoubleSpinBox()
        box.setRange(*bounds)
        box.setSingleStep(0.01)
        box.setValue(getattr(self._settings, name))
        box.setMinimumWidth(self.theme.px(90))
        box.lineEdit().setTextMargins(8, 0, 0, 0)
        box.editingFinished.connect(lambda: self._store(**{name: round(box.value(), 2)}))
        self._row_of(form, words, box)

    def _tick(self, form: QFormLayout, words: str, name: str) -> None:
        box = QCheckBox(words)
        box.setChecked(getattr(self._settings, name))
        box.toggled.connect(lambda on: self._store(**{name: on}))
        form.addRow("", box)

    def _row_of(self, form: QFormLayout, words: str, field: QWidget) -> None:
        label = Label(self.theme, "body", "ink")
        label.setText(words)
        label.setBuddy(field)
        field.setAccessibleName(words)
        form.addRow(label, field)

    def _add_data(self) -> None:
        self.pages.addItem(self.tr("Data"))
        self.data = DataPage(self._workspace, self.theme, self._tasks)
        self.data.restored.connect(self.restored)
        self.stack.addWidget(self.data)

    def _add_interface(self) -> None:
        form = self._page(self.tr("Interface"))
        languages: list[tuple[object, str]] = [("", self.tr("As the system"))]
        languages += [(code, own_name(code)) for code in LANGUAGES]
        self._choice(form, self.tr("Language"), "language", languages)
        themes: list[tuple[object, str]] = [("", self.tr("As the system")), ("light", self.tr("Light"))]
        self._choice(form, self.tr("Theme"), "theme", [*themes, ("dark", self.tr("Dark"))])
        scales: list[tuple[object, str]] = [(n, f"{n} %") for n in (90, 100, 110, 120, 130)]
        self._choice(form, self.tr("Size of the program's type"), "program_scale", scales)
        self._tick(form, self.tr("Reduce motion"), "reduced_motion")

    def _add_text(self) -> None:
        form = self._page(self.tr("Text"))
        faces: list[tuple[object, str]] = [(True, self.tr("Serif")), (False, self.tr("Sans"))]
        self._choice(form, self.tr("Typeface"), "serif", faces)
        self._number(form, self.tr("Size, pixels"), "text_size", (15, 26))
        self._number(form, self.tr("Measure, characters"), "measure", (28, 40))
        heights: list[tuple[object, str]] = [(h, f"{h:g}") for h in (1.6, 1.75, 1.9, 2.0)]
        self._choice(form, self.tr("Line height"), "line_height", heights)
        self._tick(form, self.tr("Tint dates by how well they are known"), "tints")

    def _add_review(self) -> None:
        form = self._page(self.tr("Review"))
        self._number(form, self.tr("New cards a day"), "new_per_day", (0, 999))
        self._number(form, self.tr("Reviews a day"), "reviews_per_day", (0, 9999))
        self._fraction(form, self.tr("Retention wanted"), "desired_retention", (0.7, 0.99))
        self._fraction(form, self.tr("Least weight of new cards"), "minimum_salience", (0.0, 1.0))
        precisions: list[tuple[object, str]] = [
            ("exact", self.tr("As exact as the text")),
            ("year", self.tr("Year")),
            ("decade", self.tr("Decade")),
            ("century", self.tr("Century")),
        ]
        self._choice(form, self.tr("Typed answers are judged by"), "answer_precision", precisions)
