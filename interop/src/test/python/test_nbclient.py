"""nbclient: the lessons run from top to bottom, and an error is an error."""

import base64

import nbformat
import pytest
from conftest import KERNEL, LESSONS, TARGET, outputs_of, write_notebook
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError


def run(path, **options):
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(
        notebook, timeout=120, kernel_name=KERNEL, resources={"metadata": {"path": str(path.parent)}}, **options
    )
    client.execute()
    return notebook


@pytest.mark.parametrize("lesson", sorted(LESSONS.glob("*/lesson.*.ipynb")), ids=lambda p: p.parent.name + "/" + p.name)
def test_a_lesson_runs_and_shows_a_table_and_a_chart(lesson):
    outputs = outputs_of(run(lesson))
    bundles = [o.data for o in outputs if o.output_type in ("execute_result", "display_data")]
    assert any("text/html" in b and "text/plain" in b and "<table" in b["text/html"] for b in bundles)
    charts = [b["image/png"] for b in bundles if "image/png" in b]
    assert charts
    assert all(base64.b64decode(c).startswith(b"\x89PNG") for c in charts)
    assert not [o for o in outputs if o.output_type == "error"]


def test_a_failing_cell_is_an_error_with_the_exceptions_name():
    path = write_notebook(TARGET / "nbclient" / "fails.ipynb", "int x = 1;", "int[] a = {1}; a[7]", "x")
    with pytest.raises(CellExecutionError) as caught:
        run(path)
    assert caught.value.ename.endswith("ArrayIndexOutOfBoundsException")


def test_errors_may_be_allowed():
    path = write_notebook(TARGET / "nbclient" / "allowed.ipynb", "int x = 1;", "1 / 0", "x + 1")
    notebook = run(path, allow_errors=True)
    assert notebook.cells[1].outputs[0].output_type == "error"
    assert notebook.cells[2].outputs[0].data["text/plain"] == "2"


def test_a_cell_that_never_ends_is_interrupted_and_the_state_is_kept():
    path = write_notebook(TARGET / "nbclient" / "endless.ipynb", "int kept = 7;", "while (true) { }", "kept")
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(
        notebook, timeout=3, kernel_name=KERNEL, interrupt_on_timeout=True, allow_errors=True,
        error_on_timeout=None, resources={"metadata": {"path": str(path.parent)}},
    )
    client.execute()
    assert notebook.cells[2].outputs[0].data["text/plain"] == "7"
