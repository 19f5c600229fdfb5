//! Under which address the people around reach this machine.

use std::net::{IpAddr, Ipv4Addr};

/// What networks within a machine are called: nobody around reaches them.
const INNER: [&str; 8] = ["docker", "veth", "br-", "virbr", "vboxnet", "vmnet", "tailscale", "tun"];

/// This machine's addresses on networks, the likeliest first.
pub fn addresses() -> Vec<Ipv4Addr> {
    let interfaces = if_addrs::get_if_addrs().unwrap_or_default();
    ranked(interfaces.into_iter().filter_map(|i| match i.ip() {
        IpAddr::V4(ip) => Some((i.name, ip)),
        // Nobody types one of these into a phone.
        IpAddr::V6(_) => None,
    }))
}

fn ranked(interfaces: impl Iterator<Item = (String, Ipv4Addr)>) -> Vec<Ipv4Addr> {
    let mut all: Vec<(u8, Ipv4Addr)> = interfaces.filter(|(_, ip)| !ip.is_loopback() && !ip.is_unspecified()).map(rank).collect();
    all.sort();
    all.dedup_by_key(|(_, ip)| *ip);
    all.into_iter().map(|(_, ip)| ip).collect()
}

fn rank((name, ip): (String, Ipv4Addr)) -> (u8, Ipv4Addr) {
    let rank = if INNER.iter().any(|inner| name.starts_with(inner)) {
        4
    } else if ip.is_link_local() {
        3
    } else if !ip.is_private() {
        2
    } else {
        // Phones and routers make networks of the first kind, offices of the others.
        u8::from(ip.octets()[0] != 192)
    };
    (rank, ip)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_network_of_a_hotspot_comes_first() {
        let given = [
            ("lo", "127.0.0.1"),
            ("docker0", "172.17.0.1"),
            ("eth1", "169.254.3.4"),
            ("eth0", "10.1.2.3"),
            ("wlan0", "192.168.43.1"),
            ("wwan0", "100.70.1.2"),
        ];
        let found = ranked(given.iter().map(|(name, ip)| ((*name).to_owned(), ip.parse().unwrap())));
        let found: Vec<String> = found.iter().map(ToString::to_string).collect();
        assert_eq!(found, ["192.168.43.1", "10.1.2.3", "100.70.1.2", "169.254.3.4", "172.17.0.1"]);
    }
}
