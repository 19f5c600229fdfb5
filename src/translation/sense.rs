//! Words that turn a sentence round, per language: what denies, and what obliges. A translation that loses one may say the
//! opposite. Lists of our own, of the commonest forms; a language that is not here is not judged.

/// The words of one language, folded (see [`super::plain::folded`]).
pub(super) struct Words {
    /// What denies: as a word of its own.
    denies: &'static [&'static str],
    /// What denies as a part of a word, where a language writes it so.
    denies_within: &'static [&'static str],
    /// What obliges, likewise: the beginning of a word.
    obliges: &'static [&'static str],
}

impl Words {
    /// The words of a language, by its subtag.
    pub(super) fn of(language: &str) -> Option<Self> {
        let words = |denies, denies_within, obliges| Some(Self { denies, denies_within, obliges });
        match language {
            "en" => words(
                &["not", "no", "never", "nobody", "nothing", "none", "cannot", "neither", "nor", "without", "nowhere"],
                &["n't"],
                &["must", "required", "obliged"],
            ),
            "es" => words(
                &["no", "nunca", "nadie", "nada", "ningun", "ninguna", "ninguno", "ni", "sin", "tampoco", "jamas"],
                &[],
                &["deb", "tien", "ten", "hay que", "hace falta", "obliga", "exig", "necesari", "requi", "requer", "preciso"],
            ),
            "fr" => words(
                &["ne", "n", "sans", "ni", "non", "aucun", "aucune", "pas", "rien", "personne", "nulle", "jamais", "sinon"],
                &[],
                &["doi", "dev", "faut", "faudra", "oblig", "exig", "necessaire", "tenu", "requi", "imperati"],
            ),
            "ar" => words(
                &[
                    "لا",
                    "لم",
                    "لن",
                    "ليس",
                    "ليست",
                    "ليسوا",
                    "لست",
                    "لسنا",
                    "غير",
                    "دون",
                    "بدون",
                    "بغير",
                    "عدم",
                    "بعدم",
                    "بلا",
                    "ألا",
                    "لئلا",
                    "ما",
                    "أبدا",
                    "إطلاقا",
                    "قط",
                    "كلا",
                ],
                &[],
                &[
                    "يجب",
                    "لا بد",
                    "ينبغي",
                    "واجب",
                    "يلزم",
                    "يتعين",
                    "وجب",
                    "تلزم",
                    "لازم",
                    "ملزم",
                    "عليه",
                    "عليك",
                    "على",
                    "مطلوب",
                    "شرط",
                    "إلزامي",
                    "ملزمة",
                    "يشترط",
                ],
            ),
            "fa" | "prs" => words(
                &["نه", "بدون", "هیچ", "هرگز"],
                &[
                    "نمی",
                    "نیست",
                    "نکن",
                    "نباید",
                    "نباش",
                    "نبود",
                    "نتوان",
                    "ندار",
                    "ندید",
                    "نشو",
                    "نشد",
                    "نکرد",
                    "نخواه",
                    "ندان",
                    "نده",
                    "نداد",
                    "نگیر",
                    "نگرفت",
                    "نیاف",
                    "نیامد",
                    "نزن",
                    "نبر",
                    "نگذار",
                    "نرو",
                    "نرسید",
                    "نگو",
                ],
                &["باید", "لازم", "مجبور", "ملزم", "حتما"],
            ),
            "ur" => words(
                &["نہ", "نہیں", "بغیر", "کبھی", "مت", "کوئی نہیں", "غیر"],
                &["غیر"],
                &["لازم", "ضرور", "چاہیے", "چاہیئے", "پڑ", "ہوگا", "ہو گا", "فرض"],
            ),
            "my" => words(&[], &["မ"], &["ရမည်", "ရမယ်", "ရပါမည်", "ရပါမယ်", "ရန် လို", "လိုအပ်", "မဖြစ်မနေ", "ရသည်", "ရပါသည်", "ရပါ", "ရ"]),
            "th" => words(&[], &["ไม่", "มิ", "ไร้", "อย่า", "ห้าม", "โดยปราศจาก"], &["ต้อง", "จำเป็น", "พึง", "ควร"]),
            "ms" => words(
                &["tidak", "tak", "bukan", "jangan", "tanpa", "tiada", "belum"],
                &[],
                &["mesti", "perlu", "wajib", "harus", "dikehendaki"],
            ),
            "ht" => words(
                &["pa", "p", "pap", "pat", "san", "okenn", "janm", "anyen", "pesonn", "ni"],
                &["pa "],
                &["dwe", "fok", "oblije", "bezwen", "nesese"],
            ),
            _ => None,
        }
    }

    /// How often a folded text denies something.
    pub(super) fn denials(&self, text: &str) -> usize {
        let parts: usize = self.denies_within.iter().map(|part| text.matches(part).count()).sum();
        // Arabic writes "and" and "so" on to the next word.
        let bare =
            |word: &str| self.denies.contains(&word) || word.strip_prefix(['و', 'ف']).is_some_and(|rest| self.denies.contains(&rest));
        parts + text.split(|c: char| !c.is_alphanumeric()).filter(|word| bare(word)).count()
    }

    /// How often a folded text obliges somebody.
    pub(super) fn duties(&self, text: &str) -> usize {
        let begins = |at: usize| text[..at].chars().next_back().is_none_or(|c| !c.is_ascii_alphanumeric());
        self.obliges.iter().map(|word| text.match_indices(word).filter(|(at, _)| begins(*at)).count()).sum()
    }
}
