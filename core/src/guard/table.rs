//! What do the policies answer, for every question that can be asked?
//!
//! A question is a cell: role, relation, purpose, level, action and a few yes-or-no marks. Cedar is asked once for a cell and
//! the answer is kept, so that a permit is one look into a table, and a list filter, which looks into the same
//! table, cannot disagree with it.
//!
//! Invariant: an error of the engine is a denial.
//! Not here: how a visitor and a matter become cells (`relate`).

use super::words::{Action, Duty, Place, Purpose, Relation, Role};
use crate::values::Level;
use cedar_policy::{
    ActionConstraint, Authorizer, Context, Decision, Entities, EntityId, EntityTypeName, EntityUid, Policy,
    PolicyId, PolicySet, Request, RestrictedExpression, Schema,
};
use std::sync::{
    OnceLock,
    atomic::{AtomicU8, Ordering},
};

/// Yes-or-no marks of a question, as bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Marks(u8);

/// The marks in the order of their bits: the word of the schema, and the letter of the matrix.
const MARKS: [(&str, char); 7] = [
    ("fit", 'f'),
    ("keeps", 'k'),
    ("strong", 's'),
    ("conflict", 'c'),
    ("breakable", 'b'),
    ("senior", 'r'),
    ("consent", 'a'),
];

impl Marks {
    /// How many combinations there are.
    pub const COUNT: usize = 1 << MARKS.len();
    /// Rank and attributes are those that the desk asks for.
    pub const FIT: Marks = Marks(1);
    /// The post's unit is a desk of the matter's compartment.
    pub const KEEPS: Marks = Marks(2);
    /// The second factor was shown in this session.
    pub const STRONG: Marks = Marks(4);
    /// The visitor belongs to what is complained of, or is party to it.
    pub const CONFLICT: Marks = Marks(8);
    /// The desk's playbook lets its glass be broken.
    pub const BREAKABLE: Marks = Marks(16);
    /// The visitor's rank is one that may break the glass.
    pub const SENIOR: Marks = Marks(32);
    /// The person concerned agreed to what is asked.
    pub const CONSENT: Marks = Marks(64);
    /// None.
    pub const NONE: Marks = Marks(0);

    /// The same with this mark, if so.
    pub fn with(self, mark: Marks, so: bool) -> Self {
        if so { Self(self.0 | mark.0) } else { self }
    }

    /// The marks that a question about this action has: no policy about another action may name the rest, the
    /// schema refuses it.
    pub fn asked_of(action: Action) -> Marks {
        let every = Marks(15);
        match action {
            Action::BreakGlass => Marks(every.0 | Self::BREAKABLE.0 | Self::SENIOR.0),
            Action::Disclose => Marks(every.0 | Self::CONSENT.0),
            _ => every,
        }
    }

    /// Every combination of these marks.
    pub fn each(self) -> impl Iterator<Item = Marks> {
        (0..Self::COUNT as u8).map(Marks).filter(move |marks| marks.is_within(self))
    }

    /// Whether the other has each of these marks.
    pub fn is_within(self, other: Marks) -> bool {
        self.0 & !other.0 == 0
    }

    /// Whether this mark is set.
    pub fn has(self, mark: Marks) -> bool {
        mark.is_within(self)
    }

    /// Those that the other has too.
    pub fn among(self, other: Marks) -> Marks {
        Marks(self.0 & other.0)
    }

    /// These and those.
    pub fn and(self, other: Marks) -> Marks {
        Marks(self.0 | other.0)
    }

    /// Those that the other has not.
    pub fn without(self, other: Marks) -> Marks {
        Marks(self.0 & !other.0)
    }

    /// The mark of this word of the schema.
    pub fn of_word(word: &str) -> Option<Marks> {
        MARKS.iter().position(|(name, _)| *name == word).map(|bit| Marks(1 << bit))
    }

    /// The letters of the marks that are set.
    pub fn letters(self) -> String {
        self.named().map(|(_, letter)| letter).collect()
    }

    /// Each mark that is set, alone; in the order of `named`.
    fn singles(self) -> impl Iterator<Item = Marks> {
        (0..MARKS.len()).map(|bit| Marks(1 << bit)).filter(move |mark| self.has(*mark))
    }

    /// Each mark that is set: its word and its letter.
    pub fn named(self) -> impl Iterator<Item = (&'static str, char)> {
        MARKS.iter().enumerate().filter(move |(bit, _)| self.0 & (1 << bit) != 0).map(|(_, mark)| *mark)
    }
}

