"""A class opens a lesson at the same moment, runs all of it and saves it. See README.md.

benchmarks/run learners [LEARNERS] [--servers]      default: 30 learners on one server

Each learner is a client of the server as the page is one: it opens the notebook, asks for a kernel, connects, runs each
cell when the one before has ended, keeps the outputs, saves, and reads back what was saved. With --servers each has a
server of its own, as under JupyterHub.
"""

import asyncio
import contextlib
import json
import math
import os
import pathlib
import shutil
import sys
import tempfile
import time
import uuid

from nbformat.v4 import output_from_msg
from tornado.httpclient import AsyncHTTPClient, HTTPRequest
from tornado.websocket import websocket_connect

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "interop" / "src" / "test" / "python"))

from workbench_server import TOKEN, workbench  # noqa: E402

LESSON = "06-is-rain-increasing"
PATIENCE_S = 900
HEADERS = {"Authorization": f"token {TOKEN}"}
OUTPUTS = {"stream", "display_data", "execute_result", "error"}
STEPS = ["open", "kernel connected", "first cell", "cell", "save", "whole lesson"]


class Learner:
    def __init__(self, number, address):
        self.number = number
        self.address = address
        self.seconds = {step: [] for step in STEPS}

    @contextlib.contextmanager
    def timed(self, *steps):
        began = time.monotonic()
        yield
        for step in steps:
            self.seconds[step].append(time.monotonic() - began)

    async def ask(self, method, path, body=None):
        request = HTTPRequest(
            f"{self.address}{path}", method=method, headers=HEADERS, request_timeout=PATIENCE_S,
            body=None if body is None else json.dumps(body), allow_nonstandard_methods=True,
        )
        text = (await AsyncHTTPClient().fetch(request)).body
        return json.loads(text) if text else None

    async def work(self, source):
        """All of it; whatever goes wrong is raised."""
        path = f"learner-{self.number}/{LESSON}.ipynb"
        with self.timed("whole lesson"):
            with self.timed("open"):
                await self.ask("PUT", f"api/contents/learner-{self.number}", {"type": "directory"})
                await self.ask("POST", f"api/contents/learner-{self.number}", {"copy_from": source})
                copied = f"learner-{self.number}/{pathlib.PurePosixPath(source).name}"
                await self.ask("PATCH", f"api/contents/{copied}", {"path": path})
                notebook = (await self.ask("GET", f"api/contents/{path}?type=notebook&content=1"))["content"]
            with self.timed("kernel connected"):
                session = await self.ask(
                    "POST", "api/sessions", {"path": path, "name": "", "type": "notebook", "kernel": {"name": "java"}}
                )
                name = str(uuid.uuid4())
                channels = f"api/kernels/{session['kernel']['id']}/channels?session_id={name}"
                socket = await websocket_connect(
                    HTTPRequest(self.address.replace("http", "ws", 1) + channels, headers=HEADERS),
                    max_message_size=1 << 28,
                )
            cells = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
            for number, cell in enumerate(cells):
                with self.timed("first cell" if number == 0 else "cell"):
                    cell["outputs"] = await self.run(socket, name, cell["source"])
                wrong = [one for one in cell["outputs"] if one["output_type"] == "error"]
                if bool(wrong) != ("raises-exception" in cell["metadata"].get("tags", [])):
                    raise RuntimeError(f"learner {self.number}, cell {number}: {wrong or 'no error where one belongs'}")
            with self.timed("save"):
                await self.ask("PUT", f"api/contents/{path}", {"type": "notebook", "format": "json", "content": notebook})
        saved = (await self.ask("GET", f"api/contents/{path}?type=notebook&content=1"))["content"]
        if [len(cell.get("outputs", [])) for cell in saved["cells"]] != [len(c.get("outputs", [])) for c in notebook["cells"]]:
            raise RuntimeError(f"learner {self.number}: what was saved is not what was there")
        socket.close()

    async def run(self, socket, session, code):
        """Runs a cell; returns its outputs when the kernel has answered and is idle again."""
        header = {"msg_id": str(uuid.uuid4()), "msg_type": "execute_request", "session": session, "username": "", "version": "5.3"}
        content = {"code": code, "silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": False}
        await socket.write_message(
            json.dumps({"channel": "shell", "header": header, "parent_header": {}, "metadata": {}, "content": content})
        )
        outputs, replied, idle = [], False, False
        while not (replied and idle):
            text = await asyncio.wait_for(socket.read_message(), PATIENCE_S)
            if text is None:
                raise RuntimeError(f"learner {self.number}: the connection to the kernel was closed")
            message = json.loads(text)
            if message["parent_header"].get("msg_id") != header["msg_id"]:
                continue
            kind = message["msg_type"]
            if kind in OUTPUTS:
                outputs.append(output_from_msg(message))
            replied = replied or kind == "execute_reply"
            idle = idle or (kind == "status" and message["content"]["execution_state"] == "idle")
        return outputs


def descendants(pid):
    """The processes below a process, and itself."""
    found = [pid]
    for task in pathlib.Path(f"/proc/{pid}/task").glob("*/children"):
        for child in task.read_text().split():
            found += descendants(int(child))
    return found


def proportional_bytes(pid):
    """Memory of a process; what it shares with others is divided among them."""
    rollup = pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text()
    return next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:")) * 1024


def quantile(values, share):
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def main(learners, servers):
    folder = pathlib.Path(tempfile.mkdtemp(prefix="ishizue-learners-"))
    os.environ["JUPYTER_PLATFORM_DIRS"] = "0"
    AsyncHTTPClient.configure(None, max_clients=4 * learners)
    try:
        with contextlib.ExitStack() as stack:
            running = []
            for number in range(learners if servers else 1):
                place = folder / f"server-{number}"
                place.mkdir()
                running.append(stack.enter_context(workbench(place, "en")))
            sources = [one.api("POST", f"/ishizue/api/lessons/{LESSON}/open?language=en")["path"] for one in running]
            return measure(learners, running, sources)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def measure(count, servers, sources):
    class_ = [Learner(number, servers[number % len(servers)].address) for number in range(count)]

    async def all_at_once():
        return await asyncio.gather(
            *(learner.work(sources[learner.number % len(servers)]) for learner in class_), return_exceptions=True
        )

    began = time.monotonic()
    problems = [one for one in asyncio.run(all_at_once()) if one is not None]
    seconds = time.monotonic() - began
    memory = sum(proportional_bytes(pid) for server in servers for pid in descendants(server.process.pid))
    for problem in problems:
        print(repr(problem), file=sys.stderr)
    print("| measure | value |\n|---|---:|")
    print(f"| learners at once, {len(servers)} server(s), {os.cpu_count()} processors | {count} |")
    print(f"| whose lesson ran to its end and was saved | {count - len(problems)} |")
    print(f"| s until the last was done | {seconds:.1f} |")
    print(f"| memory a learner with all kernels running, MB | {memory / count / 2**20:.0f} |")
    print("\n| s | median | p95 | most |\n|---|---:|---:|---:|")
    for step in STEPS:
        values = [value for learner in class_ for value in learner.seconds[step]]
        if values:
            print(f"| {step} | {quantile(values, 0.5):.2f} | {quantile(values, 0.95):.2f} | {max(values):.2f} |")
    return 1 if problems else 0


if __name__ == "__main__":
    words = [word for word in sys.argv[1:] if word != "--servers"]
    sys.exit(main(int(words[0]) if words else 30, "--servers" in sys.argv))
