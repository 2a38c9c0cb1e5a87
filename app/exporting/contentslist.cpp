#include "exporting/contentslist.h"

#include "core/directioncontrols.h"
#include "exporting/markup.h"

#include <QSet>

namespace warraq {

void ContentsList::add(const QString& title, int year, bool rightToLeft, const QByteArray& address)
{
    m_entries.push_back({QByteArray("<li dir=\"") + (rightToLeft ? "rtl" : "ltr") + "\"><a href=\"" +
                             address + "\">" + xmlEscaped(withoutDirectionControls(title)).toUtf8() +
                             "</a></li>\n",
                         year, m_groups.size()});
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

void ContentsList::beginGroup(const QString& title, bool rightToLeft)
{
    m_groups.push_back(QByteArray("<span dir=\"") + (rightToLeft ? "rtl" : "ltr") + "\">" +
                       xmlEscaped(title).toUtf8() + "</span>");
}

QByteArray ContentsList::headingOf(const Entry& entry, bool byYear, const QString& noDate) const
{
    if (entry.group > 0)
        return m_groups[entry.group - 1];
    if (!byYear)
        return {};
    return "<span>" + (entry.year ? QByteArray::number(entry.year) : xmlEscaped(noDate).toUtf8()) + "</span>";
}

QByteArray ContentsList::xhtml(const QString& noDate) const
{
    const bool byYear = m_groups.empty() && isByYear();
    QByteArray list = "<ol>\n";
    QByteArray under;
    for (const auto& entry : m_entries) {
        const QByteArray heading = headingOf(entry, byYear, noDate);
        if (heading != under) {
            list += under.isEmpty() ? "" : "</ol></li>\n";
            list += "<li>" + heading + "<ol>\n";
            under = heading;
        }
        list += entry.line;
    }
    return list + (under.isEmpty() ? "</ol>" : "</ol></li>\n</ol>");
}

} // namespace warraq
