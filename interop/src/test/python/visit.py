"""The course in a real browser: a page, what it asked for and complained about, and the ways through it."""

import contextlib
import os
import pathlib
import re
import time
import urllib.parse

from playwright.sync_api import expect
from workbench_server import TOKEN

TARGET = pathlib.Path(os.environ.get("INTEROP_TARGET", "target"))
CHROMIUM = os.environ.get("INTEROP_CHROMIUM", "/usr/bin/chromium")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]
PICTURES = TARGET / "workbench"
FONTS = pathlib.Path(__file__).resolve().parents[4] / "analysis" / "src" / "main" / "fonts"
MOST_TABS = 150
PATIENCE = int(os.environ.get("INTEROP_PATIENCE_MS", "120000"))

# What Jupyter Notebook says on its own server as well; anything else on the console is a fault.
KNOWN = [
    re.compile(r"\[yjs#509\] Not same Y\.Doc"),
    re.compile(r"Menu entry for command '[\w:-]+' is duplicated"),
    re.compile(r"Cannot read properties of undefined \(reading 'schema'\)"),
]

expect.set_options(timeout=PATIENCE)


class Visit:
    """A page, and all that it asked for and complained about."""

    def __init__(self, site, options):
        self.server = site.server
        self.address = site.server.address
        self.context = site.browser.new_context(**options)
        self.complaints = []
        self.hosts = set()
        self.scripts = set()
        self.received = 0
        self.renew()

    def renew(self):
        """Opens another page in the same browser; what was complained of before is kept."""
        page = self.page = self.context.new_page()
        page.set_default_timeout(PATIENCE)
        page.on("console", self._console)
        page.on("pageerror", lambda error: self._complain(str(error)))
        page.on("request", self._request)
        page.on("websocket", lambda socket: self.hosts.add(urllib.parse.urlsplit(socket.url).netloc))
        page.on("response", self._response)

    def _request(self, request):
        address = urllib.parse.urlsplit(request.url)
        self.hosts.add(address.netloc)
        if address.path.endswith(".js"):
            self.scripts.add(address.path)

    def _console(self, message):
        if message.type in ("error", "warning"):
            self._complain(message.text)

    def _complain(self, text):
        if not any(known.search(text) for known in KNOWN):
            self.complaints.append(text)

    def _response(self, response):
        if response.status >= 400:
            self._complain(f"{response.status} {response.url}")
        self.received += int(response.headers.get("content-length", 0))

    @contextlib.contextmanager
    def slowed(self, times):
        """Lets the page run as on a PC that is so many times slower."""
        devtools = self.context.new_cdp_session(self.page)
        devtools.send("Emulation.setCPUThrottlingRate", {"rate": times})
        try:
            yield
        finally:
            devtools.send("Emulation.setCPUThrottlingRate", {"rate": 1})
            devtools.detach()

    def picture(self, name):
        PICTURES.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=PICTURES / f"{name}.png")

    def check(self):
        assert not self.complaints, self.complaints
        assert self.hosts - {""} == {urllib.parse.urlsplit(self.address).netloc}


def open_course(visit):
    visit.page.goto(f"{visit.address}?token={TOKEN}")
    visit.page.wait_for_selector(".card")


def run_all(page):
    page.locator(".lm-MenuBar-itemLabel", has_text=re.compile("^(実行|Run)$")).click()
    page.locator('.lm-Menu-item[data-command="runmenu:run-all"]').click()


def wait_until_done(page):
    """A chart is there, and the kernel has nothing left to do."""
    page.wait_for_selector(".jp-OutputArea img", state="attached")
    page.wait_for_selector('.jp-Notebook-ExecutionIndicator[data-status="idle"]', state="attached")


def wait_for_kernel(page):
    """A cell that is run before the page has its kernel is not run at all, as in Jupyter itself."""
    page.wait_for_selector('.jp-Notebook-ExecutionIndicator[data-status="idle"]', state="attached")


def write_in(page, cell, text):
    """Replaces what is in a cell, in one piece as a paste does."""
    cell.locator(".cm-content").click()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(text)


def wait_for_file(path, text):
    """Waits until a file that the page saves has a text in it."""
    deadline = time.monotonic() + 30
    while text not in path.read_text(encoding="utf-8"):
        assert time.monotonic() < deadline, f"{path} was not saved"
        time.sleep(0.1)


def tab_to(page, target):
    """Walks by Tab as somebody without a mouse does; fails if the walk does not lead there."""
    for _ in range(MOST_TABS):
        if target.evaluate("node => node === document.activeElement || node.contains(document.activeElement)"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not lead to {target}")
