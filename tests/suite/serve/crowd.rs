//! Many readers at once. The long form is tests/long/lan.sh.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use sha2::{Digest, Sha256};

use super::client::{PATIENCE, Server, get};
use crate::kit::kit;

fn setting(name: &str, default: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(default)
}

/// A reader who keeps her connection as long as she is allowed to.
struct Reader {
    port: u16,
    connection: Option<BufReader<TcpStream>>,
}

impl Reader {
    /// Status and body; an error of the connection as words.
    fn ask(&mut self, path: &str, more: &str) -> Result<(u16, Vec<u8>), String> {
        let mut connection = match self.connection.take() {
            Some(connection) => connection,
            None => {
                let stream = TcpStream::connect(("127.0.0.1", self.port)).map_err(|e| format!("connect: {e}"))?;
                stream.set_read_timeout(Some(PATIENCE)).map_err(|e| e.to_string())?;
                BufReader::new(stream)
            }
        };
        write!(connection.get_mut(), "GET {path} HTTP/1.1\r\nHost: 192.168.1.5\r\n{more}\r\n").map_err(|e| format!("write: {e}"))?;
        let (mut status, mut length, mut close) = (0, 0, false);
        loop {
            let mut line = String::new();
            connection.read_line(&mut line).map_err(|e| format!("head: {e}"))?;
            if line.is_empty() {
                return Err("the connection was closed instead of an answer".to_owned());
            }
            if status == 0 {
                status = line[9..12].parse().map_err(|_| line.clone())?;
            }
            close |= line.trim() == "Connection: close";
            if let Some(given) = line.strip_prefix("Content-Length: ") {
                length = given.trim().parse().map_err(|_| line.clone())?;
            }
            if line.trim().is_empty() {
                break;
            }
        }
        let mut body = vec![0; length];
        connection.read_exact(&mut body).map_err(|e| format!("body: {e}"))?;
        self.connection = (!close).then_some(connection);
        Ok((status, body))
    }
}

#[test]
fn many_readers_are_all_answered_and_memory_stays_flat() {
    let (clients, seconds) = (setting("WAYMARK_CLIENTS", 40), setting("WAYMARK_SECONDS", 2));
    let site = kit();
    site.build();
    let server = Server::start(&site, &["--port", "0", "--lan", "--dir", "dist"]);
    let sums = site.built("SHA256SUMS");
    let files: Arc<Vec<(String, String)>> = Arc::new(
        sums.lines().filter_map(|line| line.split_once("  ")).map(|(digest, path)| (path.to_owned(), digest.to_owned())).collect(),
    );
    let (stop, answers) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicU64::new(0)));
    let port = server.port;
    let readers: Vec<_> = (0..clients)
        .map(|n| {
            let (files, stop, answers) = (files.clone(), stop.clone(), answers.clone());
            std::thread::spawn(move || {
                let mut reader = Reader { port, connection: None };
                let mut problems = Vec::new();
                for turn in 0.. {
                    if stop.load(Ordering::Relaxed) {
                        break;
                    }
                    let (path, digest) = &files[usize::try_from(n * 31 + turn * 7).unwrap() % files.len()];
                    let more = ["", "Accept-Encoding: gzip\r\n", "Range: bytes=0-9\r\n"][usize::try_from(turn % 3).unwrap()];
                    match reader.ask(&format!("/{path}"), more) {
                        Ok((200, body)) if !more.is_empty() || hex(&body) == *digest => {}
                        Ok((206, body)) if body.len() <= 10 => {}
                        Ok((status, body)) => problems.push(format!("{path}: {status} with {} bytes", body.len())),
                        Err(error) => problems.push(format!("{path}: {error}")),
                    }
                    answers.fetch_add(1, Ordering::Relaxed);
                    // A reader reads.
                    std::thread::sleep(Duration::from_millis(20));
                }
                problems
            })
        })
        .collect();
    let warm = Duration::from_secs(seconds) / 4;
    std::thread::sleep(warm);
    let before = server.memory();
    std::thread::sleep(Duration::from_secs(seconds) - warm);
    let after = server.memory();
    stop.store(true, Ordering::Relaxed);
    let problems: Vec<String> = readers.into_iter().flat_map(|reader| reader.join().unwrap()).collect();
    let answers = answers.load(Ordering::Relaxed);
    println!("{clients} clients, {seconds} s: {answers} answers, {} errors, memory {before:?} → {after:?} kB", problems.len());
    assert_eq!(problems, Vec::<String>::new());
    assert!(answers >= clients);
    if let (Some(before), Some(after)) = (before, after) {
        // In the short form caches and threads are still filling; what grows for ever shows in the long one.
        let room = if seconds < 30 { 20_000 } else { 2_000 };
        assert!(after < before + room, "memory grows: {before} → {after} kB");
    }
}

#[test]
fn slow_readers_hold_up_nobody_else() {
    let site = kit();
    site.build();
    let server = Server::start(&site, &["--port", "0", "--lan", "--dir", "dist"]);
    let form =
        site.built("SHA256SUMS").lines().find_map(|line| line.split_once("  ").filter(|(_, p)| p.ends_with(".pdf"))).unwrap().1.to_owned();
    let slow: Vec<TcpStream> = (0..200)
        .map(|n| {
            let mut stream = TcpStream::connect(("127.0.0.1", server.port)).unwrap();
            // Half of them never finish asking, the others never read.
            let asked = if n % 2 == 0 { "GET /en/ HTTP/1.1\r\nHost:".to_owned() } else { format!("GET /{form} HTTP/1.1\r\n\r\n") };
            stream.write_all(asked.as_bytes()).unwrap();
            stream
        })
        .collect();
    let begun = Instant::now();
    for _ in 0..20 {
        assert_eq!(get(server.port, "/en/").status, 200);
    }
    // Far below what the slow ones are waited for.
    assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
    drop(slow);
}

fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
