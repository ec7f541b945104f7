//! What is every answer, on paper?
//!
//! The printed matrix is checked in and compared by a test, so that a change of a policy shows what it changes.
//! Cells are letters: one for each mark that the answer asks for.

use super::{
    Guard,
    table::{Marks, Standing},
    words::{Action, Duty, Place, Purpose, Relation, Role},
};
use crate::values::Level;
use std::fmt::Write;

const HEAD: &str = "\
# Every answer of the guard. Made from policies/ by:  UPDATE_MATRIX=1 cargo test -p amanat-core matrix
#
# .     no
# yes   yes
# f     yes, if rank and attributes fit         k     yes, if the post's unit keeps the compartment
# s     yes, in a session with second factor    fs    both, and so on
# b     yes, if the desk lets its glass break   r     yes, if the rank may break it
# a     yes, if the person concerned agreed
#
# A visitor who belongs to what is complained of gets no everywhere. Relations that are not listed: no everywhere.

";

pub(super) fn print(guard: &Guard) -> String {
    let mut out = HEAD.to_owned();
    let mut blocks: Vec<(Role, Relation, Purpose)> =
        Standing::all(Action::Read).map(|s| (s.role, s.relation, s.purpose)).collect();
    blocks.dedup();
    for block in blocks {
        rows(guard, block, &mut out);
    }
    duties(guard, &mut out);
    out
}

fn rows(guard: &Guard, (role, relation, purpose): (Role, Relation, Purpose), out: &mut String) {
    let may =
        |marks, level, action| guard.table.may(Standing { role, relation, purpose, marks }, level, action);
    let row = |action: Action| {
        let asked = Marks::asked_of(action);
        let cells: Vec<String> =
            Level::ALL.iter().map(|level| cell(asked, |marks| may(marks, *level, action))).collect();
        (action, cells)
    };
    let rows: Vec<_> =
        Action::ALL.iter().map(|a| row(*a)).filter(|(_, c)| c.iter().any(|c| c != ".")).collect();
    if rows.is_empty() {
        return;
    }
    let why = if purpose == Purpose::Work { String::new() } else { format!(" / {}", purpose.word()) };
    let title = format!("{} / {}{why}", role.word(), relation.word());
    let _ = writeln!(out, "{title:<30}P0    P1    P2    P3    P4");
    for (action, cells) in rows {
        let line = cells.iter().fold(format!("  {:<28}", action.word()), |line, c| line + &format!("{c:<6}"));
        let _ = writeln!(out, "{}", line.trim_end());
    }
    out.push('\n');
}

fn duties(guard: &Guard, out: &mut String) {
    for role in Role::ALL {
        let row = |duty: Duty| -> Vec<&str> {
            let cell =
                |place| match [false, true].map(|strong| guard.table.may_at(*role, place, strong, duty)) {
                    [false, false] => ".",
                    [false, true] => "s",
                    _ => "yes",
                };
            Place::ALL.iter().map(|p| cell(*p)).collect()
        };
        let rows: Vec<_> = Duty::ALL
            .iter()
            .map(|d| (d, row(*d)))
            .filter(|(_, cells)| cells.iter().any(|c| *c != "."))
            .collect();
        if rows.is_empty() {
            continue;
        }
        let _ = writeln!(out, "{:<26}here  below elsewhere", role.word());
        for (duty, cells) in rows {
            let line =
                cells.iter().fold(format!("  {:<24}", duty.word()), |line, c| line + &format!("{c:<6}"));
            let _ = writeln!(out, "{}", line.trim_end());
        }
        out.push('\n');
    }
}

/// The smallest sets of marks that are enough, as letters.
fn cell(asked: Marks, may: impl Fn(Marks) -> bool) -> String {
    let enough: Vec<Marks> =
        asked.each().filter(|marks| !marks.has(Marks::CONFLICT) && may(*marks)).collect();
    let smallest = enough.iter().filter(|m| !enough.iter().any(|n| n.is_within(**m) && n != *m));
    let mut words: Vec<String> = smallest.map(|m| m.letters()).collect();
    words.sort();
    match words.as_slice() {
        [] => ".".into(),
        [one] if one.is_empty() => "yes".into(),
        more => more.join("|"),
    }
}
