<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
    <context>
        <name>FormSentence</name>
    <message>
        <source>A book to print and cite (PDF)</source>
        <translation>كتاب للطباعة والاستشهاد (PDF)</translation>
    </message>
    <message>
        <source>A web page with its pictures (HTML)</source>
        <translation>صفحة ويب مع صورها (HTML)</translation>
    </message>
    <message>
        <source>A book for e-readers (EPUB)</source>
        <translation>كتاب لقارئات الكتب الإلكترونية (EPUB)</translation>
    </message>
    <message>
        <source>A document to edit (ODT)</source>
        <translation>مستند للتحرير (ODT)</translation>
    </message>
    <message>
        <source>Text with simple marks, for notes (Markdown)</source>
        <translation>نص بعلامات بسيطة، للملاحظات (Markdown)</translation>
    </message>
    <message>
        <source>Plain text, for corpus programs (TXT)</source>
        <translation>نص خالص، لبرامج المدونات اللغوية (TXT)</translation>
    </message>
    <message>
        <source>References for Zotero or EndNote (RIS)</source>
        <translation>مراجع لبرنامجي Zotero وEndNote (RIS)</translation>
    </message>
    <message>
        <source>References for LaTeX (BibLaTeX)</source>
        <translation>مراجع لبرنامج LaTeX (BibLaTeX)</translation>
    </message>
    <message>
        <source>References for citation programs (CSL-JSON)</source>
        <translation>مراجع لبرامج الاستشهاد (CSL-JSON)</translation>
    </message>
    <message>
        <source>A table for spreadsheets and statistics (CSV)</source>
        <translation>جدول لبرامج الجداول والإحصاء (CSV)</translation>
    </message>
    <message>
        <source>Records for other programs (JSON Lines)</source>
        <translation>سجلات لبرامج أخرى (JSON Lines)</translation>
    </message>
    <message>
        <source>A workbook (XLSX)</source>
        <translation>مصنف جداول (XLSX)</translation>
    </message>
    <message>
        <source>The records from web archives (WARC)</source>
        <translation>السجلات من أرشيفات الويب (WARC)</translation>
    </message>
    <message>
        <source>A smaller archive of these articles (Warraq)</source>
        <translation>أرشيف أصغر من هذه المقالات (Warraq)</translation>
    </message>
    </context>
    <context>
        <name>warraq::AboutDialog</name>
    <message>
        <source>About Warraq</source>
        <translation>حول ورّاق</translation>
    </message>
    <message>
        <source>Warraq %1</source>
        <translation>ورّاق %1</translation>
    </message>
    <message>
        <source>Keeps a newspaper’s archive on your own machine: read, search, cite and export it with no network at all.

In Abbasid Baghdad the warraq (ورّاق) copied, bound and sold books.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>يحفظ أرشيف صحيفة على جهازك: تقرؤه وتبحث فيه وتستشهد به وتصدّره بلا شبكة.

كان الورّاق في بغداد العباسية ينسخ الكتب ويجلّدها ويبيعها.

