"""A real MediaWiki on loopback: Debian's package with PHP's own server and SQLite, set up anew in a folder."""

import os
import shutil
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

CODE = Path(os.environ.get("STUDYAPP_MEDIAWIKI", "/usr/share/mediawiki"))
PHP = shutil.which("php")


def is_available() -> bool:
    """Whether MediaWiki and a PHP that can run it on SQLite are installed."""
    if not PHP or not (CODE / "extensions" / "Cite").is_dir():
        return False
    modules = subprocess.run([PHP, "-m"], capture_output=True, text=True, check=False).stdout.lower()
    return all(module in modules.split() for module in ("sqlite3", "mbstring", "xml", "intl"))


class RealWiki:
    """One wiki in a folder, answering at `address`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self._port = probe.getsockname()[1]
        self.address = f"http://127.0.0.1:{self._port}"

    @property
    def _environment(self) -> dict[str, str]:
        return {**os.environ, "MW_CONFIG_FILE": str(self._folder / "LocalSettings.php")}

    def _maintain(self, script: str, *arguments: str, **environment: str) -> None:
        command = [PHP or "php", str(CODE / "maintenance" / script), *arguments]
        subprocess.run(command, env={**os.environ, **environment}, capture_output=True, check=True, timeout=120)

    def install(self) -> None:
        """Make an empty Chinese wiki."""
        data = self._folder / "data"
        data.mkdir(parents=True)
        options = {"dbtype": "sqlite", "dbname": "wiki", "dbpath": str(data), "confpath": str(self._folder)}
        options |= {"pass": "a-long-enough-word", "scriptpath": "", "server": self.address, "lang": "zh"}
        flat = [part for key, value in options.items() for part in (f"--{key}", value)]
        self._maintain("install.php", *flat, "Wiki", "Admin")
        with (self._folder / "LocalSettings.php").open("a") as settings:
            settings.write('\n$wgRightsText = "CC BY-SA 4.0"; $wgRightsUrl = "https://creativecommons.org/x";\n')
            settings.write('wfLoadExtension("Cite");\n')

    def save(self, pages: Mapping[str, str]) -> None:
        """Write pages, or new revisions of them."""
        texts = self._folder / f"texts-{time.monotonic_ns()}"
        texts.mkdir()
        for title, text in pages.items():
            (texts / f"{title}.txt").write_text(text, encoding="utf-8")
        files = sorted(map(str, texts.iterdir()))
        self._maintain(
            "importTextFiles.php", "--overwrite", *files, MW_CONFIG_FILE=str(self._folder / "LocalSettings.php")
        )

    @contextmanager
    def running(self) -> Iterator[None]:
        """Serve until the end of the block."""
        command = [PHP or "php", "-S", f"127.0.0.1:{self._port}", "-t", str(CODE)]
        with subprocess.Popen(
            command, env=self._environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as process:
            try:
                self._wait()
                yield
            finally:
                process.terminate()

    def _wait(self) -> None:
        last = time.monotonic() + 20
        while time.monotonic() < last:
            try:
                with urllib.request.urlopen(f"{self.address}/api.php?action=query&format=json", timeout=10):
                    return
            except OSError:
                time.sleep(0.05)
        raise TimeoutError("the wiki did not start")
