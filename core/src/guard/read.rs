//! How do files become a guard?
//!
//! Policies are checked against their schema in Cedar's strict mode: a word that is not in the schema, a mark that
//! may be absent or a rule that can never apply is a fault with its file and line, never a silent denial.

use super::{Guard, Roles, explain, table::Table, words::Role};
use crate::playbook::Fault;
use cedar_policy::{PolicyId, PolicySet, Schema, ValidationMode, Validator};
use miette::Diagnostic;
use std::collections::BTreeSet;

/// The most policy files read.
pub const MAX_POLICY_FILES: usize = 64;
/// The longest policy file, schema or list of roles, in bytes.
pub const MAX_POLICY_BYTES: usize = 256 * 1024;
/// What the schema's file is called.
pub const SCHEMA_FILE: &str = "schema.cedarschema";
/// What the list of roles is called.
pub const ROLES_FILE: &str = "roles.toml";
/// The table of ranks in that list, and the rank from which on a commander may break the glass.
const RANKS: &str = "ranks";
const SENIOR: &str = "senior";

/// Reads the policies (file name and text each), their schema and the list of roles.
pub(super) fn read(policies: &[(&str, &str)], schema: &str, roles: &str) -> Result<Guard, Vec<Fault>> {
    limits(policies, schema, roles)?;
    let schema = read_schema(schema)?;
    let mut faults = Vec::new();
    let set = read_policies(policies, &schema, &mut faults);
    let roles = read_roles(roles, &mut faults);
    if !faults.is_empty() {
        return Err(faults);
    }
    match Table::new(set, &schema) {
        Some(table) => {
            let sayings = policies.iter().flat_map(|(_, text)| explain::sayings(text)).collect();
            Ok(Guard { table, roles, sayings })
        }
        None => Err(vec![Fault::of_file(
            SCHEMA_FILE,
            "its actions contradict each other",
            "take the shipped schema",
        )]),
    }
}

fn limits(policies: &[(&str, &str)], schema: &str, roles: &str) -> Result<(), Vec<Fault>> {
    let named = [(SCHEMA_FILE, schema), (ROLES_FILE, roles)];
    let too_long = policies.iter().chain(&named).find(|(_, text)| text.len() > MAX_POLICY_BYTES);
    if let Some((file, _)) = too_long {
        return Err(vec![Fault::of_file(
            file,
            "the file is too long",
            format!("keep it under {MAX_POLICY_BYTES} bytes"),
        )]);
    }
    if policies.len() > MAX_POLICY_FILES {
        return Err(vec![Fault::of_file(
            "policies",
            "too many files",
            format!("keep at most {MAX_POLICY_FILES}"),
        )]);
    }
    Ok(())
}

/// An error of the engine, at the line where it points.
fn fault(file: &str, text: &str, error: &(impl Diagnostic + ?Sized), remedy: &str) -> Fault {
    let offset = error.labels().and_then(|mut labels| labels.next()).map_or(0, |label| label.offset());
    let remedy = error.help().map_or_else(|| remedy.to_owned(), |help| help.to_string());
    Fault::at(file, text, offset, error.to_string(), remedy)
}

fn read_schema(text: &str) -> Result<Schema, Vec<Fault>> {
    let remedy = "write it as in the shipped schema";
    let (schema, warnings) =
        Schema::from_cedarschema_str(text).map_err(|e| vec![fault(SCHEMA_FILE, text, &e, remedy)])?;
    let faults: Vec<Fault> = warnings.map(|w| fault(SCHEMA_FILE, text, &w, remedy)).collect();
    if faults.is_empty() { Ok(schema) } else { Err(faults) }
}

fn read_policies(files: &[(&str, &str)], schema: &Schema, faults: &mut Vec<Fault>) -> PolicySet {
    let validator = Validator::new(schema.clone());
    let mut all = PolicySet::new();
    let mut names = BTreeSet::new();
    for (file, text) in files {
        let set: PolicySet = match text.parse() {
            Ok(set) => set,
            Err(errors) => {
                let remedy = "see the other policies for how a rule is written";
                faults.push(fault(file, text, &errors as &cedar_policy::ParseErrors, remedy));
                continue;
            }
        };
        let checked = validator.validate(&set, ValidationMode::Strict);
        faults.extend(checked.validation_errors().map(|e| fault(file, text, e, "use the schema's words")));
        faults.extend(
            checked.validation_warnings().map(|w| fault(file, text, w, "rewrite or remove the rule")),
        );
        for policy in set.policies() {
            let name = policy.annotation("id").unwrap_or_default();
            if name.is_empty() || !names.insert(name.to_owned()) {
                let wrong = format!("a rule has no name of its own (`{name}`)");
                faults.push(Fault::of_file(file, wrong, "write @id(\"a-name-used-once\") above it"));
            }
            let id = PolicyId::new(format!("{file}#{}", policy.id()));
            if let Err(error) = all.add(policy.new_id(id)) {
                faults.push(Fault::of_file(file, error.to_string(), "give each file once"));
            }
        }
    }
    all
}

fn read_roles(text: &str, faults: &mut Vec<Fault>) -> Roles {
    let table: toml::Table = match text.parse() {
        Ok(table) => table,
        Err(error) => {
            let offset = error.span().map_or(0, |span| span.start);
            let remedy = "write lines such as officer = \"member\"";
            faults.push(Fault::at(ROLES_FILE, text, offset, error.message(), remedy));
            return Roles::default();
        }
    };
    let mut roles = Roles::default();
    for (key, value) in &table {
        if let (RANKS, Some(ranks)) = (key.as_str(), value.as_table()) {
            roles.senior = ranks.get(SENIOR).and_then(|rank| rank.as_str()).unwrap_or_default().to_owned();
            continue;
        }
        match Role::of_a_post(value.as_str().unwrap_or_default()) {
            Some(role) => {
                roles.of_posts.insert(key.clone(), role);
            }
            None => faults.push(no_such_role(text, key)),
        }
    }
    roles
}

fn no_such_role(text: &str, post: &str) -> Fault {
    let offset = text.lines().take_while(|l| !l.trim_start().starts_with(post)).map(|l| l.len() + 1).sum();
    let known: Vec<&str> = Role::of_posts().map(Role::word).collect();
    let wrong = format!("`{post}` is given a role that posts cannot have");
    Fault::at(ROLES_FILE, text, offset, wrong, format!("write one of {}", known.join(", ")))
}
