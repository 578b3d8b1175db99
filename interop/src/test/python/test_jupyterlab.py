"""JupyterLab in a real browser: a person opens a Java notebook and runs its cells."""

import re

import pytest
from conftest import KERNEL, TARGET, write_notebook
from lab_server import CHROMIUM, FLAGS, TOKEN, running_lab
from playwright.sync_api import expect, sync_playwright

FOLDER = TARGET / "jupyterlab"

TABLE = """var rain = Datasets.load("hijiori-annual-rain");
rain"""
CHART = 'Chart.line(rain, "year", "max_daily_mm").title("肘折の年最大日降水量")'
FAILS = "int depthM = 1 / 0;"


@pytest.fixture
def lab():
    write_notebook(FOLDER / "work" / "lesson.ipynb", TABLE, CHART, FAILS)
    with running_lab(FOLDER) as url:
        yield url


def test_a_table_a_chart_and_an_error_appear_under_their_cells(lab):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        try:
            page = browser.new_page(viewport={"width": 1280, "height": 1500}, locale="ja-JP")
            page.goto(f"{lab}/lab/tree/lesson.ipynb?token={TOKEN}&reset")
            cells = page.locator(".jp-Notebook .jp-CodeCell")
            expect(cells).to_have_count(3, timeout=60_000)
            expect(page.get_by_text(re.compile(r"Java \(Ishizue\) \| (Idle|アイドル)"))).to_be_visible(timeout=60_000)
            for number in range(3):
                cells.nth(number).locator(".cm-content").click()
                page.keyboard.press("Shift+Enter")
            expect(cells.nth(0).locator(".jp-OutputArea-output table")).to_be_visible(timeout=60_000)
            expect(cells.nth(1).locator(".jp-OutputArea-output img")).to_be_visible(timeout=60_000)
            expect(cells.nth(2).locator(".jp-OutputArea-output")).to_contain_text("ArithmeticException", timeout=60_000)
            page.screenshot(path=str(FOLDER / "jupyterlab.png"), full_page=True)
            # The last Shift+Enter has added an empty cell.
            expect(cells).to_have_count(4)
            sort_and_filter_by_keyboard(page, cells.nth(0).locator(".jp-OutputArea-output"))
            expect(cells).to_have_count(4)
            width = cells.nth(1).locator(".jp-OutputArea-output img").evaluate("image => image.naturalWidth")
            assert width > 200, f"the chart is {width} pixels wide ({KERNEL})"
        finally:
            browser.close()


def sort_and_filter_by_keyboard(page, output):
    """The keys work in the table, and none of them reaches the notebook, where d, d would delete the cell."""
    header = output.locator("thead th", has_text="max_daily_mm")
    button = header.get_by_role("button")
    cells = output.locator(f"tbody td:nth-child({1 + header.evaluate('cell => cell.cellIndex')})")
    button.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Space")
    expect(header).to_have_attribute("aria-sort", "descending")
    values = [float(text) for text in cells.all_inner_texts() if text != "—"]
    assert values == sorted(values, reverse=True) and len(values) > 40
    page.screenshot(path=str(FOLDER / "jupyterlab-sorted.png"), full_page=True)
    box = output.get_by_role("region")
    box.focus()
    for _ in range(3):
        page.keyboard.press("PageDown")
    page.wait_for_function("box => box.scrollTop > 0", arg=box.element_handle())
    output.get_by_role("searchbox").focus()
    page.keyboard.type("dd")
    expect(output.locator("tbody tr")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(output.locator("tbody tr")).to_have_count(len(cells.all()))
    page.keyboard.type("1980")
    expect(output.locator("tbody tr")).to_have_count(1)
