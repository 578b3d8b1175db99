"""A learner without a mouse: from the course to a receipt by key presses alone."""

import json
import re

from playwright.sync_api import expect
from test_exercise_page import solutions
from visit import open_course, tab_to, wait_for_kernel


def activate(page, target):
    tab_to(page, target)
    page.keyboard.press("Enter")


def into_the_notebook(page):
    """F6 goes round the parts of the page; on a slow machine a page may open with the focus outside of the notebook."""
    for _ in range(10):
        if page.evaluate("document.activeElement.closest('.jp-Notebook') !== null"):
            return
        page.keyboard.press("F6")
    raise AssertionError("F6 does not lead into the notebook")


def go_to_cell(page, text):
    """Walks down from the first cell to the one with a text, in the notebook's command mode."""
    page.keyboard.press("Escape")
    page.keyboard.press("Control+Home")
    page.keyboard.press("Home")
    active = page.locator(".jp-Cell.jp-mod-active")
    for _ in range(page.locator(".jp-Cell").count()):
        if text in active.inner_text():
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(f"no cell with {text}")


def answer(page, text):
    """Types an answer over what stands in the active cell."""
    page.keyboard.press("Enter")
    page.keyboard.press("Control+a")
    page.keyboard.type(text)
    page.keyboard.press("Escape")


def to_the_bar(page, label):
    """From the notebook to a button above it, and the button pressed."""
    page.keyboard.press("F6")
    activate(page, page.locator(".ishizue-exercise-line").get_by_role("button", name=label))


def test_a_learner_goes_from_the_course_to_a_receipt_with_the_keyboard_alone(visit):
    page = visit.page
    open_course(visit)
    activate(page, page.locator(".card").first.get_by_role("button").first)
    page.wait_for_selector(".jp-CodeCell")
    wait_for_kernel(page)
    into_the_notebook(page)
    cells = page.locator(".jp-Cell").count()
    for _ in range(cells):
        page.keyboard.press("Shift+Enter")
    wait_for_kernel(page)
    expect(page.locator(".jp-OutputArea img").first).to_be_attached()
    visit.picture("50-keyboard-ran")

    page.keyboard.press("Escape")
    page.keyboard.press("F6")
    activate(page, page.get_by_role("link", name="コース"))
    page.wait_for_selector(".card")
    activate(page, page.get_by_role("button", name=re.compile("肘折の大雨を自分で調べる")))
    page.wait_for_selector(".ishizue-exercise-line")
    wait_for_kernel(page)
    into_the_notebook(page)
    for solution in solutions():
        go_to_cell(page, "notAnswered")
        answer(page, solution)
    to_the_bar(page, "確かめる")
    expect(page.locator(".ishizue-exercise-said")).to_contain_text("すべての課題が正解です")
    visit.picture("51-keyboard-checked")
    activate(page, page.locator(".ishizue-exercise-line").get_by_role("button", name="提出"))
    expect(page.locator(".jp-Dialog")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator(".ishizue-receipt")).to_be_visible()
    visit.picture("52-keyboard-receipt")

    notebook = page.locator(".jp-Notebook")
    for _ in range(3):
        page.keyboard.press("F6")
        if notebook.evaluate("node => node.contains(document.activeElement)"):
            break
    else:
        raise AssertionError("F6 does not lead back into the notebook")
    saved = json.loads((visit.server.workspace / "exercises" / "01-first-cell" / "01-first-cell.ipynb").read_text())
    assert "notAnswered" not in json.dumps(saved)
    visit.check()
