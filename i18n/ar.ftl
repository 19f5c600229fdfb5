### كلمات الواجهة بالعربية. الأصل في en.ftl.
### الرسائل نص بسيط: بلا HTML وبلا Markdown.

## مربّعات التنبيه: كل كلمة عنوان مستقل

alert-note = ملاحظة
alert-tip = نصيحة
alert-important = مهم
alert-warning = تحذير
alert-caution = خطر

## أجزاء النص: معظمها تقرؤه قارئات الشاشة

table-region = جدول، يمكن تمريره جانبيًا
task-open = لم يُنجز بعد:
task-done = أُنجز:
footnote = الحاشية { $n }
footnotes = الحواشي
footnote-back = العودة إلى موضع ذكر الحاشية { $n }
transcript = النص المكتوب للتسجيل

## بعد الروابط

left-out = (غير موجود في هذه النسخة)
external-note = يحتاج إلى الإنترنت
file-note = ({ $type }، { $size })
size-kb = { $n } كيلوبايت
size-mb = { $n } ميغابايت
in-language = باللغة { $language }

## الأرقام وتواريخها

fact-as-of = ({ $date })
fact-more-than = أكثر من { $value }
fact-percent = { $value }%
fact-usd = { $value } دولار أمريكي
fact-undated = غير مؤرَّخ

## عن الصفحة

updated-on = آخر تحديث: { $date }
seen-on = قُرئ في { $date }
page-sources = المصادر
page-facts = الأرقام في هذه الصفحة

## إلى أي حد يمكن الوثوق بالترجمة: جمل كاملة

review-machine = هذه ترجمة آلية. لم يراجعها أحد.
review-community = ترجمها متطوّعون.
review-professional = ترجمها مترجمون محترفون.
review-unknown = هذه ترجمة. ولم يُسجَّل من راجعها.

## تنبيهات: أول ما تقوله الصفحة عن نفسها، جمل كاملة

notice-independent = مسودة مستقلة: لم تُنشر ولم تُراجع ولم تُعتمد من جانب { $names }.
notice-no-publisher = مسودة مستقلة: لا تنشر هذه النسخة أي منظمة.
notice-fallback = هذه الصفحة غير متوفّرة بعد باللغة { $language }. وهي معروضة باللغة { $shown }.
notice-machine = تُرجمت هذه الصفحة آليًا من { $language }. ولم يراجعها أي شخص. وقد تكون فيها أخطاء.
notice-stakes = تُرجمت هذه الصفحة آليًا من { $language }، ولم يراجعها أي شخص. وأي خطأ هنا قد يعرّضك أو يعرّض غيرك للخطر: قارن كل فقرة بالأصل الموجود تحتها، أو اسأل شخصًا تثق به يقرأ { $language }.
notice-community = ترجم متطوّعون هذه الصفحة من { $language }.
notice-original = اقرأها باللغة { $language }
notice-behind =
    { $n ->
        [zero] لم يتغيّر الأصل منذ إعداد هذه الترجمة.
        [one] تغيّر الأصل في موضع واحد منذ إعداد هذه الترجمة.
        [two] تغيّر الأصل في موضعين منذ إعداد هذه الترجمة.
        [few] تغيّر الأصل في { $n } مواضع منذ إعداد هذه الترجمة.
        [many] تغيّر الأصل في { $n } موضعًا منذ إعداد هذه الترجمة.
       *[other] تغيّر الأصل في { $n } موضع منذ إعداد هذه الترجمة.
    }

## قوائم تُعدّ من كل الصفحات

contents-title = كل الصفحات
contents-by-topic = بحسب الموضوع
a-z-title = الفهرس الألفبائي
a-z-term = المسرد
taxonomy-topics = الموضوعات
taxonomy-audience = لمن
taxonomy-focus = مجالات التركيز
directory-network = الشبكات
directory-service = الخدمات
directory-expert = الخبراء والمدرّبون
directory-funder = المموّلون

## أشياء صغيرة

page-weight = حجم هذه الصفحة { $size }.
report-mistake = الإبلاغ عن خطأ
not-found-heading = هذه الصفحة غير موجودة هنا
not-found-text = قد يكون العنوان خاطئًا، أو قد تكون الصفحة انتقلت. ابدأ من الصفحة الأولى:

