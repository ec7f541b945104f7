//! Do texts, wired buttons and the house itself call for help by the same rules?

use crate::{
    api::Question,
    authority::{self, authority},
    sos::{ask, call, claim, device, dispatcher, does, life, press, secret, signals, signed, with_a_school},
    town::TestTown,
};
use amanat::{
    clock::Clock,
    settings::Settings,
    sos::{
        broker, canary, facts,
        ladder::{Waits, escalate_once},
        listen, mqtt,
        settings::SosSettings,
        signed_text, take,
    },
    town::Town,
};
use amanat_core::{
    decide::signal::{Command, Signal, Way},
    guard::Duty,
    values::*,
};
use base64::{Engine, engine::general_purpose::STANDARD};
use hmac::{Hmac, KeyInit, Mac};
use p256::ecdsa::{Signature, SigningKey, signature::Signer};
use serde_json::{Value, json};
use sha2::Sha256;
use std::{
    sync::Arc,
    time::{Duration, Instant},
};
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::TcpListener,
    sync::watch,
};

const PATIENCE: Duration = Duration::from_secs(60);
const SECRET: &[u8] = b"a secret of the gateway";
const PHONE: &str = "+923001234567";

/// The same record under other settings.
fn with(town: &mut TestTown, sos: SosSettings) {
    let (keys, now) = (town.town.sos().keys(), town.town.now());
    let settings = Settings { sos, ..Settings::default() };
    let (record, words) = (town.town.record().clone(), town.town.words().clone());
    town.town = Town::new(record, words, Clock::by_hand(now), settings, true).unwrap();
    town.town.sos().know(keys);
}

fn with_a_gateway() -> (TestTown, tempfile::NamedTempFile) {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), SECRET).unwrap();
    let mut town = with_a_school();
    with(&mut town, SosSettings { sms_secret_file: Some(file.path().to_owned()), ..SosSettings::default() });
    (town, file)
}

fn text(town: &TestTown, secret: &[u8], id: &str, from: &str, text: &str) -> (u16, Value) {
    let (body, time) =
        (json!({ "id": id, "from": from, "text": text }).to_string(), town.town.now().millis());
    let mut mac = Hmac::<Sha256>::new_from_slice(secret).unwrap();
    mac.update(format!("{time}\n{body}").as_bytes());
    let mark: String = mac.finalize().into_bytes().iter().map(|b| format!("{b:02x}")).collect();
    let question =
        Question { method: "POST", path: "/sos/sms".into(), headers: vec![], body: body.into_bytes() };
    call(town, question.with("x-sms-time", &time.to_string()).with("x-sms-signature", &mark))
}

fn open(town: &TestTown) -> Vec<Signal> {
    let open = town.town.system().lives::<Signal>(Duty::SeeBoard).unwrap();
    open.iter().map(|kept| kept.state.clone()).collect()
}

#[test]
fn a_text_in_any_of_our_languages_calls_for_help_once_and_is_answered_in_its_own() {
    let (town, _file) = with_a_gateway();
    let (mut called, replies) = (0, ["SOS", "help!", "مدد", "مرسته", "بچايو", "النجدة", "یارمەتی", "کمک"]);
    for (n, word) in replies.into_iter().enumerate() {
        let (status, answer) = text(&town, SECRET, &format!("m{n}"), "+923330000000", word);
        assert_eq!((status, answer["sos"].as_bool()), (200, Some(true)), "{word}");
        called += 1;
    }
    assert_eq!(signals(&town), called);
    text(&town, SECRET, "m0", "+923330000000", "SOS");
    assert_eq!(signals(&town), called, "the gateway handed it over twice");
    let (_, answer) = text(&town, SECRET, "m90", "+923330000000", "sos 33.59,71.44 behind the mill");
    assert!(answer["reply"].as_str().unwrap().contains("has arrived"), "{answer}");
    assert_eq!(open(&town).last().unwrap().unit.as_str(), "kohat-room", "a place that stands in the text");
    let (_, answer) = text(&town, SECRET, "m91", "+923330000000", "When are you open?");
    assert_eq!((answer["sos"].as_bool(), &answer["reply"]), (Some(false), &Value::Null));
    assert_eq!(text(&town, b"another", "m92", "+923330000000", "SOS").0, 403);
    assert_eq!(
        text(&with_a_school(), SECRET, "m93", "+923330000000", "SOS").0,
        404,
        "where no gateway is set"
    );
}

