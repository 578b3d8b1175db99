#!/usr/bin/env python3
"""Grades generated submissions of one exercise in the sandbox, and says how long it took.

benchmarks/run grading [SUBMISSIONS] [JOBS]     default: 1000, the number of processors

Each submission is exercise 6 as a learner hands it in: five cells of code and four checks; every tenth has a
wrong answer. No two are the same text: names, comments and texts differ. Run as root, it grades as an ordinary user, since nobody grades as root.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from ordinary_user import as_ordinary_user, environment_in

REPOSITORY = Path(__file__).resolve().parents[1]
EXERCISE = "06-is-rain-increasing"


def answered():
    notebook = json.loads((REPOSITORY / "exercises" / EXERCISE / "exercise.en.ipynb").read_text())
    notebook["metadata"]["ishizue"] = {"exercise": EXERCISE, "language": "en", "version": 1}
    for cell in notebook["cells"]:
        source = "".join(cell["source"])
        source = re.sub(r"(?m)^.*BEGIN HIDDEN TESTS(.|\n)*?END HIDDEN TESTS.*\n?", "", source)
        cell["source"] = re.sub(r"(?m)^.*(BEGIN|END) SOLUTION.*\n?", "", source)
    return json.dumps(notebook)


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    jobs = int(sys.argv[2]) if len(sys.argv) > 2 else os.cpu_count()
    program = Path(os.environ.get("ISHIZUE", REPOSITORY / "workbench" / "target" / "ishizue" / "ishizue"))
    folder = Path(tempfile.mkdtemp(prefix="ishizue-grading-"))
    try:
        text = answered()
        wrong = text.replace("double slopeMmPerYear = ", "double slopeMmPerYear = 10 * ")
        for number in range(count):
            place = folder / "course" / "submitted" / f"l{number:04}" / EXERCISE
            place.mkdir(parents=True)
            one = wrong if number % 10 == 9 else text
            one = re.sub(r"\bfullYears\b", f"years{number}", one)
            one = one.replace("long s = 0;", f"long s = 0; // {number}")
            (place / f"{EXERCISE}.ipynb").write_text(one.replace('"language": "en"', f'"language": "en", "n": {number}'))
        command = [str(program), "exercise", "grade", "--course", str(folder / "course"), "--exercises",
                   str(REPOSITORY / "exercises"), "--jobs", str(jobs)]
        command = as_ordinary_user(folder) + command
        environment = {**os.environ, **environment_in(folder)}
        # The archive of the sandbox's VM is made once for an installation, not for a grading.
        subprocess.run(command + ["--learner", "l0000"], env=environment, check=True, stderr=subprocess.DEVNULL)
        began = time.monotonic()
        subprocess.run(command, env=environment, check=True, stderr=subprocess.DEVNULL)
        seconds = time.monotonic() - began
        results = [json.loads(f.read_text()) for f in folder.glob("course/graded/*/*/*.json")]
        right = sum(r["verdict"] == ("partial" if int(r["learner"][1:]) % 10 == 9 else "passed") for r in results)
        levels = sorted({r["level"] for r in results})
        peak = sorted(r["peakMemoryBytes"] for r in results)[len(results) // 2] / 2**20
        print("| measure | value |\n|---|---:|")
        print(f"| submissions of 5 cells, {jobs} at a time | {count} |")
        print(f"| with the right verdict | {right} |")
        print(f"| level | {', '.join(levels)} |")
        print(f"| s in all | {seconds:.1f} |")
        print(f"| s each, a job | {seconds * jobs / count:.3f} |")
        print(f"| 1,000 would take, s | {seconds * 1000 / count:.0f} |")
        print(f"| memory of a sandbox, median of peaks, MB | {peak:.0f} |")
        return 0 if right == count else 1
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
