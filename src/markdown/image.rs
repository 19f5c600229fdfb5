//! Pictures and recordings.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::diagnostic::Diagnostic;
use crate::document::{BlockKind, Target, Usage};
use crate::fragment::Hole;

use super::link::number;
use super::render::Renderer;
use super::target::is_audio;
use super::{lint, text};

impl Renderer<'_> {
    /// Renders a picture among words and answers which event comes after it.
    pub fn image(&mut self, at: usize, dest: &str, title: &str, span: &Range<usize>) -> usize {
        let (alt, next) = self.alternative(at);
        lint::aside(self.source, title, span, &mut self.problems);
        match self.accept_file(dest, span) {
            Some(target) if is_audio(&target) => {
                let problem = Diagnostic::warning("inline-audio", "this recording stands among words, so it is shown as a link")
                    .help("give it a paragraph of its own to get a player");
                self.report(problem, span);
                let words_from = self.plain.len();
                let anchor = self.open_anchor(target, span);
                self.words(&alt, span);
                self.close_anchor(anchor, words_from);
            }
            Some(target) => self.picture(target, &alt, span),
            None => self.words(&alt, span),
        }
        next
    }

    /// Renders a paragraph that is one picture or recording, and answers which event comes after it; none if it is not.
    pub fn figure(&mut self, at: usize, span: &Range<usize>) -> Option<usize> {
        let (Event::Start(Tag::Image { dest_url, title, .. }), image) = self.events.get(at + 1)? else { return None };
        let (alt, next) = self.alternative(at + 1);
        if !matches!(self.events.get(next), Some((Event::End(TagEnd::Paragraph), _))) {
            return None;
        }
        self.lint_leaf();
        lint::aside(self.source, title, image, &mut self.problems);
        match self.accept_file(dest_url, image) {
            Some(target) if is_audio(&target) => {
                self.now_it_is(BlockKind::Audio);
                self.audio_figure(target, &alt, title, image);
            }
            Some(target) => {
                self.now_it_is(BlockKind::Figure);
                self.out.push("<figure>");
                self.picture(target, &alt, image);
                if !title.is_empty() {
                    self.out.push("<figcaption>");
                    text::write(title, &mut self.out.html);
                    self.out.push("</figcaption>");
                }
                self.out.push("</figure>");
            }
            None => {
                self.out.push("<p>");
                self.words(&alt, image);
                self.out.push("</p>");
            }
        }
        self.lint_leaf();
        self.end_block_if_complete(span);
        Some(next + 1)
    }

    /// Leaves a hole for an `<img>`.
    pub fn picture(&mut self, target: Target, alt: &str, span: &Range<usize>) {
        lint::aside(self.source, alt, span, &mut self.problems);
        if alt.is_empty() {
            let problem = Diagnostic::warning("missing-alt", "this picture has no text for readers who cannot see it")
                .help("say between the square brackets what the picture tells, in one sentence");
            self.report(problem, span);
        }
        let reference = self.refer(target, Usage::Image, span);
        if let Some(reference) = self.document.references.get_mut(reference) {
            reference.text = text::permitted(alt).into_owned();
        }
        self.out.push_hole(Hole::Picture(number(reference)));
        self.plain.push_str(&text::permitted(alt));
        self.prose.gap(span.clone());
    }

    fn audio_figure(&mut self, target: Target, label: &str, title: &str, span: &Range<usize>) {
        lint::aside(self.source, label, span, &mut self.problems);
        let reference = self.refer(target, Usage::Audio { transcript: None }, span);
        let transcript = self.transcript(title, span).map(|target| self.refer(target, Usage::Link, span));
        if let Some(reference) = self.document.references.get_mut(reference) {
            reference.usage = Usage::Audio { transcript: transcript.map(number) };
            reference.text = label.to_owned();
        }
        self.out.push("<figure class=\"audio\"><figcaption>");
        text::write(label, &mut self.out.html);
        self.out.push_hole(Hole::LinkNote(number(reference)));
        self.out.push("</figcaption>");
        self.out.push_hole(Hole::Player(number(reference)));
        if let Some(transcript) = transcript.map(number) {
            self.out.push("<p><a href=\"");
            self.out.push_hole(Hole::Href(transcript));
            self.out.push("\"");
            self.out.push_hole(Hole::LinkAttributes(transcript));
            self.out.push(">");
            self.out.push_hole(Hole::Message("transcript"));
            self.out.push("</a></p>");
        }
        self.out.push("</figure>");
    }

    /// Where the title says the transcript is.
    fn transcript(&mut self, title: &str, span: &Range<usize>) -> Option<Target> {
        let key = "transcript:";
        let dest =
            title.trim().get(..key.len()).filter(|start| start.eq_ignore_ascii_case(key)).and_then(|_| title.trim().get(key.len()..));
        match dest.map(str::trim).filter(|dest| !dest.is_empty()) {
            Some(dest) => self.accept(dest, span),
            None => {
                let problem = Diagnostic::error(
                    "missing-transcript",
                    "this recording has no transcript, so deaf readers and slow connections are left out",
                )
                .help("write where its text is after the file name: \"transcript: #anchor\" or \"transcript: page.md\"");
                self.report(problem, span);
                None
            }
        }
    }

    /// Reads the target of a picture or recording: a file of the site, nothing else.
    pub fn accept_file(&mut self, dest: &str, span: &Range<usize>) -> Option<Target> {
        let problem = match self.accept(dest, span)? {
            target @ Target::File { .. } => return Some(target),
            Target::External(url) => Diagnostic::error(
                "remote-image",
                format!("the picture or recording \"{url}\" is on the internet; a reader offline would not see it"),
            )
            .help("copy it into content/static/ and write the way to it from this file's folder"),
            _ => Diagnostic::error("unsafe-link", format!("\"{}\" is not a picture or a recording", text::permitted(dest)))
                .help("name a file in content/static/; for a link leave out the exclamation mark"),
        };
        self.report(problem, span);
        None
    }

    /// The alternative text of the picture that starts at event `at`, and which event comes after the picture.
    fn alternative(&self, at: usize) -> (String, usize) {
        let mut alt = String::new();
        let mut nested = 0usize;
        let mut next = at + 1;
        while let Some((event, _)) = self.events.get(next) {
            next += 1;
            match event {
                Event::Start(Tag::Image { .. }) => nested += 1,
                Event::End(TagEnd::Image) if nested == 0 => break,
                Event::End(TagEnd::Image) => nested -= 1,
                Event::Text(words) | Event::Code(words) => alt.push_str(words),
                Event::SoftBreak | Event::HardBreak => alt.push(' '),
                _ => {}
            }
        }
        (text::permitted(alt.trim()).into_owned(), next)
    }

    /// Names the top-level block anew, if it is this paragraph and not something around it.
    fn now_it_is(&mut self, kind: BlockKind) {
        if self.depth == 0
            && let Some(open) = self.open.as_mut().filter(|open| open.kind == BlockKind::Paragraph)
        {
            open.kind = kind;
        }
    }
}
