"""Points jupyter_server's own API tests at another server: the fixtures that they use, by HTTP only.

Put in place of the tests' own conftest.py. What reaches into jupyter_server's Python objects cannot be asked of
another server; which tests that is, and why, stands in NOT_OURS.
"""

import json
import os
import pathlib
import shutil
import urllib.parse
from unittest.mock import Mock

import jupyter_core.paths
import pytest
from nbformat import writes
from nbformat.v4 import new_notebook
from tornado.httpclient import AsyncHTTPClient, HTTPClientError, HTTPRequest
from tornado.websocket import websocket_connect

BASE = os.environ["SERVER_URL"].rstrip("/")
# Another server of ours on the same folder, started with --allow-hidden.
ALLOWING = os.environ["SERVER_ALLOWING_URL"].rstrip("/")
TOKEN = os.environ["SERVER_TOKEN"]
ROOT = pathlib.Path(os.environ["SERVER_ROOT"])
KERNELS = pathlib.Path(os.environ["SERVER_KERNELS"])
HEADERS = {"Authorization": f"token {TOKEN}"}

# Name of a test (or its beginning): why it can only be asked of jupyter_server itself.
NOT_OURS = {
    "test_create_bad": "sets the default kernel's name in jupyter_server's object",
    "test_create_bad_pending": "sets the default kernel's name in jupyter_server's object",
    "test_connection": "asks jupyter_server's session object how many connections it has",
    "test_resolve_path_kernel": "the kernel's resolve_path comm of ipykernel, which no page asks for",
    "test_resolve_path_server_and_kernel": "the kernel's resolve_path comm of ipykernel",
    "test_resolve_path_missing": "the kernel's resolve_path comm of ipykernel",
    "test_resolve_path_server_expands_user": "changes HOME of the test's own process",
    "test_resolve_path_server_expands_user_normalizes_path": "changes HOME of the test's own process",
    "test_modify_kernel_id": "expects that a kernel stays 'starting' as long as nobody looks at it",
    "test_create_session_duplicate_kernel_id_returns_409": "replaces a method of jupyter_server's session object",
}

dirs = [
    ("", "inroot"),
    ("Directory with spaces in", "inspace"),
    ("unicodé", "innonascii"),
    ("foo", "a"),
    ("foo", "b"),
    ("foo", "name with spaces"),
    ("foo", "unicodé"),
    ("foo/bar", "baz"),
    ("ordering", "A"),
    ("ordering", "b"),
    ("ordering", "C"),
    ("å b", "ç d"),
]


def pytest_collection_modifyitems(config, items):
    """Takes out what cannot be asked, and a configuration that only chooses another class in jupyter_server."""
    kept, out, seen = [], [], set()
    for item in items:
        name = item.name.split("[")[0]
        if name in NOT_OURS:
            out.append(item)
            continue
        params = dict(getattr(getattr(item, "callspec", None), "params", {}))
        params.pop("jp_server_config", None)
        key = (item.fspath, name, repr(sorted(params.items(), key=str)))
        if key in seen:
            out.append(item)
            continue
        seen.add(key)
        kept.append(item)
    config.hook.pytest_deselected(items=out)
    items[:] = kept


class ContentsManager:
    """What is a switch in jupyter_server's object is an option of our command: another server answers."""

    allow_hidden = False


contents_manager = ContentsManager()


def raises_when_asked_whether_hidden():
    """Whether the test has put something that raises in the place of jupyter_server's look at hidden files."""
    return isinstance(jupyter_core.paths.is_hidden, Mock)


async def fetch(*parts, headers=None, params=None, **options):
    try:
        return await fetch_from(ALLOWING if contents_manager.allow_hidden else BASE, *parts,
                                headers=headers, params=params, **options)
    except HTTPClientError as error:
        if error.code != 404 or not raises_when_asked_whether_hidden():
            raise
        # In jupyter_server a look at whether it is hidden would have raised now. Ours has looked, if it is there
        # for the server that does not.
        assert (await fetch_from(ALLOWING, *parts, headers=headers, params=params, **options)).code == 200
        raise HTTPClientError(500, "looked whether it is hidden") from error


