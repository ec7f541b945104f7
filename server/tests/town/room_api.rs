//! Does a room's program get and do what its people may, and no more?

use crate::{
    api::{KEY, get, good, hear, officer, post},
    town::TestTown,
};
use axum::http::StatusCode;
use serde_json::{Value, json};

struct Room {
    town: TestTown,
    dispatcher: String,
    lead: String,
    crew: String,
    far: String,
}

impl Room {
    fn new() -> Self {
        let town = TestTown::new();
        let dispatcher = officer(&town, "nadia", "kohat-room", "dispatcher", "sub_inspector");
        let lead = officer(&town, "lead", "kohat-room", "control_room", "deputy_superintendent");
        let crew = officer(&town, "crew", "kohat-city", "officer", "constable");
        let far = officer(&town, "far", "mardan-room", "dispatcher", "sub_inspector");
        let room = Self { town, dispatcher, lead, crew, far };
        let id = room.town.town.gate().roster().by_sign_in("crew").unwrap().id.to_string();
        let form = json!({ "id": "p-21", "type": "patrol", "home": "kohat-city", "room": "kohat-room" });
        room.does(&room.lead, "key-to-form-0001", "/units", &form);
        let start = json!({ "act": "start_duty", "crew": [id], "until": "2099-01-01T00:00:00Z" });
        assert_eq!(
            room.tries(&room.lead, "key-too-long-001", "/units/p-21/acts", &start).0,
            StatusCode::CONFLICT
        );
        let until = room.town.town.now().timestamp() + std::time::Duration::from_secs(8 * 3600);
        let start = json!({ "act": "start_duty", "crew": [id], "until": until.to_string() });
        room.does(&room.lead, "key-to-start-001", "/units/p-21/acts", &start);
        room
    }

    fn tries(&self, token: &str, key: &str, path: &str, body: &Value) -> (StatusCode, Value) {
        let heard = hear(&self.town, post(&format!("/api/v1/room{path}"), key, body).by(token));
        (heard.status, heard.body)
    }

    fn does(&self, token: &str, key: &str, path: &str, body: &Value) -> Value {
        let (status, body) = self.tries(token, key, path, body);
        assert!(status.is_success(), "{path}: {status} {body}");
        body
    }

    fn board(&self, token: &str) -> Value {
        good(hear(&self.town, get("/api/v1/room").by(token)))
    }

    fn opens(&self, key: &str, kind: &str) -> Value {
        let place = json!({ "latitude": 33.592, "longitude": 71.45, "words": "بازار", "kind": "market" });
        let body = json!({ "room": "kohat-room", "type": kind, "place": place, "text": "شور" });
        self.does(&self.dispatcher, key, "/incidents", &body)
    }
}

#[test]
fn the_severity_that_is_shown_is_the_one_that_is_stored_for_every_type() {
    let room = Room::new();
    let types = room.town.town.setup().dispatch.types().to_vec();
    for (n, kind) in types.iter().enumerate() {
        room.opens(&format!("key-of-the-type-{n:03}"), kind.id.as_str());
    }
    let board = room.board(&room.dispatcher);
    let shown = board["incidents"].as_array().unwrap();
    assert_eq!(shown.len(), types.len());
    for kind in &types {
        let row = shown.iter().find(|row| row["type"]["id"] == kind.id.as_str()).unwrap();
        assert_eq!(row["priority"], kind.priority.number(), "{}", kind.id);
        let one = good(hear(
            &room.town,
            get(&format!("/api/v1/room/incidents/{}", row["id"].as_str().unwrap())).by(&room.dispatcher),
        ));
        assert_eq!(one["incident"]["priority"], kind.priority.number(), "{}", kind.id);
    }
    let order: Vec<u64> = shown.iter().map(|row| row["priority"].as_u64().unwrap()).collect();
    assert!(order.is_sorted(), "the most urgent first: {order:?}");
}

