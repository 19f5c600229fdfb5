//! Names of languages: from the BCP 47 tags of locales to the three letters of ISO 639-3, which library catalogues sort by.

/// Two letters of ISO 639-1, then three of ISO 639-3. Source: the code tables of ISO 639, by SIL International and the Library
/// of Congress.
const TWO_TO_THREE: &str = "\
    aa aar ab abk ae ave af afr ak aka am amh an arg ar ara as asm av ava ay aym az aze ba bak be bel bg bul bi bis bm bam \
    bn ben bo bod br bre bs bos ca cat ce che ch cha co cos cr cre cs ces cu chu cv chv cy cym da dan de deu dv div dz dzo \
    ee ewe el ell en eng eo epo es spa et est eu eus fa fas ff ful fi fin fj fij fo fao fr fra fy fry ga gle gd gla gl glg \
    gn grn gu guj gv glv ha hau he heb hi hin ho hmo hr hrv ht hat hu hun hy hye hz her ia ina id ind ie ile ig ibo ii iii \
    ik ipk io ido is isl it ita iu iku ja jpn jv jav ka kat kg kon ki kik kj kua kk kaz kl kal km khm kn kan ko kor kr kau \
    ks kas ku kur kv kom kw cor ky kir la lat lb ltz lg lug li lim ln lin lo lao lt lit lu lub lv lav mg mlg mh mah mi mri \
    mk mkd ml mal mn mon mr mar ms msa mt mlt my mya na nau nb nob nd nde ne nep ng ndo nl nld nn nno no nor nr nbl nv nav \
    ny nya oc oci oj oji om orm or ori os oss pa pan pi pli pl pol ps pus pt por qu que rm roh rn run ro ron ru rus rw kin \
    sa san sc srd sd snd se sme sg sag sh hbs si sin sk slk sl slv sm smo sn sna so som sq sqi sr srp ss ssw st sot su sun \
    sv swe sw swa ta tam te tel tg tgk th tha ti tir tk tuk tl tgl tn tsn to ton tr tur ts tso tt tat tw twi ty tah ug uig \
    uk ukr ur urd uz uzb ve ven vi vie vo vol wa wln wo wol xh xho yi yid yo yor za zha zh zho zu zul";

/// The language of a tag in ISO 639-3: `ar` is `ara`, `rhg-Latn` is `rhg`; `und` where it has none.
pub fn iso_639_3(tag: &str) -> String {
    let language = tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    if language.len() == 3 && language.bytes().all(|b| b.is_ascii_lowercase()) {
        return language;
    }
    let mut words = TWO_TO_THREE.split_ascii_whitespace();
    while let (Some(two), Some(three)) = (words.next(), words.next()) {
        if two == language {
            return three.to_owned();
        }
    }
    "und".to_owned()
}

/// The languages of tags in their order, each once, as catalogues want them: `eng,ara,mya`; `mul` where none is known.
pub(super) fn list(tags: &[&str]) -> String {
    let mut known: Vec<String> = Vec::new();
    for language in tags.iter().map(|tag| iso_639_3(tag)).filter(|language| language != "und") {
        if !known.contains(&language) {
            known.push(language);
        }
    }
    if known.is_empty() { "mul".to_owned() } else { known.join(",") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_become_three_letters() {
        let tags = ["en", "ar", "my", "fa-AF", "prs", "rhg-Latn", "zh-Hans", "pt_BR", "x-own", "", "q1", "zzzz"];
        let expected = ["eng", "ara", "mya", "fas", "prs", "rhg", "zho", "por", "und", "und", "und", "und"];
        assert_eq!(tags.map(iso_639_3), expected);
        assert_eq!(list(&["en", "en-GB", "ar", "x-own", "my"]), "eng,ara,mya");
        assert_eq!((list(&[]), list(&["x-own"])), ("mul".to_owned(), "mul".to_owned()));
    }

    #[test]
    fn the_table_is_whole() {
        let words: Vec<&str> = TWO_TO_THREE.split_ascii_whitespace().collect();
        assert_eq!(words.len(), 2 * 184);
        assert!(words.chunks(2).all(|pair| pair[0].len() == 2 && pair[1].len() == 3));
        assert!(words.chunks(2).map(|pair| pair[0]).is_sorted_by(|a, b| a < b));
    }
}
