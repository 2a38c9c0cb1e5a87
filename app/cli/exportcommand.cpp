#include "archive/archive.h"
#include "archive/collectionorder.h"
#include "archive/readsession.h"
#include "cli/bookarguments.h"
#include "cli/formexport.h"
#include "cli/subcommands.h"
#include "cli/terminal.h"
#include "exporting/citestyle.h"
#include "exporting/pdfbook.h"
#include "exporting/writerfactory.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <optional>
#include <set>

namespace warraq {

namespace {

ArgumentRules rules()
{
    return {QSet<QString>{QStringLiteral("overwrite")} + bookFlags(),
            QSet<QString>{QStringLiteral("to"), QStringLiteral("query"), QStringLiteral("ids"),
                          QStringLiteral("sort"), QStringLiteral("as"), QStringLiteral("collection"),
                          QStringLiteral("fields"), QStringLiteral("cite-style")} +
                bookValues(),
            {},
            {},
            1,
            1,
            QStringLiteral("ARCHIVE")};
}

struct Order
{
    ExportForm form = ExportForm::Pdf;
    BookOptions book;     ///< of a PDF
    ExportOptions others; ///< of all other forms
    QString query;
    QString collection;
    std::vector<ArticleId> ids;
    bool byIds = false;
    bool byCollection = false;
    std::optional<SortOrder> sort;
};

Unexpected usage(const QString& what, const QString& why)
{
    return unexpected(ErrorKind::Usage, what, why);
}

QString formNames()
{
    QStringList names;
    for (const auto& info : exportForms())
        names << info.name;
    return names.join(QStringLiteral(", "));
}

Result<void> readForm(const Arguments& arguments, Order& order)
{
    order.book.path = arguments.value("to");
    if (order.book.path.isEmpty())
        return usage(QStringLiteral("--to"), QStringLiteral("it must be given"));
    if (const QString name = arguments.value("as"); !name.isEmpty()) {
        const auto form = exportFormFromName(name);
        if (!form)
            return usage(QStringLiteral("--as ") + name,
                         QStringLiteral("it is no form of export; there are ") + formNames());
        order.form = *form;
        return {};
    }
    const auto form = exportFormFromPath(order.book.path);
    if (!form)
        return usage(order.book.path,
                     QStringLiteral("its ending names no form of export; --as is wanted with one of ") +
                         formNames());
    order.form = *form;
    return {};
}

/// Where none is named, a book, which needs the web engine in any case, has the usual style; the other forms,
/// which else need none and are written in a moment, the plain form.
QString citeStyleOf(const Arguments& arguments, ExportForm form)
{
    const QString name = arguments.value("cite-style");
    if (!name.isEmpty())
        return name;
    return form == ExportForm::Pdf ? usualCiteStyle() : plainCiteStyle();
}

/// How articles are cited; a style that is named must be there.
Result<void> chooseCiteStyle(const Arguments& arguments, Order& order)
{
    const QString name = arguments.value("cite-style");
    if (!name.isEmpty() && name != plainCiteStyle()) {
        if (const auto style = readCiteStyle(name, order.book.language); !style)
            return usage(QStringLiteral("--cite-style ") + name, terminal::reason(style.error()));
    }
    order.book.citeStyle = citeStyleOf(arguments, order.form);
    order.others.citeStyle = order.book.citeStyle;
    return {};
}

/// What concerns the forms that are written; what only a book has is passed over, and that is said.
Result<void> readOthers(const Arguments& arguments, Order& order)
{
    auto& others = order.others;
    others.path = order.book.path;
    others.form = order.form;
    others.title = arguments.value("title");
    others.subtitle = arguments.value("subtitle");
    others.compiledBy = arguments.value("compiled-by");
    others.overwrite = arguments.has("overwrite") ? Overwrite::Yes : Overwrite::No;
    others.oneFileEach = arguments.has("one-file-each");
    for (const auto& column : arguments.value("fields").split(u',', Qt::SkipEmptyParts))
        others.columns << column.trimmed();
    const bool hasColumns =
        order.form == ExportForm::Csv || order.form == ExportForm::Xlsx || order.form == ExportForm::Jsonl;
    if (!others.columns.isEmpty() && !hasColumns)
        return usage(QStringLiteral("--fields"), QStringLiteral("only csv, xlsx and jsonl have columns"));
    if (order.form == ExportForm::Pdf)
        return {};
    others.highlight = arguments.has("highlight");
    others.notes = arguments.has("notes");
    others.namePattern = order.book.namePattern;
    if (arguments.has("group") && hasGroups(order.form))
        others.grouping = order.book.grouping;
    if (arguments.has("group") && !hasGroups(order.form))
        terminal::complain(
            QStringLiteral("--group"),
            QStringLiteral("only pdf, html, epub, odt and markdown have it; it is passed over"));
    for (const char* option : {"page", "margins", "text-size", "face", "columns"}) {
        if (arguments.has(option))
            terminal::complain(QStringLiteral("--") + QLatin1String(option),
                               QStringLiteral("only pdf has it; it is passed over"));
    }
    for (const char* option : {"highlight", "notes"}) {
        if (arguments.has(option) && !hasMarks(order.form))
            terminal::complain(
                QStringLiteral("--") + QLatin1String(option),
                QStringLiteral("only pdf, html, epub, odt and markdown have it; it is passed over"));
    }
    // What is wrong with the form's own options is said before anything is read.
    if (auto writer = makeWriter(order.form, others.path, others); !writer)
        return writer.failure();
    return {};
}

Result<Order> orderOf(const Arguments& arguments)
{
    Order order;
    if (auto form = readForm(arguments, order); !form)
        return form.failure();
    if (auto read = readBookArguments(arguments, order.book); !read)
        return read.failure();
    order.book.overwrite = arguments.has("overwrite") ? Overwrite::Yes : Overwrite::No;
    if (const QString sort = arguments.value("sort"); !sort.isEmpty()) {
        const auto known = sortOrderFromString(sort);
        if (!known)
            return usage(QStringLiteral("--sort ") + sort,
                         QStringLiteral("relevance, newest or oldest is wanted"));
        order.sort = *known;
    }
    if (auto others = readOthers(arguments, order); !others)
        return others.failure();
    if (auto style = chooseCiteStyle(arguments, order); !style)
        return style.failure();
    order.query = arguments.value("query");
    order.collection = arguments.value("collection");
    order.byCollection = arguments.has("collection");
    order.byIds = arguments.has("ids");
    if (int(order.byIds) + int(order.byCollection) + int(arguments.has("query")) > 1)
        return usage(QStringLiteral("--query, --ids, --collection"),
                     QStringLiteral("only one of them can be given"));
    for (const auto& text : arguments.value("ids").split(u',', Qt::SkipEmptyParts)) {
        bool ok = false;
        const qint64 id = text.trimmed().toLongLong(&ok);
        if (!ok || id <= 0)
            return usage(QStringLiteral("--ids ") + text, QStringLiteral("numbers of articles are wanted"));
        const ArticleId article{id};
        if (std::find(order.ids.begin(), order.ids.end(), article) == order.ids.end())
            order.ids.push_back(article);
    }
    if (order.byIds && order.ids.empty())
        return usage(QStringLiteral("--ids"), QStringLiteral("numbers of articles are wanted"));
    return order;
}

/// The articles that are there, in order; those that are not are named on standard error.
Result<ExportSelection> select(const Archive& archive, const Order& order, bool& missing)
{
    auto session = archive.openReader();
    if (!session)
        return session.failure();
    ExportSelection selection;
    selection.query = order.byCollection
                          ? ArticleQuery::parse({}, {{Facet::Collection, {{order.collection}, {}}}})
                          : ArticleQuery::parse(order.query);
    selection.order = order.sort.value_or(SortOrder::Relevance);
    std::vector<ArticleId> collected;
    if (order.byCollection) {
        auto ids = articlesInCollection(archive, order.collection);
        if (!ids)
            return ids.failure();
        collected = std::move(*ids);
    }
    auto answer = (*session)->search(selection.query, selection.order, terminal::stopOnSignals());
    if (!answer)
        return answer.failure();
    if (answer->expansion)
        selection.query = selection.query.withExpansion(answer->expansion);
    selection.found = answer->total();
    if (order.byCollection && !order.sort) {
        selection.arrangement = Arrangement::OfCollection;
        selection.ids = std::move(collected);
        return selection;
    }
    if (!order.byIds) {
        selection.ids = std::move(answer->ids);
        return selection;
    }
    const std::set<ArticleId> there(answer->ids.begin(), answer->ids.end());
    for (const ArticleId id : order.ids) {
        if (there.contains(id)) {
            selection.ids.push_back(id);
        } else {
            missing = true;
            terminal::complain(QString::number(id.value), QStringLiteral("there is no such article"));
        }
    }
    if (!order.sort) {
        selection.arrangement = Arrangement::AsGiven;
        return selection;
    }
    const std::set<ArticleId> wanted(selection.ids.begin(), selection.ids.end());
    selection.ids.clear();
    std::copy_if(answer->ids.begin(), answer->ids.end(), std::back_inserter(selection.ids),
                 [&wanted](ArticleId id) { return wanted.contains(id); });
    return selection;
}

/// A table or a capsule need nothing; a book is printed by the web engine, and styles of citations run in it;
/// web pages and books have pictures, of which drawings are made into others.
Needs needs(const Arguments& arguments)
{
    Order order;
    if (!readForm(arguments, order))
        return Needs::Nothing; // it will be said
    auto& options = order.others;
    options.path = order.book.path;
    options.form = order.form;
    options.oneFileEach = arguments.has("one-file-each");
    options.citeStyle = citeStyleOf(arguments, order.form);
    if (options.form == ExportForm::Pdf || asksForCitations(options))
        return Needs::WebEngine;
    const bool hasPictures = options.form == ExportForm::Html || options.form == ExportForm::Epub ||
                             options.form == ExportForm::Odt;
    return hasPictures ? Needs::Fonts : Needs::Nothing;
}

ExitStatus run(const Arguments& arguments)
{
    auto order = orderOf(arguments);
    if (!order)
        return wrongUsage(order.error());
    auto archive = Archive::open(arguments.positional().first(), Archive::Access::ReadWrite);
    if (!archive)
        return nothingDone(archive.error(), false);
    bool missing = false;
    auto selection = select(**archive, *order, missing);
    if (!selection)
        return nothingDone(selection.error(), false);
    if (selection->ids.empty())
        return nothingDone({ErrorKind::NotFound,
                            order->byIds          ? QStringLiteral("--ids")
                            : order->byCollection ? order->collection
                                                  : order->query,
                            QStringLiteral("no article was found, so no file was made")},
                           false);

    if (order->form != ExportForm::Pdf)
        return exportInForm(*archive, *selection, order->others, missing);
    terminal::sayRemarks();
    PdfBook book(*archive, std::move(*selection), order->book);
    ExitStatus status = ExitStatus::NothingDone;
    QObject::connect(&book, &PdfBook::progressed, &book, [](const ExportProgress& progress) {
        terminal::progress(QStringLiteral("%1 of %2 articles, %3 pages")
                               .arg(progress.done)
                               .arg(progress.total)
                               .arg(progress.pages));
    });
    QObject::connect(&book, &PdfBook::finished, &book,
                     [&status, &archive, missing](const ExportReport& report) {
                         terminal::clearProgress();
                         terminal::line(QStringLiteral("%1: %2 articles, %3 pages, %4 s")
                                            .arg(report.path)
                                            .arg(report.articles)
                                            .arg(report.pages)
                                            .arg(report.seconds, 0, 'f', 1));
                         keepReceipt(**archive, report.receipt);
                         status = missing ? ExitStatus::Partly : ExitStatus::Done;
                         QCoreApplication::quit();
                     });
    QObject::connect(&book, &PdfBook::failed, &book, [&status](const Error& error) {
        terminal::clearProgress();
        terminal::complain(error);
        status = error.kind == ErrorKind::Cancelled ? ExitStatus::Partly : ExitStatus::NothingDone;
        QCoreApplication::quit();
    });
    QTimer stopWatch;
    QObject::connect(&stopWatch, &QTimer::timeout, &book,
                     [&book, &stopWatch, token = terminal::stopOnSignals()] {
                         if (token.isCancelled()) {
                             stopWatch.stop();
                             book.cancel();
                         }
                     });
    using namespace std::chrono_literals;
    stopWatch.start(100ms);
    QTimer::singleShot(0, &book, &PdfBook::start);
    QCoreApplication::exec();
    return status;
}

} // namespace

Subcommand exportSubcommand()
{
    return {"export", &rules, exportHelp(), &run, &needs};
}

} // namespace warraq
