"""A hundred starts while every core is busy, and no VM that outlives its kernel."""

import multiprocessing
import os
import signal
import time

from conftest import KERNEL
from jupyter_client.manager import start_new_kernel

STARTS = 100


def burn():
    while True:
        pass


def descendants(parent):
    """The processes below one, from /proc."""
    children = {}
    for name in os.listdir("/proc"):
        if name.isdigit():
            try:
                with open(f"/proc/{name}/stat", encoding="utf-8") as stat:
                    fields = stat.read().rsplit(")", 1)[1].split()
            except OSError:
                continue  # it ended while we looked
            if fields[0] != "Z":
                children.setdefault(int(fields[1]), []).append(int(name))
    found, left = [], [parent]
    while left:
        for child in children.get(left.pop(), []):
            found.append(child)
            left.append(child)
    return found


def test_a_hundred_of_a_hundred_starts_succeed_while_the_cores_are_busy():
    burners = [multiprocessing.Process(target=burn, daemon=True) for _ in range(os.cpu_count())]
    for burner in burners:
        burner.start()
    try:
        answered = 0
        for _ in range(STARTS):
            manager, client = start_new_kernel(kernel_name=KERNEL, startup_timeout=60)
            try:
                reply = client.execute_interactive("1 + 1", timeout=60, output_hook=lambda message: None)
                answered += reply["content"]["status"] == "ok"
            finally:
                client.stop_channels()
                manager.shutdown_kernel(now=True)
        assert answered == STARTS
    finally:
        for burner in burners:
            burner.kill()


def test_a_killed_kernel_leaves_no_user_vm():
    manager, client = start_new_kernel(kernel_name=KERNEL)
    client.execute_interactive("1 + 1", timeout=60, output_hook=lambda message: None)
    client.execute("while (true) {}")
    kernel = manager.provisioner.pid
    below = descendants(kernel)
    assert below, "the kernel has no VM for the learner's code"
    os.kill(kernel, signal.SIGKILL)
    deadline = time.monotonic() + 2
    alive = set(below)
    while alive and time.monotonic() < deadline:
        alive &= set(descendants(1)) | set(descendants(os.getpid()))
        time.sleep(0.05)
    client.stop_channels()
    manager.shutdown_kernel(now=True)
    assert not alive