## البحث

nav-search = البحث
search-loading = جارٍ التحميل…
search-title = البحث
search-no-script = يحتاج البحث إلى البرامج النصية (scripts)، وهي متوقّفة في هذا المتصفّح. وتقودك هذه القوائم إلى كل الصفحات.
search-failed = تعذّر تحميل البحث. وإذا كانت هذه نسخة فقد تكون ناقصة. وتقودك هذه القوائم إلى كل الصفحات.
search-ways = طرق أخرى للعثور على صفحة
search-label = ابحث في كل الصفحات
search-close = إغلاق
search-section = القسم
search-topic = الموضوع
search-all = الكل
search-sections = الأقسام
search-results =
    { $n ->
        [zero] لا نتائج
        [one] نتيجة واحدة
        [two] نتيجتان
        [few] { $n } نتائج
        [many] { $n } نتيجة
       *[other] { $n } نتيجة
    }
search-best = لا تُعرض إلا أفضل النتائج.
search-searching = جارٍ البحث…
search-typo = لا توجد صفحة فيها «{ $word }». النتائج المعروضة هي نتائج «{ $shown }».
search-unknown = لم يُعثر على: { $words }
search-none = لم يُعثر على شيء.
search-nearest = كلمات مشابهة:
search-in = باللغة { $language }
search-broken = تعذّرت قراءة جزء من فهرس البحث. وإذا كانت هذه نسخة فقد تكون ناقصة.
search-retry = أعد المحاولة
search-marked = العلامات:
search-next = التالية
search-unmark = إزالة

## القالب: كلمات قصيرة حول كل صفحة

nav-skip = الانتقال إلى النص
nav-menu = القائمة
nav-languages = اللغات
nav-not-translated = لم تُترجم بعد
nav-breadcrumbs = مكانك الآن
nav-steps = الصفحة السابقة والصفحة التالية
nav-previous = السابقة
nav-next = التالية
nav-contents = كل الصفحات
nav-a-z = الفهرس الألفبائي
nav-local = جهات اتصال محلية
page-contents = في هذه الصفحة
page-publisher = الناشر:
page-licence = يجوز لك نسخ هذه الصفحات وترجمتها وإعطاؤها لغيرك، مجانًا، إذا ذكرت مصادرها.
original-show = النص الأصلي
exit-leave = مغادرة هذه الصفحة
exit-note = ما زال سجل التصفّح في متصفّحك يُظهر زيارتك.
exit-keys = أو اضغط Shift ثلاث مرات.
font-switch = Unicode / Zawgyi: هل يبدو هذا النص مشوّهًا؟ اضغط هنا.
directory-website = الموقع:
directory-contact = للتواصل:
directory-countries = المكان:
directory-languages = اللغات:
directory-source = المصدر:
glossary-see = انظر أيضًا:
redirect-moved = انتقلت هذه الصفحة إلى:
local-title = جهات اتصال محلية
local-empty = لم يُضف أي شيء هنا بعد.
local-keeper = يجوز لمن يحتفظ بهذه النسخة أن يضع مكان هذه الصفحة (الملف local/index.html) أرقام هواتف وعناوين ومواعيد عمل محلية.
measures-title = مقاييس المطبخ
measures-intro = تحويل الملاعق والأكواب ودرجات حرارة الفرن. القيم مقرّبة.
measures-volume = الحجم
measures-measure = المقياس
measures-millilitres = مليلتر
measures-teaspoon = ملعقة صغيرة
measures-tablespoon = ملعقة كبيرة
measures-cup = كوب
measures-weight = وزن الكوب الواحد
measures-grams = غرام
measures-flour = طحين
measures-sugar = سكر
measures-rice = أرز
measures-lentils = عدس
measures-butter = زبدة
measures-oil = زيت
measures-water = ماء
measures-oven = الفرن
measures-heat = الحرارة
measures-low = منخفضة
measures-medium = متوسطة
measures-hot = عالية
measures-very-hot = عالية جدًا
