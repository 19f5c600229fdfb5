//! What is filled in: answers to tick, lines to write on.

use super::Writer;
use crate::fragment::escaped;
use crate::message::Arg;
use crate::worksheet::Answer;

/// A line to write on, where there is only paper. Dots, since an e-reader may have no style sheet and a message has none.
const LINE: &str = "<p class=\"blank\"><span aria-hidden=\"true\">……………………………………</span></p>\n";

impl Writer<'_> {
    /// What an item is answered by.
    pub(super) fn control(&mut self, g: usize, i: usize) {
        let item = &self.form.sheet.groups[g].items[i];
        let id = &item.id;
        match &item.answer {
            Answer::Ladder(_) | Answer::Scale(_) => self.choices(g, i, "ol", "levels", "radio"),
            Answer::Choice(_) => self.choices(g, i, "ul", "options", "radio"),
            Answer::Choices(_) | Answer::Checklist(_) => self.choices(g, i, "ul", "options", "checkbox"),
            Answer::Text(lines) if self.paper => self.blank(*lines),
            Answer::Date if self.paper => self.blank(1),
            Answer::Text(lines) => {
                let (label, private) = (self.say("worksheet-answer"), self.say("worksheet-private"));
                self.out.push_str(&format!(
                    "<label class=\"answer\"><span class=\"unseen\">{label}</span><textarea name=\"{id}\" rows=\"{lines}\" autocomplete=\"off\"></textarea></label>\n<p class=\"private\">{private}</p>\n"
                ));
            }
            Answer::Date => {
                let label = self.say("worksheet-answer");
                self.out.push_str(&format!(
                    "<label class=\"answer\"><span class=\"unseen\">{label}</span><input type=\"date\" name=\"{id}\"></label>\n"
                ));
            }
            Answer::Table { columns, rows } => self.table(id, columns, *rows),
        }
    }

    fn say(&self, message: &str) -> String {
        escaped(&self.words.say(message))
    }

    fn blank(&mut self, lines: u32) {
        for _ in 0..lines {
            self.out.push_str(LINE);
        }
    }

    fn choices(&mut self, g: usize, i: usize, list: &str, class: &str, kind: &str) {
        let item = &self.form.sheet.groups[g].items[i];
        let words = self.answers.get(item.id.as_str()).cloned().unwrap_or_default();
        self.out.push_str(&format!("<{list} class=\"{class}\">\n"));
        for (value, words) in self.form.sheet.choices(item).iter().zip(words) {
            if self.paper {
                self.out.push_str(&format!("<li>☐ {words}</li>\n"));
            } else {
                let name = &item.id;
                self.out.push_str(&format!(
                    "<li><label><input type=\"{kind}\" name=\"{name}\" value=\"{value}\"> <span>{words}</span></label></li>\n"
                ));
            }
        }
        self.out.push_str(&format!("</{list}>\n"));
    }

    fn table(&mut self, id: &str, columns: &[String], rows: u32) {
        let words = self.answers.get(id).cloned().unwrap_or_default();
        let region = self.say("table-region");
        self.out.push_str(&format!(
            "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{region}\"><table class=\"rows\"><thead><tr>"
        ));
        for words in &words {
            self.out.push_str(&format!("<th scope=\"col\">{words}</th>"));
        }
        self.out.push_str("</tr></thead><tbody>\n");
        for row in 0..rows {
            self.out.push_str("<tr>");
            for (column, words) in columns.iter().zip(&words) {
                // The script makes the rows after the first from it: written out, they would be most of a page.
                if self.paper || row > 0 {
                    self.out.push_str("<td>&#160;</td>");
                    continue;
                }
                let (column_words, n) = (super::plain(words), f64::from(row + 1));
                let label = self.words.message("worksheet-cell", &[("column", Arg::Text(&column_words)), ("n", Arg::Number(n))]);
                let label = escaped(&label);
                self.out.push_str(&format!(
                    "<td><textarea name=\"{id}.{row}.{column}\" rows=\"1\" autocomplete=\"off\" aria-label=\"{label}\"></textarea></td>"
                ));
            }
            self.out.push_str("</tr>\n");
        }
        self.out.push_str("</tbody></table></div>\n");
        if !self.paper {
            self.out.push_str(&format!("<p class=\"private\">{}</p>\n", self.say("worksheet-private")));
        }
    }

    /// A note, or what shows the answer.
    pub(super) fn remark(&mut self, item: &str, name: &str, message: &str) {
        let words = self.say(message);
        if self.paper {
            self.out.push_str(&format!("<p>{words}</p>\n"));
            self.blank(2);
            return;
        }
        let private = self.say("worksheet-private");
        self.out.push_str(&format!(
            "<label class=\"{name}\"><span>{words}</span><textarea name=\"{item}.{name}\" rows=\"2\" autocomplete=\"off\"></textarea></label>\n<p class=\"private\">{private}</p>\n"
        ));
    }
}
