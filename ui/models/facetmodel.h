#pragma once

#include "archive/archivetypes.h"
#include "search/articlequery.h"

#include <QAbstractListModel>
#include <QHash>

#include <memory>
#include <vector>

namespace warraq {

/// The values of one facet with their counts and what the person chose of them. Chosen values stay in the
/// list even where nothing counts them. Shows the first few until more are asked for; can be searched. The
/// model only shows the choice: who clicks asks for the choice that would follow and gives it to the state.
/// GUI thread.
class FacetModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role
    {
        ValueRole = Qt::UserRole, ///< as in a query; null: unknown
        CountRole,                ///< qint64
        ExcludedRole,             ///< bool
        IncludedRole,             ///< bool
    };

    static constexpr int firstRows = 6;
    static constexpr int moreRows = 50;

    explicit FacetModel(Facet facet, QObject* parent = nullptr);

    [[nodiscard]] Facet facet() const { return m_facet; }
    /// Null: none.
    void setCounts(std::shared_ptr<const std::vector<FacetCount>> counts);
    /// Values that stand in the list even where nothing counts them.
    void setAlways(const QStringList& values);
    /// What values are called, where that is not themselves.
    void setTexts(const QHash<QString, QString>& texts);
    void setChoice(const FacetChoice& choice);
    [[nodiscard]] const FacetChoice& choice() const { return m_choice; }
    /// Only values that contain \p text, folded.
    void setSearch(const QString& text);
    void showMore();
    void showFewer();
    [[nodiscard]] int hiddenCount() const { return static_cast<int>(m_matching.size()) - rowCount(); }
    [[nodiscard]] int valueCount() const { return static_cast<int>(m_values.size()); }
    /// Some value is a name, not only "unknown".
    [[nodiscard]] bool hasNamedValue() const;
    [[nodiscard]] bool isExpanded() const { return m_limit > firstRows; }

    /// The choice after a value was clicked: included, or no longer chosen.
    [[nodiscard]] FacetChoice toggled(const QString& value) const;
    /// The choice after a value was excluded, or no longer.
    [[nodiscard]] FacetChoice excluded(const QString& value) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void shownChanged(); ///< other rows, or another number of hidden ones

private:
    void arrange();
    [[nodiscard]] QString textOf(const QString& value) const;

    Facet m_facet;
    QStringList m_always;
    QHash<QString, QString> m_texts;
    std::shared_ptr<const std::vector<FacetCount>> m_counts; ///< null: none
    FacetChoice m_choice;
    QString m_search; ///< folded
    int m_limit = firstRows;
    std::vector<FacetCount> m_values;   ///< counted ones and chosen ones
    std::vector<FacetCount> m_matching; ///< those the search leaves
    int m_shown = 0;                    ///< of them
};

} // namespace warraq
