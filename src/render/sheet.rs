//! A worksheet's form: the page's blocks with what is filled in between them. Written into the page, it prints as a paper form
//! and needs no script; the script reads it from there. Where nothing can be filled in, it is the paper form itself.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::Words;
use super::body::Body;
use super::scripts::literal;
use crate::document::Block;
use crate::form::{Duty, Form, Place, entries};
use crate::fragment::{escape, escaped};
use crate::message::{Arg, Messages};
use crate::theme::{Theme, WORKSHEET_MORE_JS};
use crate::worksheet::{Answer, Item};

mod course;
mod field;

pub use course::lessons;

/// Messages of the script begin so, and those of the script that it asks for.
const SCRIPT: &str = "sheet-";
const MORE: &str = "sheets-";

/// The text of the script for what comes after filling in, with its words.
pub fn more_script(theme: &Theme, messages: &Messages, words: &Words<'_>) -> String {
    format!("wmkSheets.learn({});\n{}", literal(&json(words, &messages.beginning_with(MORE))), theme.text(WORKSHEET_MORE_JS))
}

/// Messages by their ids. Where the script fills something in stands its name: `{n}`.
fn json(words: &Words<'_>, ids: &[&str]) -> Value {
    Value::Object(ids.iter().map(|id| ((*id).to_owned(), words.unfilled(id).into())).collect::<Map<String, Value>>())
}

/// The words of the worksheets' script, as JSON for an attribute; `with_more`: and those of the script that it asks for, where
/// both stand in one file.
pub fn words(messages: &Messages, words: &Words<'_>, with_more: bool) -> String {
    let prefixes: &[&str] = if with_more { &[SCRIPT, MORE] } else { &[SCRIPT] };
    let ids: Vec<&str> = prefixes.iter().flat_map(|prefix| messages.beginning_with(prefix)).collect();
    let mut ui = json(words, &ids);
    ui["digits"] = (0..10).map(|n| words.locale().formats.number(&n.to_string())).collect::<String>().into();
    ui["lang"] = words.locale().tag.clone().into();
    ui["dir"] = words.locale().direction.as_str().into();
    ui.to_string()
}

/// A form being written.
struct Writer<'w> {
    body: &'w Body<'w>,
    form: &'w Form,
    blocks: &'w [Block],
    words: Words<'w>,
    /// The words of each answer, by item, as HTML.
    answers: BTreeMap<&'w str, Vec<String>>,
    /// Whether there is nothing to fill in with.
    paper: bool,
    place: Place,
    out: String,
}

/// The whole page body.
pub(super) fn html(body: &Body<'_>, form: &Form, blocks: &[Block]) -> String {
    let mut writer = Writer {
        words: body.filler.words(),
        paper: body.filler.r.book.is_paper(),
        answers: BTreeMap::new(),
        place: Place::Prose,
        out: String::new(),
        body,
        form,
        blocks,
    };
    writer.learn();
    writer.page();
    writer.out
}

impl<'w> Writer<'w> {
    /// The words of the answers, which conditions name too.
    fn learn(&mut self) {
        let form = self.form;
        let lists = form.parts.iter().enumerate().filter(|(_, part)| part.duty == Duty::Answers);
        for (at, part) in lists {
            if let Place::Item(g, i) = part.place {
                let words = self.entries(at);
                self.answers.insert(&form.sheet.groups[g].items[i].id, words);
            }
        }
        for item in form.sheet.items() {
            if let Answer::Scale(scale) = &item.answer
                && let Some(at) = form.scales.get(scale)
            {
                // They stand in the scale's own list too: a note refers back to where it is mentioned first.
                let words = self.entries(*at).iter().map(|html| without_notes(html)).collect();
                self.answers.insert(&item.id, words);
            }
        }
    }

    fn entries(&self, at: usize) -> Vec<String> {
        let html = self.body.filled(&self.blocks[at]);
        entries(&html).unwrap_or_default().into_iter().map(|range| html[range].to_owned()).collect()
    }

