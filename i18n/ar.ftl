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

### كتب لأجهزة القراءة الإلكترونية (EPUB)

epub-contents = المحتويات
epub-title-page = صفحة العنوان
epub-updated = آخر تعديل:
epub-accessible = يمكن قراءة هذا الكتاب بصوت مسموع وتكبيره وعرضه بألوان أخرى. فيه عناوين وجدول محتويات. ولا شيء فيه يومض.
### الصفحات كرسائل لتطبيقات المراسلة

messages-see = ← رسالة
messages-picture = صورة
messages-contents = المحتويات
messages-updated = آخر تغيير:

### بجانب الموقع: صفحة البداية والملصق وقائمة الحزم

start-neutral-title = مستندات
start-what = مجموعة أدوات تُقرأ بلا إنترنت. يجوز لك نسخها وإعطاؤها لغيرك.
start-neutral-what = صفحات تُقرأ بلا إنترنت. يجوز لك نسخها وإعطاؤها لغيرك.
start-computer = على الحاسوب، افتح هذا الملف في متصفح:
start-open = ابدأ القراءة
start-phone = على هاتف أندرويد لا يُفتح مجلد صفحات. افتح هذا الملف الواحد بدلًا منه:
start-phone-none = على هاتف أندرويد لا يُفتح مجلد صفحات. اطلب الملف الواحد الذي يُفتح.
start-private = ما تقرؤه وتكتبه وتبحث عنه لا يُرسل إلى أي مكان. ولا حاجة إلى الإنترنت.
start-check = هل هذه النسخة كاملة ولم تتغيّر؟
start-check-how = افتح نافذة أوامر في هذا المجلد، واكتب السطر الخاص بنظامك، واضغط Enter.
start-check-windows = ويندوز: يعرض بصمة قائمة الملفات. قارنها بالبصمة التي وصلتك بطريقة أخرى.
start-check-powershell = Windows PowerShell: يتحقق من كل ملف ويذكر الملفات الناقصة أو المتغيّرة.
start-check-linux = لينكس: يتحقق من كل ملف. يجب أن ينتهي كل سطر بكلمة OK.
start-check-mac = ماك: يتحقق من كل ملف. يجب أن ينتهي كل سطر بكلمة OK.
poster-heading = اقرأ هنا بلا إنترنت
poster-connect = صِل هاتفك بشبكة Wi-Fi هذه:
poster-open = افتح متصفحًا واكتب هذا العنوان:
poster-open-or-scan = افتح متصفحًا واكتب هذا العنوان، أو امسح الرمز:
poster-read = اختر لغتك واقرأ. يمكنك حفظ صفحات على هاتفك.
poster-free = مجانًا وبلا حساب. وما تقرؤه لا يُرسل إلى أي مكان آخر.
poster-code = رمز QR فيه العنوان
catalogue-intro = خذ ما يناسب جهازك. الملفات تحت العنوان الواحد فيها الصفحات نفسها.
catalogue-all = كل اللغات معًا
catalogue-digest = البصمة (SHA-256):
pack-html = للهاتف: ملف واحد يُفتح في المتصفح
pack-zip = للحاسوب أو ذاكرة USB: فُكّ ضغطه وافتح index.html
pack-epub = لأجهزة القراءة وتطبيقاتها
pack-pdf = للطباعة
pack-messages = لتطبيقات المراسلة: نص جاهز للإرسال
pack-zim = لتطبيق Kiwix
pack-kolibri = لمكتبة المدارس Kolibri
pack-iiab = لجهاز Internet-in-a-Box
pack-poster = ملصق للطباعة
### The edition in one file, which is passed on from phone to phone

single-contents = المحتويات
single-back = العودة إلى المحتويات
single-open = افتح هذا الملف في متصفّح ويب مثل Chrome. فعارض الملفات في تطبيق البريد أو الملفات يعرض النص، لكنه لا يستطيع البحث ولا تقليب الصفحات.
single-updated = آخر تغيير في إحدى الصفحات:
single-print-page = اطبع هذه الصفحة
single-print-all = اطبع كل الصفحات
### Sharing with the people around: `waymark serve --lan`