برنامج حر برخصة جنو العمومية، الإصدار الثالث أو ما بعده.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Citations are made by citeproc-js, © Frank Bennett (CPAL 1.0 or AGPL 3), with the styles of the Citation Style Language project (CC BY-SA 3.0).</source>
        <translation>تُصاغ الإحالات ببرنامج citeproc-js، حقوقه لفرانك بينيت (CPAL 1.0 أو AGPL 3)، وبأنماط مشروع Citation Style Language (CC BY-SA 3.0).</translation>
    </message>
    </context>
    <context>
        <name>warraq::AgainDialog</name>
    <message>
        <source>Extract again</source>
        <translation>استخراج من جديد</translation>
    </message>
    <message>
        <source>The originals kept in the archive are read again, with this version&apos;s extractor and today&apos;s profiles. What you corrected, tagged, starred or noted stays, and the whole can be undone like an import.</source>
        <translation>تُقرأ الأصول المحفوظة في الأرشيف من جديد بمستخرِج هذا الإصدار وبقواعد اليوم. ويبقى ما صحّحته أو وسمته أو ميّزته بنجمة أو كتبت عنه ملاحظة، ويمكن التراجع عن ذلك كله كما يُتراجع عن استيراد.</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln selected article(s)</source>
        <translation>
            <numerusform>لا مقالات محددة</numerusform>
            <numerusform>المقال المحدد</numerusform>
            <numerusform>المقالان المحددان</numerusform>
            <numerusform>%Ln مقالات محددة</numerusform>
            <numerusform>%Ln مقالاً محدداً</numerusform>
            <numerusform>%Ln مقال محدد</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;All articles, and pages that were none until now</source>
        <translation>&amp;كل المقالات، والصفحات التي لم تكن مقالات حتى الآن</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>ما الذي تغيّر</translation>
    </message>
    <message>
        <source>&amp;Extract again</source>
        <translation>ا&amp;ستخراج من جديد</translation>
    </message>
    <message>
        <source>&amp;Undo this…</source>
        <translation>&amp;تراجع عن هذا…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>%1 of %2 articles, %3 changed</source>
        <translation>%1 من %2 من المقالات، تغيّر منها %3</translation>
    </message>
    <message>
        <source>Stopped. What was done until then is kept.</source>
        <translation>أُوقف. وما أُنجز حتى ذلك الحين محفوظ.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) changed.</source>
        <translation>
            <numerusform>لم يتغيّر أي مقال.</numerusform>
            <numerusform>تغيّر مقال واحد.</numerusform>
            <numerusform>تغيّر مقالان.</numerusform>
            <numerusform>تغيّرت %Ln مقالات.</numerusform>
            <numerusform>تغيّر %Ln مقالاً.</numerusform>
            <numerusform>تغيّر %Ln مقال.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 are as they were.</source>
        <translation>وبقي على حاله: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new article(s).</source>
        <translation>
            <numerusform>لا مقالات جديدة.</numerusform>
            <numerusform>مقال جديد واحد.</numerusform>
            <numerusform>مقالان جديدان.</numerusform>
            <numerusform>%Ln مقالات جديدة.</numerusform>
            <numerusform>%Ln مقالاً جديداً.</numerusform>
            <numerusform>%Ln مقال جديد.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 are no articles by today&apos;s rules and stay as they were.</source>
        <translation>ليست مقالات بقواعد اليوم، وتبقى كما كانت: %1.</translation>
    </message>
    <message>
        <source>The first %1 changes are shown.</source>
        <translation>تظهر التغييرات الأولى: %1.</translation>
    </message>
    <message>
        <source>Stopping: what was done until now is kept…</source>
        <translation>يجري الإيقاف: ما أُنجز حتى الآن محفوظ…</translation>
    </message>
    <message>
        <source>%1 could not be read again: their originals were not kept, or an older version of Warraq kept them without what they are read by, as it did with rows and feeds.</source>
        <translation>تعذرت إعادة قراءة %1: لم تُحفظ أصولها، أو حفظتها نسخة أقدم من ورّاق دون ما تُقرأ به، كما في الصفوف والتلقيمات.</translation>
    </message>
    </context>
    <context>
        <name>warraq::ArticleCardDelegate</name>
    <message>
        <source>Near copy</source>
        <translation>نسخة قريبة</translation>
    </message>
    </context>
    <context>
        <name>warraq::ArticleListModel</name>
    <message>
        <source>Loading…</source>
        <translation>جارٍ التحميل…</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>بلا عنوان</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>غير مقروء</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>بنجمة</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a sentence</comment>
        <translation>، </translation>
    </message>
    <message numerus="yes">
        <source>+%Ln near copies</source>
        <translation>
            <numerusform>+%Ln نسخة قريبة</numerusform>
            <numerusform>+%Ln نسخة قريبة</numerusform>
            <numerusform>+نسختان قريبتان</numerusform>
            <numerusform>+%Ln نسخ قريبة</numerusform>
            <numerusform>+%Ln نسخة قريبة</numerusform>
            <numerusform>+%Ln نسخة قريبة</numerusform>
        </translation>
    </message>
    <message>
        <source>near copy</source>
        <translation>نسخة قريبة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln near copies opened</source>
        <translation>
            <numerusform>%Ln نسخة قريبة مبسوطة</numerusform>
            <numerusform>نسخة قريبة واحدة مبسوطة</numerusform>
            <numerusform>نسختان قريبتان مبسوطتان</numerusform>
            <numerusform>%Ln نسخ قريبة مبسوطة</numerusform>
            <numerusform>%Ln نسخة قريبة مبسوطة</numerusform>
            <numerusform>%Ln نسخة قريبة مبسوطة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln near copies folded</source>
        <translation>
            <numerusform>%Ln نسخة قريبة مطوية</numerusform>
            <numerusform>نسخة قريبة واحدة مطوية</numerusform>
            <numerusform>نسختان قريبتان مطويتان</numerusform>
            <numerusform>%Ln نسخ قريبة مطوية</numerusform>
            <numerusform>%Ln نسخة قريبة مطوية</numerusform>
            <numerusform>%Ln نسخة قريبة مطوية</numerusform>
        </translation>
    </message>
    </context>
    <context>
        <name>warraq::ArticleListPane</name>
    <message>
        <source>Order of the articles</source>
        <translation>ترتيب المقالات</translation>
    </message>
    <message>
        <source>Relevance</source>
        <translation>الصلة</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>الأحدث أولاً</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>الأقدم أولاً</translation>
    </message>
    <message>
        <source>This archive is still empty</source>
        <translation>هذا الأرشيف ما زال فارغاً</translation>
    </message>
    <message>
        <source>Import a folder, saved pages or an export, or drop them on this window.</source>
        <translation>استورد مجلداً أو صفحات محفوظة أو ملف تصدير، أو أفلتها على هذه النافذة.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>استيراد…</translation>
    </message>
    <message>
        <source>Lift the filters</source>
        <translation>إزالة المرشّحات</translation>
    </message>
    <message>
        <source>Show all articles</source>
        <translation>عرض كل المقالات</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) · %1 ms</source>
        <comment>hits, and how long it took</comment>
        <translation>
            <numerusform>لا مقالات · %1 م.ث</numerusform>
            <numerusform>مقال واحد · %1 م.ث</numerusform>
            <numerusform>مقالان · %1 م.ث</numerusform>
            <numerusform>%Ln مقالات · %1 م.ث</numerusform>
            <numerusform>%Ln مقالاً · %1 م.ث</numerusform>
            <numerusform>%Ln مقال · %1 م.ث</numerusform>
        </translation>
    </message>
    <message>
        <source>No article answers this</source>
        <translation>لا مقال يطابق هذا</translation>
    </message>
    <message>
        <source>It was understood as: %1</source>
        <translation>فُهم على أنه: %1</translation>
    </message>
    <message>
        <source>The search could not be done</source>
        <translation>تعذّر البحث</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>الترتيب: %1</translation>
    </message>
    <message>
        <source>By section</source>
        <translation>حسب القسم</translation>
    </message>
    <message>
        <source>By section, from Z</source>
        <translation>حسب القسم، عكسياً</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>حسب المكان</translation>
    </message>
    <message>
        <source>By place, from Z</source>
        <translation>حسب المكان، عكسياً</translation>
    </message>
    <message>
        <source>By author</source>
        <translation>حسب الكاتب</translation>
    </message>
    <message>
        <source>By author, from Z</source>
        <translation>حسب الكاتب، عكسياً</translation>
    </message>
    <message>
        <source>By publication</source>
        <translation>حسب الصحيفة</translation>
    </message>
    <message>
        <source>By publication, from Z</source>
        <translation>حسب الصحيفة، عكسياً</translation>
    </message>
    <message>
        <source>Longest first</source>
        <translation>الأطول أولاً</translation>
    </message>
    <message>
        <source>Shortest first</source>
        <translation>الأقصر أولاً</translation>
    </message>
    <message>
        <source>Cards or table, columns and groups</source>
        <translation>بطاقات أو جدول، أعمدة ومجموعات</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>بطاقات</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>One after the other</source>
        <translation>الواحد تلو الآخر</translation>
    </message>
    <message>
        <source>Grouped by day</source>
        <translation>مجموعة حسب اليوم</translation>
    </message>
    <message>
        <source>Near copies together</source>
        <translation>النسخ القريبة معاً</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Perhaps one of these</source>
        <translation>ربما إحدى هذه</translation>
    </message>
    <message numerus="yes">
        <source>%Ln near copies folded</source>
        <translation>
            <numerusform>%Ln نسخة قريبة مطوية</numerusform>
            <numerusform>نسخة قريبة واحدة مطوية</numerusform>
            <numerusform>نسختان قريبتان مطويتان</numerusform>
            <numerusform>%Ln نسخ قريبة مطوية</numerusform>
            <numerusform>%Ln نسخة قريبة مطوية</numerusform>
            <numerusform>%Ln نسخة قريبة مطوية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s), %1 · %2 ms</source>
        <comment>hits, of them near copies, and how long it took</comment>
        <translation>
            <numerusform>لا مقالات، %1 · %2 م.ث</numerusform>
            <numerusform>مقال واحد، %1 · %2 م.ث</numerusform>
            <numerusform>مقالان، %1 · %2 م.ث</numerusform>
            <numerusform>%Ln مقالات، %1 · %2 م.ث</numerusform>
            <numerusform>%Ln مقالاً، %1 · %2 م.ث</numerusform>
            <numerusform>%Ln مقال، %1 · %2 م.ث</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s), %1</source>
        <comment>hits, of them near copies</comment>
        <translation>
            <numerusform>لا مقالات، %1</numerusform>
            <numerusform>مقال واحد، %1</numerusform>
            <numerusform>مقالان، %1</numerusform>
            <numerusform>%Ln مقالات، %1</numerusform>
            <numerusform>%Ln مقالاً، %1</numerusform>
            <numerusform>%Ln مقال، %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s), %1 folded</source>
        <comment>hits, of them near copies</comment>
        <translation>
            <numerusform>لا مقالات، المطوي %1</numerusform>
            <numerusform>مقال واحد، المطوي %1</numerusform>
            <numerusform>مقالان، المطوي %1</numerusform>
            <numerusform>%Ln مقالات، المطوي %1</numerusform>
            <numerusform>%Ln مقالاً، المطوي %1</numerusform>
            <numerusform>%Ln مقال، المطوي %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%Ln مقالات</numerusform>
            <numerusform>%Ln مقالاً</numerusform>
            <numerusform>%Ln مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>What is folded is found, counted and exported with the row it stands under, but not selected until it is opened. The View menu shows all near copies.</source>
        <translation>ما طُوي موجود في النتائج ومعدود، ويُصدَّر مع السطر الذي هو تحته، لكنه لا يُحدَّد قبل بسطه. قائمة «عرض» تُظهر كل النسخ القريبة.</translation>
    </message>
    <message>
        <source>No article has a star yet</source>
        <translation>لا مقال عليه نجمة بعد</translation>
    </message>
    <message>
        <source>Give one to what you want to find again: it will stand here.</source>
        <translation>ضع نجمة على ما تريد العودة إليه فيظهر هنا.</translation>
    </message>
    <message>
        <source>Everything is read</source>
        <translation>كل شيء مقروء</translation>
    </message>
    <message>
        <source>What you have not opened yet would stand here.</source>
        <translation>هنا يظهر ما لم تفتحه بعد.</translation>
    </message>
    </context>
    <context>
        <name>warraq::ArticleListView</name>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln article(s) as PDF…</source>
        <translation>
            <numerusform>تصدير لا مقالات PDF…</numerusform>
            <numerusform>تصدير مقال واحد PDF…</numerusform>
            <numerusform>تصدير مقالان PDF…</numerusform>
            <numerusform>تصدير %Ln مقالات PDF…</numerusform>
            <numerusform>تصدير %Ln مقالاً PDF…</numerusform>
            <numerusform>تصدير %Ln مقال PDF…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln title(s)</source>
        <translation>
            <numerusform>نسخ %Ln عنواناً</numerusform>
            <numerusform>نسخ عنوان واحد</numerusform>
            <numerusform>نسخ عنوانين</numerusform>
            <numerusform>نسخ %Ln عناوين</numerusform>
            <numerusform>نسخ %Ln عنواناً</numerusform>
            <numerusform>نسخ %Ln عنواناً</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy citation</source>
        <translation>نسخ الاستشهاد</translation>
    </message>
    <message>
        <source>Select all articles of this result</source>
        <translation>تحديد كل مقالات هذه النتيجة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <comment>what is dragged</comment>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%Ln مقالات</numerusform>
            <numerusform>%Ln مقالاً</numerusform>
            <numerusform>%Ln مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fold %Ln near copies</source>
        <translation>
            <numerusform>طي %Ln نسخة قريبة</numerusform>
            <numerusform>طي نسخة قريبة واحدة</numerusform>
            <numerusform>طي نسختين قريبتين</numerusform>
            <numerusform>طي %Ln نسخ قريبة</numerusform>
            <numerusform>طي %Ln نسخة قريبة</numerusform>
            <numerusform>طي %Ln نسخة قريبة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln near copies</source>
        <translation>
            <numerusform>إظهار %Ln نسخة قريبة</numerusform>
            <numerusform>إظهار نسخة قريبة واحدة</numerusform>
            <numerusform>إظهار نسختين قريبتين</numerusform>
            <numerusform>إظهار %Ln نسخ قريبة</numerusform>
            <numerusform>إظهار %Ln نسخة قريبة</numerusform>
            <numerusform>إظهار %Ln نسخة قريبة</numerusform>
        </translation>
    </message>
    <message>
        <source>Select near copies too</source>
        <translation>تحديد النسخ القريبة أيضاً</translation>
    </message>
    </context>
    <context>
        <name>warraq::BookPreview</name>
    <message>
        <source>Preview of the first pages</source>
        <translation>معاينة الصفحات الأولى</translation>
    </message>
    <message>
        <source>Making the first pages…</source>
        <translation>يجري إعداد الصفحات الأولى…</translation>
    </message>
    <message>
        <source>Page %1 of the preview</source>
        <translation>الصفحة %1 من المعاينة</translation>
    </message>
    <message numerus="yes">
        <source>The first pages, of the first %Ln article(s)</source>
        <translation>
            <numerusform>الصفحات الأولى</numerusform>
            <numerusform>الصفحات الأولى، للمقالة الأولى</numerusform>
            <numerusform>الصفحات الأولى، لأول مقالتين</numerusform>
            <numerusform>الصفحات الأولى، لأول %Ln مقالات</numerusform>
            <numerusform>الصفحات الأولى، لأول %Ln مقالة</numerusform>
            <numerusform>الصفحات الأولى، لأول %Ln مقالة</numerusform>
        </translation>
    </message>
    </context>
    <context>
        <name>warraq::BookSettings</name>
    <message>
        <source>With notes, tags and stars</source>
        <translation>مع الملاحظات والوسوم والنجوم</translation>
    </message>
    <message>
        <source>A PDF for each article, in a folder</source>
        <translation>ملف PDF لكل مقال في مجلد</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>ضيّقة</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>عادية</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>واسعة</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>بزوائد</translation>
    </message>
    <message>
        <source>Sans serif</source>
        <translation>بلا زوائد</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> نقطة</translation>
    </message>
    <message>
        <source>Size of the text in points</source>
        <translation>حجم النص بالنقاط</translation>
    </message>
    <message>
        <source>One column</source>
        <translation>عمود واحد</translation>
    </message>
    <message>
        <source>Two columns</source>
        <translation>عمودان</translation>
    </message>
    <message>
        <source>Columns of the text</source>
        <translation>أعمدة النص</translation>
    </message>
    <message>
        <source>&amp;Margins</source>
        <translation>ال&amp;هوامش</translation>
    </message>
    <message>
        <source>T&amp;ext</source>
        <translation>ال&amp;نص</translation>
    </message>
    </context>
    <context>
        <name>warraq::Chip</name>
    <message>
        <source>Lift this filter: %1</source>
        <translation>إزالة هذا المرشّح: %1</translation>
    </message>
    </context>
    <context>
        <name>warraq::CitingActions</name>
    <message>
        <source>A bibliography is copied of %L1 articles at most; an export has no such limit.</source>
        <translation>تُنسخ قائمة مراجع لا تزيد على %L1 مقالة؛ أما التصدير فلا حد له.</translation>
    </message>
    <message>
        <source>The bibliography of %L1 articles is being made…</source>
        <translation>يجري إعداد قائمة مراجع من %L1 مقالة…</translation>
    </message>
    <message>
        <source>The citation is copied.</source>
        <translation>نُسخت الإحالة.</translation>
    </message>
    <message numerus="yes">
        <source>The bibliography of %Ln article(s) is copied.</source>
        <translation>
            <numerusform>لم تُنسخ أي إحالة.</numerusform>
            <numerusform>نُسخت قائمة مراجع من مقالة واحدة.</numerusform>
            <numerusform>نُسخت قائمة مراجع من مقالتين.</numerusform>
            <numerusform>نُسخت قائمة مراجع من %Ln مقالات.</numerusform>
            <numerusform>نُسخت قائمة مراجع من %Ln مقالة.</numerusform>
            <numerusform>نُسخت قائمة مراجع من %Ln مقالة.</numerusform>
        </translation>
    </message>
    <message>
        <source>The quotation is copied, with its citation.</source>
        <translation>نُسخ الاقتباس مع إحالته.</translation>
    </message>
    </context>
    <context>
        <name>warraq::ClosingQuestion</name>
    <message>
        <source>The import is not finished. Stop it and close the window?</source>
        <translation>لم ينتهِ الاستيراد. أتوقفه وتغلق النافذة؟</translation>
    </message>
    <message>
        <source>What has been read until now stays in the archive, and the import can be gone on with later.</source>
        <translation>ما قُرئ حتى الآن يبقى في الأرشيف، ويمكن إكمال الاستيراد فيما بعد.</translation>
    </message>
    <message>
        <source>Go on importing</source>
        <translation>متابعة الاستيراد</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>إيقاف وإغلاق</translation>
    </message>
    </context>
    <context>
        <name>warraq::CompareDialog</name>
    <message>
        <source>The two texts are the same, word for word; what is told above them differs.</source>
        <translation>النصان متطابقان كلمة كلمة، وما ذُكر فوقهما مختلف.</translation>
    </message>
    <message>
        <source>Compare texts</source>
        <translation>مقارنة النصوص</translation>
    </message>
    <message>
        <source>The text on the left</source>
        <translation>النص على اليسار</translation>
    </message>
    <message>
        <source>The text on the right</source>
        <translation>النص على اليمين</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>&amp;Not the same</source>
        <translation>&amp;ليسا الشيء نفسه</translation>
    </message>
    <message>
        <source>These are two stories: they are no longer shown as copies of each other</source>
        <translation>هذان خبران: لن يُعرضا بعد الآن على أن أحدهما نسخة من الآخر</translation>
    </message>
    <message>
        <source>&amp;Previous change</source>
        <translation>التغيير ال&amp;سابق</translation>
    </message>
    <message>
        <source>Ne&amp;xt change</source>
        <translation>التغيير ال&amp;تالي</translation>
    </message>
    <message>
        <source>Near copy: %1</source>
        <translation>نسخة قريبة: %1</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>بلا عنوان</translation>
    </message>
    <message>
        <source>Version %1, captured %2</source>
        <translation>الصيغة %1، التُقطت في %2</translation>
    </message>
    <message>
        <source>Version %1, imported %2</source>
        <translation>الصيغة %1، استُوردت في %2</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>تجري المقارنة…</translation>
    </message>
    <message>
        <source>The two texts are the same, word for word.</source>
        <translation>النصان متطابقان كلمةً كلمة.</translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation>التغيير %1 من %2</translation>
    </message>
    <message>
        <source>%1: a paragraph begins or ends elsewhere</source>
        <translation>%1: تبدأ فقرة أو تنتهي في موضع آخر</translation>
    </message>
    <message>
        <source>%1: “%2” was added</source>
        <translation>%1: أُضيف «%2»</translation>
    </message>
    <message>
        <source>%1: “%2” was left out</source>
        <translation>%1: حُذف «%2»</translation>
    </message>
    <message>
        <source>%1: “%2” became “%3”</source>
        <translation>%1: صار «%2» «%3»</translation>
    </message>
    </context>
    <context>
        <name>warraq::CorrectDialog</name>
    <message>
        <source>Correct the article</source>
        <translation>تصحيح المقال</translation>
    </message>
    <message>
        <source>What you say here wins over every source, now and when the article is extracted again. What the sources say is kept, and you can take this back.</source>
        <translation>ما تقوله هنا يُقدَّم على كل مصدر، الآن وحين يُستخرج المقال من جديد. ويبقى ما تقوله المصادر محفوظاً، ويمكنك التراجع.</translation>
    </message>
    <message>
        <source>&amp;Headline</source>
        <translation>ال&amp;عنوان</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>الت&amp;اريخ</translation>
    </message>
    <message>
        <source>&amp;Authors</source>
        <translation>ال&amp;كتّاب</translation>
    </message>
    <message>
        <source>S&amp;ection</source>
        <translation>ال&amp;قسم</translation>
    </message>
    <message>
        <source>&amp;Places</source>
        <translation>الأ&amp;ماكن</translation>
    </message>
    <message>
        <source>2011, 2011-02 or 2011-02-17, as much as is known</source>
        <translation>2011 أو ⁦2011-02⁩ أو ⁦2011-02-17⁩، بقدر ما هو معروف</translation>
    </message>
    <message>
        <source>Several are parted by a semicolon</source>
        <translation>يُفصل بين المتعدد بفاصلة منقوطة (;)</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>كيف عُرف ذلك</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>ال&amp;سبب</translation>
    </message>
    <message>
        <source>&amp;Save the correction</source>
        <translation>&amp;حفظ التصحيح</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>As the sources say</source>
        <translation>كما في المصادر</translation>
    </message>
    <message>
        <source>Your correction of this field is taken away</source>
        <translation>يُزال تصحيحك لهذا الحقل</translation>
    </message>
    <message>
        <source>The date is written as 2011, 2011-02 or 2011-02-17.</source>
        <translation>يُكتب التاريخ هكذا: 2011 أو ⁦2011-02⁩ أو ⁦2011-02-17⁩.</translation>
    </message>
    </context>
    <context>
        <name>warraq::DateSection</name>
    <message>
        <source>Some dates excluded</source>
        <translation>بعض التواريخ مستبعدة</translation>
    </message>
    <message>
        <source>%1 ×</source>
        <comment>the chosen dates, and the sign for lifting them</comment>
        <translation>%1 ×</translation>
    </message>
    <message>
        <source>Lift the choice of dates: %1</source>
        <translation>إزالة اختيار التواريخ: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a date</source>
        <translation>
            <numerusform>%Ln بلا تاريخ</numerusform>
            <numerusform>%Ln بلا تاريخ</numerusform>
            <numerusform>%Ln بلا تاريخ</numerusform>
            <numerusform>%Ln بلا تاريخ</numerusform>
            <numerusform>%Ln بلا تاريخ</numerusform>
            <numerusform>%Ln بلا تاريخ</numerusform>
        </translation>
    </message>
    <message>
        <source>All years ›</source>
        <translation>كل السنوات ›</translation>
    </message>
    <message>
        <source>Back to all years</source>
        <translation>العودة إلى كل السنوات</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>بالأشهر</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>بالأيام</translation>
    </message>
    <message>
        <source>%1 › %2</source>
        <comment>a year and one of its months</comment>
        <translation>%1 › %2</translation>
    </message>
    <message>
        <source>Back to the year %1</source>
        <translation>العودة إلى سنة %1</translation>
    </message>
    </context>
    <context>
        <name>warraq::DeedText</name>
    <message numerus="yes">
        <source>&amp;Undo star of %Ln article(s)</source>
        <translation>
            <numerusform>&amp;تراجع عن وضع النجمة على صفر مقالات</numerusform>
            <numerusform>&amp;تراجع عن وضع النجمة على مقال واحد</numerusform>
            <numerusform>&amp;تراجع عن وضع النجمة على مقالين</numerusform>
            <numerusform>&amp;تراجع عن وضع النجمة على %Ln مقالات</numerusform>
            <numerusform>&amp;تراجع عن وضع النجمة على %Ln مقالاً</numerusform>
            <numerusform>&amp;تراجع عن وضع النجمة على %Ln مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo removing the star of %Ln article(s)</source>
        <translation>
            <numerusform>&amp;تراجع عن نزع النجمة عن صفر مقالات</numerusform>
            <numerusform>&amp;تراجع عن نزع النجمة عن مقال واحد</numerusform>
            <numerusform>&amp;تراجع عن نزع النجمة عن مقالين</numerusform>
            <numerusform>&amp;تراجع عن نزع النجمة عن %Ln مقالات</numerusform>
            <numerusform>&amp;تراجع عن نزع النجمة عن %Ln مقالاً</numerusform>
            <numerusform>&amp;تراجع عن نزع النجمة عن %Ln مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo marking %Ln article(s) as read</source>
        <translation>
            <numerusform>&amp;تراجع عن تعليم صفر مقالات كمقروء</numerusform>
            <numerusform>&amp;تراجع عن تعليم مقال واحد كمقروء</numerusform>
            <numerusform>&amp;تراجع عن تعليم مقالين كمقروء</numerusform>
            <numerusform>&amp;تراجع عن تعليم %Ln مقالات كمقروء</numerusform>
            <numerusform>&amp;تراجع عن تعليم %Ln مقالاً كمقروء</numerusform>
            <numerusform>&amp;تراجع عن تعليم %Ln مقال كمقروء</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo marking %Ln article(s) as unread</source>
        <translation>
            <numerusform>&amp;تراجع عن تعليم صفر مقالات كغير مقروء</numerusform>
            <numerusform>&amp;تراجع عن تعليم مقال واحد كغير مقروء</numerusform>
            <numerusform>&amp;تراجع عن تعليم مقالين كغير مقروء</numerusform>
            <numerusform>&amp;تراجع عن تعليم %Ln مقالات كغير مقروء</numerusform>
            <numerusform>&amp;تراجع عن تعليم %Ln مقالاً كغير مقروء</numerusform>
            <numerusform>&amp;تراجع عن تعليم %Ln مقال كغير مقروء</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo tag “%1” on %Ln article(s)</source>
        <translation>
            <numerusform>&amp;تراجع عن الوسم «%1» على صفر مقالات</numerusform>
            <numerusform>&amp;تراجع عن الوسم «%1» على مقال واحد</numerusform>
            <numerusform>&amp;تراجع عن الوسم «%1» على مقالين</numerusform>
            <numerusform>&amp;تراجع عن الوسم «%1» على %Ln مقالات</numerusform>
            <numerusform>&amp;تراجع عن الوسم «%1» على %Ln مقالاً</numerusform>
            <numerusform>&amp;تراجع عن الوسم «%1» على %Ln مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo removing tag “%1” from %Ln article(s)</source>
        <translation>
            <numerusform>&amp;تراجع عن نزع الوسم «%1» عن صفر مقالات</numerusform>
            <numerusform>&amp;تراجع عن نزع الوسم «%1» عن مقال واحد</numerusform>
            <numerusform>&amp;تراجع عن نزع الوسم «%1» عن مقالين</numerusform>
            <numerusform>&amp;تراجع عن نزع الوسم «%1» عن %Ln مقالات</numerusform>
            <numerusform>&amp;تراجع عن نزع الوسم «%1» عن %Ln مقالاً</numerusform>
            <numerusform>&amp;تراجع عن نزع الوسم «%1» عن %Ln مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo adding %Ln article(s) to “%1”</source>
        <translation>
            <numerusform>&amp;تراجع عن إضافة صفر مقالات إلى «%1»</numerusform>
            <numerusform>&amp;تراجع عن إضافة مقال واحد إلى «%1»</numerusform>
            <numerusform>&amp;تراجع عن إضافة مقالين إلى «%1»</numerusform>
            <numerusform>&amp;تراجع عن إضافة %Ln مقالات إلى «%1»</numerusform>
            <numerusform>&amp;تراجع عن إضافة %Ln مقالاً إلى «%1»</numerusform>
            <numerusform>&amp;تراجع عن إضافة %Ln مقال إلى «%1»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo taking %Ln article(s) out of “%1”</source>
        <translation>
            <numerusform>&amp;تراجع عن إخراج صفر مقالات من «%1»</numerusform>
            <numerusform>&amp;تراجع عن إخراج مقال واحد من «%1»</numerusform>
            <numerusform>&amp;تراجع عن إخراج مقالين من «%1»</numerusform>
            <numerusform>&amp;تراجع عن إخراج %Ln مقالات من «%1»</numerusform>
            <numerusform>&amp;تراجع عن إخراج %Ln مقالاً من «%1»</numerusform>
            <numerusform>&amp;تراجع عن إخراج %Ln مقال من «%1»</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo note</source>
        <translation>&amp;تراجع عن الملاحظة</translation>
    </message>
    <message>
        <source>&amp;Undo removing the note</source>
        <translation>&amp;تراجع عن حذف الملاحظة</translation>
    </message>
    <message>
        <source>&amp;Undo correction of a field</source>
        <translation>&amp;تراجع عن تصحيح حقل</translation>
    </message>
    <message>
        <source>&amp;Undo change of the saved searches</source>
        <translation>&amp;تراجع عن تغيير عمليات البحث المحفوظة</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo star of %Ln article(s)</source>
        <translation>
            <numerusform>&amp;إعادة وضع النجمة على صفر مقالات</numerusform>
            <numerusform>&amp;إعادة وضع النجمة على مقال واحد</numerusform>
            <numerusform>&amp;إعادة وضع النجمة على مقالين</numerusform>
            <numerusform>&amp;إعادة وضع النجمة على %Ln مقالات</numerusform>
            <numerusform>&amp;إعادة وضع النجمة على %Ln مقالاً</numerusform>
            <numerusform>&amp;إعادة وضع النجمة على %Ln مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo removing the star of %Ln article(s)</source>
        <translation>
            <numerusform>&amp;إعادة نزع النجمة عن صفر مقالات</numerusform>
            <numerusform>&amp;إعادة نزع النجمة عن مقال واحد</numerusform>
            <numerusform>&amp;إعادة نزع النجمة عن مقالين</numerusform>
            <numerusform>&amp;إعادة نزع النجمة عن %Ln مقالات</numerusform>
            <numerusform>&amp;إعادة نزع النجمة عن %Ln مقالاً</numerusform>
            <numerusform>&amp;إعادة نزع النجمة عن %Ln مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo marking %Ln article(s) as read</source>
        <translation>
            <numerusform>&amp;إعادة تعليم صفر مقالات كمقروء</numerusform>
            <numerusform>&amp;إعادة تعليم مقال واحد كمقروء</numerusform>
            <numerusform>&amp;إعادة تعليم مقالين كمقروء</numerusform>
            <numerusform>&amp;إعادة تعليم %Ln مقالات كمقروء</numerusform>
            <numerusform>&amp;إعادة تعليم %Ln مقالاً كمقروء</numerusform>
            <numerusform>&amp;إعادة تعليم %Ln مقال كمقروء</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo marking %Ln article(s) as unread</source>
        <translation>
            <numerusform>&amp;إعادة تعليم صفر مقالات كغير مقروء</numerusform>
            <numerusform>&amp;إعادة تعليم مقال واحد كغير مقروء</numerusform>
            <numerusform>&amp;إعادة تعليم مقالين كغير مقروء</numerusform>
            <numerusform>&amp;إعادة تعليم %Ln مقالات كغير مقروء</numerusform>
            <numerusform>&amp;إعادة تعليم %Ln مقالاً كغير مقروء</numerusform>
            <numerusform>&amp;إعادة تعليم %Ln مقال كغير مقروء</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo tag “%1” on %Ln article(s)</source>
        <translation>
            <numerusform>&amp;إعادة الوسم «%1» على صفر مقالات</numerusform>
            <numerusform>&amp;إعادة الوسم «%1» على مقال واحد</numerusform>
            <numerusform>&amp;إعادة الوسم «%1» على مقالين</numerusform>
            <numerusform>&amp;إعادة الوسم «%1» على %Ln مقالات</numerusform>
            <numerusform>&amp;إعادة الوسم «%1» على %Ln مقالاً</numerusform>
            <numerusform>&amp;إعادة الوسم «%1» على %Ln مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo removing tag “%1” from %Ln article(s)</source>
        <translation>
            <numerusform>&amp;إعادة نزع الوسم «%1» عن صفر مقالات</numerusform>
            <numerusform>&amp;إعادة نزع الوسم «%1» عن مقال واحد</numerusform>
            <numerusform>&amp;إعادة نزع الوسم «%1» عن مقالين</numerusform>
            <numerusform>&amp;إعادة نزع الوسم «%1» عن %Ln مقالات</numerusform>
            <numerusform>&amp;إعادة نزع الوسم «%1» عن %Ln مقالاً</numerusform>
            <numerusform>&amp;إعادة نزع الوسم «%1» عن %Ln مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo adding %Ln article(s) to “%1”</source>
        <translation>
            <numerusform>&amp;إعادة إضافة صفر مقالات إلى «%1»</numerusform>
            <numerusform>&amp;إعادة إضافة مقال واحد إلى «%1»</numerusform>
            <numerusform>&amp;إعادة إضافة مقالين إلى «%1»</numerusform>
            <numerusform>&amp;إعادة إضافة %Ln مقالات إلى «%1»</numerusform>
            <numerusform>&amp;إعادة إضافة %Ln مقالاً إلى «%1»</numerusform>
            <numerusform>&amp;إعادة إضافة %Ln مقال إلى «%1»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo taking %Ln article(s) out of “%1”</source>
        <translation>
            <numerusform>&amp;إعادة إخراج صفر مقالات من «%1»</numerusform>
            <numerusform>&amp;إعادة إخراج مقال واحد من «%1»</numerusform>
            <numerusform>&amp;إعادة إخراج مقالين من «%1»</numerusform>
            <numerusform>&amp;إعادة إخراج %Ln مقالات من «%1»</numerusform>
            <numerusform>&amp;إعادة إخراج %Ln مقالاً من «%1»</numerusform>
            <numerusform>&amp;إعادة إخراج %Ln مقال من «%1»</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Redo note</source>
        <translation>&amp;إعادة الملاحظة</translation>
    </message>
    <message>
        <source>&amp;Redo removing the note</source>
        <translation>&amp;إعادة حذف الملاحظة</translation>
    </message>
    <message>
        <source>&amp;Redo correction of a field</source>
        <translation>&amp;إعادة تصحيح حقل</translation>
    </message>
    <message>
        <source>&amp;Redo change of the saved searches</source>
        <translation>&amp;إعادة تغيير عمليات البحث المحفوظة</translation>
    </message>
    <message>
        <source>&amp;Undo parting of two near copies</source>
        <translation>&amp;تراجع عن فصل نسختين قريبتين</translation>
    </message>
    <message>
        <source>&amp;Undo joining of two near copies</source>
        <translation>&amp;تراجع عن جمع نسختين قريبتين</translation>
    </message>
    <message>
        <source>&amp;Redo parting of two near copies</source>
        <translation>&amp;إعادة فصل نسختين قريبتين</translation>
    </message>
    <message>
        <source>&amp;Redo joining of two near copies</source>
        <translation>&amp;إعادة جمع نسختين قريبتين</translation>
    </message>
    <message>
        <source>&amp;Undo removing a receipt</source>
        <translation>&amp;تراجع عن حذف إيصال</translation>
    </message>
    <message>
        <source>&amp;Redo removing a receipt</source>
        <translation>&amp;إعادة حذف إيصال</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo removing %Ln article(s) from the archive</source>
        <translation>
            <numerusform>&amp;تراجع عن حذف صفر مقالات من الأرشيف</numerusform>
            <numerusform>&amp;تراجع عن حذف مقال واحد من الأرشيف</numerusform>
            <numerusform>&amp;تراجع عن حذف مقالين من الأرشيف</numerusform>
            <numerusform>&amp;تراجع عن حذف %Ln مقالات من الأرشيف</numerusform>
            <numerusform>&amp;تراجع عن حذف %Ln مقالاً من الأرشيف</numerusform>
            <numerusform>&amp;تراجع عن حذف %Ln مقال من الأرشيف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo removing %Ln article(s) from the archive</source>
        <translation>
            <numerusform>&amp;إعادة حذف صفر مقالات من الأرشيف</numerusform>
            <numerusform>&amp;إعادة حذف مقال واحد من الأرشيف</numerusform>
            <numerusform>&amp;إعادة حذف مقالين من الأرشيف</numerusform>
            <numerusform>&amp;إعادة حذف %Ln مقالات من الأرشيف</numerusform>
            <numerusform>&amp;إعادة حذف %Ln مقالاً من الأرشيف</numerusform>
            <numerusform>&amp;إعادة حذف %Ln مقال من الأرشيف</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo renaming “%1” to “%2”</source>
        <translation>&amp;تراجع عن تسمية «%1» بـ«%2»</translation>
    </message>
    <message>
        <source>&amp;Redo renaming “%1” to “%2”</source>
        <translation>&amp;إعادة تسمية «%1» بـ«%2»</translation>
    </message>
    </context>
    <context>
        <name>warraq::Detail</name>
    <message>
        <source>the file ends within a record&apos;s header</source>
        <translation>ينتهي الملف داخل ترويسة سجل</translation>
    </message>
    <message>
        <source>the file ends within the record</source>
        <translation>ينتهي الملف داخل السجل</translation>
    </message>
    <message>
        <source>bytes that belong to no record</source>
        <translation>بايتات لا تخص أي سجل</translation>
    </message>
    <message>
        <source>a record&apos;s line cannot be read</source>
        <translation>سطر أحد السجلات لا يُقرأ</translation>
    </message>
    <message>
        <source>a record&apos;s header does not end</source>
        <translation>ترويسة أحد السجلات لا تنتهي</translation>
    </message>
    <message>
        <source>the record&apos;s length is no number: “%1”</source>
        <translation>طول السجل ليس عددًا: «%1»</translation>
    </message>
    <message>
        <source>the record says %1 bytes, the file has %2</source>
        <translation>طول السجل المعلن بالبايتات %1، وما في الملف %2</translation>
    </message>
    <message>
        <source>the record says %1 bytes and has %2</source>
        <translation>طول السجل المعلن بالبايتات %1، والموجود %2</translation>
    </message>
    <message>
        <source>%1 bytes more than the record says</source>
        <translation>بايتات زائدة على ما يعلنه السجل: %1</translation>
    </message>
    <message>
        <source>the content is not the one whose digest the archive says</source>
        <translation>المحتوى ليس ما تذكر الحاوية بصمته</translation>
    </message>
    <message>
        <source>%1 is not the one whose digest the archive says</source>
        <translation>%1 ليس ما تذكر الحاوية بصمته</translation>
    </message>
    <message>
        <source>the crawler cut it off (%1)</source>
        <translation>قطعه برنامج الجمع (%1)</translation>
    </message>
    <message>
        <source>its segments from number %1 on are not here</source>
        <translation>أجزاؤه من الرقم %1 فصاعدًا ليست هنا</translation>
    </message>
    <message>
        <source>its segments have %1 bytes together and say %2</source>
        <translation>مجموع أجزائه بالبايتات %1، والمعلن %2</translation>
    </message>
    <message>
        <source>a repeated capture whose original is not here: %1</source>
        <translation>لقطة مكررة أصلها ليس هنا: %1</translation>
    </message>
    <message>
        <source>segments of a record whose beginning is not here: %1</source>
        <translation>أجزاء سجل بدايته ليست هنا: %1</translation>
    </message>
    <message>
        <source>too many repeated captures whose originals are not before them</source>
        <translation>لقطات مكررة كثيرة جدًا لا تسبقها أصولها</translation>
    </message>
    <message>
        <source>the server&apos;s answer does not begin with a status</source>
        <translation>جواب الخادم لا يبدأ برمز الحالة</translation>
    </message>
    <message>
        <source>%1 bytes; one article has at most %2</source>
        <translation>الحجم بالبايتات %1، والحد الأعلى لمقال واحد %2</translation>
    </message>
    <message>
        <source>decoded, more than %1 bytes</source>
        <translation>أكثر من %1 بايت بعد فك الترميز</translation>
    </message>
    <message>
        <source>the compressed content ends too soon</source>
        <translation>ينتهي المحتوى المضغوط قبل أوانه</translation>
    </message>
    <message>
        <source>the compressed content is damaged</source>
        <translation>المحتوى المضغوط تالف</translation>
    </message>
    <message>
        <source>content encoding “%1”</source>
        <translation>ترميز المحتوى «%1»</translation>
    </message>
    <message>
        <source>more than %1 content encodings</source>
        <translation>ترميزات المحتوى أكثر من %1</translation>
    </message>
    <message>
        <source>the last chunk is missing</source>
        <translation>القطعة الأخيرة مفقودة</translation>
    </message>
    <message>
        <source>a chunk&apos;s length is no number</source>
        <translation>طول إحدى القطع ليس عددًا</translation>
    </message>
    <message>
        <source>the content ends within a chunk</source>
        <translation>ينتهي المحتوى داخل قطعة</translation>
    </message>
    <message>
        <source>bytes between the compressed records that are none</source>
        <translation>بين السجلات المضغوطة بايتات ليست منها</translation>
    </message>
    <message>
        <source>the compressed data end too soon</source>
        <translation>تنتهي البيانات المضغوطة قبل أوانها</translation>
    </message>
    <message>
        <source>the compressed data are damaged: %1</source>
        <translation>البيانات المضغوطة تالفة: %1</translation>
    </message>
    <message>
        <source>the compressed data are damaged</source>
        <translation>البيانات المضغوطة معطوبة</translation>
    </message>
    <message>
        <source>the compressed data want more than %1 bytes of memory</source>
        <translation>تحتاج البيانات المضغوطة إلى أكثر من %1 بايت من الذاكرة</translation>
    </message>
    <message>
        <source>a dictionary of %1 bytes</source>
        <translation>قاموس حجمه بالبايتات %1</translation>
    </message>
    <message>
        <source>the file ends within its dictionary</source>
        <translation>ينتهي الملف داخل قاموسه</translation>
    </message>
    <message>
        <source>the dictionary cannot be read</source>
        <translation>القاموس لا يُقرأ</translation>
    </message>
    <message>
        <source>a file of the description is missing: %1</source>
        <translation>ملف مذكور في الوصف مفقود: %1</translation>
    </message>
    <message>
        <source>there is no web archive in it</source>
        <translation>لا أرشيف ويب فيه</translation>
    </message>
    <message>
        <source>%1: not a web archive</source>
        <translation>%1: ليس أرشيف ويب</translation>
    </message>
    <message>
        <source>%1 of %2 listed pages are not in the archive, among them %3</source>
        <translation>صفحات مدرجة ليست في الأرشيف: %1 من %2، منها %3</translation>
    </message>
    <message>
        <source>a name that leads out of the archive: %1</source>
        <translation>اسم يقود إلى خارج الحاوية: %1</translation>
    </message>
    <message>
        <source>the name leads out of the archive: %1</source>
        <translation>الاسم يقود إلى خارج الحاوية: %1</translation>
    </message>
    <message>
        <source>archives lie deeper in each other than %1</source>
        <translation>حاويات متداخلة أعمق من %1</translation>
    </message>
    <message>
        <source>nothing is in the archive</source>
        <translation>لا شيء في الحاوية</translation>
    </message>
    <message>
        <source>more than %1 files in an archive</source>
        <translation>في الحاوية ملفات أكثر من %1</translation>
    </message>
    <message>
        <source>the entry is encrypted</source>
        <translation>المدخل مشفّر</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>عدد المداخل %1</translation>
    </message>
    <message>
        <source>more than %1 bytes in another archive</source>
        <translation>أكثر من %1 بايت داخل حاوية أخرى</translation>
    </message>
    <message>
        <source>more than %1 bytes</source>
        <translation>أكثر من %1 بايت</translation>
    </message>
    <message>
        <source>the archive is damaged</source>
        <translation>الحاوية تالفة</translation>
    </message>
    <message>
        <source>more than %1 bytes come out of the archives in each other</source>
        <translation>يخرج من الحاويات المتداخلة أكثر من %1 بايت</translation>
    </message>
    <message>
        <source>%1 bytes come out of %2</source>
        <translation>بايتات تخرج: %1 من %2</translation>
    </message>
    <message>
        <source>too much came out of the archives in each other</source>
        <translation>خرج الكثير من الحاويات المتداخلة</translation>
    </message>
    <message>
        <source>the book has no package</source>
        <translation>الكتاب بلا ملف وصف</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation>عدد الصفحات %1</translation>
    </message>
    <message>
        <source>the book lists a page that is not in it: %1</source>
        <translation>يذكر الكتاب صفحة ليست فيه: %1</translation>
    </message>
    <message>
        <source>the page is protected: %1</source>
        <translation>الصفحة محمية: %1</translation>
    </message>
    <message>
        <source>a document within an archive has at most %1 bytes</source>
        <translation>الحد الأعلى لوثيقة داخل حاوية %1 بايت</translation>
    </message>
    <message>
        <source>the document cannot be read</source>
        <translation>الوثيقة لا تُقرأ</translation>
    </message>
    <message>
        <source>the document wants a password</source>
        <translation>الوثيقة تطلب كلمة سر</translation>
    </message>
    <message>
        <source>the document&apos;s text is too long</source>
        <translation>نص الوثيقة طويل جدًا</translation>
    </message>
    <message>
        <source>pages that could not be read: %1 of %2</source>
        <translation>صفحات لم تُقرأ: %1 من %2</translation>
    </message>
    <message>
        <source>read to page %1 of %2</source>
        <translation>قُرئ حتى الصفحة %1 من %2</translation>
    </message>
    <message>
        <source>the document has no page that can be read</source>
        <translation>لا صفحة تُقرأ في الوثيقة</translation>
    </message>
    <message>
        <source>no text layer, so it is a scan or empty (pages: %1); OCR can make a scan readable</source>
        <translation>لا طبقة نصية، فهو ممسوح ضوئيًا أو فارغ (الصفحات: %1)؛ التعرف الضوئي يجعل الممسوح مقروءًا</translation>
    </message>
    <message>
        <source>no page is in the message</source>
        <translation>لا صفحة في الرسالة</translation>
    </message>
    <message>
        <source>no page is in the property list</source>
        <translation>لا صفحة في قائمة الخصائص</translation>
    </message>
    <message>
        <source>the property list cannot be read</source>
        <translation>تعذّرت قراءة قائمة الخصائص</translation>
    </message>
    <message>
        <source>the message does not say what parts its parts</source>
        <translation>لا تذكر الرسالة ما يفصل أجزاءها</translation>
    </message>
    <message>
        <source>what parts the message&apos;s parts is not there</source>
        <translation>ما يفصل أجزاء الرسالة غير موجود</translation>
    </message>
    <message>
        <source>a page of %1 bytes; one article has at most %2</source>
        <translation>صفحة حجمها بالبايتات %1، والحد الأعلى لمقال واحد %2</translation>
    </message>
    <message>
        <source>an offline site of this size is read where it lies on disk by itself: unpack the archive first</source>
        <translation>موقع محفوظ بهذا الحجم يُقرأ وهو وحده على القرص: فُكّ الحاوية أولًا</translation>
    </message>
    <message>
        <source>its directory is not as the format has it</source>
        <translation>فهرسه ليس كما يحدده التنسيق</translation>
    </message>
    <message>
        <source>%1: what it lies in unpacks to too much</source>
        <translation>%1: ما يحويه يتضخم كثيرًا عند الفك</translation>
    </message>
    <message>
        <source>%1: %2 bytes</source>
        <translation>%1: حجمه بالبايتات %2</translation>
    </message>
    <message>
        <source>pages that the file says it has: %1; found: %2</source>
        <translation>صفحات يعلنها الملف: %1؛ الموجودة: %2</translation>
    </message>
    <message>
        <source>parts lie deeper than %1</source>
        <translation>أجزاء متداخلة أعمق من %1</translation>
    </message>
    <message>
        <source>more than %1 parts</source>
        <translation>أكثر من %1 جزء</translation>
    </message>
    <message>
        <source>the message&apos;s end is missing</source>
        <translation>نهاية الرسالة مفقودة</translation>
    </message>
    <message>
        <source>the file ends before its root element does</source>
        <translation>ينتهي الملف قبل عنصره الجذر</translation>
    </message>
    <message>
        <source>the feed says it has %1 items and has %2</source>
        <translation>مواد تعلنها الخلاصة: %1، والموجود %2</translation>
    </message>
    <message>
        <source>an item of more than %1 bytes</source>
        <translation>مادة تزيد على %1 بايت</translation>
    </message>
    <message>
        <source>the item is no XML</source>
        <translation>المادة ليست XML</translation>
    </message>
    <message>
        <source>the item is not closed</source>
        <translation>المادة غير مغلقة</translation>
    </message>
    <message>
        <source>the item is not well-formed XML</source>
        <translation>المادة ليست XML سليم البناء</translation>
    </message>
    <message>
        <source>the entry has no fields</source>
        <translation>لا حقول في المدخل</translation>
    </message>
    <message>
        <source>the export lists a post that is not in it: %1</source>
        <translation>يذكر التصدير مقالة ليست فيه: %1</translation>
    </message>
    <message>
        <source>a table of more than %1 columns</source>
        <translation>جدول أعمدته أكثر من %1</translation>
    </message>
    <message>
        <source>a table that is written column by column and can be read but once</source>
        <translation>جدول مكتوب عمودًا عمودًا ولا يُقرأ إلا مرة</translation>
    </message>
    <message>
        <source>a value of more than %1 bytes</source>
        <translation>قيمة تزيد على %1 بايت</translation>
    </message>
    <message>
        <source>the table&apos;s columns do not have the same rows</source>
        <translation>أعمدة الجدول ليست لها الصفوف نفسها</translation>
    </message>
    <message>
        <source>a record of more than %1 bytes</source>
        <translation>سجل يزيد على %1 بايت</translation>
    </message>
    <message>
        <source>a line of more than %1 bytes</source>
        <translation>سطر يزيد على %1 بايت</translation>
    </message>
    <message>
        <source>a row of more than %1 bytes</source>
        <translation>صف يزيد على %1 بايت</translation>
    </message>
    <message>
        <source>an article of more than %1 bytes</source>
        <translation>مقال يزيد على %1 بايت</translation>
    </message>
    <message>
        <source>the line is not a JSON object</source>
        <translation>السطر ليس كائن JSON</translation>
    </message>
    <message>
        <source>the record is not a JSON object</source>
        <translation>السجل ليس كائن JSON</translation>
    </message>
    <message>
        <source>the record is not a list of values</source>
        <translation>السجل ليس قائمة قيم</translation>
    </message>
    <message>
        <source>the file ends before its JSON does</source>
        <translation>ينتهي الملف قبل تمام JSON فيه</translation>
    </message>
    <message>
        <source>the file says it has %1 records and has %2</source>
        <translation>سجلات يعلنها الملف: %1، والموجود %2</translation>
    </message>
    <message>
        <source>the text counts %1 articles and is read as one; a pattern can split it</source>
        <translation>يعدّ النصّ %1 مقالًا وقد قُرئ مقالًا واحدًا؛ يمكن تقسيمه بنمط</translation>
    </message>
    <message>
        <source>no column&apos;s name says that it is the title or the text: %1</source>
        <translation>لا يدلّ اسم أيّ عمود على أنه العنوان أو النص: %1</translation>
    </message>
    <message>
        <source>a quote is never closed</source>
        <translation>علامة اقتباس لا تُغلق</translation>
    </message>
    <message>
        <source>the row has %1 fields, the first row has %2</source>
        <translation>حقول الصف %1، وحقول الصف الأول %2</translation>
    </message>
    <message>
        <source>the workbook&apos;s texts take more than %1 bytes</source>
        <translation>نصوص المصنف تزيد على %1 بايت</translation>
    </message>
    <message>
        <source>a workbook that can be read but once</source>
        <translation>مصنف لا يُقرأ إلا مرة</translation>
    </message>
    <message>
        <source>the pattern matches between any two letters</source>
        <translation>النمط يطابق ما بين أي حرفين</translation>
    </message>
    <message>
        <source>bytes that mean nothing in %1: %2</source>
        <translation>بايتات لا معنى لها في %1: %2</translation>
    </message>
    <message>
        <source>A string is opened, but never closed.</source>
        <translation>سلسلة تُفتح ولا تُغلق</translation>
    </message>
    <message>
        <source>binary data</source>
        <translation>بيانات ثنائية</translation>
    </message>
    <message>
        <source>XML document</source>
        <translation>وثيقة XML</translation>
    </message>
    <message>
        <source>JSON document</source>
        <translation>وثيقة JSON</translation>
    </message>
    <message>
        <source>Microsoft Office document</source>
        <translation>وثيقة Microsoft Office</translation>
    </message>
    <message>
        <source>OpenDocument file</source>
        <translation>ملف OpenDocument</translation>
    </message>
    <message>
        <source>RAR archive</source>
        <translation>حاوية RAR</translation>
    </message>
    <message>
        <source>SQLite database</source>
        <translation>قاعدة بيانات SQLite</translation>
    </message>
    <message>
        <source>property list</source>
        <translation>قائمة خصائص</translation>
    </message>
    <message>
        <source>program</source>
        <translation>برنامج</translation>
    </message>
    <message>
        <source>font</source>
        <translation>خط</translation>
    </message>
    <message>
        <source>PNG image</source>
        <translation>صورة PNG</translation>
    </message>
    <message>
        <source>JPEG image</source>
        <translation>صورة JPEG</translation>
    </message>
    <message>
        <source>GIF image</source>
        <translation>صورة GIF</translation>
    </message>
    <message>
        <source>WebP image</source>
        <translation>صورة WebP</translation>
    </message>
    <message>
        <source>AVIF image</source>
        <translation>صورة AVIF</translation>
    </message>
    <message>
        <source>Ogg media</source>
        <translation>وسائط Ogg</translation>
    </message>
    <message>
        <source>MP3 audio</source>
        <translation>صوت MP3</translation>
    </message>
    <message>
        <source>MP4 media</source>
        <translation>وسائط MP4</translation>
    </message>
    <message>
        <source>RIFF media</source>
        <translation>وسائط RIFF</translation>
    </message>
    <message>
        <source>office document</source>
        <translation>وثيقة مكتبية</translation>
    </message>
    <message>
        <source>description of a page (oEmbed)</source>
        <translation>وصف صفحة (oEmbed)</translation>
    </message>
    <message>
        <source>description of a web archive</source>
        <translation>وصف أرشيف ويب</translation>
    </message>
    <message>
        <source>index of site data archived by ArchiveBox</source>
        <translation>فهرس بيانات موقع حفظه ArchiveBox</translation>
    </message>
    <message>
        <source>list of saved pages (ArchiveBox)</source>
        <translation>قائمة صفحات محفوظة (ArchiveBox)</translation>
    </message>
    <message>
        <source>description of a saved page (ArchiveBox)</source>
        <translation>وصف صفحة محفوظة (ArchiveBox)</translation>
    </message>
    <message>
        <source>index of a web archive</source>
        <translation>فهرس أرشيف ويب</translation>
    </message>
    <message>
        <source>style sheet</source>
        <translation>ورقة أنماط</translation>
    </message>
    <message>
        <source>script</source>
        <translation>نص برمجي</translation>
    </message>
    <message>
        <source>the book&apos;s directory is not there, so its pages are read as files: %1</source>
        <translation>دليل الكتاب غير موجود، لذلك تُقرأ صفحاته كملفات: %1</translation>
    </message>
    <message>
        <source>rules for robots</source>
        <translation>قواعد برامج الزحف</translation>
    </message>
    <message>
        <source>a downloader&apos;s log</source>
        <translation>سجل عمل برنامج تنزيل</translation>
    </message>
    <message>
        <source>a downloader&apos;s cookies</source>
        <translation>ملفات تعريف ارتباط برنامج تنزيل</translation>
    </message>
    <message>
        <source>a downloader&apos;s list of what it copied</source>
        <translation>قائمة ما نسخه برنامج تنزيل</translation>
    </message>
    <message>
        <source>what its columns are called was not kept</source>
        <translation>أسماء أعمدته لم تُحفظ</translation>
    </message>
    <message>
        <source>no archive to import into</source>
        <translation>لا أرشيف للاستيراد إليه</translation>
    </message>
    <message>
        <source>its original is not kept</source>
        <translation>أصله غير محفوظ</translation>
    </message>
    <message>
        <source>the archive could not be written: %1</source>
        <translation>تعذّرت الكتابة في الأرشيف: %1</translation>
    </message>
    <message>
        <source>pictures are left out from here on: too much would have to be read again to come to them</source>
        <translation>من هنا تُترك الصور: فالوصول إليها يقتضي قراءة الكثير من جديد</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>لا مجلد بهذا الاسم</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>هو مجلد</translation>
    </message>
    <message>
        <source>it is the archive itself</source>
        <translation>هو الأرشيف نفسه</translation>
    </message>
    <message>
        <source>no article was chosen</source>
        <translation>لم يُختر أي مقال</translation>
    </message>
    <message>
        <source>none of the articles can be written in this form</source>
        <translation>لا يمكن كتابة أي من المقالات بهذا الشكل</translation>
    </message>
    <message>
        <source>none of the articles is there any more</source>
        <translation>لم يعد أي من المقالات موجودًا</translation>
    </message>
    <message>
        <source>the process that sets the pages ended</source>
        <translation>توقفت عملية تنضيد الصفحات</translation>
    </message>
    <message>
        <source>a part of the book could not be loaded</source>
        <translation>تعذّر تحميل جزء من الكتاب</translation>
    </message>
    <message>
        <source>a part of the book could not be printed</source>
        <translation>تعذّرت طباعة جزء من الكتاب</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>لا يمكن إنشاء المجلد</translation>
    </message>
    <message>
        <source>no sheet could be made</source>
        <translation>تعذّر إنشاء ورقة</translation>
    </message>
    <message>
        <source>%1 articles; a sheet has %2 rows</source>
        <translation>عدد المقالات %1؛ وصفوف الورقة %2</translation>
    </message>
    <message>
        <source>it is no citation style</source>
        <translation>ليس نمط إحالة</translation>
    </message>
    <message>
        <source>it only names the style it is like; add that one</source>
        <translation>لا يذكر إلا النمط الذي يشبهه؛ أضف ذاك</translation>
    </message>
    <message>
        <source>there is no such citation style</source>
        <translation>لا نمط إحالة بهذا الاسم</translation>
    </message>
    <message>
        <source>it gave no answer</source>
        <translation>لم يُجب</translation>
    </message>
    <message>
        <source>its process ended</source>
        <translation>توقفت عمليته</translation>
    </message>
    <message>
        <source>there is no such article</source>
        <translation>لا مقال بهذا الرقم</translation>
    </message>
    <message>
        <source>there is no such collection</source>
        <translation>لا مجموعة بهذا الاسم</translation>
    </message>
    <message>
        <source>there is no such note</source>
        <translation>لا ملاحظة كهذه</translation>
    </message>
    <message>
        <source>there is no such receipt</source>
        <translation>لا إيصال بهذا الرقم</translation>
    </message>
    <message>
        <source>there is no such import</source>
        <translation>لا استيراد بهذا الرقم</translation>
    </message>
    <message>
        <source>it is still going on</source>
        <translation>ما زال جاريًا</translation>
    </message>
    <message>
        <source>a name is wanted</source>
        <translation>لا بد من اسم</translation>
    </message>
    <message>
        <source>it cannot be corrected</source>
        <translation>لا يمكن تصحيحه</translation>
    </message>
    <message>
        <source>the archive could not be backed up</source>
        <translation>تعذّر أخذ نسخة احتياطية من الأرشيف</translation>
    </message>
    <message>
        <source>it must be brought to the present form first</source>
        <translation>يجب تحويله إلى الشكل الحالي أولًا</translation>
    </message>
    <message>
        <source>nothing was extracted to take its place</source>
        <translation>لم يُستخرج ما يحل محله</translation>
    </message>
    <message>
        <source>there is no such profile</source>
        <translation>لا ملف تعريفي بهذا الاسم</translation>
    </message>
    <message>
        <source>not a JSON object</source>
        <translation>ليس كائن JSON</translation>
    </message>
    <message>
        <source>title and publication must be given</source>
        <translation>لا بد من الاسم والصحيفة</translation>
    </message>
    <message>
        <source>“%1” must be a string</source>
        <translation>«%1» يجب أن يكون سلسلة نصية</translation>
    </message>
    <message>
        <source>“%1” must be true or false</source>
        <translation>«%1» يجب أن يكون true أو false</translation>
    </message>
    <message>
        <source>“%1” must be a list of strings</source>
        <translation>«%1» يجب أن يكون قائمة سلاسل نصية</translation>
    </message>
    <message>
        <source>“%1” must be an object of strings</source>
        <translation>«%1» يجب أن يكون كائن سلاسل نصية</translation>
    </message>
    <message>
        <source>“%1” is not a key of a profile</source>
        <translation>«%1» ليس مفتاحًا في ملف تعريفي</translation>
    </message>
    <message>
        <source>“%1” has a pattern that is none: %2 (%3)</source>
        <translation>في «%1» نمط غير صالح: %2 (%3)</translation>
    </message>
    </context>
    <context>
        <name>warraq::DetailsPage</name>
    <message>
        <source>Fields</source>
        <translation>الحقول</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>الحقل</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>Where it came from</source>
        <translation>مصدرها</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>not in the source</source>
        <translation>ليس في المصدر</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>بلا كلمات</numerusform>
            <numerusform>كلمة واحدة</numerusform>
            <numerusform>كلمتان</numerusform>
            <numerusform>%Ln كلمات</numerusform>
            <numerusform>%Ln كلمة</numerusform>
            <numerusform>%Ln كلمة</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>الموضع</translation>
    </message>
    <message>
        <source>%1 bytes from byte %2 on</source>
        <translation>%1 بايت ابتداءً من البايت %2</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>الملف التعريفي</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>استُورد في</translation>
    </message>
    <message>
        <source>Also in</source>
        <translation>موجود أيضًا في</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>النسخ</translation>
    </message>
    <message>
        <source>Bounds of the date</source>
        <translation>حدود التاريخ</translation>
    </message>
    <message>
        <source>from listing pages and captures</source>
        <translation>من صفحات القوائم ومن الالتقاط</translation>
    </message>
    <message>
        <source>from when it was captured</source>
        <translation>من وقت الالتقاط</translation>
    </message>
    </context>
    <context>
        <name>warraq::ExportDialog</name>
    <message>
        <source>Export PDF</source>
        <translation>تصدير PDF</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) will become one PDF with a cover, contents and sources.</source>
        <translation>
            <numerusform>سيصير لا مقالات ملف PDF واحداً بغلاف ومحتويات ومصادر.</numerusform>
            <numerusform>سيصير مقال واحد ملف PDF واحداً بغلاف ومحتويات ومصادر.</numerusform>
            <numerusform>سيصير مقالان ملف PDF واحداً بغلاف ومحتويات ومصادر.</numerusform>
            <numerusform>سيصير %Ln مقالات ملف PDF واحداً بغلاف ومحتويات ومصادر.</numerusform>
            <numerusform>سيصير %Ln مقالاً ملف PDF واحداً بغلاف ومحتويات ومصادر.</numerusform>
            <numerusform>سيصير %Ln مقال ملف PDF واحداً بغلاف ومحتويات ومصادر.</numerusform>
        </translation>
    </message>
    <message>
        <source>Made from the search when left empty</source>
        <translation>يؤخذ من البحث إذا تُرك فارغاً</translation>
    </message>
    <message>
        <source>Your name, for the cover</source>
        <translation>اسمك، للغلاف</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>حسب السنة</translation>
    </message>
    <message>
        <source>By section</source>
        <translation>حسب القسم</translation>
    </message>
    <message>
        <source>As listed</source>
        <translation>كما في القائمة</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>رسالة أمريكية</translation>
    </message>
    <message>
        <source>Mark the searched words</source>
        <translation>تمييز كلمات البحث</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>اختيار الملف</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>ال&amp;عنوان</translation>
    </message>
    <message>
        <source>&amp;Subtitle</source>
        <translation>العنوان ال&amp;فرعي</translation>
    </message>
    <message>
        <source>&amp;Compiled by</source>
        <translation>إ&amp;عداد</translation>
    </message>
    <message>
        <source>C&amp;ontents</source>
        <translation>ال&amp;محتويات</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>ال&amp;ورق</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ال&amp;ملف</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>ملفات PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Reading the articles…</source>
        <translation>قراءة المقالات…</translation>
    </message>
    <message>
        <source>Setting article %1 of %2 · %3 pages</source>
        <translation>تنضيد المقال %1 من %2 · %3 صفحة</translation>
    </message>
    <message numerus="yes">
        <source>Binding %Ln page(s)…</source>
        <translation>
            <numerusform>تجليد %Ln صفحة…</numerusform>
            <numerusform>تجليد صفحة واحدة…</numerusform>
            <numerusform>تجليد صفحتين…</numerusform>
            <numerusform>تجليد %Ln صفحات…</numerusform>
            <numerusform>تجليد %Ln صفحة…</numerusform>
            <numerusform>تجليد %Ln صفحة…</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is ready: %2 articles on %3 pages.</source>
        <translation>«%1» جاهز: %2 مقالاً في %3 صفحة.</translation>
    </message>
    <message>
        <source>By collection</source>
        <translation>حسب المجموعة</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>اختيار مجلد</translation>
    </message>
    <message>
        <source>Other forms…</source>
        <translation>أشكال أخرى…</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>الأ&amp;سماء</translation>
    </message>
    </context>
    <context>
        <name>warraq::ExportProgressPage</name>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>تقدّم التصدير</translation>
    </message>
    </context>
    <context>
        <name>warraq::ExportResultPage</name>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>إظهار في المجلد</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Stopped. No file was made.</source>
        <translation>أُوقف. لم يُنشأ أي ملف.</translation>
    </message>
    </context>
    <context>
        <name>warraq::FacetList</name>
    <message>
        <source>Do not filter by this</source>
        <translation>عدم الترشيح بهذا</translation>
    </message>
    <message>
        <source>Filter by this</source>
        <translation>الترشيح بهذا</translation>
    </message>
    <message>
        <source>No longer exclude this</source>
        <translation>عدم استبعاد هذا</translation>
    </message>
    <message>
        <source>Exclude this</source>
        <translation>استبعاد هذا</translation>
    </message>
    </context>
    <context>
        <name>warraq::FacetModel</name>
    <message numerus="yes">
        <source>%1: %Ln article(s)</source>
        <translation>
            <numerusform>%1: لا مقالات</numerusform>
            <numerusform>%1: مقال واحد</numerusform>
            <numerusform>%1: مقالان</numerusform>
            <numerusform>%1: %Ln مقالات</numerusform>
            <numerusform>%1: %Ln مقالاً</numerusform>
            <numerusform>%1: %Ln مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, excluded</source>
        <translation>%1، مستبعد</translation>
    </message>
    </context>
    <context>
        <name>warraq::FacetSection</name>
    <message>
        <source>Find in %1</source>
        <comment>a facet&apos;s name</comment>
        <translation>البحث في %1</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>إظهار أقل</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more…</source>
        <translation>
            <numerusform>إظهار %Ln أخرى…</numerusform>
            <numerusform>إظهار %Ln أخرى…</numerusform>
            <numerusform>إظهار %Ln أخرى…</numerusform>
            <numerusform>إظهار %Ln أخرى…</numerusform>
            <numerusform>إظهار %Ln أخرى…</numerusform>
            <numerusform>إظهار %Ln أخرى…</numerusform>
        </translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>المجموعات</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>عمليات الاستيراد</translation>
    </message>
    <message>
        <source>Import %1, %2</source>
        <comment>its number and its date</comment>
        <translation>الاستيراد %1، %2</translation>
    </message>
    </context>
    <context>
        <name>warraq::FacetText</name>
    <message>
        <source>not after %1</source>
        <comment>a date that is not known</comment>
        <translation>ليس بعد %1</translation>
    </message>
    <message>
        <source>not before %1</source>
        <comment>a date that is not known</comment>
        <translation>ليس قبل %1</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <comment>a date that is not known</comment>
        <translation>بين %1 و%2</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>القسم</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>الكاتب</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>الصحيفة</translation>
    </message>
    <message>
        <source>Photo credit</source>
        <translation>مصدر الصورة</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Source file</source>
        <translation>ملف المصدر</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>الاستيراد</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>بلا تاريخ</translation>
    </message>
    <message>
        <source>No section</source>
        <translation>بلا قسم</translation>
    </message>
    <message>
        <source>No place</source>
        <translation>بلا مكان</translation>
    </message>
    <message>
        <source>No author</source>
        <translation>بلا كاتب</translation>
    </message>
    <message>
        <source>Publication unknown</source>
        <translation>صحيفة غير معروفة</translation>
    </message>
    <message>
        <source>No photo credit</source>
        <translation>بلا مصدر للصورة</translation>
    </message>
    <message>
        <source>Language unknown</source>
        <translation>لغة غير معروفة</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>الاستيراد %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from a date to a date</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>وسم</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>مجموعة</translation>
    </message>
    <message>
        <source>No tag</source>
        <translation>بلا وسم</translation>
    </message>
    <message>
        <source>In no collection</source>
        <translation>خارج المجموعات</translation>
    </message>
    </context>
    <context>
        <name>warraq::FieldChangesModel</name>
    <message>
        <source>Untitled</source>
        <translation>بلا عنوان</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Text, its form</source>
        <translation>النص، شكله</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>الحقل</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>قبل</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    </context>
    <context>
        <name>warraq::FilterChips</name>
    <message>
        <source>Active filters</source>
        <translation>المرشّحات الفعّالة</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
    <message>
        <source>Lift all filters</source>
        <translation>إزالة كل المرشّحات</translation>
    </message>
    <message>
        <source>Not %1: %2</source>
        <comment>an excluded filter</comment>
        <translation>ليس %1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a filter&apos;s name and value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Save search</source>
        <translation>حفظ البحث</translation>
    </message>
    <message>
        <source>Keep this question in the sidebar</source>
        <translation>إبقاء هذا السؤال في الشريط الجانبي</translation>
    </message>
    </context>
    <context>
        <name>warraq::FilterSidebar</name>
    <message>
        <source>Filters</source>
        <translation>المرشّحات</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>كل المقالات</translation>
    </message>
    <message>
        <source>Lift the query and every filter</source>
        <translation>رفع السؤال وكل المرشحات</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>غير المقروءة</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>ذات النجمة</translation>
    </message>
    <message>
        <source>Undo this import…</source>
        <translation>التراجع عن هذا الاستيراد…</translation>
    </message>
    <message>
        <source>Go on with this import</source>
        <translation>متابعة هذا الاستيراد</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>إعادة تسمية…</translation>
    </message>
    </context>
    <context>
        <name>warraq::FindBar</name>
    <message>
        <source>Find in this article</source>
        <translation>البحث في هذا المقال</translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>السابق (Shift+F3)</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>التالي (F3)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    </context>
    <context>
        <name>warraq::FormExportDialog</name>
    <message>
        <source>Export articles</source>
        <translation>تصدير المقالات</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) will be written, in the order of the list.</source>
        <translation>
            <numerusform>لن يُكتب أي مقال.</numerusform>
            <numerusform>سيُكتب مقال واحد.</numerusform>
            <numerusform>سيُكتب مقالان، بترتيب القائمة.</numerusform>
            <numerusform>ستُكتب %Ln مقالات، بترتيب القائمة.</numerusform>
            <numerusform>سيُكتب %Ln مقالاً، بترتيب القائمة.</numerusform>
            <numerusform>سيُكتب %Ln مقال، بترتيب القائمة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Made from the search when left empty</source>
        <translation>يؤخذ من البحث إذا تُرك فارغاً</translation>
    </message>
    <message>
        <source>A file for each article, in a folder</source>
        <translation>ملف لكل مقال، في مجلد</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>الحقول</translation>
    </message>
    <message>
        <source>Fo&amp;rm</source>
        <translation>الش&amp;كل</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>ال&amp;عنوان</translation>
    </message>
    <message>
        <source>&amp;Subtitle</source>
        <translation>العنوان ال&amp;فرعي</translation>
    </message>
    <message>
        <source>&amp;Compiled by</source>
        <translation>إ&amp;عداد</translation>
    </message>
    <message>
        <source>F&amp;ields</source>
        <translation>الح&amp;قول</translation>
    </message>
    <message>
        <source>&amp;File or folder</source>
        <translation>الم&amp;لف أو المجلد</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>File or folder</source>
        <translation>الملف أو المجلد</translation>
    </message>
    <message>
        <source>Choose the file or folder</source>
        <translation>اختيار الملف أو المجلد</translation>
    </message>
    <message>
        <source>Writing article %1 of %2</source>
        <translation>كتابة المقال %1 من %2</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is ready: %Ln article(s).</source>
        <translation>
            <numerusform>«%1» جاهز: لا مقالات.</numerusform>
            <numerusform>«%1» جاهز: مقال واحد.</numerusform>
            <numerusform>«%1» جاهز: مقالان.</numerusform>
            <numerusform>«%1» جاهز: %Ln مقالات.</numerusform>
            <numerusform>«%1» جاهز: %Ln مقالاً.</numerusform>
            <numerusform>«%1» جاهز: %Ln مقال.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) cannot be written in this form and were left out.</source>
        <translation>
            <numerusform>لم يُترك أي مقال.</numerusform>
            <numerusform>لا يمكن كتابة مقال واحد بهذا الشكل، فتُرك.</numerusform>
            <numerusform>لا يمكن كتابة مقالين بهذا الشكل، فتُركا.</numerusform>
            <numerusform>لا يمكن كتابة %Ln مقالات بهذا الشكل، فتُركت.</numerusform>
            <numerusform>لا يمكن كتابة %Ln مقالاً بهذا الشكل، فتُركت.</numerusform>
            <numerusform>لا يمكن كتابة %Ln مقال بهذا الشكل، فتُركت.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is a folder that is there already and has something in it. Nothing was written. A new or an empty folder can be filled.</source>
        <translation>«%1» مجلد موجود من قبل وفيه شيء. لم يُكتب شيء. يمكن ملء مجلد جديد أو فارغ.</translation>
    </message>
    <message>
        <source>Mark the searched words</source>
        <translation>تمييز كلمات البحث</translation>
    </message>
    <message>
        <source>With notes, tags and stars</source>
        <translation>مع الملاحظات والوسوم والنجوم</translation>
    </message>
    <message>
        <source>As listed</source>
        <translation>كما في القائمة</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>حسب السنة</translation>
    </message>
    <message>
        <source>By section</source>
        <translation>حسب القسم</translation>
    </message>
    <message>
        <source>By collection</source>
        <translation>حسب المجموعة</translation>
    </message>
    <message>
        <source>C&amp;ontents</source>
        <translation>الم&amp;حتويات</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>الأ&amp;سماء</translation>
    </message>
    </context>
    <context>
        <name>warraq::GroupDialog</name>
    <message>
        <source>There is no tag yet. Write one above and press Enter.</source>
        <translation>لا وسم بعد. اكتب وسماً أعلاه واضغط Enter.</translation>
    </message>
    <message>
        <source>There is no collection yet. Write its name above and press Enter.</source>
        <translation>لا مجموعة بعد. اكتب اسمها أعلاه واضغط Enter.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>المجموعات</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %Ln article(s)</source>
        <translation>
            <numerusform>وسوم صفر مقالات</numerusform>
            <numerusform>وسوم مقال واحد</numerusform>
            <numerusform>وسوم مقالين</numerusform>
            <numerusform>وسوم %Ln مقالات</numerusform>
            <numerusform>وسوم %Ln مقالاً</numerusform>
            <numerusform>وسوم %Ln مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Collections of %Ln article(s)</source>
        <translation>
            <numerusform>مجموعات صفر مقالات</numerusform>
            <numerusform>مجموعات مقال واحد</numerusform>
            <numerusform>مجموعات مقالين</numerusform>
            <numerusform>مجموعات %Ln مقالات</numerusform>
            <numerusform>مجموعات %Ln مقالاً</numerusform>
            <numerusform>مجموعات %Ln مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>Find or make a tag</source>
        <translation>ابحث عن وسم أو أنشئه</translation>
    </message>
    <message>
        <source>Find or make a collection</source>
        <translation>ابحث عن مجموعة أو أنشئها</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    </context>
    <context>
        <name>warraq::HistogramWidget</name>
    <message>
        <source>Articles by date</source>
        <translation>المقالات حسب التاريخ</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln article(s)</source>
        <translation>
            <numerusform>%1: لا مقالات</numerusform>
            <numerusform>%1: مقال واحد</numerusform>
            <numerusform>%1: مقالان</numerusform>
            <numerusform>%1: %Ln مقالات</numerusform>
            <numerusform>%1: %Ln مقالاً</numerusform>
            <numerusform>%1: %Ln مقال</numerusform>
        </translation>
    </message>
    </context>
    <context>
        <name>warraq::ImportActions</name>
    <message numerus="yes">
        <source>Making the sample archive · %Ln article(s)</source>
        <translation>
            <numerusform>إنشاء أرشيف العيّنة · لا مقالات</numerusform>
            <numerusform>إنشاء أرشيف العيّنة · مقال واحد</numerusform>
            <numerusform>إنشاء أرشيف العيّنة · مقالان</numerusform>
            <numerusform>إنشاء أرشيف العيّنة · %Ln مقالات</numerusform>
            <numerusform>إنشاء أرشيف العيّنة · %Ln مقالاً</numerusform>
            <numerusform>إنشاء أرشيف العيّنة · %Ln مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>Making the sample archive</source>
        <translation>إنشاء أرشيف العيّنة</translation>
    </message>
    <message numerus="yes">
        <source>Importing %1 · %Ln article(s)</source>
        <translation>
            <numerusform>استيراد %1 · لا مقالات بعد</numerusform>
            <numerusform>استيراد %1 · مقالة واحدة</numerusform>
            <numerusform>استيراد %1 · مقالتان</numerusform>
            <numerusform>استيراد %1 · %Ln مقالات</numerusform>
            <numerusform>استيراد %1 · %Ln مقالة</numerusform>
            <numerusform>استيراد %1 · %Ln مقالة</numerusform>
        </translation>
    </message>
    </context>
    <context>
        <name>warraq::ImportWizard</name>
    <message>
        <source>Import</source>
        <translation>الاستيراد</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>خيارات</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;رجوع</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>ا&amp;ستيراد</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>ال&amp;تالي</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>&amp;Dry run</source>
        <translation>&amp;تجربة بلا كتابة</translation>
    </message>
    <message>
        <source>Reads and reports everything as an import would; the archive stays as it is</source>
        <translation>يقرأ كل شيء ويقدّم تقريرًا عنه كالاستيراد، ويبقى الأرشيف كما هو</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>The import is not finished. Shall it go on behind the window?</source>
        <translation>لم ينته الاستيراد بعد. هل يستمر خلف النافذة؟</translation>
    </message>
    <message>
        <source>It is shown in the line at the foot of the window, and comes back with its report. If you stop it, what has been read until now stays in the archive.</source>
        <translation>يظهر في السطر أسفل النافذة ويعود بتقريره. وإذا أوقفته بقي في الأرشيف ما قُرئ حتى الآن.</translation>
    </message>
    <message>
        <source>Go on behind the window</source>
        <translation>الاستمرار خلف النافذة</translation>
    </message>
    <message>
        <source>&amp;Go on with the import</source>
        <translation>&amp;متابعة الاستيراد</translation>
    </message>
    <message>
        <source>Reads on where it was stopped; what is in the archive already is not read again</source>
        <translation>تُتابع القراءة من حيث توقفت؛ ولا يُقرأ من جديد ما هو في الأرشيف</translation>
    </message>
    </context>
    <context>
        <name>warraq::MainWindow</name>
    <message numerus="yes">
        <source>%Ln article(s) as before</source>
        <translation>
            <numerusform>لم يعد أي مقال كما كان</numerusform>
            <numerusform>مقال واحد كما كان</numerusform>
            <numerusform>مقالان كما كانا</numerusform>
            <numerusform>%Ln مقالات كما كانت</numerusform>
            <numerusform>%Ln مقالاً كما كانت</numerusform>
            <numerusform>%Ln مقال كما كانت</numerusform>
        </translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>فتح %1</translation>
    </message>
    <message>
        <source>Open archive</source>
        <translation>فتح أرشيف</translation>
    </message>
    <message>
        <source>Warraq archives (*.warraq);;All files (*)</source>
        <translation>أرشيفات ورّاق (*.warraq);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>لا شيء بعد</translation>
    </message>
    <message>
        <source>Warraq</source>
        <translation>ورّاق</translation>
    </message>
    <message>
        <source>%1 — Warraq</source>
        <translation>%1 — ورّاق</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) taken back</source>
        <translation>
            <numerusform>سُحب لا مقالات</numerusform>
            <numerusform>سُحب مقال واحد</numerusform>
            <numerusform>سُحب مقالان</numerusform>
            <numerusform>سُحب %Ln مقالات</numerusform>
            <numerusform>سُحب %Ln مقالاً</numerusform>
            <numerusform>سُحب %Ln مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>The language changes when the import has ended.</source>
        <translation>تتغيّر اللغة عند انتهاء الاستيراد.</translation>
    </message>
    <message>
        <source>Nothing of it is interrupted; close its report to go on in the other language.</source>
        <translation>لا يُقطع منه شيء؛ أغلق تقريره للمتابعة باللغة الأخرى.</translation>
    </message>
    </context>
    <context>
        <name>warraq::MarkStrip</name>
    <message>
        <source>Tags, collections and notes of the article</source>
        <translation>وسوم المقال ومجموعاته وملاحظاته</translation>
    </message>
    <message>
        <source>#%1</source>
        <comment>a tag</comment>
        <translation>#%1</translation>
    </message>
    <message>
        <source>In: %1</source>
        <comment>a collection</comment>
        <translation>في: %1</translation>
    </message>
    <message>
        <source>Take the tag “%1” off this article</source>
        <translation>نزع الوسم «%1» عن هذا المقال</translation>
    </message>
    <message>
        <source>Take this article out of the collection “%1”</source>
        <translation>إخراج هذا المقال من المجموعة «%1»</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>ملاحظة: %1</translation>
    </message>
    <message>
        <source>Change the note: %1</source>
        <translation>تعديل الملاحظة: %1</translation>
    </message>
    </context>
    <context>
        <name>warraq::NameDialog</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    </context>
    <context>
        <name>warraq::NamePatternField</name>
    <message>
        <source>Names of the files</source>
        <translation>أسماء الملفات</translation>
    </message>
    <message>
        <source>{date}, {section}, {title}, {author} and {number} stand for what the article says.</source>
        <translation>تقوم {date} و{section} و{title} و{author} و{number} مقام ما يقوله المقال: التاريخ والقسم والعنوان والكاتب والرقم.</translation>
    </message>
    <message>
        <source>%1 is no field; it stays in the names as it is.</source>
        <translation>%1 ليس حقلاً؛ يبقى في الأسماء كما هو.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) would be like another and get a number: (2), (3) …</source>
        <translation>
            <numerusform>لا اسم يشبه غيره.</numerusform>
            <numerusform>اسم واحد يشبه غيره فيُعطى رقماً: (2)، (3) …</numerusform>
            <numerusform>اسمان يشبهان غيرهما فيُعطيان رقماً: (2)، (3) …</numerusform>
            <numerusform>%Ln أسماء تشبه غيرها فتُعطى رقماً: (2)، (3) …</numerusform>
            <numerusform>%Ln اسماً يشبه غيره فيُعطى رقماً: (2)، (3) …</numerusform>
            <numerusform>%Ln اسم يشبه غيره فيُعطى رقماً: (2)، (3) …</numerusform>
        </translation>
    </message>
    </context>
    <context>
        <name>warraq::NoteDialog</name>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>بلا عنوان</translation>
    </message>
    <message>
        <source>Write a note. It is found by note: and kept with the archive.</source>
        <translation>اكتب ملاحظة. يُعثر عليها بواسطة note: وتبقى مع الأرشيف.</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>حفظ الملاحظة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Remove note</source>
        <translation>حذف الملاحظة</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>عُدّلت في %1</translation>
    </message>
    </context>
    <context>
        <name>warraq::Notice</name>
    <message>
        <source>OK</source>
        <translation>حسنًا</translation>
    </message>
    </context>
    <context>
        <name>warraq::OptionsPage</name>
    <message>
        <source>&amp;Keep the originals in the archive</source>
        <translation>الا&amp;حتفاظ بالأصول في الأرشيف</translation>
    </message>
    <message>
        <source>as many as the machine has cores (%1)</source>
        <translation>بعدد أنوية الجهاز (%1)</translation>
    </message>
    <message>
        <source>T&amp;hreads</source>
        <translation>ال&amp;خيوط</translation>
    </message>
    <message>
        <source>Byte for byte and compressed, so that everything can be extracted again later.</source>
        <translation>بايتاً ببايت ومضغوطة، ليمكن استخراج كل شيء من جديد لاحقاً.</translation>
    </message>
    </context>
    <context>
        <name>warraq::PdfBook</name>
    <message>
        <source>Archive: %1. Articles: %2.</source>
        <translation>الأرشيف: %1. عدد المقالات: %2.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Cite as</source>
        <translation>للاستشهاد</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>بلا تاريخ</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>بلا عنوان</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>بلا تاريخ</translation>
    </message>
    <message>
        <source>No section</source>
        <translation>بلا قسم</translation>
    </message>
    <message>
        <source>Compiled</source>
        <translation>أُعدّ في</translation>
    </message>
    <message>
        <source>Compiled by</source>
        <translation>إعداد</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>البحث</translation>
    </message>
    <message>
        <source>every article</source>
        <translation>كل المقالات</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>المرشّحات</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>%1 articles found in %2; %3 chosen; %4</source>
        <translation>وُجد %1 مقالاً من %2؛ اختير %3؛ %4</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>الأرشيف</translation>
    </message>
    <message>
        <source>%1 · fingerprint %2</source>
        <translation>%1 · البصمة %2</translation>
    </message>
    <message>
        <source>Again with</source>
        <translation>للإعادة</translation>
    </message>
    <message>
        <source>Selected articles</source>
        <translation>مقالات مختارة</translation>
    </message>
    <message>
        <source>by relevance</source>
        <translation>حسب الصلة</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>الأحدث أولاً</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>الأقدم أولاً</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>المحتويات</translation>
    </message>
    <message>
        <source>Article %1 of %2</source>
        <translation>المقال %1 من %2</translation>
    </message>
    <message>
        <source>as given</source>
        <translation>كما أُعطيت</translation>
    </message>
    <message>
        <source>in the collection’s own order</source>
        <translation>بترتيب المجموعة نفسها</translation>
    </message>
    <message>
        <source>as sorted in the list</source>
        <translation>كما رُتبت في القائمة</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>ما عدا %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>كما فُهم</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>المرفقات</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <translation>بين %1 و%2</translation>
    </message>
    <message>
        <source>not before %1</source>
        <translation>ليس قبل %1</translation>
    </message>
    <message>
        <source>not after %1</source>
        <translation>ليس بعد %1</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>الصفحة %1</translation>
    </message>
    <message>
        <source>Media ID %1</source>
        <translation>رقم الصورة %1</translation>
    </message>
    <message>
        <source>archived at %1</source>
        <translation>النسخة المؤرشفة %1</translation>
    </message>
    <message>
        <source>from “%1”</source>
        <translation>من «%1»</translation>
    </message>
    <message>
        <source>record %1</source>
        <translation>السجل %1</translation>
    </message>
    <message>
        <source>captured %1</source>
        <translation>التُقط في %1</translation>
    </message>
    <message>
        <source>imported %1</source>
        <translation>استُورد في %1</translation>
    </message>
    <message>
        <source>article %1</source>
        <translation>المقال %1</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>مميّز بنجمة</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>المجموعات</translation>
    </message>
    <message>
        <source>In no collection</source>
        <translation>ليس في مجموعة</translation>
    </message>
    <message>
        <source>The articles of this book and where they are from</source>
        <translation>مقالات هذا الكتاب ومصادرها</translation>
    </message>
    <message>
        <source>How the articles were chosen</source>
        <translation>كيف اختيرت المقالات</translation>
    </message>
    <message>
        <source>Where this article is from</source>
        <translation>مصدر هذا المقال</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Citations for reference managers, as CSL-JSON</source>
        <translation>الاستشهادات لبرامج إدارة المراجع بصيغة CSL-JSON</translation>
    </message>
    <message>
        <source>Citations for reference managers, as RIS</source>
        <translation>الاستشهادات لبرامج إدارة المراجع بصيغة RIS</translation>
    </message>
    <message>
        <source>Citations as they are printed</source>
        <translation>الاستشهادات كما طُبعت</translation>
    </message>
    </context>
    <context>
        <name>warraq::PersonalActions</name>
    <message>
        <source>Take back what extracting again changed?</source>
        <translation>أتريد التراجع عمّا غيّره الاستخراج من جديد؟</translation>
    </message>
    <message>
        <source>Fields and texts are as they were before it. Articles that it added are taken out again; those you worked on are asked about afterwards.</source>
        <translation>تعود الحقول والنصوص كما كانت قبله. وتُسحب المقالات التي أضافها، ثم تُسأل عمّا عملت عليه منها.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>تراجع عنه</translation>
    </message>
    <message>
        <source>Taking back what was extracted again</source>
        <translation>يجري التراجع عمّا استُخرج من جديد</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) of the import stay because you worked on them</source>
        <translation>
            <numerusform>لا يبقى أي مقال من الاستيراد</numerusform>
            <numerusform>يبقى من الاستيراد مقال واحد لأنك عملت عليه</numerusform>
            <numerusform>يبقى من الاستيراد مقالان لأنك عملت عليهما</numerusform>
            <numerusform>تبقى من الاستيراد %Ln مقالات لأنك عملت عليها</numerusform>
            <numerusform>يبقى من الاستيراد %Ln مقالاً لأنك عملت عليها</numerusform>
            <numerusform>يبقى من الاستيراد %Ln مقال لأنك عملت عليها</numerusform>
        </translation>
    </message>
    <message>
        <source>All else of it is taken back. These you starred, tagged, collected, noted or corrected. Removed, they come back by Undo until the archive is closed.</source>
        <translation>سُحب كل ما سواه. وهذه وضعت عليها نجمة أو وسماً أو جمعتها أو علّقت عليها أو صححتها. وإن حُذفت أعادها «تراجع» ما دام الأرشيف مفتوحاً.</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>إبقاؤها</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>عرضها</translation>
    </message>
    <message>
        <source>Remove them too</source>
        <translation>حذفها أيضاً</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>بلا عنوان</translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %Ln article(s) changed</source>
        <translation>
            <numerusform>أُوقف: لم يتغير أي مقال</numerusform>
            <numerusform>أُوقف: تغير مقال واحد</numerusform>
            <numerusform>أُوقف: تغير مقالان</numerusform>
            <numerusform>أُوقف: تغيرت %Ln مقالات</numerusform>
            <numerusform>أُوقف: تغير %Ln مقالاً</numerusform>
            <numerusform>أُوقف: تغير %Ln مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) removed</source>
        <translation>
            <numerusform>حُذف لا مقالات</numerusform>
            <numerusform>حُذف مقال واحد</numerusform>
            <numerusform>حُذف مقالان</numerusform>
            <numerusform>حُذف %Ln مقالات</numerusform>
            <numerusform>حُذف %Ln مقالاً</numerusform>
            <numerusform>حُذف %Ln مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln article(s) from the archive?</source>
        <translation>
            <numerusform>أتريد حذف صفر مقالات من الأرشيف؟</numerusform>
            <numerusform>أتريد حذف مقال واحد من الأرشيف؟</numerusform>
            <numerusform>أتريد حذف مقالين من الأرشيف؟</numerusform>
            <numerusform>أتريد حذف %Ln مقالات من الأرشيف؟</numerusform>
            <numerusform>أتريد حذف %Ln مقالاً من الأرشيف؟</numerusform>
            <numerusform>أتريد حذف %Ln مقال من الأرشيف؟</numerusform>
        </translation>
    </message>
    <message>
        <source>Texts, kept originals, tags and notes go with them. This can be undone until the archive is closed; after that, importing the same files again brings the articles back, without what you put on them.</source>
        <translation>تُحذف معها النصوص والأصول المحفوظة والوسوم والملاحظات. يمكن التراجع عن ذلك حتى يُغلق الأرشيف؛ وبعد ذلك يعيد استيراد الملفات نفسها المقالات من دون ما أضفته إليها.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Undo import %1?</source>
        <translation>أتريد التراجع عن الاستيراد %1؟</translation>
    </message>
    <message>
        <source>The articles that only this import brought are taken out of the archive again; those you starred, tagged, collected, noted or corrected are asked about afterwards. Importing the same files again brings everything back.</source>
        <translation>تُسحب من الأرشيف المقالات التي جلبها هذا الاستيراد وحده، ثم تُسأل عمّا وضعت عليه نجمة أو وسماً أو جمعته أو علّقت عليه أو صححته. واستيراد الملفات نفسها من جديد يعيد كل شيء.</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>التراجع عن الاستيراد</translation>
    </message>
    <message>
        <source>Undoing import %1</source>
        <translation>جارٍ التراجع عن الاستيراد %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;تراجع</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;إعادة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>The article has one version and no near copies</source>
        <translation>للمقال صيغة واحدة وليس له نسخ قريبة</translation>
    </message>
    <message>
        <source>Rename the tag</source>
        <translation>إعادة تسمية الوسم</translation>
    </message>
    <message>
        <source>Rename the collection</source>
        <translation>إعادة تسمية المجموعة</translation>
    </message>
    <message>
        <source>All articles that have it have it under the new name. Saved searches still ask for the old one.</source>
        <translation>تحمله كل مقالاته باسمه الجديد. أما عمليات البحث المحفوظة فما زالت تسأل بالقديم.</translation>
    </message>
    <message>
        <source>There is a tag “%1” already. Make the two one?</source>
        <translation>يوجد وسم «%1» من قبل. أتجعلهما واحداً؟</translation>
    </message>
    <message>
        <source>There is a collection “%1” already. Make the two one?</source>
        <translation>توجد مجموعة «%1» من قبل. أتجعلهما واحدة؟</translation>
    </message>
    <message>
        <source>Everything under “%1” comes under “%2” then. This can be undone.</source>
        <translation>ينتقل كل ما تحت «%1» إلى «%2». ويمكن التراجع عن ذلك.</translation>
    </message>
    <message>
        <source>Make them one</source>
        <translation>اجعلهما واحداً</translation>
    </message>
    <message>
        <source>All articles that have it have it under the new name, and saved searches ask for that one.</source>
        <translation>كل المقالات التي تحمله تحمله باسمه الجديد، وعمليات البحث المحفوظة تسأل عن هذا الاسم.</translation>
    </message>
        <message numerus="yes">
        <source>%Ln article(s) cannot come back: the imports that brought them were undone</source>
        <translation>
            <numerusform>لا مقال يتعذر رجوعه: أُلغيت الاستيرادات التي جلبت المقالات</numerusform>
            <numerusform>يتعذر رجوع مقال واحد: أُلغي الاستيراد الذي جلبه</numerusform>
            <numerusform>يتعذر رجوع مقالين: أُلغيت الاستيرادات التي جلبتهما</numerusform>
            <numerusform>يتعذر رجوع %Ln مقالات: أُلغيت الاستيرادات التي جلبتها</numerusform>
            <numerusform>يتعذر رجوع %Ln مقالاً: أُلغيت الاستيرادات التي جلبتها</numerusform>
            <numerusform>يتعذر رجوع %Ln مقال: أُلغيت الاستيرادات التي جلبتها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) back in the archive</source>
        <translation>
            <numerusform>لم يرجع أي مقال إلى الأرشيف</numerusform>
            <numerusform>رجع مقال واحد إلى الأرشيف</numerusform>
            <numerusform>رجع مقالان إلى الأرشيف</numerusform>
            <numerusform>رجعت %Ln مقالات إلى الأرشيف</numerusform>
            <numerusform>رجع %Ln مقالاً إلى الأرشيف</numerusform>
            <numerusform>رجع %Ln مقال إلى الأرشيف</numerusform>
        </translation>
    </message>
