//! The whole tree in memory, for whoever needs a build and no folder.

use std::path::Path;

use super::{ExitCode, Outcome, Run, add_indexes, plan};
use crate::address::Relative;
use crate::config::Config;
use crate::emit::{self, Held};
use crate::message::Messages;
use crate::render::Renderer;
use crate::{Loaded, Settings, diagnostic};

/// A site that was built without a folder.
pub struct Built {
    /// Every file.
    pub tree: Held,
    /// The site's settings.
    pub config: Config,
    /// Its words.
    pub messages: Messages,
}

/// Builds a site as `waymark build` does and holds every file. `None` when the outcome's diagnostics have errors.
///
/// `old` is what was held before, or empty: pages made from the same things are taken from it.
pub fn run(site: &Path, settings: &Settings, old: &Held) -> (Outcome, Option<Built>) {
    let mut run = Run::new(site);
    let Some(mut loaded) = run.load(settings) else { return (run.end(false), None) };
    run.diagnostics.extend(loaded.site.assets.measure(&run.sources, |_, _| None));
    let mut tree = plan(&loaded, &[]);
    // One process, one program: what is held from before was made by it.
    let (renderer, found) = Renderer::new(&loaded.site, &loaded.theme, &loaded.messages, &Relative, &[], &[0; 32]);
    run.diagnostics.extend(found);
    if diagnostic::has_errors(&run.diagnostics) {
        run.diagnostics.extend(emit::check(&tree, &renderer));
        return (run.end(false), None);
    }
    add_indexes(&loaded, &[], &mut tree);
    let (held, found) = emit::hold(&tree, &renderer, &loaded.site.graph.config, &run.sources, old, None);
    drop(renderer);
    run.diagnostics.extend(found);
    let outcome = run.end(false);
    let is_fine = outcome.code == ExitCode::Fine;
    let Loaded { site, messages, .. } = loaded;
    (outcome, held.filter(|_| is_fine).map(|tree| Built { tree, config: site.graph.config, messages }))
}
