//! What is every answer, on paper?
//!
//! The printed matrix is checked in and compared by a test, so that a change of a policy shows what it changes.
//! Cells are letters: one for each mark that the answer asks for.

use super::{
    Guard,
    table::{Marks, Standing},
    words::{Action, Duty, Place, Relation, Role},
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
#
# A visitor who belongs to what is complained of gets no everywhere. Relations that are not listed: no everywhere.

";

pub(super) fn print(guard: &Guard) -> String {
    let mut out = HEAD.to_owned();
    let mut pairs: Vec<(Role, Relation)> = Standing::all().map(|s| (s.role, s.relation)).collect();
    pairs.dedup();
    for (role, relation) in pairs {
        rows(guard, role, relation, &mut out);
    }
    duties(guard, &mut out);
    out
}

fn rows(guard: &Guard, role: Role, relation: Relation, out: &mut String) {
    let may = |marks, level, action| guard.table.may(Standing { role, relation, marks }, level, action);
    let row = |action: Action| {
        let cells: Vec<String> =
            Level::ALL.iter().map(|level| cell(|marks| may(marks, *level, action))).collect();
        (action, cells)
    };
    let rows: Vec<_> =
        Action::ALL.iter().map(|a| row(*a)).filter(|(_, c)| c.iter().any(|c| c != ".")).collect();
    if rows.is_empty() {
        return;
    }
    let title = format!("{} / {}", role.word(), relation.word());
    let _ = writeln!(out, "{title:<26}P0    P1    P2    P3    P4");
    for (action, cells) in rows {
        let line = cells.iter().fold(format!("  {:<24}", action.word()), |line, c| line + &format!("{c:<6}"));
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
fn cell(may: impl Fn(Marks) -> bool) -> String {
    let enough: Vec<Marks> = Marks::all().filter(|marks| !marks.conflict() && may(*marks)).collect();
    let smallest = enough.iter().filter(|m| !enough.iter().any(|n| n.is_within(**m) && n != *m));
    let mut words: Vec<String> = smallest.map(|m| m.letters()).collect();
    words.sort();
    match words.as_slice() {
        [] => ".".into(),
        [one] if one.is_empty() => "yes".into(),
        more => more.join("|"),
    }
}
