//! QR codes (ISO/IEC 18004): an address that a phone's camera reads, as a picture and for the terminal.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc};

/// Light modules around the code. The standard asks for four; without them cameras do not find it.
const QUIET: i32 = 4;

/// `None` when the text is longer than any code holds.
fn code(text: &str) -> Option<QrCode> {
    // Medium correction survives a scratched screen or a crease; what is too long for it gets the weakest.
    [QrCodeEcc::Medium, QrCodeEcc::Low].into_iter().find_map(|correction| QrCode::encode_text(text, correction).ok())
}

/// The code as an SVG element, dark on light whatever the page's colours, without size: the page gives it one.
///
/// It is marked as decoration, since the address must stand beside it in letters. A text of more than 2,953 bytes is more
/// than any code holds and gives an empty picture.
pub fn qr_svg(text: &str) -> String {
    let Some(code) = code(text) else { return r#"<svg xmlns="http://www.w3.org/2000/svg" aria-hidden="true"></svg>"#.to_owned() };
    let side = code.size() + 2 * QUIET;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let length = (x..code.size()).take_while(|x| code.get_module(*x, y)).count();
            if length > 0 {
                let _ = write!(path, "M{} {}h{length}v1h-{length}z", x + QUIET, y + QUIET);
            }
            x += i32::try_from(length).unwrap_or_default() + 1;
        }
    }
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" shape-rendering="crispEdges" aria-hidden="true"><path fill="#fff" d="M0 0h{side}v{side}H0z"/><path fill="#000" d="{path}"/></svg>"##
    )
}

/// The code in lines of half blocks, two rows of modules to a line, each line ended by a newline.
///
/// Light modules are drawn and dark ones left out, as it must be on a dark terminal; print it white on black.
pub fn qr_terminal(text: &str) -> String {
    let Some(code) = code(text) else { return String::new() };
    let light = |x: i32, y: i32| !code.get_module(x, y) && y < code.size() + QUIET;
    let mut out = String::new();
    for y in (-QUIET..code.size() + QUIET).step_by(2) {
        for x in -QUIET..code.size() + QUIET {
            out.push(match (light(x, y), light(x, y + 1)) {
                (true, true) => '█',
                (true, false) => '▀',
                (false, true) => '▄',
                (false, false) => ' ',
            });
        }
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const ADDRESS: &str = "http://192.168.1.5:8000/";

    /// The modules that the half blocks draw, dark as `true`.
    fn drawn(text: &str) -> Vec<Vec<bool>> {
        let rows = text.lines().flat_map(|line| {
            let half = |light: [char; 2]| line.chars().map(|c| !light.contains(&c)).collect::<Vec<bool>>();
            [half(['█', '▀']), half(['█', '▄'])]
        });
        rows.collect()
    }

    #[test]
    fn picture_and_terminal_show_the_same_code() {
        let rows = drawn(&qr_terminal(ADDRESS));
        let side = rows[0].len();
        let mut svg = vec![vec![false; side]; rows.len()];
        let path = qr_svg(ADDRESS);
        let path = path.split("fill=\"#000\" d=\"").nth(1).unwrap().split('"').next().unwrap();
        for run in path.split('M').skip(1) {
            let (x, rest) = run.split_once(' ').unwrap();
            let (y, rest) = rest.split_once('h').unwrap();
            let (length, _) = rest.split_once('v').unwrap();
            let (x, y, length): (usize, usize, usize) = (x.parse().unwrap(), y.parse().unwrap(), length.parse().unwrap());
            svg[y][x..x + length].fill(true);
        }
        assert_eq!(svg[..side], rows[..side]);
        assert!(qr_svg(ADDRESS).contains(&format!("viewBox=\"0 0 {side} {side}\"")));
    }

    #[test]
    fn the_finder_patterns_stand_in_a_quiet_zone() {
        let rows = drawn(&qr_terminal(ADDRESS));
        let pattern = [true, false, true, true, true, false, true];
        assert!(rows[..4].iter().flatten().all(|dark| !dark), "four light rows above");
        assert_eq!(rows[4 + 3][4..4 + 7], pattern, "the middle of the first finder pattern");
        let side = rows[0].len();
        assert!(rows[..side].iter().all(|row| row[..4].iter().all(|dark| !dark)), "four light columns");
    }

    #[test]
    fn what_no_code_can_hold_is_no_panic() {
        assert_eq!(qr_terminal(&"x".repeat(4000)), "");
        assert!(qr_svg(&"x".repeat(4000)).starts_with("<svg"));
        assert!(qr_svg(&"x".repeat(2900)).contains("path"));
    }
}
