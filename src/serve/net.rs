//! Connections: each has a small thread of its own, so that a slow phone holds up nobody but itself.
//!
//! Nothing about a client is kept or written down.

use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use super::answer::Answer;
use super::request::{LARGEST_HEAD, Method, Parsed, Request};
use super::wire;

/// Most connections at a time. Systems allow a process about 1,000 open files unless told otherwise.
const MOST: usize = 800;
/// With more than this many, a connection is closed after one answer: a browser keeps six open for each reader.
const MANY: usize = 200;
/// How long a head may take to arrive.
const HEAD_TIME: Duration = Duration::from_secs(10);
/// How long a connection may lie idle between requests.
const IDLE_TIME: Duration = Duration::from_secs(5);
/// How long a client may take nothing at all of what is sent.
const STALL_TIME: Duration = Duration::from_secs(20);
/// Stack of a connection's thread, in bytes.
const STACK: usize = 256 << 10;

/// Answers requests; runs on many threads at once.
pub type Handler = Arc<dyn Fn(&Request) -> Answer + Send + Sync>;

/// Accepts connections as long as the process lives.
pub fn serve(listeners: Vec<TcpListener>, handler: &Handler) {
    let open = Arc::new(AtomicUsize::new(0));
    for listener in listeners {
        let (handler, open) = (handler.clone(), open.clone());
        thread::spawn(move || accept(&listener, &handler, &open));
    }
}

fn accept(listener: &TcpListener, handler: &Handler, open: &Arc<AtomicUsize>) {
    loop {
        let Ok((stream, _)) = listener.accept() else {
            // Too many open files, most likely: some will close.
            thread::sleep(Duration::from_millis(50));
            continue;
        };
        let count = Count::one_more(open);
        if open.load(Ordering::Relaxed) > MOST {
            busy(&stream);
            continue;
        }
        let handler = handler.clone();
        // A thread that cannot be made drops the connection; the client tries again.
        let _ = thread::Builder::new().stack_size(STACK).spawn(move || {
            let _ = converse(stream, &handler, &count.0);
        });
    }
}

fn busy(mut stream: &TcpStream) {
    let _ = stream.set_write_timeout(Some(Duration::from_millis(100)));
    let mut answer = Answer::plain(503, "Too many readers at the moment. Try again.");
    answer.fields.push(("Retry-After", "2".to_owned()));
    let _ = wire::write(&mut stream, &answer, false, true);
}

/// One open connection, counted as long as it lives.
struct Count(Arc<AtomicUsize>);

impl Count {
    fn one_more(open: &Arc<AtomicUsize>) -> Self {
        open.fetch_add(1, Ordering::Relaxed);
        Self(open.clone())
    }
}

impl Drop for Count {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

/// Answers requests on a connection until one of the two sides has enough.
fn converse(mut stream: TcpStream, handler: &Handler, open: &AtomicUsize) -> io::Result<()> {
    stream.set_nodelay(true)?;
    stream.set_write_timeout(Some(STALL_TIME))?;
    let mut received = Vec::with_capacity(1024);
    let mut patience = HEAD_TIME;
    loop {
        let request = match read(&mut stream, &mut received, patience)? {
            Heard::Request(request) => request,
            Heard::Nothing => return Ok(()),
            Heard::Rubbish(status) => {
                wire::write(&mut stream, &Answer::plain(status, "This is no request."), false, true)?;
                return part(&mut stream);
            }
        };
        let answer = handler(&request);
        let close = request.close || open.load(Ordering::Relaxed) > MANY;
        wire::write(&mut stream, &answer, request.method == Method::Head, close)?;
        if close {
            return if request.has_body { part(&mut stream) } else { Ok(()) };
        }
        patience = IDLE_TIME;
    }
}

enum Heard {
    Request(Request),
    Nothing,
    Rubbish(u16),
}

/// Reads one head; what follows it stays in `received`.
#[expect(clippy::disallowed_methods, reason = "only patience depends on time")]
fn read(stream: &mut TcpStream, received: &mut Vec<u8>, patience: Duration) -> io::Result<Heard> {
    let start = Instant::now();
    let mut piece = [0; 4096];
    loop {
        match Request::parse(received) {
            Parsed::Whole(request, length) => {
                received.drain(..length);
                return Ok(Heard::Request(request));
            }
            Parsed::Bad => return Ok(Heard::Rubbish(400)),
            Parsed::Partly if received.len() >= LARGEST_HEAD => return Ok(Heard::Rubbish(431)),
            Parsed::Partly => {}
        }
        let Some(left) = patience.checked_sub(start.elapsed()).filter(|left| !left.is_zero()) else { return Ok(Heard::Nothing) };
        stream.set_read_timeout(Some(left))?;
        match stream.read(&mut piece) {
            Ok(0) => return Ok(Heard::Nothing),
            Ok(n) => received.extend_from_slice(&piece[..n]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(_) => return Ok(Heard::Nothing),
        }
    }
}

/// Takes leave of a client that is still talking: closing at once would lose what it was told.
fn part(stream: &mut TcpStream) -> io::Result<()> {
    stream.flush()?;
    stream.shutdown(Shutdown::Write)?;
    stream.set_read_timeout(Some(Duration::from_millis(500)))?;
    let mut piece = [0; 4096];
    for _ in 0..64 {
        if !matches!(stream.read(&mut piece), Ok(n) if n > 0) {
            break;
        }
    }
    Ok(())
}
