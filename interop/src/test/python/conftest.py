"""What the clients' tests share."""

import json
import os
import pathlib

import pytest
from jupyter_client.manager import start_new_kernel

KERNEL = os.environ.get("INTEROP_KERNEL", "java")
TARGET = pathlib.Path(os.environ.get("INTEROP_TARGET", "target"))
LESSONS = pathlib.Path(os.environ.get("INTEROP_LESSONS", "../lessons"))


@pytest.fixture
def kernel():
    """A fresh kernel and a client that is connected to it."""
    manager, client = start_new_kernel(kernel_name=KERNEL)
    try:
        yield manager, client
    finally:
        client.stop_channels()
        manager.shutdown_kernel()


def write_notebook(path, *cells):
    """Writes a Java notebook of the cells' sources."""
    path.parent.mkdir(parents=True, exist_ok=True)
    notebook = {
        "cells": [
            {
                "cell_type": "code",
                "execution_count": None,
                "id": f"cell-{number}",
                "metadata": {},
                "outputs": [],
                "source": source,
            }
            for number, source in enumerate(cells)
        ],
        "metadata": {"kernelspec": {"display_name": "Java (Ishizue)", "language": "java", "name": KERNEL}},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    path.write_text(json.dumps(notebook, ensure_ascii=False), encoding="utf-8")
    return path


def outputs_of(notebook):
    """All outputs of a notebook, cell after cell."""
    return [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