</context>
    <context>
        <name>warraq::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>التفضيلات</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>النافذة</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>الأ&amp;لوان</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>كالنظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>ال&amp;لغة</translation>
    </message>
    <message>
        <source>&amp;Open the last archive when Warraq starts</source>
        <translation>&amp;فتح آخر أرشيف عند بدء ورّاق</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>القارئ</translation>
    </message>
    <message>
        <source> %</source>
        <comment>after a number: per cent</comment>
        <translation>‏٪</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>&amp;حجم النص</translation>
    </message>
    <message>
        <source>&amp;Typeface</source>
        <translation>ال&amp;خط</translation>
    </message>
    <message>
        <source>Serif, as printed</source>
        <translation>بزوائد، كالمطبوع</translation>
    </message>
    <message>
        <source>Sans serif</source>
        <translation>بلا زوائد</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>ال&amp;ورق</translation>
    </message>
    <message>
        <source>As the window</source>
        <translation>كالنافذة</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>بنّي داكن</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>الاستيراد</translation>
    </message>
    <message>
        <source>&amp;Keep the originals in the archive</source>
        <translation>الاحتفاظ بال&amp;أصول في الأرشيف</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Citations</source>
        <translation>الإحالات</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>إ&amp;ضافة…</translation>
    </message>
    <message>
        <source>Add a citation style from a .csl file</source>
        <translation>إضافة نمط إحالة من ملف ‎.csl</translation>
    </message>
    <message>
        <source>St&amp;yle</source>
        <translation>ال&amp;نمط</translation>
    </message>
    <message>
        <source>Add a citation style</source>
        <translation>إضافة نمط إحالة</translation>
    </message>
    <message>
        <source>Citation styles (*.csl)</source>
        <translation>أنماط الإحالة (*.csl)</translation>
    </message>
    <message>
        <source>Saving changes</source>
        <translation>حفظ التغييرات</translation>
    </message>
    </context>
    <context>
        <name>warraq::PreviewPage</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <comment>of those previewed</comment>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%Ln مقالات</numerusform>
            <numerusform>%Ln مقالاً</numerusform>
            <numerusform>%Ln مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not an article</source>
        <comment>of those previewed</comment>
        <translation>
            <numerusform>لا شيء غير المقالات</numerusform>
            <numerusform>واحد ليس مقالاً</numerusform>
            <numerusform>اثنان ليسا مقالين</numerusform>
            <numerusform>%Ln ليست مقالات</numerusform>
            <numerusform>%Ln ليست مقالات</numerusform>
            <numerusform>%Ln ليست مقالات</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not readable</source>
        <comment>of those previewed</comment>
        <translation>
            <numerusform>لا شيء غير مقروء</numerusform>
            <numerusform>واحد غير مقروء</numerusform>
            <numerusform>اثنان غير مقروءين</numerusform>
            <numerusform>%Ln غير مقروءة</numerusform>
            <numerusform>%Ln غير مقروءة</numerusform>
            <numerusform>%Ln غير مقروءة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln previewed: %1</source>
        <comment>records</comment>
        <translation>
            <numerusform>لم يُعايَن شيء: %1</numerusform>
            <numerusform>عُوين واحد: %1</numerusform>
            <numerusform>عُوين اثنان: %1</numerusform>
            <numerusform>عُوين %Ln: %1</numerusform>
            <numerusform>عُوين %Ln: %1</numerusform>
            <numerusform>عُوين %Ln: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a sentence</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>Recognised automatically</source>
        <translation>يُتعرَّف تلقائياً</translation>
    </message>
    <message>
        <source>None</source>
        <translation>بلا</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>الم&amp;لف التعريفي</translation>
    </message>
    <message>
        <source>Previous record</source>
        <translation>السجل السابق</translation>
    </message>
    <message>
        <source>Next record</source>
        <translation>السجل التالي</translation>
    </message>
    <message>
        <source>Reading the first records…</source>
        <translation>قراءة السجلات الأولى…</translation>
    </message>
    <message>
        <source>Record %1 of %2</source>
        <translation>السجل %1 من %2</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;تعديل…</translation>
    </message>
    <message>
        <source>Edit the profile</source>
        <translation>تعديل الملف التعريفي</translation>
    </message>
    <message>
        <source>as recognised</source>
        <translation>كما تُعرّف عليه</translation>
    </message>
    <message>
        <source>C&amp;harset</source>
        <translation>التر&amp;ميز</translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>لا مصادر</numerusform>
            <numerusform>مصدر واحد</numerusform>
            <numerusform>مصدران</numerusform>
            <numerusform>%Ln مصادر</numerusform>
            <numerusform>%Ln مصدرًا</numerusform>
            <numerusform>%Ln مصدر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln record(s)</source>
        <translation>
            <numerusform>لا سجلات</numerusform>
            <numerusform>نحو سجل واحد</numerusform>
            <numerusform>نحو سجلين</numerusform>
            <numerusform>نحو %Ln سجلات</numerusform>
            <numerusform>نحو %Ln سجلًا</numerusform>
            <numerusform>نحو %Ln سجل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>لا سجلات</numerusform>
            <numerusform>سجل واحد</numerusform>
            <numerusform>سجلان</numerusform>
            <numerusform>%Ln سجلات</numerusform>
            <numerusform>%Ln سجلًا</numerusform>
            <numerusform>%Ln سجل</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found in this source.</source>
        <translation>لم يُعثر على شيء في هذا المصدر.</translation>
    </message>
    <message>
        <source>Unknown in all of these articles: %1. A listing page or a crawl with addresses can complete this later.</source>
        <translation>غير معروف في كل هذه المقالات: %1. يمكن لصفحة قائمة أو لزحف فيه عناوين أن يكمله لاحقاً.</translation>
    </message>
    </context>
    <context>
        <name>warraq::PrintDialog</name>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) will be printed.</source>
        <translation>
            <numerusform>لن يُطبع أي مقال.</numerusform>
            <numerusform>سيُطبع مقال واحد.</numerusform>
            <numerusform>سيُطبع مقالان.</numerusform>
            <numerusform>ستُطبع %Ln مقالات.</numerusform>
            <numerusform>سيُطبع %Ln مقالاً.</numerusform>
            <numerusform>سيُطبع %Ln مقال.</numerusform>
        </translation>
    </message>
    <message>
        <source>No printer is set up on this computer. The pages can be put into a PDF file.</source>
        <translation>لا طابعة معدّة على هذا الحاسوب. يمكن وضع الصفحات في ملف PDF.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>اختيار الملف</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ال&amp;ملف</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>رسالة أمريكية</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>ال&amp;ورق</translation>
    </message>
    <message>
        <source>With cover and contents</source>
        <translation>مع غلاف وفهرس</translation>
    </message>
    <message>
        <source>Mark the searched words</source>
        <translation>تمييز كلمات البحث</translation>
    </message>
    <message>
        <source>Make the file</source>
        <translation>إنشاء الملف</translation>
    </message>
    <message>
        <source>Print to a file</source>
        <translation>الطباعة إلى ملف</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>ملفات PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Reading the articles…</source>
        <translation>قراءة المقالات…</translation>
    </message>
    <message numerus="yes">
        <source>Setting %Ln page(s)…</source>
        <translation>
            <numerusform>لا صفحات تُنضَّد…</numerusform>
            <numerusform>تُنضَّد صفحة واحدة…</numerusform>
            <numerusform>تُنضَّد صفحتان…</numerusform>
            <numerusform>تُنضَّد %Ln صفحات…</numerusform>
            <numerusform>تُنضَّد %Ln صفحة…</numerusform>
            <numerusform>تُنضَّد %Ln صفحة…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” is ready: %Ln page(s).</source>
        <translation>
            <numerusform>“%1” جاهز: بلا صفحات.</numerusform>
            <numerusform>“%1” جاهز: صفحة واحدة.</numerusform>
            <numerusform>“%1” جاهز: صفحتان.</numerusform>
            <numerusform>“%1” جاهز: %Ln صفحات.</numerusform>
            <numerusform>“%1” جاهز: %Ln صفحة.</numerusform>
            <numerusform>“%1” جاهز: %Ln صفحة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending page %1 of %2</source>
        <translation>تُرسل الصفحة %1 من %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) were sent to “%1”.</source>
        <translation>
            <numerusform>لم تُرسل أي صفحة إلى “%1”.</numerusform>
            <numerusform>أُرسلت صفحة واحدة إلى “%1”.</numerusform>
            <numerusform>أُرسلت صفحتان إلى “%1”.</numerusform>
            <numerusform>أُرسلت %Ln صفحات إلى “%1”.</numerusform>
            <numerusform>أُرسلت %Ln صفحة إلى “%1”.</numerusform>
            <numerusform>أُرسلت %Ln صفحة إلى “%1”.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending the pages…</source>
        <translation>تُرسل الصفحات…</translation>
    </message>
    <message>
        <source>Stopped. Nothing was sent to the printer.</source>
        <translation>أُوقفت. لم يُرسل شيء إلى الطابعة.</translation>
    </message>
    <message>
        <source>There are no such pages.</source>
        <translation>لا توجد صفحات كهذه.</translation>
    </message>
    <message>
        <source>The printer “%1” did not take the pages. Is it on, and is it connected?</source>
        <translation>لم تقبل الطابعة “%1” الصفحات. هل هي مشغّلة وموصولة؟</translation>
    </message>
    </context>
    <context>
        <name>warraq::PrinterSettings</name>
    <message>
        <source>A PDF file</source>
        <translation>ملف PDF</translation>
    </message>
    <message>
        <source>the first</source>
        <translation>الأولى</translation>
    </message>
    <message>
        <source>the last</source>
        <translation>الأخيرة</translation>
    </message>
    <message>
        <source>First page to print</source>
        <translation>أول صفحة تُطبع</translation>
    </message>
    <message>
        <source>Last page to print</source>
        <translation>آخر صفحة تُطبع</translation>
    </message>
    <message>
        <source>As the printer is set</source>
        <translation>كما ضُبطت الطابعة</translation>
    </message>
    <message>
        <source>One side</source>
        <translation>وجه واحد</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>الوجهان</translation>
    </message>
    <message>
        <source>In colour</source>
        <translation>بالألوان</translation>
    </message>
    <message>
        <source>In greys</source>
        <translation>بدرجات الرمادي</translation>
    </message>
    <message>
        <source>to</source>
        <comment>from a page to another</comment>
        <translation>إلى</translation>
    </message>
    <message>
        <source>P&amp;rinter</source>
        <translation>ال&amp;طابعة</translation>
    </message>
    <message>
        <source>&amp;Copies</source>
        <translation>ال&amp;نسخ</translation>
    </message>
    <message>
        <source>P&amp;ages</source>
        <translation>ال&amp;صفحات</translation>
    </message>
    <message>
        <source>&amp;Sides</source>
        <translation>ال&amp;أوجه</translation>
    </message>
    <message>
        <source>C&amp;olours</source>
        <translation>الأ&amp;لوان</translation>
    </message>
    </context>
    <context>
        <name>warraq::ProfileEditor</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;حفظ</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>حفظ &amp;باسم…</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>الملف التعريفي</translation>
    </message>
    <message>
        <source>Rules of the profile</source>
        <translation>قواعد الملف التعريفي</translation>
    </message>
    <message>
        <source>Previous record</source>
        <translation>السجل السابق</translation>
    </message>
    <message>
        <source>Next record</source>
        <translation>السجل التالي</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;فتح…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Nothing was found in this source.</source>
        <translation>لم يُعثر على شيء في هذا المصدر.</translation>
    </message>
    <message>
        <source>Record %1 of %2</source>
        <translation>السجل %1 من %2</translation>
    </message>
    <message>
        <source>Open a profile</source>
        <translation>فتح ملف تعريفي</translation>
    </message>
    <message>
        <source>Profiles (*.json)</source>
        <translation>ملفات تعريفية (*.json)</translation>
    </message>
    <message>
        <source>Save the profile</source>
        <translation>حفظ الملف التعريفي</translation>
    </message>
    </context>
    <context>
        <name>warraq::ProfileForm</name>
    <message>
        <source>Short name</source>
        <translation>الاسم القصير</translation>
    </message>
    <message>
        <source>letters and dashes: my-newspaper</source>
        <translation>حروف وشُرَط: my-newspaper</translation>
    </message>
    <message>
        <source>Name for people</source>
        <translation>الاسم للقرّاء</translation>
    </message>
    <message>
        <source>Newspaper</source>
        <translation>الصحيفة</translation>
    </message>
    <message>
        <source>Other spellings of it</source>
        <translation>كتاباته الأخرى</translation>
    </message>
    <message>
        <source>Hosts of its addresses</source>
        <translation>مضيفات عناوينه</translation>
    </message>
    <message>
        <source>newspaper.example</source>
        <translation>newspaper.example</translation>
    </message>
    <message>
        <source>Lines only this site has (patterns)</source>
        <translation>أسطر لا توجد إلا في هذا الموقع (أنماط)</translation>
    </message>
    <message>
        <source>Endings of page titles (patterns)</source>
        <translation>نهايات عناوين الصفحات (أنماط)</translation>
    </message>
    <message>
        <source>Endings of titles of listings (patterns)</source>
        <translation>نهايات عناوين القوائم (أنماط)</translation>
    </message>
    <message>
        <source>Lines of furniture (patterns)</source>
        <translation>أسطر من هيكل الموقع (أنماط)</translation>
    </message>
    <message>
        <source>Line of a photo’s number (pattern)</source>
        <translation>سطر رقم الصورة (نمط)</translation>
    </message>
    <message>
        <source>Line that begins a caption (pattern)</source>
        <translation>السطر الذي يبدأ تعليق الصورة (نمط)</translation>
    </message>
    <message>
        <source>Path of an article’s address (pattern)</source>
        <translation>مسار عنوان المقالة (نمط)</translation>
    </message>
    <message>
        <source>Authors there who are the newspaper itself</source>
        <translation>كتّاب هناك هم الصحيفة نفسها</translation>
    </message>
    <message>
        <source>middle-east = Middle East</source>
        <translation>middle-east = الشرق الأوسط</translation>
    </message>
    <message>
        <source>Sections by their part of the address</source>
        <translation>الأقسام بحسب جزئها من العنوان</translation>
    </message>
    <message>
        <source>Paths of listings (patterns)</source>
        <translation>مسارات القوائم (أنماط)</translation>
    </message>
    <message>
        <source>Paths of single photos (patterns)</source>
        <translation>مسارات الصور المفردة (أنماط)</translation>
    </message>
    <message>
        <source>Line below a headline on a listing (pattern)</source>
        <translation>السطر تحت العنوان في القائمة (نمط)</translation>
    </message>
    <message>
        <source>A ” between letters is an apostrophe</source>
        <translation>العلامة ” بين الحروف فاصلة عليا</translation>
    </message>
    <message>
        <source>one a line</source>
        <translation>واحد في كل سطر</translation>
    </message>
    </context>
    <context>
        <name>warraq::ProgressPage</name>
    <message>
        <source>Progress of the import</source>
        <translation>تقدّم الاستيراد</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>إي&amp;قاف</translation>
    </message>
    <message>
        <source>Stopping: what has been read is being saved…</source>
        <translation>إيقاف: يُحفظ ما قُرئ…</translation>
    </message>
    <message>
        <source>Records read</source>
        <translation>سجلات مقروءة</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>أُضيف</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>حُدّث</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>مكرر</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>تُخطّي</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>Looking through the sources…</source>
        <translation>فحص المصادر…</translation>
    </message>
    <message>
        <source>%1 of %2 files · %3 records a second</source>
        <translation>%1 من %2 ملف · %3 سجلاً في الثانية</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>إيقاف &amp;مؤقت</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;متابعة</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>متوقف مؤقتًا.</translation>
    </message>
    </context>
    <context>
        <name>warraq::ReaderBar</name>
    <message>
        <source>Find in article</source>
        <translation>البحث في المقالة</translation>
    </message>
    <message>
        <source>Aa</source>
        <translation>أأ</translation>
    </message>
    <message>
        <source>What is shown of the article</source>
        <translation>ما يُعرض من المقالة</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>الأصل</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Previous hit in the article</source>
        <translation>النتيجة السابقة في المقالة</translation>
    </message>
    <message>
        <source>Next hit in the article</source>
        <translation>النتيجة التالية في المقالة</translation>
    </message>
    <message>
        <source>Find words in this article</source>
        <translation>البحث عن كلمات في هذه المقالة</translation>
    </message>
    <message>
        <source>Text size and paper</source>
        <translation>حجم النص والورق</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>لا نتائج</numerusform>
            <numerusform>نتيجة واحدة</numerusform>
            <numerusform>نتيجتان</numerusform>
            <numerusform>%Ln نتائج</numerusform>
            <numerusform>%Ln نتيجة</numerusform>
            <numerusform>%Ln نتيجة</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare the texts side by side</source>
        <translation>مقارنة النصوص جنباً إلى جنب</translation>
    </message>
    <message>
        <source>Versions (%1)</source>
        <translation>الصيغ (%1)</translation>
    </message>
    <message>
        <source>Near copies (%1)</source>
        <translation>نسخ قريبة (%1)</translation>
    </message>
        <message>
        <source>Cite</source>
        <translation>استشهاد</translation>
    </message>
    <message>
        <source>Copy how this article is cited</source>
        <translation>نسخ صيغة الاستشهاد بهذا المقال</translation>
    </message>
