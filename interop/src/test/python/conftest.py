"""What the clients' tests share."""

import contextlib
import json
import os
import pathlib

import pytest
from jupyter_client.manager import start_new_kernel
from playwright.sync_api import sync_playwright
from visit import CHROMIUM, FLAGS, FONTS, Visit
from workbench_server import workbench

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


class Site:
    """A workbench and a browser that several visits share."""

    def __init__(self, server, browser):
        self.server = server
        self.browser = browser

    @contextlib.contextmanager
    def visit(self, **context):
        """A visit with cookies, settings and complaints of its own."""
        one = Visit(self, {"viewport": {"width": 1280, "height": 1000}, **context})
        try:
            yield one
        finally:
            one.context.close()


@contextlib.contextmanager
def course_site(folder, **options):
    """A workbench in a folder, and a browser."""
    with workbench(folder, **options) as server, sync_playwright() as playwright:
        fonts = folder / "fonts.conf"
        fonts.write_text(f"<fontconfig><dir>{FONTS}</dir><dir>/usr/share/fonts</dir></fontconfig>")
        # A machine without Japanese fonts would show boxes on the pictures.
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=FLAGS, env={**os.environ, "FONTCONFIG_FILE": str(fonts)}
        )
        yield Site(server, browser)
        browser.close()


@pytest.fixture
def visit(tmp_path):
    """A browser that is about to open the course of a server of its own, in Japanese."""
    with course_site(tmp_path) as site, site.visit() as one:
        yield one


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
