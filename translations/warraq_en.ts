<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>warraq::AgainDialog</name>
    <message numerus="yes">
        <source>The %Ln selected article(s)</source>
        <translation>
            <numerusform>The selected article</numerusform>
            <numerusform>The %Ln selected articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) changed.</source>
        <translation>
            <numerusform>%Ln article changed.</numerusform>
            <numerusform>%Ln articles changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new article(s).</source>
        <translation>
            <numerusform>%Ln new article.</numerusform>
            <numerusform>%Ln new articles.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warraq::ArticleListModel</name>
    <message numerus="yes">
        <source>+%Ln near copies</source>
        <translation>
            <numerusform>+%Ln near copy</numerusform>
            <numerusform>+%Ln near copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln near copies opened</source>
        <translation>
            <numerusform>%Ln near copy opened</numerusform>
            <numerusform>%Ln near copies opened</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln near copies folded</source>
        <translation>
            <numerusform>%Ln near copy folded</numerusform>
            <numerusform>%Ln near copies folded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warraq::ArticleListPane</name>
    <message numerus="yes">
        <source>%Ln article(s) · %1 ms</source>
        <comment>hits, and how long it took</comment>
        <translation>
            <numerusform>%Ln article · %1 ms</numerusform>
            <numerusform>%Ln articles · %1 ms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln near copies folded</source>
        <translation>
            <numerusform>%Ln near copy folded</numerusform>
            <numerusform>%Ln near copies folded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s), %1 · %2 ms</source>
        <comment>hits, of them near copies, and how long it took</comment>
        <translation>
            <numerusform>%Ln article, %1 · %2 ms</numerusform>
            <numerusform>%Ln articles, %1 · %2 ms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s), %1</source>
        <comment>hits, of them near copies</comment>
        <translation>
            <numerusform>%Ln article, %1</numerusform>
            <numerusform>%Ln articles, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s), %1 folded</source>
        <comment>hits, of them near copies</comment>
        <translation>
            <numerusform>%Ln article, %1 folded</numerusform>
            <numerusform>%Ln articles, %1 folded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warraq::ArticleListView</name>
    <message numerus="yes">
        <source>Export %Ln article(s) as PDF…</source>
        <translation>
            <numerusform>Export %Ln article as PDF…</numerusform>
            <numerusform>Export %Ln articles as PDF…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln title(s)</source>
        <translation>
            <numerusform>Copy %Ln title</numerusform>
            <numerusform>Copy %Ln titles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <comment>what is dragged</comment>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fold %Ln near copies</source>
        <translation>
            <numerusform>Fold %Ln near copy</numerusform>
            <numerusform>Fold %Ln near copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln near copies</source>
        <translation>
            <numerusform>Show %Ln near copy</numerusform>
            <numerusform>Show %Ln near copies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warraq::BookPreview</name>
    <message numerus="yes">
        <source>The first pages, of the first %Ln article(s)</source>
        <translation>
            <numerusform>The first pages, of the first article</numerusform>
            <numerusform>The first pages, of the first %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warraq::CitingActions</name>
    <message numerus="yes">
        <source>The bibliography of %Ln article(s) is copied.</source>
        <translation>
            <numerusform>The bibliography of %Ln article is copied.</numerusform>
            <numerusform>The bibliography of %Ln articles is copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warraq::DateSection</name>
    <message numerus="yes">
        <source>%Ln without a date</source>
        <translation>
            <numerusform>%Ln without a date</numerusform>
            <numerusform>%Ln without a date</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warraq::DeedText</name>
    <message numerus="yes">
        <source>&amp;Undo star of %Ln article(s)</source>
        <translation>
            <numerusform>&amp;Undo star of %Ln article</numerusform>
            <numerusform>&amp;Undo star of %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo removing the star of %Ln article(s)</source>
        <translation>
            <numerusform>&amp;Undo removing the star of %Ln article</numerusform>
            <numerusform>&amp;Undo removing the star of %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo marking %Ln article(s) as read</source>
        <translation>
            <numerusform>&amp;Undo marking %Ln article as read</numerusform>
            <numerusform>&amp;Undo marking %Ln articles as read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo marking %Ln article(s) as unread</source>
        <translation>
            <numerusform>&amp;Undo marking %Ln article as unread</numerusform>
            <numerusform>&amp;Undo marking %Ln articles as unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo tag “%1” on %Ln article(s)</source>
        <translation>
            <numerusform>&amp;Undo tag “%1” on %Ln article</numerusform>
            <numerusform>&amp;Undo tag “%1” on %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo removing tag “%1” from %Ln article(s)</source>
        <translation>
            <numerusform>&amp;Undo removing tag “%1” from %Ln article</numerusform>
            <numerusform>&amp;Undo removing tag “%1” from %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo adding %Ln article(s) to “%1”</source>
        <translation>
            <numerusform>&amp;Undo adding %Ln article to “%1”</numerusform>
            <numerusform>&amp;Undo adding %Ln articles to “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo taking %Ln article(s) out of “%1”</source>
        <translation>
            <numerusform>&amp;Undo taking %Ln article out of “%1”</numerusform>
            <numerusform>&amp;Undo taking %Ln articles out of “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo star of %Ln article(s)</source>
        <translation>
            <numerusform>&amp;Redo star of %Ln article</numerusform>
            <numerusform>&amp;Redo star of %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo removing the star of %Ln article(s)</source>
        <translation>
            <numerusform>&amp;Redo removing the star of %Ln article</numerusform>
            <numerusform>&amp;Redo removing the star of %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo marking %Ln article(s) as read</source>
        <translation>
            <numerusform>&amp;Redo marking %Ln article as read</numerusform>
            <numerusform>&amp;Redo marking %Ln articles as read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo marking %Ln article(s) as unread</source>
        <translation>
            <numerusform>&amp;Redo marking %Ln article as unread</numerusform>
            <numerusform>&amp;Redo marking %Ln articles as unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo tag “%1” on %Ln article(s)</source>
        <translation>
            <numerusform>&amp;Redo tag “%1” on %Ln article</numerusform>
            <numerusform>&amp;Redo tag “%1” on %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo removing tag “%1” from %Ln article(s)</source>
        <translation>
            <numerusform>&amp;Redo removing tag “%1” from %Ln article</numerusform>
            <numerusform>&amp;Redo removing tag “%1” from %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo adding %Ln article(s) to “%1”</source>
        <translation>
            <numerusform>&amp;Redo adding %Ln article to “%1”</numerusform>
            <numerusform>&amp;Redo adding %Ln articles to “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo taking %Ln article(s) out of “%1”</source>
        <translation>
            <numerusform>&amp;Redo taking %Ln article out of “%1”</numerusform>
            <numerusform>&amp;Redo taking %Ln articles out of “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo removing %Ln article(s) from the archive</source>
        <translation>
            <numerusform>&amp;Undo removing %Ln article from the archive</numerusform>
            <numerusform>&amp;Undo removing %Ln articles from the archive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo removing %Ln article(s) from the archive</source>
        <translation>
            <numerusform>&amp;Redo removing %Ln article from the archive</numerusform>
            <numerusform>&amp;Redo removing %Ln articles from the archive</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warraq::DetailsPage</name>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warraq::ExportDialog</name>
    <message numerus="yes">
        <source>%Ln article(s) will become one PDF with a cover, contents and sources.</source>
        <translation>
            <numerusform>%Ln article will become one PDF with a cover, contents and sources.</numerusform>
            <numerusform>%Ln articles will become one PDF with a cover, contents and sources.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Binding %Ln page(s)…</source>
        <translation>
            <numerusform>Binding %Ln page…</numerusform>
            <numerusform>Binding %Ln pages…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warraq::FacetModel</name>
    <message numerus="yes">
        <source>%1: %Ln article(s)</source>
        <translation>
            <numerusform>%1: %Ln article</numerusform>
            <numerusform>%1: %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warraq::FacetSection</name>
    <message numerus="yes">
        <source>Show %Ln more…</source>
        <translation>
            <numerusform>Show %Ln more…</numerusform>
            <numerusform>Show %Ln more…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warraq::FormExportDialog</name>
    <message numerus="yes">
        <source>%Ln article(s) will be written, in the order of the list.</source>
        <translation>
            <numerusform>%Ln article will be written.</numerusform>
            <numerusform>%Ln articles will be written, in the order of the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” is ready: %Ln article(s).</source>
        <translation>
            <numerusform>“%1” is ready: %Ln article.</numerusform>
            <numerusform>“%1” is ready: %Ln articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) cannot be written in this form and were left out.</source>
        <translation>
            <numerusform>%Ln article cannot be written in this form and was left out.</numerusform>
            <numerusform>%Ln articles cannot be written in this form and were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warraq::GroupDialog</name>
    <message numerus="yes">
        <source>Tags of %Ln article(s)</source>
        <translation>
            <numerusform>Tags of %Ln article</numerusform>
            <numerusform>Tags of %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Collections of %Ln article(s)</source>
        <translation>
            <numerusform>Collections of %Ln article</numerusform>
            <numerusform>Collections of %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warraq::HistogramWidget</name>
    <message numerus="yes">
        <source>%1: %Ln article(s)</source>
        <translation>
            <numerusform>%1: %Ln article</numerusform>
            <numerusform>%1: %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warraq::ImportActions</name>
    <message numerus="yes">
        <source>Making the sample archive · %Ln article(s)</source>
        <translation>
            <numerusform>Making the sample archive · %Ln article</numerusform>
            <numerusform>Making the sample archive · %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Importing %1 · %Ln article(s)</source>
        <translation>
            <numerusform>Importing %1 · %Ln article</numerusform>
            <numerusform>Importing %1 · %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warraq::MainWindow</name>
    <message numerus="yes">
        <source>%Ln article(s) as before</source>
        <translation>
            <numerusform>%Ln article as before</numerusform>
            <numerusform>%Ln articles as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) taken back</source>
        <translation>
            <numerusform>%Ln article taken back</numerusform>
            <numerusform>%Ln articles taken back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warraq::NamePatternField</name>
    <message numerus="yes">
        <source>%Ln name(s) would be like another and get a number: (2), (3) …</source>
        <translation>
            <numerusform>%Ln name would be like another and gets a number: (2), (3) …</numerusform>
            <numerusform>%Ln names would be like another and get a number: (2), (3) …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warraq::PersonalActions</name>
    <message numerus="yes">
        <source>%Ln article(s) of the import stay because you worked on them</source>
        <translation>
            <numerusform>%Ln article of the import stays because you worked on it</numerusform>
            <numerusform>%Ln articles of the import stay because you worked on them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %Ln article(s) changed</source>
        <translation>
            <numerusform>Stopped: %Ln article changed</numerusform>
            <numerusform>Stopped: %Ln articles changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) removed</source>
        <translation>
            <numerusform>%Ln article removed</numerusform>
            <numerusform>%Ln articles removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln article(s) from the archive?</source>
        <translation>
            <numerusform>Remove %Ln article from the archive?</numerusform>
            <numerusform>Remove %Ln articles from the archive?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) cannot come back: the imports that brought them were undone</source>
        <translation>
            <numerusform>%Ln article cannot come back: the import that brought it was undone</numerusform>
            <numerusform>%Ln articles cannot come back: the imports that brought them were undone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) back in the archive</source>
        <translation>
            <numerusform>%Ln article back in the archive</numerusform>
            <numerusform>%Ln articles back in the archive</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warraq::PreviewPage</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <comment>of those previewed</comment>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not an article</source>
        <comment>of those previewed</comment>
        <translation>
            <numerusform>%Ln not an article</numerusform>
            <numerusform>%Ln not articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not readable</source>
        <comment>of those previewed</comment>
        <translation>
            <numerusform>%Ln not readable</numerusform>
            <numerusform>%Ln not readable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln previewed: %1</source>
        <comment>records</comment>
        <translation>
            <numerusform>%Ln previewed: %1</numerusform>
            <numerusform>%Ln previewed: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>%Ln source</numerusform>
            <numerusform>%Ln sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln record(s)</source>
        <translation>
            <numerusform>about %Ln record</numerusform>
            <numerusform>about %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warraq::PrintDialog</name>
    <message numerus="yes">
        <source>%Ln article(s) will be printed.</source>
        <translation>
            <numerusform>%Ln article will be printed.</numerusform>
            <numerusform>%Ln articles will be printed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Setting %Ln page(s)…</source>
        <translation>
            <numerusform>Setting %Ln page…</numerusform>
            <numerusform>Setting %Ln pages…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” is ready: %Ln page(s).</source>
        <translation>
            <numerusform>“%1” is ready: %Ln page.</numerusform>
            <numerusform>“%1” is ready: %Ln pages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) were sent to “%1”.</source>
        <translation>
            <numerusform>%Ln page was sent to “%1”.</numerusform>
            <numerusform>%Ln pages were sent to “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warraq::ReaderBar</name>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warraq::ReceiptsDialog</name>
    <message numerus="yes">
        <source>%1 · %Ln article(s)</source>
        <translation>
            <numerusform>%1 · %Ln article</numerusform>
            <numerusform>%1 · %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %Ln that were found</source>
        <translation>
            <numerusform>the one that was found</numerusform>
            <numerusform>all %Ln that were found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same query finds %Ln article(s) now.</source>
        <translation>
            <numerusform>The same query finds %Ln article now.</numerusform>
            <numerusform>The same query finds %Ln articles now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new article(s) are found</source>
        <translation>
            <numerusform>%Ln new article is found</numerusform>
            <numerusform>%Ln new articles are found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) say something else now</source>
        <translation>
            <numerusform>%Ln article says something else now</numerusform>
            <numerusform>%Ln articles say something else now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) are no longer found by the query</source>
        <translation>
            <numerusform>%Ln article is no longer found by the query</numerusform>
            <numerusform>%Ln articles are no longer found by the query</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) are no longer in the archive</source>
        <translation>
            <numerusform>%Ln article is no longer in the archive</numerusform>
            <numerusform>%Ln articles are no longer in the archive</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warraq::RecordView</name>
    <message numerus="yes">
        <source>It names %Ln article(s), whose date, author or section it can complete.</source>
        <translation>
            <numerusform>It names %Ln article, whose date, author or section it can complete.</numerusform>
            <numerusform>It names %Ln articles, whose date, author or section it can complete.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paragraph(s)</source>
        <translation>
            <numerusform>%Ln paragraph</numerusform>
            <numerusform>%Ln paragraphs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warraq::ReportPage</name>
    <message numerus="yes">
        <source>%Ln article(s) added.</source>
        <translation>
            <numerusform>%Ln article added.</numerusform>
            <numerusform>%Ln articles added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warraq::SidebarRow</name>
    <message numerus="yes">
        <source>%1: %Ln article(s)</source>
        <translation>
            <numerusform>%1: %Ln article</numerusform>
            <numerusform>%1: %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warraq::SourcesPage</name>
    <message numerus="yes">
        <source>about %Ln record(s)</source>
        <translation>
            <numerusform>about %Ln record</numerusform>
            <numerusform>about %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warraq::SplitBar</name>
    <message numerus="yes">
        <source>This looks like many articles in one text: about %Ln.</source>
        <translation>
            <numerusform>This looks like an article in a text: about %Ln.</numerusform>
            <numerusform>This looks like many articles in one text: about %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That makes %Ln article(s).</source>
        <translation>
            <numerusform>That makes %Ln article.</numerusform>
            <numerusform>That makes %Ln articles.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warraq::TitleCopying</name>
    <message numerus="yes">
        <source>%Ln title(s) copied.</source>
        <translation>
            <numerusform>%Ln title copied.</numerusform>
            <numerusform>%Ln titles copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warraq::WindowStatusBar</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln article(s)</source>
        <translation>
            <numerusform>%1 of %Ln article</numerusform>
            <numerusform>%1 of %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, without %Ln near copies folded under them</source>
        <translation>
            <numerusform>%1, without %Ln near copy folded under them</numerusform>
            <numerusform>%1, without %Ln near copies folded under them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warraq::WordsLine</name>
    <message numerus="yes">
        <source>%1, in %Ln article(s)</source>
        <comment>a way of writing a name</comment>
        <translation>
            <numerusform>%1, in %Ln article</numerusform>
            <numerusform>%1, in %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>ways of writing a name</comment>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
</TS>
