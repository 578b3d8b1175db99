"""nbgrader: our masters go through its own generate_assignment and autograde, and get the points that ours gives."""

import json
import os
import pathlib
import re
import shutil
import subprocess

import nbformat
import pytest
from conftest import TARGET
from nbgrader.api import Gradebook
from nbgrader.apps import NbGraderAPI
from traitlets.config import Config

EXERCISES = pathlib.Path(os.environ.get("INTEROP_EXERCISES", "../exercises")).resolve()
COURSE = TARGET / "nbgrader"
OURS = TARGET / "nbgrader-ours"
LAUNCHER = os.environ.get("INTEROP_LAUNCHER", "../ishizue")
NAMES = sorted(path.parent.name for path in EXERCISES.glob("*/exercise.json"))
STUDENTS = ["reference", "wrong", "stub"]
SOLUTION = re.compile(r"[^\n]*BEGIN SOLUTION[^\n]*\n(.*?)\n?[^\n]*END SOLUTION[^\n]*", re.DOTALL)


def exercise(name):
    return json.loads((EXERCISES / name / "exercise.json").read_text(encoding="utf-8"))


def answers_of(name, student):
    """Source by task: the reference's, with those of the first wrong answer in their place."""
    answers = {}
    master = nbformat.read(EXERCISES / name / "exercise.en.ipynb", as_version=4)
    for cell in master.cells:
        graded = cell.metadata.get("nbgrader", {})
        if graded.get("solution") and cell.cell_type == "code":
            answers[graded["grade_id"]] = SOLUTION.sub(lambda found: found.group(1), cell.source)
    if student == "wrong":
        wrong = exercise(name)["wrong"][0]
        task = None
        for line in (EXERCISES / name / "wrong" / f"{wrong['file']}.jsh").read_text(encoding="utf-8").splitlines():
            header = re.fullmatch(r"//\s*(ex[A-Za-z0-9]*-[A-Za-z0-9_-]+)\s*", line)
            if header:
                task = header.group(1)
                cell = next(
                    cell
                    for cell in master.cells
                    if cell.metadata.get("ishizue", {}).get("task") == task and cell.metadata["nbgrader"]["solution"]
                )
                grade_id = cell.metadata["nbgrader"]["grade_id"]
                answers[grade_id] = ""
            elif task:
                answers[grade_id] += line + "\n"
    return answers


def answer(notebook, name, student):
    """Fills the student's answers into a released notebook."""
    answers = {} if student == "stub" else answers_of(name, student)
    for cell in notebook.cells:
        grade_id = cell.metadata.get("nbgrader", {}).get("grade_id")
        if grade_id in answers:
            cell.source = answers[grade_id].rstrip("\n")


def hand_in(name, student):
    """What the student's editor saves: the released notebook with the answers filled in."""
    notebook = nbformat.read(COURSE / "release" / name / "exercise.ipynb", as_version=4)
    answer(notebook, name, student)
    folder = COURSE / "submitted" / student / name
    folder.mkdir(parents=True)
    nbformat.write(notebook, folder / "exercise.ipynb")
    (folder / "timestamp.txt").write_text("2026-12-04 08:00:00.000000 UTC", encoding="utf-8")


@pytest.fixture(scope="module")
def api():
    shutil.rmtree(COURSE, ignore_errors=True)
    shutil.rmtree(OURS, ignore_errors=True)
    OURS.mkdir(parents=True)
    for name in NAMES:
        source = COURSE / "source" / name
        source.mkdir(parents=True)
        shutil.copy(EXERCISES / name / "exercise.en.ipynb", source / "exercise.ipynb")
        for folder in ("data", "files", "images"):
            if (EXERCISES / name / folder).is_dir():
                shutil.copytree(EXERCISES / name / folder, source / folder)
    # The grader's kernel knows the masters with their hidden checks; a release holds only the notebook.
    os.environ["ISHIZUE_EXERCISES"] = str(EXERCISES)
    config = Config()
    config.CourseDirectory.root = str(COURSE)
    config.CourseDirectory.db_url = f"sqlite:///{COURSE / 'gradebook.db'}"
    config.ClearSolutions.code_stub = {"java": "throw notAnswered();"}
    config.ExecutePreprocessor.timeout = 120
    config.Exchange.root = str(TARGET / "nbgrader-exchange")
    return NbGraderAPI(config=config)