</context>
    <context>
        <name>warraq::ReaderPane</name>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>نص أكبر</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>نص أصغر</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>الحجم المعتاد</translation>
    </message>
    <message>
        <source>Light paper</source>
        <translation>ورق فاتح</translation>
    </message>
    <message>
        <source>Sepia paper</source>
        <translation>ورق بنّي</translation>
    </message>
    <message>
        <source>Dark paper</source>
        <translation>ورق داكن</translation>
    </message>
    <message>
        <source>This article could not be shown. Choose it again to retry.</source>
        <translation>تعذّر عرض هذا المقال. اختره من جديد لإعادة المحاولة.</translation>
    </message>
    <message>
        <source>Choose an article to read it.</source>
        <translation>اختر مقالاً لقراءته.</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>نسخ العنوان</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>تحديد الكل</translation>
    </message>
    <message>
        <source>Copy address of the link</source>
        <translation>نسخ عنوان الرابط</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Cite as</source>
        <translation>للاستشهاد</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>بلا تاريخ</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>بلا عنوان</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Image not in the archive</source>
        <translation>الصورة ليست في الأرشيف</translation>
    </message>
    <message>
        <source>%n min</source>
        <comment>reading time; keep %n as it is</comment>
        <translation>%n د</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>القارئ</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>بزوائد</translation>
    </message>
    <message>
        <source>Sans serif</source>
        <translation>بلا زوائد</translation>
    </message>
    <message>
        <source>The original of this article was not kept in the archive.</source>
        <translation>لم يُحفظ أصل هذه المقالة في الأرشيف.</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>نسخ مع الإحالة</translation>
    </message>
    <message>
        <source>Copy the words alone</source>
        <translation>نسخ الكلمات وحدها</translation>
    </message>
    <message>
        <source>not after %1</source>
        <comment>a date that is not known</comment>
        <translation>ليس بعد %1</translation>
    </message>
    <message>
        <source>not before %1</source>
        <comment>a date that is not known</comment>
        <translation>ليس قبل %1</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <comment>a date that is not known</comment>
        <translation>بين %1 و%2</translation>
    </message>
    <message>
        <source>There is nothing to read here, as no article answers the search. Other words, or fewer filters, will find some.</source>
        <translation>لا شيء يُقرأ هنا، إذ لا مقال يطابق البحث. كلمات أخرى، أو مرشحات أقل، تأتي بمقالات.</translation>
    </message>
    <message>
        <source>What you import can be read here.</source>
        <translation>ما تستورده يُقرأ هنا.</translation>
    </message>
    </context>
    <context>
        <name>warraq::ReceiptsDialog</name>
    <message>
        <source>Receipts of exports</source>
        <translation>إيصالات التصدير</translation>
    </message>
    <message>
        <source>Nothing has been exported from this archive yet.

