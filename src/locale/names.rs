//! What languages call themselves.

/// The language's own name: of the whole tag, else of the tag without region, else of the language alone.
pub fn known_name(tag: &str) -> Option<&'static str> {
    let mut rest = tag;
    loop {
        if let Ok(place) = NAMES.binary_search_by(|(known, _)| compare(known, rest)) {
            return NAMES.get(place).map(|(_, name)| *name);
        }
        rest = rest.rsplit_once('-')?.0;
    }
}

fn compare(a: &str, b: &str) -> std::cmp::Ordering {
    a.bytes().map(|b| b.to_ascii_lowercase()).cmp(b.bytes().map(|b| b.to_ascii_lowercase()))
}

/// Sorted by tag in lower case. Capitalised as the head of a list entry.
#[rustfmt::skip]
pub(super) const NAMES: &[(&str, &str)] = &[
    ("af", "Afrikaans"), ("am", "አማርኛ"), ("ar", "العربية"), ("ay", "Aymar aru"), ("az", "Azərbaycan dili"),
    ("bal", "بلوچی"), ("be", "Беларуская"), ("bg", "Български"), ("bn", "বাংলা"), ("bo", "བོད་ཡིག"), ("bs", "Bosanski"),
    ("ca", "Català"), ("ceb", "Cebuano"), ("cfm", "Falam Chin"), ("ckb", "کوردیی ناوەندی"), ("cnh", "Lai Hakha"), ("cs", "Čeština"), ("ctd", "Zopau"), ("ctg", "চাটগাঁইয়া"), ("cy", "Cymraeg"),
    ("da", "Dansk"), ("de", "Deutsch"), ("din", "Thuɔŋjäŋ"), ("dv", "ދިވެހި"), ("dz", "རྫོང་ཁ"),
    ("el", "Ελληνικά"), ("en", "English"), ("es", "Español"), ("et", "Eesti"), ("eu", "Euskara"),
    ("fa", "فارسی"), ("fa-AF", "دری"), ("ff", "Pulaar"), ("fi", "Suomi"), ("fil", "Filipino"), ("fr", "Français"),
    ("ga", "Gaeilge"), ("gl", "Galego"), ("gn", "Avañeʼẽ"), ("gu", "ગુજરાતી"),
    ("ha", "Hausa"), ("haz", "هزارگی"), ("he", "עברית"), ("hi", "हिन्दी"), ("hmn", "Hmoob"), ("hr", "Hrvatski"), ("ht", "Kreyòl ayisyen"), ("hu", "Magyar"), ("hy", "Հայերեն"),
    ("id", "Bahasa Indonesia"), ("ig", "Igbo"), ("is", "Íslenska"), ("it", "Italiano"),
    ("ja", "日本語"), ("jv", "Basa Jawa"),
    ("ka", "ქართული"), ("kac", "Jinghpaw"), ("kk", "Қазақ тілі"), ("km", "ខ្មែរ"), ("kmr", "Kurmancî"), ("kn", "ಕನ್ನಡ"), ("ko", "한국어"), ("ks", "کٲشُر"), ("ksw", "ကညီ"), ("ku", "Kurdî"), ("ku-Arab", "کوردی"), ("ky", "Кыргызча"), ("kyu", "Kayah"),
    ("lg", "Luganda"), ("ln", "Lingála"), ("lo", "ລາວ"), ("lt", "Lietuvių"), ("lus", "Mizo ṭawng"), ("lv", "Latviešu"),
    ("mg", "Malagasy"), ("mk", "Македонски"), ("ml", "മലയാളം"), ("mn", "Монгол"), ("mnw", "ဘာသာ မန်"), ("mr", "मराठी"), ("ms", "Bahasa Melayu"), ("mt", "Malti"), ("my", "မြန်မာ"),
    ("nb", "Norsk bokmål"), ("ne", "नेपाली"), ("nl", "Nederlands"), ("no", "Norsk"), ("nus", "Thok Nath"), ("ny", "Chichewa"),
    ("om", "Afaan Oromoo"), ("or", "ଓଡ଼ିଆ"),
    ("pa", "ਪੰਜਾਬੀ"), ("pl", "Polski"), ("pnb", "پنجابی"), ("prs", "دری"), ("ps", "پښتو"), ("pt", "Português"), ("pt-BR", "Português (Brasil)"),
    ("qu", "Runasimi"),
    ("rhg", "Ruáingga"), ("rhg-Latn", "Ruáingga"), ("rhg-Rohg", "𐴌𐴟𐴇𐴥𐴝𐴚𐴒𐴙𐴝"), ("rn", "Ikirundi"), ("ro", "Română"), ("ru", "Русский"), ("rw", "Ikinyarwanda"),
    ("sd", "سنڌي"), ("sg", "Sängö"), ("shn", "လိၵ်ႈတႆး"), ("si", "සිංහල"), ("sk", "Slovenčina"), ("sl", "Slovenščina"), ("sn", "ChiShona"), ("so", "Soomaali"), ("sq", "Shqip"), ("sr", "Српски"), ("sr-Latn", "Srpski"), ("su", "Basa Sunda"), ("sv", "Svenska"), ("sw", "Kiswahili"),
    ("ta", "தமிழ்"), ("te", "తెలుగు"), ("tet", "Tetun"), ("tg", "Тоҷикӣ"), ("th", "ไทย"), ("ti", "ትግርኛ"), ("tk", "Türkmençe"), ("tl", "Tagalog"), ("tpi", "Tok Pisin"), ("tr", "Türkçe"),
    ("ug", "ئۇيغۇرچە"), ("uk", "Українська"), ("ur", "اردو"), ("uz", "Oʻzbekcha"),
    ("vi", "Tiếng Việt"), ("wo", "Wolof"), ("xh", "isiXhosa"), ("yi", "ייִדיש"), ("yo", "Yorùbá"),
    ("zh", "中文"), ("zh-Hans", "简体中文"), ("zh-Hant", "繁體中文"), ("zh-HK", "繁體中文（香港）"), ("zh-TW", "繁體中文（台灣）"), ("zu", "isiZulu"),
];
