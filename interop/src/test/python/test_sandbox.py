"""Grading against the real sandbox, as an ordinary user: the attacks, honest learners beside bad neighbours,
a grader that is killed, a disk that is full."""

import copy
import json
import os
import random
import re
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[4]
MASTERS = REPOSITORY / "exercises"
BUILT = Path(os.environ.get("INTEROP_BUILT", REPOSITORY / "workbench" / "target" / "ishizue"))
NOBODY = 65534
ROOT = os.geteuid() == 0
# By the processor's time, so that a busy machine fails nobody.
LIMIT = "8"
BAD = {
    "exit": "System.exit(0);",
    "loop": "while (true) { }",
    "memory": "List<byte[]> all = new ArrayList<>(); while (true) { all.add(new byte[1 << 20]); }",
    "threads": "for (int i = 0; i < 10_000; i++) { new Thread(() -> { try { Thread.sleep(600_000); }"
    " catch (InterruptedException e) { } }).start(); } Thread.sleep(60_000);",
    "output": 'String line = "x".repeat(1 << 16); for (int i = 0; i < 8_000; i++) { System.out.println(line); }',
    "forge": 'System.out.println("PASSED 100/100"); var forged = org.ishizue.runtime.display.MimeBundle.builder()'
    '.put("application/vnd.ishizue.values+json", "{\\"0\\":{\\"whole\\":282}}").build(); var unused = display(forged);',
    "shell": 'new ProcessBuilder("/bin/sh").start();',
    "recursion": "int down(int n) { return down(n + 1) + 1; } down(0);",
}
VERDICTS = {
    "exit": {"crashed"},
    "loop": {"time"},
    "memory": {"memory"},
    "threads": {"crashed", "memory"},
    "output": {"output"},
}


def as_user(command):
    return ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"] + command if ROOT else command


@pytest.fixture(scope="session")
def place(tmp_path_factory):
    """A folder that the ordinary user owns, with a copy of the distribution where that user cannot read ours."""
    folder = Path(subprocess.run(["mktemp", "-d", "/tmp/ishizue-sandbox-XXXXXX"], capture_output=True, text=True,
                                 check=True).stdout.strip())
    folder.chmod(0o755)
    readable = subprocess.run(as_user(["test", "-r", str(BUILT / "ishizue")])).returncode == 0
    if not readable:
        shutil.copytree(BUILT, folder / "ishizue")
        shutil.copytree(MASTERS, folder / "exercises", ignore=shutil.ignore_patterns("src", "target"))
    (folder / "home").mkdir()
    own(folder / "home")
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


def own(path):
    if ROOT:
        for each in [path, *path.rglob("*")]:
            os.chown(each, NOBODY, NOBODY)


class Grader:
    def __init__(self, place):
        copied = (place / "ishizue").is_dir()
        self.program = (place / "ishizue" if copied else BUILT) / "ishizue"
        self.masters = place / "exercises" if copied else MASTERS
        self.home = place / "home"

    def environment(self):
        variables = {k: v for k, v in os.environ.items() if k in ("PATH", "JAVA_HOME", "LANG")}
        return {**variables, "HOME": str(self.home), "XDG_CACHE_HOME": str(self.home), "ISHIZUE_NO_BUILD": "1"}

    def start(self, *words, **options):
        return subprocess.Popen(
            as_user([str(self.program), *words]), env=self.environment(), cwd=self.home, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True, **options
        )

    def run(self, *words, timeout=500):
        process = self.start(*words)
        try:
            out, err = process.communicate(timeout=timeout)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            raise
        return process.returncode, out, err

    def grade(self, course, limit=LIMIT, **options):
        return self.run("exercise", "grade", "--lang", "en", "--course", str(course), "--exercises",
                        str(self.masters), "--time-limit", limit, **options)


@pytest.fixture(scope="session")
def grader(place):
    return Grader(place)


def answered(exercise, replaced=None):
    """A learner's notebook with the reference's answers, or others for some cells."""
    notebook = json.loads((MASTERS / exercise / "exercise.en.ipynb").read_text())
    version = json.loads((MASTERS / exercise / "exercise.json").read_text())["version"]
    notebook["metadata"]["ishizue"] = {"exercise": exercise, "language": "en", "version": version}
    for cell in notebook["cells"]:
        source = "".join(cell["source"])
        source = re.sub(r"(?m)^.*BEGIN HIDDEN TESTS(.|\n)*?END HIDDEN TESTS.*\n?", "", source)
        source = re.sub(r"(?m)^.*(BEGIN|END) SOLUTION.*\n?", "", source)
        grade_id = cell["metadata"].get("nbgrader", {}).get("grade_id", "")
        cell["source"] = (replaced or {}).get(grade_id, source)
    return notebook


