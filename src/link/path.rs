//! Relative paths between input files.

/// Follows `relative` from the folder of `file`; both with `/`. `None` when it climbs above the site folder.
pub fn join(file: &str, relative: &str) -> Option<String> {
    let mut parts: Vec<&str> = file.split('/').collect();
    parts.pop();
    for part in relative.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

/// The locale folder and page id of a Markdown file below `content/`.
pub fn page(file: &str) -> Option<(&str, &str)> {
    let (tag, path) = file.strip_prefix("content/")?.split_once('/')?;
    let stem = path.strip_suffix(".md")?;
    Some((tag, stem.strip_suffix("/index").unwrap_or(stem)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_followed_and_never_leave() {
        assert_eq!(join("content/en/a/b.md", "../c.md").as_deref(), Some("content/en/c.md"));
        assert_eq!(join("content/en/a/b.md", "./c/../d.md").as_deref(), Some("content/en/a/d.md"));
        assert_eq!(join("content/en/b.md", "../../../x"), None);
        assert_eq!(page("content/en/epat/index.md"), Some(("en", "epat")));
        assert_eq!(page("content/en/index.md"), Some(("en", "index")));
        assert_eq!(page("content/static/a.md"), Some(("static", "a")));
    }
}
