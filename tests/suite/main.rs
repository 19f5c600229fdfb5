//! Tests from outside: the binary on small sites in temporary folders. One test binary, one builder.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::print_stderr,
    missing_docs,
    reason = "tests read and write files and may fail loudly"
)]

mod atomic;
mod content_model;
mod corpus;
mod data_pages;
mod determinism;
mod freshness;
mod html;
mod input;
mod kit;
mod layers;
mod messages;
mod mistakes;
mod pack;
mod pack_pages;
mod page_parts;
mod parity;
mod pictures;
mod questions;
mod review;
mod search;
mod search_parity;
mod serve;
mod site;
mod theme_override;
mod tree;
mod web;
mod worksheet_edges;
mod worksheets;
