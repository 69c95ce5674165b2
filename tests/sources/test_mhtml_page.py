"""Pages saved in a single file."""

from email.message import EmailMessage

import pytest

from studyapp.domain.errors import InputError
from studyapp.sources.detect import detect, read_article
from studyapp.sources.mhtml_page import Mhtml

HTML = "<html><body><h1>甲河</h1><p>1931年，河水上涨，这里的人们都来到了山上。</p></body></html>"


def saved(html: str, charset: str) -> bytes:
    whole = EmailMessage()
    whole["MIME-Version"] = "1.0"
    whole["Snapshot-Content-Location"] = "https://example.org/a"
    whole.set_content(html, subtype="html", charset=charset, cte="quoted-printable")
    whole.make_related()
    whole.add_related(b"1990", "image", "png")
    return whole.as_bytes()


@pytest.mark.parametrize("charset", ["utf-8", "gb18030", "big5"])
def test_the_page_is_read(charset: str) -> None:
    html = HTML.replace("涨", "漲").replace("这", "這").replace("们", "們").replace("来", "來").replace("里", "裡")
    article = read_article(saved(html, charset), name="x.mhtml")
    assert (article.title, article.provenance.format) == ("甲河", "mhtml")
    assert article.sections[0].text.startswith("1931年，河水上漲")
    assert article.provenance.address == "https://example.org/a"


def test_detection() -> None:
    assert detect(saved(HTML, "utf-8"), name="x").name == "mhtml"


HEAD = b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=%s\r\n\r\n"


@pytest.mark.parametrize(
    "data",
    [
        HEAD % b"x",
        HEAD % b"x" + b"--x\r\nContent-Type: image/png\r\n\r\n1\r\n--x--",
        HEAD % b"x" + b"--x\r\nContent-Type: text/html\r\n\r\n\r\n--x--",
        b"".join(HEAD % b"b%d" % i + b"--b%d\r\n" % i for i in range(3000)),
        HEAD % b"x" + b"--x\r\nContent-Type: text/html; charset=nonsense\r\n\r\n\xff\xfe\x81\r\n--x--",
        HEAD % b'"' + b"--x",
    ],
)
def test_files_without_a_page_are_refused(data: bytes) -> None:
    with pytest.raises(InputError, match=r"^x\.mhtml: .+; .+$"):
        Mhtml().read(data, name="x.mhtml")
