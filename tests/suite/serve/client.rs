//! A running server and the plainest of clients.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::site::Site;

/// How long anything may take on a busy machine.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// `waymark serve`, ended when dropped.
pub struct Server {
    child: Child,
    pub port: u16,
    terminal: Arc<Mutex<String>>,
}

/// What came back.
#[derive(Debug)]
pub struct Reply {
    pub status: u16,
    pub head: String,
    pub body: Vec<u8>,
}

impl Reply {
    /// The value of a field, by its name in small letters.
    pub fn field(&self, name: &str) -> Option<&str> {
        self.head.lines().skip(1).find_map(|line| line.split_once(": ").filter(|(n, _)| n.eq_ignore_ascii_case(name))).map(|(_, v)| v)
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// Asks once, on a connection of its own.
pub fn get(port: u16, path: &str) -> Reply {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    let end = bytes.windows(4).position(|w| w == b"\r\n\r\n").unwrap();
    let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
    Reply { status: head[9..12].parse().unwrap(), body: bytes[end + 4..].to_vec(), head }
}

impl Server {
    /// Starts it in the site's folder and waits until it says where it listens.
    pub fn start(site: &Site, options: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_waymark"))
            .arg("serve")
            .args(options)
            .current_dir(site.path("."))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let terminal = Arc::new(Mutex::new(String::new()));
        listen(child.stdout.take().unwrap(), &terminal);
        listen(child.stderr.take().unwrap(), &terminal);
        let begun = Instant::now();
        let port = loop {
            let said = terminal.lock().unwrap().clone();
            let address = said.split("http://").nth(1).and_then(|a| a.split_once('/')).filter(|_| said.contains("Ctrl+C"));
            if let Some((host, _)) = address {
                break host.rsplit_once(':').unwrap().1.parse().unwrap();
            }
            assert!(begun.elapsed() < PATIENCE && child.try_wait().unwrap().is_none(), "it does not start: {said}");
            std::thread::sleep(Duration::from_millis(10));
        };
        Self { child, port, terminal }
    }

    pub fn get(&self, path: &str) -> Reply {
        get(self.port, path)
    }

    /// What open pages are told.
    fn told(&self) -> Value {
        let script = self.get("/_waymark/wait.js").text();
        let json = script.strip_prefix("waymarkLive(").and_then(|s| s.strip_suffix(");\n")).unwrap_or_else(|| panic!("{script}"));
        serde_json::from_str(json).unwrap()
    }

    pub fn problems(&self) -> Vec<Value> {
        self.told()["problems"].as_array().unwrap().clone()
    }

    pub fn state(&self) -> String {
        self.told()["state"].as_str().unwrap().to_owned()
    }

    pub fn tree_name(&self) -> String {
        self.told()["tree"].as_str().unwrap().to_owned()
    }

    /// Everything it printed.
    pub fn terminal(&self) -> String {
        self.terminal.lock().unwrap().clone()
    }

    pub fn says(&self, words: &str) -> bool {
        self.terminal().contains(words)
    }

    /// Waits until something is so.
    pub fn until(&self, what: &str, is_so: impl Fn(&Self) -> bool) {
        let begun = Instant::now();
        while !is_so(self) {
            assert!(begun.elapsed() < PATIENCE, "{what}: not within {PATIENCE:?}; problems: {:?}", self.problems());
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Sends a signal and waits for the end; the exit code.
    pub fn end(&mut self, signal: &str) -> Option<i32> {
        Command::new("kill").args([signal, &self.child.id().to_string()]).status().unwrap();
        self.child.wait().unwrap().code()
    }

    /// Memory in use, in kilobytes, where the system tells.
    pub fn memory(&self) -> Option<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).ok()?;
        status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?.trim().strip_suffix(" kB")?.parse().ok()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn listen(from: impl Read + Send + 'static, terminal: &Arc<Mutex<String>>) {
    let terminal = terminal.clone();
    std::thread::spawn(move || {
        for line in BufReader::new(from).lines().map_while(Result::ok) {
            let mut terminal = terminal.lock().unwrap();
            terminal.push_str(&line);
            terminal.push('\n');
        }
    });
}
