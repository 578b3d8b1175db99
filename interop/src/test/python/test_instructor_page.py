"""A class in the instructor's page, with the keyboard alone, graded in the real sandbox.

The server runs as an ordinary user: nobody grades as root."""

import json
import pathlib
import re

import pytest
from conftest import course_site
from playwright.sync_api import expect
from test_exercise_page import serious
from test_sandbox import answered, as_user, grader, own, place  # noqa: F401 (two of them are fixtures)
from visit import tab_to
from workbench_server import TOKEN

EXERCISE = "01-first-cell"
CAPSTONE = "15-ordinary-town"


@pytest.fixture(scope="module")
def site(place, grader):  # noqa: F811
    folder = place / "class"
    folder.mkdir()
    own(folder)
    with course_site(
        folder,
        before=as_user([]),
        launcher=grader.program,
        more=["--course", folder / "course", "--masters", grader.masters],
        environment={"HOME": str(grader.home), "XDG_CACHE_HOME": str(grader.home)},
    ) as one:
        one.folder = folder
        yield one


@pytest.fixture
def visit(site):
    with site.visit(accept_downloads=True) as one:
        yield one


def press(page, role, name):
    tab_to(page, page.get_by_role(role, name=name).first)
    page.keyboard.press("Enter")


def hand_in(inbox, learner, notebook):
    file = inbox / learner / EXERCISE / f"{EXERCISE}.ipynb"
    file.parent.mkdir(parents=True)
    notebook["metadata"]["own"] = learner
    file.write_text(json.dumps(notebook), encoding="utf-8")


def test_a_class_is_collected_graded_marked_and_exported_with_the_keyboard(site, visit):
    page = visit.page
    inbox = site.folder / "inbox"
    hand_in(inbox, "sato", answered(EXERCISE))
    hand_in(inbox, "suzuki", answered(EXERCISE, {"ex1-max-answer": "double largestMm = 1; int yearOfLargest = 1;"}))
    own(inbox)
    page.goto(f"{visit.address}instructor?token={TOKEN}")
    press(page, "button", "提出物を回収する")
    expect(page.get_by_role("rowheader", name="sato")).to_be_visible()
    press(page, "button", re.compile("^採点する$"))
    expect(page.locator(".grading")).to_contain_text("件中")
    visit.picture("30-grading")
    # The first grading of a machine makes the sandboxes' archive before: up to two minutes on a busy one.
    expect(page.locator(".grading")).to_contain_text("採点が終わりました: 2 件中 2 件", timeout=300_000)
    expect(page.get_by_role("row", name=re.compile("^sato"))).to_contain_text("7 / 7 点")
    visit.picture("31-graded")

    press(page, "button", "成績簿に記録する")
    expect(page.locator(".changes")).to_contain_text("2 件の得点を付けました")
    expect(page.get_by_role("row", name=re.compile("^sato"))).to_contain_text("成績 7 / 7 点")
    press(page, "button", re.compile("^suzuki の"))
    sheet = page.get_by_role("dialog")
    expect(sheet).to_contain_text("double largestMm = 1;")
    tab_to(page, sheet.locator('[name="points-ex1-max"]'))
    page.keyboard.type("9")
    page.keyboard.press("Enter")
    assert sheet.locator('[name="points-ex1-max"]').evaluate("field => field.validity.rangeOverflow")
    expect(sheet).not_to_contain_text("採点者:")
    page.keyboard.press("Control+a")
    page.keyboard.type("1.5")
    tab_to(page, sheet.locator('[name="comment-ex1-max"]'))
    page.keyboard.type("考え方は合っています")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(sheet).to_contain_text("採点者:")
    visit.picture("32-sheet")
    page.keyboard.press("Escape")
    expect(sheet).to_be_hidden()
    expect(page.get_by_role("row", name=re.compile("^suzuki"))).to_contain_text(re.compile("成績 5.5 / 7 点"))

    rules = {"deadlines": {EXERCISE: {"due": "2020-01-01T17:00", "late": {"percentPerDay": 10, "maxPercent": 50}}}}
    file = site.folder / "course" / "course.json"
    file.write_text(json.dumps(rules), encoding="utf-8")
    press(page, "button", "得点の変更を確かめる")
    expect(page.locator(".changes")).to_contain_text("2 件の得点が変わり")
    expect(page.locator(".changes tbody tr")).to_have_count(2)
    expect(page.get_by_role("row", name=re.compile("^sato")).first).to_contain_text("成績 7 / 7 点")
    visit.picture("33-regrade")
    press(page, "button", "この変更を書き込む")
    expect(page.locator(".changes")).to_contain_text("2 件の得点を書き込みました")
    expect(page.get_by_role("row", name=re.compile("^sato"))).to_contain_text("成績 3.5 / 7 点")

    press(page, "button", "フィードバックを作る")
    expect(page.locator(".changes")).to_contain_text("2 件のフィードバックを")
    assert (site.folder / "course" / "feedback" / "sato" / EXERCISE / "feedback.ja.html").exists()

    with page.expect_download() as waiting:
        press(page, "button", "ファイルに書き出す")
    exported = pathlib.Path(waiting.value.path()).read_bytes().decode("utf-8-sig")
    assert "sato" in exported and "3.5" in exported
    assert serious(page) == []
    visit.check()


def test_the_capstone_is_marked_by_its_rubric_with_the_keyboard(site, visit):
    page = visit.page
    inbox = site.folder / "inbox"
    file = inbox / "abe" / CAPSTONE / f"{CAPSTONE}.ipynb"
    file.parent.mkdir(parents=True)
    file.write_text(json.dumps(answered(CAPSTONE)), encoding="utf-8")
    own(inbox)
    page.goto(f"{visit.address}instructor?token={TOKEN}")
    press(page, "button", "提出物を回収する")
    expect(page.get_by_role("rowheader", name="abe")).to_be_visible()
    press(page, "button", re.compile("^abe の「15"))
    sheet = page.get_by_role("dialog")
    form = sheet.locator("form.marking", has=page.locator('[name="comment-ex15-chart"]'))
    expect(form).to_contain_text("軸の題と単位")
    tab_to(page, form.locator('[name="points-ex15-chart/told-apart"]'))
    page.keyboard.type("2")
    page.keyboard.press("Enter")
    assert form.locator('[name="points-ex15-chart/told-apart"]').evaluate("field => field.validity.rangeOverflow")
    page.keyboard.press("Control+a")
    page.keyboard.type("1")
    expect(form).to_contain_text("合計 1 / 4 点（未採点の観点が 3 つ")
    for criterion, points in {"chosen": "0.5", "axes": "1", "title": "0"}.items():
        tab_to(page, form.locator(f'[name="points-ex15-chart/{criterion}"]'))
        page.keyboard.type(points)
    page.keyboard.press("Tab")
    page.keyboard.type("合成データと書いてください")
    expect(form).to_contain_text("合計 2.5 / 4 点")
    assert serious(page) == []
    page.keyboard.press("Enter")
    expect(form).to_contain_text("採点者:")
    expect(form.locator('[name="points-ex15-chart/chosen"]')).to_have_value("0.5")
    expect(form.locator('[name="comment-ex15-chart/title"]')).to_have_value("合成データと書いてください")
    visit.picture("34-rubric")
    page.keyboard.press("Escape")
    expect(page.get_by_role("row", name=re.compile("^abe"))).to_contain_text(re.compile("成績 2.5 / 50 点"))
    visit.check()
