#include "ui/exportdialog/receiptsdialog.h"

#include "exporting/receiptkeeping.h"
#include "ui/settings/appearance.h"
#include "ui/settings/dialogsize.h"
#include "ui/text/momenttext.h"
#include "ui/text/sentence.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTextBrowser>
#include <QTextDocument>
#include <QTextOption>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace warraq {

namespace {

constexpr int factsRole = Qt::UserRole + 1;
constexpr int padding = 8;
constexpr int listWidth = 260;

/// A title, and below it, smaller, what more there is to say.
class TwoLines : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const override
    {
        QStyleOptionViewItem option(given);
        initStyleOption(&option, index);
        const QString title = option.text;
        option.text.clear();
        const auto* style = option.widget ? option.widget->style() : QApplication::style();
        style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
        const bool isChosen = option.state & QStyle::State_Selected;
        const QRect area = option.rect.adjusted(padding, padding, -padding, -padding);
        const auto alignment = QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignTop |
                               Qt::TextSingleLine | Qt::TextDontClip;
        painter->save();
        QFont strong(option.font);
        strong.setWeight(QFont::DemiBold);
        painter->setFont(strong);
        painter->setPen(option.palette.color(isChosen ? QPalette::HighlightedText : QPalette::Text));
        const QFontMetrics metrics(strong);
        painter->drawText(area, static_cast<int>(alignment),
                          metrics.elidedText(title, Qt::ElideRight, area.width()));
        const QFont small = scaledFont(option.font, 0.92);
        painter->setFont(small);
        if (!isChosen)
            painter->setPen(option.palette.color(QPalette::PlaceholderText));
        painter->drawText(
            area.adjusted(0, metrics.height() + 2, 0, 0), static_cast<int>(alignment),
            QFontMetrics(small).elidedText(index.data(factsRole).toString(), Qt::ElideRight, area.width()));
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        const QFontMetrics small(scaledFont(option.font, 0.92));
        return {0, 2 * padding + QFontMetrics(option.font).height() + 4 + small.height()};
    }
};

QString moment(const QDateTime& utc)
{
    return momentText(utc.toLocalTime(), QLocale());
}

/// Its own direction, whatever stands around it.
QString isolated(const QString& text)
{
    return QStringLiteral("<bdi>") + text.toHtmlEscaped() + QStringLiteral("</bdi>");
}

/// Not a table: those of rich text keep their columns from left to right.
QString row(const QString& name, const QString& html)
{
    return QStringLiteral("<p style='margin:3px 0'><span style='color:%1'>%2</span> &nbsp; %3</p>")
        .arg(QApplication::palette().color(QPalette::PlaceholderText).name(), name.toHtmlEscaped(), html);
}

} // namespace

ReceiptsDialog::ReceiptsDialog(ArchiveService* service, QWidget* parent)
    : QDialog(parent), m_service(service), m_list(new QListWidget), m_sides(new QStackedWidget),
      m_text(new QTextBrowser), m_command(new QLineEdit)
{
    setWindowTitle(tr("Receipts of exports"));
    m_list->setAccessibleName(windowTitle());
    m_list->setItemDelegate(new TwoLines(m_list));
    m_list->setFixedWidth(listWidth);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* none = new QLabel(tr("Nothing has been exported from this archive yet.\n\nWhenever articles are "
                               "exported, the archive keeps which ones and how they were found, so that the "
                               "selection can be made again and compared."));
    none->setWordWrap(true);
    none->setAlignment(Qt::AlignCenter);
    none->setContentsMargins(60, 20, 60, 20);
    m_sides->addWidget(none);
    m_sides->addWidget(makeDetails());

    auto* both = new QHBoxLayout;
    both->setSpacing(16);
    both->addWidget(m_list);
    both->addWidget(m_sides, 1);
    auto* buttons = new QDialogButtonBox;
    m_show = buttons->addButton(tr("&Show these articles"), QDialogButtonBox::ActionRole);
    makePrimary(m_show);
    m_export = buttons->addButton(tr("&Export again…"), QDialogButtonBox::ActionRole);
    m_remove = buttons->addButton(tr("&Remove the receipt"), QDialogButtonBox::ActionRole);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(12);
    layout->addLayout(both, 1);
    layout->addWidget(buttons);
    resizeWithinParent(this, {860, 520});

    connect(m_list, &QListWidget::currentRowChanged, this, &ReceiptsDialog::choose);
    connect(m_show, &QPushButton::clicked, this, [this] {
        const ReceiptToday wanted = *m_today;
        accept();
        Q_EMIT showWanted(wanted);
    });
    connect(m_export, &QPushButton::clicked, this, [this] {
        const ReceiptToday wanted = *m_today;
        accept();
        Q_EMIT exportWanted(wanted);
    });
    const auto remove = [this] {
        if (m_today)
            Q_EMIT removeWanted(m_today->kept.receipt.number);
    };
    connect(m_remove, &QPushButton::clicked, this, remove);
    auto* key = new QShortcut(QKeySequence::Delete, m_list);
    key->setContext(Qt::WidgetShortcut);
    connect(key, &QShortcut::activated, this, remove);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fill({});
    reload();
}

