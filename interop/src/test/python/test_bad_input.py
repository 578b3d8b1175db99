"""What goes wrong while somebody works: nothing of theirs is lost, and the page says what happened."""

import json
import os
import pathlib
import re
import signal
import socket
import subprocess
import time

from playwright.sync_api import expect, sync_playwright
from visit import CHROMIUM, FLAGS, wait_for_file, wait_for_kernel, write_in
from workbench_server import LAUNCHER, TOKEN, workbench

NOTEBOOK = {
    "cells": [
        {"cell_type": "code", "id": "a", "metadata": {}, "execution_count": None, "outputs": [], "source": "1 + 1"}
    ],
    "metadata": {"kernelspec": {"name": "java", "display_name": "Java (Ishizue)", "language": "java"}},
    "nbformat": 4,
    "nbformat_minor": 5,
}


def put(folder, name, content):
    path = folder / name
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return path


def open_notebook(page, address, name="mine.ipynb"):
    page.goto(f"{address}notebooks/{name}?token={TOKEN}")
    page.wait_for_selector(".jp-CodeCell")
    wait_for_kernel(page)


def first_cell(page):
    return page.locator(".jp-CodeCell").first


def save(page):
    page.keyboard.press("Control+s")


def dialog(page):
    return page.locator(".jp-Dialog")


def kernel_of(server):
    """The process of the only kernel of a server, once it is ready; the page may look idle a moment before there is one."""
    deadline = time.monotonic() + 60
    while [one["execution_state"] for one in server.api("GET", "/api/kernels")] != ["idle"]:
        assert time.monotonic() < deadline, "no kernel is ready"
        time.sleep(0.1)
    runtime = str(server.workspace.parent / "runtime").encode()
    while time.monotonic() < deadline:
        for one in pathlib.Path("/proc").glob("[0-9]*"):
            try:
                command = (one / "cmdline").read_bytes()
            except OSError:
                continue
            if b"KernelMain" in command and runtime in command:
                return int(one.name)
        time.sleep(0.1)
    raise AssertionError("no kernel is running")


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def test_a_broken_and_a_newer_notebook_are_named_and_left_as_they_are(visit):
    folder = visit.server.workspace
    broken = put(folder, "broken.ipynb", '{"cells": [\n')
    newer = put(folder, "newer.ipynb", {**NOTEBOOK, "nbformat": 5})
    before = newer.read_bytes()
    visit.page.goto(f"{visit.address}notebooks/broken.ipynb?token={TOKEN}")
    expect(dialog(visit.page)).to_contain_text("SERVER-026")
    expect(dialog(visit.page)).to_contain_text("JSON が壊れています")
    visit.page.goto(f"{visit.address}notebooks/newer.ipynb")
    expect(dialog(visit.page)).to_contain_text("SERVER-027")
    assert broken.read_text(encoding="utf-8") == '{"cells": [\n'
    assert newer.read_bytes() == before


def test_another_tab_has_saved_and_both_texts_can_be_kept(visit):
    page = visit.page
    file = put(visit.server.workspace, "mine.ipynb", NOTEBOOK)
    open_notebook(page, visit.address)
    other = page.context.new_page()
    open_notebook(other, visit.address)
    write_in(other, first_cell(other), "theirs")
    save(other)
    wait_for_file(file, "theirs")
    page.bring_to_front()
    write_in(page, first_cell(page), "ours")
    save(page)
    expect(dialog(page)).to_contain_text("書き換えられました")
    page.keyboard.press("Escape")
    assert "theirs" in file.read_text(encoding="utf-8")
    expect(first_cell(page)).to_contain_text("ours")
    save(page)
    dialog(page).get_by_role("button", name="上書き").click()
    wait_for_file(file, "ours")


def test_a_kernel_that_dies_is_said_and_the_next_one_runs(visit):
    page = visit.page
    put(visit.server.workspace, "mine.ipynb", NOTEBOOK)
    open_notebook(page, visit.address)
    os.kill(kernel_of(visit.server), signal.SIGKILL)
    expect(dialog(page)).to_contain_text("変数は失われました")
    page.keyboard.press("Escape")
    wait_for_kernel(page)
    first_cell(page).locator(".cm-content").click()
    page.keyboard.press("Shift+Enter")
    expect(page.locator(".jp-OutputArea-output").first).to_contain_text("2")


