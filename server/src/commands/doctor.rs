//! What is wrong here, and what is to be done about it?

use crate::doctor::{self, Finding};
use serde_json::json;
use std::{io::Write, path::PathBuf, process::ExitCode};

/// `amanat doctor`
#[derive(clap::Args)]
pub struct Args {
    /// The data directory; a server may have it open
    #[arg(long, default_value = "data", value_name = "DIR")]
    data: PathBuf,
    /// One JSON object instead of sentences, for programs
    #[arg(long)]
    json: bool,
}

/// Looks at the directory, the settings and the machine; exits with 0 where nothing needs anybody, with 1 where
/// somebody should see to something, with 2 where something is broken.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let found = runtime.block_on(doctor::examine(&args.data));
    let code = doctor::exit_code(&found);
    let mut out = std::io::stdout().lock();
    if args.json {
        writeln!(out, "{}", json!({ "version": 1, "exit": code, "findings": found }))?;
    } else {
        tell(&found, &mut out)?;
    }
    Ok(ExitCode::from(code))
}

fn tell(found: &[Finding], out: &mut impl Write) -> std::io::Result<()> {
    for Finding { code, severity, what, todo } in found {
        writeln!(out, "{:<7}  {code}\n    {what}\n    to do: {todo}", severity.word())?;
    }
    match found.len() {
        0 => writeln!(out, "nothing was found"),
        1 => writeln!(out, "\n1 finding"),
        many => writeln!(out, "\n{many} findings"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_is_told_with_its_code_what_is_wrong_and_what_to_do() {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let found = runtime.block_on(doctor::examine(std::path::Path::new("/nowhere-at-all")));
        let mut out = Vec::new();
        tell(&found, &mut out).unwrap();
        let told = String::from_utf8(out).unwrap();
        assert!(
            told.starts_with("broken   data-missing\n    /nowhere-at-all is no directory\n    to do: "),
            "{told}"
        );
        assert!(told.ends_with("\n1 finding\n"));
    }
}
