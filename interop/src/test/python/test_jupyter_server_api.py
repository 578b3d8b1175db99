"""jupyter_server's own tests of its REST API, asked of our server: how many there are, and that all pass."""

import os
import pathlib
import shutil
import subprocess
import sys
import tarfile
import xml.etree.ElementTree as tree

import pytest
from conftest import TARGET
from workbench_server import TOKEN, workbench

SOURCE = "jupyter_server==2.21.1"
FIXTURES = pathlib.Path(__file__).parent / "jupyter_server_api" / "conftest.py"
SERVICES = {"contents": 141, "kernels": 11, "sessions": 15, "kernelspecs": 6, "config": 3}


@pytest.fixture(scope="module")
def tests():
    """The tests as jupyter_server publishes them, with our fixtures in place of theirs."""
    folder = TARGET / "jupyter-server-tests"
    if not any(folder.glob("*/tests")):
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--no-binary", ":all:", "-d", folder, SOURCE],
            check=True,
        )
        with tarfile.open(next(folder.glob("*.tar.gz"))) as archive:
            archive.extractall(folder, filter="data")
    source = next(folder.glob("*/tests")).parent
    shutil.copy(FIXTURES, source / "tests" / "conftest.py")
    (source / "interop.ini").write_text("[pytest]\n")
    return source


@pytest.mark.parametrize(("service", "count"), SERVICES.items())
def test_all_that_can_be_asked_pass(tests, tmp_path, service, count):
    report = tmp_path / "report.xml"
    with workbench(tmp_path, "en", more=["--allow-hidden"]) as allowing, workbench(tmp_path, "en") as server:
        environment = {
            **os.environ,
            "SERVER_URL": server.address,
            "SERVER_ALLOWING_URL": allowing.address,
            "SERVER_TOKEN": TOKEN,
            "SERVER_ROOT": str(server.workspace),
            "SERVER_KERNELS": str(tmp_path / "jupyter" / "kernels"),
        }
        done = subprocess.run(
            [
                sys.executable, "-m", "pytest", "-q", "-c", "interop.ini", "--rootdir", ".", "--tb=short",
                "-p", "no:asyncio", "-p", "no:cacheprovider", "-p", "pytest_jupyter.jupyter_core",
                f"--junitxml={report}", f"tests/services/{service}/test_api.py",
            ],
            cwd=tests, env=environment, capture_output=True, text=True,
        )
    suite = tree.parse(report).getroot().find("testsuite")
    counts = {key: int(suite.get(key)) for key in ("tests", "failures", "errors", "skipped")}
    assert counts == {"tests": count, "failures": 0, "errors": 0, "skipped": 0}, done.stdout