def hand_in(course, learner, exercise, notebook, number=0):
    folder = course / "submitted" / learner / exercise
    folder.mkdir(parents=True)
    notebook = copy.deepcopy(notebook)
    notebook["metadata"]["number"] = number
    (folder / f"{exercise}.ipynb").write_text(json.dumps(notebook))


def new_course(place, name):
    course = place / name
    (course / "submitted").mkdir(parents=True)
    return course


def results(course):
    """Every file is whole, or json complains."""
    return [json.loads(f.read_text()) for f in sorted(course.glob("graded/*/*/*.json"))]


def sandboxes_left():
    left = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            line = (process / "cmdline").read_text().replace("\0", " ")
        except OSError:
            continue
        if "/app/vm.jar" in line or "WorkerMain" in line:
            left.append((process.name, line[:80]))
    return left


def test_every_attack_of_the_list_comes_to_nothing(grader):
    code, out, err = grader.run("doctor", "--json", "--lang", "en", timeout=900)
    checks = json.loads(out)["checks"]
    attacks = [c for c in checks if c["check"] == "threat"]
    bad = [c["seen"] for c in attacks if not c["ok"]]
    assert not bad, "\n".join(bad)
    numbers = {int(re.match(r"\d+", c["seen"]).group()) for c in attacks}
    # 28 is the next test; 33 and 34 are those of export and feedback.
    assert numbers == set(range(1, 33)) - {28}
    assert "level isolated" in [c["seen"] for c in checks if c["check"] == "sandbox"][0]
    assert code == 0


def test_honest_learners_beside_bad_neighbours_lose_nothing(place, grader):
    exercise = "06-is-rain-increasing"
    course = new_course(place, "honest")
    honest = answered(exercise)
    for number in range(200):
        hand_in(course, f"honest{number:03}", exercise, honest, number)
    for name, source in BAD.items():
        hand_in(course, f"bad-{name}", exercise, answered(exercise, {"ex6-test-answer": source}))
    own(course)
    code, out, err = grader.grade(course, timeout=590)
    assert code == 0, err[-3000:]
    found = {r["learner"]: r for r in results(course)}
    assert len(found) == 200 + len(BAD)
    failed = [(n, r["verdict"], r["points"]) for n, r in found.items() if n.startswith("honest") and r["points"] != 9]
    assert failed == []
    assert {r["level"] for r in found.values()} == {"isolated"}
    for name in BAD:
        result = found[f"bad-{name}"]
        assert result["tasks"][0]["points"] == 0, name
        if name in VERDICTS:
            assert result["verdict"] in VERDICTS[name], (name, result["verdict"])
            assert result["tasks"][0]["cell"] == "ex6-test-answer"
    assert sandboxes_left() == []


def test_the_reference_of_every_exercise_has_full_points_in_the_sandbox(place, grader):
    course = new_course(place, "references")
    exercises = sorted(p.parent.name for p in MASTERS.glob("*/exercise.json"))
    seeded = {e for e in exercises if json.loads((MASTERS / e / "exercise.json").read_text()).get("seeded")}
    for exercise in exercises:
        if exercise not in seeded:
            hand_in(course, "reference", exercise, answered(exercise))
    own(course)
    code, out, err = grader.grade(course, limit="60")
    assert code == 0, err[-3000:]
    lost = [(r["exercise"], t["task"], t["verdict"], t["why"]["en"]) for r in results(course) for t in r["tasks"]
            if t["verdict"] != "passed"]
    assert lost == []
    assert len(results(course)) == len(exercises) - len(seeded)


def with_answers(exercise, name):
    """A learner's notebook whose answers to some tasks are those of a file under wrong/."""
    answers = {}
    for line in (MASTERS / exercise / "wrong" / f"{name}.jsh").read_text(encoding="utf-8").splitlines():
        header = re.fullmatch(r"// (ex\S+)", line)
        if header:
            task = answers.setdefault(header.group(1), [])
        else:
            task.append(line)
    notebook = json.loads((MASTERS / exercise / "exercise.en.ipynb").read_text())
    replaced = {}
    for cell in notebook["cells"]:
        graded = cell["metadata"].get("nbgrader", {})
        lines = answers.get(cell["metadata"].get("ishizue", {}).get("task"))
        if lines and graded.get("solution"):
            source = re.sub(r"(?m)^.*BEGIN SOLUTION(.|\n)*?END SOLUTION.*$", lambda _: "\n".join(lines),
                            "".join(cell["source"]))
            replaced[graded["grade_id"]] = source
    return answered(exercise, replaced)