#[test]
fn a_number_alone_proves_nothing_and_with_its_code_it_does() {
    let (town, _file) = with_a_gateway();
    text(&town, SECRET, "m1", PHONE, "SOS");
    text(&town, SECRET, "m2", PHONE, "SOS 7777 they are here");
    text(&town, SECRET, "m3", PHONE, "SOS 1111 they are here");
    text(&town, SECRET, "m4", PHONE, "SOS 1111 hurry");
    let open = open(&town);
    let enrolled: Vec<bool> = open.iter().map(|signal| signal.facts.enrolled).collect();
    assert_eq!(enrolled, [false, false, true]);
    assert!(open.iter().all(|signal| signal.facts.device == Some(device()) && signal.facts.way == Way::Sms));
    assert_eq!(open[2].presses, 2, "a second text of the same phone is a second press");
    let kept = take::read(&town.town, &open[2].id).unwrap();
    let words: String = kept
        .said
        .iter()
        .flat_map(|s| s.words.values())
        .map(|w| String::from_utf8_lossy(w).into_owned())
        .collect();
    assert!(words.contains("hurry") && !words.contains("1111"), "a code may be a PIN: it is not kept");
}

/// As much of a broker as a button needs: it takes one house in, hands it messages, and hears what it answers.
struct Broker<S> {
    stream: S,
}

impl<S: AsyncRead + AsyncWrite + Unpin> Broker<S> {
    async fn meet(stream: S) -> Broker<S> {
        let mut broker = Broker { stream };
        assert_eq!(broker.hear().await.0 >> 4, 1, "it introduces itself");
        broker.stream.write_all(&[0x20, 2, 0, 0]).await.unwrap();
        let (kind, body) = broker.hear().await;
        assert_eq!((kind >> 4, &body[4..9]), (8, &b"sos/+"[..]));
        broker.stream.write_all(&[0x90, 3, body[0], body[1], 1]).await.unwrap();
        broker
    }

    async fn hear(&mut self) -> (u8, Vec<u8>) {
        loop {
            let kind = self.stream.read_u8().await.unwrap();
            let (mut length, mut shift) = (0usize, 0);
            loop {
                let byte = self.stream.read_u8().await.unwrap();
                length |= usize::from(byte & 0x7f) << shift;
                shift += 7;
                if byte & 0x80 == 0 {
                    break;
                }
            }
            let mut body = vec![0; length];
            self.stream.read_exact(&mut body).await.unwrap();
            if kind >> 4 == 12 {
                self.stream.write_all(&[0xd0, 0]).await.unwrap();
                continue;
            }
            return (kind, body);
        }
    }

    async fn hand(&mut self, id: u8, topic: &str, payload: &[u8]) {
        let mut body = vec![0, topic.len() as u8];
        body.extend(topic.as_bytes());
        body.extend([0, id]);
        body.extend(payload);
        let mut packet = vec![0x32];
        let mut length = body.len();
        while length > 0x7f {
            packet.push((length & 0x7f) as u8 | 0x80);
            length >>= 7;
        }
        packet.push(length as u8);
        packet.extend(body);
        self.stream.write_all(&packet).await.unwrap();
    }

    /// Waits for the acknowledgement of a message and for the state that follows.
    async fn answered(&mut self) -> Value {
        let (mut is_acknowledged, mut state) = (false, None);
        while !is_acknowledged || state.is_none() {
            let (kind, body) = self.hear().await;
            match kind >> 4 {
                4 => is_acknowledged = true,
                3 => {
                    let topic = usize::from(body[1]);
                    self.stream.write_all(&[0x40, 2, body[2 + topic], body[3 + topic]]).await.unwrap();
                    state = serde_json::from_slice(&body[4 + topic..]).ok();
                }
                _ => {}
            }
        }
        state.unwrap()
    }
}

