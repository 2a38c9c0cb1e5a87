#pragma once

#include "archive/archiveservice.h"

#include <QAbstractListModel>
#include <QCache>
#include <QHash>
#include <QPointer>

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace warraq {

/// A result as a list: every id at once, what is shown of an article only when it is asked for. Rows are
/// fetched in pages, and the least lately used are forgotten, so that a million hits cost no more than eight
/// bytes each. Rows are known by their article: another order of the same answer shows them at once, and when
/// the same question is answered anew the old ones stay until the new ones are there. GUI thread.
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
        NotBeforeRole,         ///< as PublishedRole, of what is not known
        NotAfterRole,
        SectionRole,
        PlacesRole,  ///< QStringList
        AuthorsRole, ///< QStringList
        PublicationRole,
        LanguageRole,
        SnippetRole,     ///< hits between U+27E6 and U+27E7
        RightToLeftRole, ///< bool: the article's own direction
        NearCopyRole,    ///< bool
        StarredRole,     ///< bool
        ReadRole,        ///< bool
        FoldedRole,      ///< int: near copies this one stands for, opened or not
        OpenedRole,      ///< bool: they stand behind it
        UnderRole,       ///< qint64: the article that this near copy stands under; 0: none
    };

    /// What is dragged out of a list: the selected articles, whose number it carries.
    [[nodiscard]] static QString dragType() { return QStringLiteral("application/x-warraq-articles"); }

    static constexpr int pageRows = 32;
    static constexpr int keptRows = 3072;

    explicit ArticleListModel(QObject* parent = nullptr);

    void setArchive(ArchiveService* service); ///< null: none; empties the list
    /// Why there is another result. Views that are told of a reset ask by change().
    enum class Change
    {
        Another, ///< another question or order
        Grown,   ///< the same question and order; the archive holds something new
    };
    /// Another result; \p query is what its snippets are made for, \p firstRows what is known already.
    void setResult(std::shared_ptr<const std::vector<ArticleId>> ids, const ArticleQuery& query,
                   Change change = Change::Another, const SharedRows& firstRows = {});
    /// Before setResult: what near copies stand under others of the result, and whose are opened.
    void setFolds(std::shared_ptr<const CopyFolds> folds, std::span<const ArticleId> opened);
    [[nodiscard]] Change change() const { return m_change; }

    [[nodiscard]] ArticleId idAt(int row) const; ///< none outside the list
    [[nodiscard]] int rowOf(ArticleId id) const; ///< -1: not in the list
    [[nodiscard]] const std::vector<ArticleId>& ids() const { return *m_ids; }
    /// Looks for the first row from \p from on, and after the end from the beginning, whose title begins with
    /// \p start; as ReadSession::placeOfTitle. -1: there is none. Where the list is another by then, the row
    /// is that of the new one. Not answered when \p context is gone, or when another title was asked for.
    void findTitle(int from, const QString& start, QObject* context, std::function<void(int row)> done);
    /// What the list knows of a row; null while it is not loaded.
    [[nodiscard]] const ArticleRow* loadedRow(int row) const;
    [[nodiscard]] const ArticleRow* loadedRow(ArticleId id) const;
    /// The articles of which something is known, in no order.
    [[nodiscard]] std::vector<ArticleId> loaded() const;

    /// A mark is being put on articles or taken off them: what is shown of them says so already. Holds until
    /// another mark is, or forgetMarks().
    void showMark(MarkKind kind, bool set, std::span<const ArticleId> articles);
    /// What was shown of marks was not so: the rows are fetched anew.
    void forgetMarks();
    [[nodiscard]] bool isStarred(const ArticleRow& row) const;
    [[nodiscard]] bool isRead(const ArticleRow& row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    struct Known
    {
        SharedRows answer;               ///< that it came with
        const ArticleRow* row = nullptr; ///< in it, or one that says nothing: the article is gone
        quint64 generation = 0;          ///< of the result it was fetched for
    };

    [[nodiscard]] QVariant foldData(ArticleId id, int role) const;
    [[nodiscard]] QString spoken(const ArticleRow& row) const;
    void request(int page) const;
    void takeRows(quint64 token, const SharedRows& rows);
    void keep(int page, const SharedRows& rows);
    void announce(int page);
    [[nodiscard]] std::span<const ArticleId> idsOf(int page) const;

    QPointer<ArchiveService> m_service;
    std::shared_ptr<const std::vector<ArticleId>> m_ids;
    std::shared_ptr<const CopyFolds> m_folds;
    QHash<qint64, qint64> m_under; ///< of the opened: copy, and what it stands under
    // This window is the only one that marks: what it last said is so, whenever a row was fetched.
    QHash<qint64, bool> m_starred;
    QHash<qint64, bool> m_read;
    ArticleQuery m_query;
    Change m_change = Change::Another;
    quint64 m_generation = 0; ///< of the result
    // Asking for a row is what loads it, so data() changes these.
    mutable QCache<qint64, Known> m_known{keptRows};
    mutable QHash<quint64, int> m_requests;
    mutable quint64 m_lastToken = 0;
    mutable int m_lastHit = 0;
};

} // namespace warraq
