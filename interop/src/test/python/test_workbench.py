"""The course in a real browser, as its learner uses it: no Python of Jupyter's, no request to anybody else."""

import json
import re
import time

from playwright.sync_api import expect
from test_exercise_page import accept, answers, press, solutions
from visit import open_course, run_all, wait_for_file, wait_for_kernel, wait_until_done, write_in
from workbench_server import TOKEN

# All that a first visit to a notebook without a formula fetches until its kernel is ready, packed.
TRANSFER_BYTES = 1_250_000

JAPANESE = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")
THREE_WORDS = re.compile(r"[A-Za-z]{2,} [A-Za-z]{2,} [A-Za-z]{2,}")


def test_the_whole_walk_from_a_clean_folder_to_a_receipt_and_into_english(visit):
    """What the workbench must show, as one walk with a picture of each step."""
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
    wait_for_kernel(page)
    ready = time.monotonic() - begin
    transfer = visit.received - before
    visit.picture("2-lesson-ja")
    expect(page.locator(".lm-MenuBar-itemLabel").first).to_have_text("ファイル")

    run_all(page)
    wait_until_done(page)
    expect(page.locator(".jp-OutputArea table").first).to_be_attached()
    page.locator(".jp-OutputArea img").first.scroll_into_view_if_needed()
    expect(page.locator(".jp-OutputArea img").first).to_be_in_viewport()
    visit.picture("3-lesson-ran")
    page.keyboard.press("Control+s")
    file = visit.server.workspace / "lessons" / "01-first-cell.ja.ipynb"
    wait_for_file(file, "image/png")
    outputs = [o for c in json.loads(file.read_text(encoding="utf-8"))["cells"] for o in c.get("outputs", [])]
    assert not [o for o in outputs if o["output_type"] == "error"]

    page.get_by_role("link", name="コース").click()
    page.get_by_role("button", name=re.compile("肘折の大雨を自分で調べる")).click()
    page.wait_for_selector(".ishizue-exercise-line")
    wait_for_kernel(page)
    press(page, "確かめる")
    expect(page.locator(".ishizue-exercise-said li").first).to_contain_text("未解答")
    visit.picture("4-exercise-feedback")
    for solution in solutions():
        write_in(page, answers(page).first, solution)
    press(page, "確かめる")
    expect(page.locator(".ishizue-exercise-said")).to_contain_text("すべての課題が正解です")
    visit.picture("5-exercise-right")
    press(page, "提出")
    accept(page)
    receipt = re.search(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}", page.locator(".ishizue-receipt").inner_text()).group()
    visit.picture("6-receipt")

    page.get_by_role("button", name="English").click()
    page.wait_for_selector(".lm-MenuBar-itemLabel:text-is('Run')")
    page.wait_for_selector(".jp-CodeCell")
    visit.picture("7-exercise-en")
    page.get_by_role("link", name="Course").click()
    expect(page.locator(".card h3").first).to_contain_text("First cell")
    expect(page.locator(".card", has_text="Heavy rain at Hijiori, by yourself")).to_contain_text(receipt)
    visit.picture("8-course-en")
    page.get_by_role("button", name="日本語").click()
    expect(page.locator(".card h3").first).to_contain_text("はじめてのセル")

    print(f"first cell {seen:.2f} s, kernel ready {ready:.2f} s, first transfer {transfer / 1e6:.2f} MB")
    assert transfer <= TRANSFER_BYTES
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
    expect(page.locator(".jp-OutputArea-output").first).to_contain_text("42")
    page.goto(f"{visit.address}tree")
    expect(page.locator(".jp-DirListing-itemText", has_text="観測.csv")).to_be_visible()
    visit.picture("18-files")
    visit.check()


def test_what_was_set_stands_beside_the_defaults_of_the_rest(visit):
    page = visit.page
    tracker = "lab/api/settings/@jupyterlab/notebook-extension:tracker"
    visit.server.api("PUT", tracker, {"raw": '{ /* mine */ "codeCellConfig": { "lineNumbers": true } }'})
    open_course(visit)
    page.locator(".card button.primary").first.click()
    page.wait_for_selector(".jp-CodeCell .cm-lineNumbers")
    expect(page.locator(".jp-MarkdownCell .cm-lineNumbers")).to_have_count(0)
    # From the defaults of the same plugin and of another.
    expect(page.locator(".jp-Notebook.jp-mod-showHiddenCellsButton")).to_have_count(1)
    expect(page.locator('.jp-NotebookPanel-toolbar [data-jp-item-name="restart-and-run"]')).to_have_count(1)
    visit.check()


def test_the_settings_are_in_japanese(visit):
    page = visit.page
    open_course(visit)
    page.goto(f"{visit.address}tree")
    page.locator(".lm-MenuBar-itemLabel", has_text="設定").click()
    page.locator('.lm-Menu-item[data-command="settingeditor:open"]').click()
    entries = page.locator(".jp-PluginList-entry")
    expect(entries.filter(has_text="キーボードショートカット")).to_have_count(1)
    expect(entries.filter(has_not_text=JAPANESE)).to_have_count(0)
    for entry in entries.all():
        entry.click()
        expect(page.locator(".jp-SettingsHeader-title")).to_have_text(entry.inner_text())
        sentences = page.locator(".jp-SettingsPanel").inner_text().splitlines()
        # Names of properties stay as they are; what has three words in a row and nothing of Japanese was forgotten.
        assert [one for one in sentences if THREE_WORDS.search(one) and not JAPANESE.search(one)] == []
    entries.filter(has_text=re.compile("^ノートブック$")).click()
    visit.picture("20-settings")
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
    visit.picture("19-rich")
    visit.check()
