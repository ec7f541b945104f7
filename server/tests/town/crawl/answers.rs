//! Does every answer protect whoever gets it, errors included?
//!
//! Every route is asked in every way that it does not expect, over http and over https, by somebody without an account
//! and by an administrator. Whatever comes back, page or refusal, must carry what browsers need to protect a person,
//! give no cookie that a script or another site could use, and lead nowhere else.

use super::{
    house::{Ask, Caller, Came, House},
    routes::ROUTES,
};
use amanat::{http, settings::Settings, town::Town};
use axum::http::{HeaderMap, header};
use std::collections::BTreeMap;

/// A host that is not ours.
const EVIL: &str = "evil.example";
/// What may be read by other sites' programs, because all of it is public.
const FOR_ALL_SITES: [&str; 4] = ["/checkpoint", "/tile/", "/log.policy", "/succession/"];

/// What anybody may keep for a short while, though other sites' pages need it not.
fn is_published(path: &str) -> bool {
    let path = path.split('?').next().unwrap_or_default();
    path.starts_with("/warnings/") && path.ends_with(".xml")
}

/// Somebody with an account who may do much: nothing is refused for who they are.
fn administrator(house: &House) -> &Caller {
    house.caller("administrator")
}

/// Ways of asking that no page of ours asks in.
fn odd_ways(path: &str) -> Vec<Ask> {
    let big = vec![b'x'; 600 << 10];
    let form = "application/x-www-form-urlencoded";
    let mut asks: Vec<Ask> = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW"]
        .into_iter()
        .map(|method| Ask { method, path: path.into(), ..Ask::default() })
        .collect();
    let with = |name, value: &str| Ask::get(path).with(name, value);
    asks.extend([
        with("host", EVIL),
        with("x-forwarded-host", EVIL),
        with("forwarded", "host=evil.example"),
        with("accept", "text/html\u{7f}".trim_end_matches('\u{7f}')),
        with("accept-language", &"fa,".repeat(500)),
        with("cookie", &format!("lang=\"><script>; theme={}", "x".repeat(3000))),
        with("range", "bytes=0-1"),
        with("if-none-match", "*"),
        Ask::get(&format!("{path}?lang=%0d%0aset-cookie:%20x=1&theme=%00&next=//{EVIL}")),
        Ask::get(&format!("{path}?{}", "x".repeat(5_000))),
        Ask::get(&format!("{path}/..%2f..%2f..%2fetc%2fpasswd")),
        Ask::get(&format!("/{path}")),
        Ask::get(&format!("{path}/")),
        Ask::post(path, big.clone()).with("content-type", form),
        Ask::post(path, big).json(),
        Ask::post(path, "{").json(),
        Ask::post(path, "a=1").with("content-type", "text/plain"),
        Ask::post(path, "--x\r\n").with("content-type", "multipart/form-data; boundary=x"),
        Ask::post(path, "--x").with("content-type", "multipart/form-data"),
        Ask::post(path, "a=1").with("content-type", form).with("origin", "https://evil.example"),
        Ask::post(path, [0xff, 0xfe, 0x00]).with("content-type", form),
    ]);
    asks
}

/// The house over https, as a force runs it: the same record, another address.
fn over_https(house: &House) -> axum::Router {
    let town = &house.town.town;
    let settings = Settings { address: "https://police.example".into(), ..Settings::default() };
    let (record, words, clock) = (town.record().clone(), town.words().clone(), town.clock().clone());
    http::router(Town::new(record, words, clock, settings, true).unwrap())
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> &'a str {
    headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or_default()
}

