//! Who is in the simulated world, and what can happen in it?

use amanat_proof::{
    Frontier, Hash, TileSource,
    checkpoint::Checkpoint,
    consistency_proof,
    cosignature::cosign,
    key::{KeyKind, SignerKey, VerifierKey},
    merkle::leaf_hash,
    note::{Note, Signature},
    policy::Policy,
    witness::{
        AddCheckpoint, Answer, Tree,
        answer::{TEXT_TYPE, cosigned, refused},
        asker::{Heard, MAX_ASKED, hear},
        judge::{judge, origin},
    },
};
use std::collections::{BTreeMap, BTreeSet};

const ORIGIN: &str = "log.example";
/// The most messages on their way; the oldest is lost beyond it.
const MAX_ON_THE_WAY: usize = 40;

/// What may go wrong.
#[derive(Clone, Copy)]
pub struct Faults {
    /// The log shows one past to some and another to others.
    pub lying_log: bool,
    /// Witnesses forget when they die: a fault of ours that must be seen.
    pub forgets: bool,
    /// The quorum lets two pasts through: a fault of the policy that must be seen.
    pub small_quorum: bool,
}

impl Faults {
    pub fn all() -> Self {
        Self { lying_log: true, forgets: false, small_quorum: false }
    }
}

/// Chance by a seed (splitmix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, most: usize) -> usize {
        (self.next() % most.max(1) as u64) as usize
    }

    fn one_in(&mut self, many: usize) -> bool {
        self.below(many) == 0
    }
}

/// One past of the log.
#[derive(Clone)]
struct Past {
    tree: Frontier,
    tiles: BTreeMap<(u8, u64), Vec<u8>>,
    roots: Vec<Hash>,
}

impl TileSource for Past {
    fn tile(&self, level: u8, index: u64, width: u16) -> Option<Vec<u8>> {
        self.tiles.get(&(level, index))?.get(..usize::from(width) * 32).map(<[u8]>::to_vec)
    }
}

impl Past {
    fn new() -> Self {
        let tree = Frontier::empty();
        Self { roots: vec![tree.root()], tree, tiles: BTreeMap::new() }
    }

    fn grow(&mut self, leaf: &str) {
        for change in self.tree.append(&[leaf_hash(leaf.as_bytes())]) {
            self.tiles.insert((change.level, change.index), change.bytes);
        }
        self.roots.push(self.tree.root());
    }

    fn has(&self, tree: Tree) -> bool {
        self.roots.get(tree.size as usize) == Some(&tree.root)
    }
}

struct Witness {
    key: SignerKey,
    lies: bool,
    /// On disk.
    kept: Tree,
    /// Every tree that it cosigned, in order: what nobody in the world knows.
    gave: Vec<Tree>,
}

/// A request or an answer on its way.
#[derive(Clone)]
enum Message {
    Request { witness: usize, ask: u64, body: String },
    Answer { witness: usize, ask: u64, status: u16, kind: &'static str, body: String },
}

/// What the log waits for from one witness. A later one takes its place, as a timeout does.
struct Ask {
    id: u64,
    note: Note,
    past: usize,
    size: u64,
    old: u64,
    times: usize,
}

pub struct World {
    chance: Chance,
    faults: Faults,
    log: SignerKey,
    pasts: Vec<Past>,
    witnesses: Vec<Witness>,
    policy: Policy,
    quorum: usize,
    on_the_way: Vec<Message>,
    asks: BTreeMap<usize, Ask>,
    /// What the log remembers of each witness: the size cosigned last.
    sizes: BTreeMap<usize, u64>,
    /// Checkpoints with the lines that came back, by their text.
    sheets: BTreeMap<String, (Note, Tree)>,
    last: Option<String>,
    /// Those that have changed since the last look at them, and what was believed by then.
    changed: BTreeSet<String>,
    believed: BTreeMap<String, Tree>,
    calm: bool,
    alarms: usize,
    refused: usize,
    serial: u64,
    time_s: u64,
}

impl World {
    pub fn new(seed: u64, faults: Faults) -> Self {
        let mut chance = Chance(seed);
        let count = 3 + chance.below(3);
        let liars = chance.below(2);
        let quorum = if faults.small_quorum { 1 + count / 3 } else { (count + liars) / 2 + 1 };
        let log = SignerKey::from_seed(ORIGIN, KeyKind::Note, &[1; 32]).unwrap();
        let witness = |n: usize| Witness {
            key: SignerKey::from_seed(&format!("w{n}"), KeyKind::Cosignature, &[n as u8 + 2; 32]).unwrap(),
            lies: n < liars,
            kept: Tree::nothing(),
            gave: Vec::new(),
        };
        let witnesses: Vec<Witness> = (0..count).map(witness).collect();
        let mut text = format!("log {}\n", log.verifier());
        for (n, one) in witnesses.iter().enumerate() {
            text += &format!("witness w{n} {}\n", one.key.verifier());
        }
        let names: Vec<String> = (0..count).map(|n| format!("w{n}")).collect();
        text += &format!("group all-of-them {quorum} {}\nquorum all-of-them\n", names.join(" "));
        Self {
            chance,
            faults,
            log,
            pasts: vec![Past::new()],
            witnesses,
            policy: Policy::read(text.as_bytes()).unwrap(),
            quorum,
            on_the_way: Vec::new(),
            asks: BTreeMap::new(),
            sizes: BTreeMap::new(),
            sheets: BTreeMap::new(),
            last: None,
            changed: BTreeSet::new(),
            believed: BTreeMap::new(),
            calm: false,
            alarms: 0,
            refused: 0,
            serial: 0,
            time_s: 1_795_000_000,
        }
    }

