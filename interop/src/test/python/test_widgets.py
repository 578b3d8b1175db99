"""Widgets in JupyterLab, in a real browser: a person moves a slider, and its chart changes."""

import json
import re
import subprocess
import sys

import pytest
from conftest import TARGET, write_notebook
from lab_server import CHROMIUM, FLAGS, TOKEN, running_lab
from playwright.sync_api import expect, sync_playwright

FOLDER = TARGET / "widgets"

# The present value of 50 years of upkeep, for a rate that the learner moves.
SCENARIO = """interact(slider("割引率 (%)", 0, 8, 0.5, 4), slider("年数", 10, 50, 10, 50), (rate, years) -> {
    var year = IntColumn.create("year", years);
    var cost = DoubleColumn.create("present_value", years);
    for (int i = 0; i < years; i++) {
        year.set(i, i + 1);
        cost.set(i, 100 / Math.pow(1 + rate / 100, i + 1));
    }
    return Chart.line(Table.create("costs", year, cost), "year", "present_value")
        .title("割引率 " + rate + " %");
})"""
BUTTON = """var result = label("まだ");
button("計算", () -> { result.text("押された"); System.out.println("セルの下に出る"); })"""
LABEL = "hbox(checkbox(\"耐震補強\", true), dropdown(\"材料\", \"鋼\", \"コンクリート\"), text(\"橋名\", \"第一橋\"), result)"
ERROR = """interact(slider("n", 0, 5, 3), n -> 60 / n)"""


@pytest.fixture
def lab():
    write_notebook(FOLDER / "work" / "widgets.ipynb", SCENARIO, BUTTON, LABEL, ERROR)
    with running_lab(FOLDER) as url:
        yield url


def run_all(page, lab):
    page.goto(f"{lab}/lab/tree/widgets.ipynb?token={TOKEN}&reset")
    cells = page.locator(".jp-Notebook .jp-CodeCell")
    expect(cells).to_have_count(4, timeout=60_000)
    expect(page.get_by_text(re.compile(r"Java \(Ishizue\) \| (Idle|アイドル)"))).to_be_visible(timeout=60_000)
    for number in range(4):
        cells.nth(number).locator(".cm-content").click()
        page.keyboard.press("Shift+Enter")
    return cells


def picture(output):
    """The chart's bytes, as the page has them."""
    return output.locator("img").get_attribute("src")


def await_other_picture(page, before):
    page.wait_for_function(
        """before => {
          const image = document.querySelector('.jp-Notebook .jp-CodeCell .jp-OutputArea-output img');
          return image && image.getAttribute('src') !== before;
        }""",
        arg=before,
        timeout=30_000,
    )


def test_a_moved_slider_redraws_its_chart(lab):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        try:
            page = browser.new_page(viewport={"width": 1280, "height": 1500}, locale="ja-JP")
            cells = run_all(page, lab)
            output = cells.nth(0).locator(".jp-OutputArea-output").first
            expect(output.locator("img")).to_be_visible(timeout=60_000)
            expect(output.locator(".widget-readout").first).to_have_text("4.0")
            expect(output.get_by_text("割引率 (%)")).to_be_visible()
            before = picture(output)
            page.screenshot(path=str(FOLDER / "before.png"), full_page=True)

            drag(page, output.locator(".noUi-handle").first, 300)
            expect(output.locator(".widget-readout").first).to_have_text("8.0", timeout=20_000)
            await_other_picture(page, before)
            page.screenshot(path=str(FOLDER / "after.png"), full_page=True)

            a_button_prints_under_its_cell(page, cells)
            an_error_is_shown_in_the_result_s_place(page, cells)
            page.screenshot(path=str(FOLDER / "all.png"), full_page=True)

            a_page_that_is_loaded_again_goes_on(page, lab)
        finally:
            browser.close()


def drag(page, handle, by):
    box = handle.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    for step in range(1, 31):
        page.mouse.move(box["x"] + box["width"] / 2 + by * step / 30, box["y"] + box["height"] / 2)
    page.mouse.up()


def a_button_prints_under_its_cell(page, cells):
    cells.nth(1).get_by_role("button", name="計算").click()
    expect(cells.nth(2).get_by_text("押された")).to_be_visible(timeout=20_000)
    expect(cells.nth(1).locator(".jp-OutputArea-output pre", has_text="セルの下に出る")).to_be_visible(timeout=20_000)


def an_error_is_shown_in_the_result_s_place(page, cells):
    output = cells.nth(3).locator(".jp-OutputArea-output").first
    expect(output.get_by_text("20", exact=True)).to_be_visible()
    output.locator(".noUi-handle").focus()
    for _ in range(3):
        page.keyboard.press("ArrowLeft")
    expect(output).to_contain_text("ArithmeticException", timeout=20_000)
    expect(output).to_contain_text("60 / n")


def a_page_that_is_loaded_again_goes_on(page, lab):
    page.keyboard.press("Control+s")
    saved = FOLDER / "work" / "widgets.ipynb"
    for _ in range(100):
        if "widget-view+json" in saved.read_text(encoding="utf-8"):
            break
        page.wait_for_timeout(100)
    page.goto(f"{lab}/lab/tree/widgets.ipynb?token={TOKEN}")
    output = page.locator(".jp-Notebook .jp-CodeCell").nth(0).locator(".jp-OutputArea-output").first
    expect(output.locator(".widget-readout").first).to_have_text("8.0", timeout=60_000)
    before = picture(output)
    drag(page, output.locator(".noUi-handle").first, -150)
    await_other_picture(page, before)
    page.screenshot(path=str(FOLDER / "reloaded.png"), full_page=True)


def test_without_widgets_the_saved_notebook_shows_values_and_chart():
    """nbconvert, with the notebook's outputs only: a table of the values and the picture."""
    path = write_notebook(FOLDER / "static" / "static.ipynb", SCENARIO)
    subprocess.run(
        [
            sys.executable, "-m", "nbconvert", "--to", "notebook", "--execute", "--inplace",
            "--NotebookClient.store_widget_state=False", str(path),
        ],
        check=True, timeout=180,
    )
    notebook = json.loads(path.read_text(encoding="utf-8"))
    data = notebook["cells"][0]["outputs"][0]["data"]
    assert set(data) >= {"application/vnd.jupyter.widget-view+json", "text/plain", "text/html", "image/png"}
    subprocess.run([sys.executable, "-m", "nbconvert", "--to", "html", str(path)], check=True, timeout=180)
    html = path.with_suffix(".html").read_text(encoding="utf-8")
    assert "割引率 (%)" in html and "data:image/png;base64," in html
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        try:
            page = browser.new_page(viewport={"width": 1280, "height": 900}, locale="ja-JP", offline=True)
            page.goto(path.with_suffix(".html").as_uri())
            expect(page.get_by_role("row", name="割引率 (%)")).to_contain_text("4.0")
            expect(page.locator("img").first).to_be_visible()
            page.screenshot(path=str(FOLDER / "static.png"))
        finally:
            browser.close()