    fn page(&mut self) {
        let span = self.form.span();
        for at in 0..self.blocks.len() {
            let part = self.form.parts[at];
            if span.is_some_and(|(first, _)| first == at) {
                self.open_form();
            }
            self.enter(part.place);
            match (part.duty, part.place) {
                (Duty::Heading, Place::Item(g, i)) => self.open_item(g, i, at),
                (Duty::Heading, Place::Group(g)) => self.open_group(g, at),
                (Duty::Answers, Place::Item(g, i)) => {
                    self.control(g, i);
                    self.body.quote(at, &mut self.out);
                }
                _ => self.body.block(at, &mut self.out),
            }
            if span.is_some_and(|(_, last)| last == at) {
                self.enter(Place::Prose);
                self.out.push_str(if self.paper { "</div>\n" } else { "</form>\n" });
            }
        }
    }

    /// Closes what ends before this place; the headings open what begins.
    fn enter(&mut self, place: Place) {
        if place == self.place {
            return;
        }
        if let Place::Item(g, i) = self.place {
            self.close_item(g, i);
            self.place = Place::Group(g);
        }
        let group = |place| match place {
            Place::Group(g) | Place::Item(g, _) => Some(g),
            Place::Prose => None,
        };
        if group(self.place) != group(place) && self.place != Place::Prose {
            self.out.push_str("</section>\n");
        }
        // A group whose heading does not stand first, which was reported.
        if let (true, Some(g)) = (group(self.place) != group(place), group(place)) {
            self.section(g);
        }
        self.place = place;
    }

    fn open_form(&mut self) {
        let sheet = &self.form.sheet;
        if self.paper {
            self.out.push_str("<div class=\"worksheet paper\">\n");
            return;
        }
        let page = self.body.filler.page;
        let mut attributes = vec![("data-worksheet", sheet.id.clone()), ("data-title", page.front.title.value.clone())];
        attributes.push(("data-lang", self.words.locale().tag.clone()));
        attributes.extend(page.front.updated.as_ref().map(|date| ("data-updated", date.value.to_string())));
        attributes.extend(sheet.review.map(|months| ("data-review", months.to_string())));
        self.out.push_str("<form class=\"worksheet\"");
        for (name, value) in attributes {
            self.out.push_str(&format!(" {name}=\"{}\"", escaped(&value)));
        }
        for (name, there) in [("data-together", sheet.together), ("data-plan", sheet.plan)] {
            if there {
                self.out.push_str(&format!(" {name}"));
            }
        }
        if !sheet.keep {
            self.out.push_str(" data-keep=\"no\"");
        }
        self.out.push_str(" autocomplete=\"off\" novalidate>\n");
        self.roles();
    }

    /// Who fills it in.
    fn roles(&mut self) {
        let roles = &self.form.sheet.roles;
        if roles.is_empty() {
            return;
        }
        let legend = escaped(&self.words.say("worksheet-role"));
        self.out.push_str(&format!("<fieldset class=\"item role\" data-role><legend>{legend}</legend>\n<ul class=\"options\">\n"));
        for role in roles {
            let words = escaped(&self.words.say(role.message()));
            let id = role.as_str();
            self.out
                .push_str(&format!("<li><label><input type=\"radio\" name=\"role\" value=\"{id}\"> <span>{words}</span></label></li>\n"));
        }
        self.out.push_str("</ul>\n</fieldset>\n");
    }

    fn section(&mut self, g: usize) {
        let group = &self.form.sheet.groups[g];
        let minutes = group.minutes.map(|n| format!(" data-minutes=\"{n}\"")).unwrap_or_default();
        self.out.push_str(&format!("<section class=\"group\" data-group=\"{}\"{minutes}>\n", group.id));
    }

    fn open_group(&mut self, g: usize, at: usize) {
        self.body.block(at, &mut self.out);
        if let Some(n) = self.form.sheet.groups[g].minutes {
            self.out.push_str(&format!("<p class=\"minutes\">{}</p>\n", escaped(&self.words.numbered("worksheet-minutes", Some(n)))));
        }
    }

