"""What a new file takes over from the file in whose place it comes.

These are permissions, owner, group, and on Linux the extended attributes, which hold access lists
(ACL) and SELinux's labels. Access lists of Windows and macOS, flags, and the time of creation are
left: a new file has those of its folder.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import sys
from pathlib import Path

_NO_MODES = {errno.EPERM, errno.EACCES, errno.EINVAL, errno.ENOTSUP, errno.ENOSYS, errno.EROFS}
_GROUP, _OTHERS, _GROUP_SHIFT = 0o070, 0o007, 3


def keep(new: Path, old: os.stat_result, path: Path) -> bool:
    """Give *new* what the file at *path* has, whose status is *old*.

    Returns whether the system keeps permissions; other errors than its refusal are raised as
    OSError. An owner that only root could set is left.
    """
    mode = stat.S_IMODE(old.st_mode) & 0o777
    has_group = _keep_owner(new, old)
    if not has_group:  # what its group might do, ours may do only if all others may
        mode = mode & ~_GROUP | (mode & _OTHERS) << _GROUP_SHIFT
    try:
        new.chmod(mode)
    except OSError as error:
        if error.errno not in _NO_MODES:
            raise
        return False
    _keep_attributes(new, path, with_lists=has_group)
    return True


def _keep_owner(new: Path, old: os.stat_result) -> bool:
    """Set owner and group, or the group alone; return whether the group is the old one."""
    if sys.platform == "win32":
        return True
    now = new.stat()
    if (now.st_uid, now.st_gid) == (old.st_uid, old.st_gid):
        return True
    for owner in (old.st_uid, -1):
        with contextlib.suppress(OSError):
            os.chown(new, owner, old.st_gid)
            return True
    return now.st_gid == old.st_gid


def _keep_attributes(new: Path, path: Path, *, with_lists: bool) -> None:
    if sys.platform != "linux":
        return
    with contextlib.suppress(OSError):  # many file systems have none
        for name in os.listxattr(path):
            if with_lists or not name.startswith("system."):
                with contextlib.suppress(OSError):
                    os.setxattr(new, name, os.getxattr(path, name))
