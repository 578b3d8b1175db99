"""Grades the same submissions with nbgrader and with Ishizue, and prints how long each took. See README.md."""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

from ordinary_user import as_ordinary_user, environment_in

ROOT = pathlib.Path(__file__).resolve().parent.parent
EXERCISE = "01-first-cell"
sys.path.insert(0, str(ROOT / "interop" / "src" / "test" / "python"))
os.environ.setdefault("INTEROP_EXERCISES", str(ROOT / "exercises"))


def run(*command, cwd, **environment):
    began = time.monotonic()
    done = subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        env=dict(os.environ, **environment),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    if done.returncode != 0:
        sys.exit(f"{command} ended with {done.returncode}:\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}")
    return time.monotonic() - began, done.stdout


def main(count):
    folder = pathlib.Path(tempfile.mkdtemp(prefix="ishizue-nbgrader-"))
    os.environ["INTEROP_TARGET"] = str(folder)
    try:
        measure(folder, count)
    finally:
        shutil.rmtree(folder)


def measure(folder, count):
    from nbgrader.api import Gradebook
    from test_nbgrader import STUDENTS, answer

    import nbformat

    launcher = ROOT / "ishizue"
    run(launcher, "kernel", "install", "--prefix", folder / "prefix", cwd=folder)
    jupyter = {"JUPYTER_PATH": str(folder / "prefix" / "share" / "jupyter"), "ISHIZUE_EXERCISES": str(ROOT / "exercises")}
    course = folder / "nbgrader"
    (course / "source" / EXERCISE).mkdir(parents=True)
    shutil.copy(ROOT / "exercises" / EXERCISE / "exercise.en.ipynb", course / "source" / EXERCISE / "exercise.ipynb")
    (course / "nbgrader_config.py").write_text(
        'c = get_config()\nc.ClearSolutions.code_stub = {"java": "throw notAnswered();"}\n', encoding="utf-8"
    )
    python = pathlib.Path(sys.executable)
    nbgrader = [python, "-m", "nbgrader"]
    run(*nbgrader, "generate_assignment", EXERCISE, cwd=course, **jupyter)
    expected = []
    for number in range(count):
        kind = STUDENTS[number % len(STUDENTS)]
        notebook = nbformat.read(course / "release" / EXERCISE / "exercise.ipynb", as_version=4)
        answer(notebook, EXERCISE, kind)
        notebook.metadata["learner"] = number  # no two are the same file
        place = course / "submitted" / f"learner{number:04}" / EXERCISE
        place.mkdir(parents=True)
        nbformat.write(notebook, place / "exercise.ipynb")
        expected.append(f"learner{number:04}")

    theirs, _ = run(*nbgrader, "autograde", EXERCISE, cwd=course, **jupyter)
    ours_course = folder / "ours"
    ours_course.mkdir()
    exercises = ["--exercises", ROOT / "exercises"]
    run(launcher, "exercise", "collect", course / "submitted", *exercises, cwd=ours_course)
    grade = [launcher, "exercise", "grade", "--json", *exercises]
    ours, graded = run(*as_ordinary_user(folder), *grade, cwd=ours_course, **environment_in(folder))

    our_points = {}
    levels = set()
    for result in json.loads(graded):
        our_points[result["learner"]] = result["points"]
        levels.add(result["level"])
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        their_points = {student: gradebook.find_submission(EXERCISE, student).score for student in expected}
    if our_points != their_points:
        sys.exit(f"the points differ: nbgrader {their_points}, ours {our_points}")
    print(f"{count} submissions of {EXERCISE}, the same points by both; {os.cpu_count()} cores")
    print(f"{'':28} total s   s a submission")
    print(f"{'nbgrader autograde':28} {theirs:7.1f}   {theirs / count:7.2f}   (no sandbox, one after the other)")
    print(f"{'ishizue exercise grade':28} {ours:7.1f}   {ours / count:7.2f}   ({', '.join(sorted(levels))})")
    print(f"ours is {theirs / ours:.1f} times as fast")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