#[test]
fn a_wired_button_is_acknowledged_when_it_is_durable_and_its_lamp_is_told() {
    let mut town = with_a_school();
    let listener = town.wait(TcpListener::bind("127.0.0.1:0")).unwrap();
    let at = listener.local_addr().unwrap();
    let broker =
        broker::MqttSettings { port: Some(at.port()), ..broker::MqttSettings::at(at.ip().to_string()) };
    with(&mut town, SosSettings { mqtt: Some(broker), ..SosSettings::default() });
    let listening = town.spawn(mqtt::listen_for_ever(town.town.clone()));
    let topic = format!("sos/{}", device());
    let inner = json!({ "key": "key-of-a-button-001", "held_s": 2 }).to_string();
    let (now, nonce) = (town.town.now(), "nonce-0123456789");
    let text = signed_text("MQTT", &topic, inner.as_bytes(), (now, nonce, &device()));
    let signature: Signature = SigningKey::from_slice(&[7; 32]).unwrap().sign(text.as_bytes());
    let wrapped = json!({ "press": inner, "time": now.millis().to_string(), "nonce": nonce,
                          "signature": STANDARD.encode(signature.to_bytes()) });
    let talked = async {
        let mut broker = Broker::meet(listener.accept().await.unwrap().0).await;
        broker.hand(1, &topic, wrapped.to_string().as_bytes()).await;
        let first = broker.answered().await;
        broker.hand(2, &topic, b"{}").await;
        let second = broker.answered().await;
        broker.hand(3, "sos/0000000000000bad", b"not even json").await;
        (first, second, broker.answered().await)
    };
    let (first, second, other) =
        town.wait(async { tokio::time::timeout(PATIENCE, talked).await }).expect("it answers");
    listening.abort();
    let signal = life(&town, &first).state.clone();
    assert_eq!((signal.facts.enrolled, signal.facts.way, signal.facts.held_s), (true, Way::Mqtt, Some(2)));
    assert_eq!((&second["id"], &second["state"]["presses"]), (&first["id"], &json!(2)));
    assert!(!life(&town, &other).state.facts.enrolled, "an unknown button calls for help all the same");
    assert_eq!(signals(&town), 2);
    assert!(first.get("secret").is_none(), "whoever else listens to the lamp learns no secret");
}

/// A broker that shows a certificate of ours and wants to see one of ours, and the files that its guests need.
fn inside_tls() -> (tokio_rustls::TlsAcceptor, tempfile::TempDir) {
    use rustls::{
        RootCertStore, ServerConfig, crypto::ring, pki_types::PrivateKeyDer, server::WebPkiClientVerifier,
    };
    let folder = tempfile::tempdir().unwrap();
    let keep = |name: &str, text: String| std::fs::write(folder.path().join(name), text).unwrap();
    let root = authority();
    keep("ca.pem", root.pem());
    keep("other.pem", authority().pem());
    let house = authority::signed(&root, &["amanat.example"], None);
    keep("house.pem", house.certificate.pem());
    keep("house.key", house.key.serialize_pem());
    let broker = authority::signed(&root, &["localhost"], None);
    let mut roots = RootCertStore::empty();
    roots.add(root.der().clone()).unwrap();
    let provider = Arc::new(ring::default_provider());
    let guests =
        WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider.clone()).build().unwrap();
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_client_cert_verifier(guests)
        .with_single_cert(
            vec![broker.certificate.der().clone()],
            PrivateKeyDer::try_from(broker.key.serialize_der()).unwrap(),
        )
        .unwrap();
    (tokio_rustls::TlsAcceptor::from(Arc::new(config)), folder)
}

#[test]
fn a_broker_inside_tls_is_believed_by_its_certificate_alone_and_sees_ours() {
    let mut town = with_a_school();
    let (acceptor, folder) = inside_tls();
    let listener = town.wait(TcpListener::bind("127.0.0.1:0")).unwrap();
    let file = |name: &str| Some(folder.path().join(name));
    let right = broker::MqttSettings {
        port: Some(listener.local_addr().unwrap().port()),
        tls: true,
        ca_file: file("ca.pem"),
        certificate_file: file("house.pem"),
        key_file: file("house.key"),
        ..broker::MqttSettings::at("localhost")
    };
    let stranger = broker::MqttSettings { ca_file: file("other.pem"), ..right.clone() };
    let unnamed = broker::MqttSettings { certificate_file: None, key_file: None, ..right.clone() };
    let topic = format!("sos/{}", device());
    for (settings, is_met) in [(stranger, false), (unnamed, false), (right, true)] {
        with(&mut town, SosSettings { mqtt: Some(settings), ..SosSettings::default() });
        let listening = town.spawn(mqtt::listen_for_ever(town.town.clone()));
        let talked = async {
            let (plain, _) = listener.accept().await.unwrap();
            let inside = acceptor.accept(plain).await;
            let Ok(inside) = inside.map_err(|no| eprintln!("not met: {no}")) else { return None };
            let mut broker = Broker::meet(inside).await;
            broker.hand(1, &topic, b"{}").await;
            Some(broker.answered().await)
        };
        let met = town.wait(async { tokio::time::timeout(PATIENCE, talked).await }).expect("it tries");
        listening.abort();
        assert_eq!(met.is_some(), is_met);
        assert_eq!(signals(&town), usize::from(is_met), "what was not met said nothing");
    }
}

