//! Who asks, and what does each of them see of each matter, on paper?
//!
//! Written by hand from what the force promises, not from the policies: where the two differ, one of them is wrong.

/// Somebody with an account.
pub struct Role {
    /// What the tests call them.
    pub name: &'static str,
    /// Their post; several with `+`.
    pub post: &'static str,
    /// Where; several with `+`.
    pub unit: &'static str,
    /// Their rank.
    pub rank: &'static str,
    /// What else is known of them.
    pub attributes: &'static [&'static str],
    /// What became of the post.
    pub held: Held,
}

/// What became of a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// Held now.
    Now,
    /// Ended a minute ago.
    Ended,
    /// Begins tomorrow.
    Tomorrow,
    /// The person left, while a browser was signed in.
    Left,
    /// None was ever given.
    Never,
    /// Held now, by somebody whose session showed no second factor.
    Weak,
}

const fn role(
    name: &'static str,
    post: &'static str,
    unit: &'static str,
    rank: &'static str,
    attributes: &'static [&'static str],
) -> Role {
    Role { name, post, unit, rank, attributes, held: Held::Now }
}

const fn weak(
    name: &'static str,
    post: &'static str,
    unit: &'static str,
    attributes: &'static [&'static str],
) -> Role {
    Role { held: Held::Weak, ..role(name, post, unit, "sub_inspector", attributes) }
}

const fn once(name: &'static str, held: Held) -> Role {
    Role { held, ..role(name, "officer", "kohat-city", "sub_inspector", &[]) }
}

/// Everyone with an account.
pub static ROLES: &[Role] = &[
    // At the station.
    role("member", "officer", "kohat-city", "sub_inspector", &[]),
    role("head", "station_head", "kohat-city", "inspector", &[]),
    role("neighbour", "officer", "kohat-cantt", "sub_inspector", &[]),
    role(
        "stranger",
        "officer",
        "gulbahar",
        "sub_inspector",
        &["woman", "trained_children", "trained_protection"],
    ),
    role("clerk", "officer", "kp-information", "constable", &[]),
    // At the women's desk, with all that it asks for, and with all but one of those.
    role("woman", "desk_officer", "kohat-women", "sub_inspector", &["woman"]),
    // With all that it asks for as well, and related to the woman of one matter.
    role("relative", "desk_officer", "kohat-women", "sub_inspector", &["woman"]),
    role("man", "desk_officer", "kohat-women", "sub_inspector", &["man"]),
    role("junior", "desk_officer", "kohat-women", "constable", &["woman"]),
    role("lead", "desk_head", "kohat-women", "inspector", &["woman"]),
    role("lead-man", "desk_head", "kohat-women", "inspector", &["man"]),
    role("lead-above", "desk_head", "kp-women", "inspector", &["woman"]),
    role("woman-far", "desk_officer", "mardan-women", "sub_inspector", &["woman"]),
    // Where complaints against police go.
    role("examiner", "investigator", "kohat-accountability", "deputy_superintendent", &[]),
    role("named", "investigator", "kohat-accountability", "deputy_superintendent", &[]),
    role("examiner-low", "investigator", "kohat-accountability", "inspector", &[]),
    role("examiner-head", "complaints_head", "kohat-accountability", "superintendent", &[]),
    // Who serves at the station complained of as well.
    role("two-hats", "investigator+officer", "kohat-accountability+kohat-city", "deputy_superintendent", &[]),
    // At the desks for people at greater risk, for families and children, for young people and the police.
    role("keeper", "desk_officer", "kohat-protection", "sub_inspector", &["trained_protection"]),
    role("untrained", "desk_officer", "kohat-protection", "sub_inspector", &[]),
    role("carer", "desk_officer", "kohat-family", "sub_inspector", &["trained_children"]),
    role("youth", "desk_officer", "kohat-juvenile", "sub_inspector", &["trained_children"]),
    role("youth-head", "desk_head", "kohat-juvenile", "inspector", &["trained_children"]),
    // Who came in without a second factor.
    weak("weak", "officer", "kohat-city", &[]),
    weak("weak-woman", "desk_officer", "kohat-women", &["woman"]),
    // The chain.
    role("district", "district_officer", "kohat", "superintendent", &[]),
    role("province", "province_officer", "kp", "inspector_general", &["woman"]),
    // Beside the chain.
    role("control", "control_room", "kohat", "inspector", &[]),
    role("dispatcher", "dispatcher", "kohat-room", "sub_inspector", &[]),
    role("dispatcher-far", "dispatcher", "peshawar-room", "sub_inspector", &["woman"]),
    role("room-lead", "control_room", "kohat-room", "inspector", &[]),
    role("protector", "protection_officer", "kohat-women", "inspector", &["woman"]),
    role("auditor", "auditor", "kp", "inspector", &[]),
    role("oversight", "oversight", "kp", "inspector", &[]),
    role("administrator", "administrator", "kp", "inspector_general", &["woman"]),
    role("media", "media_officer", "kp", "inspector", &[]),
    role("mission", "mission", "kp", "", &[]),
    role("auxiliary", "auxiliary", "kohat-city", "", &[]),
    role("unknown-post", "astrologer", "kohat-city", "inspector", &[]),
    // Who was, will be, or never was.
    once("ended", Held::Ended),
    once("tomorrow", Held::Tomorrow),
    once("left", Held::Left),
    once("nobody", Held::Never),
];

