"""The course in a real browser, as its learner uses it: no Python of Jupyter's, no request to anybody else."""

import json
import os
import pathlib
import re
import time
import urllib.parse

import pytest
from conftest import TARGET
from playwright.sync_api import expect, sync_playwright
from workbench_server import TOKEN, workbench

CHROMIUM = os.environ.get("INTEROP_CHROMIUM", "/usr/bin/chromium")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]
PICTURES = TARGET / "workbench"
FONTS = pathlib.Path(__file__).resolve().parents[4] / "analysis" / "src" / "main" / "fonts"
PATIENCE = 120_000

# What Jupyter Notebook says on its own server as well; anything else on the console is a fault.
KNOWN = [
    re.compile(r"\[yjs#509\] Not same Y\.Doc"),
    re.compile(r"Menu entry for command '[\w:-]+' is duplicated"),
    re.compile(r"Cannot read properties of undefined \(reading 'schema'\)"),
]
TRANSFER_BYTES = 2_300_000


class Visit:
    """A page, and all that it asked for and complained about."""

    def __init__(self, page, address):
        self.page = page
        self.address = address
        self.complaints = []
        self.hosts = set()
        self.received = 0
        page.on("console", self._console)
        page.on("pageerror", lambda error: self._complain(str(error)))
        page.on("request", lambda request: self.hosts.add(urllib.parse.urlsplit(request.url).netloc))
        page.on("websocket", lambda socket: self.hosts.add(urllib.parse.urlsplit(socket.url).netloc))
        page.on("response", self._response)

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

    def picture(self, name):
        PICTURES.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=PICTURES / f"{name}.png")

    def check(self):
        assert self.complaints == []
        assert self.hosts - {""} == {urllib.parse.urlsplit(self.address).netloc}


@pytest.fixture
def visit(tmp_path):
    with workbench(tmp_path, "ja") as server, sync_playwright() as playwright:
        fonts = tmp_path / "fonts.conf"
        fonts.write_text(f"<fontconfig><dir>{FONTS}</dir><dir>/usr/share/fonts</dir></fontconfig>")
        # A machine without Japanese fonts would show boxes on the pictures.
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=FLAGS, env={**os.environ, "FONTCONFIG_FILE": str(fonts)}
        )
        page = browser.new_page(viewport={"width": 1280, "height": 1000})
        page.set_default_timeout(PATIENCE)
        one = Visit(page, server.address)
        one.server = server
        yield one
        browser.close()


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


def test_a_learner_opens_lesson_1_runs_it_and_reads_it_in_english(visit):
    page = visit.page
    open_course(visit)
    assert TOKEN not in page.url
    assert page.locator("html").get_attribute("lang") == "ja"
    expect(page.locator(".card h3").first).to_contain_text("はじめてのセル")
    page.locator("summary").first.click()
    expect(page.locator("details table tbody tr")).to_have_count(8)
    visit.picture("1-course-ja")

    before = visit.received
    begin = time.monotonic()
    page.locator(".card button.primary").first.click()
    page.wait_for_selector(".jp-CodeCell")
    seen = time.monotonic() - begin
    page.wait_for_selector('.jp-Notebook-ExecutionIndicator[data-status="idle"]', state="attached")
    ready = time.monotonic() - begin
    visit.picture("2-lesson-ja")
    expect(page.locator(".lm-MenuBar-itemLabel").first).to_have_text("ファイル")

    run_all(page)
    wait_until_done(page)
    expect(page.locator(".jp-OutputArea table").first).to_be_attached()
    page.locator(".jp-OutputArea img").first.scroll_into_view_if_needed()
    expect(page.locator(".jp-OutputArea img").first).to_be_in_viewport()
    visit.picture("3-lesson-ran")
    transfer = visit.received - before

    page.keyboard.press("Control+s")
    file = visit.server.workspace / "lessons" / "01-first-cell.ja.ipynb"
    deadline = time.monotonic() + 30
    while "image/png" not in file.read_text(encoding="utf-8"):
        assert time.monotonic() < deadline, "the notebook was not saved"
        time.sleep(0.1)
    outputs = [o for c in json.loads(file.read_text(encoding="utf-8"))["cells"] for o in c.get("outputs", [])]
    assert not [o for o in outputs if o["output_type"] == "error"]

    page.get_by_role("button", name="English").click()
    page.wait_for_selector(".lm-MenuBar-itemLabel:text-is('Run')")
    page.wait_for_selector(".jp-CodeCell")
    visit.picture("4-lesson-en")
    page.get_by_role("link", name="Course").click()
    expect(page.locator(".card h3").first).to_contain_text("First cell")
    visit.picture("5-course-en")
    page.get_by_role("button", name="日本語").click()
    expect(page.locator(".card h3").first).to_contain_text("はじめてのセル")

    print(f"first cell {seen:.2f} s, kernel ready {ready:.2f} s, transfer {transfer / 1e6:.2f} MB")
    assert transfer < TRANSFER_BYTES
    visit.check()


