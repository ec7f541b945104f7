//! Which program reads what cameras send?
//!
//! `ffmpeg` of the operating system, as a child that ends with us. It copies what a camera sends into a transport
//! stream, and draws single pictures from one; both on its pipes, nothing on a disk.
//!
//! Invariant: the camera's address is given by the child's standard input, never by its arguments, which everybody on
//! the machine can list; and what the child says of itself goes nowhere, because it would say the address.

use amanat_core::decide::camera::Address;
use serde::Deserialize;
use std::{
    io,
    path::{Path, PathBuf},
    process::Stdio,
};
use tokio::{
    io::AsyncWriteExt,
    process::{Child, Command},
};

/// What reads cameras.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct CameraSettings {
    /// The program: `ffmpeg`, or where it is.
    pub program: PathBuf,
}

impl Default for CameraSettings {
    fn default() -> Self {
        Self { program: PathBuf::from("ffmpeg") }
    }
}

/// The child gives up a camera that is silent for so long, in microseconds.
const SILENT_US: u64 = 8_000_000;
/// Which ways out the child may take: to a camera, and its own pipes.
const WAYS: &str = "pipe,rtsp,rtsps,rtp,tcp,tls,crypto";
/// How large and how often single pictures are drawn.
const DRAWN: &str = "fps=1,scale='min(640,iw)':-2";

/// Fetches a camera's pictures; the transport stream comes by the child's standard output.
pub async fn fetch(program: &Path, address: &Address) -> io::Result<Child> {
    let mut child = quiet(program)
        .args(["-protocol_whitelist", WAYS, "-f", "concat", "-safe", "0", "-i", "pipe:0"])
        .args(["-map", "0:v:0", "-an", "-c", "copy", "-f", "mpegts", "-mpegts_flags", "+resend_headers"])
        .args(["-flush_packets", "1", "pipe:1"])
        .spawn()?;
    let list = format!(
        "ffconcat version 1.0\nfile '{}'\noption rtsp_transport tcp\noption timeout {SILENT_US}\n",
        address.in_clear()
    );
    if let Some(mut input) = child.stdin.take() {
        input.write_all(list.as_bytes()).await?;
    }
    Ok(child)
}

/// Draws single pictures from a transport stream on its standard input; JPEG by JPEG on its standard output.
pub fn draw(program: &Path) -> io::Result<Child> {
    quiet(program)
        .args(["-protocol_whitelist", "pipe", "-probesize", "500000", "-analyzeduration", "500000"])
        .args(["-f", "mpegts", "-i", "pipe:0", "-an", "-vf", DRAWN, "-q:v", "6"])
        .args(["-c:v", "mjpeg", "-f", "image2pipe", "-flush_packets", "1", "pipe:1"])
        .spawn()
}

/// A child that says nothing, knows nothing of our surroundings and ends with us.
fn quiet(program: &Path) -> Command {
    let mut command = Command::new(program);
    command
        .env_clear()
        .envs(std::env::var_os("PATH").map(|path| ("PATH", path)))
        .args(["-hide_banner", "-loglevel", "quiet", "-nostats"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true);
    command
}
