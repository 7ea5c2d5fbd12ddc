use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Whether an address belongs to somebody on the public internet: none of those that the IANA
/// registers of special addresses keep for other ends (RFC 6890), and none that hides another one.
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let kept = address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_multicast()
        || address.is_documentation()
        // "This network", and what is kept for later, broadcast among it.
        || a == 0
        || a >= 240
        // Behind a provider's shared address (RFC 6598).
        || (a == 100 && (64..128).contains(&b))
        // Protocol assignments, the 6to4 relays of old, and machines under test.
        || (a, b, c) == (192, 0, 0)
        || (a, b, c) == (192, 88, 99)
        || (a == 198 && (b == 18 || b == 19));
    !kept
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    let part = address.segments();
    // Only this eighth is given out; loopback, private, link-local, IPv4 in disguise and the
    // translators' prefixes lie outside.
    let given_out = part[0] & 0xe000 == 0x2000;
    // Some of it carries an IPv4 address, or is kept for protocols (2001::/23).
    let tunnel = part[0] == 0x2002 || (part[0] == 0x2001 && part[1] < 0x0200);
    let documentation =
        (part[0] == 0x2001 && part[1] == 0x0db8) || (part[0] == 0x3fff && part[1] < 0x1000);
    given_out && !tunnel && !documentation
}

#[cfg(test)]
mod tests {
    use super::*;

    fn public(address: &str) -> bool {
        is_public(address.parse().expect("an address"))
    }

    #[test]
    fn only_addresses_of_the_public_internet_are_public() {
        let inside = [
            "0.0.0.0",
            "0.1.2.3",
            "10.0.0.1",
            "100.64.0.1",
            "100.127.255.255",
            "127.0.0.1",
            "127.255.255.254",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.8",
            "192.0.2.1",
            "192.88.99.1",
            "192.168.1.1",
            "198.18.0.1",
            "198.19.255.255",
            "198.51.100.7",
            "203.0.113.9",
            "224.0.0.1",
            "239.255.255.255",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::127.0.0.1",
            "::ffff:127.0.0.1",
            "::ffff:93.184.216.34",
            "64:ff9b::7f00:1",
            "64:ff9b:1::1",
            "100::1",
            "2001::1",
            "2001:db8::1",
            "2002:7f00:1::",
            "3fff::1",
            "5f00::1",
            "fc00::1",
            "fd12:3456::1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
        ];
        assert_eq!(inside.iter().filter(|one| public(one)).count(), 0);
        let outside = [
            "93.184.216.34",
            "100.63.255.255",
            "100.128.0.1",
            "172.15.0.1",
            "172.32.0.1",
            "198.17.0.1",
            "223.255.255.255",
            "2001:200::1",
            "2a00:1450:400e:80f::200e",
        ];
        assert!(outside.iter().all(|one| public(one)));
    }
}
