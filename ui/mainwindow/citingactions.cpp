#include "ui/mainwindow/citingactions.h"

#include "archive/archive.h"
#include "citing/citationstyle.h"
#include "citing/references.h"
#include "ui/importwizard/background.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/reader/bibliography.h"
#include "ui/reader/readerpane.h"
#include "ui/settings/windowsettings.h"
#include "ui/state/browsingstate.h"
#include "ui/state/searchresult.h"

#include <QApplication>
#include <QClipboard>
#include <QJsonDocument>
#include <QThreadPool>

namespace warraq {

namespace {

/// The media type of CSL-JSON (IANA: vnd.citationstyles.csl+json).
const QString cslJson = QStringLiteral("application/vnd.citationstyles.csl+json");

const QString risType = QStringLiteral("application/x-research-info-systems");

constexpr int stillness = 400;      // milliseconds
constexpr qint64 mostDragged = 200; // articles

QString paragraphs(const QString& text)
{
    QString html;
    for (const auto& part : text.split(u'\n', Qt::SkipEmptyParts))
        html += QStringLiteral("<p>") + part.toHtmlEscaped() + QStringLiteral("</p>");
    return html;
}

/// What stands behind a quotation: in brackets unless the style has brackets of its own.
QString inBrackets(const QString& text)
{
    return text.startsWith(u'(') ? text : u'(' + text + u')';
}

/// What a clipboard or a drag carries: the words, and the fields for reference managers.
QMimeData* mimeOf(const CitedText& text, const QJsonArray& items)
{
    auto* data = new QMimeData;
    data->setText(text.text);
    data->setHtml(text.html);
    if (items.isEmpty())
        return data;
    data->setData(cslJson, QJsonDocument(items).toJson());
    QByteArray records;
    for (const auto& item : items)
        records += risRecord(item.toObject(), {});
    data->setData(risType, records);
    return data;
}

CitedText citationText(const CitableArticles& articles, const CitedItems& items)
{
    return items.citations.empty() ? CitedText{paragraphs(articles.plain), articles.plain}
                                   : items.citations.front();
}

CitedText bibliographyText(const CitableArticles& articles, const CitedItems& items)
{
    if (!items.bibliography.text.isEmpty())
        return items.bibliography;
    if (items.citations.empty())
        return {paragraphs(articles.plain), articles.plain};
    CitedText text; // a style without a bibliography: its citations one after the other
    for (const auto& one : items.citations) {
        text.text += one.text + u'\n';
        text.html += QStringLiteral("<p>") + one.html + QStringLiteral("</p>");
    }
    return text;
}

CitedText quotationText(const QString& quoted, const CitedText& citation)
{
    if (quoted.contains(u'\n'))
        return {QStringLiteral("<blockquote>") + paragraphs(quoted) + QStringLiteral("</blockquote><p>") +
                    inBrackets(citation.html) + QStringLiteral("</p>"),
                quoted + QStringLiteral("\n\n") + inBrackets(citation.text)};
    return {QStringLiteral("<p>“") + quoted.toHtmlEscaped() + QStringLiteral("” ") +
                inBrackets(citation.html) + QStringLiteral("</p>"),
            u'“' + quoted + QStringLiteral("” ") + inBrackets(citation.text)};
}

/// The style of that name, or the usual one, and the words of a language. Nothing: they are not installed.
std::optional<CitationOrder> rulesOf(const QString& chosen, const QString& language)
{
    const auto folders = citationFolders(ownCitationStyles());
    auto style = citationStyleXml(folders, chosen.isEmpty() ? usualCitationStyle() : chosen);
    if (!style && !chosen.isEmpty())
        style = citationStyleXml(folders, usualCitationStyle());
    const auto locale = citationLocaleXml(folders, language);
    if (!style || !locale)
        return std::nullopt;
    return CitationOrder{{}, *style, *locale, language};
}

} // namespace

CitingActions::CitingActions(WindowActions* actions, BrowsingState* state, SearchResult* result,
                             ReaderPane* reader, WindowSettings* settings, QObject* parent)
    : QObject(parent), m_state(state), m_result(result), m_reader(reader), m_settings(settings)
{
    connect(actions->copyCitation, &QAction::triggered, this, &CitingActions::copyCitation);
    connect(actions->copyBibliography, &QAction::triggered, this, &CitingActions::copyBibliography);
    connect(reader, &ReaderPane::quotationWanted, this, &CitingActions::copyQuotation);
    m_still.setSingleShot(true);
    m_still.setInterval(stillness);
    connect(&m_still, &QTimer::timeout, this, &CitingActions::prepareDrag);
    connect(state, &BrowsingState::selectionChanged, this, [this] {
        ++m_selection;
        m_toDrag.reset();
        m_still.start();
    });
}

void CitingActions::setArchive(std::shared_ptr<Archive> archive)
{
    m_archive = std::move(archive);
    ++m_last;
    ++m_selection;
    m_toDrag.reset();
}

void CitingActions::copyCitation()
{
    if (m_state->currentArticle().isValid())
        copy(Kind::Citation, {m_state->currentArticle()});
}

std::vector<ArticleId> CitingActions::selected() const
{
    std::vector<ArticleId> ids = m_state->selection().among(*m_result->ids());
    if (ids.empty() && m_state->currentArticle().isValid())
        ids = {m_state->currentArticle()};
    return ids;
}

void CitingActions::copyBibliography()
{
    if (m_state->selection().size() > static_cast<qint64>(mostCited)) {
        Q_EMIT said(tr("A bibliography is copied of %L1 articles at most; an export has no such limit.")
                        .arg(mostCited));
        return;
    }
    auto ids = selected();
    if (ids.size() > 100)
        Q_EMIT said(tr("The bibliography of %L1 articles is being made…").arg(ids.size()));
    copy(Kind::Bibliography, std::move(ids));
}

void CitingActions::copyQuotation(const QString& text)
{
    if (m_state->currentArticle().isValid() && !text.trimmed().isEmpty())
        copy(Kind::Quotation, {m_state->currentArticle()}, text.trimmed());
}

void CitingActions::copy(Kind kind, std::vector<ArticleId> ids, const QString& quoted)
{
    const auto isWanted = [this, number = ++m_last] { return number == m_last; };
    cite(std::move(ids), isWanted,
         [this, kind, quoted](const CitableArticles& articles, const CitedItems& items) {
             auto* clipboard = QApplication::clipboard();
             switch (kind) {
             case Kind::Citation:
                 clipboard->setMimeData(mimeOf(citationText(articles, items), articles.items));
                 Q_EMIT said(tr("The citation is copied."));
                 break;
             case Kind::Bibliography:
                 clipboard->setMimeData(mimeOf(bibliographyText(articles, items), articles.items));
                 Q_EMIT said(tr("The bibliography of %Ln article(s) is copied.", nullptr,
                                static_cast<int>(articles.items.size())));
                 break;
             case Kind::Quotation:
                 clipboard->setMimeData(mimeOf(quotationText(quoted, citationText(articles, items)), {}));
                 Q_EMIT said(tr("The quotation is copied, with its citation."));
                 break;
             }
         });
}

void CitingActions::prepareDrag()
{
    if (m_state->selection().size() > mostDragged)
        return;
    const auto isWanted = [this, number = m_selection] { return number == m_selection; };
    cite(selected(), isWanted, [this](const CitableArticles& articles, const CitedItems& items) {
        m_toDrag.reset(mimeOf(bibliographyText(articles, items), articles.items));
    });
}

void CitingActions::addDragged(QMimeData* data) const
{
    if (!m_toDrag)
        return;
    for (const auto& format : m_toDrag->formats())
        data->setData(format, m_toDrag->data(format));
}

void CitingActions::cite(std::vector<ArticleId> ids, std::function<bool()> isWanted, Done done)
{
    if (!m_archive || ids.empty())
        return;
    const auto format = [this, isWanted, done](const CitableArticles& articles,
                                               const std::optional<CitationOrder>& rules) {
        if (!rules) {
            done(articles, {});
            return;
        }
        CitationOrder order = *rules;
        order.items = articles.items;
        m_processor.format(order, [articles, isWanted, done](const Result<CitedItems>& items) {
            if (isWanted())
                done(articles, items ? *items : CitedItems());
        });
    };
    readCitable(m_archive, std::move(ids), m_reader->pageOptions(), this,
                [this, isWanted, done, format](const CitableArticles& articles) {
                    if (!isWanted() || articles.items.isEmpty())
                        return;
                    if (!CitationProcessor::isThere()) {
                        done(articles, {});
                        return;
                    }
                    const QString language = m_reader->locale().name().replace(u'_', u'-');
                    runInBackground(
                        *QThreadPool::globalInstance(), this,
                        [style = m_settings->citationStyle(), language] { return rulesOf(style, language); },
                        [articles, isWanted, format](const std::optional<CitationOrder>& rules) {
                            if (isWanted())
                                format(articles, rules);
                        });
                });
}

} // namespace warraq
