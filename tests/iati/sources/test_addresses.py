"""Which network addresses are connected to: public ones, and private ones only where named."""

import ipaddress

import pytest

from iati.sources import SourceError
from iati.sources.addresses import (
    Address,
    addresses_of,
    checked_addresses,
    is_local,
    is_public,
    names_local,
)

_PUBLIC = ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::1"]
_LOCAL = [
    "127.0.0.1",
    "127.255.255.254",
    "10.0.0.1",
    "172.16.0.1",
    "192.168.1.1",
    "::1",
    "fd12:3456::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
]
_NEITHER = [
    "0.0.0.0",  # noqa: S104 - an address to be refused
    "169.254.169.254",
    "::ffff:169.254.169.254",
    "64:ff9b::a9fe:a9fe",
    "fe80::1",
    "fec0::1",
    "100.64.0.1",
    "100.100.100.200",
    "168.63.129.16",
    "192.0.0.192",
    "fd00:ec2::254",
    "224.0.0.1",
    "ff02::1",
    "ff0e::1",
    "::",
    "64:ff9b:1::1",
    "::7f00:1",
]


@pytest.mark.parametrize("text", _PUBLIC)
def test_public_addresses(text: str) -> None:
    address = ipaddress.ip_address(text)
    assert is_public(address)
    assert not is_local(address)


@pytest.mark.parametrize("text", _LOCAL)
def test_addresses_of_this_machine_and_of_private_networks(text: str) -> None:
    address = ipaddress.ip_address(text)
    assert is_local(address)
    assert not is_public(address)


@pytest.mark.parametrize("text", _NEITHER)
def test_addresses_that_are_never_connected_to(text: str) -> None:
    address = ipaddress.ip_address(text)
    assert not is_public(address)
    assert not is_local(address)


@pytest.mark.parametrize("host", ["localhost", "data.localhost", "127.0.0.1", "::1", "10.1.2.3"])
def test_hosts_that_only_a_local_server_can_be_meant_by(host: str) -> None:
    assert names_local(host)


@pytest.mark.parametrize(
    "host", ["example.org", "localhost.example.org", "8.8.8.8", "169.254.169.254", "127.1", ""]
)
def test_hosts_that_are_not_known_to_be_local(host: str) -> None:
    assert not names_local(host)


def test_one_private_address_among_public_ones_is_refused() -> None:
    addresses: list[Address] = [ipaddress.ip_address(text) for text in ("8.8.8.8", "10.0.0.1")]
    with pytest.raises(SourceError, match=r"leads to data\.example \(10\.0\.0\.1\)") as raised:
        checked_addresses("data.example", lambda _: addresses, may_be_local=False)
    assert raised.value.rule == "file:address"
    assert checked_addresses("x", lambda _: addresses, may_be_local=True) == addresses


@pytest.mark.parametrize("host", ["127.1", "0x7f.1", "2130706433", "017700000001"])
def test_unusual_ways_to_write_a_local_address_are_looked_through(host: str) -> None:
    with pytest.raises(SourceError, match=r"127\.0\.0\.1"):
        checked_addresses(host, addresses_of, may_be_local=False)


@pytest.mark.parametrize("host", ["", "a" * 64, "no.such.name.invalid"])
def test_a_host_that_does_not_exist_is_refused(host: str) -> None:
    with pytest.raises(SourceError) as raised:
        checked_addresses(host, addresses_of, may_be_local=False)
    assert raised.value.rule == "file:address"
