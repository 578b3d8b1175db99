"""Exercises in a real browser: begun, checked, handed in; data dropped on a page; and whether all can use it."""

import json
import pathlib
import re
import subprocess

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect
from visit import open_course, wait_for_kernel, write_in
from workbench_server import LAUNCHER, TOKEN

MASTER = pathlib.Path(__file__).resolve().parents[4] / "exercises" / "01-first-cell" / "exercise.ja.ipynb"
DROP = """([place, name, text]) => {
  const data = new DataTransfer();
  data.items.add(new File([text], name));
  for (const kind of ['dragenter', 'dragover', 'drop']) {
    document.querySelector(place).dispatchEvent(
      new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
  }
}"""


def solutions():
    """The reference's answers, in the order of their cells."""
    cells = json.loads(MASTER.read_text(encoding="utf-8"))["cells"]
    sources = ["".join(cell["source"]) for cell in cells]
    found = [re.search(r"// BEGIN SOLUTION\n(.*?)\n// END SOLUTION", source, re.S) for source in sources]
    return [one.group(1) for one in found if one]


def open_exercise(visit):
    open_course(visit)
    visit.page.get_by_role("button", name=re.compile("肘折の大雨を自分で調べる")).click()
    visit.page.wait_for_selector(".ishizue-exercise-line")
    wait_for_kernel(visit.page)


def press(page, label):
    page.locator(".ishizue-exercise-line").get_by_role("button", name=label).click()


def accept(page):
    page.locator(".jp-Dialog button.jp-mod-accept").click()


def answers(page):
    return page.locator(".jp-CodeCell:has(.cm-content:has-text('notAnswered'))")


def test_a_learner_answers_exercise_1_is_told_what_is_wrong_and_gets_a_receipt(visit):
    page = visit.page
    open_exercise(visit)
    visit.picture("8-exercise-ja")
    expect(page.locator(".ishizue-locked")).to_have_count(4)

    write_in(page, answers(page).first, 'double meanMm = rain.doubleColumn("max_1h_mm").mean();')
    press(page, "確かめる")
    lines = page.locator(".ishizue-exercise-said li")
    expect(lines).to_have_count(3)
    expect(lines.nth(0)).to_contain_text("要確認")
    expect(lines.nth(1)).to_contain_text("未解答")
    visit.picture("9-exercise-checked")
    press(page, "ヒント")
    expect(page.locator(".ishizue-exercise-hint")).to_contain_text("ヒント")
    visit.picture("10-exercise-hint")

    wrong = page.locator(".jp-CodeCell:has-text('double meanMm')")
    write_in(page, wrong, solutions()[0])
    for solution in solutions()[1:]:
        write_in(page, answers(page).first, solution)
    press(page, "確かめる")
    expect(page.locator(".ishizue-exercise-said")).to_contain_text("すべての課題が正解です")
    expect(page.locator(".ishizue-verdict-passed")).to_have_count(3)
    visit.picture("11-exercise-right")

    press(page, "提出")
    accept(page)
    said = page.locator(".ishizue-receipt")
    expect(said).to_be_visible()
    receipt = re.search(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}", said.inner_text()).group()
    visit.picture("12-receipt")
    inbox = visit.server.workspace.parent / "inbox"
    assert len(list(inbox.glob(f"tanaka/01-first-cell/*{receipt}.ipynb"))) == 1
    command = [LAUNCHER, "exercise", "collect", inbox, "--course", inbox.parent / "course", "--lang", "en", "--json"]
    collected = json.loads(subprocess.run(command, capture_output=True, check=True, text=True, encoding="utf-8").stdout)
    assert [one["status"] for one in collected] == ["taken"]

    page.get_by_role("button", name="English").click()
    page.wait_for_selector(".lm-MenuBar-itemLabel:text-is('Run')")
    expect(page.locator(".ishizue-exercise-line")).to_contain_text(receipt)
    expect(page.locator(".jp-MarkdownCell h1").first).to_contain_text("Exercise 1")
    expect(page.locator(".jp-Notebook")).to_contain_text("double meanMm")
    expect(page.locator(".jp-CodeCell:has(.cm-content:has-text('notAnswered'))")).to_have_count(0)
    visit.picture("13-exercise-en")
    page.get_by_role("link", name="Course").click()
    card = page.locator(".card", has_text="Heavy rain at Hijiori, by yourself")
    expect(card).to_contain_text("submitted")
    expect(card).to_contain_text(receipt)
    expect(card).to_contain_text("3 of 3 tasks right")
    card.scroll_into_view_if_needed()
    visit.picture("14-course-submitted")
    visit.check()


