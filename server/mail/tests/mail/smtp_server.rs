//! A real mail server, aiosmtpd, in an environment of its own below `target`.

use serde_json::Value;
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

/// A running mail server; it ends with the test.
pub struct SmtpServer {
    child: Child,
    told: Receiver<Value>,
    /// Where it listens, on 127.0.0.1.
    pub port: u16,
    /// The certificate to trust (PEM); empty without TLS.
    pub authority: Vec<u8>,
}

impl SmtpServer {
    /// Starts one with the options that `smtp_server.py` names.
    pub fn start(options: &[&str]) -> Self {
        let mut child = Command::new(python())
            .args(["-W", "ignore"])
            .arg(here().join("smtp_server.py"))
            .args(options)
            .stdout(Stdio::piped())
            .spawn()
            .expect("the mail server for the tests starts");
        let stdout = child.stdout.take().expect("its output is a pipe");
        // Read as it comes: a full pipe would stop the server.
        let (tell, told) = channel();
        thread::spawn(move || {
            for line in BufReader::new(stdout).lines().map_while(Result::ok) {
                let fact = serde_json::from_str(&line).expect("it tells facts as JSON");
                if tell.send(fact).is_err() {
                    break;
                }
            }
        });
        let fact = next(&told);
        let port = fact["port"].as_u64().expect("the server tells its port");
        Self {
            child,
            told,
            port: u16::try_from(port).expect("a port"),
            authority: fact["authority"].as_str().map_or_else(Vec::new, |path| {
                fs::read(path).expect("the certificate to trust can be read")
            }),
        }
    }

    /// What the server tells about the next mail that it took; waits for it.
    pub fn next_mail(&self) -> Value {
        next(&self.told)
    }
}

impl Drop for SmtpServer {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn next(told: &Receiver<Value>) -> Value {
    told.recv_timeout(Duration::from_secs(60))
        .expect("the mail server for the tests tells what it does")
}

fn here() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mail")
}

/// The Python that has aiosmtpd; made anew when the versions or the interpreter change. Tests in other
/// processes wait for it.
fn python() -> PathBuf {
    let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target");
    fs::create_dir_all(&target).expect("the folder target can be made");
    let lock = File::create(target.join("venv-mail.lock")).expect("the lock can be made");
    lock.lock().expect("the lock can be taken");
    let venv = target.join("venv-mail");
    let python = venv.join("bin/python");
    let wanted = fs::read_to_string(here().join("requirements.txt")).expect("the requirements");
    let stamp = format!("{}{wanted}", version());
    if fs::read_to_string(venv.join("stamp")).is_ok_and(|found| found == stamp) {
        return python;
    }
    let _ = fs::remove_dir_all(&venv);
    run(Command::new("python3").args(["-m", "venv"]).arg(&venv));
    run(Command::new(&python)
        .args([
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "--no-deps",
        ])
        .arg("--requirement")
        .arg(here().join("requirements.txt")));
    fs::write(venv.join("stamp"), stamp).expect("the stamp can be written");
    python
}

fn version() -> String {
    let output = Command::new("python3").arg("--version").output();
    let output = output.unwrap_or_else(|error| {
        panic!("the mail tests need a real mail server, and python3 to run it: {error}")
    });
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn run(command: &mut Command) {
    let output = command.output();
    let told = match &output {
        Ok(output) if output.status.success() => return,
        Ok(output) => String::from_utf8_lossy(&output.stderr).into_owned(),
        Err(error) => error.to_string(),
    };
    panic!(
        "the mail tests need a real mail server: aiosmtpd could not be installed from PyPI \
         (python3, its venv module and a network are needed). {command:?} said: {told}"
    );
}