Whenever articles are exported, the archive keeps which ones and how they were found, so that the selection can be made again and compared.</source>
        <translation>لم يُصدَّر شيء من هذا الأرشيف بعد.

عند كل تصدير يحفظ الأرشيف أيَّ المقالات صُدِّرت وكيف عُثر عليها، لكي يمكن إعادة الاختيار ومقارنته.</translation>
    </message>
    <message>
        <source>&amp;Show these articles</source>
        <translation>&amp;عرض هذه المقالات</translation>
    </message>
    <message>
        <source>&amp;Export again…</source>
        <translation>&amp;تصدير مرة أخرى…</translation>
    </message>
    <message>
        <source>&amp;Remove the receipt</source>
        <translation>&amp;حذف الإيصال</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>The receipt, and what has changed since</source>
        <translation>الإيصال وما تغيّر منذئذ</translation>
    </message>
    <message>
        <source>Command that finds these articles again</source>
        <translation>الأمر الذي يجد هذه المقالات من جديد</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;نسخ</translation>
    </message>
    <message>
        <source>Copy the command that finds these articles again</source>
        <translation>نسخ الأمر الذي يجد هذه المقالات من جديد</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln article(s)</source>
        <translation>
            <numerusform>%1 · لا مقالات</numerusform>
            <numerusform>%1 · مقالة واحدة</numerusform>
            <numerusform>%1 · مقالتان</numerusform>
            <numerusform>%1 · %Ln مقالات</numerusform>
            <numerusform>%1 · %Ln مقالة</numerusform>
            <numerusform>%1 · %Ln مقالة</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparing with the archive as it is now…</source>
        <translation>تجري المقارنة بالأرشيف كما هو الآن…</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>By</source>
        <translation>أعدّه</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>البحث</translation>
    </message>
    <message>
        <source>every article</source>
        <translation>كل المقالات</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message numerus="yes">
        <source>all %Ln that were found</source>
        <translation>
            <numerusform>لا شيء</numerusform>
            <numerusform>الوحيدة التي عُثر عليها</numerusform>
            <numerusform>المقالتان اللتان عُثر عليهما</numerusform>
            <numerusform>كل ما عُثر عليه، وهو %Ln</numerusform>
            <numerusform>كل ما عُثر عليه، وهو %Ln</numerusform>
            <numerusform>كل ما عُثر عليه، وهو %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 that were found</source>
        <translation>%1 من %2 عُثر عليها</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>بلا عنوان</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>ولا شيء غيرها</numerusform>
            <numerusform>وواحدة أخرى</numerusform>
            <numerusform>واثنتان أخريان</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same query finds %Ln article(s) now.</source>
        <translation>
            <numerusform>البحث نفسه لا يجد الآن شيئًا.</numerusform>
            <numerusform>البحث نفسه يجد الآن مقالة واحدة.</numerusform>
            <numerusform>البحث نفسه يجد الآن مقالتين.</numerusform>
            <numerusform>البحث نفسه يجد الآن %Ln مقالات.</numerusform>
            <numerusform>البحث نفسه يجد الآن %Ln مقالة.</numerusform>
            <numerusform>البحث نفسه يجد الآن %Ln مقالة.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of these articles has changed since.</source>
        <translation>لم تتغيّر أي من هذه المقالات منذئذ.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new article(s) are found</source>
        <translation>
            <numerusform>لا مقالات جديدة</numerusform>
            <numerusform>عُثر على مقالة جديدة واحدة</numerusform>
            <numerusform>عُثر على مقالتين جديدتين</numerusform>
            <numerusform>عُثر على %Ln مقالات جديدة</numerusform>
            <numerusform>عُثر على %Ln مقالة جديدة</numerusform>
            <numerusform>عُثر على %Ln مقالة جديدة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) say something else now</source>
        <translation>
            <numerusform>لا مقالات تغيّرت</numerusform>
            <numerusform>تغيّر نص مقالة واحدة أو بياناتها</numerusform>
            <numerusform>تغيّر نص مقالتين أو بياناتهما</numerusform>
            <numerusform>تغيّر نص %Ln مقالات أو بياناتها</numerusform>
            <numerusform>تغيّر نص %Ln مقالة أو بياناتها</numerusform>
            <numerusform>تغيّر نص %Ln مقالة أو بياناتها</numerusform>
        </translation>
    </message>
    <message>
        <source>a newer version came in</source>
        <translation>وردت نسخة أحدث</translation>
    </message>
    <message>
        <source>extracted again</source>
        <translation>استُخرجت من جديد</translation>
    </message>
    <message>
        <source>completed by another source</source>
        <translation>استُكملت من مصدر آخر</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>صُحِّحت</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) are no longer found by the query</source>
        <translation>
            <numerusform>لا شيء لم يعد البحث يجده</numerusform>
            <numerusform>مقالة واحدة لم يعد البحث يجدها</numerusform>
            <numerusform>مقالتان لم يعد البحث يجدهما</numerusform>
            <numerusform>%Ln مقالات لم يعد البحث يجدها</numerusform>
            <numerusform>%Ln مقالة لم يعد البحث يجدها</numerusform>
            <numerusform>%Ln مقالة لم يعد البحث يجدها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) are no longer in the archive</source>
        <translation>
            <numerusform>لا شيء خرج من الأرشيف</numerusform>
            <numerusform>مقالة واحدة لم تعد في الأرشيف</numerusform>
            <numerusform>مقالتان لم تعودا في الأرشيف</numerusform>
            <numerusform>%Ln مقالات لم تعد في الأرشيف</numerusform>
            <numerusform>%Ln مقالة لم تعد في الأرشيف</numerusform>
            <numerusform>%Ln مقالة لم تعد في الأرشيف</numerusform>
        </translation>
    </message>
    </context>
    <context>
        <name>warraq::RecordDialog</name>
    <message>
        <source>Reading the file…</source>
        <translation>تجري قراءة الملف…</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>%1, record %2</source>
        <comment>a file and a number</comment>
        <translation>%1، السجل %2</translation>
    </message>
    <message>
        <source>The record as it stands in its file</source>
        <translation>السجل كما هو في ملفه</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>إظهار في الم&amp;جلد</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    </context>
    <context>
        <name>warraq::RecordView</name>
    <message>
        <source>Caption</source>
        <translation>التعليق</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>الصورة</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>الحقول</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>%1: this record does not become an article.</source>
        <translation>%1: هذا السجل لا يصير مقالاً.</translation>
    </message>
    <message numerus="yes">
        <source>It names %Ln article(s), whose date, author or section it can complete.</source>
        <translation>
            <numerusform>يسمّي لا مقالات، ويمكنه إكمال التاريخ أو الكاتب أو القسم.</numerusform>
            <numerusform>يسمّي مقال واحد، ويمكنه إكمال التاريخ أو الكاتب أو القسم.</numerusform>
            <numerusform>يسمّي مقالان، ويمكنه إكمال التاريخ أو الكاتب أو القسم.</numerusform>
            <numerusform>يسمّي %Ln مقالات، ويمكنه إكمال التاريخ أو الكاتب أو القسم.</numerusform>
            <numerusform>يسمّي %Ln مقالاً، ويمكنه إكمال التاريخ أو الكاتب أو القسم.</numerusform>
            <numerusform>يسمّي %Ln مقال، ويمكنه إكمال التاريخ أو الكاتب أو القسم.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>%n فقرة</numerusform>
            <numerusform>فقرة واحدة</numerusform>
            <numerusform>فقرتان</numerusform>
            <numerusform>%n فقرات</numerusform>
            <numerusform>%n فقرة</numerusform>
            <numerusform>%n فقرة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n كلمة</numerusform>
            <numerusform>كلمة واحدة</numerusform>
            <numerusform>كلمتان</numerusform>
            <numerusform>%n كلمات</numerusform>
            <numerusform>%n كلمة</numerusform>
            <numerusform>%n كلمة</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>not in the source</source>
        <translation>ليس في المصدر</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Which column holds which field</source>
        <translation>أي عمود لأي حقل</translation>
    </message>
    <message>
        <source>Column for %1</source>
        <translation>عمود %1</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(بلا)</translation>
    </message>
    <message>
        <source>%1 (guessed)</source>
        <translation>%1 (تخمين)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paragraph(s)</source>
        <translation>
            <numerusform>%Ln فقرة</numerusform>
            <numerusform>فقرة واحدة</numerusform>
            <numerusform>فقرتان</numerusform>
            <numerusform>%Ln فقرات</numerusform>
            <numerusform>%Ln فقرة</numerusform>
            <numerusform>%Ln فقرة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln كلمة</numerusform>
            <numerusform>كلمة واحدة</numerusform>
            <numerusform>كلمتان</numerusform>
            <numerusform>%Ln كلمات</numerusform>
            <numerusform>%Ln كلمة</numerusform>
            <numerusform>%Ln كلمة</numerusform>
        </translation>
    </message>
    </context>
    <context>
        <name>warraq::ReportPage</name>
    <message>
        <source>&amp;Save the report…</source>
        <translation>&amp;حفظ التقرير…</translation>
    </message>
    <message>
        <source>Stopped. Everything read until then is in the archive.</source>
        <translation>أُوقف. كل ما قُرئ حتى ذلك موجود في الأرشيف.</translation>
    </message>
    <message>
        <source>Tried out; nothing was written.</source>
        <translation>جُرّب؛ ولم يُكتب شيء.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) added.</source>
        <translation>
            <numerusform>أُضيف لا مقالات.</numerusform>
            <numerusform>أُضيف مقال واحد.</numerusform>
            <numerusform>أُضيف مقالان.</numerusform>
            <numerusform>أُضيف %n مقالات.</numerusform>
            <numerusform>أُضيف %n مقالاً.</numerusform>
            <numerusform>أُضيف %n مقال.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 records read = %2 added + %3 updated + %4 duplicates + %5 skipped + %6 failed</source>
        <translation>%1 سجلاً مقروءاً = %2 أُضيف + %3 حُدّث + %4 مكرر + %5 تُخطّي + %6 فشل</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Skipped: %1</source>
        <translation>تُخطّي: %1</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>المشكلات</translation>
    </message>
    <message>
        <source>Issues (%1)</source>
        <translation>المشكلات (%1)</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>Files (%1)</source>
        <translation>الملفات (%1)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>حفظ التقرير</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>ملفات CSV (*.csv)</translation>
    </message>
    <message>
        <source>The report was saved as “%1”.</source>
        <translation>حُفظ التقرير باسم «%1».</translation>
    </message>
    <message>
        <source>Parts of the report</source>
        <translation>أجزاء التقرير</translation>
    </message>
    <message>
        <source>Find in the report</source>
        <translation>البحث في التقرير</translation>
    </message>
    <message>
        <source>Show the &amp;record…</source>
        <translation>عرض ال&amp;سجل…</translation>
    </message>
    <message>
        <source>The record as it stands in its file</source>
        <translation>السجل كما هو في ملفه</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>المتخطاة</translation>
    </message>
    <message>
        <source>Skipped (%1)</source>
        <translation>المتخطاة (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) added.</source>
        <translation>
            <numerusform>أُضيف لا مقالات.</numerusform>
            <numerusform>أُضيف مقال واحد.</numerusform>
            <numerusform>أُضيف مقالان.</numerusform>
            <numerusform>أُضيف %Ln مقالات.</numerusform>
            <numerusform>أُضيف %Ln مقالاً.</numerusform>
            <numerusform>أُضيف %Ln مقال.</numerusform>
        </translation>
    </message>
    </context>
    <context>
        <name>warraq::ReportTable</name>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>الملف التعريفي</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>قُرئ</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>أُضيف</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>حُدّث</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>مكرر</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>تُخطّي</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>لماذا</translation>
    </message>
    </context>
    <context>
        <name>warraq::SavedSearchSection</name>
    <message>
        <source>Saved searches</source>
        <translation>عمليات البحث المحفوظة</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>حفظ هذا البحث</translation>
    </message>
    <message>
        <source>Rename the saved search</source>
        <translation>إعادة تسمية البحث المحفوظ</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>إعادة التسمية…</translation>
    </message>
    <message>
        <source>Keep the present question here</source>
        <translation>إبقاء السؤال الحالي هنا</translation>
    </message>
    <message>
        <source>Remove saved search</source>
        <translation>حذف البحث المحفوظ</translation>
    </message>
    </context>
    <context>
        <name>warraq::SearchField</name>
    <message>
        <source>“%1”</source>
        <comment>a part of the query</comment>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>Searched as plain text: %1</source>
        <translation>بُحث عنه نصاً عادياً: %1</translation>
    </message>
    <message>
        <source>Search titles and texts</source>
        <translation>البحث في العناوين والنصوص</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Words, “phrases”, AND, OR, NOT, and fields such as place: or date:</source>
        <translation>كلمات و«عبارات» وAND وOR وNOT وحقول مثل place: أو date:</translation>
    </message>
    <message>
        <source>Understood as: %1</source>
        <translation>فُهم على أنه: %1</translation>
    </message>
    <message>
        <source>Questions asked before (Alt+Down)</source>
        <translation>أسئلة سابقة (Alt+السهم للأسفل)</translation>
    </message>
    </context>
    <context>
        <name>warraq::SearchPopup</name>
    <message>
        <source>What could be typed next</source>
        <translation>ما يمكن كتابته بعد ذلك</translation>
    </message>
    <message>
        <source>%1, asked before</source>
        <translation>%1، سُئل من قبل</translation>
    </message>
    </context>
    <context>
        <name>warraq::Sentence</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>“%1” was not found.</source>
        <translation>لم يوجد «%1».</translation>
    </message>
    <message>
        <source>“%1” cannot be read or written.</source>
        <translation>تتعذّر قراءة «%1» أو كتابته.</translation>
    </message>
    <message>
        <source>“%1” is not a Warraq archive. Nothing was changed in it.</source>
        <translation>«%1» ليس أرشيف ورّاق. لم يُغيَّر فيه شيء.</translation>
    </message>
    <message>
        <source>“%1” was made by a newer version of Warraq. Please update the program to open it.</source>
        <translation>أنشأت «%1» نسخة أحدث من ورّاق. حدّث البرنامج لفتحه.</translation>
    </message>
    <message>
        <source>“%1” can only be read: nothing may be written there.</source>
        <translation>«%1» للقراءة فقط: لا يجوز الكتابة هناك.</translation>
    </message>
    <message>
        <source>“%1” is being written by another program. Please try again when that has finished.</source>
        <translation>برنامج آخر يكتب في «%1». أعد المحاولة حين ينتهي.</translation>
    </message>
    <message>
        <source>There is no room left on the disk for “%1”. What was saved before is safe.</source>
        <translation>لم يبق مكان على القرص لـ«%1». ما حُفظ قبل ذلك سليم.</translation>
    </message>
    <message>
        <source>“%1” exists already and was left as it is.</source>
        <translation>«%1» موجود وتُرك كما هو.</translation>
    </message>
    <message>
        <source>“%1” is damaged or not what it seems to be.</source>
        <translation>«%1» تالف أو ليس كما يبدو.</translation>
    </message>
    <message>
        <source>“%1” is of a kind that Warraq does not read.</source>
        <translation>«%1» من نوع لا يقرؤه ورّاق.</translation>
    </message>
    <message>
        <source>“%1” is larger than Warraq accepts.</source>
        <translation>«%1» أكبر مما يقبله ورّاق.</translation>
    </message>
    <message>
        <source>Stopped. What was done before is kept.</source>
        <translation>أُوقف. ما تمّ قبل ذلك محفوظ.</translation>
    </message>
    <message>
        <source>“%1” cannot be used here.</source>
        <translation>لا يمكن استعمال «%1» هنا.</translation>
    </message>
    <message>
        <source>Something went wrong inside Warraq with “%1”.</source>
        <translation>حدث خطأ داخل ورّاق مع «%1».</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not recognised</source>
        <translation>غير معروف الصيغة</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>نص عادي</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>صفحة ويب</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>أسطر JSON</translation>
    </message>
    <message>
        <source>Web archive (WARC)</source>
        <translation>أرشيف ويب (WARC)</translation>
    </message>
    <message>
        <source>Web archive (ARC)</source>
        <translation>أرشيف ويب (ARC)</translation>
    </message>
    <message>
        <source>Web archive (WACZ)</source>
        <translation>أرشيف ويب (WACZ)</translation>
    </message>
    <message>
        <source>JSON table</source>
        <translation>جدول JSON</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>جدول (CSV)</translation>
    </message>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>مصنّف (XLSX)</translation>
    </message>
    <message>
        <source>News feed</source>
        <translation>خلاصة أخبار</translation>
    </message>
    <message>
        <source>JSON Feed</source>
        <translation>خلاصة JSON</translation>
    </message>
    <message>
        <source>WordPress export</source>
        <translation>تصدير ووردبريس</translation>
    </message>
    <message>
        <source>WordPress posts (JSON)</source>
        <translation>مقالات ووردبريس (JSON)</translation>
    </message>
    <message>
        <source>Compressed files</source>
        <translation>ملفات مضغوطة</translation>
    </message>
    <message>
        <source>Saved page (MHTML)</source>
        <translation>صفحة محفوظة (MHTML)</translation>
    </message>
    <message>
        <source>Book (EPUB)</source>
        <translation>كتاب (EPUB)</translation>
    </message>
    <message>
        <source>Document (PDF)</source>
        <translation>مستند (PDF)</translation>
    </message>
    <message>
        <source>Offline site (ZIM)</source>
        <translation>موقع دون اتصال (ZIM)</translation>
    </message>
    <message>
        <source>Articles (JSON-LD)</source>
        <translation>مقالات (JSON-LD)</translation>
    </message>
    <message>
        <source>Articles of Drupal or Joomla (JSON)</source>
        <translation>مقالات دروبال أو جوملا (JSON)</translation>
    </message>
    <message>
        <source>Ghost export</source>
        <translation>تصدير Ghost</translation>
    </message>
    <message>
        <source>Movable Type export</source>
        <translation>تصدير Movable Type</translation>
    </message>
    <message>
        <source>LiveJournal export</source>
        <translation>تصدير LiveJournal</translation>
    </message>
    <message>
        <source>Substack export</source>
        <translation>تصدير Substack</translation>
    </message>
    <message>
        <source>Medium export</source>
        <translation>تصدير Medium</translation>
    </message>
    <message>
        <source>Saved page (Safari)</source>
        <translation>صفحة محفوظة (Safari)</translation>
    </message>
    <message>
        <source>Listing page</source>
        <translation>صفحة قائمة</translation>
    </message>
    <message>
        <source>Page of a single photo</source>
        <translation>صفحة صورة واحدة</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>قائمة تنقّل</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>فارغ</translation>
    </message>
    <message>
        <source>Not text</source>
        <translation>ليس نصاً</translation>
    </message>
    <message>
        <source>Left out on request</source>
        <translation>استُبعد بالطلب</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>لا يُقرأ</translation>
    </message>
    <message>
        <source>Ends too early</source>
        <translation>ينتهي قبل أوانه</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>تالف</translation>
    </message>
    <message>
        <source>Of a kind that is not read</source>
        <translation>من نوع لا يُقرأ</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>كبير جداً</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>مشفّر</translation>
    </message>
    <message>
        <source>Characters that cannot be decoded</source>
        <translation>محارف لا يمكن فكّها</translation>
    </message>
    <message>
        <source>Holds another number of records than it says</source>
        <translation>فيه عدد من السجلات غير المعلن</translation>
    </message>
    <message>
        <source>Does not match its checksum</source>
        <translation>لا يطابق بصمته</translation>
    </message>
    <message>
        <source>A fault in Warraq</source>
        <translation>عيب في ورّاق</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>العنوان الفرعي</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>الكاتب</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>الوكالة</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>عُدّل</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>التُقط</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>الصحيفة</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>القسم</translation>
    </message>
    <message>
        <source>Genre</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>الأماكن</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان الشبكي</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>المعرّفات</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>المتن</translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation>سطر المكان والتاريخ</translation>
    </message>
    <message>
        <source>profile</source>
        <translation>ملف تعريفي</translation>
    </message>
    <message>
        <source>page title</source>
        <translation>عنوان الصفحة</translation>
    </message>
    <message>
        <source>page text</source>
        <translation>نص الصفحة</translation>
    </message>
    <message>
        <source>dateline</source>
        <translation>سطر المكان</translation>
    </message>
    <message>
        <source>byline</source>
        <translation>سطر الكاتب</translation>
    </message>
    <message>
        <source>JSON-LD</source>
        <translation>JSON-LD</translation>
    </message>
    <message>
        <source>OpenGraph</source>
        <translation>OpenGraph</translation>
    </message>
    <message>
        <source>page metadata</source>
        <translation>بيانات الصفحة</translation>
    </message>
    <message>
        <source>time element</source>
        <translation>عنصر الوقت</translation>
    </message>
    <message>
        <source>address</source>
        <translation>العنوان الشبكي</translation>
    </message>
    <message>
        <source>column</source>
        <translation>عمود</translation>
    </message>
    <message>
        <source>record</source>
        <translation>سجل</translation>
    </message>
    <message>
        <source>listing page</source>
        <translation>صفحة قائمة</translation>
    </message>
    <message>
        <source>detected</source>
        <translation>مكتشف</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>يدوياً</translation>
    </message>
    </context>
    <context>
        <name>warraq::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Next and previous article, first and last</source>
        <translation>المقال التالي والسابق، الأول والأخير</translation>
    </message>
    <message>
        <source>↓ ↑ Home End</source>
        <translation>↓ ↑ Home End</translation>
    </message>
    <message>
        <source>One step back: find in article, search, filters</source>
        <translation>خطوة إلى الوراء: البحث في المقال، البحث، المرشّحات</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Exclude a value of the sidebar instead of including it</source>
        <translation>استبعاد قيمة من الشريط الجانبي بدل تضمينها</translation>
    </message>
    <message>
        <source>Alt+click, Alt+Space</source>
        <translation>Alt+نقرة، Alt+مسافة</translation>
    </message>
    <message>
        <source>A range of dates: drag over the bars</source>
        <translation>مدى من التواريخ: اسحب فوق الأعمدة</translation>
    </message>
    <message>
        <source>Shift+arrows, Enter</source>
        <translation>Shift+الأسهم، Enter</translation>
    </message>
    <message>
        <source>&amp;Use this key</source>
        <translation>ا&amp;ستعمال هذا المفتاح</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation>&amp;بلا مفتاح</translation>
    </message>
    <message>
        <source>Us&amp;ual key</source>
        <translation>المفتاح ال&amp;معتاد</translation>
    </message>
    <message>
        <source>&amp;Reset all</source>
        <translation>إ&amp;عادة الكل</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>البحث عن إجراء أو مفتاح</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>الإجراءات ومفاتيحها</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>الإجراء</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Press the new key</source>
        <translation>اضغط المفتاح الجديد</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Usually: %1</source>
        <translation>عادةً: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Fixed keys</source>
        <translation>مفاتيح ثابتة</translation>
    </message>
    <message>
        <source>Choose an action to give it another key.</source>
        <translation>اختر إجراءً لتعطيه مفتاحًا آخر.</translation>
    </message>
    <message>
        <source>“%1” has this key. If you use it here, it is taken from there.</source>
        <translation>هذا المفتاح لـ «%1». إذا استعملته هنا أُخذ منه.</translation>
    </message>
    <message>
        <source>&amp;Take this key</source>
        <translation>&amp;أخذ هذا المفتاح</translation>
    </message>
    <message>
        <source>In the list, the next title that begins with what is typed; &apos; before a letter that has an action</source>
        <translation>في القائمة: العنوان التالي الذي يبدأ بما يُكتب؛ و&apos; قبل حرف له إجراء</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>الحروف</translation>
    </message>
    </context>
    <context>
        <name>warraq::SidebarRow</name>
    <message numerus="yes">
        <source>%1: %Ln article(s)</source>
        <translation>
            <numerusform>%1: لا مقالات</numerusform>
            <numerusform>%1: مقال واحد</numerusform>
            <numerusform>%1: مقالان</numerusform>
            <numerusform>%1: %Ln مقالات</numerusform>
            <numerusform>%1: %Ln مقالاً</numerusform>
            <numerusform>%1: %Ln مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, shown</source>
        <comment>a question that is asked now</comment>
        <translation>%1، معروض</translation>
    </message>
    </context>
    <context>
        <name>warraq::SourceDelegate</name>
    <message>
        <source>%1, %2</source>
        <comment>a source and what it is</comment>
        <translation>%1، %2</translation>
    </message>
    </context>
    <context>
        <name>warraq::SourcesPage</name>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation>إضافة &amp;ملفات…</translation>
    </message>
    <message>
        <source>Add f&amp;older…</source>
        <translation>إضافة م&amp;جلد…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>إ&amp;زالة</translation>
    </message>
    <message>
        <source>archive.warraq</source>
        <translation>archive.warraq</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>الأ&amp;رشيف</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>تصفّح…</translation>
    </message>
    <message>
        <source>Choose the archive&apos;s file</source>
        <translation>اختيار ملف الأرشيف</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>لم يوجد</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>لا يُقرأ</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>إضافة ملفات</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>إضافة مجلد</translation>
    </message>
    <message>
        <source>The archive&apos;s file</source>
        <translation>ملف الأرشيف</translation>
    </message>
    <message>
        <source>Warraq archives (*.warraq)</source>
        <translation>أرشيفات ورّاق (*.warraq)</translation>
    </message>
    <message>
        <source>Drop files or folders here, or add them below.
