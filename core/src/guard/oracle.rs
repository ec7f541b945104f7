//! What would a person say who only knows the rules on paper?
//!
//! Written by hand from the table of protection levels, in another order than the policies (first what is seen, then
//! what is done), so that the same slip is unlikely in both. Compared with the policies in every cell.

use super::{
    table::Standing,
    words::{Action, Relation, Role, Sight},
};
use crate::values::Level;

/// How much a post sees, by the paper.
fn sees(s: Standing, level: Level) -> Sight {
    let m = s.marks;
    if s.role == Role::Sender {
        return if s.relation == Relation::Own { Sight::Full } else { Sight::Nothing };
    }
    if s.role == Role::System {
        return Sight::Full;
    }
    if m.conflict() || !matches!(s.role, Role::Member | Role::Lead | Role::Commander) {
        return Sight::Nothing;
    }
    let works = s.role != Role::Commander;
    let leads = s.role != Role::Member;
    if level <= Level::P2 {
        return match s.relation {
            Relation::Other if level == Level::P0 => Sight::Full,
            Relation::Other => Sight::Outline,
            Relation::Above if s.role != Role::Commander && level > Level::P0 => Sight::Outline,
            _ => Sight::Full,
        };
    }
    if !m.strong() {
        return Sight::Nothing;
    }
    let is_p4 = level == Level::P4;
    let clocks = |yes: bool| if yes { Sight::Clocks } else { Sight::Nothing };
    match s.relation {
        Relation::Colleague if is_p4 => clocks(leads),
        Relation::Assigned | Relation::Unit | Relation::Colleague if works && m.fit() => Sight::Full,
        Relation::Assigned | Relation::Unit | Relation::Colleague => clocks(leads),
        Relation::Candidate if works && m.fit() && m.keeps() => Sight::Full,
        Relation::Told if works && m.fit() && m.keeps() && !is_p4 => Sight::Full,
        Relation::Told | Relation::Above => clocks(s.role == Role::Commander || (leads && m.keeps())),
        _ => Sight::Nothing,
    }
}

/// Whether a post may do something, by the paper.
pub(super) fn says(s: Standing, level: Level, action: Action) -> bool {
    use Action::*;
    let sight = sees(s, level);
    let at_unit = matches!(s.relation, Relation::Assigned | Relation::Unit | Relation::Colleague);
    let officer = matches!(s.role, Role::Member | Role::Lead | Role::Commander);
    let leads = matches!(s.role, Role::Lead | Role::Commander);
    let open = level <= Level::P2;
    let full = sight == Sight::Full;
    let works_here = at_unit && full && s.marks.fit();
    match action {
        SeeCounts => counts(s, level),
        SeeClocks => clocks(s, sight, level),
        SeeOutline => sight >= Sight::Outline,
        Read => full,
        ReadNotes => {
            officer
                && full
                && !matches!(s.relation, Relation::Candidate | Relation::Other)
                && !(s.relation == Relation::Above && s.role != Role::Commander)
        }
        Handle | Merge => officer && works_here,
        Raise if s.relation == Relation::Told => leads && open && full,
        Forward | Raise | Lower | Pause => officer && (works_here || moves_work(s, open, full)),
        ConfirmPlace if s.relation == Relation::Candidate => officer && full && s.marks.fit(),
        ConfirmPlace => officer && (works_here || moves_work(s, open, full)),
        Assign => moves_work(s, open, full) || (!open && leads && at_unit && sight >= Sight::Clocks),
        Order => moves_work(s, open, full) || (s.relation == Relation::Told && leads && open && full),
        Write | Verdict | Withdraw => s.role == Role::Sender && s.relation == Relation::Own,
        Erase | React => s.role == Role::System,
    }
}

/// Whoever leads the unit, or commands above it, moves its open work.
fn moves_work(s: Standing, open: bool, full: bool) -> bool {
    let here = matches!(s.relation, Relation::Assigned | Relation::Unit | Relation::Colleague);
    let leads_here = here && matches!(s.role, Role::Lead | Role::Commander);
    let commands = s.relation == Relation::Above && s.role == Role::Commander;
    open && full && (leads_here || commands)
}

fn clocks(s: Standing, sight: Sight, level: Level) -> bool {
    match s.relation {
        Relation::Other if s.role != Role::System => sight == Sight::Full && s.role == Role::Sender,
        Relation::Above if s.role == Role::Lead && level <= Level::P2 => {
            s.marks.keeps() && sight > Sight::Nothing
        }
        Relation::Above if s.role == Role::Member => false,
        _ => sight > Sight::Nothing,
    }
}

fn counts(s: Standing, level: Level) -> bool {
    let may_look = !s.marks.conflict() && (level <= Level::P2 || s.marks.strong());
    let part =
        matches!(s.relation, Relation::Assigned | Relation::Unit | Relation::Colleague | Relation::Above);
    let leads = matches!(s.role, Role::Lead | Role::Commander | Role::Control);
    may_look && (s.role == Role::Oversight || (leads && part))
}

/// How much is seen, for properties of the whole.
pub(super) fn sight(s: Standing, level: Level) -> Sight {
    sees(s, level)
}