def test_starting_over_keeps_what_was_there(visit):
    page = visit.page
    open_exercise(visit)
    write_in(page, answers(page).first, "double meanMm = 1; // 前の答え")
    press(page, "最初から")
    accept(page)
    expect(page.locator(".ishizue-exercise-said")).to_contain_text("最初の状態に戻しました")
    expect(answers(page)).to_have_count(3)
    folder = visit.server.workspace / "exercises" / "01-first-cell"
    kept = [one for one in folder.glob("*.ipynb") if one.name != "01-first-cell.ipynb"]
    assert len(kept) == 1
    assert "前の答え" in kept[0].read_text(encoding="utf-8")
    # The kernel was restarted, which Jupyter's client notes on the console.
    visit.complaints = [one for one in visit.complaints if not re.search("Connection lost|WebSocket is closed", one)]
    visit.check()


def test_data_dropped_on_the_course_and_on_a_notebook_is_read(visit):
    page = visit.page
    open_course(visit)
    page.evaluate(DROP, ["main", "rain 2025.csv", "year,mm\n2024,20.5\n2025,31.5\n"])
    page.get_by_role("button", name="新しいノートブックで読む").click()
    page.wait_for_selector(".jp-CodeCell")
    wait_for_kernel(page)
    page.locator(".jp-CodeCell .cm-content").first.click()
    page.keyboard.press("Shift+Enter")
    expect(page.locator(".jp-OutputArea table")).to_contain_text("31.5")
    page.evaluate(DROP, [".jp-Notebook", "観測.csv", "年,雨\n2024,7.25\n"])
    expect(page.locator(".jp-Dialog")).to_contain_text("「観測.csv」を保存しました")
    visit.picture("15-dropped")
    accept(page)
    page.keyboard.press("Shift+Enter")
    expect(page.locator(".jp-OutputArea table").nth(1)).to_contain_text("7.25")
    assert (visit.server.workspace / "観測.csv").exists()
    visit.check()


def serious(page):
    """What axe-core finds that keeps somebody out."""
    found = Axe().run(page).response["violations"]
    return [(one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in ("serious", "critical")]


def test_everybody_can_use_course_and_notebook(visit):
    page = visit.page
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        open_course(visit)
        page.locator("summary").first.click()
        page.wait_for_selector("details table")
        assert serious(page) == []
        visit.picture(f"16-course-{scheme}")
    open_exercise(visit)
    press(page, "確かめる")
    expect(page.locator(".ishizue-exercise-said li")).to_have_count(3)
    assert serious(page) == []


def test_everybody_can_use_the_list_of_files(visit):
    page = visit.page
    (visit.server.workspace / "mine.csv").write_text("year,rain_mm\n2020,1.5\n")
    page.goto(f"{visit.address}tree?token={TOKEN}")
    expect(page.locator(".jp-DirListing-item").first).to_be_visible()
    expect(page.locator("#jp-NotebookLogo")).to_have_attribute("aria-label", "ファイルの一覧")
    visit.picture("18-files")
    assert serious(page) == []


THEME = "/lab/api/settings/@jupyterlab/apputils-extension:themes"


def test_everybody_can_use_the_notebook_in_dark_and_in_high_contrast(visit):
    page = visit.page
    for theme in ("JupyterLab Dark", "JupyterLab Dark High Contrast"):
        visit.server.api("PUT", THEME, {"raw": json.dumps({"theme": theme})})
        open_exercise(visit)
        expect(page.locator(f'body[data-jp-theme-name="{theme}"]')).to_be_attached()
        press(page, "確かめる")
        expect(page.locator(".ishizue-exercise-said li")).to_have_count(3)
        visit.picture(f"17-{theme.rsplit(' ', 1)[-1].lower()}")
        assert serious(page) == []
    visit.check()
