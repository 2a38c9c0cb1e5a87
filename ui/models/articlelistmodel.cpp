#include "ui/models/articlelistmodel.h"

#include "core/textfold.h"
#include "ui/models/facettext.h"

#include <algorithm>
#include <atomic>

namespace warraq {

namespace {

/// Tokens are the service's, which other lists may use too: no number is given out twice.
quint64 nextToken()
{
    static std::atomic<quint64> last{0};
    return ++last;
}

QString isoOf(const std::optional<PartialDate>& date)
{
    return date ? date->toIso() : QString();
}

} // namespace

ArticleListModel::ArticleListModel(QObject* parent)
    : QAbstractListModel(parent), m_ids(std::make_shared<const std::vector<ArticleId>>()),
      m_folds(std::make_shared<const CopyFolds>())
{
}

void ArticleListModel::setArchive(ArchiveService* service)
{
    if (m_service)
        m_service->disconnect(this);
    m_service = service;
    m_starred.clear();
    m_read.clear();
    if (service)
        connect(service, &ArchiveService::rowsReady, this, &ArticleListModel::takeRows);
    setResult(std::make_shared<const std::vector<ArticleId>>(), {});
}

void ArticleListModel::setResult(std::shared_ptr<const std::vector<ArticleId>> ids, const ArticleQuery& query,
                                 Change change, const SharedRows& firstRows)
{
    // What the archive took in may all lie outside this result: then nothing moves.
    const bool sameRows = change == Change::Grown && *ids == *m_ids;
    if (!sameRows)
        beginResetModel();
    m_ids = std::move(ids);
    m_change = change;
    ++m_generation;
    m_requests.clear();
    m_lastHit = 0;
    if (!(m_query == query)) {
        m_query = query;
        m_known.clear(); // snippets are made for a query
    }
    for (size_t i = 0; firstRows && i < firstRows->size(); ++i)
        m_known.insert((*firstRows)[i].id.value, new Known{firstRows, &(*firstRows)[i], m_generation});
    if (!sameRows)
        endResetModel();
    else if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void ArticleListModel::setFolds(std::shared_ptr<const CopyFolds> folds, std::span<const ArticleId> opened)
{
    m_folds = std::move(folds);
    m_under.clear();
    for (const ArticleId shown : opened) {
        const CopyFamily* family = m_folds->of(shown);
        for (size_t i = 0; family && i < family->folded.size(); ++i)
            m_under.insert(family->folded[i].value, shown.value);
    }
}

ArticleId ArticleListModel::idAt(int row) const
{
    return row >= 0 && row < rowCount() ? (*m_ids)[static_cast<size_t>(row)] : ArticleId{};
}

int ArticleListModel::rowOf(ArticleId id) const
{
    // Eight bytes a row, read in order: a million take less than a millisecond. Mostly it is the same as
    // before.
    if (idAt(m_lastHit) == id && id.isValid())
        return m_lastHit;
    const auto found = std::find(m_ids->begin(), m_ids->end(), id);
    if (found == m_ids->end())
        return -1;
    m_lastHit = static_cast<int>(found - m_ids->begin());
    return m_lastHit;
}

void ArticleListModel::findTitle(int from, const QString& start, QObject* context,
                                 std::function<void(int row)> done)
{
    if (!m_service)
        return;
    m_service->findTitle(m_ids, static_cast<size_t>(std::max(from, 0)), start, context,
                         [model = QPointer(this), list = m_ids,
                          done = std::move(done)](const Result<std::optional<size_t>>& place) {
                             if (model && place)
                                 done(*place ? model->rowOf((*list)[**place]) : -1);
                         });
}

const ArticleRow* ArticleListModel::loadedRow(int row) const
{
    return loadedRow(idAt(row));
}

const ArticleRow* ArticleListModel::loadedRow(ArticleId id) const
{
    const Known* there = m_known.object(id.value);
    return there ? there->row : nullptr;
}

std::vector<ArticleId> ArticleListModel::loaded() const
{
    std::vector<ArticleId> ids;
    for (const qint64 id : m_known.keys())
        ids.push_back(ArticleId{id});
    return ids;
}

int ArticleListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids->size());
}

