#pragma once

#include "archive/archive.h"
#include "archive/writesession.h"

#include <QString>

#include <memory>
#include <vector>

/// A small invented newspaper, written straight into an archive: for tests of models and windows, which need
/// articles and not an import.
namespace warraq::test {

struct Piece
{
    QString title;
    QString published; ///< ISO; empty: unknown
    QString section;
    QStringList places;
    QStringList authors;
    QString text;
    QString language = QStringLiteral("en");
};

inline std::vector<Piece> paper()
{
    const auto s = [](const char* text) { return QString::fromUtf8(text); };
    return {
        {s("Harbour Dredging Begins"),
         s("2009-03-02"),
         s("City"),
         {s("Port Amal")},
         {s("Lina Darwish")},
         s("The harbour is being dredged.\n\nShips wait outside.")},
        {s("Fishermen Doubt the Harbour Plan"),
         s("2010-07-11"),
         s("City"),
         {s("Port Amal"), s("Ras Tin")},
         {s("Lina Darwish")},
         s("Fishermen of the harbour doubt the plan.")},
        {s("Opinion: A Harbour Is Not a Wall"),
         s("2012"),
         s("Opinion"),
         {},
         {s("Omar Haddad")},
         s("What a harbour is for.")},
        {s("Library Opens at Night"),
         s("2012-11"),
         s("Culture"),
         {s("Ras Tin")},
         {},
         s("Readers come at night.")},
        {s("توسعة الميناء تبدأ"),
         s("2013-05-20"),
         s("City"),
         {s("بورت أمل")},
         {},
         s("بدأت أعمال توسعة الميناء صباح أمس."),
         s("ar")},
        {s("A Note Without a Date"), QString(), QString(), {}, {}, s("Nobody knows when this was printed.")},
    };
}

/// \p many pieces that differ in number and year.
inline std::vector<Piece> manyPieces(int many)
{
    std::vector<Piece> pieces;
    for (int i = 0; i < many; ++i)
        pieces.push_back({QStringLiteral("Report number %1").arg(i),
                          QString::number(2000 + i % 10),
                          QStringLiteral("Section %1").arg(i % 3),
                          {},
                          {},
                          QStringLiteral("Body of report %1 about the market.").arg(i)});
    return pieces;
}

/// Adds the pieces in a run of their own. Never from a thread that must not wait.
inline bool addPieces(Archive& archive, const std::vector<Piece>& pieces)
{
    const auto written = archive.write([&pieces](WriteSession& session) -> Result<void> {
        if (const auto begun = session.begin(); !begun)
            return begun;
        const auto run = session.beginRun({{QStringLiteral("in")}, QStringLiteral("{}"), true});
        if (!run)
            return run.failure();
        const auto file =
            session.addSourceFile(*run, {QStringLiteral("in/paper.jsonl"), SourceFormat::Jsonl, {}, 0});
        if (!file)
            return file.failure();
        RecordCounts counts;
        for (const auto& piece : pieces) {
            RecordToStore record;
            record.source.file = QStringLiteral("in/paper.jsonl");
            record.source.format = SourceFormat::Jsonl;
            record.source.number = counts.added;
            record.source.bytes = piece.title.toUtf8() + piece.text.toUtf8();
            ExtractedArticle article;
            article.content.title = piece.title;
            article.content.published = PartialDate::fromIso(piece.published);
            article.content.section = piece.section;
            article.content.places = piece.places;
            article.content.authors = piece.authors;
            article.content.publication = QStringLiteral("The Amal Courier");
            article.content.language = piece.language;
            article.content.text = piece.text;
            article.content.html = QStringLiteral("<p>%1</p>").arg(piece.text.toHtmlEscaped());
            record.extraction = article;
            if (const auto outcome = session.addRecord(*run, *file, record); !outcome)
                return outcome.failure();
            ++counts.added;
        }
        if (const auto done = session.finishSourceFile(*file, {}, counts); !done)
            return done;
        if (const auto done = session.finishRun(*run, counts, false); !done)
            return done;
        return session.commit();
    });
    if (!written)
        qWarning("the pieces were not written: %s", qPrintable(written.error().detail));
    return written.has_value();
}

/// Makes the archive; null when it could not be made, which a test reports.
inline std::shared_ptr<Archive> makeArchive(const QString& path, const std::vector<Piece>& pieces)
{
    const auto archive = Archive::create(path);
    return archive && addPieces(**archive, pieces) ? *archive : nullptr;
}

} // namespace warraq::test