/// One post's standing to one matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Standing {
    /// What the post lets its holder be.
    pub role: Role,
    /// How it stands to the matter.
    pub relation: Relation,
    /// What its holder looks for.
    pub purpose: Purpose,
    /// The marks.
    pub marks: Marks,
}

impl Standing {
    /// Every standing that a question about this action can have: only who brought a matter owns it, only a post of
    /// the police stands to one in another way, and only who may break the glass looks in an emergency.
    pub fn all(action: Action) -> impl Iterator<Item = Standing> {
        let pairs = Role::ALL.iter().flat_map(|role| Relation::ALL.iter().map(|relation| (*role, *relation)));
        let can_be = |(role, relation): &(Role, Relation)| match relation {
            Relation::Own => *role == Role::Sender || role.is_guest(),
            Relation::Other => true,
            _ => *role >= Role::Officer && !role.is_guest(),
        };
        pairs.filter(can_be).flat_map(move |(role, relation)| {
            let bare = role < Role::Officer;
            let asked = if bare { Marks::STRONG } else { Marks::asked_of(action) };
            let purposes = Purpose::ALL.iter().filter(move |p| **p == Purpose::Work || role.breaks_glass());
            purposes.flat_map(move |purpose| {
                asked.each().map(move |marks| Standing { role, relation, purpose: *purpose, marks })
            })
        })
    }
}

const UNKNOWN: u8 = 0;
const DENIED: u8 = 1;
const ALLOWED: u8 = 2;

/// The policies and every answer they gave so far.
pub(super) struct Table {
    by_action: Vec<PolicySet>,
    by_duty: Vec<PolicySet>,
    authorizer: Authorizer,
    entities: Entities,
    uids: Uids,
    /// Answers by row, made when the first of a row is asked for: most rows never are.
    rows: Vec<OnceLock<Box<[AtomicU8]>>>,
    duties: Box<[AtomicU8]>,
}

/// Names of everything in the engine's form, made once.
struct Uids {
    roles: Vec<EntityUid>,
    relations: Vec<EntityUid>,
    purposes: Vec<EntityUid>,
    levels: Vec<EntityUid>,
    actions: Vec<EntityUid>,
    duties: Vec<EntityUid>,
    places: Vec<EntityUid>,
}

fn uids<T: Copy>(kind: &str, all: &[T], word: impl Fn(T) -> &'static str) -> Option<Vec<EntityUid>> {
    let kind: EntityTypeName = kind.parse().ok()?;
    Some(
        all.iter()
            .map(|each| EntityUid::from_type_name_and_id(kind.clone(), EntityId::new(word(*each))))
            .collect(),
    )
}

impl Uids {
    fn make() -> Option<Self> {
        Some(Self {
            roles: uids("Role", Role::ALL, Role::word)?,
            relations: uids("Relation", Relation::ALL, Relation::word)?,
            purposes: uids("Purpose", Purpose::ALL, Purpose::word)?,
            levels: uids("Level", &Level::ALL, Level::word)?,
            actions: uids("Action", Action::ALL, Action::word)?,
            duties: uids("Action", Duty::ALL, Duty::word)?,
            places: uids("Place", Place::ALL, Place::word)?,
        })
    }
}

fn blank(count: usize) -> Box<[AtomicU8]> {
    (0..count).map(|_| AtomicU8::new(UNKNOWN)).collect()
}

impl Table {
    /// `None` where the schema's actions are unusable, which validation has excluded.
    pub(super) fn new(policies: PolicySet, schema: &Schema) -> Option<Self> {
        let rows = Role::ALL.len() * Relation::ALL.len() * Purpose::ALL.len() * Level::ALL.len();
        let uids = Uids::make()?;
        let speaking_of = |all: &[EntityUid]| -> Option<Vec<PolicySet>> {
            all.iter().map(|action| speaking_of(&policies, action, &uids)).collect()
        };
        Some(Self {
            by_action: speaking_of(&uids.actions)?,
            by_duty: speaking_of(&uids.duties)?,
            authorizer: Authorizer::new(),
            entities: schema.action_entities().ok()?,
            uids,
            rows: (0..rows).map(|_| OnceLock::new()).collect(),
            duties: blank(Role::ALL.len() * Place::ALL.len() * Duty::ALL.len() * 2),
        })
    }

