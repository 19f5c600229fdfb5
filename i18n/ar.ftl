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
catalogue-digests = بصمات هذه الملفات (SHA-256)
catalogue-pages = صفحات منفردة
pack-html = للهاتف: ملف واحد يُفتح في المتصفح
pack-zip = للحاسوب أو ذاكرة USB: فُكّ ضغطه وافتح index.html
pack-epub = لأجهزة القراءة وتطبيقاتها
pack-pdf = للطباعة
pack-messages = لتطبيقات المراسلة: نص جاهز للإرسال
pack-zim = لتطبيق Kiwix
pack-kolibri = لمكتبة المدارس Kolibri
pack-iiab = لجهاز Internet-in-a-Box
pack-poster = ملصق للطباعة
pack-short-html = ملف واحد
pack-short-messages = نص
pack-short-pdf = PDF
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

# Worksheets, courses and lessons
worksheet-minutes = { $n ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة تقريبًا
    [two] دقيقتان تقريبًا
    [few] نحو { $n } دقائق
    [many] نحو { $n } دقيقة
   *[other] نحو { $n } دقيقة
}
worksheet-role = من يملأ هذه الورقة؟
worksheet-role-local-partner = الشريك المحلي
worksheet-role-ingo = منظمة دولية
worksheet-role-donor = الجهة المانحة
worksheet-role-facilitator = الميسّر
worksheet-answer = إجابتك
worksheet-note = ملاحظة
worksheet-evidence = ما الذي يدل على ذلك؟
worksheet-private = لا تكتب أسماء المستفيدين ولا بياناتهم.
worksheet-cell = { $column }، { $n }
worksheet-only-for = فقط لـ: { $roles }
worksheet-if = فقط إذا كانت إجابتك عن «{ $question }»: { $answers }
course-lessons = الدروس
course-done = تمّ
lesson-place = الدرس { $n } من { $total }

### Share this page: opened from the foot of every page

send-title = مشاركة هذه الصفحة
send-text = نص هذه الصفحة
send-share = شارك النص
send-copy = انسخ النص
send-copied = نُسخ النص. ألصقه في رسالة.
send-hold = اضغط مطوّلًا على النص ثم اختر «نسخ».
send-risk = قد يكون خطرًا أن تُرى معك هذه الصفحة. فالرسالة تبقى على جهازك وعلى الجهاز الآخر، ويظهر فيها أنك مرسلها.
send-refused = لا يمكن مشاركة نص هذه الصفحة من هنا: تُرجمت آليًا ولم يراجعها أحد، وأي خطأ فيها قد يعرّض أحدًا للخطر. شارك الصفحة باللغة التي كُتبت بها.
send-packs = في ملف، للحفظ أو لإعطائه لغيرك:
send-page = هذه الصفحة
send-section = هذا القسم
send-edition = كل شيء بهذه اللغة