    /// One thing happens.
    pub fn step(&mut self) {
        self.time_s += 1;
        match self.chance.below(20) {
            0 => self.tick(),
            1 => drop(self.take_message()),
            2 => self.double(),
            3 if self.chance.one_in(2) => self.witness_dies(),
            4 if self.chance.one_in(3) => self.log_dies(),
            5 if self.faults.lying_log => self.fork(),
            _ => self.deliver(),
        }
    }

    /// Nothing is lost any more, and the log ticks until everybody has answered.
    pub fn calm(&mut self) {
        self.calm = true;
        for _ in 0..2 {
            self.on_the_way.clear();
            self.tick();
            while !self.on_the_way.is_empty() {
                self.deliver();
            }
        }
    }

    pub fn alarms(&self) -> usize {
        self.alarms
    }

    pub fn refused(&self) -> usize {
        self.refused
    }

    /// How many checkpoints the policy calls witnessed.
    pub fn witnessed(&self) -> usize {
        self.believed.len()
    }

    pub fn last_is_witnessed(&self) -> bool {
        let sheet = self.last.as_ref().and_then(|text| self.sheets.get(text));
        sheet.is_some_and(|(note, _)| self.policy.see(note).unwrap().enough)
    }

    /// What is promised, or what of it is broken.
    pub fn check(&mut self) -> Result<(), String> {
        for (n, one) in self.witnesses.iter().enumerate().filter(|(_, one)| !one.lies) {
            for pair in one.gave.windows(2) {
                let grew = pair[0].size <= pair[1].size && self.is_one_past(pair[0], pair[1]);
                grew.then_some(())
                    .ok_or(format!("witness {n} cosigned {:?} after {:?}", pair[1], pair[0]))?;
            }
        }
        for text in std::mem::take(&mut self.changed) {
            let (note, tree) = &self.sheets[&text];
            let seen = self.policy.see(note).map_err(|why| format!("a line that its key denies: {why}"))?;
            let really = self.witnesses.iter().filter(|one| one.gave.contains(tree)).count();
            if seen.witnesses > really || (seen.enough && seen.witnesses < self.quorum) {
                return Err(format!("{} witnesses are said, {really} gave", seen.witnesses));
            }
            if seen.enough {
                let apart = self.believed.values().find(|other| !self.is_one_past(**other, *tree));
                apart.map_or(Ok(()), |other| Err(format!("{other:?} and {tree:?} are both witnessed")))?;
                self.believed.insert(text, *tree);
            }
        }
        Ok(())
    }

    fn is_one_past(&self, a: Tree, b: Tree) -> bool {
        self.pasts.iter().any(|past| past.has(a) && past.has(b))
    }

    /// The log grows and asks everybody; a lying one asks some about one past, and some about another.
    fn tick(&mut self) {
        for past in 0..self.pasts.len() {
            for _ in 0..=self.chance.below(9) {
                self.serial += 1;
                let leaf = format!("{past}: {}", self.serial);
                self.pasts[past].grow(&leaf);
            }
        }
        for witness in 0..self.witnesses.len() {
            let past = self.chance.below(self.pasts.len());
            let size = self.pasts[past].tree.size();
            let root = self.pasts[past].tree.root();
            let note = Checkpoint::new(ORIGIN, size, root).sign(&self.log).unwrap();
            let text = note.text().to_owned();
            self.sheets.entry(text.clone()).or_insert((note.clone(), Tree { size, root }));
            self.last = Some(text);
            let old = self.sizes.get(&witness).copied().unwrap_or(0).min(size);
            self.ask(witness, Ask { id: 0, note, past, size, old, times: 0 });
        }
    }

