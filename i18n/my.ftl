### Burmese (Myanmar), Unicode. Translated by a machine from en.ftl; not yet reviewed by a person.

## Boxes in a text

alert-note = မှတ်ချက်
alert-tip = အကြံပြုချက်
alert-important = အရေးကြီးသည်
alert-warning = သတိပေးချက်
alert-caution = အန္တရာယ်

## Parts of a text

table-region = ဇယား၊ ဘေးတိုက် ရွှေ့ကြည့်နိုင်သည်
task-open = လုပ်ရန်:
task-done = ပြီးပါပြီ:
footnote = အောက်ခြေမှတ်ချက် { $n }
footnotes = အောက်ခြေမှတ်ချက်များ
footnote-back = အောက်ခြေမှတ်ချက် { $n } ကို ဖော်ပြထားသည့် နေရာသို့ ပြန်သွားရန်
transcript = စာသားမှတ်တမ်း

## After a link

left-out = (ဤမိတ္တူတွင် မပါဝင်ပါ)
external-note = အင်တာနက် လိုအပ်သည်
file-note = ({ $type }၊ { $size })
size-kb = { $n } kB
size-mb = { $n } MB
in-language = { $language } ဘာသာဖြင့်

## Figures and their dates

fact-as-of = ({ $date })
fact-more-than = { $value } ကျော်
fact-percent = { $value } ရာခိုင်နှုန်း
fact-usd = အမေရိကန်ဒေါ်လာ { $value }
fact-undated = ရက်စွဲမပါ

## About the page

updated-on = နောက်ဆုံး ပြင်ဆင်ခဲ့သည့်ရက် { $date }
seen-on = { $date } တွင် ဖတ်ရှုခဲ့သည်
page-sources = ရင်းမြစ်များ
page-facts = ဤစာမျက်နှာပေါ်ရှိ ကိန်းဂဏန်းများ

## How far a translation can be trusted

review-machine = စက်ဖြင့် ဘာသာပြန်ထားသည်။ မည်သူမျှ စစ်ဆေးထားခြင်း မရှိပါ။
review-community = စေတနာ့ဝန်ထမ်းများက ဘာသာပြန်ထားသည်။
review-professional = အသက်မွေးဝမ်းကျောင်း ဘာသာပြန်သူများက ဘာသာပြန်ထားသည်။
review-unknown = ဘာသာပြန်ထားသည်။ မည်သူ စစ်ဆေးခဲ့သည်ကို မှတ်တမ်းတင်မထားပါ။

## Notices

notice-independent = လွတ်လပ်စွာ ရေးသားထားသော မူကြမ်း။ { $names } က ထုတ်ဝေခြင်း၊ ပြန်လည်စစ်ဆေးခြင်း သို့မဟုတ် ထောက်ခံခြင်း မပြုထားပါ။
notice-no-publisher = လွတ်လပ်စွာ ရေးသားထားသော မူကြမ်း။ မည်သည့်အဖွဲ့အစည်းကမျှ ဤမိတ္တူကို ထုတ်ဝေခြင်း မပြုပါ။
notice-fallback = ဤစာမျက်နှာကို { $language } ဘာသာဖြင့် မရရှိသေးပါ။ { $shown } ဘာသာဖြင့် ပြထားပါသည်။
notice-machine = ဤစာမျက်နှာကို { $language } ဘာသာမှ စက်ဖြင့် ဘာသာပြန်ထားပါသည်။ မည်သူမျှ စစ်ဆေးထားခြင်း မရှိပါ။ မှားယွင်းမှုများ ရှိနိုင်ပါသည်။
notice-stakes = ဤစာမျက်နှာကို { $language } ဘာသာမှ စက်ဖြင့် ဘာသာပြန်ထားပြီး မည်သူမျှ စစ်ဆေးထားခြင်း မရှိပါ။ ဤနေရာရှိ အမှားတစ်ခုက သင့်ကို သို့မဟုတ် အခြားသူများကို အန္တရာယ်ဖြစ်စေနိုင်ပါသည်။ စာပိုဒ်တစ်ခုစီကို ၎င်း၏အောက်ရှိ မူရင်းနှင့် နှိုင်းယှဉ်ပါ သို့မဟုတ် { $language } ဘာသာ ဖတ်တတ်ပြီး သင် ယုံကြည်သူတစ်ဦးကို မေးပါ။
notice-community = ဤစာမျက်နှာကို စေတနာ့ဝန်ထမ်းများက { $language } ဘာသာမှ ဘာသာပြန်ထားပါသည်။
notice-original = { $language } ဘာသာဖြင့် ဖတ်ရန်
notice-behind =
    { $n ->
       *[other] ဤဘာသာပြန် ပြုလုပ်ပြီးနောက် မူရင်းတွင် { $n } နေရာ ပြောင်းလဲခဲ့ပါသည်။
    }

