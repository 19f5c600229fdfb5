//! What one message is made of: what it shows, what it refers to, which forms it has.

use std::ops::Range;

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::{ast, unicode};

/// A message, or a term (its id begins with `-`), attributes included.
#[derive(Debug, Default)]
pub(super) struct Entry {
    pub(super) id: String,
    pub(super) span: Range<usize>,
    /// Whether there are words besides the attributes.
    pub(super) has_value: bool,
    pub(super) attributes: Vec<(String, Range<usize>)>,
    pub(super) variables: Vec<(String, Range<usize>)>,
    pub(super) references: Vec<Reference>,
    /// Upper bound of the steps that showing it takes, without what it refers to.
    pub(super) steps: usize,
    /// Where it uses a function in a way that does not exist, and which.
    pub(super) functions: Vec<(String, Range<usize>)>,
    /// Where a number is too long to be counted with.
    pub(super) long_number: Option<Range<usize>>,
    /// Where a `<` stands.
    pub(super) markup: Option<Range<usize>>,
    pub(super) choices: Vec<Choice>,
}

/// Another message or term that is shown inside.
#[derive(Debug)]
pub(super) struct Reference {
    pub(super) id: String,
    pub(super) attribute: Option<String>,
    pub(super) span: Range<usize>,
}

/// `{ $n -> [one] … *[other] … }`.
#[derive(Debug)]
pub(super) struct Choice {
    pub(super) ordinal: bool,
    pub(super) span: Range<usize>,
    pub(super) names: Vec<String>,
    pub(super) numbers: Vec<String>,
}

/// Where a slice of the source stands in it.
pub(super) fn place_of(part: &str, source: &str) -> Range<usize> {
    let start = (part.as_ptr() as usize).wrapping_sub(source.as_ptr() as usize);
    // Of a string that is no slice of the source nothing is known.
    start.checked_add(part.len()).filter(|end| *end <= source.len()).map_or(0..0, |end| start..end)
}

impl Entry {
    /// `None` for comments and what could not be read.
    pub(super) fn of(entry: &ast::Entry<&str>, source: &str) -> Option<Self> {
        let (id, prefix, value, attributes) = match entry {
            ast::Entry::Message(m) => (m.id.name, "", m.value.as_ref(), &m.attributes),
            ast::Entry::Term(t) => (t.id.name, "-", Some(&t.value), &t.attributes),
            _ => return None,
        };
        let entry = Self { id: format!("{prefix}{id}"), span: place_of(id, source), has_value: value.is_some(), ..Self::default() };
        let mut walk = Walk { entry, source };
        value.into_iter().for_each(|value| walk.pattern(value));
        for attribute in attributes {
            walk.entry.attributes.push((attribute.id.name.to_owned(), place_of(attribute.id.name, source)));
            walk.pattern(&attribute.value);
        }
        Some(walk.entry)
    }

    pub(super) fn is_term(&self) -> bool {
        self.id.starts_with('-')
    }
}

struct Walk<'s> {
    entry: Entry,
    source: &'s str,
}

impl Walk<'_> {
    fn place(&self, part: &str) -> Range<usize> {
        place_of(part, self.source)
    }

    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => {
                    if let Some(at) = value.find('<') {
                        let start = self.place(value).start + at;
                        self.entry.markup.get_or_insert(start..start + 1);
                    }
                }
                PatternElement::Placeable { expression } => {
                    self.entry.steps += 1;
                    self.expression(expression);
                }
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                self.choice(selector, variants);
                variants.iter().for_each(|variant| self.pattern(&variant.value));
            }
        }
    }

    fn choice(&mut self, selector: &InlineExpression<&str>, variants: &[Variant<&str>]) {
        let mut choice = Choice { ordinal: false, span: 0..0, names: Vec::new(), numbers: Vec::new() };
        for variant in variants {
            match variant.key {
                VariantKey::Identifier { name } => choice.names.push(name.to_owned()),
                VariantKey::NumberLiteral { value } => {
                    self.number(value);
                    choice.numbers.push(value.to_owned());
                }
            }
        }
        let variable = match selector {
            InlineExpression::VariableReference { id } => Some(id.name),
            InlineExpression::FunctionReference { id, arguments } => {
                choice.ordinal = arguments
                    .named
                    .iter()
                    .any(|arg| arg.name.name == "type" && matches!(arg.value, InlineExpression::StringLiteral { value: "ordinal" }));
                Some(id.name)
            }
            _ => None,
        };
        if let Some(variable) = variable {
            choice.span = self.place(variable);
            self.entry.choices.push(choice);
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::StringLiteral { value } => {
                if unicode::unescape_unicode_to_string(value).contains('<') {
                    let place = self.place(value);
                    self.entry.markup.get_or_insert(place);
                }
            }
            InlineExpression::NumberLiteral { value } => self.number(value),
            InlineExpression::VariableReference { id } => {
                let place = self.place(id.name);
                self.entry.variables.push((id.name.to_owned(), place));
            }
            InlineExpression::MessageReference { id, attribute } => self.reference(id.name, "", attribute.as_ref(), None),
            InlineExpression::TermReference { id, attribute, arguments } => {
                self.reference(id.name, "-", attribute.as_ref(), arguments.as_ref())
            }
            InlineExpression::FunctionReference { id, arguments } => {
                self.function(id.name, arguments);
                self.arguments(arguments);
            }
            InlineExpression::Placeable { expression } => {
                self.entry.steps += 1;
                self.expression(expression);
            }
        }
    }

    fn reference(
        &mut self,
        id: &str,
        prefix: &str,
        attribute: Option<&ast::Identifier<&str>>,
        arguments: Option<&ast::CallArguments<&str>>,
    ) {
        self.entry.steps += 1;
        let (id, span) = (format!("{prefix}{id}"), self.place(id));
        self.entry.references.push(Reference { id, attribute: attribute.map(|a| a.name.to_owned()), span });
        arguments.into_iter().for_each(|arguments| self.arguments(arguments));
    }

    fn arguments(&mut self, arguments: &ast::CallArguments<&str>) {
        arguments.positional.iter().for_each(|value| self.inline(value));
        arguments.named.iter().for_each(|argument| self.inline(&argument.value));
    }

    /// Only what `fluent_bundle` does: it passes over other options without a word.
    fn function(&mut self, name: &str, arguments: &ast::CallArguments<&str>) {
        self.entry.steps += 1;
        if name != "NUMBER" {
            let place = self.place(name);
            self.entry.functions.push((format!("{name}()"), place));
            return;
        }
        for option in &arguments.named {
            let known = match (option.name.name, &option.value) {
                ("type" | "useGrouping", InlineExpression::StringLiteral { .. }) => true,
                // More would overflow in the plural rules.
                ("minimumFractionDigits", InlineExpression::NumberLiteral { value }) => {
                    value.parse::<u8>().is_ok_and(|digits| digits <= 10)
                }
                _ => false,
            };
            if !known {
                let place = self.place(option.name.name);
                self.entry.functions.push((format!("NUMBER({}: …)", option.name.name), place));
            }
        }
    }

    fn number(&mut self, text: &str) {
        if text.bytes().filter(u8::is_ascii_digit).count() > 15 {
            let place = self.place(text);
            self.entry.long_number.get_or_insert(place);
        }
    }
}
