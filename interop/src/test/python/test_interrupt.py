"""Nine kinds of loop, interrupted by a real client: in time, with the state kept, and nothing left burning."""

import os
import statistics
import time

import pytest
from jupyter_client.manager import start_new_kernel

from conftest import KERNEL
from test_starts import descendants

REPEATS = 5
LOOPS = {
    "endless": "while (true) {}",
    "counted": "long n = 0; for (int a = 0; a < 2_000_000_000; a++) for (int b = 0; b < 2_000_000_000; b++) n += a ^ b; n",
    "lambda": "Runnable spin = () -> { long q = 0; while (true) { q++; } }; spin.run();",
    "library": "BigInteger.valueOf(3).pow(200_000_000).bitLength()",
    "parallel stream": "IntStream.range(0, 1_000_000_000).parallel()"
    ".mapToDouble(i -> { double s = 0; for (int k = 0; k < 1000; k++) s += Math.sin(i + k); return s; }).sum()",
    "sleep": "Thread.sleep(1_000_000);",
    "lock": "var lock = new java.util.concurrent.locks.ReentrantLock();"
    "var holder = new Thread(lock::lock); holder.start(); holder.join(); lock.lock();",
    "catch-all": "while (true) { try { Thread.sleep(1); } catch (Throwable t) {} }",
}
ONLY_A_NEW_VM_HELPS = {
    "blocked read": "new java.net.ServerSocket(0).accept();",
    "deadlock": "Object monitor = new Object();"
    "var owner = new Thread(() -> { synchronized (monitor) { while (true) {"
    " try { Thread.sleep(1_000_000); } catch (Exception e) {} } } });"
    "owner.setDaemon(true); owner.start(); while (owner.getState() != Thread.State.TIMED_WAITING) Thread.onSpinWait();"
    "synchronized (monitor) {}",
}


@pytest.fixture(scope="module")
def session():
    manager, client = start_new_kernel(kernel_name=KERNEL)
    yield manager, client
    client.stop_channels()
    manager.shutdown_kernel()


def finish(client, request, timeout=20):
    """Waits for a request's end; returns its outputs."""
    outputs = []
    while True:
        message = client.get_iopub_msg(timeout=timeout)
        if message["parent_header"].get("msg_id") == request:
            if message["content"].get("execution_state") == "idle":
                return outputs
            outputs.append(message)


def value(client, code):
    outputs = finish(client, client.execute(code), timeout=60)
    return [o["content"]["data"]["text/plain"] for o in outputs if o["msg_type"] == "execute_result"]


def interrupted(manager, client, code):
    """Starts, lets it run, interrupts; returns seconds and the error."""
    request = client.execute('System.out.println("begun");\n' + code)
    while client.get_iopub_msg(timeout=20)["msg_type"] != "stream":
        pass
    time.sleep(0.5)  # long enough for the loop to be compiled and hot: this is the load, not a synchronisation
    began = time.monotonic()
    manager.interrupt_kernel()
    outputs = finish(client, request)
    took = time.monotonic() - began
    errors = [o["content"] for o in outputs if o["msg_type"] == "error"]
    return took, errors[0] if errors else {}


def cpu_seconds(pids):
    total = 0.0
    for pid in pids:
        with open(f"/proc/{pid}/stat", encoding="utf-8") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        total += (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return total


def cpu_in_a_second(pids):
    before = cpu_seconds(pids)
    time.sleep(1)  # the span that is measured
    return cpu_seconds(pids) - before


@pytest.mark.parametrize("name", LOOPS)
def test_a_loop_ends_in_time_and_the_state_is_kept(session, name):
    manager, client = session
    finish(client, client.execute("int kept = 77;"), timeout=60)
    times = []
    for _ in range(REPEATS):
        took, error = interrupted(manager, client, LOOPS[name])
        assert error.get("ename") == "CellInterrupted"
        times.append(took)
    assert value(client, "kept") == ["77"]
    user_vm = descendants(manager.provisioner.pid)
    assert any(cpu_in_a_second(user_vm) < 0.1 for _ in range(5)), "something goes on burning"
    print(f"{name}: median {1000 * statistics.median(times):.0f} ms")
    # 100 ms on a quiet machine (docs/decisions/003); a shared build machine gets some room.
    assert statistics.median(times) < 0.3


@pytest.mark.parametrize("name", ONLY_A_NEW_VM_HELPS)
def test_what_cannot_be_stopped_gets_a_new_vm_that_says_what_was_lost(session, name):
    manager, client = session
    times = []
    for _ in range(REPEATS):
        finish(client, client.execute("int doomed = 1;"), timeout=60)
        took, error = interrupted(manager, client, ONLY_A_NEW_VM_HELPS[name])
        assert error["ename"] == "UserVmEnded"
        assert "doomed" in "\n".join(error["traceback"])
        # The library of the default imports too: a new session once lost its class path to javac's own.
        assert value(client, "Tables.class.getSimpleName()") == ["Tables"]
        times.append(took)
    print(f"{name}: median {1000 * statistics.median(times):.0f} ms")
    assert max(times) < 2