    fn ask(&mut self, witness: usize, mut ask: Ask) {
        self.serial += 1;
        (ask.id, ask.times) = (self.serial, ask.times + 1);
        let proof = consistency_proof(ask.old, ask.size, &self.pasts[ask.past]).unwrap();
        let body = AddCheckpoint { old: ask.old, proof, checkpoint: ask.note.clone() }.to_string();
        self.send(Message::Request { witness, ask: ask.id, body });
        self.asks.insert(witness, ask);
    }

    fn send(&mut self, message: Message) {
        if self.on_the_way.len() >= MAX_ON_THE_WAY {
            self.on_the_way.remove(0);
        }
        self.on_the_way.push(message);
    }

    /// Any message, not the oldest.
    fn take_message(&mut self) -> Option<Message> {
        let at = self.chance.below(self.on_the_way.len());
        (at < self.on_the_way.len()).then(|| self.on_the_way.remove(at))
    }

    fn double(&mut self) {
        let at = self.chance.below(self.on_the_way.len());
        if let Some(message) = self.on_the_way.get(at).cloned() {
            self.send(message);
        }
    }

    fn deliver(&mut self) {
        match self.take_message() {
            Some(Message::Request { witness, ask, body }) => self.witness_hears(witness, ask, &body),
            Some(Message::Answer { witness, ask, status, kind, body }) => {
                self.log_hears(witness, ask, &Answer::read(status, Some(kind), body.as_bytes()));
            }
            None => {}
        }
    }

    fn witness_hears(&mut self, at: usize, ask: u64, body: &str) {
        let (keys, time_s) = ([self.log.verifier().clone()], self.time_s);
        let dies_before = !self.calm && self.chance.one_in(30);
        let dies_after = !self.calm && self.chance.one_in(30);
        let one = &mut self.witnesses[at];
        let request = AddCheckpoint::read(body.as_bytes()).unwrap();
        assert_eq!(origin(&request).unwrap(), ORIGIN);
        let judged = match one.lies {
            true => Ok(Tree::of(&Checkpoint::read(request.checkpoint.text()).unwrap())),
            false => judge(&request, &keys, one.kept),
        };
        let (status, kind, body) = match judged {
            Err(why) => {
                self.refused += 1;
                refused(&why)
            }
            // It dies before anything is on disk: nothing leaves.
            Ok(_) if dies_before => return,
            Ok(tree) => {
                one.kept = tree;
                one.gave.push(tree);
                let line: Signature = cosign(&one.key, request.checkpoint.text(), time_s).unwrap();
                (200, TEXT_TYPE, cosigned(&[line]))
            }
        };
        // It dies after what it kept was on disk, and the answer is lost.
        if !dies_after {
            self.send(Message::Answer { witness: at, ask, status, kind, body });
        }
    }

    fn log_hears(&mut self, at: usize, id: u64, answer: &Answer) {
        let Some(ask) = self.asks.remove(&at) else { return };
        if ask.id != id {
            // Of an ask that nobody waits for any more.
            self.asks.insert(at, ask);
            return;
        }
        let key: VerifierKey = self.witnesses[at].key.verifier().clone();
        match hear(&key, &ask.note, ask.size, ask.old, answer) {
            Heard::Cosigned(line, _) => {
                self.sizes.insert(at, ask.size);
                let (note, _) = self.sheets.get_mut(ask.note.text()).unwrap();
                let known: BTreeSet<String> = note.signatures().iter().map(ToString::to_string).collect();
                if !known.contains(&line.to_string()) {
                    note.add(line).unwrap();
                    self.changed.insert(ask.note.text().to_owned());
                }
            }
            Heard::From(old) if ask.times < MAX_ASKED => self.ask(at, Ask { old, ..ask }),
            Heard::From(_) | Heard::Nothing(_) => {}
            Heard::Alarm(_) => self.alarms += 1,
        }
    }

    fn witness_dies(&mut self) {
        let at = self.chance.below(self.witnesses.len());
        self.on_the_way
            .retain(|message| !matches!(message, Message::Request { witness, .. } if *witness == at));
        if self.faults.forgets {
            self.witnesses[at].kept = Tree::nothing();
        }
    }

    /// The log starts again: whatever it waited for is gone, and what it remembered of witnesses with it or not.
    fn log_dies(&mut self) {
        self.asks.clear();
        if self.chance.one_in(2) {
            self.sizes.clear();
        }
    }

    /// A lying log begins a second past.
    fn fork(&mut self) {
        if self.pasts.len() < 2 {
            let mut other = self.pasts[0].clone();
            other.grow("another past");
            self.pasts.push(other);
        }
    }
}
