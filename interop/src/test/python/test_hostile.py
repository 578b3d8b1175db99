"""Messages that a kernel should not get; it survives them all."""

import json
import os
import time
import uuid

import zmq
from conftest import KERNEL
from jupyter_client.manager import start_new_kernel


def test_wrong_signature_and_random_bytes_do_not_deafen_the_kernel(kernel):
    manager, client = kernel
    with open(manager.connection_file, encoding="utf-8") as file:
        connection = json.load(file)
    context = zmq.Context()
    try:
        for channel in ("shell", "control", "stdin"):
            socket = context.socket(zmq.DEALER)
            socket.linger = 1000
            socket.connect(f"tcp://{connection['ip']}:{connection[channel + '_port']}")
            header = json.dumps({
                "msg_id": uuid.uuid4().hex, "session": "s", "username": "u", "version": "5.5",
                "date": "2026-11-24T00:00:00Z", "msg_type": "execute_request",
            }).encode()
            content = b'{"code": "1", "silent": false}'
            socket.send_multipart([b"<IDS|MSG>", b"0" * 64, header, b"{}", b"{}", content])
            socket.send_multipart([b"<IDS|MSG>"])
            socket.send_multipart([b"nonsense"])
            for _ in range(50):
                socket.send_multipart([os.urandom(20) for _ in range(7)])
            socket.send(os.urandom(1000))
            socket.close()
        reply = client.execute_interactive("6 * 7", timeout=20, output_hook=lambda message: None)
        assert reply["content"]["status"] == "ok"
    finally:
        context.destroy()


def test_signed_nonsense_is_survived(kernel):
    _, client = kernel
    session = client.session
    for content in ({}, {"code": None}, {"code": 5}, {"code": ["x"]}, {"cursor_pos": "x", "code": "a"}):
        for kind in ("execute_request", "complete_request", "inspect_request", "is_complete_request",
                     "history_request", "comm_open", "comm_msg", "no_such_request"):
            client.shell_channel.send(session.msg(kind, content))
    deadline = time.monotonic() + 30
    message = client.execute("6 * 7")
    while time.monotonic() < deadline:
        reply = client.get_shell_msg(timeout=20)
        if reply["parent_header"].get("msg_id") == message:
            assert reply["content"]["status"] in ("ok", "aborted")
            break
    reply = client.execute_interactive("6 * 7", timeout=20, output_hook=lambda message: None)
    assert reply["content"]["status"] == "ok"


def test_a_kernel_restarts_and_forgets():
    manager, client = start_new_kernel(kernel_name=KERNEL)
    try:
        client.execute_interactive("int x = 1;", timeout=20, output_hook=lambda message: None)
        manager.restart_kernel(now=False)
        client.wait_for_ready(timeout=30)
        reply = client.execute_interactive("x", timeout=20, output_hook=lambda message: None)
        assert reply["content"]["status"] == "error"
    finally:
        client.stop_channels()
        manager.shutdown_kernel()