/// What each sees of each matter:
/// `.` nothing · `c` clocks · `C` clocks, and gives the work out · `L` the same of a desk that they lead without reading it · `o` outline · `r` reads · `k` reads and says whose
/// it is · `w` works on it · `d` works and gives out · `a` reads, moves and demands reports, as the chain does ·
/// `b` works and does all that the chain does.
pub const SIGHT: &str = "
                info case missing women complaint unsure closed erased merged far raised named extract vulnerable family juvenile
member          o    w    w       .     .         w      .      .      w      o   w      .     w       .          .      .
head            o    b    C       .     .         b      .      .      b      o   C      .     b       .          .      .
neighbour       o    o    .       .     .         k      .      .      o      o   .      .     o       .          .      .
stranger        o    o    .       .     .         o      .      .      o      w   .      .     o       .          .      .
clerk           w    o    .       .     .         o      .      .      o      o   .      .     o       .          .      .
woman           o    o    .       w     .         o      w      w      o      o   .      .     o       .          .      .
relative        o    o    .       .     .         o      w      w      o      o   .      .     o       .          .      .
man             o    o    .       .     .         o      .      .      o      o   .      .     o       .          .      .
junior          o    o    .       .     .         o      .      .      o      o   .      .     o       .          .      .
lead            o    o    .       d     .         o      d      d      o      o   .      .     o       .          .      .
lead-man        o    o    .       L     .         o      L      L      o      o   .      .     o       .          .      .
lead-above      o    o    .       c     .         o      c      c      o      o   .      .     o       .          .      .
woman-far       o    o    .       .     .         o      .      .      o      o   .      .     o       .          .      .
examiner        o    o    .       .     w         o      .      .      o      o   .      .     o       .          .      .
named           o    o    .       .     w         o      .      .      o      o   .      w     o       .          .      .
examiner-low    o    o    .       .     .         o      .      .      o      o   .      .     o       .          .      .
examiner-head   o    o    .       .     d         o      .      .      o      o   .      L     o       .          .      .
two-hats        o    w    w       .     .         w      .      .      w      o   w      .     w       .          .      .
keeper          o    o    .       .     .         o      .      .      o      o   .      .     o       w          .      .
untrained       o    o    .       .     .         o      .      .      o      o   .      .     o       .          .      .
carer           o    o    .       .     .         o      .      .      o      o   .      .     o       .          w      .
youth           o    o    .       .     .         o      .      .      o      o   .      .     o       .          .      w
youth-head      o    o    .       .     .         o      .      .      o      o   .      .     o       .          .      L
weak            o    w    .       .     .         w      .      .      w      o   .      .     w       .          .      .
weak-woman      o    o    .       .     .         o      .      .      o      o   .      .     o       .          .      .
district        o    a    c       .     .         a      .      .      a      o   c      .     a       .          .      .
province        a    a    c       c     c         a      c      c      a      a   c      c     a       c          c      c
control         .    .    .       .     .         .      .      .      .      .   .      .     .       .          .      .
dispatcher      .    .    .       .     .         .      .      .      .      .   .      .     .       .          .      .
dispatcher-far  .    .    .       .     .         .      .      .      .      .   .      .     .       .          .      .
room-lead       .    .    .       .     .         .      .      .      .      .   .      .     .       .          .      .
protector       .    .    .       .     .         .      .      .      .      .   .      .     .       .          .      .
auditor         .    .    .       .     .         .      .      .      .      .   .      .     .       .          .      .
oversight       .    .    .       .     .         .      .      .      .      .   .      .     .       .          .      .
administrator   .    .    .       .     .         .      .      .      .      .   .      .     .       .          .      .
media           .    .    .       .     .         .      .      .      .      .   .      .     .       .          .      .
mission         .    .    .       .     .         .      .      .      .      .   .      .     .       .          .      .
auxiliary       .    .    .       .     .         .      .      .      .      .   .      .     .       .          .      .
unknown-post    .    .    .       .     .         .      .      .      .      .   .      .     .       .          .      .
ended           .    .    .       .     .         .      .      .      .      .   .      .     .       .          .      .
tomorrow        .    .    .       .     .         .      .      .      .      .   .      .     .       .          .      .
left            .    .    .       .     .         .      .      .      .      .   .      .     .       .          .      .
nobody          .    .    .       .     .         .      .      .      .      .   .      .     .       .          .      .
";

