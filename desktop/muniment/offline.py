"""The promise that nothing leaves this computer, kept by refusal.

`refuse_network` installs an audit hook that cannot be taken back: from then on this
process raises `NetworkRefused` when Python code looks up a host name or addresses a
socket that is not local. `ENVIRONMENT` tells every library that knows such a variable to
stay offline; it does for native code, which no audit hook sees, what can be done from
here (`tests/test_offline.py` proves the rest with strace).
"""

from __future__ import annotations

import ipaddress
import os
import sys
from collections.abc import MutableMapping
from typing import Any

ENVIRONMENT = {
    "HF_HUB_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "HF_DATASETS_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "DO_NOT_TRACK": "1",
    "ANONYMIZED_TELEMETRY": "False",
    "ORT_DISABLE_TELEMETRY": "1",
    "LANCEDB_TELEMETRY": "0",
    "QT_NO_NETWORK": "1",
}

_ADDRESSING = {"socket.connect", "socket.sendto", "socket.sendmsg", "socket.bind"}
_NAMING = {"socket.getaddrinfo", "socket.gethostbyname"}


class NetworkRefused(OSError):
    """Something in this process tried to reach the network."""


def go_offline(environment: MutableMapping[str, str] | None = None) -> None:
    """Set the variables that keep libraries offline; child processes inherit them."""
    (os.environ if environment is None else environment).update(ENVIRONMENT)


def refuse_network() -> None:
    """From now on, and for good, let this process address local sockets only."""
    go_offline()
    sys.addaudithook(_refuse)


def is_local(host: object) -> bool:
    """Whether a host, as `socket` takes it, is this computer."""
    if host is None or host in ("", b"", "localhost", b"localhost"):
        return True
    name = host.decode("ascii", "replace") if isinstance(host, bytes) else str(host)
    try:
        address = ipaddress.ip_address(name.partition("%")[0])
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


def _allowed(event: str, host: object) -> bool:
    # To bind to no address in particular is to listen to the whole network.
    return is_local(host) and not (event == "socket.bind" and host in ("", "0.0.0.0", "::"))


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if event in _ADDRESSING:
        # A UNIX socket's address is a path; an INET one a tuple that starts with the host.
        address = arguments[1] if len(arguments) > 1 else None
        if isinstance(address, tuple) and address and not _allowed(event, address[0]):
            raise NetworkRefused(f"Muniment does not use the network ({event})")
    elif event in _NAMING and arguments and not is_local(arguments[0]):
        raise NetworkRefused(f"Muniment does not use the network ({event})")
