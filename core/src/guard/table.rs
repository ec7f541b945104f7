//! What do the policies answer, for every question that can be asked?
//!
//! A question is a cell: role, relation, level, action and four yes-or-no marks. Cedar is asked once for a cell and
//! the answer is kept, so that a permit is one look into a table, and a list filter, which looks into the same
//! table, cannot disagree with it.
//!
//! Invariant: an error of the engine is a denial.
//! Not here: how a visitor and a matter become cells (`relate`).

use super::words::{Action, Duty, Place, Relation, Role};
use crate::values::Level;
use cedar_policy::{
    ActionConstraint, Authorizer, Context, Decision, Entities, EntityId, EntityTypeName, EntityUid, Policy,
    PolicyId, PolicySet, Request, RestrictedExpression, Schema,
};
use std::sync::atomic::{AtomicU8, Ordering};

/// Yes-or-no marks of a question, as bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Marks(u8);

impl Marks {
    /// How many combinations there are.
    pub const COUNT: usize = 16;

    /// Rank and attributes fit; the unit keeps the compartment; second factor shown; belongs to the complained of.
    pub fn of(fit: bool, keeps: bool, strong: bool, conflict: bool) -> Self {
        Self(u8::from(fit) | u8::from(keeps) << 1 | u8::from(strong) << 2 | u8::from(conflict) << 3)
    }

    /// Every combination.
    pub fn all() -> impl Iterator<Item = Marks> {
        (0..Self::COUNT as u8).map(Marks)
    }

    /// Whether the other has each of these marks.
    pub fn is_within(self, other: Marks) -> bool {
        self.0 & !other.0 == 0
    }

    /// `f`, `k`, `s`, `c` for the marks that are set.
    pub fn letters(self) -> String {
        "fksc"
            .chars()
            .enumerate()
            .filter(|(bit, _)| self.0 & (1 << bit) != 0)
            .map(|(_, letter)| letter)
            .collect()
    }

    /// Rank and attributes are those that the desk asks for.
    pub fn fit(self) -> bool {
        self.0 & 1 != 0
    }

    /// The post's unit is a desk of the matter's compartment.
    pub fn keeps(self) -> bool {
        self.0 & 2 != 0
    }

    /// The second factor was shown in this session.
    pub fn strong(self) -> bool {
        self.0 & 4 != 0
    }

    /// The visitor belongs to what is complained of.
    pub fn conflict(self) -> bool {
        self.0 & 8 != 0
    }
}

/// One post's standing to one matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Standing {
    /// What the post lets its holder be.
    pub role: Role,
    /// How it stands to the matter.
    pub relation: Relation,
    /// The marks.
    pub marks: Marks,
}

impl Standing {
    /// Every standing that can be: only a sender owns a matter, only a post stands to one in another way.
    pub fn all() -> impl Iterator<Item = Standing> {
        let pairs = Role::ALL.iter().flat_map(|role| Relation::ALL.iter().map(|relation| (*role, *relation)));
        let can_be = |(role, relation): &(Role, Relation)| match relation {
            Relation::Own => *role == Role::Sender,
            Relation::Other => true,
            _ => *role >= Role::Officer,
        };
        pairs.filter(can_be).flat_map(|(role, relation)| {
            let marks = Marks::all()
                .filter(move |m| role >= Role::Officer || (!m.fit() && !m.keeps() && !m.conflict()));
            marks.map(move |marks| Standing { role, relation, marks })
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
    cells: Vec<AtomicU8>,
    duties: Vec<AtomicU8>,
}

/// Names of everything in the engine's form, made once.
struct Uids {
    roles: Vec<EntityUid>,
    relations: Vec<EntityUid>,
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
            levels: uids("Level", &Level::ALL, Level::word)?,
            actions: uids("Action", Action::ALL, Action::word)?,
            duties: uids("Action", Duty::ALL, Duty::word)?,
            places: uids("Place", Place::ALL, Place::word)?,
        })
    }
}

impl Table {
    /// `None` where the schema's actions are unusable, which validation has excluded.
    pub(super) fn new(policies: PolicySet, schema: &Schema) -> Option<Self> {
        let blank = |count: usize| (0..count).map(|_| AtomicU8::new(UNKNOWN)).collect();
        let cells =
            Role::ALL.len() * Relation::ALL.len() * Level::ALL.len() * Action::ALL.len() * Marks::COUNT;
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
            cells: blank(cells),
            duties: blank(Role::ALL.len() * Place::ALL.len() * Duty::ALL.len() * 2),
        })
    }

    /// May a post of this standing do this at this level?
    pub(super) fn may(&self, standing: Standing, level: Level, action: Action) -> bool {
        let row =
            (standing.role as usize * Relation::ALL.len() + standing.relation as usize) * Level::ALL.len();
        let cell = ((row + level as usize) * Action::ALL.len() + action as usize) * Marks::COUNT;
        recall(self.cells.get(cell + standing.marks.0 as usize), || self.decide(standing, level, action).0)
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
        let relation = self.uids.relations[standing.relation as usize].clone();
        let mark = |name: &str, value| (name.to_owned(), RestrictedExpression::new_bool(value));
        let context = vec![
            ("relation".to_owned(), RestrictedExpression::new_entity_uid(relation)),
            mark("fit", standing.marks.fit()),
            mark("keeps", standing.marks.keeps()),
            mark("strong", standing.marks.strong()),
            mark("conflict", standing.marks.conflict()),
        ];
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