def test_recorded_answers_are_found_and_honest_ones_of_the_same_exercises_are_not(place, grader):
    course = new_course(place, "recorded")
    wanted = {}
    for description in sorted(MASTERS.glob("*/exercise.json")):
        exercise = json.loads(description.read_text(encoding="utf-8"))
        for wrong in exercise["wrong"]:
            # The seeded one's table is of other data than a learner's.
            if wrong["finding"] == "calls.recorded" and not exercise.get("seeded"):
                learner = f"{exercise['name']}-{wrong['file']}"
                wanted[learner] = wrong["task"]
                hand_in(course, learner, exercise["name"], with_answers(exercise["name"], wrong["file"]))
                for number in range(2):
                    hand_in(course, f"honest{number}-{learner}", exercise["name"], answered(exercise["name"]), number)
    hand_in(course, "honest", "15-ordinary-town", answered("15-ordinary-town"))
    own(course)
    code, out, err = grader.grade(course, limit="60")
    assert code == 0, err[-3000:]
    found = {r["learner"]: r for r in results(course)}
    assert len(found) == 3 * len(wanted) + 1 and len(wanted) >= 12
    lost = [(n, t["task"], t["verdict"]) for n, r in found.items() if n.startswith("honest")
            for t in r["tasks"] if t["verdict"] != "passed"]
    assert lost == []
    for learner, task in wanted.items():
        result = [t for t in found[learner]["tasks"] if t["task"] == task][0]
        failed = [c for c in result["checks"] if c["verdict"] != "passed"]
        assert failed and result["points"] < result["maxPoints"], learner
        assert {f["key"] for c in failed for f in c["findings"]} == {"calls.recorded"}, learner
        assert all(f["message"]["ja"] and f["message"]["en"] for c in failed for f in c["findings"])
    # The same submission is asked the same again, whoever grades it when.
    code, out, err = grader.run("exercise", "grade", "--lang", "en", "--course", str(course), "--exercises",
                                str(grader.masters), "--time-limit", "60", "--force")
    assert code == 0, err[-3000:]
    again = {r["learner"]: r for r in results(course)}
    assert {n: (r["key"], r["tasks"]) for n, r in again.items()} == {n: (r["key"], r["tasks"]) for n, r in found.items()}
    assert sandboxes_left() == []


def test_a_killed_grader_leaves_whole_files_and_goes_on(place, grader):
    exercise = "06-is-rain-increasing"
    course = new_course(place, "killed")
    for number in range(12):
        hand_in(course, f"l{number:02}", exercise, answered(exercise), number)
    own(course)
    chance = random.Random(20261129)
    words = ["exercise", "grade", "--course", str(course), "--exercises", str(grader.masters), "--time-limit", LIMIT]
    for _ in range(8):
        process = grader.start(*words)
        time.sleep(chance.uniform(0.3, 5))
        process.kill()  # only the grader itself: what it started must go with it
        process.communicate()
        for result in results(course):
            assert result["points"] == 9 and result["verdict"] == "passed"
    deadline = time.time() + 20
    while sandboxes_left() and time.time() < deadline:
        time.sleep(0.2)
    assert sandboxes_left() == []
    code, out, err = grader.grade(course)
    assert code == 0, err[-3000:]
    assert sorted(r["learner"] for r in results(course)) == [f"l{n:02}" for n in range(12)]


@pytest.mark.skipif(not ROOT, reason="only root can make a small disk")
def test_a_full_disk_costs_results_but_breaks_none(place, grader):
    exercise = "06-is-rain-increasing"
    course = new_course(place, "full")
    disk = course / "graded"
    disk.mkdir()
    for number in range(6):
        hand_in(course, f"l{number}", exercise, answered(exercise), number)
    own(course)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size=12k,uid={NOBODY}", "none", str(disk)], check=True)
    try:
        code, out, err = grader.grade(course)
        assert code == 3, err[-3000:]
        assert "no result" in err
        written = results(course)
        assert len(written) < 6
        assert all(r["points"] == 9 for r in written)
        subprocess.run(["mount", "-o", "remount,size=4m", str(disk)], check=True)
        code, out, err = grader.grade(course)
        assert code == 0, err[-3000:]
        assert len(results(course)) == 6
    finally:
        subprocess.run(["umount", str(disk)], check=False)


def test_root_does_not_grade(grader, place):
    if not ROOT:
        return
    course = new_course(place, "root")
    hand_in(course, "l0", "06-is-rain-increasing", answered("06-is-rain-increasing"))
    ran = subprocess.run([str(grader.program), "exercise", "grade", "--lang", "en", "--course", str(course),
                          "--exercises", str(grader.masters)], env=grader.environment(), capture_output=True, text=True)
    assert ran.returncode == 3
    assert "CLI-067" in ran.stderr and "root" in ran.stderr
    assert results(course) == []
