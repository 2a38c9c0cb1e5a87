#include "exporting/articleexport.h"

#include "archive/readsession.h"
#include "exporting/articlewriter.h"
#include "exporting/citedarticles.h"
#include "exporting/receiptkeeping.h"
#include "exporting/writerfactory.h"
#include "exporting/writingplace.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

#include <filesystem>

namespace warraq {

namespace {

Result<void> checkPlace(const Archive& archive, const QString& path)
{
    const QFileInfo target(path);
    const QFileInfo folder(target.absolutePath());
    if (!folder.isDir())
        return unexpected(ErrorKind::NotFound, folder.filePath(), QStringLiteral("there is no such folder"));
    if (!folder.isWritable())
        return unexpected(ErrorKind::ReadOnly, path);
    if (target.exists() && target.canonicalFilePath() == QFileInfo(archive.path()).canonicalFilePath())
        return unexpected(ErrorKind::Exists, path, QStringLiteral("it is the archive itself"));
    return {};
}

Result<void> checkNothingIsLost(const ExportOptions& options, const QString& path, bool folder)
{
    const QFileInfo target(path);
    if (!target.exists() && !target.isSymLink())
        return {};
    const auto exists = [&](const char* why) {
        return unexpected(ErrorKind::Exists, path, QLatin1String(why));
    };
    if (!folder) {
        if (target.isDir())
            return exists("it is a folder, and a file is wanted");
        return options.overwrite == Overwrite::Yes ? Result<void>() : Result<void>(exists(""));
    }
    if (!target.isDir())
        return exists("it is a file, and a folder is wanted");
    if (!QDir(path).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot))
        return exists("the folder is not empty; a new or an empty one is wanted");
    return {};
}

/// A log beside an archive belongs to it, and would be read as that of the file put in its place; whoever has
/// the archive open would go on writing to what is gone.
Result<void> checkNoArchiveIsInUse(const QString& path)
{
    for (const char* beside : {"-wal", "-journal", ".lock"}) {
        if (QFileInfo::exists(path + QLatin1String(beside)))
            return unexpected(ErrorKind::Busy, path);
    }
    return {};
}

/// Gives what was written its name, in one step.
Result<void> moveInPlace(const QString& written, const QString& path, const ExportOptions& options,
                         bool folder)
{
    // Asked again: it may have come to be there meanwhile.
    if (auto safe = checkNothingIsLost(options, path, folder); !safe)
        return safe;
    if (auto closed = checkNoArchiveIsInUse(path); !closed)
        return closed;
    std::error_code failure;
    std::filesystem::rename(QFile::encodeName(written).toStdString(), QFile::encodeName(path).toStdString(),
                            failure);
    if (failure)
        return unexpected(ErrorKind::Unreadable, path, QString::fromStdString(failure.message()));
    return {};
}

QString titleOf(const ExportSelection& selection, const ExportOptions& options, const QString& archiveName)
{
    if (!options.title.isEmpty())
        return options.title;
    const QString query = selection.query.canonical();
    return query.isEmpty() ? archiveName : query;
}

} // namespace

bool becomesFolder(const ExportOptions& options)
{
    if (options.oneFileEach)
        return true;
    if (!infoOf(options.form).eachByItself)
        return false;
    if (options.path.endsWith(u'/') || QFileInfo(options.path).isDir())
        return true;
    return options.form == ExportForm::Text && exportFormFromPath(options.path) != ExportForm::Text;
}

bool citesArticles(const ExportOptions& options)
{
    switch (options.form) {
    case ExportForm::Pdf:
    case ExportForm::Html:
    case ExportForm::Epub:
    case ExportForm::Odt:
    case ExportForm::Markdown:
        return true;
    case ExportForm::Text:
        return !becomesFolder(options); // a corpus has nothing but the texts
    default:
        return false;
    }
}

bool hasMarks(ExportForm form)
{
    return form == ExportForm::Pdf || form == ExportForm::Html || form == ExportForm::Epub ||
           form == ExportForm::Odt || form == ExportForm::Markdown;
}

bool hasGroups(ExportForm form)
{
    return hasMarks(form); // those with contents are the same
}

bool asksForCitations(const ExportOptions& options)
{
    return options.citeStyle != plainCiteStyle() && citesArticles(options) && ArticleCiter::isThere();
}

