//! The one self-contained HTML file: all pages of a volume as sections of one document, which is whole without scripts; with
//! them one page is shown at a time, and the search's own engine runs over an index that lies in the file.
//!
//! It asks for nothing: one style and one script, allowed by hash, pictures and fonts as `data:` addresses.

mod index;
mod view;

use tera::Context;

use crate::diagnostic::Diagnostic;
use crate::digest::{base64, policy_source};
use crate::minify;
use crate::pack::volume::Volume;
use crate::search::files::Files;
use crate::theme::{
    MARKS_CSS, MARKS_JS, MORE_JS, SCRIPTS_JS, SEARCH_CSS, SEARCH_JS, SINGLE_CSS, SINGLE_JS, SITE_CSS, Theme, WORKSHEET_CSS, WORKSHEET_JS,
    WORKSHEET_MORE_CSS, WORKSHEET_MORE_JS,
};

/// The theme's own font of a locale stands in the file up to this many bytes of its style sheet: the Burmese one is 60 kB, a
/// twentieth of that edition, and those whose phone cannot show its letters can get it from nowhere else.
const MOST_FONT: usize = 100_000;

/// The file's bytes. `search` is the index of the volume's edition; pages that it has and the volume has not are never found.
///
/// # Errors
/// When the theme's template `single.html` cannot be filled in.
pub fn write(volume: &Volume, search: Option<&Files>, theme: &Theme) -> Result<Vec<u8>, Box<Diagnostic>> {
    let font = font(theme, &volume.lang);
    let style = style(theme, search.is_some(), volume.sheet.is_some(), font.as_deref());
    let script = script(theme, search.is_some(), volume.sheet.is_some());
    let index = search.map(|files| index::block(volume, files)).unwrap_or_default();
    let csp = format!(
        "default-src 'none'; script-src {}; style-src {}; img-src data:; font-src data:; media-src data:; base-uri 'none'; form-action 'none'",
        policy_source(&script),
        policy_source(&style)
    );
    let folder = search.map(|files| format!("search/{}/", files.folder));
    let mut context = Context::new();
    context.insert("single", &view::Single::new(volume, csp, [STYLE, SCRIPT, INDEX], folder, font.is_some()));
    context.insert("t", &volume.words);
    let page = minify::html(&theme.render("single.html", &context)?);
    // The minifier may touch nothing of what is hashed.
    let page = String::from_utf8_lossy(&page).replacen(STYLE, &style, 1).replacen(SCRIPT, &script, 1);
    let (before, after) = page.rsplit_once(INDEX).unwrap_or((&page, ""));
    Ok([before, &index, after].concat().into_bytes())
}

/// What stands in for style, script and index until the page is made.
const STYLE: &str = "\u{f8ff}style\u{f8ff}";
const SCRIPT: &str = "\u{f8ff}script\u{f8ff}";
const INDEX: &str = "\u{f8ff}index\u{f8ff}";

/// The style of the whole file.
fn style(theme: &Theme, search: bool, sheet: bool, font: Option<&str>) -> String {
    let mut style = theme.text(SITE_CSS);
    if search {
        style.push_str(&theme.text(SEARCH_CSS));
        style.push_str(&theme.text(MARKS_CSS));
    }
    if sheet {
        style.push_str(&theme.text(WORKSHEET_CSS));
        style.push_str(&theme.text(WORKSHEET_MORE_CSS));
    }
    style.push_str(&theme.text(SINGLE_CSS));
    style.push_str(font.unwrap_or_default());
    inline(&style)
}

/// The script of the whole file: the search's engine as a function, which is run when it is first wanted, and the pages' own.
fn script(theme: &Theme, search: bool, sheet: bool) -> String {
    let mut script = String::new();
    if search {
        let parts = [SEARCH_JS, MARKS_JS, MORE_JS, SCRIPTS_JS].map(|name| theme.text(name)).join("\n");
        script = format!("function wmkSearch(){{{parts}}}\n");
    }
    if sheet {
        script.push_str(&format!("function startSheets(){{{}}}\n", [theme.text(WORKSHEET_JS), theme.text(WORKSHEET_MORE_JS)].join("\n")));
    }
    script.push_str(&theme.text(SINGLE_JS));
    inline(&script)
}

/// The style sheet of a locale's own font, with the font in it, if the theme has one that is small enough.
fn font(theme: &Theme, lang: &str) -> Option<String> {
    let sheet = theme.files.get(&format!("css/font-{lang}.css"))?;
    let mut text = String::from_utf8_lossy(&sheet.bytes).into_owned();
    for (_, file) in theme.files.iter().filter(|(name, _)| name.starts_with("fonts/")) {
        let name = file.path.rsplit('/').next().unwrap_or_default();
        let place = format!("url({name})");
        if text.contains(&place) {
            text = text.replace(&place, &format!("url(data:font/woff2;base64,{})", base64(&file.bytes)));
        }
    }
    (text.len() <= MOST_FONT).then_some(text)
}

/// Style or script as it can stand in an element: nothing in it ends the element, and a browser reads it as it was hashed.
/// Both languages read `\/` and `\!` in their strings as `/` and `!`.
fn inline(text: &str) -> String {
    const ENDS: [&str; 2] = ["script", "style"];
    let text = text.replace('\0', "").replace("\r\n", "\n").replace('\r', "\n").replace("<!--", "<\\!--");
    let mut pieces = text.trim().split("</");
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        // `a</b/.c` compares with a regular expression.
        let ends = ENDS.iter().any(|name| piece.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name)));
        out.push_str(if ends { "<\\/" } else { "</" });
        out.push_str(piece);
    }
    out
}

#[cfg(test)]
mod tests;