QHash<int, QByteArray> ArticleListModel::roleNames() const
{
    auto names = QAbstractListModel::roleNames();
    names.insert({{IdRole, "articleId"},
                  {LoadedRole, "loaded"},
                  {TitleRole, "title"},
                  {PublishedRole, "published"},
                  {NotBeforeRole, "publishedNotBefore"},
                  {NotAfterRole, "publishedNotAfter"},
                  {SectionRole, "section"},
                  {PlacesRole, "places"},
                  {AuthorsRole, "authors"},
                  {PublicationRole, "publication"},
                  {LanguageRole, "language"},
                  {SnippetRole, "snippet"},
                  {RightToLeftRole, "rightToLeft"},
                  {NearCopyRole, "nearCopy"},
                  {StarredRole, "starred"},
                  {ReadRole, "read"},
                  {FoldedRole, "folded"},
                  {OpenedRole, "opened"},
                  {UnderRole, "under"}});
    return names;
}

QVariant ArticleListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == IdRole)
        return (*m_ids)[static_cast<size_t>(index.row())].value;
    if (role == FoldedRole || role == OpenedRole || role == UnderRole)
        return foldData(idAt(index.row()), role);
    const Known* there = m_known.object(idAt(index.row()).value);
    // One that was fetched before the archive grew is shown until the new one is there.
    if (!there || there->generation != m_generation)
        request(index.row() / pageRows);
    if (role == LoadedRole)
        return there != nullptr;
    if (!there)
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? tr("Loading…") : QVariant();

    const ArticleRow& row = *there->row;
    switch (role) {
    case Qt::DisplayRole:
        return row.title.isEmpty() ? tr("Untitled") : row.title;
    case Qt::AccessibleTextRole: {
        return spoken(row);
    }
    case Qt::ToolTipRole:
        return row.title;
    case TitleRole:
        return row.title;
    case PublishedRole:
        return isoOf(row.published);
    case NotBeforeRole:
        return isoOf(row.publishedNotBefore);
    case NotAfterRole:
        return isoOf(row.publishedNotAfter);
    case SectionRole:
        return row.section;
    case PlacesRole:
        return row.places;
    case AuthorsRole:
        return row.authors;
    case PublicationRole:
        return row.publication;
    case LanguageRole:
        return row.language;
    case SnippetRole:
        return row.snippet;
    case RightToLeftRole:
        return isRightToLeft(row.title.isEmpty() ? row.snippet : row.title);
    case NearCopyRole:
        return row.duplicateOf.isValid();
    case StarredRole:
        return isStarred(row);
    case ReadRole:
        return isRead(row);
    default:
        return {};
    }
}

QVariant ArticleListModel::foldData(ArticleId id, int role) const
{
    if (role == UnderRole)
        return m_under.value(id.value);
    const CopyFamily* family = m_folds->of(id);
    if (role == FoldedRole)
        return family ? static_cast<int>(family->folded.size()) : 0;
    return family && m_under.contains(family->folded.front().value);
}

/// As a screen reader says a card: `unread, starred, 18 October 2017, title, Damascus`.
QString ArticleListModel::spoken(const ArticleRow& row) const
{
    QStringList parts;
    if (!isRead(row))
        parts << tr("unread");
    if (isStarred(row))
        parts << tr("starred");
    const auto said = [](const std::optional<PartialDate>& date) {
        return date ? spokenDate(*date, QLocale()) : QString();
    };
    parts << (row.published ? said(row.published)
                            : boundsText(said(row.publishedNotBefore), said(row.publishedNotAfter)));
    parts << (row.title.isEmpty() ? tr("Untitled") : row.title);
    if (!row.places.isEmpty())
        parts << QLocale().createSeparatedList(row.places);
    if (m_under.contains(row.id.value))
        parts << tr("near copy");
    if (const int copies = foldData(row.id, FoldedRole).toInt(); copies > 0)
        parts << (foldData(row.id, OpenedRole).toBool() ? tr("%Ln near copies opened", nullptr, copies)
                                                        : tr("%Ln near copies folded", nullptr, copies));
    return parts.join(tr(", ", "between the parts of a sentence"));
}

