"""Ctrl-C in the terminal and the signal to end close the windows, as their own buttons do."""

from __future__ import annotations

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier, Slot
from PySide6.QtWidgets import QApplication


class Interrupts(QObject):
    """Closes all windows of the application at an interrupt, from its making until `stop`."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        # Python handles a signal when it next runs, and under Qt's loop it does not run by itself: a byte wakes it.
        self._ours, self._signals = socket.socketpair()
        for end in (self._ours, self._signals):
            end.setblocking(False)
        self._wake_before = signal.set_wakeup_fd(self._signals.fileno(), warn_on_full_buffer=False)
        self._before = {n: signal.signal(n, lambda *_: app.closeAllWindows()) for n in (signal.SIGINT, signal.SIGTERM)}
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_woken)

    def stop(self) -> None:
        """Handle signals as before."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._wake_before)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._ours.close()
        self._signals.close()

    @Slot()
    def _on_woken(self) -> None:
        self._ours.recv(64)
