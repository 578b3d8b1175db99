"""The lessons' core cells on another Java kernel, JJava, with our jars on its class path: docs/other-kernels.md.

Skipped, and counted, are cells with the tag ishizue-only and cells with magics: they need our own kernel. The sum of
both is bounded, so that the lessons stay open to training rooms that have another kernel.
"""

import ast
import base64
import json
import os
import pathlib
import re
import shutil
import zipfile

import nbformat
import pytest
from conftest import LESSONS, TARGET
from nbclient import NotebookClient

REPOSITORY = LESSONS.parent
HOME = REPOSITORY / "workbench" / "target" / "ishizue"
STARTUP = REPOSITORY / "docs" / "other-kernels" / "jjava-startup.jsh"
PREFIX = TARGET / "jjava"
MAGIC = re.compile(r"^\s*%", re.MULTILINE)
MOST_SKIPPED = 0.1
COUNTS = {}


@pytest.fixture(scope="module", autouse=True)
def jjava_is_installed():
    """As docs/other-kernels.md says, into a folder of its own."""
    wheels = sorted((TARGET / "wheels").glob("jjava-*.whl"))
    assert wheels, "no JJava: interop/target/venv/bin/pip download --no-deps -d interop/target/wheels jjava==1.0a8"
    folder = PREFIX / "share" / "jupyter" / "kernels" / "jjava"
    shutil.rmtree(PREFIX, ignore_errors=True)
    folder.mkdir(parents=True)
    with zipfile.ZipFile(wheels[-1]) as wheel:
        for name in wheel.namelist():
            if "/share/jupyter/kernels/java/" in name:
                (folder / name.rsplit("/", 1)[1]).write_bytes(wheel.read(name))
    spec = json.loads((folder / "kernel.json").read_text())
    java_home = os.environ.get("JAVA_HOME")
    if java_home:
        spec["argv"][0] = str(pathlib.Path(java_home) / "bin" / "java")
    spec["env"] = {
        "JJAVA_CLASSPATH": str(HOME / "lib" / "user" / "*"),
        "JJAVA_STARTUP_SCRIPTS_PATH": str(STARTUP),
        "JJAVA_JVM_OPTS": f"-Dishizue.home={HOME} -Djava.awt.headless=true",
        "FONTCONFIG_FILE": str(HOME / "fonts" / "fonts.conf"),
        "ISHIZUE_LANG": "en",
    }
    (folder / "kernel.json").write_text(json.dumps(spec))
    before = os.environ.get("JUPYTER_PATH", "")
    os.environ["JUPYTER_PATH"] = os.pathsep.join(filter(None, [str(PREFIX / "share" / "jupyter"), before]))
    yield
    os.environ["JUPYTER_PATH"] = before
    for name, (core, skipped) in sorted(COUNTS.items()):
        print(f"{name}: {core} core cells on JJava, {skipped} for our kernel only")


def needs_our_kernel(cell):
    return "ishizue-only" in cell.metadata.get("tags", []) or MAGIC.search(cell.source)


@pytest.mark.timeout(300)
@pytest.mark.parametrize("lesson", sorted(LESSONS.glob("*/lesson.en.ipynb")), ids=lambda p: p.parent.name)
def test_the_core_cells_of_a_lesson_run_and_show_tables_and_charts(lesson, tmp_path):
    notebook = nbformat.read(lesson, as_version=4)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    skipped = [cell for cell in code if needs_our_kernel(cell)]
    notebook.cells = [cell for cell in code if cell not in skipped]
    NotebookClient(
        notebook, timeout=120, kernel_name="jjava", resources={"metadata": {"path": str(tmp_path)}}
    ).execute()
    bundles = [output.data for cell in notebook.cells for output in cell.outputs if "data" in output]
    assert any("<table" in bundle.get("text/html", "") for bundle in bundles)
    charts = [bundle["image/png"] for bundle in bundles if "image/png" in bundle]
    # The chart of lesson 13 shows what a %%sql cell made.
    assert charts or any("Chart." in cell.source for cell in skipped)
    assert all(base64.b64decode(chart).startswith(b"\x89PNG") for chart in charts)
    COUNTS[lesson.parent.name] = (len(notebook.cells), len(skipped))


def test_only_a_few_cells_need_our_own_kernel():
    cells = [
        cell
        for lesson in LESSONS.glob("*/lesson.en.ipynb")
        for cell in nbformat.read(lesson, as_version=4).cells
        if cell.cell_type == "code"
    ]
    skipped = [cell for cell in cells if needs_our_kernel(cell)]
    print(f"{len(skipped)} of {len(cells)} code cells are for our kernel only")
    assert len(skipped) <= MOST_SKIPPED * len(cells)


def test_the_startup_script_imports_what_our_kernel_imports():
    source = (REPOSITORY / "kernel/src/main/java/org/ishizue/kernel/Installation.java").read_text(encoding="utf-8")
    listed = re.search(r"JDK_IMPORTS = List\.of\((.*?)\);", source, re.DOTALL).group(1)
    wanted = set(ast.literal_eval(f"[{listed}]"))
    for file in REPOSITORY.glob("*/src/main/resources/META-INF/ishizue/default-imports"):
        wanted |= {line.strip() for line in file.read_text(encoding="utf-8").splitlines() if line.strip()}
    # JJava has methods of these names itself.
    wanted -= {"static org.ishizue.runtime.display.Display.*", "static org.ishizue.runtime.evaluate.Evaluation.*"}
    wanted |= {f"static org.ishizue.runtime.display.Display.{name}" for name in ("html", "markdown")}
    found = set(re.findall(r"^import (.*);$", STARTUP.read_text(encoding="utf-8"), re.MULTILINE))
    assert found == wanted