## Lists that are made from all pages

contents-title = စာမျက်နှာအားလုံး
contents-by-topic = အကြောင်းအရာအလိုက်
a-z-title = အက္ခရာစဉ် (A–Z)
a-z-term = ဝေါဟာရများ
taxonomy-topics = အကြောင်းအရာများ
taxonomy-audience = မည်သူတို့အတွက်
taxonomy-focus = အဓိကနယ်ပယ်များ
directory-network = ကွန်ရက်များ
directory-service = ဝန်ဆောင်မှုများ
directory-expert = ကျွမ်းကျင်သူများနှင့် သင်တန်းပို့ချသူများ
directory-funder = ရန်ပုံငွေထောက်ပံ့သူများ

## Small things

page-weight = ဤစာမျက်နှာ၏ အရွယ်အစားမှာ { $size } ဖြစ်သည်။
report-mistake = အမှားတွေ့လျှင် အကြောင်းကြားရန်
not-found-heading = စာမျက်နှာသည် ဤနေရာတွင် မရှိပါ
not-found-text = လိပ်စာ မှားနေနိုင်သည် သို့မဟုတ် စာမျက်နှာ ပြောင်းရွှေ့သွားပြီး ဖြစ်နိုင်ပါသည်။ ပထမစာမျက်နှာမှ စပါ:

## Search

nav-search = ရှာဖွေရန်
search-loading = ဖွင့်နေသည်…
search-title = ရှာဖွေရန်
search-no-script = ရှာဖွေရန် စခရစ်ပ် (script) များ လိုအပ်ပြီး ဤဘရောက်ဇာတွင် ပိတ်ထားပါသည်။ ဤစာရင်းများမှတစ်ဆင့် စာမျက်နှာအားလုံးသို့ သွားနိုင်ပါသည်။
search-failed = ရှာဖွေမှုကို ဖွင့်၍ မရပါ။ ဤအရာသည် မိတ္တူ ဖြစ်ပါက မပြည့်စုံခြင်း ဖြစ်နိုင်ပါသည်။ ဤစာရင်းများမှတစ်ဆင့် စာမျက်နှာအားလုံးသို့ သွားနိုင်ပါသည်။
search-ways = စာမျက်နှာကို ရှာရန် အခြားနည်းလမ်းများ
search-label = စာမျက်နှာအားလုံးတွင် ရှာရန်
search-close = ပိတ်ရန်
search-section = အပိုင်း
search-topic = အကြောင်းအရာ
search-all = အားလုံး
search-sections = အပိုင်းများ
search-results =
    { $n ->
       *[other] ရလဒ် { $n } ခု
    }
search-best = အကိုက်ညီဆုံး ရလဒ်များကိုသာ ပြထားပါသည်။
search-searching = ရှာနေသည်…
search-typo = “{ $word }” ပါသော စာမျက်နှာ မရှိပါ။ “{ $shown }” အတွက် ရလဒ်များကို ပြထားပါသည်။
search-unknown = ရှာမတွေ့သော စကားလုံးများ: { $words }
search-none = ဘာမျှ ရှာမတွေ့ပါ။
search-nearest = ဆင်တူသော စကားလုံးများ:
search-in = { $language } ဘာသာဖြင့်
search-broken = ရှာဖွေရေး အညွှန်း၏ အစိတ်အပိုင်းတစ်ခုကို ဖတ်၍ မရပါ။ ဤအရာသည် မိတ္တူ ဖြစ်ပါက မပြည့်စုံခြင်း ဖြစ်နိုင်ပါသည်။
search-retry = ထပ်ကြိုးစားရန်
search-marked = အမှတ်အသား:
search-next = နောက်တစ်ခု
search-unmark = ဖယ်ရှားရန်