QWidget* ReceiptsDialog::makeDetails()
{
    m_text->setOpenLinks(false);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setAccessibleName(tr("The receipt, and what has changed since"));
    m_text->viewport()->setAutoFillBackground(false);
    QTextOption direction = m_text->document()->defaultTextOption();
    direction.setTextDirection(layoutDirection());
    m_text->document()->setDefaultTextOption(direction);
    m_text->document()->setDocumentMargin(0);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl& address) {
        accept();
        Q_EMIT articleWanted(ArticleId{address.path().toLongLong()});
    });
    m_command->setReadOnly(true);
    m_command->setLayoutDirection(Qt::LeftToRight);
    m_command->setAccessibleName(tr("Command that finds these articles again"));
    auto* copy = new QPushButton(tr("&Copy"));
    copy->setAutoDefault(false);
    copy->setToolTip(tr("Copy the command that finds these articles again"));
    connect(copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_command->text()); });
    auto* again = new QHBoxLayout;
    again->addWidget(m_command, 1);
    again->addWidget(copy);
    auto* side = new QWidget;
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_text, 1);
    layout->addLayout(again);
    return side;
}

void ReceiptsDialog::reload()
{
    if (!m_service)
        return;
    m_service->fetchReceipts(this, [this](const Result<std::vector<Receipt>>& receipts) {
        if (receipts)
            fill(*receipts);
        else
            tellFailure(receipts.error());
    });
}

void ReceiptsDialog::fill(const std::vector<Receipt>& receipts)
{
    const int before = std::max(0, m_list->currentRow());
    m_receipts = receipts;
    m_list->clear();
    for (const auto& receipt : m_receipts) {
        auto* item = new QListWidgetItem(receipt.title);
        item->setData(
            factsRole,
            tr("%1 · %Ln article(s)", nullptr, static_cast<int>(receipt.chosen)).arg(moment(receipt.made)));
        item->setData(Qt::AccessibleTextRole,
                      receipt.title + QStringLiteral(", ") + item->data(factsRole).toString());
        item->setToolTip(receipt.title);
        m_list->addItem(item);
    }
    m_list->setVisible(!m_receipts.empty());
    m_sides->setCurrentIndex(m_receipts.empty() ? 0 : 1);
    if (m_receipts.empty())
        choose(-1);
    else
        m_list->setCurrentRow(std::min(before, m_list->count() - 1));
}

void ReceiptsDialog::choose(int row)
{
    m_today.reset();
    for (auto* button : {m_show, m_export, m_remove}) {
        button->setVisible(!m_receipts.empty());
        button->setEnabled(false);
    }
    if (row < 0 || row >= static_cast<int>(m_receipts.size()) || !m_service) {
        Q_EMIT told();
        return;
    }
    const Receipt& receipt = m_receipts[static_cast<size_t>(row)];
    m_command->clear();
    m_text->setHtml(factsOf({receipt, {}, 0, 0}) + QStringLiteral("<p>") +
                    tr("Comparing with the archive as it is now…").toHtmlEscaped() + QStringLiteral("</p>"));
    m_service->fetchReceiptToday(receipt.number, this,
                                 [this, number = receipt.number](const Result<ReceiptToday>& today) {
                                     const int at = m_list->currentRow();
                                     if (at < 0 || m_receipts[static_cast<size_t>(at)].number != number)
                                         return; // another one was chosen meanwhile
                                     if (today)
                                         tell(*today);
                                     else
                                         tellFailure(today.error());
                                 });
}

void ReceiptsDialog::tell(const ReceiptToday& today)
{
    m_today = today;
    m_text->setHtml(factsOf(today.kept) + changesOf(today));
    m_command->setText(commandOf(today.kept, m_service ? m_service->archive()->path() : QString()));
    m_command->setCursorPosition(0);
    const bool isAnythingThere = today.changes.gone.size() < today.kept.articles.size();
    m_show->setEnabled(isAnythingThere);
    m_export->setEnabled(isAnythingThere);
    m_remove->setEnabled(m_service && m_service->archive()->isWritable());
    Q_EMIT told();
}