/// What is wrong with an answer, whatever was asked.
fn wrong_with(ask: &Ask, came: &Came, is_https: bool) -> Vec<String> {
    let (headers, mut wrong) = (&came.headers, Vec::new());
    let mut demand = |so: bool, what: String| {
        if !so {
            wrong.push(what);
        }
    };
    let path = ask.path.as_str();
    let kind = text(headers, "content-type");
    demand(!came.status.is_server_error(), "a fault of ours".into());
    demand(text(headers, "x-content-type-options") == "nosniff", "no nosniff".into());
    demand(
        ["same-origin", "no-referrer"].contains(&text(headers, "referrer-policy")),
        "no referrer policy".into(),
    );
    demand(text(headers, "cross-origin-opener-policy") == "same-origin", "no opener policy".into());
    demand(is_https == headers.contains_key("strict-transport-security"), "HSTS".into());
    let is_public = FOR_ALL_SITES.iter().any(|begin| path.starts_with(begin));
    let cors = headers.keys().any(|name| name.as_str().starts_with("access-control-"));
    demand(!cors || (is_public && text(headers, "access-control-allow-origin") == "*"), "CORS".into());
    let resource = text(headers, "cross-origin-resource-policy");
    demand(resource == "same-origin" || is_public, format!("resource policy {resource:?}"));
    demand(
        !headers.contains_key("server") && !headers.contains_key("x-powered-by"),
        "it names its software".into(),
    );
    let kept = text(headers, "cache-control");
    let may_be_kept =
        is_public || is_published(path) || path.starts_with("/assets/") || path.starts_with("/map/");
    demand(kept.contains("no-store") || (may_be_kept && kept.contains("public")), format!("kept: {kept:?}"));
    demand(
        !kept.contains("public") || !headers.contains_key("set-cookie"),
        "a cookie in a public answer".into(),
    );
    if kind.starts_with("text/") {
        let says_charset = kind.contains("charset=utf-8") || kind == "text/event-stream";
        demand(says_charset, format!("no charset: {kind}"));
    }
    demand(came.body.is_empty() || ask.method == "HEAD" || !kind.is_empty(), "a body of no kind".into());
    let policy = text(headers, "content-security-policy");
    if kind.starts_with("text/html") || !may_be_kept {
        for part in ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"] {
            demand(policy.contains(part), format!("policy lacks {part}: {policy:?}"));
        }
        demand(!policy.contains("unsafe-eval") && !policy.contains("*"), format!("policy: {policy}"));
        let inline = policy.contains("unsafe-inline");
        demand(!inline, format!("policy lets anything run: {policy}"));
    }
    for line in headers.get_all(header::SET_COOKIE) {
        let wrong = wrong_cookie(line.to_str().unwrap(), is_https);
        demand(wrong.is_none(), wrong.unwrap_or_default());
    }
    let to = text(headers, "location");
    let is_here = to.starts_with('/') && !to.starts_with("//") && !to.contains(['\\', '\t', '\r', '\n']);
    demand(to.is_empty() || is_here, format!("it leads to {to:?}"));
    demand(
        !came.text().contains(&format!("://{EVIL}")) && !to.contains(EVIL),
        "it names another host".into(),
    );
    demand(ask.method != "HEAD" || came.body.is_empty(), "HEAD has a body".into());
    wrong
}

/// What is wrong with a cookie that an answer gives.
fn wrong_cookie(line: &str, is_https: bool) -> Option<String> {
    let parts: Vec<&str> = line.split(';').map(str::trim).collect();
    let has = |part: &str| parts.iter().any(|p| p.eq_ignore_ascii_case(part));
    let site = has("SameSite=Lax") || has("SameSite=Strict");
    let here = has("Path=/") && !parts.iter().any(|p| p.to_ascii_lowercase().starts_with("domain"));
    let tls = !is_https || (line.starts_with("__Host-") && has("Secure"));
    let is_good = has("HttpOnly") && site && here && tls && line.len() < 4_096;
    (!is_good).then(|| format!("cookie {line}"))
}

/// A path of a route with something in it that may be there.
fn filled(house: &House, path: &str) -> String {
    let case = house.matter("case");
    path.replace("{no}", &case.no.to_string())
        .replace("{act}", "note")
        .replace("{desk}", "report")
        .replace("{step}", "kind")
        .replace("{id}", "x")
        .replace("{*name}", "app.css")
        .replace("{*path}", "0/000.p/1")
}

#[test]
fn crawl_every_answer_of_every_route_protects_who_gets_it() {
    let mut house = House::new();
    let plain = house.router.clone();
    let (mut asked, mut all_wrong) = (0, BTreeMap::new());
    for is_https in [false, true] {
        house.router = if is_https { over_https(&house) } else { plain.clone() };
        let mut asks = Vec::new();
        for route in ROUTES {
            let path = filled(&house, route.path);
            asks.extend(odd_ways(&path).into_iter().map(|ask| ((), ask)));
            // Codes are tried slowly, so that the lane of strangers is not what is asked here.
            if !path.starts_with("/api/v1/mine") {
                let as_somebody =
                    odd_ways(&path).into_iter().map(|ask| ((), signed_in(&house, ask, is_https)));
                asks.extend(as_somebody);
            }
        }
        asks.extend(
            ["/nothing", "/today/x", "/.git/config", "/%2e%2e/x", "/matter", "/api/", "/api/v2/x"]
                .map(|path| ((), Ask::get(path))),
        );
        asks.retain(|(_, ask)| !tries_a_code(ask));
        for ((), ask, came) in house.ask_all(asks) {
            asked += 1;
            for wrong in wrong_with(&ask, &came, is_https) {
                let told: &mut Vec<String> = all_wrong.entry(format!("{} {wrong}", came.status)).or_default();
                told.push(format!("{} {} {:?}", ask.method, ask.path, ask.headers));
            }
        }
    }
    println!("answers: {asked} looked at");
    let shown: Vec<String> = all_wrong
        .iter()
        .map(|(what, told)| format!("{} × {what}, such as {:.160}", told.len(), told[0]))
        .collect();
    assert!(shown.is_empty(), "answers are wrong:\n{}", shown.join("\n"));
}

