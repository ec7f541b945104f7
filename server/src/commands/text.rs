//! Why was a text found, or not: under which keys does it stand, and which language is it taken for?
//!
//! `amanat text key` and `amanat text language` answer line by line on standard input, so that an
//! administrator can ask about one name or put a whole file through.
//!
//! Invariant: every line in is one line out, in order, whatever bytes it holds; malformed UTF-8 is read
//! as U+FFFD.
//! Not here: the folding and the guessing (`amanat_core::text`).

use amanat_core::text::{fold, language};
use amanat_core::values::Language;
use std::io::{self, BufRead, ErrorKind, Read, Write};
use std::process::ExitCode;

/// So much of a line is read; what follows until its end is passed over.
pub const MAX_LINE_BYTES: u64 = 64 * 1024;

/// Ask why a text was or was not found.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    question: Question,
}

#[derive(Debug, clap::Subcommand)]
enum Question {
    /// A line in; its tight key, a tab and its loose key out.
    Key {
        /// The language whose letters the tight key keeps apart: ur, ps, sd, ar, ckb, fa or en. Without
        /// one, letters that carry meaning in any of them stay apart.
        #[arg(long)]
        language: Option<Language>,
    },
    /// A line in; its language (or `ur-Latn`, or `unknown`), a tab and the confidence out.
    Language,
}

/// Answers every line of standard input on standard output.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let (input, output) = (io::stdin().lock(), io::stdout().lock());
    let done = match args.question {
        Question::Key { language } => each_line(input, output, |line| keys(line, language)),
        Question::Language => each_line(input, output, |line| language::guess(line, &[]).to_string()),
    };
    match done {
        Ok(0) => Ok(ExitCode::SUCCESS),
        Ok(cut) => {
            eprintln!("{cut} lines were longer than {MAX_LINE_BYTES} bytes; the rest of them was not read");
            Ok(ExitCode::SUCCESS)
        }
        // Whoever reads the answers has seen enough.
        Err(fault) if fault.kind() == ErrorKind::BrokenPipe => Ok(ExitCode::SUCCESS),
        Err(fault) => Err(fault.into()),
    }
}

fn keys(line: &str, language: Option<Language>) -> String {
    format!("{}\t{}", fold::tight_key(line, language), fold::loose_key(line))
}

/// Answers each line as soon as it has come; says how many were cut at [`MAX_LINE_BYTES`].
fn each_line(
    mut input: impl BufRead,
    mut output: impl Write,
    answer: impl Fn(&str) -> String,
) -> io::Result<u64> {
    let mut line = Vec::new();
    let mut cut_count = 0;
    loop {
        line.clear();
        if input.by_ref().take(MAX_LINE_BYTES).read_until(b'\n', &mut line)? == 0 {
            return Ok(cut_count);
        }
        if line.last() != Some(&b'\n') && line.len() as u64 == MAX_LINE_BYTES {
            cut_count += u64::from(input.skip_until(b'\n')? > 1);
        }
        let text = String::from_utf8_lossy(&line);
        let mut reply = answer(text.trim_end_matches(['\n', '\r']));
        reply.push('\n');
        output.write_all(reply.as_bytes())?;
        output.flush()?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(input: &[u8]) -> (String, u64) {
        let mut out = Vec::new();
        let cut = each_line(input, &mut out, |line| keys(line, Some(Language::Ur))).unwrap();
        (String::from_utf8(out).unwrap(), cut)
    }

    #[test]
    fn every_line_in_is_one_line_out() {
        let (out, cut) = answers("كراچي\r\n\nABC\u{202E}\tx\nlast".as_bytes());
        assert_eq!(out, "کراچی\tکراجی\n\t\nabc x\tabc x\nlast\tlast\n");
        assert_eq!(cut, 0);
        assert_eq!(answers(b"").0, "");
    }

    #[test]
    fn malformed_bytes_do_not_end_the_filter() {
        let (out, _) = answers(b"a\xFF\xFEb\n\xD8\n\0\n");
        assert_eq!(out, "a b\ta b\n\t\n\t\n");
    }

    #[test]
    fn a_line_without_end_is_cut_and_the_next_one_answered() {
        let mut input = "ک".repeat(MAX_LINE_BYTES as usize).into_bytes();
        input.extend(b"\nnext\n");
        let (out, cut) = answers(&input);
        assert_eq!((out.lines().count(), out.lines().last(), cut), (2, Some("next\tnext"), 1));
        let exact = vec![b'a'; MAX_LINE_BYTES as usize];
        assert_eq!((answers(&exact).0.lines().count(), answers(&exact).1), (1, 0));
    }
}
