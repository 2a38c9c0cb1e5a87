#pragma once

#include "core/article.h"

#include <QString>
#include <QStringList>

#include <functional>

namespace warraq {

/// Where a page is shown.
enum class PageMedium : quint8
{
    Screen, ///< a document of its own, for the reader pane
    Print,  ///< one of many in a book
};

/// The colours of the reader pane's paper.
enum class PageTheme : quint8
{
    Light,
    Sepia,
    Dark,
};

/// What the screen's text is set in.
enum class PageFace : quint8
{
    Serif,
    Sans,
};

/// Words the page needs around the article, translated by the caller.
struct PageWords
{
    QString source = QStringLiteral("Source");
    QString citeAs = QStringLiteral("Cite as");
    QString unknownDate = QStringLiteral("no date");
    // Where the date is not known and its bounds are; %1, %2: the dates.
    QString notAfter = QStringLiteral("not after %1");
    QString notBefore = QStringLiteral("not before %1");
    QString between = QStringLiteral("between %1 and %2");
    QString untitled = QStringLiteral("Untitled");
    QString photo = QStringLiteral("Photo");
    QString imageNotKept = QStringLiteral("Image not in the archive");
    QString minutes = QStringLiteral("%n min"); ///< %n: reading time
    QString page = QStringLiteral("page %1");
    QString mediaId = QStringLiteral("Media ID %1");
    QString archivedAt = QStringLiteral("archived at %1");
    QString fromFile = QStringLiteral("from “%1”");
    QString record = QStringLiteral("record %1");
    QString captured = QStringLiteral("captured %1");
    QString imported = QStringLiteral("imported %1");
    QString article = QStringLiteral("article %1");
    QString starred = QStringLiteral("Starred");
    QString tags = QStringLiteral("Tags");
    QString collections = QStringLiteral("Collections");
};

/// Where what a person put on an article stands on paper.
enum class PageNotes : quint8
{
    None,
    Beside, ///< short ones in the margin, the others as Behind
    Behind, ///< under the text
};

struct PageOptions
{
    PageMedium medium = PageMedium::Screen;
    PageTheme theme = PageTheme::Light;
    PageFace face = PageFace::Serif;         ///< on the screen
    int textPercent = 100;                   ///< of the usual size
    QStringList highlight;                   ///< ArticleQuery::highlightTerms(); empty: nothing marked
    QString language = QStringLiteral("en"); ///< of dates and labels
    PageWords words;
    PageNotes notes = PageNotes::None; ///< in print
    /// In print: the citation as HTML for a line; default: citation() with its markup.
    std::function<QString(const Article&)> citationHtml;
    /// Address of an asset's bytes; default `warraq-asset:HASH`. Print may give data: URIs.
    std::function<QString(const QString& sha256)> assetUrl;
};

/// The article's whole HTML document for the reader pane: self-contained, with a closed
/// Content-Security-Policy, no script, no address but assetUrl's. The body is the archive's clean HTML.
/// Thread-safe.
[[nodiscard]] QString articleDocument(const Article& article, const PageOptions& options);

/// A document for the reader pane like articleDocument's round another body, which is HTML already.
[[nodiscard]] QString pageDocument(const QString& title, const QString& body, const PageOptions& options);

/// The `<article>` element alone: kicker, headline, byline, figures, body and, in print, source and citation.
[[nodiscard]] QString articleElement(const Article& article, const PageOptions& options);

/// Notes-style citation as plain text; unsigned stays unsigned, undated is `n.d.`.
[[nodiscard]] QString citation(const Article& article, const PageOptions& options);

/// What is certain of the date of an undated article, in words: `not after 18 October 2017`; empty: nothing,
/// or it is dated.
[[nodiscard]] QString printedBounds(const Article& article, const PageOptions& options);

/// `18 October 2017`, `October 2017`, `2017` in the language of \p options; empty when unknown.
[[nodiscard]] QString printedDate(const std::optional<PartialDate>& date, const QString& language);

} // namespace warraq
