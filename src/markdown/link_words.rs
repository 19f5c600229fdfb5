//! Link texts that do not say where they lead.

/// Compared without case, punctuation and surplus spaces. One table for all languages: what is empty in one is rare in another.
const SAY_NOTHING: &[&str] = &[
    // English
    "here",
    "click here",
    "click",
    "this page",
    "this",
    "this link",
    "link",
    "read more",
    "more",
    "learn more",
    "see more",
    "see here",
    "go",
    "page",
    // Spanish, Portuguese, French
    "aquí",
    "haga clic aquí",
    "haz clic aquí",
    "clic aquí",
    "pulse aquí",
    "esta página",
    "enlace",
    "este enlace",
    "leer más",
    "más",
    "más información",
    "ver más",
    "aqui",
    "clique aqui",
    "esta página",
    "este link",
    "leia mais",
    "saiba mais",
    "mais",
    "ver mais",
    "ici",
    "cliquez ici",
    "cliquer ici",
    "cette page",
    "ce lien",
    "lien",
    "lire la suite",
    "lire plus",
    "plus",
    "en savoir plus",
    "voir plus",
    // German, Russian, Turkish
    "hier",
    "hier klicken",
    "klicken sie hier",
    "klick hier",
    "diese seite",
    "dieser link",
    "mehr",
    "mehr lesen",
    "weiterlesen",
    "mehr erfahren",
    "здесь",
    "тут",
    "нажмите здесь",
    "нажмите сюда",
    "сюда",
    "эта страница",
    "эта ссылка",
    "ссылка",
    "подробнее",
    "читать далее",
    "далее",
    "узнать больше",
    "burada",
    "buraya",
    "buraya tıklayın",
    "tıklayın",
    "bu sayfa",
    "bağlantı",
    "devamını oku",
    "daha fazla",
    // Arabic
    "هنا",
    "انقر هنا",
    "اضغط هنا",
    "هذه الصفحة",
    "الصفحة",
    "هذا الرابط",
    "الرابط",
    "رابط",
    "اقرأ المزيد",
    "المزيد",
    "اقرأ أكثر",
    "لمعرفة المزيد",
    // Persian, Dari, Urdu
    "اینجا",
    "این جا",
    "اینجا کلیک کنید",
    "کلیک کنید",
    "این صفحه",
    "این لینک",
    "لینک",
    "این پیوند",
    "پیوند",
    "بیشتر",
    "بیشتر بخوانید",
    "ادامه مطلب",
    "بیشتر بدانید",
    "یہاں",
    "یہاں کلک کریں",
    "کلک کریں",
    "یہ صفحہ",
    "یہ لنک",
    "لنک",
    "مزید",
    "مزید پڑھیں",
    "مزید جانیں",
    // Burmese
    "ဒီမှာ",
    "ဤနေရာ",
    "ဤနေရာတွင်",
    "ဒီနေရာ",
    "ဒီနေရာကို နှိပ်ပါ",
    "ဤနေရာကို နှိပ်ပါ",
    "ဤနေရာကိုနှိပ်ပါ",
    "ဒီမှာနှိပ်ပါ",
    "နှိပ်ပါ",
    "ဤစာမျက်နှာ",
    "ဒီစာမျက်နှာ",
    "လင့်ခ်",
    "ဤလင့်ခ်",
    "ဒီလင့်ခ်",
    "ပိုမိုဖတ်ရှုရန်",
    "ဆက်ဖတ်ရန်",
    "ပိုမိုလေ့လာရန်",
    "နောက်ထပ်",
];

/// Whether these words say nothing about where a link leads; empty ones do not.
pub(super) fn say_nothing(words: &str) -> bool {
    // The longest entry has some 50 bytes per word and few words: a sentence need not be folded.
    if words.len() > 200 {
        return false;
    }
    let folded: String = words
        .to_lowercase()
        .chars()
        .map(|c| if c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c) { c } else { ' ' })
        .collect();
    let folded = folded.split_whitespace().collect::<Vec<_>>().join(" ");
    folded.is_empty() || SAY_NOTHING.contains(&folded.as_str())
}

#[cfg(test)]
mod tests {
    use super::say_nothing;

    #[test]
    fn empty_words_are_known() {
        for words in ["here", "Click  here!", "…", "", " هنا ", "ICI.", "“Read more”", "ဤနေရာကို နှိပ်ပါ", "Здесь"]
        {
            assert!(say_nothing(words), "{words}");
        }
        for words in ["Where to get help here", "the case study", "المادة 26", "ရည်ရွယ်ချက်", "1"] {
            assert!(!say_nothing(words), "{words}");
        }
    }
}