async def fetch_from(base, *parts, headers=None, params=None, **options):
    path = "/".join(urllib.parse.quote(str(part).strip("/"), safe="/") for part in parts if str(part))
    query = "?" + urllib.parse.urlencode(params) if params else ""
    if options.get("method") in ("POST", "PUT", "PATCH") and "body" not in options:
        options["allow_nonstandard_methods"] = True
    request = HTTPRequest(
        f"{base}/{path}{query}", headers={**HEADERS, **(headers or {})}, request_timeout=60, **options
    )
    return await AsyncHTTPClient().fetch(request)


async def clean_up():
    for kernel in json.loads((await fetch("api", "kernels", method="GET")).body):
        await fetch("api", "kernels", kernel["id"], method="DELETE")
    await fetch("api", "sessions", method="GET")
    for child in ROOT.iterdir():
        shutil.rmtree(child) if child.is_dir() and not child.is_symlink() else child.unlink()


@pytest.fixture
def jp_root_dir(jp_asyncio_loop):
    jp_asyncio_loop.run_until_complete(clean_up())
    yield ROOT
    jp_asyncio_loop.run_until_complete(clean_up())


@pytest.fixture
def jp_fetch(jp_root_dir):
    return fetch


@pytest.fixture
def jp_ws_fetch(jp_root_dir):
    async def connect(*parts, headers=None, params=None, **options):
        path = "/".join(urllib.parse.quote(str(part), safe="/") for part in parts)
        query = "?" + urllib.parse.urlencode(params) if params else ""
        return await websocket_connect(
            HTTPRequest(f"{BASE.replace('http', 'ws', 1)}/{path}{query}", headers={**HEADERS, **(headers or {})})
        )

    return connect


@pytest.fixture
def jp_base_url():
    return "/"


@pytest.fixture
def jp_argv():
    return []


class Kernels:
    """As much of jupyter_server's kernel manager as the tests look at before they ask the API."""

    use_pending_kernels = False
    default_kernel_name = "java"

    def get_kernel(self, kernel_id):
        return object()


class Server:
    root_dir = str(ROOT)
    kernel_manager = Kernels()
    contents_manager = contents_manager


@pytest.fixture
def jp_serverapp(jp_root_dir):
    yield Server()
    contents_manager.allow_hidden = False


@pytest.fixture
def jp_data_dir():
    return KERNELS.parent


@pytest.fixture
def jp_kernelspecs(jp_root_dir):
    for name in ("sample", "sample2"):
        folder = KERNELS / name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "kernel.json").write_text(
            json.dumps({"argv": ["cat", "{connection_file}"], "display_name": "Test kernel"})
        )
        (folder / "resource.txt").write_text("The very model of a modern major general")
    yield
    for name in ("sample", "sample2"):
        shutil.rmtree(KERNELS / name)


@pytest.fixture
def contents_dir(jp_root_dir):
    return jp_root_dir


@pytest.fixture
def contents(contents_dir):
    paths = {"notebooks": [], "textfiles": [], "blobs": [], "contents_dir": contents_dir}
    for folder, name in dirs:
        place = contents_dir / folder
        place.mkdir(parents=True, exist_ok=True)
        files = {
            "notebooks": (".ipynb", writes(new_notebook(), version=4).encode()),
            "textfiles": (".txt", f"{name} text file".encode()),
            "blobs": (".blob", name.encode() + b"\xff"),
        }
        for kind, (extension, content) in files.items():
            file = place / (name + extension)
            file.write_bytes(content)
            paths[kind].append(file.relative_to(contents_dir))
    paths["all"] = list(paths.values())
    return paths


@pytest.fixture
def folders():
    return list({folder for folder, _ in dirs})
