//! What the pages beside the tree share: one file each, style within it, allowed by its digest; no script.

use tera::{Context, Value};

use crate::diagnostic::Diagnostic;
use crate::digest::policy_source;
use crate::theme::Theme;

/// Renders a template with a view under `view` and the sheet `css` of the theme as `style`, with a policy `csp` that allows it.
pub(super) fn render(theme: &Theme, template: &str, css: &str, view: &impl serde::Serialize) -> Result<String, Box<Diagnostic>> {
    let style = theme.text(css);
    let mut context = Context::new();
    context.insert("view", &Value::from_serializable(view));
    context.insert(
        "csp",
        &format!("default-src 'none'; style-src {}; img-src data:; base-uri 'none'; form-action 'none'", policy_source(&style)),
    );
    context.insert("style", &style);
    theme.render(template, &context)
}
