"""nbclient: lessons run from top to bottom, and an error is an error.

All lessons are run by LessonsIT, through our own client; here are those that need most of another client: the
first in both languages, sliders, SQL magics, the capstone.
"""

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


SOME = ("01-*/lesson.ja", "01-*/lesson.en", "07-*/lesson.ja", "13-*/lesson.en", "15-*/lesson.ja")
PATHS = [path for some in SOME for path in LESSONS.glob(some + ".ipynb")]


def test_each_of_them_is_there():
    assert len(PATHS) == len(SOME)


@pytest.mark.parametrize("lesson", PATHS, ids=lambda p: p.parent.name + "/" + p.name)
def test_a_lesson_runs_and_shows_a_table_and_a_chart(lesson):
    notebook = run(lesson)
    outputs = outputs_of(notebook)
    bundles = [o.data for o in outputs if o.output_type in ("execute_result", "display_data")]
    assert any("text/html" in b and "text/plain" in b and "<table" in b["text/html"] for b in bundles)
    charts = [b["image/png"] for b in bundles if "image/png" in b]
    assert charts
    assert all(base64.b64decode(c).startswith(b"\x89PNG") for c in charts)
    # A lesson shows errors where it says so, and nowhere else.
    failed = [c.id for c in notebook.cells if any(o.output_type == "error" for o in c.get("outputs", []))]
    assert failed == [c.id for c in notebook.cells if "raises-exception" in c.metadata.get("tags", [])]


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
