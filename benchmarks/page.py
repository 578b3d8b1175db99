"""Opens a lesson in a cold browser, from our server and from a real Jupyter Notebook in turn. See README.md.

benchmarks/run page [ROUNDS]      default: 7 rounds

Each time a browser that has seen nothing is given the address of the notebook, as from a bookmark, until a cell of code is
there to be seen. The servers run all the while and have been visited once before, without counting; the kernel that a
visit brings has ended before the next.
"""

import contextlib
import json
import os
import pathlib
import shutil
import signal
import sys
import tempfile
import time
import urllib.request

from learners import HEADERS, ROOT, TOKEN
from playwright.sync_api import sync_playwright
from start import FEWEST, PATIENCE_S, Ours, Theirs, row
from visit import CHROMIUM, FLAGS

LESSON = ROOT / "lessons" / "01-first-cell" / "lesson.ja.ipynb"
CELL = "until a cell of code is seen, s"
TRANSFER = "transferred until then, MB"
TO_REACH = {CELL: 2.0, TRANSFER: 1.6}


def put_lesson(workspace, kernel):
    """The lesson without its outputs, for a kernel that the server has."""
    notebook = json.loads(LESSON.read_text(encoding="utf-8"))
    notebook["metadata"]["kernelspec"] = {"name": kernel, "display_name": kernel, "language": kernel}
    (workspace / "lesson.ipynb").write_text(json.dumps(notebook), encoding="utf-8")


def ask(address, method, path):
    request = urllib.request.Request(f"{address}api/{path}", method=method, headers=HEADERS)
    with urllib.request.urlopen(request, timeout=PATIENCE_S) as response:
        text = response.read()
    return json.loads(text) if text else None


def end_kernels(address):
    """Waits until the kernel that the page has asked for is there, and ends it: the next visit shall have the machine alone."""
    deadline = time.monotonic() + PATIENCE_S
    while not [session for session in ask(address, "GET", "sessions") if session["kernel"]["execution_state"] == "idle"]:
        if time.monotonic() > deadline:
            raise RuntimeError(f"{address} has no kernel that is idle")
        time.sleep(0.1)
    for session in ask(address, "GET", "sessions"):
        ask(address, "DELETE", f"sessions/{session['id']}")


def visit(playwright, address):
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
    try:
        page = browser.new_page(viewport={"width": 1280, "height": 1000})
        devtools = page.context.new_cdp_session(page)
        devtools.send("Network.enable")
        received = []
        devtools.on("Network.loadingFinished", lambda one: received.append(one["encodedDataLength"]))
        began = time.monotonic()
        page.goto(f"{address}notebooks/lesson.ipynb?token={TOKEN}", wait_until="commit")
        page.wait_for_selector(".jp-CodeCell", timeout=PATIENCE_S * 1000)
        figures = {CELL: time.monotonic() - began, TRANSFER: sum(received) / 1e6}
        end_kernels(address)
        return figures
    finally:
        browser.close()


def table(rounds, figures):
    ours, theirs = figures
    print(f"{rounds} cold browsers each in turn after one that does not count, {os.cpu_count()} processors; median (least–most)\n")
    print("| measure | to reach | Jupyter Notebook | ours | ours / theirs |")
    print("|---|---:|---:|---:|---:|")
    for measure, most in TO_REACH.items():
        row(measure, most, figures[theirs][measure], figures[ours][measure])
    if rounds < FEWEST:
        print(f"\nFewer than {FEWEST} rounds: figures worth nothing.")


def main(rounds):
    if rounds < 1:
        sys.exit("benchmarks/run page [ROUNDS]: one round at least")
    # Whoever ends this program ends its servers too.
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
    folder = pathlib.Path(tempfile.mkdtemp(prefix="ishizue-page-"))
    try:
        environment = {"HOME": str(folder / "home"), "JUPYTER_PLATFORM_DIRS": "0"}
        (folder / "home").mkdir()
        with contextlib.ExitStack() as running, sync_playwright() as playwright:
            addresses = {}
            for name, kind in (("ours", Ours), ("theirs", Theirs)):
                (folder / name).mkdir()
                contestant = kind(folder / name)
                contestant.prepare()
                _, address, read_page = running.enter_context(contestant.launched(environment))
                read_page()
                put_lesson(folder / name / "workspace", contestant.kernel)
                visit(playwright, address)
                addresses[contestant] = address
            figures = {contestant: {measure: [] for measure in TO_REACH} for contestant in addresses}
            for _ in range(rounds):
                for contestant, address in addresses.items():
                    for measure, value in visit(playwright, address).items():
                        figures[contestant][measure].append(value)
            table(rounds, figures)
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