#[test]
fn a_line_sends_a_unit_and_its_own_program_says_how_far_it_is() {
    let room = Room::new();
    let opened = room.opens(KEY, "burglary");
    assert_eq!(opened["incident"]["stage"], "pending");
    assert_eq!(opened["incident"]["place"]["ground"]["id"], "kohat-city");
    assert_eq!(opened["incident"]["place"]["setting"], "urban");
    let (id, label) = (opened["incident"]["id"].as_str().unwrap(), opened["label"].as_str().unwrap());
    let line = |key: &str, text: String| room.tries(&room.dispatcher, key, "/line", &json!({ "text": text }));
    let (status, done) = line("key-of-the-line-1", format!("/d P21 {label}"));
    assert_eq!((status, &done["incident"]), (StatusCode::OK, &json!(id)), "{done}");
    let again = line("key-of-the-line-1", format!("/d P21 {label}"));
    assert_eq!(again.0, StatusCode::OK, "the same line under the same key is carried out once");
    let (status, wrong) = line("key-of-the-line-2", "/d P21".into());
    assert_eq!(status, StatusCode::BAD_REQUEST);
    assert!(wrong["error"]["fields"]["text"].as_str().unwrap().contains("I4711"), "{wrong}");
    let (status, wrong) = line("key-of-the-line-3", format!("/d P21 {label}"));
    assert_eq!((status, &wrong["error"]["word"]), (StatusCode::CONFLICT, &json!("refused-dispatch-already")));

    let mine = room.board(&room.crew);
    assert!(mine["incidents"].as_array().unwrap().is_empty(), "a crew sees no board");
    assert_eq!(mine["mine"][0]["commitments"][0]["incident"], id);
    let told = good(hear(&room.town, get("/api/v1/room/units/p-21").by(&room.crew)));
    assert_eq!(told["incidents"][0]["place"]["words"], "بازار", "where to go is told to whoever goes");
    let step = |step: &str| json!({ "act": "step", "unit": "p-21", "step": step });
    let acts = format!("/incidents/{id}/acts");
    room.does(&room.crew, "key-of-the-crew-1", &acts, &step("en_route"));
    room.does(&room.crew, "key-of-the-crew-2", &acts, &step("on_scene"));
    let (status, no) =
        room.tries(&room.crew, "key-of-the-crew-3", &acts, &json!({ "act": "note", "text": "x" }));
    assert_eq!(status, StatusCode::NOT_FOUND, "{no}");
    line("key-of-the-line-4", "/clear P21 nothing_found".into());
    line("key-of-the-line-5", format!("/x {label} unfounded"));
    let one = good(hear(&room.town, get(&format!("/api/v1/room/incidents/{id}")).by(&room.dispatcher)));
    assert_eq!(one["incident"]["stage"], "closed");
    let kinds: Vec<&str> =
        one["timeline"].as_array().unwrap().iter().map(|each| each["kind"].as_str().unwrap()).collect();
    assert_eq!(
        kinds,
        [
            "incident_opened",
            "placed",
            "assignment_dispatched",
            "assignment_en_route",
            "assignment_on_scene",
            "assignment_cleared",
            "disposed",
            "closed"
        ]
    );
    assert_eq!(one["timeline"][0]["words"], "شور");
}

