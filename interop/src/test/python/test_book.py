"""`ishizue lesson render` as its reader has it: a folder on a disk, opened in a browser without a network."""

import json
import os
import shutil
import subprocess
import urllib.parse

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import LESSONS, TARGET
from playwright.sync_api import expect, sync_playwright

CHROMIUM = os.environ.get("INTEROP_CHROMIUM", "/usr/bin/chromium")
LAUNCHER = os.environ.get("INTEROP_LAUNCHER", LESSONS.parent / "ishizue")
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"]
BOOK = TARGET / "book"
WORK = TARGET / "book-lessons"


@pytest.fixture(scope="module")
def book():
    """Two lessons, the first with a formula at its end."""
    shutil.rmtree(BOOK, ignore_errors=True)
    shutil.rmtree(WORK, ignore_errors=True)
    for name in ("01-first-cell", "07-return-periods"):
        shutil.copytree(LESSONS / name, WORK / name)
    lesson = WORK / "07-return-periods" / "lesson.json"
    description = json.loads(lesson.read_text(encoding="utf-8"))
    description["needs"] = ["01-first-cell"]
    lesson.write_text(json.dumps(description, ensure_ascii=False), encoding="utf-8")
    for file in (WORK / "01-first-cell").glob("*.ipynb"):
        notebook = json.loads(file.read_text(encoding="utf-8"))
        notebook["cells"].append(
            {"cell_type": "markdown", "id": "formula", "metadata": {}, "source": ["$\\sqrt{x_1}$, $F<1$"]}
        )
        file.write_text(json.dumps(notebook, ensure_ascii=False), encoding="utf-8")
    command = [LAUNCHER, "lesson", "render", "--lessons", WORK, "--out", BOOK, "--slides", "--lang", "both"]
    done = subprocess.run(
        command, env={**os.environ, "ISHIZUE_NO_BUILD": "1"}, capture_output=True, text=True, encoding="utf-8", timeout=300
    )
    # Words that lessons left out introduce are the only faults there may be.
    assert done.returncode in (0, 1), done.stderr
    faults = [line for line in done.stderr.splitlines() if line.strip().startswith("LESSON-") and "LESSON-018" not in line]
    assert faults == []
    assert done.stdout.strip().endswith("index.html")
    return BOOK


@pytest.fixture(scope="module")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium):
    context = chromium.new_context(locale="ja-JP", viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.complaints = []
    page.on("console", lambda message: page.complaints.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.on("request", lambda request: None if request.url.startswith("file:") else page.complaints.append(request.url))
    page.on("requestfailed", lambda request: page.complaints.append(f"failed: {request.url}"))
    yield page
    context.close()
    assert page.complaints == []


def show(page, book, path):
    file, _, rest = path.partition("?")
    page.goto((book / file).as_uri() + (f"?{rest}" if rest else ""))


PAGES = [
    "ja/index.html", "en/01-first-cell.html", "ja/07-return-periods.html", "ja/glossary.html", "en/whole.html",
    "ja/search.html?q=雨", "ja/exercise-01-first-cell.html", "en/slides-07-return-periods.html",
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(page, book, path, scheme):
    page.emulate_media(color_scheme=scheme)
    show(page, book, path)
    result = Axe().run(page)
    # axe itself asks for the style sheets, which the pages forbid.
    page.complaints.clear()
    found = [f"{one['id']}: {[node['target'] for node in one['nodes']][:3]}" for one in result.response["violations"]]
    assert found == []


def test_the_first_page_opens_the_readers_language(page, book):
    show(page, book, "index.html")
    page.wait_for_url("**/ja/index.html")
    expect(page.locator(".lessons > li")).to_have_count(2)


@pytest.mark.parametrize(
    "query, heading",
    [("非超過確率", "非超過確率"), ("ｸﾞﾝﾍﾞﾙ 分布", "グンベル分布"), ("bootstr", "bootstrap"), ("gumbelPaper", "最初の 5 分：小さい順に並べる")],
)
def test_the_search_finds_words_of_both_languages(page, book, query, heading):
    show(page, book, "ja/01-first-cell.html")
    page.get_by_role("searchbox").fill(query)
    page.get_by_role("searchbox").press("Enter")
    page.wait_for_url("**/ja/search.html?q=*")
    places = page.locator("#places a").all_inner_texts()
    assert heading in places
    page.locator("#places a", has_text=heading).first.click()
    assert urllib.parse.urlsplit(page.url).fragment != ""


def test_a_search_for_what_is_not_there_says_so_and_html_stays_text(page, book):
    show(page, book, "en/search.html?q=" + urllib.parse.quote("<img src=x onerror=alert(1)>zzz"))
    expect(page.locator("#found")).to_have_text("Nothing found. Try fewer or shorter words.")
    expect(page.locator("#places > li")).to_have_count(0)


def test_the_other_language_opens_at_the_same_cell(page, book):
    show(page, book, "ja/01-first-cell.html")
    page.locator("#cell-c17").scroll_into_view_if_needed()
    page.evaluate("document.getElementById('cell-c17').scrollIntoView()")
    page.get_by_role("link", name="English").evaluate("link => link.click()")
    page.wait_for_url("**/en/01-first-cell.html#cell-*")
    assert page.locator("html").get_attribute("lang") == "en"


def test_dark_stays_dark_on_the_next_page(page, book):
    show(page, book, "ja/index.html")
    page.get_by_role("button", name="暗い画面").click()
    page.locator(".lessons a").first.click()
    page.wait_for_url("**/01-first-cell.html")
    expect(page.locator("body")).to_have_css("background-color", "rgb(20, 24, 30)")


def test_formulas_are_set(page, book):
    show(page, book, "en/01-first-cell.html")
    expect(page.locator("#cell-formula math")).to_have_count(2)
    expect(page.locator("#cell-formula msqrt")).to_have_count(1)
    expect(page.locator("code.math")).to_have_count(0)


def test_slides_go_by_keyboard_and_fit(page, book):
    show(page, book, "en/slides-07-return-periods.html")
    count = page.locator(".slide").count()
    assert count >= 3
    for number in range(1, count + 1):
        slide = page.locator(".slide.shown")
        expect(slide).to_have_count(1)
        assert slide.get_attribute("id") == f"slide-{number}"
        assert slide.evaluate("one => one.scrollHeight <= one.clientHeight + 1"), f"slide {number} does not fit"
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Home")
    expect(page.locator("#slide-1")).to_be_visible()


def test_everything_can_be_printed(page, book):
    show(page, book, "ja/slides-07-return-periods.html")
    slides = page.locator(".slide").count()
    assert pages_of(page.pdf(prefer_css_page_size=True)) == slides
    show(page, book, "ja/whole.html")
    assert pages_of(page.pdf(prefer_css_page_size=True)) > 10


def pages_of(pdf):
    return pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page ") + pdf.count(b"/Type /Page>") + pdf.count(b"/Type /Page\r")