share-title = اقرأ هذا على هاتفك
share-join = اتصل بشبكة الواي فاي نفسها التي يستخدمها هذا الحاسوب.
share-scan = وجّه كاميرا هاتفك نحو المربع، أو اكتب العنوان في متصفحك.
share-free = لا حاجة إلى الإنترنت.
share-start = افتح مجموعة الأدوات
### الصور، وما لا تحويه نسخة بلا صور

picture-show = عرض الصورة ({ $size })
picture-left-out = (حُذفت الصورة، { $size })
file-left-out = ({ $type }، { $size }: ليس في هذه النسخة)
### Keep for offline

offline-title = حفظ للقراءة بلا إنترنت
offline-intro = الصفحات التي تحفظها تبقى على هذا الجهاز وتُفتح بلا إنترنت، وكذلك البحث. لا يُحفظ شيء قبل أن توافق.
offline-single = للقراءة بلا إنترنت: اطلب من الذي أعطاك هذه النسخة ملفًا واحدًا يضم هذه الطبعة، أو ابحث عنه في المجلد packs المجاور لها.
offline-what = ماذا تريد أن تحفظ
offline-edition = كل شيء بهذه اللغة
offline-all = كل شيء بجميع اللغات
offline-fetch = ما يجب تنزيله
offline-there = موجود هنا
offline-risk = احفظ أيضًا الصفحات التي قد يكون خطرًا أن يراك أحد تقرؤها. تبقى على هذا الجهاز، ويستطيع كل من يستعمله أن يجدها. وبدون ذلك تبقى عناوينها وكلماتها ظاهرة في البحث.
offline-yes = نعم، احفظ
offline-no = لا
offline-progress = مقدار ما تم تنزيله
offline-pause = إيقاف مؤقت
offline-resume = متابعة
offline-stop = إلغاء
offline-kept = محفوظ على هذا الجهاز
offline-total = المجموع:
offline-delete = حذف
offline-risk-kept = صفحات قد يكون خطرًا أن تُرى وأنت تقرؤها
offline-check = هل توجد نسخة أحدث؟
offline-forget = نسيان كل شيء
offline-measuring = جارٍ السؤال عن الحجم…
offline-paused = توقف مؤقتًا. ما تم تنزيله باقٍ.
offline-stopped = أُلغي. لا يبقى شيء لم يكتمل.
offline-done = تم الحفظ. يمكنك الآن القراءة بلا إنترنت.
offline-dropped = تم الحذف.
offline-forgotten = حُذف كل ما كان محفوظًا هنا.
offline-newest = لديك أحدث نسخة.
offline-newer = توجد نسخة أحدث. يُنزَّل ما تغيّر فقط.
offline-line = انقطع الاتصال. ما تم تنزيله باقٍ: اضغط الزر مرة أخرى عندما يعود الاتصال.
offline-full = لم يبقَ في هذا الجهاز مكان يكفي. احفظ أقل، أو احذف شيئًا أولًا.
offline-refused = هذا المتصفّح لا يسمح بحفظ الصفحات. كثيرًا ما ترفض النافذة الخاصة ذلك. اطلب ملفًا واحدًا بدلًا من ذلك.
offline-wrong = لم يصل أحد الملفات كما نُشر، فلم يُحفظ. حاول لاحقًا.
offline-changed = يجري تغيير الموقع الآن. حاول بعد بضع دقائق.
offline-fragile = قد يحذف المتصفّح ما حُفظ عندما تضيق مساحة الجهاز.
offline-not-kept = لا يوجد إنترنت الآن، والصفحة التي طلبتها غير محفوظة على هذا الجهاز. ما هو محفوظ مذكور أدناه.
offline-again = حاول مرة أخرى
offline-old = هذه النسخة قديمة: آخر تغيير فيها كان في { $date }. اطلب نسخة أحدث.
