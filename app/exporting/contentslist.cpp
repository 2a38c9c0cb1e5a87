#include "exporting/contentslist.h"

#include "exporting/markup.h"

#include <QSet>

namespace warraq {

void ContentsList::add(const QString& title, int year, bool rightToLeft, const QByteArray& address)
{
    m_entries.push_back({QByteArray("<li dir=\"") + (rightToLeft ? "rtl" : "ltr") + "\"><a href=\"" +
                             address + "\">" + xmlEscaped(title).toUtf8() + "</a></li>\n",
                         year});
}

bool ContentsList::isByYear() const
{
    QSet<int> years;
    for (size_t i = 0; i < m_entries.size(); ++i) {
        if (i > 0 && m_entries[i].year == m_entries[i - 1].year)
            continue;
        // The contents follow the articles' order: a year that comes again would be named twice.
        if (years.contains(m_entries[i].year))
            return false;
        years.insert(m_entries[i].year);
    }
    return years.size() > 1;
}

QByteArray ContentsList::xhtml(const QString& noDate) const
{
    const bool byYear = isByYear();
    QByteArray list = "<ol>\n";
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const int year = m_entries[i].year;
        if (byYear && (i == 0 || year != m_entries[i - 1].year)) {
            list += i == 0 ? "" : "</ol></li>\n";
            list += "<li><span>" + (year ? QByteArray::number(year) : xmlEscaped(noDate).toUtf8()) +
                    "</span><ol>\n";
        }
        list += m_entries[i].line;
    }
    return list + (byYear ? "</ol></li>\n</ol>" : "</ol>");
}

} // namespace warraq
