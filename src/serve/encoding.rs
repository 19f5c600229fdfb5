//! What a client takes (`Accept-Encoding`) and has already (`If-None-Match`): RFC 9110, 12.5.3 and 13.1.2.

/// Whether gzip is welcome.
pub fn takes_gzip(accepted: &str) -> bool {
    let mut any = false;
    for entry in accepted.split(',') {
        let mut parts = entry.split(';').map(str::trim);
        let coding = parts.next().unwrap_or_default();
        let refused = parts.any(|p| {
            let weight = p.strip_prefix("q=").or_else(|| p.strip_prefix("Q="));
            weight.is_some_and(|q| q.trim().parse::<f32>().is_ok_and(|q| q <= 0.0))
        });
        if coding.eq_ignore_ascii_case("gzip") || coding.eq_ignore_ascii_case("x-gzip") {
            return !refused;
        }
        any |= coding == "*" && !refused;
    }
    any
}

/// Whether a list of entity tags names this one.
pub fn is_known(list: &str, tag: &str) -> bool {
    list.trim() == "*" || list.split(',').map(str::trim).any(|known| known.strip_prefix("W/").unwrap_or(known) == tag)
}

#[cfg(test)]
mod tests {
    use super::{is_known, takes_gzip};

    #[test]
    fn what_clients_say() {
        assert!(takes_gzip("gzip, deflate, br") && takes_gzip("br;q=1.0, GZIP;q=0.5") && takes_gzip("*"));
        assert!(!takes_gzip("") && !takes_gzip("br") && !takes_gzip("gzip;q=0, *") && !takes_gzip("identity, gzip; q=0.000"));
        assert!(is_known("\"a\", W/\"b\"", "\"b\"") && is_known("*", "\"b\"") && !is_known("\"bc\"", "\"b\""));
    }
}