bool ArticleListModel::isStarred(const ArticleRow& row) const
{
    return m_starred.value(row.id.value, row.starred);
}

bool ArticleListModel::isRead(const ArticleRow& row) const
{
    return m_read.value(row.id.value, row.read);
}

void ArticleListModel::showMark(MarkKind kind, bool set, std::span<const ArticleId> articles)
{
    if (kind != MarkKind::Starred && kind != MarkKind::Read)
        return;
    auto& marks = kind == MarkKind::Starred ? m_starred : m_read;
    // Of articles that were never shown nothing is known: their rows will be fetched when the mark is there.
    // Those that were are a few thousand, and the marked ones perhaps a million: a bit each is looked at.
    std::vector<bool> isShown;
    const auto note = [&isShown](qint64 id) {
        if (static_cast<size_t>(id) >= isShown.size())
            isShown.resize(static_cast<size_t>(id) + 1);
        isShown[static_cast<size_t>(id)] = true;
    };
    for (const qint64 id : m_known.keys())
        note(id);
    for (auto mark = marks.keyBegin(); mark != marks.keyEnd(); ++mark)
        note(*mark);
    for (const ArticleId id : articles) {
        if (static_cast<size_t>(id.value) < isShown.size() && isShown[static_cast<size_t>(id.value)])
            marks.insert(id.value, set);
    }
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {StarredRole, ReadRole, Qt::AccessibleTextRole});
}

void ArticleListModel::forgetMarks()
{
    m_starred.clear();
    m_read.clear();
    ++m_generation;
    m_requests.clear();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

std::span<const ArticleId> ArticleListModel::idsOf(int page) const
{
    const auto from = static_cast<size_t>(page) * pageRows;
    return std::span(*m_ids).subspan(from, std::min<size_t>(pageRows, m_ids->size() - from));
}

void ArticleListModel::request(int page) const
{
    if (!m_service || std::find(m_requests.cbegin(), m_requests.cend(), page) != m_requests.cend())
        return;
    m_lastToken = nextToken();
    m_requests.insert(m_lastToken, page);
    const auto ids = idsOf(page);
    m_service->fetchRows(m_lastToken, {ids.begin(), ids.end()}, m_query);
}

void ArticleListModel::takeRows(quint64 token, const SharedRows& rows)
{
    if (!m_requests.contains(token))
        return; // of another list, or of a result that is no longer shown
    const int page = m_requests.take(token);
    keep(page, rows);
    announce(page);
    // The service keeps the newest requests only. What was asked earlier and has no answer by now is lost:
    // those who still show such a row look again and thereby ask again.
    QList<int> lost;
    for (auto request = m_requests.begin(); request != m_requests.end();) {
        if (request.key() < token) {
            lost.append(request.value());
            request = m_requests.erase(request);
        } else {
            ++request;
        }
    }
    for (const int number : lost)
        announce(number);
}

void ArticleListModel::keep(int page, const SharedRows& rows)
{
    // An article may be gone since the question was answered: its row stays, empty, and nothing shifts.
    static const ArticleRow gone;
    auto next = rows->begin();
    for (const ArticleId id : idsOf(page)) {
        const auto found =
            std::find_if(next, rows->end(), [id](const ArticleRow& row) { return row.id == id; });
        const bool isThere = found != rows->end();
        m_known.insert(id.value, new Known{rows, isThere ? &*found : &gone, m_generation});
        if (isThere)
            next = found + 1;
    }
}

void ArticleListModel::announce(int page)
{
    const int first = page * pageRows;
    const int last = std::min(first + pageRows, rowCount()) - 1;
    if (first <= last)
        Q_EMIT dataChanged(index(first), index(last));
}

} // namespace warraq