Plain text, saved web pages, web archives, WordPress exports, feeds, tables, books and PDF are read; folders of any depth.</source>
        <translation>أسقط الملفات أو المجلدات هنا، أو أضفها أدناه.
تُقرأ النصوص العادية والصفحات المحفوظة وأرشيفات الويب وصادرات ووردبريس والخلاصات والجداول والكتب وملفات PDF، والمجلدات على أي عمق.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>يجري الفحص…</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln record(s)</source>
        <translation>
            <numerusform>لا سجلات</numerusform>
            <numerusform>نحو سجل واحد</numerusform>
            <numerusform>نحو سجلين</numerusform>
            <numerusform>نحو %Ln سجلات</numerusform>
            <numerusform>نحو %Ln سجلًا</numerusform>
            <numerusform>نحو %Ln سجل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>لا سجلات</numerusform>
            <numerusform>سجل واحد</numerusform>
            <numerusform>سجلان</numerusform>
            <numerusform>%Ln سجلات</numerusform>
            <numerusform>%Ln سجلًا</numerusform>
            <numerusform>%Ln سجل</numerusform>
        </translation>
    </message>
    </context>
    <context>
        <name>warraq::SplitBar</name>
    <message>
        <source>A &amp;text file is</source>
        <translation>الملف ال&amp;نصي هو</translation>
    </message>
    <message>
        <source>Pattern that begins an article</source>
        <translation>النمط الذي يبدأ به كل مقال</translation>
    </message>
    <message>
        <source>A regular expression; every match begins an article</source>
        <translation>تعبير نمطي؛ يبدأ مقال عند كل تطابق</translation>
    </message>
    <message>
        <source>many articles, counted (“3 of 40”)</source>
        <translation>مقالات كثيرة مرقّمة («3 of 40»)</translation>
    </message>
    <message>
        <source>many articles, each with a heading (“# …”)</source>
        <translation>مقالات كثيرة لكل منها عنوان («# …»)</translation>
    </message>
    <message>
        <source>many articles, each with a line “Title:”</source>
        <translation>مقالات كثيرة لكل منها سطر «Title:»</translation>
    </message>
    <message>
        <source>many articles, parted by lines of “%1”</source>
        <translation>مقالات كثيرة تفصل بينها أسطر من «%1»</translation>
    </message>
    <message>
        <source>one article</source>
        <translation>مقال واحد</translation>
    </message>
    <message>
        <source>many articles, by a pattern of my own</source>
        <translation>مقالات كثيرة بحسب نمط أكتبه</translation>
    </message>
    <message>
        <source>This is no pattern: %1</source>
        <translation>هذا ليس نمطاً: %1</translation>
    </message>
    <message numerus="yes">
        <source>This looks like many articles in one text: about %Ln.</source>
        <translation>
            <numerusform>لا تبدو في هذا النص مقالات كثيرة.</numerusform>
            <numerusform>يبدو أن في هذا النص مقالاً واحداً.</numerusform>
            <numerusform>يبدو أن في هذا النص مقالين تقريباً.</numerusform>
            <numerusform>يبدو أن في هذا النص مقالات كثيرة: نحو %Ln مقالات.</numerusform>
            <numerusform>يبدو أن في هذا النص مقالات كثيرة: نحو %Ln مقالاً.</numerusform>
            <numerusform>يبدو أن في هذا النص مقالات كثيرة: نحو %Ln مقال.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That makes %Ln article(s).</source>
        <translation>
            <numerusform>لا ينتج عن ذلك أي مقال.</numerusform>
            <numerusform>ينتج عن ذلك مقال واحد.</numerusform>
            <numerusform>ينتج عن ذلك مقالان.</numerusform>
            <numerusform>ينتج عن ذلك %Ln مقالات.</numerusform>
            <numerusform>ينتج عن ذلك %Ln مقالاً.</numerusform>
            <numerusform>ينتج عن ذلك %Ln مقال.</numerusform>
        </translation>
    </message>
    <message>
        <source>That makes %1 articles and more.</source>
        <translation>ينتج عن ذلك %1 مقالاً وأكثر.</translation>
    </message>
    </context>
    <context>
        <name>warraq::StepHeader</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>الخطوة %1 من %2: %3</translation>
    </message>
    </context>
    <context>
        <name>warraq::TableHeader</name>
    <message>
        <source>Headline</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    </context>
<context>
    <name>warraq::TitleCopying</name>
    <message>
        <source>Copying titles</source>
        <translation>نسخ العناوين</translation>
    </message>
    <message>
        <source>None of the selected articles has a title.</source>
        <translation>ليس لأي من المقالات المختارة عنوان.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln title(s) copied.</source>
        <translation>
            <numerusform>لم يُنسخ أي عنوان.</numerusform>
            <numerusform>نُسخ عنوان واحد.</numerusform>
            <numerusform>نُسخ عنوانان.</numerusform>
            <numerusform>نُسخت %Ln عناوين.</numerusform>
            <numerusform>نُسخ %Ln عنواناً.</numerusform>
            <numerusform>نُسخ %Ln عنوان.</numerusform>
        </translation>
    </message>
</context>
    <context>
        <name>warraq::TypeAhead</name>
    <message>
        <source>Type how the title begins</source>
        <translation>اكتب بداية العنوان</translation>
    </message>
    <message>
        <source>Title begins with: %1</source>
        <translation>يبدأ العنوان بـ: %1</translation>
    </message>
    <message>
        <source>No title begins with: %1</source>
        <translation>لا عنوان يبدأ بـ: %1</translation>
    </message>
    </context>
    <context>
        <name>warraq::WindowActions</name>
    <message>
        <source>&amp;New archive…</source>
        <translation>أرشيف &amp;جديد…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>ا&amp;ستيراد…</translation>
    </message>
    <message>
        <source>&amp;Open archive…</source>
        <translation>&amp;فتح أرشيف…</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>فتح ال&amp;عيّنة</translation>
    </message>
    <message>
        <source>&amp;Export PDF…</source>
        <translation>&amp;تصدير PDF…</translation>
    </message>
    <message>
        <source>&amp;Close archive</source>
        <translation>إ&amp;غلاق الأرشيف</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;خروج</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;بحث</translation>
    </message>
    <message>
        <source>&amp;Find in article</source>
        <translation>البحث في ال&amp;مقال</translation>
    </message>
    <message>
        <source>Select &amp;all articles</source>
        <translation>تحديد &amp;كل المقالات</translation>
    </message>
    <message>
        <source>Copy &amp;titles of the selected articles</source>
        <translation>نسخ &amp;عناوين المقالات المحددة</translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation>الشريط ال&amp;جانبي</translation>
    </message>
    <message>
        <source>&amp;Reader</source>
        <translation>ال&amp;قارئ</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>نص أ&amp;كبر</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>نص أ&amp;صغر</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>الحجم ال&amp;معتاد</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>كما في ال&amp;نظام</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;فاتح</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;داكن</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;رجوع</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>إلى الأ&amp;مام</translation>
    </message>
    <message>
        <source>&amp;Next article</source>
        <translation>المقال ال&amp;تالي</translation>
    </message>
    <message>
        <source>&amp;Previous article</source>
        <translation>المقال ال&amp;سابق</translation>
    </message>
    <message>
        <source>Copy &amp;citation</source>
        <translation>نسخ الا&amp;ستشهاد</translation>
    </message>
    <message>
        <source>&amp;Export this article as PDF…</source>
        <translation>&amp;تصدير هذا المقال PDF…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>اختصارات لوحة ال&amp;مفاتيح</translation>
    </message>
    <message>
        <source>&amp;About Warraq</source>
        <translation>&amp;حول ورّاق</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>استيراد…</translation>
    </message>
    <message>
        <source>Export PDF…</source>
        <translation>تصدير PDF…</translation>
    </message>
    <message>
        <source>Import files, folders and exports into the archive</source>
        <translation>استيراد ملفات ومجلدات وملفات تصدير إلى الأرشيف</translation>
    </message>
    <message>
        <source>One PDF of the selected articles, or of all that were found</source>
        <translation>ملف PDF واحد للمقالات المحددة، أو لكل ما وُجد</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>الأ&amp;رشيف</translation>
    </message>
    <message>
        <source>&amp;Recent archives</source>
        <translation>أرشيفات &amp;حديثة</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;تحرير</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>الأ&amp;لوان</translation>
    </message>
    <message>
        <source>A&amp;rticle</source>
        <translation>ال&amp;مقال</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;مساعدة</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;تراجع</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;إعادة</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>&amp;نجمة</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <comment>the article has been read</comment>
        <translation>&amp;مقروء</translation>
    </message>
    <message>
        <source>&amp;Tags…</source>
        <translation>&amp;الوسوم…</translation>
    </message>
    <message>
        <source>&amp;Collections…</source>
        <translation>ال&amp;مجموعات…</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>م&amp;لاحظة…</translation>
    </message>
    <message>
        <source>Re&amp;move from the archive…</source>
        <translation>&amp;حذف من الأرشيف…</translation>
    </message>
    <message>
        <source>Collect</source>
        <translation>جمع</translation>
    </message>
    <message>
        <source>Put the selected articles into collections</source>
        <translation>وضع المقالات المختارة في مجموعات</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Write a note beside the article</source>
        <translation>كتابة ملاحظة بجانب المقال</translation>
    </message>
    <message>
        <source>Add to &amp;collection</source>
        <translation>إضافة إلى &amp;مجموعة</translation>
    </message>
    <message>
        <source>Find ne&amp;xt, or next hit</source>
        <translation>البحث عن ال&amp;تالي، أو النتيجة التالية</translation>
    </message>
    <message>
        <source>Find pre&amp;vious, or previous hit</source>
        <translation>البحث عن ال&amp;سابق، أو النتيجة السابقة</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>التف&amp;ضيلات…</translation>
    </message>
    <message>
        <source>&amp;Original page</source>
        <translation>الصفحة الأ&amp;صلية</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>التفا&amp;صيل</translation>
    </message>
    <message>
        <source>A page &amp;on, then the next unread article</source>
        <translation>صفحة إلى الأ&amp;مام، ثم المقالة التالية غير المقروءة</translation>
    </message>
    <message>
        <source>A page &amp;back</source>
        <translation>صفحة إلى ال&amp;وراء</translation>
    </message>
    <message>
        <source>Copy &amp;bibliography of the selected articles</source>
        <translation>نسخ ثَبَت &amp;مراجع المقالات المحددة</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>أخرى</translation>
    </message>
    <message>
        <source>Export in another &amp;form…</source>
        <translation>تصدير ب&amp;شكل آخر…</translation>
    </message>
    <message>
        <source>Extract a&amp;gain…</source>
        <translation>استخراج من &amp;جديد…</translation>
    </message>
    <message>
        <source>Com&amp;pare versions and near copies…</source>
        <translation>م&amp;قارنة الصيغ والنسخ القريبة…</translation>
    </message>
    <message>
        <source>C&amp;orrect…</source>
        <translation>ت&amp;صحيح…</translation>
    </message>
    <message>
        <source>Read the kept originals again, with today&apos;s extractor</source>
        <translation>قراءة الأصول المحفوظة من جديد بمستخرِج اليوم</translation>
    </message>
    <message>
        <source>Recei&amp;pts of exports…</source>
        <translation>إي&amp;صالات التصدير…</translation>
    </message>
    <message>
        <source>&amp;Fold near copies</source>
        <translation>&amp;طي النسخ القريبة</translation>
    </message>
    <message>
        <source>One row for all near copies of a story; what is folded is exported with it, and not selected</source>
        <translation>سطر واحد لكل النسخ القريبة من مقال؛ وما طُوي يُصدَّر معه ولا يُحدَّد</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;طباعة…</translation>
    </message>
    <message>
        <source>The selected articles, or the one that is read, on paper</source>
        <translation>المقالات المحددة، أو المقال المقروء، على الورق</translation>
    </message>
    <message>
        <source>&amp;Go to the title that begins with…</source>
        <translation>الا&amp;نتقال إلى العنوان الذي يبدأ بـ…</translation>
    </message>
    </context>
    <context>
        <name>warraq::WindowPanes</name>
    <message>
        <source>A newspaper’s archive, on your own machine</source>
        <translation>أرشيف صحيفة على جهازك</translation>
    </message>
    <message>
        <source>Import a crawl, saved pages or an export, or drop them on this window. Nothing here ever goes to the network.</source>
        <translation>استورد زحفاً أو صفحات محفوظة أو ملف تصدير، أو أفلتها على هذه النافذة. لا شيء هنا يخرج إلى الشبكة.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>استيراد…</translation>
    </message>
    <message>
        <source>Open archive…</source>
        <translation>فتح أرشيف…</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>فتح العيّنة</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <comment>a file and its folder</comment>
        <translation>%1، في %2</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>فُتحت مؤخراً</translation>
    </message>
    </context>
    <context>
        <name>warraq::WindowStatusBar</name>
    <message>
        <source>Progress</source>
        <translation>التقدّم</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>%1 (read only)</source>
        <translation>%1 (للقراءة فقط)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%Ln مقالات</numerusform>
            <numerusform>%Ln مقالاً</numerusform>
            <numerusform>%Ln مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln article(s)</source>
        <translation>
            <numerusform>%1 من %Ln مقال</numerusform>
            <numerusform>%1 من مقال واحد</numerusform>
            <numerusform>%1 من مقالين</numerusform>
            <numerusform>%1 من %Ln مقالات</numerusform>
            <numerusform>%1 من %Ln مقالاً</numerusform>
            <numerusform>%1 من %Ln مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>حُدّد %Ln</numerusform>
            <numerusform>حُدّد %Ln</numerusform>
            <numerusform>حُدّد %Ln</numerusform>
            <numerusform>حُدّد %Ln</numerusform>
            <numerusform>حُدّد %Ln</numerusform>
            <numerusform>حُدّد %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, without %Ln near copies folded under them</source>
        <translation>
            <numerusform>%1، دون نسخ قريبة مطوية تحتها</numerusform>
            <numerusform>%1، دون نسخة قريبة واحدة مطوية تحتها</numerusform>
            <numerusform>%1، دون نسختين قريبتين مطويتين تحتها</numerusform>
            <numerusform>%1، دون %Ln نسخ قريبة مطوية تحتها</numerusform>
            <numerusform>%1، دون %Ln نسخة قريبة مطوية تحتها</numerusform>
            <numerusform>%1، دون %Ln نسخة قريبة مطوية تحتها</numerusform>
        </translation>
    </message>
    </context>
    <context>
        <name>warraq::WordsLine</name>
    <message>
        <source>No way of writing “%1” is in this archive.</source>
        <comment>a name</comment>
        <translation>لا توجد أي كتابة لاسم «%1» في هذا الأرشيف.</translation>
    </message>
    <message>
        <source>“%1” as:</source>
        <comment>a name; the ways it is written follow</comment>
        <translation>كتابات «%1»:</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a way of writing a name, and in how many articles</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, in %Ln article(s)</source>
        <comment>a way of writing a name</comment>
        <translation>
            <numerusform>%1، في %Ln مقال</numerusform>
            <numerusform>%1، في مقال واحد</numerusform>
            <numerusform>%1، في مقالين</numerusform>
            <numerusform>%1، في %Ln مقالات</numerusform>
            <numerusform>%1، في %Ln مقالاً</numerusform>
            <numerusform>%1، في %Ln مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>As proposed</source>
        <translation>كما اقتُرح</translation>
    </message>
    <message>
        <source>Choose the ways of writing this name again that are likely</source>
        <translation>اختيار الكتابات المرجّحة لهذا الاسم من جديد</translation>
    </message>
    <message>
        <source>Fewer</source>
        <comment>ways of writing a name</comment>
        <translation>أقل</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>ways of writing a name</comment>
        <translation>
            <numerusform>%Ln أخرى</numerusform>
            <numerusform>كتابة أخرى</numerusform>
            <numerusform>كتابتان أخريان</numerusform>
            <numerusform>%Ln كتابات أخرى</numerusform>
            <numerusform>%Ln كتابة أخرى</numerusform>
            <numerusform>%Ln كتابة أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>Related forms</source>
        <translation>الصيغ القريبة</translation>
    </message>
    <message>
        <source>Also find other forms of each word: election, elections, electoral</source>
        <translation>العثور أيضاً على الصيغ الأخرى لكل كلمة: انتخاب، انتخابات، انتخابي</translation>
    </message>
    </context>
    <context>
        <name>warraq::WorkDialog</name>
    <message>
        <source>Browse…</source>
        <translation>تصفّح…</translation>
    </message>
    <message>
        <source>“%1” exists already. Replace it?</source>
        <translation>«%1» موجود. هل يُستبدل؟</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>الإبقاء عليه</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>استبدال</translation>
    </message>
    </context>
</TS>