fn signed_in(house: &House, ask: Ask, is_https: bool) -> Ask {
    let mut caller = administrator(house).clone();
    if is_https {
        caller.cookie = format!("__Host-{}", caller.cookie);
    }
    ask.by(&caller)
}

/// Wrong codes wait, so that guessing is hopeless; a few are tried elsewhere.
fn tries_a_code(ask: &Ask) -> bool {
    let path = ask.path.split('?').next().unwrap_or_default();
    (path.starts_with("/follow") && ask.method == "POST") || path.starts_with("/api/v1/mine")
}

#[test]
fn crawl_signing_in_gives_a_new_token_and_going_out_ends_it() {
    let house = House::new();
    let member = house.caller("member").clone();
    let planted = "planted-by-somebody-else-0123456789abcdefgh";
    let browser = super::super::browser::Browser::new(&house.town);
    browser.later(30);
    let form = form_of(&[
        ("name", "member"),
        ("password", super::super::browser::PASSWORD),
        ("code", &browser.code()),
        ("next", "/\t/evil.example"),
    ]);
    let ask =
        Ask::post("/sign-in", form).form().with("cookie", &format!("session={planted}; {}", member.cookie));
    let came = house.town.wait(house.ask(ask));
    assert_eq!((came.status.as_u16(), text(&came.headers, "location")), (303, "/today"));
    let cookies: Vec<&str> = came.headers.get_all("set-cookie").iter().map(|v| v.to_str().unwrap()).collect();
    let session = cookies.iter().find(|c| c.starts_with("session=")).unwrap();
    let session = session.split(';').next().unwrap();
    assert!(!session.contains(planted) && session != member.cookie, "a token that was there before goes on");
    assert!(session.len() > 43, "at least 256 bits");

    let today =
        |cookie: &str| house.town.wait(house.ask(Ask::get("/today").with("cookie", cookie))).status.as_u16();
    assert_eq!(today(session), 200);
    assert_eq!(today(&format!("session={planted}")), 303);
    assert_eq!(today(&format!("{session}; session={planted}")), 303, "of two, none counts");
    let out = Ask::post("/sign-out", "").form().with("cookie", session);
    let came = house.town.wait(house.ask(out));
    assert!(text(&came.headers, "set-cookie").contains("Max-Age=0"));
    assert_eq!(today(session), 303, "what was signed out stays out");
    let token = session.trim_start_matches("session=");
    let api = Ask::get("/api/v1/today").with("authorization", &format!("Bearer {token}"));
    assert_eq!(house.town.wait(house.ask(api)).status.as_u16(), 401);
}

fn form_of(fields: &[(&str, &str)]) -> String {
    super::house::form(&fields.iter().map(|(n, v)| (*n, (*v).to_owned())).collect())
}

#[test]
fn crawl_a_refused_sign_in_does_not_tell_whether_there_is_such_a_name() {
    let house = House::new();
    let ask = |name: &str| {
        Ask::post("/sign-in", form_of(&[("name", name), ("password", "guess"), ("code", "000000")]))
    };
    let look = |name: &str| house.town.wait(house.ask(ask(name).form())).look(&[name]);
    let nobody = look("nobodyatall");
    for name in ["member", "left", "ended", "administrator"] {
        assert_eq!(look(name), nobody, "{name}");
    }
    let joins = |code: &str| {
        let form = form_of(&[("code", code)]);
        house.town.wait(house.ask(Ask::post("/join", form).form())).look(&[code])
    };
    assert_eq!(joins("AAAA-BBBB-CCCC-DDDD"), joins("ZZZZ-ZZZZ-ZZZZ-ZZZZ"));
}
