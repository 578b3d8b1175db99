"""Sliders and the debugger in our own page, each fetched when it is first needed; one server and one browser for all."""

import re

import pytest
from conftest import course_site, write_notebook
from playwright.sync_api import expect
from test_debugger import AGES
from test_exercise_page import serious
from test_widgets import SCENARIO, await_other_picture, drag, picture
from visit import open_course, run_all, wait_for_file, wait_for_kernel
from workbench_server import TOKEN


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    with course_site(tmp_path_factory.mktemp("tools")) as one:
        yield one


@pytest.fixture
def visit(site):
    with site.visit() as one:
        yield one


def open_notebook(visit, name):
    visit.page.goto(f"{visit.address}notebooks/{name}?token={TOKEN}")
    visit.page.wait_for_selector(".jp-CodeCell")
    wait_for_kernel(visit.page)


def test_the_slider_of_lesson_7_moves_its_result(visit):
    page = visit.page
    open_course(visit)
    path = visit.server.api("POST", "/ishizue/api/lessons/07-return-periods/open?language=ja")["path"]
    open_notebook(visit, path)
    run_all(page)
    cell = page.locator(".jp-CodeCell", has=page.locator(".noUi-handle"))
    expect(cell.locator(".widget-readout")).to_have_text("100")
    wait_for_kernel(page)  # running all moves the focus to the last cell
    result = cell.locator(".jp-RenderedHTMLCommon").first
    before = result.text_content()
    cell.locator(".noUi-handle").focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    expect(cell.locator(".widget-readout")).to_have_text("150")
    expect(result).to_contain_text("150")
    expect(result).not_to_have_text(before)
    cell.scroll_into_view_if_needed()
    visit.picture("20-lesson-7-slider-moved")
    visit.check()


def test_a_slider_redraws_its_chart_and_goes_on_after_the_page_was_loaded_again(visit):
    page = visit.page
    file = write_notebook(visit.server.workspace / "slider.ipynb", SCENARIO)
    open_notebook(visit, "slider.ipynb")
    loaded = len(visit.scripts)
    run_all(page)
    output = page.locator(".jp-CodeCell .jp-OutputArea-output").first
    expect(output.locator("img")).to_be_visible()
    assert len(visit.scripts) > loaded, "what draws widgets was there before any widget"
    before = picture(output)
    drag(page, output.locator(".noUi-handle").first, 300)
    expect(output.locator(".widget-readout").first).to_have_text("8.0")
    await_other_picture(page, before)
    visit.picture("22-slider-chart")
    page.keyboard.press("Control+s")
    wait_for_file(file, "widget-view+json")

    open_notebook(visit, "slider.ipynb")
    output = page.locator(".jp-CodeCell .jp-OutputArea-output").first
    expect(output.locator(".widget-readout").first).to_have_text("8.0")
    before = picture(output)
    drag(page, output.locator(".noUi-handle").first, -150)
    await_other_picture(page, before)
    visit.check()


def test_a_saved_notebook_without_its_kernel_shows_the_result_that_was_saved(visit):
    page = visit.page
    write_notebook(visit.server.workspace / "slider2.ipynb", SCENARIO)
    open_notebook(visit, "slider2.ipynb")
    run_all(page)
    output = page.locator(".jp-CodeCell .jp-OutputArea-output").first
    expect(output.locator(".noUi-handle").first).to_be_visible()
    page.keyboard.press("Control+s")
    wait_for_file(visit.server.workspace / "slider2.ipynb", "widget-view+json")
    for session in visit.server.api("GET", "/api/sessions"):
        if session["path"] == "slider2.ipynb":
            visit.server.api("DELETE", f"/api/sessions/{session['id']}")
    visit.page.close()
    visit.renew()
    open_notebook(visit, "slider2.ipynb")
    output = visit.page.locator(".jp-CodeCell .jp-OutputArea-output").first
    expect(output.get_by_role("row", name="割引率 (%)")).to_contain_text("4.0")
    expect(output.locator("img")).to_be_visible()
    visit.picture("23-slider-saved")
    visit.check()


def test_a_breakpoint_is_hit_a_local_read_and_a_step_made(visit):
    page = visit.page
    write_notebook(visit.server.workspace / "debug.ipynb", AGES)
    with visit.slowed(6):  # a slow PC draws a button long after it was made
        open_notebook(visit, "debug.ipynb")
        page.locator(".ishizue-debugger").click()
        lines = page.locator(".jp-CodeCell .cm-breakpoint-gutter .cm-gutterElement")
        expect(lines).to_have_count(14)  # the first one only gives the width
    lines.nth(5).click()
    expect(page.locator(".jp-DebuggerBreakpoint")).to_have_count(1)
    page.locator(".jp-CodeCell .cm-content").click()
    page.keyboard.press("Shift+Enter")
    stack = page.locator(".jp-DebuggerCallstack")
    expect(stack).to_contain_text("age")
    variables = page.locator(".jp-DebuggerVariables")
    expect(variables).to_contain_text(re.compile(r"years\W*97"))
    expect(page.locator(".jp-DebuggerKernelSources")).to_have_count(0)  # Java has none
    visit.picture("24-breakpoint")
    assert serious(page) == []
    pressed = page.locator(".jp-DebuggerBugButton").evaluate("node => node.shadowRoot.querySelector('button').ariaPressed")
    assert pressed == "true"
    page.keyboard.press("F10")
    expect(stack).not_to_contain_text("age")
    expect(variables).to_contain_text(re.compile(r"built\W*1926"))
    visit.picture("25-step")
    lines.nth(5).click()
    expect(page.locator(".jp-DebuggerBreakpoint")).to_have_count(0)
    page.keyboard.press("F9")
    expect(page.locator(".jp-CodeCell .jp-OutputArea-output")).to_contain_text("2")
    page.locator(".jp-DebuggerBugButton").click()
    expect(page.locator("#jp-right-stack .jp-DebuggerCallstack")).to_be_hidden()
    visit.picture("26-debugger-ended")
    visit.check()
