"""papermill: runs a notebook from its command line and writes the executed copy."""

import subprocess
import sys

import nbformat
from conftest import KERNEL, TARGET, outputs_of, write_notebook


def papermill(source, copy):
    command = [sys.executable, "-m", "papermill", str(source), str(copy), "-k", KERNEL, "--no-progress-bar"]
    return subprocess.run(command, capture_output=True, text=True, timeout=180)


def test_a_notebook_runs():
    folder = TARGET / "papermill"
    source = write_notebook(folder / "source.ipynb", 'var words = java.util.List.of("橋", "堤防");', "words.size()")
    copy = folder / "copy.ipynb"
    ran = papermill(source, copy)
    assert ran.returncode == 0, ran.stderr
    assert outputs_of(nbformat.read(copy, as_version=4))[-1].data["text/plain"] == "2"


def test_a_failing_cell_ends_the_run():
    folder = TARGET / "papermill"
    source = write_notebook(folder / "bad.ipynb", "int x = 1 / 0;")
    ran = papermill(source, folder / "bad-copy.ipynb")
    assert ran.returncode != 0
    assert "ArithmeticException" in ran.stderr
