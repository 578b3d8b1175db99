"""Grading refuses to run as root, so benchmarks that are root's run it as nobody."""

import os

USER = 65534


def as_ordinary_user(folder):
    """What to put before a command that nobody runs as root, once that user may write into the folder."""
    if os.geteuid() != 0:
        return []
    folder.chmod(0o755)
    for path in [folder, *folder.rglob("*")]:
        os.chown(path, USER, USER, follow_symlinks=False)
    return ["setpriv", f"--reuid={USER}", f"--regid={USER}", "--clear-groups"]


def environment_in(folder):
    """Variables with which that command finds a home of its own, and builds nothing."""
    return {"HOME": str(folder), "XDG_CACHE_HOME": str(folder), "ISHIZUE_NO_BUILD": "1"}