## Theme

nav-skip = စာသားသို့ ကျော်သွားရန်
nav-menu = မီနူး
nav-languages = ဘာသာစကားများ
nav-not-translated = ဘာသာမပြန်ရသေးပါ
nav-breadcrumbs = သင် ရောက်နေသည့်နေရာ
nav-steps = ယခင်စာမျက်နှာနှင့် နောက်စာမျက်နှာ
nav-previous = ယခင်စာမျက်နှာ
nav-next = နောက်စာမျက်နှာ
nav-contents = စာမျက်နှာအားလုံး
nav-a-z = အက္ခရာစဉ် (A–Z)
nav-local = ဒေသတွင်း အဆက်အသွယ်များ
page-contents = ဤစာမျက်နှာတွင်
page-publisher = ထုတ်ဝေသူ:
page-licence = ရင်းမြစ်များကို ဖော်ပြလျှင် ဤစာမျက်နှာများကို အခမဲ့ ကူးယူနိုင်၊ ဘာသာပြန်နိုင်၊ လက်ဆင့်ကမ်းနိုင်ပါသည်။
original-show = မူရင်းစာသား
exit-leave = ဤစာမျက်နှာမှ ထွက်ရန်
exit-note = သင် ဝင်ကြည့်ခဲ့သည်ကို ဘရောက်ဇာမှတ်တမ်းတွင် မြင်နိုင်ဆဲ ဖြစ်သည်။
exit-keys = သို့မဟုတ် Shift ကို သုံးကြိမ် နှိပ်ပါ။
font-switch = Unicode / Zawgyi: ဤစာသား မမှန်မကန် ပေါ်နေပါသလား။ ဤနေရာကို နှိပ်ပါ။
directory-website = ဝဘ်ဆိုက်:
directory-contact = ဆက်သွယ်ရန်:
directory-countries = တည်နေရာ:
directory-languages = ဘာသာစကားများ:
directory-source = ရင်းမြစ်:
glossary-see = ဤသည်ကိုလည်း ကြည့်ပါ:
redirect-moved = ဤစာမျက်နှာ ပြောင်းရွှေ့သွားပါပြီ:
local-title = ဒေသတွင်း အဆက်အသွယ်များ
local-empty = ဤနေရာတွင် မည်သည့်အရာကိုမျှ မထည့်ရသေးပါ။
local-keeper = ဤမိတ္တူကို ထိန်းသိမ်းထားသူသည် ဤစာမျက်နှာ (local/index.html ဖိုင်) ကို ဒေသတွင်း ဖုန်းနံပါတ်များ၊ လိပ်စာများနှင့် ဖွင့်ချိန်များဖြင့် အစားထိုးနိုင်ပါသည်။
measures-title = မီးဖိုချောင်သုံး တိုင်းတာမှုများ
measures-intro = ဇွန်း၊ ခွက်နှင့် အိုဗင်အပူတို့ကို ပြောင်းလဲတွက်ချက်ထားသည်။ တန်ဖိုးများကို အနီးစပ်ဆုံး ယူထားသည်။
measures-volume = ထုထည်
measures-measure = အတိုင်းအတာ
measures-millilitres = မီလီလီတာ
measures-teaspoon = လက်ဖက်ရည်ဇွန်း
measures-tablespoon = ထမင်းစားဇွန်း
measures-cup = ခွက်
measures-weight = တစ်ခွက်၏ အလေးချိန်
measures-grams = ဂရမ်
measures-flour = ဂျုံမှုန့်
measures-sugar = သကြား
measures-rice = ဆန်
measures-lentils = ပဲနီလေး
measures-butter = ထောပတ်
measures-oil = ဆီ
measures-water = ရေ
measures-oven = အိုဗင်
measures-heat = အပူ
measures-low = အပူနည်း
measures-medium = အပူအလယ်အလတ်
measures-hot = အပူများ
measures-very-hot = အပူ အလွန်များ
