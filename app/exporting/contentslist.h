#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace warraq {

/// A table of contents as nested lists of XHTML (those of EPUB 3.3, 7.4): by years where each year's articles
/// stand together, else as they come.
class ContentsList
{
public:
    /// \p address: of the article, relative and plain ASCII. \p year: 0, unknown.
    void add(const QString& title, int year, bool rightToLeft, const QByteArray& address);
    [[nodiscard]] QByteArray xhtml(const QString& noDate) const;
    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }

private:
    struct Entry
    {
        QByteArray line; ///< XHTML
        int year = 0;
    };
    [[nodiscard]] bool isByYear() const;

    std::vector<Entry> m_entries;
};

} // namespace warraq
