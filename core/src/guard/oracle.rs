//! What would a person say who only knows the rules on paper?
//!
//! Written by hand from the table of protection levels, in another order than the policies (first what is seen, then
//! what is done), so that the same slip is unlikely in both. Compared with the policies in every cell.

use super::{
    table::{Marks, Standing},
    words::{Action, Purpose, Relation, Role, Sight},
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
    if m.has(Marks::CONFLICT) {
        return Sight::Nothing;
    }
    let locked = level > Level::P2 && !m.has(Marks::STRONG);
    if s.role.is_guest() {
        return if s.relation == Relation::Own && !locked { Sight::Full } else { Sight::Nothing };
    }
    if s.role == Role::Media {
        return if level == Level::P0 { Sight::Full } else { Sight::Nothing };
    }
    if s.purpose == Purpose::Emergency && level > Level::P2 {
        return if locked { Sight::Nothing } else { Sight::Full };
    }
    if !matches!(s.role, Role::Member | Role::Lead | Role::Commander) {
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
    if !m.has(Marks::STRONG) {
        return Sight::Nothing;
    }
    let is_p4 = level == Level::P4;
    let clocks = |yes: bool| if yes { Sight::Clocks } else { Sight::Nothing };
    match s.relation {
        Relation::Colleague if is_p4 => clocks(leads),
        Relation::Assigned | Relation::Unit | Relation::Colleague if works && m.has(Marks::FIT) => {
            Sight::Full
        }
        Relation::Assigned | Relation::Unit | Relation::Colleague => clocks(leads),
        Relation::Candidate if works && m.has(Marks::FIT) && m.has(Marks::KEEPS) => Sight::Full,
        Relation::Told if works && m.has(Marks::FIT) && m.has(Marks::KEEPS) && !is_p4 => Sight::Full,
        Relation::Told | Relation::Above => {
            clocks(s.role == Role::Commander || (leads && m.has(Marks::KEEPS)))
        }
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
    let work = Standing { purpose: Purpose::Work, ..s };
    let full = sees(work, level) == Sight::Full;
    let works_here = at_unit && full && s.marks.has(Marks::FIT);
    match action {
        SeeCounts => counts(s, level),
        SeeClocks => clocks(s, sight, level),
        SeeOutline => sight >= Sight::Outline,
        Read => sight == Sight::Full,
        ReadNotes => {
            officer
                && full
                && !matches!(s.relation, Relation::Candidate | Relation::Other)
                && !(s.relation == Relation::Above && s.role != Role::Commander)
        }
        Handle | Merge | Exclude => officer && works_here,
        Raise if s.relation == Relation::Told => leads && open && full,
        Forward | Raise | Lower | Pause => officer && (works_here || moves_work(s, open, full)),
        ConfirmPlace if s.relation == Relation::Candidate => officer && full && s.marks.has(Marks::FIT),
        ConfirmPlace => officer && (works_here || moves_work(s, open, full)),
        Assign => moves_work(s, open, full) || (!open && leads && at_unit && unlocked(s, level)),
        Order => moves_work(s, open, full) || (s.relation == Relation::Told && leads && open && full),
        Write | Verdict | Withdraw => brought_it(s, level),
        React => s.role == Role::System,
        Erase if s.role == Role::System => true,
        Erase | AgreeErasure => {
            let works = s.role == Role::Lead || (s.role == Role::Member && action == AgreeErasure);
            (works && works_here) || (s.role == Role::Commander && open && at_unit && unlocked(s, level))
        }
        Hold => leads && at_unit && unlocked(s, level) && (open || s.role == Role::Lead),
        Disclose => {
            let agreed = level == Level::P0 || s.marks.has(Marks::CONSENT);
            matches!(s.role, Role::Member | Role::Lead) && works_here && agreed
        }
        DiscloseByLaw => {
            let lead = s.role == Role::Lead && s.marks.has(Marks::FIT);
            at_unit && unlocked(s, level) && (lead || (s.role == Role::Commander && open))
        }
        SeeAccess => brought_it(s, level) || (unlocked(s, level) && watches(s)),
        BreakGlass => {
            let chain = !matches!(s.relation, Relation::Own | Relation::Other);
            let ranks = s.role == Role::Commander && s.marks.has(Marks::SENIOR);
            let may = s.role == Role::Protector || ranks;
            !open && chain && may && s.marks.has(Marks::BREAKABLE) && unlocked(s, level)
        }
    }
}

/// Nothing stands against the person, and the second factor was shown where it is needed.
fn unlocked(s: Standing, level: Level) -> bool {
    !s.marks.has(Marks::CONFLICT) && (level <= Level::P2 || s.marks.has(Marks::STRONG))
}

/// The sender, and guests of the house with what they brought.
fn brought_it(s: Standing, level: Level) -> bool {
    s.relation == Relation::Own && (s.role == Role::Sender || unlocked(s, level))
}

/// Who sees who looked: those who look after looking, the desk's lead, and whoever works on it.
fn watches(s: Standing) -> bool {
    let here = matches!(s.relation, Relation::Assigned | Relation::Unit | Relation::Colleague);
    match s.role {
        Role::Auditor | Role::Oversight => true,
        Role::Lead => here,
        Role::Member => s.relation == Relation::Assigned && s.marks.has(Marks::FIT),
        _ => false,
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
    if s.purpose == Purpose::Emergency && level > Level::P2 {
        return sight == Sight::Full;
    }
    if s.role == Role::Media {
        return false;
    }
    match s.relation {
        Relation::Other if s.role != Role::System => sight == Sight::Full && s.role == Role::Sender,
        Relation::Above if s.role == Role::Lead && level <= Level::P2 => {
            s.marks.has(Marks::KEEPS) && sight > Sight::Nothing
        }
        Relation::Above if s.role == Role::Member => false,
        _ => sight > Sight::Nothing,
    }
}

fn counts(s: Standing, level: Level) -> bool {
    let may_look = !s.marks.has(Marks::CONFLICT) && (level <= Level::P2 || s.marks.has(Marks::STRONG));
    let part =
        matches!(s.relation, Relation::Assigned | Relation::Unit | Relation::Colleague | Relation::Above);
    let leads = matches!(s.role, Role::Lead | Role::Commander | Role::Control);
    may_look && (s.role == Role::Oversight || (leads && part))
}

/// How much is seen, for properties of the whole.
pub(super) fn sight(s: Standing, level: Level) -> Sight {
    sees(s, level)
}
