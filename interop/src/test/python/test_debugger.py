"""JupyterLab's debugger: a person sets a breakpoint, looks at a variable, steps, and lets the cell end."""

import re

from conftest import TARGET, write_notebook
from lab_server import CHROMIUM, FLAGS, TOKEN, running_lab
from playwright.sync_api import expect, sync_playwright

FOLDER = TARGET / "debugger"

AGES = """int limit = 50;

int age(int built, int now) {
  int years = now - built;
  return years;
}
int old = 0;
for (int built : new int[] {1926, 1964, 1993}) {
  if (age(built, 2023) > limit) {
    old++;
  }
}
old"""


def test_a_breakpoint_is_hit_a_variable_read_and_a_step_made():
    write_notebook(FOLDER / "work" / "debug.ipynb", AGES)
    with running_lab(FOLDER) as lab, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        try:
            page = browser.new_page(viewport={"width": 1500, "height": 1000}, locale="ja-JP")
            page.goto(f"{lab}/lab/tree/debug.ipynb?token={TOKEN}&reset")
            expect(page.locator(".jp-Notebook .jp-CodeCell")).to_have_count(1, timeout=120_000)
            bug = page.locator(".jp-DebuggerBugButton")
            expect(bug).to_have_attribute("aria-disabled", "false", timeout=60_000)
            bug.click()
            lines = page.locator(".jp-CodeCell .cm-breakpoint-gutter .cm-gutterElement")
            expect(lines).to_have_count(14, timeout=30_000)  # the first one only gives the width
            lines.nth(5).click()
            expect(page.locator(".jp-DebuggerBreakpoint")).to_have_count(1, timeout=30_000)
            page.locator(".jp-CodeCell .cm-content").click()
            page.keyboard.press("Shift+Enter")
            stack = page.locator(".jp-DebuggerCallstack")
            expect(stack).to_contain_text("age", timeout=60_000)
            variables = page.locator(".jp-DebuggerVariables")
            expect(variables).to_contain_text(re.compile(r"years\W*97"), timeout=30_000)
            page.screenshot(path=FOLDER / "breakpoint.png")
            page.keyboard.press("F10")
            expect(stack).not_to_contain_text("age", timeout=30_000)
            expect(variables).to_contain_text(re.compile(r"built\W*1926"), timeout=30_000)
            page.screenshot(path=FOLDER / "step.png")
            lines.nth(5).click()
            expect(page.locator(".jp-DebuggerBreakpoint")).to_have_count(0, timeout=30_000)
            page.keyboard.press("F9")
            output = page.locator(".jp-CodeCell .jp-OutputArea-output")
            expect(output).to_contain_text("2", timeout=30_000)
            page.screenshot(path=FOLDER / "ended.png")
        finally:
            browser.close()
