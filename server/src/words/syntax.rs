//! What does each message say, use and promise, before any variable is filled in?
//!
//! A reading of the files for comparison only: what is shown comes from the bundles.

use super::{files::WordFile, load::WordFault, review};
use amanat_core::values::Language;
use fluent_syntax::{ast, parser};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The comment that allows a message to be the same as the English one.
const SAME: &str = "same in every language";

/// One message in one language.
#[derive(Clone, Debug, Default)]
pub(super) struct Text {
    pub path: String,
    pub line: usize,
    pub variables: BTreeSet<String>,
    /// For each variable that chooses a plural form: the forms there are.
    pub plurals: BTreeMap<String, Vec<BTreeSet<String>>>,
    /// The words without the variables.
    pub words: String,
    pub may_be_the_same: bool,
    pub reviewed: bool,
}

/// Every message: by shelf (a desk, or the screens) and its name, in each language.
pub(super) type ByName = BTreeMap<(Option<String>, String), BTreeMap<Language, Text>>;

/// All messages of all languages.
#[derive(Default)]
pub(super) struct Texts {
    pub by_name: ByName,
}

impl Texts {
    pub(super) fn read(files: &[WordFile], faults: &mut Vec<WordFault>) -> Texts {
        let mut texts = Texts::default();
        for file in files {
            texts.read_file(file, faults);
        }
        texts
    }

    fn read_file(&mut self, file: &WordFile, faults: &mut Vec<WordFault>) {
        let resource = match parser::parse(file.text.as_str()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                for error in errors {
                    let line = line_at(&file.text, error.pos.start);
                    let place = format!("{}:{line}", file.path);
                    faults.push(WordFault { place, wrong: format!("cannot be read: {error}") });
                }
                resource
            }
        };
        let lines = lines_of_messages(&file.text);
        let mut whole_file = None;
        let mut group = None;
        for entry in &resource.body {
            match entry {
                ast::Entry::ResourceComment(c) => whole_file = review::mark(c).or(whole_file),
                ast::Entry::GroupComment(c) => group = review::mark(c),
                ast::Entry::Message(m) => {
                    let own = m.comment.as_ref().and_then(review::mark);
                    let line = lines.get(m.id.name).copied().unwrap_or(1);
                    let text = self.text_of(file, m, line, own.or(group).or(whole_file).unwrap_or(false));
                    self.by_name
                        .entry((file.desk.clone(), m.id.name.to_owned()))
                        .or_default()
                        .insert(file.language, text);
                }
                _ => {}
            }
        }
        if whole_file.is_none() {
            let wrong = "begin the file with `### reviewed: no` (or yes, when a native speaker has read it)";
            faults.push(WordFault { place: file.path.clone(), wrong: wrong.into() });
        }
    }

    fn text_of(&self, file: &WordFile, message: &ast::Message<&str>, line: usize, reviewed: bool) -> Text {
        let comment = message.comment.iter().flat_map(|c| c.content.iter());
        let mut text = Text {
            path: file.path.clone(),
            line,
            may_be_the_same: comment.into_iter().any(|line| line.contains(SAME)),
            reviewed,
            ..Text::default()
        };
        for pattern in message.value.iter().chain(message.attributes.iter().map(|a| &a.value)) {
            text.read_pattern(pattern);
        }
        text
    }
}

impl Text {
    fn read_pattern(&mut self, pattern: &ast::Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                ast::PatternElement::TextElement { value } => self.words.push_str(value),
                ast::PatternElement::Placeable { expression } => self.read_expression(expression),
            }
        }
    }

    fn read_expression(&mut self, expression: &ast::Expression<&str>) {
        match expression {
            ast::Expression::Inline(inline) => self.read_inline(inline),
            ast::Expression::Select { selector, variants } => {
                self.read_inline(selector);
                let keys: BTreeSet<String> = variants.iter().map(|v| key_of(&v.key)).collect();
                if let Some(variable) = variable_of(selector)
                    && keys.iter().any(|k| is_plural(k))
                {
                    self.plurals.entry(variable.to_owned()).or_default().push(keys);
                }
                variants.iter().for_each(|v| self.read_pattern(&v.value));
            }
        }
    }

    fn read_inline(&mut self, inline: &ast::InlineExpression<&str>) {
        match inline {
            ast::InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            ast::InlineExpression::FunctionReference { arguments, .. } => {
                arguments.positional.iter().for_each(|p| self.read_inline(p));
            }
            ast::InlineExpression::Placeable { expression } => self.read_expression(expression),
            _ => {}
        }
    }
}

fn key_of(key: &ast::VariantKey<&str>) -> String {
    match key {
        ast::VariantKey::Identifier { name } => (*name).to_owned(),
        ast::VariantKey::NumberLiteral { value } => (*value).to_owned(),
    }
}

fn variable_of<'a>(selector: &'a ast::InlineExpression<&'a str>) -> Option<&'a str> {
    match selector {
        ast::InlineExpression::VariableReference { id } => Some(id.name),
        ast::InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.first().and_then(variable_of)
        }
        _ => None,
    }
}

fn is_plural(key: &str) -> bool {
    matches!(key, "zero" | "one" | "two" | "few" | "many") || key.starts_with(|c: char| c.is_ascii_digit())
}

/// On which line each message begins, found in one pass: a search for each would read the file again and again.
fn lines_of_messages(text: &str) -> HashMap<&str, usize> {
    let begins = |line: &str| line.starts_with(|c: char| c.is_ascii_alphabetic());
    let named = |line: &'_ str| line.split([' ', '=']).next().unwrap_or_default().len();
    let lines = (1..).zip(text.lines()).filter(|(_, line)| begins(line));
    lines.map(|(number, line)| (&line[..named(line)], number)).collect()
}

fn line_at(text: &str, at: usize) -> usize {
    text.as_bytes().iter().take(at).filter(|b| **b == b'\n').count() + 1
}
