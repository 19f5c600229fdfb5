//! Answers onto a connection (HTTP/1.1).

use std::fmt::Write as _;
use std::io::{self, Write};

use super::answer::Answer;

/// What goes into one write at most, in bytes: a slow client that takes one in time is alive.
const PIECE: usize = 32 << 10;

/// Writes an answer. `head` leaves the body out; `close` says that nothing follows.
pub fn write(to: &mut dyn Write, answer: &Answer, head: bool, close: bool) -> io::Result<()> {
    let body = answer.body.bytes();
    let mut out = format!("HTTP/1.1 {} {}\r\n", answer.status, reason(answer.status));
    for (name, value) in &answer.fields {
        let _ = write!(out, "{name}: {value}\r\n");
    }
    if answer.status != 304 {
        let _ = write!(out, "Content-Length: {}\r\n", body.len());
    }
    out.push_str(if close { "Connection: close\r\n\r\n" } else { "\r\n" });
    let mut first = out.into_bytes();
    let body = if head || answer.status == 304 { &[][..] } else { body };
    // Together, or a small page takes two packets.
    let (with, rest) = body.split_at(body.len().min(PIECE));
    first.extend_from_slice(with);
    to.write_all(&first)?;
    for piece in rest.chunks(PIECE) {
        to.write_all(piece)?;
    }
    to.flush()
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        206 => "Partial Content",
        302 => "Found",
        304 => "Not Modified",
        400 => "Bad Request",
        404 => "Not Found",
        405 => "Method Not Allowed",
        416 => "Range Not Satisfiable",
        421 => "Misdirected Request",
        431 => "Request Header Fields Too Large",
        503 => "Service Unavailable",
        _ => "Status",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_tells_the_length_and_sends_nothing() {
        let answer = Answer::plain(404, "no");
        let written = |head| {
            let mut out = Vec::new();
            write(&mut out, &answer, head, true).unwrap();
            String::from_utf8(out).unwrap()
        };
        assert!(written(false).starts_with("HTTP/1.1 404 Not Found\r\n"));
        assert!(written(false).ends_with("Content-Length: 3\r\nConnection: close\r\n\r\nno\n"));
        assert!(written(true).ends_with("Content-Length: 3\r\nConnection: close\r\n\r\n"));
    }
}
