//! What few searches need of an index: the names of its spelling shards.

use serde_json::{Map, Value, json};

use super::shard::Shards;

/// The value of the file: `head`, `headFiles` and `tail`, `tailFiles`: the least key of each spelling shard, joined by spaces, and
/// their names, joined.
pub fn value(head: &(Shards, Vec<String>), tail: &(Shards, Vec<String>)) -> Value {
    let mut rare = Map::new();
    for (key, names_key, (shards, names)) in [("head", "headFiles", head), ("tail", "tailFiles", tail)] {
        rare.insert(key.to_owned(), json!(shards.boundaries.join(" ")));
        rare.insert(names_key.to_owned(), json!(names.concat()));
    }
    Value::Object(rare)
}