#[test]
fn the_house_presses_by_its_own_door_and_wakes_nobody() {
    let mut town = TestTown::new();
    with(&mut town, SosSettings { listen: Some("127.0.0.1:0".parse().unwrap()), ..SosSettings::default() });
    let (stop, stopped) = watch::channel(false);
    let (_, door) = listen::open(&town.town, town.town.settings().sos.listen.unwrap(), stopped).unwrap();
    let took = town.wait(canary::press_once(&town.town)).unwrap();
    let figure = town.town.sos().canary().figure();
    assert_eq!((figure.pressed, figure.lost, figure.last), (1, 0, Some(took)));
    assert!(took.accepted <= took.heard);
    assert_eq!((signals(&town), open(&town).len()), (1, 0), "it is over at once");
    let (_, from_outside) =
        call(&town, press("key-that-pretends-1", &json!({})).with("x-sos-house", "guessed"));
    assert_eq!(life(&town, &from_outside).state.facts.way, Way::Web);
    stop.send(true).unwrap();
    door.join().unwrap();
    assert!(town.wait(canary::press_once(&town.town)).is_err(), "the door is shut");
    assert!(town.town.sos().canary().figure().is_lost);
}

#[test]
fn a_dispatcher_is_told_facts_and_never_a_score() {
    let town = with_a_school();
    let told = |answer: &Value| facts::of(&town.town, &life(&town, answer)).unwrap();
    let school = |n: u8, body: Value| {
        let question = press(&format!("key-of-the-facts-{n:03}"), &body);
        call(&town, signed(&town, question, &format!("nonce-of-the-fact-{n}"))).1
    };
    let first = school(1, json!({ "position": { "lat": 34.1, "lon": 73.2, "accuracy_m": 4_000 } }));
    let facts = told(&first);
    assert_eq!((facts.sender, facts.called_back), (facts::Sender::Enrolled, false));
    assert_eq!(facts.position, facts::Worth::Vague { metres: 4_000.0 });
    assert_eq!(facts.earlier, Some(facts::Earlier::default()));
    let visit = dispatcher(&town, "d1", "hazara-room");
    does(&town, &visit, "d1", &first["id"], claim("hazara-room")).unwrap();
    does(&town, &visit, "d1", &first["id"], Command::MarkFalse { why: "مشین کی خرابی".into() }).unwrap();
    let second = school(2, json!({}));
    // Ordinary commands are in the views when they answer, and so is what came before them.
    crate::town::TestTown::brings(&town, "report", 33.59, 71.44, amanat_core::decide::matter::Reach::None)
        .ok();
    town.town.clock().set(town.town.now() + Span::from_mins(1));
    let facts = told(&second);
    assert_eq!(facts.earlier, Some(facts::Earlier { false_activation: 1, ..facts::Earlier::default() }));
    assert_eq!(facts.position, facts::Worth::None);
    let (_, anybody) = call(&town, press("key-of-anybody-0009", &json!({})));
    assert_eq!((told(&anybody).sender, told(&anybody).earlier), (facts::Sender::Anybody, None));
}

#[test]
fn in_a_flood_of_anybodys_calls_an_enrolled_devices_is_told_further_first_and_people_are_not_rung_for_each() {
    let town = with_a_school();
    for n in 0..120 {
        call(
            &town,
            press(&format!("key-of-a-flood-{n:05}"), &json!({ "position": { "lat": 33.59, "lon": 71.44 } })),
        );
    }
    let (_, school) =
        call(&town, signed(&town, press("key-of-the-school-9", &json!({})), "nonce-0123456789"));
    let (mut waits, began) = (Waits::default(), Instant::now());
    town.wait(escalate_once(&town.town, &mut waits, began)).unwrap();
    let taken = town.wait(escalate_once(&town.town, &mut waits, began + Duration::from_secs(15))).unwrap();
    assert_eq!((taken, life(&town, &school).state.steps), (100, 1), "the last that came, and first");
    let open_errands = town.town.record().open_errands().unwrap();
    assert_eq!(open_errands, 2, "one alert to each room, and each signal stands on the board");
    let path = format!("/sos/{}", school["id"].as_str().unwrap());
    assert_eq!(call(&town, ask("GET", &path, &Value::Null).with("x-sos-secret", secret(&school))).0, 200);
    let _: Arc<_> = life(&town, &school);
}
