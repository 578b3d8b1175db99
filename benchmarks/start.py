"""Starts our server and a real jupyter server in turn, and says how long each takes. See README.md.

benchmarks/run start [ROUNDS]      default: 7 rounds

In each round each server is launched as its user launches it: its page is asked for as a browser does, a kernel is started
over REST, and the kernel is asked who it is over its WebSocket. Then one cell runs, the memory is counted, and all ends.
"""

import asyncio
import contextlib
import http.cookiejar
import importlib.util
import json
import os
import pathlib
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid

from learners import HEADERS, ROOT, TOKEN, descendants, proportional_bytes, workbench
from tornado.httpclient import HTTPRequest
from tornado.websocket import websocket_connect

FEWEST = 5
PATIENCE_S = 120
HTML = "launch to the page's first HTML, s"
READY = "launch to a kernel that has answered, s"
BETWEEN = "from HTML to kernel, s"
MEMORY = "memory of server and kernel after `1 + 1`, MB"
TO_REACH = {HTML: 0.6, READY: 1.2, BETWEEN: 0.6}
# nbgrader is in our test environment, not in that of somebody who opens JupyterLab.
NOT_LAB = {
    f"nbgrader.server_extensions.{name}": False
    for name in ("formgrader", "validate_assignment", "assignment_list", "course_list")
}


class Page:
    """A browser's way to a page: the token in the address, then a cookie."""

    def __init__(self, address, path):
        self.address = f"{address}{path}?token={TOKEN}"
        self.path = urllib.parse.urlsplit(self.address).path
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))

    def read(self):
        """The whole HTML; an error where the server leads to another page, such as one that asks for a password."""
        with self.opener.open(self.address, timeout=PATIENCE_S) as response:
            html = response.read()
            reached = urllib.parse.urlsplit(response.url).path
            kind = response.headers.get_content_type()
        if reached != self.path or kind != "text/html" or b"<script" not in html:
            raise RuntimeError(f"{self.address} leads to {reached}, {kind}: {html[:200]}")


class Ours:
    name = "ishizue start"
    path = ""
    shown = "/ (the course)"
    kernel = "java"

    def __init__(self, folder):
        self.folder = folder

    def prepare(self):
        """What `ishizue kernel install` prepares, or the first kernel of a machine does: the archives of classes."""
        command = [ROOT / "ishizue", "kernel", "install", "--prefix", self.folder / "prefix"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, "ISHIZUE_NO_BUILD": "1"})

    @contextlib.contextmanager
    def launched(self, environment):
        """A server that has said its address, and the reader of its page."""
        with workbench(self.folder, "en", environment=environment) as server:
            yield server.process, server.address, Page(server.address, self.path).read


class Theirs:
    name = "jupyter server"
    kernel = "python3"

    def __init__(self, folder):
        self.folder = folder
        pages = [page for page, package in (("lab", "jupyterlab"), ("tree", "notebook")) if importlib.util.find_spec(package)]
        if not pages:
            sys.exit("JupyterLab and Notebook are missing: jupyter server alone has no page that a user opens")
        self.path = pages[0]
        self.shown = f"/{self.path}"

    def prepare(self):
        (self.folder / "workspace").mkdir()

    @contextlib.contextmanager
    def launched(self, environment):
        """A server that has been launched; the reader of its page asks until it listens."""
        with socket.socket() as one:
            one.bind(("127.0.0.1", 0))
            port = one.getsockname()[1]
        command = [
            sys.executable, "-m", "jupyter_server", "--no-browser", "--allow-root", "--ip=127.0.0.1",
            f"--port={port}", "--ServerApp.port_retries=0", f"--ServerApp.root_dir={self.folder / 'workspace'}",
            f"--IdentityProvider.token={TOKEN}",
            f"--ServerApp.jpserver_extensions={NOT_LAB}",
        ]
        with open(self.folder / "log", "wb") as log:
            process = subprocess.Popen(command, env={**os.environ, **environment}, stdout=log, stderr=log)
        address = f"http://127.0.0.1:{port}/"
        try:
            yield process, address, lambda: self.read(process, Page(address, self.path))
        finally:
            process.terminate()
            process.wait(timeout=30)

    def read(self, process, page):
        deadline = time.monotonic() + PATIENCE_S
        while True:
            try:
                return page.read()
            except urllib.error.URLError as refused:
                silent = isinstance(refused.reason, ConnectionRefusedError)
                if not silent or process.poll() is not None or time.monotonic() > deadline:
                    log = (self.folder / "log").read_text(encoding="utf-8", errors="replace")
                    raise RuntimeError(f"{self.name} gives no page:\n{log}") from refused
                time.sleep(0.005)


