#include "ui/exportdialog/namepattern.h"

#include "archive/readsession.h"
#include "exporting/articlegroups.h"
#include "ui/settings/appearance.h"

#include <QFutureWatcher>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPromise>
#include <QSettings>
#include <QVBoxLayout>

#include <span>

namespace warraq {

namespace {

/// Names need no text: rows are enough.
std::vector<NameFields> fieldsOf(const Archive& archive, const ExportSelection& selection,
                                 BookGrouping grouping, const CancelToken& cancel)
{
    std::vector<NameFields> fields;
    auto session = archive.openReader();
    if (!session)
        return fields;
    const auto grouped = groupArticles(**session, selection, grouping, cancel);
    if (!grouped)
        return fields;
    std::vector<ArticleId> ids;
    for (const auto& [id, group] : grouped->articles) {
        if (ids.size() < NamePatternField::mostArticles)
            ids.push_back(id);
    }
    constexpr size_t page = 500;
    for (size_t at = 0; at < ids.size() && !cancel.isCancelled(); at += page) {
        const auto rows =
            (*session)->rows(std::span(ids.data() + at, std::min(page, ids.size() - at)), ArticleQuery());
        if (!rows)
            return fields;
        for (const auto& row : *rows)
            fields.push_back(nameFieldsOf(row));
    }
    return fields;
}

} // namespace

NamePatternField::NamePatternField(std::shared_ptr<Archive> archive, ExportSelection selection,
                                   QWidget* parent)
    : QWidget(parent), m_archive(std::move(archive)), m_selection(std::move(selection)),
      m_pattern(new QLineEdit), m_names(new QLabel), m_remarks(new QLabel)
{
    m_pool.setMaxThreadCount(1);
    m_pattern->setObjectName(QStringLiteral("namePattern"));
    m_pattern->setAccessibleName(tr("Names of the files"));
    m_pattern->setPlaceholderText(usualNamePattern());
    m_pattern->setToolTip(
        tr("{date}, {section}, {title}, {author} and {number} stand for what the article says."));
    m_pattern->setText(QSettings().value(QStringLiteral("export/namePattern")).toString());
    m_names->setObjectName(QStringLiteral("exampleNames"));
    m_names->setTextFormat(Qt::PlainText);
    m_remarks->setObjectName(QStringLiteral("nameRemarks"));
    m_remarks->setTextFormat(Qt::PlainText);
    for (auto* label : {m_names, m_remarks})
        label->setFont(scaledFont(font(), 0.92));
    m_names->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_remarks->setWordWrap(true);
    m_names->setForegroundRole(QPalette::PlaceholderText);
    m_remarks->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(m_pattern);
    layout->addWidget(m_names);
    layout->addWidget(m_remarks);
    setFocusProxy(m_pattern);
    connect(m_pattern, &QLineEdit::textChanged, this, &NamePatternField::showNames);
}

NamePatternField::~NamePatternField()
{
    m_cancel.cancel();
    m_pool.waitForDone();
}

QString NamePatternField::pattern() const
{
    const QString typed = m_pattern->text().trimmed();
    return typed.isEmpty() ? usualNamePattern() : typed;
}

void NamePatternField::setEnding(const QString& ending)
{
    m_ending = ending;
    showNames();
}

void NamePatternField::setGrouping(BookGrouping grouping)
{
    if (m_wasRead && grouping == m_grouping)
        return;
    m_grouping = grouping;
    read();
}

void NamePatternField::remember() const
{
    QSettings().setValue(QStringLiteral("export/namePattern"), m_pattern->text().trimmed());
}

void NamePatternField::read()
{
    using Fields = std::vector<NameFields>;
    m_wasRead = true;
    m_cancel.cancel(); // of what was asked before
    m_cancel = CancelToken();
    auto promise = std::make_shared<QPromise<std::shared_ptr<Fields>>>();
    auto* watcher = new QFutureWatcher<std::shared_ptr<Fields>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, cancel = m_cancel] {
        watcher->deleteLater();
        if (cancel.isCancelled())
            return;
        m_articles = std::move(*watcher->result());
        showNames();
    });
    watcher->setFuture(promise->future());
    m_pool.start(
        [promise, archive = m_archive, selection = m_selection, grouping = m_grouping, cancel = m_cancel] {
            promise->start();
            promise->addResult(std::make_shared<Fields>(fieldsOf(*archive, selection, grouping, cancel)));
            promise->finish();
        });
}

void NamePatternField::showNames()
{
    ArticleFileNames names(pattern(), m_ending);
    QStringList first;
    for (const auto& article : m_articles) {
        const QString name = names.next(article);
        if (first.size() < examples)
            first << name;
    }
    m_first = first;
    fitNames();
    QStringList remarks;
    const QStringList unknown = unknownNameFields(pattern());
    if (!unknown.isEmpty())
        remarks << tr("%1 is no field; it stays in the names as it is.").arg(unknown.join(u' '));
    if (names.numbered() > 0)
        remarks << tr("%Ln name(s) would be like another and get a number: (2), (3) …", nullptr,
                      names.numbered());
    m_remarks->setText(remarks.join(u'\n'));
    m_remarks->setVisible(!remarks.isEmpty());
}

/// A line a name, cut in its middle: how it begins and how it ends is what one chooses.
void NamePatternField::fitNames()
{
    const QFontMetrics metrics(m_names->font());
    QStringList shown;
    for (const auto& name : std::as_const(m_first))
        shown << metrics.elidedText(name, Qt::ElideMiddle, m_names->width());
    m_names->setText(shown.join(u'\n'));
    m_names->setToolTip(m_first.join(u'\n'));
}

void NamePatternField::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layout()->activate(); // the label has its width now
    fitNames();
}

} // namespace warraq
