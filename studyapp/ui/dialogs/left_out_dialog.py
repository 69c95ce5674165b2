"""LeftOutDialog: the dated sentences of a section that made no cards, by reason."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from studyapp.ui.dialogs.form_dialog import FormDialog
from studyapp.ui.models.section_page import SectionPage
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.left_out_list import LeftOutList


class LeftOutDialog(FormDialog):
    """Signals: `made_anyway(event_id)`."""

    made_anyway = Signal(object)

    def __init__(self, theme: Theme, page: SectionPage, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent, width=600)
        self.setWindowTitle(self.tr("Left out in this section"))
        listed = LeftOutList(theme)
        listed.show_left_out(page.left_out, page.language)
        listed.made_anyway.connect(self.made_anyway)
        if not page.left_out:
            self.say(self.tr("No dated sentence of this section was left out."))
        else:
            area = QScrollArea()
            area.setWidgetResizable(True)
            area.setWidget(listed)
            area.setMinimumHeight(theme.px(360))
            self.column.addWidget(area, 1)
        self.finish(self.tr("Close"))
