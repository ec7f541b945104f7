//! How does somebody outside the force witness a log?
//!
//! A key is made once, logs are added by their public keys, and a small server answers what they ask.
//!
//! Not here: what a witness cosigns (`witness`), how a log asks (`witnesses`).

use super::serve::{listen, runtime, told_to_stop, watch_log};
use crate::{
    clock::Clock,
    witness::{door, store::Witness},
};
use clap::{Args as ClapArgs, Subcommand};
use std::{net::SocketAddr, path::PathBuf, process::ExitCode, sync::Arc};

/// `amanat witness`
#[derive(ClapArgs)]
pub struct Args {
    /// The directory of the witness; nothing else is needed
    #[arg(long, default_value = "witness", value_name = "DIR", global = true)]
    dir: PathBuf,
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Make a witness with a key of its own
    Init {
        /// Its name for ever: an address without https://, such as witness.example/1
        #[arg(long)]
        name: String,
    },
    /// Watch a log from now on
    Add {
        /// The log's public key, as its operator publishes it: <name>+<id>+<base64>
        vkey: String,
    },
    /// Answer logs that ask
    Serve {
        /// Where it listens; put a proxy with TLS before it
        #[arg(long, default_value = "127.0.0.1:8082", value_name = "ADDRESS")]
        listen: SocketAddr,
        /// The path below which it answers, such as /w1
        #[arg(long, default_value = "/", value_name = "PATH")]
        prefix: String,
    },
    /// Say its key, and what it cosigned last
    Show,
}

/// Makes, adds to, shows or runs a witness.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    match args.what {
        What::Init { name } => {
            let key = Witness::init(&args.dir, &name)?;
            println!(
                "Made a witness in {}. Its key is in the file `key`: keep it, and show it to nobody.",
                args.dir.display()
            );
            println!("What you give to logs, and to everybody who wants to check:");
            println!("{key}");
        }
        What::Add { vkey } => println!("{} is watched from now on.", Witness::add(&args.dir, &vkey)?),
        What::Serve { listen: at, prefix } => serve(Witness::open(&args.dir)?, at, &prefix)?,
        What::Show => {
            let witness = Witness::open(&args.dir)?;
            println!("{}", witness.key());
            for (log, size) in witness.logs() {
                println!("{log} {}", size.unwrap_or_default());
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn serve(witness: Witness, at: SocketAddr, prefix: &str) -> anyhow::Result<()> {
    watch_log();
    let witness = Arc::new(witness);
    let pages = door::router(witness.clone(), Clock::wall(), prefix)?;
    runtime()?.block_on(async {
        let listener = listen(at).await?;
        println!("{} answers on {}", witness.key(), listener.local_addr()?);
        door::serve(listener, pages, told_to_stop()).await
    })
}
