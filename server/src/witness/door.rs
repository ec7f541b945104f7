//! How is a witness asked over HTTP?
//!
//! `POST <prefix>/add-checkpoint` as C2SP `tlog-witness` has it, and `GET <prefix>/`, where it says its key. Anybody
//! may ask: what counts is the log's signature. Bodies, time and connections are bounded; TLS is a proxy's.
//!
//! Not here: what may be cosigned (`store`).

use super::store::{Done, Witness};
use crate::{clock::Clock, connections::Counted};
use amanat_proof::witness::{
    answer::{TEXT_TYPE, cosigned, refused},
    request::MAX_REQUEST_BYTES,
};
use anyhow::{Context, ensure};
use axum::{
    Router,
    body::Bytes,
    extract::{DefaultBodyLimit, Request, State},
    http::{StatusCode, header},
    middleware::{self, Next},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use std::{sync::Arc, time::Duration};
use tokio::{net::TcpListener, time::timeout};

/// Open connections; the next is taken when one has ended.
pub const MAX_CONNECTIONS: usize = 512;
/// The longest silence on a connection; logs keep theirs open from tick to tick.
pub const MAX_SILENCE: Duration = Duration::from_secs(150);
/// The longest that one request takes.
pub const MAX_REQUEST: Duration = Duration::from_secs(10);
/// The longest that answers go on after it was told to stop.
const GRACE: Duration = Duration::from_secs(2);

#[derive(Clone)]
struct Asked {
    witness: Arc<Witness>,
    clock: Clock,
}

/// What is answered, below this prefix (empty, or `/` and a path).
pub fn router(witness: Arc<Witness>, clock: Clock, prefix: &str) -> anyhow::Result<Router> {
    let prefix = prefix.trim_end_matches('/');
    let is_plain = prefix.bytes().all(|b| b.is_ascii_alphanumeric() || b"/-._~".contains(&b));
    ensure!(is_plain && (prefix.is_empty() || prefix.starts_with('/')), "the prefix is a plain path: /w1");
    let here = Router::new()
        .route(&format!("{prefix}/add-checkpoint"), post(add_checkpoint))
        .route(&format!("{prefix}/"), get(key))
        .layer(DefaultBodyLimit::max(MAX_REQUEST_BYTES))
        .layer(middleware::from_fn(in_time));
    Ok(here.with_state(Asked { witness, clock }))
}

/// Answers until it is told to stop.
pub async fn serve(
    listener: TcpListener,
    pages: Router,
    told: impl Future<Output = ()> + Send + 'static,
) -> anyhow::Result<()> {
    let (stop, mut stopped) = tokio::sync::watch::channel(false);
    let mut until = stopped.clone();
    tokio::spawn(async move {
        told.await;
        let _ = stop.send(true);
    });
    let listener = Counted::new(listener, MAX_CONNECTIONS, MAX_SILENCE);
    let serving = axum::serve(listener, pages).with_graceful_shutdown(async move {
        let _ = until.wait_for(|stop| *stop).await;
    });
    tokio::select! {
        ended = serving.into_future() => ended.context("the listener"),
        () = async {
            let _ = stopped.wait_for(|stop| *stop).await;
            tokio::time::sleep(GRACE).await;
        } => Ok(()),
    }
}

async fn in_time(request: Request, next: Next) -> Response {
    let late = |_| StatusCode::SERVICE_UNAVAILABLE.into_response();
    timeout(MAX_REQUEST, next.run(request)).await.unwrap_or_else(late)
}

async fn add_checkpoint(State(asked): State<Asked>, body: Bytes) -> Response {
    let now_s = u64::try_from(asked.clock.now().millis() / 1000).unwrap_or(0);
    // It waits for the disk, and for others who ask about the same log.
    let done = tokio::task::spawn_blocking(move || asked.witness.add_checkpoint(&body, now_s)).await;
    match done {
        Ok(Done::Cosigned(lines)) => said(StatusCode::OK, TEXT_TYPE, cosigned(&lines)),
        Ok(Done::Refused(why)) => {
            let (status, kind, body) = refused(&why);
            said(StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_REQUEST), kind, body)
        }
        Ok(Done::Failed) | Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

async fn key(State(asked): State<Asked>) -> Response {
    let is_whole = asked.witness.logs().all(|(_, size)| size.is_some());
    let status = if is_whole { StatusCode::OK } else { StatusCode::INTERNAL_SERVER_ERROR };
    said(status, TEXT_TYPE, format!("{}\n", asked.witness.key()))
}

fn said(status: StatusCode, kind: &'static str, body: String) -> Response {
    (status, [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "no-store")], body).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::witness::store::tests::TestLog;
    use amanat_core::values::Moment;
    use amanat_proof::{key::VerifierKey, witness::answer::Answer};
    use axum::{
        body::{Body, to_bytes},
        http,
    };
    use tower::ServiceExt;

    struct Asking {
        pages: Router,
        vkey: VerifierKey,
        log: TestLog,
        _dir: tempfile::TempDir,
    }

    fn asking(prefix: &str) -> Asking {
        let dir = tempfile::tempdir().unwrap();
        let mut log = TestLog::named("a.example/log");
        log.grow(&["a", "b", "c"]);
        let vkey = Witness::init(dir.path(), "w.example").unwrap();
        Witness::add(dir.path(), &log.key.verifier().to_string()).unwrap();
        let witness = Arc::new(Witness::open(dir.path()).unwrap());
        let clock = Clock::by_hand(Moment::from_millis(1_679_315_147_900));
        Asking { pages: router(witness, clock, prefix).unwrap(), vkey, log, _dir: dir }
    }

    impl Asking {
        async fn post(&self, path: &str, body: String) -> (u16, String, String) {
            let request = http::Request::post(path).body(Body::from(body)).unwrap();
            let answer = self.pages.clone().oneshot(request).await.unwrap();
            let kind = answer.headers().get(header::CONTENT_TYPE).map(|v| v.to_str().unwrap().to_owned());
            let status = answer.status().as_u16();
            let body = to_bytes(answer.into_body(), 1 << 20).await.unwrap();
            (status, kind.unwrap_or_default(), String::from_utf8(body.to_vec()).unwrap())
        }

        async fn add(&self, body: String) -> (u16, String, String) {
            self.post("/add-checkpoint", body).await
        }
    }

    #[tokio::test]
    async fn every_status_of_the_protocol_is_answered_as_it_is_written() {
        let asking = asking("");
        let log = &asking.log;
        let (status, kind, body) = asking.add(log.ask(0, 2)).await;
        assert_eq!((status, kind.as_str()), (200, TEXT_TYPE));
        let Answer::Cosigned(lines) = Answer::read(200, None, body.as_bytes()) else { panic!("{body}") };
        let mut note = log.checkpoint(2);
        note.add(lines[0].clone()).unwrap();
        let known = [asking.vkey.clone()];
        assert_eq!(note.verify(&known).unwrap()[0].time_s, Some(1_679_315_147));

        let conflict = (409, "text/x.tlog.size".to_owned(), "2\n".to_owned());
        assert_eq!(asking.add(log.ask(0, 3)).await, conflict, "another old size");
        let mut forked = TestLog::named("a.example/log");
        forked.grow(&["x", "b", "c"]);
        assert_eq!(asking.add(forked.ask(2, 2)).await, conflict, "another root");
        assert_eq!(asking.add(forked.ask(2, 3)).await.0, 422);
        assert_eq!(asking.add(log.ask(2, 3).replace("old 2\n", "old 4\n")).await.0, 400, "old above new");
        assert_eq!(asking.add("old x\n".into()).await.0, 400);
        assert_eq!(
            asking.add(log.ask(2, 3).replace("\n3\n", "\n2\n")).await.0,
            403,
            "signature of another text"
        );
        assert_eq!(asking.add(log.ask(2, 3).replace("a.example/log\n3", "b.example/log\n3")).await.0, 404);
        assert_eq!(asking.add("a".repeat(MAX_REQUEST_BYTES + 1)).await.0, 413);
        assert_eq!(asking.post("/other", String::new()).await.0, 404);
        assert_eq!(asking.add(log.ask(2, 3)).await.0, 200);
    }

    #[tokio::test]
    async fn it_lives_below_a_prefix_and_says_its_key_there() {
        let asking = asking("/w1/");
        assert_eq!(asking.post("/w1/add-checkpoint", asking.log.ask(0, 1)).await.0, 200);
        assert_eq!(asking.add(asking.log.ask(1, 2)).await.0, 404);
        let request = http::Request::get("/w1/").body(Body::empty()).unwrap();
        let answer = asking.pages.clone().oneshot(request).await.unwrap();
        let body = to_bytes(answer.into_body(), 1 << 20).await.unwrap();
        assert_eq!(body, format!("{}\n", asking.vkey));
        let witness = |prefix| {
            let dir = tempfile::tempdir().unwrap();
            Witness::init(dir.path(), "w").unwrap();
            router(Arc::new(Witness::open(dir.path()).unwrap()), Clock::wall(), prefix)
        };
        assert!(witness("w1").is_err() && witness("/{w}").is_err() && witness("/a/b").is_ok());
    }
}