void ReceiptsDialog::tellFailure(const Error& error)
{
    m_text->setPlainText(sentence(error));
    Q_EMIT told();
}

QString ReceiptsDialog::factsOf(const KeptReceipt& kept) const
{
    const Receipt& receipt = kept.receipt;
    const QLocale locale;
    QString html = QStringLiteral("<h3>%1</h3>").arg(isolated(receipt.title));
    if (!receipt.subtitle.isEmpty())
        html += QStringLiteral("<p style='margin-bottom:8px'>%1</p>").arg(isolated(receipt.subtitle));
    html += row(tr("Made"), moment(receipt.made).toHtmlEscaped());
    if (!receipt.compiledBy.isEmpty())
        html += row(tr("By"), isolated(receipt.compiledBy));
    html += row(tr("File"), isolated(receipt.file));
    html += row(tr("Query"),
                receipt.query.isEmpty() ? tr("every article").toHtmlEscaped() : isolated(receipt.query));
    html += row(tr("Articles"),
                receipt.isWhole()
                    ? tr("all %Ln that were found", nullptr, static_cast<int>(receipt.found)).toHtmlEscaped()
                    : tr("%1 of %2 that were found")
                          .arg(locale.toString(receipt.chosen), locale.toString(receipt.found))
                          .toHtmlEscaped());
    return html;
}

QString ReceiptsDialog::changesOf(const ReceiptToday& today) const
{
    const auto& changes = today.changes;
    QHash<qint64, QString> titles;
    for (const auto& one : today.rows)
        titles.insert(one.id.value, one.title.isEmpty() ? tr("Untitled") : one.title);
    QString html;
    const auto heading = [&html](const QString& text) {
        html += QStringLiteral("<p><b>%1</b></p>").arg(text.toHtmlEscaped());
    };
    const auto line = [&](ArticleId id, const QString& more) {
        const QString title = titles.value(id.value);
        html +=
            QStringLiteral("<p style='margin:2px 0 2px 12px'>%1%2</p>")
                .arg(title.isEmpty()
                         ? QString::number(id.value)
                         : QStringLiteral("<a href='article:%1'>%2</a>").arg(id.value).arg(isolated(title)),
                     more.isEmpty() ? QString() : QStringLiteral(" · ") + more.toHtmlEscaped());
    };
    const auto list = [&](const QString& name, const auto& all, const auto& show) {
        if (all.empty())
            return;
        heading(name);
        const size_t most = std::min(all.size(), ArchiveService::changesShown);
        for (size_t i = 0; i < most; ++i)
            show(all[i]);
        if (all.size() > most)
            html +=
                QStringLiteral("<p style='margin:2px 0 2px 12px'>%1</p>")
                    .arg(tr("and %Ln more", nullptr, static_cast<int>(all.size() - most)).toHtmlEscaped());
    };
    const auto count = [](const auto& all) { return static_cast<int>(all.size()); };
    if (changes.foundNow != today.kept.receipt.found)
        html += QStringLiteral("<p>%1</p>")
                    .arg(tr("The same query finds %Ln article(s) now.", nullptr,
                            static_cast<int>(changes.foundNow))
                             .toHtmlEscaped());
    if (changes.isEmpty())
        html +=
            QStringLiteral("<p>%1</p>").arg(tr("None of these articles has changed since.").toHtmlEscaped());
    list(tr("%Ln new article(s) are found", nullptr, count(changes.joined)), changes.joined,
         [&](ArticleId id) { line(id, {}); });
    list(tr("%Ln article(s) say something else now", nullptr, count(changes.changed)), changes.changed,
         [&](const ChangedSince& one) {
             QStringList ways;
             if (one.newVersion)
                 ways << tr("a newer version came in");
             if (one.extractedAgain)
                 ways << tr("extracted again");
             if (one.completed)
                 ways << tr("completed by another source");
             if (one.corrected)
                 ways << tr("corrected");
             line(one.id, ways.join(QStringLiteral(", ")));
         });
    list(tr("%Ln article(s) are no longer found by the query", nullptr, count(changes.unfound)),
         changes.unfound, [&](ArticleId id) { line(id, {}); });
    list(tr("%Ln article(s) are no longer in the archive", nullptr, count(changes.gone)), changes.gone,
         [&](ArticleId id) { line(id, {}); });
    return html;
}

} // namespace warraq
