"""Folders that a test shares with other people of the machine."""

import tempfile
from pathlib import Path


def open_to_others(folder: Path):
    """Lets everybody enter a folder: what pytest makes for a test is only for who runs it."""
    temporary = Path(tempfile.gettempdir())
    for each in [folder, *folder.parents]:
        if each == temporary:
            return
        each.chmod(0o755)
