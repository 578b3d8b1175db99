"""Starts `ishizue start` as a user does, on a free port and in a folder of its own."""

import contextlib
import json
import os
import pathlib
import subprocess
import sys
import urllib.request

LAUNCHER = pathlib.Path(os.environ.get("INTEROP_LAUNCHER", pathlib.Path(__file__).resolve().parents[4] / "ishizue"))
TOKEN = "interop-token"


class Workbench:
    def __init__(self, process, address, workspace):
        self.process = process
        self.address = address
        self.workspace = workspace

    def api(self, method, path, body=None):
        request = urllib.request.Request(
            self.address + path.lstrip("/"),
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Authorization": f"token {TOKEN}"},
        )
        with urllib.request.urlopen(request, timeout=60) as response:
            text = response.read()
        return json.loads(text) if text else None


@contextlib.contextmanager
def workbench(folder, language="ja", port=0, before=(), launcher=LAUNCHER, more=(), environment=None):
    """A running workbench; when it is left, the server and all its kernels have ended.

    before: a command that runs the launcher, such as one that gives it a disk of its own
    more: options of `start`
    environment: variables that are set for it
    """
    workspace = folder / "workspace"
    kernels = folder / "jupyter"
    variables = {
        **os.environ,
        "ISHIZUE_TOKEN": TOKEN,
        "ISHIZUE_NO_BUILD": "1",
        "JUPYTER_DATA_DIR": str(kernels),
        # Where pip has put ipykernel's kernelspec.
        "JUPYTER_PATH": str(pathlib.Path(sys.prefix) / "share" / "jupyter"),
        "JUPYTER_RUNTIME_DIR": str(folder / "runtime"),
        **(environment or {}),
    }
    command = [
        *before, launcher, "start", "--no-browser", "--port", str(port), "--workspace", workspace, "--lang", language,
        "--learner", "tanaka", "--inbox", folder / "inbox", *more,
    ]
    process = subprocess.Popen(command, env=variables, stdout=subprocess.PIPE, text=True, encoding="utf-8")
    try:
        first = process.stdout.readline()
        address = first.split(" ", 1)[1].strip().split("?")[0]
        yield Workbench(process, address, workspace)
    finally:
        process.terminate()
        process.wait(timeout=30)
        left = list((folder / "runtime").glob("kernel-*.json")) if (folder / "runtime").exists() else []
    assert left == [], "a kernel's connection file was left behind"
