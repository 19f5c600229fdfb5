//! A request's head (RFC 9112), as far as a server of files cares.

use crate::serve::percent;

/// Largest head that is read, in bytes.
pub const LARGEST_HEAD: usize = 16 << 10;

/// Most header fields; browsers send about fifteen.
const MOST_FIELDS: usize = 100;

/// What is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Method {
    /// The file.
    #[default]
    Get,
    /// What is known of the file.
    Head,
    /// Anything else, which is refused.
    Other,
}

/// A request, read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Request {
    /// What is wanted.
    pub method: Method,
    /// Decoded path without the leading slash. Nothing is normalised: `..` is a name like any other, and no file has it.
    pub path: String,
    /// What stands after `?`, as it came.
    pub query: String,
    /// The host that was asked for, lower-case, without port.
    pub host: String,
    /// `Range`.
    pub range: Option<String>,
    /// `If-Range`.
    pub if_range: Option<String>,
    /// `If-None-Match`.
    pub if_none_match: Option<String>,
    /// `Accept-Encoding`.
    pub accept_encoding: String,
    /// Whether the connection cannot or should not be used again.
    pub close: bool,
    /// Whether a body follows, which nobody wants.
    pub has_body: bool,
}

/// What the bytes so far amount to.
#[derive(Debug, PartialEq, Eq)]
pub enum Parsed {
    /// More must come.
    Partly,
    /// No request.
    Bad,
    /// A request, and how many bytes its head has.
    Whole(Request, usize),
}

impl Request {
    /// A `GET` of a path, for those who ask without a network.
    pub fn get(path: &str) -> Self {
        Self { path: path.trim_start_matches('/').to_owned(), host: "localhost".to_owned(), ..Self::default() }
    }

    /// Reads a head.
    pub fn parse(bytes: &[u8]) -> Parsed {
        let mut fields = [httparse::EMPTY_HEADER; MOST_FIELDS];
        let mut head = httparse::Request::new(&mut fields);
        let length = match head.parse(bytes) {
            Ok(httparse::Status::Complete(length)) => length,
            Ok(httparse::Status::Partial) => return Parsed::Partly,
            Err(_) => return Parsed::Bad,
        };
        let mut request = Self {
            method: match head.method {
                Some("GET") => Method::Get,
                Some("HEAD") => Method::Head,
                _ => Method::Other,
            },
            // HTTP/1.0 closes unless asked not to.
            close: head.version != Some(1),
            ..Self::default()
        };
        request.target(head.path.unwrap_or_default());
        for field in head.headers.iter() {
            let Ok(value) = std::str::from_utf8(field.value) else { continue };
            request.field(field.name, value.trim());
        }
        Parsed::Whole(request, length)
    }

    fn target(&mut self, target: &str) {
        // A proxy is told the whole address.
        let target = match target.split_once("://") {
            Some((scheme, rest)) if !scheme.contains('/') => {
                let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
                self.host = host_of(host);
                path
            }
            _ => target,
        };
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        self.path = percent::decoded(path.strip_prefix('/').unwrap_or(path));
        self.query = query.to_owned();
    }

    fn field(&mut self, name: &str, value: &str) {
        let is = |other: &str| name.eq_ignore_ascii_case(other);
        if is("host") && self.host.is_empty() {
            self.host = host_of(value);
        } else if is("range") {
            // Two fields are two ranges, which are not served in pieces.
            self.range = Some(self.range.take().map_or_else(|| value.to_owned(), |first| format!("{first}, {value}")));
        } else if is("if-range") {
            self.if_range = Some(value.to_owned());
        } else if is("if-none-match") {
            self.if_none_match = Some(self.if_none_match.take().map_or_else(|| value.to_owned(), |first| format!("{first}, {value}")));
        } else if is("accept-encoding") {
            self.accept_encoding =
                if self.accept_encoding.is_empty() { value.to_owned() } else { format!("{}, {value}", self.accept_encoding) };
        } else if is("connection") {
            let has = |token: &str| value.split(',').any(|t| t.trim().eq_ignore_ascii_case(token));
            self.close = has("close") || (self.close && !has("keep-alive"));
        } else if is("transfer-encoding") || (is("content-length") && value != "0") {
            (self.close, self.has_body) = (true, true);
        }
    }
}

/// A host without its port, lower-case.
fn host_of(authority: &str) -> String {
    let host = match authority.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|b| b.is_ascii_digit()) && !host.ends_with(':') => host,
        _ => authority,
    };
    host.trim_end_matches('.').to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(text: &str) -> Request {
        match Request::parse(text.as_bytes()) {
            Parsed::Whole(request, length) => {
                assert_eq!(length, text.len());
                request
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_head_is_read() {
        let request = whole("GET /en/a%20b.html?x=1 HTTP/1.1\r\nHost: LocalHost:8000\r\nRange: bytes=0-1\r\nConnection: close\r\n\r\n");
        assert_eq!((request.path.as_str(), request.query.as_str(), request.host.as_str()), ("en/a b.html", "x=1", "localhost"));
        assert_eq!((request.range.as_deref(), request.close), (Some("bytes=0-1"), true));
        let request = whole("GET http://Example.org:80/generate_204 HTTP/1.1\r\nHost: other\r\n\r\n");
        assert_eq!((request.path.as_str(), request.host.as_str()), ("generate_204", "example.org"));
        assert_eq!(whole("GET / HTTP/1.1\r\nHost: [::1]:80\r\n\r\n").host, "[::1]");
        assert_eq!(whole("GET / HTTP/1.1\r\nHost: [::1]\r\n\r\n").host, "[::1]");
        assert!(whole("GET / HTTP/1.0\r\n\r\n").close && !whole("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n").close);
        assert_eq!(whole("POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\n").method, Method::Other);
    }

    #[test]
    fn half_a_head_and_rubbish_are_told_apart() {
        assert_eq!(Request::parse(b"GET / HTTP/1.1\r\nHost: a\r\n"), Parsed::Partly);
        assert_eq!(Request::parse(b"\x16\x03\x01\x02\x00\x01"), Parsed::Bad, "somebody speaks TLS");
        let many = format!("GET / HTTP/1.1\r\n{}\r\n", "a: b\r\n".repeat(200));
        assert_eq!(Request::parse(many.as_bytes()), Parsed::Bad);
    }
}