class Kernel:
    """A kernel that a server has been asked to start, and the connection to it."""

    def __init__(self, socket_):
        self.socket = socket_
        self.session = str(uuid.uuid4())

    @classmethod
    async def started(cls, address, name):
        request = urllib.request.Request(
            f"{address}api/kernels", method="POST", data=json.dumps({"name": name}).encode(),
            headers={**HEADERS, "Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=PATIENCE_S) as response:
            kernel = json.loads(response.read())
        channels = f"{address.replace('http', 'ws', 1)}api/kernels/{kernel['id']}/channels?session_id={uuid.uuid4()}"
        return cls(await websocket_connect(HTTPRequest(channels, headers=HEADERS)))

    async def ask(self, kind, content):
        header = {
            "msg_id": str(uuid.uuid4()), "msg_type": f"{kind}_request", "session": self.session, "username": "",
            "version": "5.3",
        }
        await self.socket.write_message(
            json.dumps({"channel": "shell", "header": header, "parent_header": {}, "metadata": {}, "content": content})
        )
        while True:
            text = await asyncio.wait_for(self.socket.read_message(), PATIENCE_S)
            if text is None:
                raise RuntimeError("the connection to the kernel was closed")
            message = json.loads(text)
            if message["parent_header"].get("msg_id") == header["msg_id"] and message["msg_type"] == f"{kind}_reply":
                if message["content"]["status"] != "ok":
                    raise RuntimeError(f"{kind}: {message['content']}")
                return


async def kernel_and_cell(address, name, pid, began):
    kernel = await Kernel.started(address, name)
    await kernel.ask("kernel_info", {})
    ready = time.monotonic() - began
    cell = {"code": "1 + 1", "silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": False}
    await kernel.ask("execute", cell)
    memory = sum(proportional_bytes(each) for each in descendants(pid)) / 2**20
    kernel.socket.close()
    return ready, memory


def launch(contestant, environment):
    """One launch, from the command to its end; the figures of it."""
    began = time.monotonic()
    with contestant.launched(environment) as (process, address, read_page):
        read_page()
        html = time.monotonic() - began
        ready, memory = asyncio.run(kernel_and_cell(address, contestant.kernel, process.pid, began))
        running = descendants(process.pid)
    require_ended(contestant, running)
    return {HTML: html, READY: ready, BETWEEN: ready - html, MEMORY: memory}


def require_ended(contestant, running):
    """No process of a server that has ended may go on; what was killed last may still be on its way."""
    deadline = time.monotonic() + 10
    while left := [pid for pid in running if pathlib.Path(f"/proc/{pid}").exists()]:
        if time.monotonic() > deadline:
            raise RuntimeError(f"{contestant.name} has ended and left the processes {left}")
        time.sleep(0.02)


def figure(value):
    return f"{value:.2f}" if value < 10 else f"{value:.0f}"


def spread(values):
    return f"{figure(statistics.median(values))} ({figure(min(values))}–{figure(max(values))})"


def row(measure, most, their, our):
    missed = " ✗" if most is not None and statistics.median(our) > most else ""
    limit = "" if most is None else f"≤ {most}"
    ratio = statistics.median(our) / statistics.median(their)
    print(f"| {measure} | {limit} | {spread(their)} | {spread(our)}{missed} | ×{ratio:.2f} |")


def table(rounds, ours, theirs, figures):
    print(f"{rounds} launches of each in turn after one that does not count, {os.cpu_count()} processors; median (least–most)\n")
    columns = [f"{each.name}, {each.shown}, {each.kernel}" for each in (theirs, ours)]
    print(f"| measure | to reach | {' | '.join(columns)} | ours / theirs |")
    print("|---|---:|---:|---:|---:|")
    for measure in (HTML, READY, BETWEEN, MEMORY):
        row(measure, TO_REACH.get(measure), figures[theirs][measure], figures[ours][measure])
    if rounds < FEWEST:
        print(f"\nFewer than {FEWEST} rounds: figures worth nothing.")


def main(rounds):
    if rounds < 1:
        sys.exit("benchmarks/run start [ROUNDS]: one round at least")
    # Whoever ends this program ends its servers too.
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
    folder = pathlib.Path(tempfile.mkdtemp(prefix="ishizue-start-"))
    try:
        home = folder / "home"
        contestants = []
        for name, kind in (("ours", Ours), ("theirs", Theirs)):
            (folder / name).mkdir()
            contestants.append(kind(folder / name))
        home.mkdir()
        environment = {"HOME": str(home), "JUPYTER_PLATFORM_DIRS": "0"}
        figures = {}
        for contestant in contestants:
            contestant.prepare()
            launch(contestant, environment)
            figures[contestant] = {measure: [] for measure in (HTML, READY, BETWEEN, MEMORY)}
        for _ in range(rounds):
            for contestant in contestants:
                for measure, value in launch(contestant, environment).items():
                    figures[contestant][measure].append(value)
        table(rounds, *contestants, figures)
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
