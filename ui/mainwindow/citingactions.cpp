#include "ui/mainwindow/citingactions.h"

#include "archive/archive.h"
#include "citing/citationstyle.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/reader/bibliography.h"
#include "ui/reader/readerpane.h"
#include "ui/settings/windowsettings.h"
#include "ui/state/browsingstate.h"
#include "ui/state/searchresult.h"

#include <QApplication>
#include <QClipboard>
#include <QJsonDocument>
#include <QMimeData>
#include <QStandardPaths>

namespace warraq {

namespace {

/// The media type of CSL-JSON (IANA: vnd.citationstyles.csl+json).
const QString cslJson = QStringLiteral("application/vnd.citationstyles.csl+json");

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

} // namespace

QString ownCitationStyles()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/styles");
}

CitingActions::CitingActions(WindowActions* actions, BrowsingState* state, SearchResult* result,
                             ReaderPane* reader, WindowSettings* settings, QObject* parent)
    : QObject(parent), m_state(state), m_result(result), m_reader(reader), m_settings(settings)
{
    connect(actions->copyCitation, &QAction::triggered, this, &CitingActions::copyCitation);
    connect(actions->copyBibliography, &QAction::triggered, this, &CitingActions::copyBibliography);
    connect(reader, &ReaderPane::quotationWanted, this, &CitingActions::copyQuotation);
}

void CitingActions::setArchive(std::shared_ptr<Archive> archive)
{
    m_archive = std::move(archive);
    ++m_last;
}

void CitingActions::copyCitation()
{
    if (m_state->currentArticle().isValid())
        cite(Kind::Citation, {m_state->currentArticle()});
}

void CitingActions::copyBibliography()
{
    std::vector<ArticleId> ids = m_state->selection().among(*m_result->ids());
    if (ids.empty() && m_state->currentArticle().isValid())
        ids = {m_state->currentArticle()};
    if (ids.size() > mostCited) {
        Q_EMIT said(tr("A bibliography is copied of %L1 articles at most; an export has no such limit.")
                        .arg(mostCited));
        return;
    }
    cite(Kind::Bibliography, std::move(ids));
}

void CitingActions::copyQuotation(const QString& text)
{
    if (m_state->currentArticle().isValid() && !text.trimmed().isEmpty())
        cite(Kind::Quotation, {m_state->currentArticle()}, text.trimmed());
}

void CitingActions::cite(Kind kind, std::vector<ArticleId> ids, const QString& quoted)
{
    if (!m_archive || ids.empty())
        return;
    const int number = ++m_last;
    if (ids.size() > 100)
        Q_EMIT said(tr("The bibliography of %L1 articles is being made…").arg(ids.size()));
    readCitable(m_archive, std::move(ids), m_reader->pageOptions(), this,
                [this, kind, quoted, number](const CitableArticles& articles) {
                    if (number != m_last || articles.items.isEmpty())
                        return;
                    const auto order = orderOf(articles);
                    if (!order) {
                        cited(kind, articles, {}, quoted);
                        return;
                    }
                    m_processor.format(*order, [=, this](const Result<CitedItems>& items) {
                        if (number == m_last)
                            cited(kind, articles, items ? *items : CitedItems(), quoted);
                    });
                });
}

Result<CitationOrder> CitingActions::orderOf(const CitableArticles& articles) const
{
    if (!CitationProcessor::isThere())
        return unexpected(ErrorKind::Unsupported, QStringLiteral("citation processor"));
    const auto folders = citationFolders(ownCitationStyles());
    const QString chosen = m_settings->citationStyle();
    auto style = citationStyleXml(folders, chosen.isEmpty() ? usualCitationStyle() : chosen);
    if (!style && !chosen.isEmpty())
        style = citationStyleXml(folders, usualCitationStyle());
    if (!style)
        return style.failure();
    const QString language = m_reader->locale().name().replace(u'_', u'-');
    const auto locale = citationLocaleXml(folders, language);
    if (!locale)
        return locale.failure();
    return CitationOrder{articles.items, *style, *locale, language};
}

void CitingActions::cited(Kind kind, const CitableArticles& articles, const CitedItems& items,
                          const QString& quoted)
{
    CitedText text{paragraphs(articles.plain), articles.plain};
    if (kind == Kind::Bibliography && !items.bibliography.text.isEmpty())
        text = items.bibliography;
    else if (kind != Kind::Bibliography && !items.citations.empty())
        text = items.citations.front();
    else if (kind == Kind::Bibliography && !items.citations.empty())
        text = {}; // a style without a bibliography: its citations one after the other
    if (text.text.isEmpty()) {
        for (const auto& one : items.citations) {
            text.text += one.text + u'\n';
            text.html += QStringLiteral("<p>") + one.html + QStringLiteral("</p>");
        }
    }
    if (kind == Kind::Quotation) {
        const bool several = quoted.contains(u'\n');
        text.html = several ? QStringLiteral("<blockquote>") + paragraphs(quoted) +
                                  QStringLiteral("</blockquote><p>") + inBrackets(text.html) +
                                  QStringLiteral("</p>")
                            : QStringLiteral("<p>“") + quoted.toHtmlEscaped() + QStringLiteral("” ") +
                                  inBrackets(text.html) + QStringLiteral("</p>");
        text.text = several ? quoted + QStringLiteral("\n\n") + inBrackets(text.text)
                            : u'“' + quoted + QStringLiteral("” ") + inBrackets(text.text);
    }
    auto* data = new QMimeData;
    data->setText(text.text);
    data->setHtml(text.html);
    if (kind != Kind::Quotation)
        data->setData(cslJson, QJsonDocument(articles.items).toJson());
    QApplication::clipboard()->setMimeData(data);
    switch (kind) {
    case Kind::Citation:
        Q_EMIT said(tr("The citation is copied."));
        break;
    case Kind::Bibliography:
        Q_EMIT said(tr("The bibliography of %n article(s) is copied.", nullptr,
                       static_cast<int>(articles.items.size())));
        break;
    case Kind::Quotation:
        Q_EMIT said(tr("The quotation is copied, with its citation."));
        break;
    }
}

} // namespace warraq