def test_a_kernel_that_cannot_start_is_said_with_what_it_said_itself(visit):
    page = visit.page
    folder = visit.server.workspace.parent / "jupyter" / "kernels" / "broken"
    folder.mkdir(parents=True)
    command = ["/bin/sh", "-c", "echo 'Could not reserve enough space for object heap' >&2; exit 1", "{connection_file}"]
    put(folder, "kernel.json", {"argv": command, "display_name": "Broken", "language": "java"})
    kernelspec = {"name": "broken", "display_name": "Broken", "language": "java"}
    file = put(visit.server.workspace, "mine.ipynb", {**NOTEBOOK, "metadata": {"kernelspec": kernelspec}})
    before = file.read_bytes()
    page.goto(f"{visit.address}notebooks/mine.ipynb?token={TOKEN}")
    expect(dialog(page)).to_contain_text("起動できませんでした")
    expect(dialog(page)).to_contain_text("Could not reserve enough space")
    expect(dialog(page)).to_contain_text("終了コード 1 で終了しました")
    expect(dialog(page)).not_to_contain_text("ended")
    # Jupyter's client comes to "dead" or to "disconnected", whichever it hears of last.
    expect(page.locator(".jp-NotebookKernelStatus")).to_have_text(re.compile("^カーネル"))
    visit.picture("60-no-kernel")
    page.keyboard.press("Escape")
    visit.server.api("PUT", "/ishizue/api/language", {"language": "en"})
    page.reload()
    expect(dialog(page)).to_contain_text("ended with exit code 1")
    expect(dialog(page)).not_to_contain_text("終了")
    page.keyboard.press("Escape")
    assert file.read_bytes() == before


def test_a_server_that_is_started_anew_finds_the_page_as_it_was(tmp_path):
    port = free_port()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_context().new_page()
        with workbench(tmp_path, port=port) as server:
            file = put(server.workspace, "mine.ipynb", NOTEBOOK)
            open_notebook(page, server.address)
            write_in(page, first_cell(page), "unsaved")
        save(page)
        banner = page.locator(".ishizue-connection")
        expect(banner).to_contain_text("つながりません")
        expect(dialog(page)).to_contain_text("消えていません")
        page.keyboard.press("Escape")
        with workbench(tmp_path, port=port) as server:
            expect(banner).to_contain_text("起動し直されました")
            page.context.new_page().goto(f"{server.address}?token={TOKEN}")
            expect(banner).to_contain_text("またつながりました")
            expect(first_cell(page)).to_contain_text("unsaved")
            page.bring_to_front()
            save(page)
            wait_for_file(file, "unsaved")
        browser.close()


def on_a_disk(folder, options):
    """A command that gives what it runs a file system of its own at a folder, which ends with it."""
    user = [] if os.geteuid() == 0 else ["--map-root-user"]
    script = f'mount -t tmpfs -o {options} tmpfs "$0" && exec "$@"'
    return ["unshare", *user, "--mount", "sh", "-c", script, folder]


def test_a_full_disk_is_said_and_the_saved_file_stays(tmp_path):
    folder = tmp_path / "workspace"
    folder.mkdir()
    with sync_playwright() as playwright, workbench(tmp_path, before=on_a_disk(folder, "size=256k")) as server:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_context().new_page()
        content = {"type": "notebook", "format": "json", "content": NOTEBOOK}
        server.api("PUT", "/api/contents/mine.ipynb", content)
        open_notebook(page, server.address)
        write_in(page, first_cell(page), "// " + "x" * 300_000)
        save(page)
        expect(dialog(page)).to_contain_text("SERVER-022")
        expect(dialog(page)).to_contain_text("ディスクがいっぱいです")
        page.keyboard.press("Escape")
        saved = server.api("GET", "/api/contents/mine.ipynb")
        assert saved["content"]["cells"][0]["source"] == "1 + 1"
        write_in(page, first_cell(page), "smaller")
        save(page)
        expect(page.locator(".jp-Dialog")).to_have_count(0)
        page.wait_for_timeout(500)
        page.wait_for_function("() => !document.title.startsWith('*')")
        browser.close()
        assert server.api("GET", "/api/contents/mine.ipynb")["content"]["cells"][0]["source"] == "smaller"


def test_a_workspace_that_cannot_be_written_is_refused_at_the_start(tmp_path):
    folder = tmp_path / "workspace"
    folder.mkdir()
    start = [LAUNCHER, "start", "--no-browser", "--port", "0", "--workspace", folder, "--lang", "ja"]
    environment = {**os.environ, "ISHIZUE_NO_BUILD": "1"}
    ended = subprocess.run(
        [*on_a_disk(folder, "size=256k,ro"), *start], capture_output=True, text=True, encoding="utf-8", env=environment
    )
    assert ended.returncode == 2
    assert "SERVER-004" in ended.stderr


def test_a_port_in_use_is_said(tmp_path):
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        port = str(busy.getsockname()[1])
        start = [LAUNCHER, "start", "--no-browser", "--port", port, "--workspace", tmp_path / "w", "--lang", "ja"]
        ended = subprocess.run(
            start, capture_output=True, text=True, encoding="utf-8", env={**os.environ, "ISHIZUE_NO_BUILD": "1"}
        )
    assert ended.returncode == 2
    assert "SERVER-001" in ended.stderr
    assert port in ended.stderr
