<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>warraq::AllArticlesRow</name>
    <message numerus="yes">
        <source>All articles: %Ln</source>
        <translation>
            <numerusform>All articles: %Ln</numerusform>
            <numerusform>All articles: %Ln</numerusform>
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
    <name>warraq::ExportDialog</name>
    <message numerus="yes">
        <source>%n article(s) will become one PDF with a cover, contents and sources.</source>
        <translation>
            <numerusform>%n article will become one PDF with a cover, contents and sources.</numerusform>
            <numerusform>%n articles will become one PDF with a cover, contents and sources.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Binding %n page(s)…</source>
        <translation>
            <numerusform>Binding %n page…</numerusform>
            <numerusform>Binding %n pages…</numerusform>
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
    <name>warraq::MainWindow</name>
    <message numerus="yes">
        <source>Making the sample archive · %Ln article(s)</source>
        <translation>
            <numerusform>Making the sample archive · %Ln article</numerusform>
            <numerusform>Making the sample archive · %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warraq::PreviewPage</name>
    <message numerus="yes">
        <source>It names %n article(s), whose date, author or section it can complete.</source>
        <translation>
            <numerusform>It names %n article, whose date, author or section it can complete.</numerusform>
            <numerusform>It names %n articles, whose date, author or section it can complete.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>%n paragraph</numerusform>
            <numerusform>%n paragraphs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warraq::ReportPage</name>
    <message numerus="yes">
        <source>%n article(s) added.</source>
        <translation>
            <numerusform>%n article added.</numerusform>
            <numerusform>%n articles added.</numerusform>
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