    /// May a post of this standing do this at this level?
    pub(super) fn may(&self, standing: Standing, level: Level, action: Action) -> bool {
        let standing = Standing { marks: standing.marks.among(Marks::asked_of(action)), ..standing };
        let pair = standing.role as usize * Relation::ALL.len() + standing.relation as usize;
        let row = (pair * Purpose::ALL.len() + standing.purpose as usize) * Level::ALL.len() + level as usize;
        let cells = self.rows.get(row).map(|row| row.get_or_init(|| blank(Action::ALL.len() * Marks::COUNT)));
        let cell = action as usize * Marks::COUNT + standing.marks.0 as usize;
        let kept = cells.and_then(|cells| cells.get(cell));
        recall(kept, || self.decide(standing, level, action).0)
    }

    /// May a post of this role do this duty at a unit so placed?
    pub(super) fn may_at(&self, role: Role, place: Place, strong: bool, duty: Duty) -> bool {
        let row = (role as usize * Place::ALL.len() + place as usize) * Duty::ALL.len() + duty as usize;
        recall(self.duties.get(row * 2 + usize::from(strong)), || {
            let context = [("strong".to_owned(), RestrictedExpression::new_bool(strong))];
            let (action, resource) = (&self.uids.duties[duty as usize], &self.uids.places[place as usize]);
            self.ask(&self.by_duty[duty as usize], role, action, resource, context.into()).0
        })
    }

    /// Asks the engine; gives the answer and the names of the policies that decided it.
    pub(super) fn decide(&self, standing: Standing, level: Level, action: Action) -> (bool, Vec<String>) {
        let word = |name: &str, uid: &EntityUid| {
            (name.to_owned(), RestrictedExpression::new_entity_uid(uid.clone()))
        };
        let mut context = vec![
            word("relation", &self.uids.relations[standing.relation as usize]),
            word("purpose", &self.uids.purposes[standing.purpose as usize]),
        ];
        context.extend(Marks::asked_of(action).named().zip(Marks::asked_of(action).singles()).map(
            |((name, _), mark)| (name.to_owned(), RestrictedExpression::new_bool(standing.marks.has(mark))),
        ));
        let policies = &self.by_action[action as usize];
        let (action, resource) = (&self.uids.actions[action as usize], &self.uids.levels[level as usize]);
        self.ask(policies, standing.role, action, resource, context)
    }

    fn ask(
        &self,
        policies: &PolicySet,
        role: Role,
        action: &EntityUid,
        resource: &EntityUid,
        context: Vec<(String, RestrictedExpression)>,
    ) -> (bool, Vec<String>) {
        let Ok(context) = Context::from_pairs(context) else { return (false, Vec::new()) };
        let principal = self.uids.roles[role as usize].clone();
        let Ok(request) = Request::new(principal, action.clone(), resource.clone(), context, None) else {
            return (false, Vec::new());
        };
        let response = self.authorizer.is_authorized(&request, policies, &self.entities);
        let sound = response.diagnostics().errors().next().is_none();
        let mut names: Vec<String> = response.diagnostics().reason().map(|id| name(policies, id)).collect();
        names.sort();
        (sound && response.decision() == Decision::Allow, names)
    }
}

fn name(policies: &PolicySet, id: &PolicyId) -> String {
    policies.annotation(id, "id").map_or_else(|| id.to_string(), str::to_owned)
}

/// The policies that can have a say about an action: those that name it, a group, or none. The others are left out
/// beforehand, so that filling the table asks a fifth of the questions.
fn speaking_of(policies: &PolicySet, action: &EntityUid, uids: &Uids) -> Option<PolicySet> {
    let single = |uid: &EntityUid| uids.actions.contains(uid) || uids.duties.contains(uid);
    let speaks = |policy: &&Policy| match policy.action_constraint() {
        ActionConstraint::Any => true,
        ActionConstraint::Eq(uid) => uid == *action,
        ActionConstraint::In(list) => list.iter().any(|uid| uid == action || !single(uid)),
    };
    PolicySet::from_policies(policies.policies().filter(speaks).cloned()).ok()
}

/// The answer kept in a cell, or asked for now and kept. Two who ask at once get the same answer.
fn recall(cell: Option<&AtomicU8>, ask: impl FnOnce() -> bool) -> bool {
    let Some(cell) = cell else { return false };
    match cell.load(Ordering::Relaxed) {
        ALLOWED => true,
        DENIED => false,
        _ => {
            let allowed = ask();
            cell.store(if allowed { ALLOWED } else { DENIED }, Ordering::Relaxed);
            allowed
        }
    }
}
