"""jupyter console: a person types at its prompt."""

import subprocess
import sys

from conftest import KERNEL


def test_what_is_typed_is_answered():
    typed = 'int years = 48;\nyears * 2\nSystem.out.println("橋" + years);\nexit\n'
    command = [sys.executable, "-m", "jupyter", "console", "--kernel", KERNEL, "--simple-prompt"]
    ran = subprocess.run(command, input=typed, capture_output=True, text=True, timeout=120)
    assert "96" in ran.stdout, ran.stdout + ran.stderr
    assert "橋48" in ran.stdout, ran.stdout + ran.stderr
