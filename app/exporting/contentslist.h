#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace warraq {

/// A table of contents as nested lists of XHTML (those of EPUB 3.3, 7.4): in the groups that were begun; else
/// by years where each year's articles stand together, else as they come.
class ContentsList
{
public:
    /// What is added from now on stands under a heading.
    void beginGroup(const QString& title, bool rightToLeft);
    /// \p address: of the article, relative and plain ASCII. \p year: 0, unknown.
    void add(const QString& title, int year, bool rightToLeft, const QByteArray& address);
    [[nodiscard]] QByteArray xhtml(const QString& noDate) const;
    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }

private:
    struct Entry
    {
        QByteArray line; ///< XHTML
        int year = 0;
        size_t group = 0; ///< 0: none
    };
    [[nodiscard]] bool isByYear() const;

    /// What the entry stands under; empty: nothing.
    [[nodiscard]] QByteArray headingOf(const Entry& entry, bool byYear, const QString& noDate) const;

    std::vector<Entry> m_entries;
    std::vector<QByteArray> m_groups; ///< headings, XHTML
};

} // namespace warraq
