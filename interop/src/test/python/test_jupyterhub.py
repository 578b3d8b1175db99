"""JupyterHub itself, with our server as the server of its users: its login, its proxy, its reports of activity."""

import contextlib
import json
import os
import pathlib
import re
import socket
import subprocess
import sys
import time
import types
import urllib.parse
import urllib.request

import pytest
from playwright.sync_api import expect, sync_playwright
from visit import CHROMIUM, FLAGS, Visit
from workbench_server import LAUNCHER

TARGET = pathlib.Path(os.environ.get("INTEROP_TARGET", "target"))
PROXY = "configurable-http-proxy@5.3.0"
PASSWORD = "interop-password"
OUR_TOKEN = "interop-hub-token"
CONFIG = """
c.JupyterHub.bind_url = "http://127.0.0.1:{port}/hubs/"
c.JupyterHub.hub_bind_url = "http://127.0.0.1:{hub_port}"
c.JupyterHub.db_url = "sqlite://"
c.JupyterHub.cookie_secret_file = "{folder}/cookie-secret"
c.JupyterHub.authenticator_class = "dummy"
c.DummyAuthenticator.password = "{password}"
c.Authenticator.allow_all = True
c.ConfigurableHTTPProxy.command = ["node", "{proxy}"]
c.ConfigurableHTTPProxy.api_url = "http://127.0.0.1:{proxy_port}"
c.ConfigurableHTTPProxy.pid_file = "{folder}/proxy.pid"
c.JupyterHub.spawner_class = "simple"
c.SimpleLocalProcessSpawner.home_dir_template = "{folder}/home/{{username}}"
c.Spawner.cmd = ["{launcher}", "start", "--lang", "ja"]
c.Spawner.default_url = "/"
c.Spawner.notebook_dir = "{folder}/home/{{username}}/work"
c.Spawner.start_timeout = 180
c.Spawner.http_timeout = 180
c.Spawner.environment = {{"ISHIZUE_NO_BUILD": "1", "JUPYTERHUB_ACTIVITY_INTERVAL": "5", "JUPYTER_PLATFORM_DIRS": "0"}}
c.Spawner.env_keep = ["PATH", "JAVA_HOME", "LANG"]
c.JupyterHub.services = [{{"name": "interop", "api_token": "{token}"}}]
c.JupyterHub.load_roles = [{{"name": "interop", "scopes": ["read:users", "read:servers"], "services": ["interop"]}}]
"""


def free_ports(count):
    with contextlib.ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for one in sockets:
            one.bind(("127.0.0.1", 0))
        return [one.getsockname()[1] for one in sockets]


def proxy():
    """The Hub's usual proxy, from npm."""
    folder = TARGET / "hub-proxy"
    program = folder / "node_modules" / "configurable-http-proxy" / "bin" / "configurable-http-proxy"
    if not program.exists():
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", folder, PROXY], check=True)
    return program


@pytest.fixture
def hub(tmp_path):
    port, hub_port, proxy_port = free_ports(3)
    (tmp_path / "home").mkdir()
    config = tmp_path / "jupyterhub_config.py"
    config.write_text(CONFIG.format(
        port=port, hub_port=hub_port, proxy_port=proxy_port, folder=tmp_path, password=PASSWORD, proxy=proxy(),
        launcher=LAUNCHER, token=OUR_TOKEN,
    ))
    log = (tmp_path / "hub.log").open("w")
    process = subprocess.Popen(
        [sys.executable, "-m", "jupyterhub", "-f", config], cwd=tmp_path, stdout=log, stderr=subprocess.STDOUT
    )
    try:
        yield types.SimpleNamespace(address=f"http://127.0.0.1:{port}/hubs/", log=tmp_path / "hub.log", home=tmp_path / "home")
    finally:
        process.terminate()
        process.wait(timeout=60)
        log.close()


def ask(hub, path):
    request = urllib.request.Request(hub.address + path, headers={"Authorization": f"token {OUR_TOKEN}"})
    with urllib.request.urlopen(request, timeout=60) as response:
        return json.load(response)


def wait_for_hub(hub):
    deadline = time.monotonic() + 180
    while True:
        try:
            return ask(hub, "hub/api/")
        except OSError:
            assert time.monotonic() < deadline, hub.log.read_text()
            time.sleep(0.2)


def log_in(page, hub, user, address):
    page.goto(address)
    page.get_by_label(re.compile("username", re.I)).fill(user)
    page.get_by_label(re.compile("password", re.I)).fill(PASSWORD)
    page.locator("#login_submit").click()


def test_a_learner_logs_in_at_the_hub_and_works_and_nobody_else_comes_in(hub):
    wait_for_hub(hub)
    own = f"{hub.address}user/tanaka/"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        site = types.SimpleNamespace(server=types.SimpleNamespace(address=own), browser=browser)
        learner = Visit(site, {"viewport": {"width": 1280, "height": 1000}})
        page = learner.page
        log_in(page, hub, "tanaka", f"{hub.address}hub/login")
        expect(page.locator(".card h3").first).to_contain_text("はじめてのセル")
        assert page.url == own
        learner.picture("40-hub-course")
        learner.complaints.clear()  # the Hub's own pages, while the server starts

        page.get_by_role("button", name="新しいノートブック").click()
        page.wait_for_selector(".jp-CodeCell")
        page.wait_for_selector('.jp-Notebook-ExecutionIndicator[data-status="idle"]', state="attached")
        page.locator(".jp-CodeCell .cm-content").first.click()
        page.keyboard.type("6 * 7")
        page.keyboard.press("Shift+Enter")
        expect(page.locator(".jp-OutputArea-output").first).to_contain_text("42")
        assert page.url.startswith(f"{own}notebooks/")
        learner.picture("41-hub-notebook")
        page.get_by_role("link", name="ファイル", exact=True).click()
        expect(page.locator(".jp-DirListing-itemText").first).to_be_visible()
        assert list((hub.home / "tanaka" / "work").glob("*.ipynb"))
        learner.check()

        cookies = {one["name"]: one for one in learner.context.cookies()}
        assert cookies["ishizue-hub"]["path"] == urllib.parse.urlsplit(own).path
        assert cookies["ishizue-hub"]["httpOnly"]
        server = ask(hub, "hub/api/users/tanaka")["servers"][""]
        assert server["ready"] and server["last_activity"]

        other = browser.new_page()
        log_in(other, hub, "sato", own)
        expect(other.locator("body")).to_contain_text(re.compile("403|forbidden|access", re.I))
        assert other.locator(".card").count() == 0

        page.goto(f"{hub.address}hub/logout")
        page.goto(own)
        expect(page.get_by_label(re.compile("username", re.I))).to_be_visible()
        browser.close()
