"""Which network addresses may be connected to.

Policy over plain addresses, and looking up those of a name; connecting belongs in `transport`.
"""

import ipaddress
import socket
from collections.abc import Callable, Sequence

from iati.sources.source import Refusal, SourceError, shown

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
LookUp = Callable[[str], Sequence[Address]]
"""The addresses of a host, by its name. Raises `SourceError` where it has none."""

_GLOBAL_V6 = ipaddress.ip_network("2000::/3")
_TRANSLATED_V4 = ipaddress.ip_network("64:ff9b::/96")
# Services of cloud machines that tell their secrets, and what only looks global.
_NEVER = (
    ipaddress.ip_network("168.63.129.16/32"),
    ipaddress.ip_network("192.0.0.0/24"),
    ipaddress.ip_network("fd00:ec2::/32"),
)


def addresses_of(host: str) -> Sequence[Address]:
    """The addresses of a host as the system knows them. Raises `SourceError` for unknown names."""
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise SourceError(Refusal.ADDRESS, "There is no server of this name.") from error
    return [ipaddress.ip_address(str(entry[4][0])) for entry in found]


def checked_addresses(host: str, look_up: LookUp, *, may_be_local: bool) -> Sequence[Address]:
    """The addresses of a host, all of which may be connected to. Raises `SourceError`.

    With `may_be_local`, those of this machine and of private networks may be among them.
    """
    addresses = look_up(host)
    for address in addresses:
        if not is_public(address) and not (may_be_local and is_local(address)):
            where = host if host == str(address) else f"{shown(host)} ({address})"
            detail = f"It leads to {where}, which is not on the public internet."
            raise SourceError(Refusal.ADDRESS, detail)
    return addresses


def names_local(host: str) -> bool:
    """Whether whoever wrote this host can only have meant this machine or a private network."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return is_local(ipaddress.ip_address(host))
    except ValueError:
        return False


def is_public(address: Address) -> bool:
    """Whether an address is one of the internet, for a single machine."""
    inner = _inner(address)
    if inner.is_multicast or not inner.is_global or _is_never(inner):
        return False
    return isinstance(inner, ipaddress.IPv4Address) or inner in _GLOBAL_V6


def is_local(address: Address) -> bool:
    """Whether an address is of this machine, or of a machine of a private network."""
    inner = _inner(address)
    if inner.is_link_local or inner.is_multicast or inner.is_unspecified or _is_never(inner):
        return False
    return inner.is_loopback or inner.is_private


def _is_never(address: Address) -> bool:
    return any(address in network for network in _NEVER if network.version == address.version)


def _inner(address: Address) -> Address:
    """The version 4 address that a version 6 one carries and is delivered to, or itself."""
    if isinstance(address, ipaddress.IPv4Address):
        return address
    if address in _TRANSLATED_V4:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or address
