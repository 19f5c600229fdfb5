//! Tables.

use pulldown_cmark::{Alignment, Event, TagEnd};

use crate::fragment::Hole;

use super::render::Renderer;

/// Where in a table we are. Tables do not nest.
#[derive(Debug, Default)]
pub(super) struct Table {
    alignments: Vec<Alignment>,
    column: usize,
    in_head: bool,
    /// Whether the open cell is a heading.
    heading: bool,
    in_body: bool,
}

impl Renderer<'_> {
    pub fn start_table(&mut self, alignments: &[Alignment]) {
        self.table = Table { alignments: alignments.to_vec(), ..Table::default() };
        // Wide tables scroll in a box of their own, which the keyboard can reach.
        self.out.push("<div class=\"table\" tabindex=\"0\" role=\"group\" aria-label=\"");
        self.out.push_hole(Hole::Message("table-region"));
        self.out.push("\"><table>");
    }

    pub fn start_table_head(&mut self) {
        self.table.in_head = true;
        self.table.column = 0;
        self.out.push("<thead><tr>");
    }

    pub fn end_table_head(&mut self) {
        self.table.in_head = false;
        self.out.push("</tr></thead>");
    }

    pub fn start_table_row(&mut self) {
        if !std::mem::replace(&mut self.table.in_body, true) {
            self.out.push("<tbody>");
        }
        self.table.column = 0;
        self.out.push("<tr>");
    }

    /// The cell that starts at event `at`. A heading without words would be announced as one: it is a plain cell.
    pub fn start_table_cell(&mut self, at: usize) {
        let empty = matches!(self.events.get(at + 1), Some((Event::End(TagEnd::TableCell), _)));
        self.table.heading = self.table.in_head && !empty;
        self.out.push(if self.table.heading { "<th scope=\"col\"" } else { "<td" });
        // A class, since our pages' own rules forbid `style=`.
        let class = match self.table.alignments.get(self.table.column) {
            Some(Alignment::Left) => " class=\"align-start\">",
            Some(Alignment::Center) => " class=\"align-center\">",
            Some(Alignment::Right) => " class=\"align-end\">",
            _ => ">",
        };
        self.out.push(class);
    }

    pub fn end_table_cell(&mut self) {
        self.table.column += 1;
        self.out.push(if self.table.heading { "</th>" } else { "</td>" });
    }

    pub fn end_table(&mut self) {
        self.out.push(if self.table.in_body { "</tbody></table></div>" } else { "</table></div>" });
    }
}