# Worksheets: filling and keeping
sheet-intro = ما تكتبه أو تعلّم عليه يبقى في هذه الصفحة إلى أن تحفظه.
sheet-progress = أُجيب عن { $n } من { $total }
sheet-done = أُنجز: { $n } من { $total }
sheet-next = السؤال التالي بلا إجابة
sheet-all-answered = لكل سؤال إجابة.
sheet-clear = امسح هذه الإجابة
sheet-row = أضف سطرًا
sheet-to-keep = الانتقال إلى الحفظ
sheet-keep = احتفظ بإجاباتك
sheet-keep-course = احتفظ بتقدّمك
sheet-save = الحفظ في ملف
sheet-device = الحفظ على هذا الجهاز
sheet-copy = النسخ كنص
sheet-copy-why = إن لم يظهر ملف عند الحفظ فاستعمل «النسخ كنص». ألصق النص في ملاحظة أو في رسالة إلى نفسك.
sheet-no-device-insecure = الحفظ على هذا الجهاز والقفل بعبارة مرور غير متاحين هنا: لا تسمح المتصفّحات بهما إلا في العناوين الآمنة (https).
sheet-no-device-blocked = لا يسمح هذا المتصفّح للصفحة بحفظ شيء على هذا الجهاز. احفظ في ملف بدلًا من ذلك.
sheet-back = استعادة إجابات محفوظة
sheet-open-file = فتح ملف
sheet-open-here = فتح الإجابات المحفوظة
sheet-paste = لصق نص
sheet-paste-here = ألصق النص هنا
sheet-open = فتح
sheet-paper = الطباعة
sheet-print = الطباعة مع الإجابات
sheet-print-blank = طباعة نموذج فارغ
sheet-erase-title = المحو
sheet-erase = محو كل ما هنا
sheet-erase-ask = هل تريد محو كل ما في هذه الصفحة وما حفظته هذه الصفحة على هذا الجهاز؟ الملفات التي حفظتها بنفسك تبقى في مكانها.
sheet-erase-yes = نعم، امحُ
sheet-erased = تم المحو.
sheet-cancel = إلغاء
sheet-close = إغلاق
sheet-lock-free = يمكنك قفل هذا بعبارة مرور. وإن تركتها فارغة فكل من يصل إليه يستطيع قراءته.
sheet-lock-must = هذه الصفحة مفتوحة من ملف، فهي تشارك ملفات أخرى مكان الحفظ. لذلك يحتاج ما تحفظه على هذا الجهاز إلى عبارة مرور.
sheet-passphrase = عبارة المرور
sheet-passphrase-hint = اختر أربع كلمات أو أكثر لا يخمّنها أحد. لا يستطيع أحد الفتح من دونها، ولا يستطيع أحد أن يعيدها إليك. ما تكتبه يظهر على الشاشة.
sheet-passphrase-short = قصيرة جدًا. استعمل { $n } أحرف أو أكثر.
sheet-locked = هذا مقفل. اكتب عبارة المرور.
sheet-locked-here = على هذا الجهاز إجابات محفوظة ومقفلة.
sheet-working = جارٍ القفل… قد يستغرق ذلك وقتًا على هاتف قديم.
sheet-saved = ذهب الملف { $name } إلى تنزيلات متصفّحك. إن لم تجده هناك فاستعمل «النسخ كنص».
sheet-copied = تم النسخ. ألصقه في ملاحظة أو في رسالة إلى نفسك.
sheet-copy-hand = انسخ هذا النص. إنه محدّد الآن.
sheet-kept = تم الحفظ على هذا الجهاز. كل من يستعمل هذا المتصفّح يستطيع قراءته. التغييرات اللاحقة لا تُحفظ إلا إذا حفظت من جديد.
sheet-kept-locked = تم الحفظ على هذا الجهاز مقفلًا بعبارة مرورك. التغييرات اللاحقة لا تُحفظ إلا إذا حفظت من جديد.
sheet-kept-going = تم الحفظ على هذا الجهاز. ومن الآن يُحفظ تقدّمك أولًا بأول.
sheet-over-ask = على هذا الجهاز إجابات مقفلة محفوظة من قبل. هل تضع مكانها ما في هذه الصفحة؟
sheet-replace-ask = في هذه الصفحة إجابات. هل تضع مكانها إجابات { $date }؟
sheet-replace = استبدال
sheet-keep-mine = إبقاء ما هنا
sheet-filled = مُلئت الصفحة بما هو محفوظ على هذا الجهاز بتاريخ { $date }.
sheet-opened = فُتحت إجابات { $date }.
sheet-undo = تراجع
sheet-undone = عاد ما كان هنا من قبل.
sheet-left = إجابات عن أسئلة لم تعد هذه الصفحة تطرحها
sheet-left-drop = حذف هذه الإجابات
sheet-trouble-not-ours = هذا ليس ملف ورقة عمل. لم يتغيّر شيء.
sheet-trouble-newer = هذا الملف من نسخة أحدث من هذه الصفحة. اطلب نسخة أحدث من مجموعة الأدوات. لم يتغيّر شيء.
sheet-trouble-broken = هذا الملف تالف أو مقطوع. لم يتغيّر شيء.
sheet-trouble-too-large = هذا أكبر مما تتسع له ورقة عمل. لم يتغيّر شيء.
sheet-trouble-other-sheet = هذا الملف لورقة عمل أخرى. افتحه في صفحتها. لم يتغيّر شيء.
sheet-trouble-locked = هذا الملف مقفل. لا يُفتح إلا في عنوان آمن (https) أو بنسخة من مجموعة الأدوات على هذا الجهاز.
sheet-trouble-wrong-passphrase = عبارة المرور هذه غير صحيحة. حاول مرة أخرى.
sheet-trouble-storage = رفض المتصفّح الحفظ على هذا الجهاز. ربما امتلأ مكان الحفظ أو كانت النافذة خاصة. احفظ في ملف بدلًا من ذلك.
sheet-trouble-failed = لم ينجح ذلك. إجاباتك ما زالت في هذه الصفحة.