def test_what_a_learner_wrote_is_never_overwritten(visit):
    path = visit.server.api("POST", "/ishizue/api/lessons/01-first-cell/open")["path"]
    file = visit.server.workspace / path
    mine = file.read_text(encoding="utf-8").replace("rain", "mine", 1)
    file.write_text(mine, encoding="utf-8")
    open_course(visit)
    visit.page.locator(".card button.primary").first.click()
    visit.page.wait_for_selector(".jp-CodeCell")
    assert file.read_text(encoding="utf-8") == mine
    visit.check()


def test_the_files_page_lists_the_workspace_and_a_new_notebook_runs_java(visit):
    page = visit.page
    (visit.server.workspace / "観測.csv").write_text("year,mm\n2026,1\n", encoding="utf-8")
    open_course(visit)
    page.get_by_role("button", name="新しいノートブック").click()
    page.wait_for_selector(".jp-CodeCell")
    # A cell that is run before the page has its kernel is not run at all, as in Jupyter itself.
    page.wait_for_selector('.jp-Notebook-ExecutionIndicator[data-status="idle"]', state="attached")
    page.locator(".jp-CodeCell .cm-content").first.click()
    page.keyboard.type("6 * 7")
    page.keyboard.press("Shift+Enter")
    expect(page.locator(".jp-OutputArea-output").first).to_contain_text("42", timeout=PATIENCE)
    page.goto(f"{visit.address}tree")
    expect(page.locator(".jp-DirListing-itemText", has_text="観測.csv")).to_be_visible()
    visit.picture("6-files")
    visit.check()


def test_vega_lite_and_formulae_are_shown_without_a_network(visit):
    page = visit.page
    chart = {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "data": {"values": [{"x": 1, "y": 2}, {"x": 2, "y": 3}]},
        "mark": "line",
        "encoding": {"x": {"field": "x", "type": "quantitative"}, "y": {"field": "y", "type": "quantitative"}},
    }
    notebook = {
        "cells": [
            {"cell_type": "markdown", "id": "a", "metadata": {}, "source": "$$\\frac{1}{T}$$"},
            {
                "cell_type": "code", "id": "b", "metadata": {}, "execution_count": 1, "source": "1",
                "outputs": [
                    {
                        "output_type": "display_data", "metadata": {},
                        "data": {"application/vnd.vegalite.v5+json": chart, "text/plain": "chart"},
                    }
                ],
            },
        ],
        "metadata": {"kernelspec": {"name": "java", "display_name": "Java (Ishizue)", "language": "java"}},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    (visit.server.workspace / "rich.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    page.goto(f"{visit.address}notebooks/rich.ipynb?token={TOKEN}")
    page.wait_for_selector("mjx-container")
    page.wait_for_selector(".vega-embed canvas, .vega-embed svg")
    visit.picture("7-rich")
    visit.check()