#[test]
fn another_rooms_program_gets_what_it_would_get_of_one_that_nobody_has() {
    let room = Room::new();
    let opened = room.opens(KEY, "burglary");
    let id = opened["incident"]["id"].as_str().unwrap();
    let ask = |path: String| hear(&room.town, get(&path).by(&room.far));
    for rest in ["", "/recommended"] {
        let there = ask(format!("/api/v1/room/incidents/{id}{rest}"));
        let nowhere = ask(format!("/api/v1/room/incidents/ffffffffffffffff{rest}"));
        assert_eq!((there.status, &there.body), (nowhere.status, &nowhere.body));
        assert_eq!(there.status, StatusCode::NOT_FOUND);
    }
    let note = json!({ "act": "note", "text": "x" });
    let there = room.tries(&room.far, "key-of-the-far-01", &format!("/incidents/{id}/acts"), &note);
    let nowhere = room.tries(&room.far, "key-of-the-far-02", "/incidents/ffffffffffffffff/acts", &note);
    assert_eq!(there, nowhere);
    let unit = ask("/api/v1/room/units/p-21".into());
    assert_eq!(unit.status, StatusCode::NOT_FOUND);
    let board = room.board(&room.far);
    assert!(
        board["incidents"].as_array().unwrap().is_empty() && board["units"].as_array().unwrap().is_empty()
    );
    let theirs = json!({ "room": "kohat-room", "text": "x" });
    assert_eq!(room.tries(&room.far, "key-of-the-far-03", "/incidents", &theirs).0, StatusCode::BAD_REQUEST);
    // A dispatcher forms no unit, raises no alarm level: that is for whoever leads the room.
    let form = json!({ "id": "p-99", "type": "patrol", "home": "kohat-city", "room": "kohat-room" });
    assert_eq!(room.tries(&room.dispatcher, "key-to-form-0099", "/units", &form).0, StatusCode::BAD_REQUEST);
    let alarm = json!({ "act": "alarm", "level": 2 });
    let acts = format!("/incidents/{id}/acts");
    assert_eq!(room.tries(&room.dispatcher, "key-to-alarm-001", &acts, &alarm).0, StatusCode::NOT_FOUND);
    room.does(&room.lead, "key-to-alarm-002", &acts, &alarm);
}

#[test]
fn who_could_go_is_shown_with_reasons_and_kept_beside_the_choice() {
    let room = Room::new();
    let first = room.opens("key-of-the-first-1", "burglary");
    let (first, acts) = (first["incident"]["id"].as_str().unwrap().to_owned(), "/acts");
    let list = |id: &str| {
        good(hear(&room.town, get(&format!("/api/v1/room/incidents/{id}/recommended")).by(&room.dispatcher)))
    };
    let unknown = list(&first);
    assert_eq!(unknown["needs"][0]["why"], json!(["stale"]), "nobody has heard where it is");
    let act = |id: &str, key: &str, body: Value| {
        room.does(&room.dispatcher, key, &format!("/incidents/{id}{acts}"), &body)
    };
    act(
        &first,
        "key-of-the-send-1",
        json!({ "act": "dispatch", "units": ["p-21"], "shown": unknown["shown"] }),
    );
    act(&first, "key-of-the-send-2", json!({ "act": "step", "unit": "p-21", "step": "on_scene" }));
    act(&first, "key-of-the-send-3", json!({ "act": "clear", "unit": "p-21", "reason": "done" }));
    let second = room.opens("key-of-the-second", "assault");
    let second = second["incident"]["id"].as_str().unwrap();
    let known = list(second);
    let row = &known["needs"][0]["units"][0];
    assert_eq!((&row["unit"], &known["needs"][0]["missing"]), (&json!("p-21"), &json!(0)), "{known}");
    assert_eq!(row["reasons"], json!(["in_area", "nearest", "fastest"]));
    assert_eq!(known["notify"][0]["id"], "rescue");
    act(
        second,
        "key-of-the-send-4",
        json!({ "act": "dispatch", "units": ["p-21"], "shown": known["shown"] }),
    );
    let one = good(hear(&room.town, get(&format!("/api/v1/room/incidents/{second}")).by(&room.dispatcher)));
    let kinds: Vec<&Value> = one["timeline"].as_array().unwrap().iter().map(|each| &each["kind"]).collect();
    assert_eq!(kinds[kinds.len() - 2..], [&json!("recommendation_shown"), &json!("assignment_dispatched")]);
}

#[test]
fn lines_are_listed_and_completed_in_the_language_asked_for() {
    let room = Room::new();
    let lines = good(hear(&room.town, get("/api/v1/room/lines?lang=ur").by(&room.dispatcher)));
    let send = lines["forms"].as_array().unwrap().iter().find(|form| form["verb"] == "d").unwrap();
    assert_eq!(send["what"], "یونٹ بھیجیں");
    let proposals = room.does(
        &room.dispatcher,
        "key-to-complete-1",
        "/line/complete",
        &json!({ "text": "/out p-21 veh" }),
    );
    assert_eq!(proposals["lines"], json!(["/out p-21 vehicle"]));
}