# Worksheets: together and afterwards
sheets-together = معًا
sheets-together-intro = يملأ كل شريك هذه الصفحة وحده ويحفظ نسخة. ثم تفتحون النسخ هنا وتنظرون إليها جنبًا إلى جنب. وكل ذلك يبقى على هذا الجهاز.
sheets-copy-to-share = احفظ نسخة للشركاء
sheets-compare = ضع النسخ جنبًا إلى جنب
sheets-earlier = الجولات السابقة
sheets-copy-intro = كل ما يدخل في النسخة مكتوب أدناه. تبقى ملاحظاتك خارجها ما لم تعلّم المربع.
sheets-letter = حرفك. اتفقوا على حرف لكل شريك، من دون أسماء:
sheets-no-letter = بلا حرف
sheets-with-notes = أدرج ملاحظاتي وما يدل عليها
sheets-preview = ما يدخل فيها
sheets-copied-now = تم النسخ.
sheets-not-when = متى لا يُفعل هذا
sheets-not-trust = لا يثق بعضكم ببعض ثقة تكفي لإجابات صريحة.
sheets-not-money = يجري الآن البتّ في المال، وقد تكلّف إجابة أحدًا منحة أو عملًا.
sheets-not-facilitator = لا يدير الحديثَ شخصٌ يقبله كل الأطراف.
sheets-not-then = إن صحّ شيء من هذا فانتظروا، أو ليحتفظ كلٌّ بإجاباته.
sheets-with-mine = ضع بجانبها الإجابات التي في هذه الصفحة، من دون الملاحظات
sheets-go-on = تابع
sheets-choose = اختر النسخ
sheets-choose-intro = اختر ملفات شريكين إلى ثمانية شركاء، ونتيجة الجولة الأخيرة إن وُجدت. لا يُحفظ شيء منها.
sheets-small = هل تتحدث نسخة باسم أقل من خمسة أشخاص تقريبًا؟ عندها قد تكشف إجابةٌ من قدّمها. اسألهم قبل أن تُريها لأحد.
sheets-chosen = عدد النسخ حتى الآن: { $n }
sheets-choose-files = اختر ملفات
sheets-paste-copy = الصق نسخة
sheets-more-files = أضف نسخًا أخرى
sheets-too-many = سيصير عدد النسخ { $n }. تتسع المقارنة لثماني نسخ. لم تُضف أي نسخة.
sheets-too-few = تحتاج المقارنة إلى نسختين. عدد النسخ حتى الآن: { $n }.
sheets-twins = وردت النسخة نفسها مرتين. تُحسب مرة واحدة.
sheets-took-result = أُخذت الخطة وإجابات الجولات السابقة من ملف النتيجة.
sheets-side-by-side = جنبًا إلى جنب
sheets-version = مُلئت بإصدار آخر من هذه الصفحة: { $party }. ربما كانت صياغة أسئلته مختلفة.
sheets-show-notes = أظهر الملاحظات التي اختار الشركاء مشاركتها
sheets-nobody = لم يجب أحد عن: { $title }
sheets-same-answer = أجاب الجميع الإجابة نفسها.
sheets-steps-apart = عدد الدرجات بين أدنى إجابة وأعلاها: { $n }
sheets-in-common = ما علّم عليه الجميع ممّا علّم عليه أيٌّ منهم: { $n } من { $total }
sheets-no-answer = بلا إجابة: { $party }
sheets-not-asked = لم يُسأل: { $party }
sheets-answer = الإجابة
sheets-given-by = مَن أجاب بها
sheets-prompt-far = ترون هذا رؤى مختلفة. يحكي كل طرف حالة قريبة العهد وراء إجابته. ويستمع الآخرون ولا يردّون إلا بعدها.
sheets-prompt-open = ترك أحدهم هذا السؤال بلا إجابة. اسألوا هل يناسب السؤال، وهل الإجابة عنه هنا آمنة.
sheets-prompt-low = يراه الجميع ضعيفًا. أي تغيير صغير واحد يرفعه درجة، ومن يستطيع أن يبدأ؟
sheets-prompt-near = آراؤكم متقاربة. ما الذي يجب أن يحدث لترتفع الإجابة الأدنى؟
sheets-prompt-alike = أنتم متفقون. اطلبوا من كل طرف أن يسمّي أمرًا واحدًا يودّ تغييره.
sheets-partner = الشريك
sheets-now = الآن
sheets-change = الفرق
sheets-as-before = كما كان
sheets-changed = غير ما كان
sheets-higher = أعلى مما كان. الدرجات: { $n }
sheets-lower = أدنى مما كان. الدرجات: { $n }
sheets-save-result = احفظ النتيجة
sheets-result-why = تضم النتيجة كل الإجابات من دون ملاحظات، وتضم الخطة. اتفقوا على من يحتفظ بها. افتحوها في الجولة التالية فترون ما تغيّر.
sheets-table = احفظ كجدول
sheets-saved-table = ذهب الملف { $name } إلى تنزيلات متصفّحك. إن لم تجده هناك فاستعمل «ملخّص للرسائل».
sheets-saved-other = ذهب الملف { $name } إلى تنزيلات متصفّحك.
sheets-summary = ملخّص للرسائل
sheets-print-this = اطبع هذا
sheets-plan = الخطة المشتركة
sheets-plan-intro = خطوات قليلة وصغيرة. وما لم يكتمل يعود في أعلى الجولة التالية.
sheets-plan-row = الخطوة { $n }
sheets-carried = مرحّلة من { $date }
sheets-plan-what = ماذا
sheets-plan-who = من (دور لا اسم)
sheets-plan-by = إلى متى
sheets-plan-sign = كيف سنعرف أنه تمّ
sheets-plan-state = الحالة
sheets-state-open = مفتوحة
sheets-state-done = تمّت
sheets-state-changed = عُدّلت
sheets-state-dropped = تُركت
sheets-plan-add = أضف خطوة
sheets-save-plan = احفظ الخطة
sheets-after = خذها معك
sheets-after-intro = من يحصل على جدول أو رسالة يستطيع أن يقرأها وأن يمرّرها إلى غيره.
sheets-remind = تذكير للتقويم
sheets-remind-why = انظر في هذا من جديد بعد مدة. عدد الأشهر حتى ذلك الحين: { $months }. لا يقول التذكير إلا «مراجعة».
sheets-review-event = مراجعة
sheets-part = الجزء { $n } من { $total }
sheets-copy-part = انسخ
sheets-column-group = المجموعة
sheets-column-id = معرّف السؤال
sheets-column-question = السؤال
sheets-column-party = الشريك
sheets-column-role = الدور
sheets-column-answer-id = معرّف الإجابة
sheets-column-answer = الإجابة
sheets-column-note = ملاحظة
sheets-column-evidence = ما الذي يدل على ذلك
