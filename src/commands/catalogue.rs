//! `waymark pack --all`: every pack of every edition, and the catalogue that leads to them.

use std::path::Path;

use rayon::prelude::*;
use sha2::{Digest, Sha256};

use super::pack::{Failed, Order, whole};
use super::{Outcome, Run, of_output};
use crate::cli::{Layout, PackFormat};
use crate::diagnostic::Diagnostic;
use crate::digest::hex;
use crate::output::write_file;
use crate::pack::catalogue::PackFile;
use crate::pack::poster::{self, Poster};
use crate::pack::scope::Scope;
use crate::pack::{about, pdf};
use crate::page::PageId;
use crate::{Loaded, Settings, load};

/// Forms of a whole edition, and of a section or a page of it.
const OF_EDITION: [PackFormat; 6] =
    [PackFormat::Zip, PackFormat::Html, PackFormat::Zim, PackFormat::Epub, PackFormat::Kolibri, PackFormat::Pdf];
const OF_PART: [PackFormat; 3] = [PackFormat::Html, PackFormat::Messages, PackFormat::Pdf];

/// Packs that are made from one reading of the site.
const AT_A_TIME: usize = 6;

/// Makes all packs. What cannot be made for a reason of its own (texts that no person has read, no Chromium) is left out, and said.
pub fn run(mut run: Run, loaded: &Loaded, folder: &Path) -> Outcome {
    let orders = orders(loaded);
    let whole = match whole(loaded, &run.sources) {
        Ok(whole) => whole,
        Err(Failed { diagnostics, .. }) => {
            run.diagnostics.extend(diagnostics);
            return run.end(false);
        }
    };
    let made: Vec<(PackFile, Result<Vec<u8>, Failed>)> = orders
        .par_chunks(AT_A_TIME)
        .flat_map_iter(|orders| {
            let mut own = fresh(&run);
            let make = |order: &Order| {
                let bytes = match &mut own {
                    Ok(own) => order.make(own, &run.sources, Some(&whole)),
                    Err(found) => Err(Failed::from(found.clone())),
                };
                (described(loaded, order), bytes)
            };
            orders.iter().map(make).collect::<Vec<_>>()
        })
        .collect();
    let (mut packs, mut left_out) = (Vec::new(), Vec::new());
    for (mut pack, bytes) in made {
        match bytes {
            Ok(bytes) => {
                pack.size = bytes.len() as u64;
                pack.sha256 = hex(&Sha256::digest(&bytes));
                if let Err(error) = write_file(&folder.join(&pack.path), &bytes) {
                    return run.fail(of_output(&error), super::ExitCode::Machine);
                }
                packs.push(pack);
            }
            Err(Failed { diagnostics, .. }) => {
                let why = diagnostics.first().map(|mistake| mistake.message.clone()).unwrap_or_default();
                left_out.push(format!("left out {}: {why}", pack.path));
            }
        }
    }
    for (pack, page) in posters(loaded) {
        let written = page.map_err(|mistake| (*mistake, super::ExitCode::Problems)).and_then(|page| {
            write_file(&folder.join(&pack.path), page.as_bytes()).map_err(|error| (of_output(&error), super::ExitCode::Machine))?;
            Ok(PackFile { size: page.len() as u64, sha256: hex(&Sha256::digest(page.as_bytes())), ..pack })
        });
        match written {
            Ok(pack) => packs.push(pack),
            Err((mistake, code)) => return run.fail(mistake, code),
        }
    }
    let files = match crate::pack::catalogue::write(&packs, &about::catalogue(loaded), &loaded.theme, &loaded.messages) {
        Ok(files) => files,
        Err(mistake) => return run.fail(*mistake, super::ExitCode::Problems),
    };
    for (name, bytes) in &files {
        if let Err(error) = write_file(&folder.join(name), bytes) {
            return run.fail(of_output(&error), super::ExitCode::Machine);
        }
    }
    left_out.push(format!("{} packs\nOpen {}", packs.len(), folder.join("index.html").display()));
    run.done = Some(left_out.join("\n"));
    run.end(false)
}

