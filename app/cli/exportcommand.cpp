#include "archive/archive.h"
#include "archive/readsession.h"
#include "cli/bookarguments.h"
#include "cli/subcommands.h"
#include "cli/terminal.h"
#include "exporting/pdfbook.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTimer>

#include <chrono>
#include <set>

namespace warraq {

namespace {

constexpr const char* help =
    R"(warraq export ARCHIVE --to FILE.pdf   one PDF of chosen articles

  --query QUERY            the articles it finds (nothing given: all)
  --ids 1,2,3              these articles
  --sort relevance|newest|oldest
  --as pdf                 the form (usually by the ending of FILE)
  --title T  --subtitle T  --compiled-by NAME
  --group year|section|collection|none
  --highlight              mark the searched words
  --notes                  with your notes, tags and stars
  --page a4|letter  --margins narrow|normal|wide
  --text-size POINTS  --face serif|sans  --columns 1|2
  --one-file-each          a PDF an article, in the folder that --to names (with --as pdf)
  --name PATTERN           their names; "{date} {section} {title}", also {number} {author}
  --overwrite              replace FILE when it is there
)";

ArgumentRules rules()
{
    return {QSet<QString>{QStringLiteral("overwrite")} + bookFlags(),
            QSet<QString>{QStringLiteral("to"), QStringLiteral("query"), QStringLiteral("ids"),
                          QStringLiteral("sort"), QStringLiteral("as")} +
                bookValues(),
            {},
            {QStringLiteral("collection")},
            1,
            1,
            QStringLiteral("ARCHIVE")};
}

/// Forms of the contract that later versions make.
const QStringList& laterForms()
{
    static const QStringList forms{
        QStringLiteral("html"),     QStringLiteral("epub"),     QStringLiteral("odt"),
        QStringLiteral("markdown"), QStringLiteral("text"),     QStringLiteral("ris"),
        QStringLiteral("biblatex"), QStringLiteral("csl-json"), QStringLiteral("csv"),
        QStringLiteral("jsonl"),    QStringLiteral("xlsx"),     QStringLiteral("warc"),
        QStringLiteral("capsule")};
    return forms;
}

struct Order
{
    BookOptions book;
    QString query;
    std::vector<ArticleId> ids;
    bool byIds = false;
    SortOrder sort = SortOrder::Relevance;
};

Unexpected usage(const QString& what, const QString& why)
{
    return unexpected(ErrorKind::Usage, what, why);
}

Result<void> readForm(const Arguments& arguments, Order& order)
{
    order.book.path = arguments.value("to");
    if (order.book.path.isEmpty())
        return usage(QStringLiteral("--to"), QStringLiteral("it must be given"));
    QString form = arguments.value("as");
    if (form.isEmpty())
        form = QFileInfo(order.book.path).suffix().toLower();
    if (form == u"pdf")
        return {};
    if (laterForms().contains(form))
        return usage(form, QStringLiteral("this version exports pdf only"));
    return usage(form.isEmpty() ? order.book.path : form,
                 QStringLiteral("it is no form of export; --as pdf or a file that ends in .pdf is wanted"));
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
    order.query = arguments.value("query");
    order.byIds = arguments.has("ids");
    if (order.byIds && arguments.has("query"))
        return usage(QStringLiteral("--ids"), QStringLiteral("--query cannot be given beside it"));
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
    selection.query = ArticleQuery::parse(order.query);
    selection.order = order.sort;
    auto answer = (*session)->search(selection.query, order.sort, terminal::stopOnSignals());
    if (!answer)
        return answer.failure();
    if (answer->expansion)
        selection.query = selection.query.withExpansion(answer->expansion);
    selection.found = answer->total();
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
    return selection;
}

ExitStatus run(const Arguments& arguments)
{
    auto order = orderOf(arguments);
    if (!order)
        return wrongUsage(order.error());
    auto archive = Archive::open(arguments.positional().first(), Archive::Access::ReadOnly);
    if (!archive)
        return nothingDone(archive.error(), false);
    bool missing = false;
    auto selection = select(**archive, *order, missing);
    if (!selection)
        return nothingDone(selection.error(), false);
    if (selection->ids.empty())
        return nothingDone({ErrorKind::NotFound, order->byIds ? QStringLiteral("--ids") : order->query,
                            QStringLiteral("no article was found, so no file was made")},
                           false);

    terminal::sayRemarks();
    PdfBook book(*archive, std::move(*selection), order->book);
    ExitStatus status = ExitStatus::NothingDone;
    QObject::connect(&book, &PdfBook::progressed, &book, [](const ExportProgress& progress) {
        terminal::progress(QStringLiteral("%1 of %2 articles, %3 pages")
                               .arg(progress.done)
                               .arg(progress.total)
                               .arg(progress.pages));
    });
    QObject::connect(&book, &PdfBook::finished, &book, [&status, missing](const ExportReport& report) {
        terminal::clearProgress();
        terminal::line(QStringLiteral("%1: %2 articles, %3 pages, %4 s")
                           .arg(report.path)
                           .arg(report.articles)
                           .arg(report.pages)
                           .arg(report.seconds, 0, 'f', 1));
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
    return {"export", &rules, help, &run};
}

} // namespace warraq