/// The matters of the table, in its order.
pub fn matters() -> Vec<&'static str> {
    SIGHT.lines().nth(1).unwrap().split_whitespace().collect()
}

/// What somebody sees of a matter, on paper.
pub fn sight(who: &str, matter: &str) -> char {
    let column = matters().iter().position(|m| *m == matter).unwrap_or_else(|| panic!("no matter {matter}"));
    let row = SIGHT.lines().find(|line| line.split_whitespace().next() == Some(who));
    let row = row.unwrap_or_else(|| panic!("what does {who} see?"));
    row.split_whitespace().nth(column + 1).unwrap().chars().next().unwrap()
}

/// Whether somebody answers for somebody else's post at a unit: those who lead, command or administer, for their own
/// unit and those under it.
pub fn answers_for(who: &str, unit: &str) -> bool {
    let units: &[&str] = match who {
        "head" => &["kohat-city"],
        "lead" | "lead-man" => &["kohat-women"],
        "lead-above" => &["kp-women", "kohat-women", "mardan-women"],
        "examiner-head" => &["kohat-accountability"],
        "youth-head" => &["kohat-juvenile"],
        "district" => &["kohat", "kohat-city", "kohat-cantt"],
        "province" | "administrator" => return true,
        _ => &[],
    };
    units.contains(&unit)
}

/// Whether somebody sees who looked at a matter: whoever it is given to, whoever leads its unit's desk, and those who
/// watch over looking.
pub fn sees_looks(who: &str, matter: &str) -> bool {
    let of: &[&str] = match who {
        "auditor" | "oversight" => return true,
        "lead" | "lead-man" => &["women", "closed", "erased"],
        "examiner-head" => &["complaint", "named"],
        "clerk" => &["info"],
        "member" => &["case", "missing", "unsure", "merged", "extract"],
        "youth" | "youth-head" => &["juvenile"],
        "woman" => &["women", "closed", "erased"],
        "stranger" => &["far"],
        "named" => &["named"],
        _ => &[],
    };
    of.contains(&matter)
}

/// Whether somebody sees how often people look: those who lead or command, and those who watch over looking.
pub fn sees_lookups(who: &str) -> bool {
    let leads =
        ["head", "lead", "lead-man", "lead-above", "examiner-head", "youth-head", "district", "province"];
    leads.contains(&who) || watches(who)
}

/// Whether somebody watches over looking everywhere: they know which matter it was, and nothing of it.
pub fn watches(who: &str) -> bool {
    ["auditor", "oversight"].contains(&who)
}

#[test]
fn crawl_the_paper_speaks_of_everyone_and_every_matter() {
    let columns = matters().len();
    let rows: Vec<Vec<&str>> = SIGHT
        .lines()
        .skip(2)
        .map(|line| line.split_whitespace().collect())
        .filter(|row: &Vec<_>| !row.is_empty())
        .collect();
    assert!(rows.iter().all(|row| row.len() == columns + 1), "a row has a cell too many or too few");
    let names: Vec<&str> = rows.iter().map(|row| row[0]).collect();
    assert_eq!(names, ROLES.iter().map(|role| role.name).collect::<Vec<_>>());
}