Result<ArticleExportReport> exportArticles(const Archive& archive, const ExportSelection& selection,
                                           const ExportOptions& options, const CancelToken& cancel,
                                           const Progress& progress, ArticleCiter* citer)
{
    QElapsedTimer clock;
    clock.start();
    const bool folder = becomesFolder(options);
    const QString path = QDir::cleanPath(options.path);
    if (selection.ids.empty())
        return unexpected(ErrorKind::NotFound, path, QStringLiteral("no article was chosen"));
    if (auto possible = checkPlace(archive, path); !possible)
        return possible.failure();
    if (auto safe = checkNothingIsLost(options, path, folder); !safe)
        return safe.failure();
    if (auto closed = checkNoArchiveIsInUse(path); !closed)
        return closed.failure();

    // On the same disk as the target, so that a name is all it needs at the end.
    const auto place = WritingPlace::open(path);
    if (!place)
        return place.failure();
    const QString written = (*place)->path();
    auto writer = makeWriter(options.form, written, options);
    if (!writer)
        return writer.failure();
    auto session = archive.openReader();
    if (!session)
        return session.failure();

    ExportContext context;
    context.archiveName = QFileInfo(archive.path()).completeBaseName();
    context.archivePath = archive.path();
    context.title = titleOf(selection, options, context.archiveName);
    context.subtitle = options.subtitle;
    context.compiledBy = options.compiledBy;
    context.language = options.language;
    context.cancel = cancel;
    if (options.highlight)
        context.highlight = selection.query.highlightTerms();
    context.notes = options.notes;
    context.articles = static_cast<qint64>(selection.ids.size());
    context.grouped = options.grouping != BookGrouping::None && hasGroups(options.form);
    const auto grouped =
        groupArticles(**session, selection, context.grouped ? options.grouping : BookGrouping::None, cancel);
    if (!grouped)
        return grouped.failure();
    context.asset = [&session](const QString& sha256) { return (*session)->asset(sha256); };
    context.original = [&session](ArticleId id) { return (*session)->original(id); };
    const auto info = (*session)->info();
    if (!info)
        return info.failure();
    BookOptions named;
    named.title = context.title;
    named.compiledBy = options.compiledBy;
    const auto receipt = receiptToKeep(makeReceipt(selection, named, archive.path(), *info, selection.ids),
                                       options.subtitle, options.form, path);
    CitedArticles cited(asksForCitations(options) ? citer : nullptr, options.citeStyle, options.language,
                        context.archiveName, cancel);
    if (cited.isStyled())
        context.cited = [&cited](const Article& article) { return cited.of(article); };
    if (auto begun = (*writer)->begin(context); !begun)
        return begun.failure();
    ProgressState state{0, context.articles};
    const auto& order = grouped->articles;
    size_t nextGroup = 0;
    for (size_t at = 0; at < order.size();) {
        const size_t end = std::min(at + cited.atOnce(), order.size());
        std::vector<Article> articles;
        const size_t first = at;
        for (; at < end; ++at) {
            if (cancel.isCancelled())
                return unexpected(ErrorKind::Cancelled, path);
            auto article = (*session)->article(order[at].first);
            if (!article)
                return article.failure();
            articles.push_back(std::move(*article));
        }
        if (auto prepared = cited.prepare(articles); !prepared)
            return prepared.failure();
        for (size_t i = 0; i < articles.size(); ++i) {
            if (cancel.isCancelled())
                return unexpected(ErrorKind::Cancelled, path);
            if (const size_t group = order[first + i].second; context.grouped && group == nextGroup) {
                if (auto begun = (*writer)->beginGroup(grouped->groups[group]); !begun)
                    return begun.failure();
                ++nextGroup;
            }
            if (auto added = (*writer)->add(articles[i]); !added)
                return added.failure();
            ++state.done;
            if (progress)
                progress(state);
        }
    }
    if (auto finished = (*writer)->finish(); !finished)
        return finished.failure();
    if (cancel.isCancelled())
        return unexpected(ErrorKind::Cancelled, path);
    const qint64 leftOut = (*writer)->leftOut();
    writer->reset(); // its files are closed
    if (leftOut == context.articles)
        return unexpected(ErrorKind::NotFound, path,
                          QStringLiteral("none of the articles can be written in this form"));
    if (auto moved = moveInPlace(written, path, options, folder); !moved)
        return moved.failure();
    return ArticleExportReport{path, context.articles - leftOut, leftOut,
                               static_cast<double>(clock.elapsed()) / 1000.0, receipt};
}

} // namespace warraq
