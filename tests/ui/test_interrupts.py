"""An interrupt from the terminal closes the window."""

import signal
import subprocess
import sys

import pytest

_WINDOW = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from studyapp.ui.interrupts import Interrupts
app = QApplication(sys.argv)
window = QWidget()
window.show()
interrupts = Interrupts(app)
QTimer.singleShot(0, lambda: print("ready", flush=True))
code = app.exec()
interrupts.stop()
print("closed", signal.getsignal(signal.SIGINT) is signal.default_int_handler)
sys.exit(code)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_interrupt_closes_the_window(number: signal.Signals) -> None:
    code = f"import signal{_WINDOW}"
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout is not None
        assert run.stdout.readline() == "ready\n"
        run.send_signal(number)
        output, _ = run.communicate(timeout=30)
    assert (run.returncode, output) == (0, "closed True\n")
