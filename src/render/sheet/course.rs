//! A course's lessons, with a box for each: its progress is kept by the worksheets' script, on that one page.

use super::super::Renderer;
use crate::fragment::{escape, escaped};
use crate::page::PageId;

/// The list at the end of a course's page.
pub fn lessons(r: &Renderer<'_>, edition: usize, id: &PageId, n: usize, path: &str) -> String {
    let page = r.site.graph.page(n);
    let words = r.words(page.locale);
    let paper = r.book.is_paper();
    let lessons = r.site.forms.courses.lessons.get(id).map(Vec::as_slice).unwrap_or_default();
    let mut out = String::new();
    let heading = escaped(&words.say("course-lessons"));
    if paper {
        out.push_str(&format!("<h2>{heading}</h2>\n<ol>\n"));
    } else {
        let attribute = |text: &str| escaped(text);
        out.push_str(&format!(
            "<form class=\"worksheet course\" data-worksheet=\"course:{}\" data-title=\"{}\" data-lang=\"{}\" autocomplete=\"off\" novalidate>\n\
             <section class=\"group\" data-group=\"lessons\">\n\
             <fieldset class=\"item\" data-item=\"lessons\" data-type=\"checklist\"><legend><h2>{heading}</h2></legend>\n<ol class=\"options\">\n",
            attribute(&id.0),
            attribute(&page.front.title.value),
            attribute(&words.locale().tag),
        ));
    }
    let done = escaped(&words.say("course-done"));
    for lesson in lessons {
        let (Some(link), Some(shown)) = (r.link(edition, lesson, path), r.shown(edition, lesson)) else { continue };
        out.push_str("<li>");
        if !paper {
            out.push_str(&format!(
                "<label><input type=\"checkbox\" name=\"lessons\" value=\"{}\" aria-label=\"{done}: {}\"> <span class=\"done\" aria-hidden=\"true\">{done}</span></label> ",
                escaped(&lesson.0),
                escaped(&link.text)
            ));
        }
        let other = r.site.graph.page(shown).locale;
        let foreign =
            words.foreign(other).map(|foreign| format!(" lang=\"{}\" dir=\"{}\"", escaped(&foreign.lang), foreign.dir)).unwrap_or_default();
        out.push_str(&format!("<a href=\"{}\"{foreign}>", escaped(&link.href)));
        escape(&link.text, &mut out);
        out.push_str("</a>");
        if let Some(minutes) = r.site.graph.traits_of(lesson).minutes {
            out.push_str(&format!(" <span class=\"minutes\">{}</span>", escaped(&words.numbered("worksheet-minutes", Some(minutes)))));
        }
        if let Some(summary) = &r.site.graph.page(shown).front.summary {
            out.push_str(&format!("<p{foreign}>{}</p>", escaped(&summary.value)));
        }
        out.push_str("</li>\n");
    }
    out.push_str(if paper { "</ol>\n" } else { "</ol>\n</fieldset>\n</section>\n</form>\n" });
    out
}