/// A poster of each edition, with lines to write the Wi-Fi's name and the address on.
fn posters(loaded: &Loaded) -> Vec<(PackFile, Result<String, Box<Diagnostic>>)> {
    let config = &loaded.site.graph.config;
    let poster = |(n, locale): (usize, &crate::locale::Locale)| {
        let title = config.title_in(n).to_owned();
        let words = loaded.messages.all_plain(n).into_iter().collect();
        let poster =
            Poster { lang: locale.tag.clone(), dir: locale.direction.as_str(), title: Some(title.clone()), words, ..Poster::default() };
        let path = format!("poster-{}.html", locale.folder);
        let pack = PackFile { path, format: "poster".to_owned(), lang: locale.tag.clone(), title, ..PackFile::default() };
        (pack, poster::page(&poster, &loaded.theme))
    };
    config.locales.iter().enumerate().map(poster).collect()
}

/// The site once more: packs that are made side by side narrow each their own.
fn fresh(run: &Run) -> Result<Loaded, Vec<Diagnostic>> {
    let (loaded, found) = load(&run.sources, &Settings::default());
    let mut loaded = loaded.ok_or(found)?;
    loaded.site.assets.measure(&run.sources, |_, _| None);
    Ok(loaded)
}

fn orders(loaded: &Loaded) -> Vec<Order> {
    let graph = &loaded.site.graph;
    let has_printer = pdf::browser().is_some();
    let can = |format: &PackFormat| *format != PackFormat::Pdf || has_printer;
    let order = |format: PackFormat, editions: Vec<usize>, section: Option<PageId>, layout: Option<Layout>| {
        Order::of(graph, format, Scope { editions, section, fallbacks: true }, layout, false)
    };
    let mut orders = vec![
        order(PackFormat::Zip, Vec::new(), None, None),
        order(PackFormat::Zip, Vec::new(), None, Some(Layout::Iiab)),
        order(PackFormat::Zim, Vec::new(), None, None),
    ];
    for edition in &graph.editions {
        let n = edition.locale;
        orders.extend(OF_EDITION.into_iter().filter(can).map(|format| order(format, vec![n], None, None)));
        // A page that stands in for another is a pack of the edition it is from.
        let is_own =
            |id: &&PageId| edition.sections.contains_key(*id) || edition.entries.get(*id).is_some_and(|p| graph.page(*p).locale == n);
        for id in edition.order.iter().filter(|id| !id.is_home()).filter(is_own) {
            orders.extend(OF_PART.into_iter().filter(can).map(|format| order(format, vec![n], Some(id.clone()), None)));
        }
    }
    orders
}

fn described(loaded: &Loaded, order: &Order) -> PackFile {
    let graph = &loaded.site.graph;
    let edition = order.scope.editions.first().copied();
    let shown = edition.zip(order.scope.section.as_ref()).and_then(|(n, id)| graph.editions[n].entries.get(id));
    PackFile {
        path: order.name.clone(),
        format: if order.layout.is_some() { "iiab".to_owned() } else { kind(order.format).to_owned() },
        lang: edition.map(|n| graph.config.locales[n].tag.clone()).unwrap_or_default(),
        title: shown.map_or_else(
            || graph.config.title_in(edition.unwrap_or(graph.config.source)).to_owned(),
            |n| graph.page(*n).front.title.value.clone(),
        ),
        section: order.scope.section.as_ref().map(|id| id.0.to_string()),
        place: edition
            .zip(order.scope.section.as_ref())
            .map_or(0, |(n, id)| graph.editions[n].order.iter().take_while(|o| *o != id).count()),
        size: 0,
        sha256: String::new(),
    }
}

fn kind(format: PackFormat) -> &'static str {
    match format {
        PackFormat::Zip => "zip",
        PackFormat::Html => "html",
        PackFormat::Zim => "zim",
        PackFormat::Epub => "epub",
        PackFormat::Kolibri => "kolibri",
        PackFormat::Messages => "messages",
        PackFormat::Pdf => "pdf",
    }
}