    fn open_item(&mut self, g: usize, i: usize, at: usize) {
        let item = &self.form.sheet.groups[g].items[i];
        let heading = self.body.filled(&self.blocks[at]);
        if self.paper {
            self.out.push_str(&format!("<div class=\"item\">\n{heading}\n"));
        } else {
            let roles: Vec<&str> = item.roles.iter().map(|role| role.as_str()).collect();
            let roles = if roles.is_empty() { String::new() } else { format!(" data-for=\"{}\"", roles.join(" ")) };
            let when: Vec<String> = item.when.iter().map(|(earlier, answers)| format!("{earlier}={}", answers.join(" "))).collect();
            let when = if when.is_empty() { String::new() } else { format!(" data-when=\"{}\"", when.join("; ")) };
            self.out.push_str(&format!(
                "<fieldset class=\"item\" data-item=\"{}\" data-type=\"{}\"{roles}{when}>\n<legend>{}</legend>\n",
                item.id,
                item.answer.as_str(),
                heading.trim()
            ));
        }
        self.body.quote_heading(at, &mut self.out);
        self.conditions(item);
    }

    /// What scripts do by hiding, said in words.
    fn conditions(&mut self, item: &Item) {
        let mut said = Vec::new();
        if !item.roles.is_empty() {
            let names: Vec<String> = item.roles.iter().map(|role| self.words.say(role.message())).collect();
            let names = self.words.locale().formats.list_or(&names);
            said.push(self.words.message("worksheet-only-for", &[("roles", Arg::Text(&names))]));
        }
        for (earlier, answers) in &item.when {
            let (Some(asked), Some(title)) = (self.form.sheet.items().find(|item| item.id == *earlier), self.title_of(earlier)) else {
                continue;
            };
            let choices = self.form.sheet.choices(asked);
            let words = self.answers.get(earlier.as_str());
            let text =
                |id: &String| words.and_then(|words| words.get(choices.iter().position(|choice| choice == id)?)).map(|html| plain(html));
            let names: Vec<String> = answers.iter().filter_map(text).collect();
            let names = self.words.locale().formats.list_or(&names);
            said.push(self.words.message("worksheet-if", &[("question", Arg::Text(&title)), ("answers", Arg::Text(&names))]));
        }
        for words in said {
            self.out.push_str("<p class=\"condition\">");
            escape(&words, &mut self.out);
            self.out.push_str("</p>\n");
        }
    }

    /// The words of an item's heading.
    fn title_of(&self, id: &str) -> Option<String> {
        let filler = &self.body.filler;
        let at = filler.links.heading_ids.iter().position(|known| known == id)?;
        filler.page.document.headings.get(at).map(|heading| heading.text.clone())
    }

    fn close_item(&mut self, g: usize, i: usize) {
        let item = &self.form.sheet.groups[g].items[i];
        if item.answer.listed().is_empty() {
            self.control(g, i);
        }
        for (wanted, name, message) in [(item.note, "note", "worksheet-note"), (item.evidence, "evidence", "worksheet-evidence")] {
            if wanted {
                self.remark(&item.id, name, message);
            }
        }
        self.out.push_str(if self.paper { "</div>\n" } else { "</fieldset>\n" });
    }
}

/// HTML without references to footnotes, the only elements in a line of text that have ids.
fn without_notes(html: &str) -> String {
    let (mut out, mut rest) = (String::with_capacity(html.len()), html);
    while let Some(at) = rest.find("<sup class=\"fnref\"") {
        out.push_str(&rest[..at]);
        rest = rest[at..].split_once("</sup>").map_or("", |(_, after)| after);
    }
    out + rest
}

/// HTML's words.
fn plain(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut inside = false;
    for c in without_notes(html).chars() {
        match c {
            '<' => inside = true,
            '>' if inside => inside = false,
            c if !inside => out.push(c),
            _ => {}
        }
    }
    out.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&")
}