def points(name, student):
    """nbgrader's points of the cells that a program marks, by task."""
    tasks = {task["id"] for task in exercise(name)["tasks"]}
    with Gradebook(f"sqlite:///{COURSE / 'gradebook.db'}") as gradebook:
        submission = gradebook.find_submission_notebook("exercise", name, student)
        return {grade.name: grade.auto_score for grade in submission.grades if grade.name in tasks}


def ishizue(*words):
    """Our own program on the same course."""
    environment = dict(os.environ, ISHIZUE_NO_BUILD="1")
    return subprocess.run(
        [LAUNCHER, "exercise", *words, "--exercises", str(EXERCISES), "--lang", "en"],
        capture_output=True,
        text=True,
        timeout=300,
        cwd=OURS,
        env=environment,
    )


@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", NAMES)
def test_same_points(api, name):
    generated = api.generate_assignment(name)
    assert generated["success"], generated.get("error", generated)
    released = (COURSE / "release" / name / "exercise.ipynb").read_text(encoding="utf-8")
    assert "BEGIN SOLUTION" not in released and "HIDDEN TESTS" not in released and "points(" not in released
    full = {task["id"]: float(task["points"]) for task in exercise(name)["tasks"]}
    got = {}
    for student in STUDENTS:
        hand_in(name, student)
        graded = api.autograde(name, student)
        assert graded["success"], graded.get("error", graded)
        got[student] = points(name, student)
    assert got["reference"] == full
    assert got["stub"] == dict.fromkeys(full, 0.0)
    wrong = exercise(name)["wrong"][0]
    assert got["wrong"][wrong["task"]] < full[wrong["task"]]


def test_a_person_marks_in_nbgrader(api):
    """As its formgrader does: a mark, a comment and extra credit for a cell that only a person marks."""
    with Gradebook(f"sqlite:///{COURSE / 'gradebook.db'}") as gradebook:
        submission = gradebook.find_submission_notebook("exercise", "15-ordinary-town", "reference")
        grade = next(grade for grade in submission.grades if grade.name == "ex15-report")
        grade.manual_score, grade.extra_credit, grade.needs_manual_grade = 6.5, 0.5, False
        comment = next(comment for comment in submission.comments if comment.name == "ex15-report")
        comment.manual_comment = "図がよい"
        gradebook.db.commit()


def test_its_submissions_and_marks_are_taken_over(api):
    collected = ishizue("collect", str(COURSE / "submitted"), "--json")
    assert collected.returncode == 0, collected.stderr
    items = json.loads(collected.stdout)
    assert sorted({item["exercise"] for item in items}) == NAMES
    assert {item["status"] for item in items} == {"taken"}
    (OURS / "course.json").write_text('{"levels": ["isolated", "trusted"]}', encoding="utf-8")
    imported = ishizue("import-nbgrader", str(COURSE / "gradebook.db"))
    assert imported.returncode == 0, imported.stderr
    exported = ishizue("export", "--format", "lti")
    assert exported.returncode == 0, exported.stderr
    items = {item["resourceId"]: item for item in json.loads(exported.stdout)["lineItems"]}
    assert sorted(items) == NAMES
    for name in NAMES:
        scores = {score["userId"]: score for score in items[name]["scores"]}
        by_hand = 7.0 if name == "15-ordinary-town" else 0.0
        for student in STUDENTS:
            expected = sum(points(name, student).values()) + (by_hand if student == "reference" else 0.0)
            assert scores[student]["scoreGiven"] == pytest.approx(expected), (name, student)
    town = next(score for score in items["15-ordinary-town"]["scores"] if score["userId"] == "reference")
    assert town["comment"] == "図がよい"
    assert town["gradingProgress"] == "PendingManual"


@pytest.mark.timeout(600)
def test_our_own_grader_gives_every_task_the_same_points(api):
    """Checks, weights and partial points are the same, whoever runs them; only tables of recorded answers differ."""
    graded = ishizue("grade", "--allow-unsafe", "--json")
    assert graded.returncode == 0, graded.stderr
    ours = {
        (result["exercise"], result["learner"]): {task["task"]: task["points"] for task in result["tasks"]}
        for result in json.loads(graded.stdout)
    }
    assert sorted(ours) == sorted((name, student) for name in NAMES for student in STUDENTS)
    assert [
        (where, ours[where], points(*where)) for where in sorted(ours) if ours[where] != pytest.approx(points(*where))
    ] == []
