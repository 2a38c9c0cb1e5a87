#pragma once

#include "archive/archiveservice.h"

#include <QAbstractListModel>
#include <QHash>
#include <QPointer>

#include <list>
#include <memory>
#include <vector>

namespace warraq {

/// A result as a list: every id at once, what is shown of an article only when it is asked for. Rows are
/// fetched in pages and the least lately used pages are forgotten, so that a million hits cost no more than
/// eight bytes each. GUI thread.
class ArticleListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role
    {
        IdRole = Qt::UserRole, ///< qint64
        LoadedRole,            ///< bool: false while the row is on its way
        TitleRole,             ///< empty: unknown
        PublishedRole,         ///< ISO, to its precision; empty: unknown
        SectionRole,
        PlacesRole,  ///< QStringList
        AuthorsRole, ///< QStringList
        PublicationRole,
        LanguageRole,
        SnippetRole,     ///< hits between U+27E6 and U+27E7
        RightToLeftRole, ///< bool: the article's own direction
        NearCopyRole,    ///< bool
    };

    static constexpr int pageRows = 64;
    static constexpr int keptPages = 48;

    explicit ArticleListModel(QObject* parent = nullptr);

    void setArchive(ArchiveService* service); ///< null: none; empties the list
    /// Another result; \p query is what its snippets are made for.
    void setResult(std::shared_ptr<const std::vector<ArticleId>> ids, const ArticleQuery& query);

    [[nodiscard]] ArticleId idAt(int row) const; ///< none outside the list
    [[nodiscard]] int rowOf(ArticleId id) const; ///< -1: not in the list
    [[nodiscard]] const std::vector<ArticleId>& ids() const { return *m_ids; }
    /// First and last row of each run of rows whose articles are among \p wanted. One pass over the list.
    [[nodiscard]] std::vector<std::pair<int, int>> rowsOf(const std::vector<ArticleId>& wanted) const;
    /// What the list knows of a row; null while it is not loaded.
    [[nodiscard]] const ArticleRow* loadedRow(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    struct Page
    {
        std::vector<ArticleRow> rows; ///< parallel to the ids; an invalid id: the article is gone
        std::list<int>::iterator use;
    };

    void request(int page) const;
    void takeRows(quint64 token, const std::vector<ArticleRow>& rows);
    void keep(int page, const std::vector<ArticleRow>& rows);
    void announce(int page);
    [[nodiscard]] std::vector<ArticleId> idsOf(int page) const;

    QPointer<ArchiveService> m_service;
    std::shared_ptr<const std::vector<ArticleId>> m_ids;
    ArticleQuery m_query;
    // Asking for a row is what loads it, so data() changes these.
    mutable QHash<int, Page> m_pages;
    mutable std::list<int> m_lastUsed; ///< newest first
    mutable QHash<quint64, int> m_requests;
    mutable quint64 m_lastToken = 0;
    mutable int m_lastHit = 0;
};

} // namespace warraq
