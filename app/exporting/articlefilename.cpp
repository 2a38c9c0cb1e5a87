#include "exporting/articlefilename.h"

#include "exporting/exportfilenames.h"

#include <QRegularExpression>

namespace warraq {

namespace {

/// File systems allow 255; the ending and a number need some.
constexpr qsizetype longestBytes = 180;

} // namespace

ArticleFileNames::ArticleFileNames(QString pattern, QString ending)
    : m_pattern(std::move(pattern)), m_ending(std::move(ending))
{
}

QString ArticleFileNames::next(const BookEntry& entry)
{
    static const QRegularExpression place(QStringLiteral("\\{([a-z]+)\\}"));
    ++m_number;
    QString name;
    qsizetype at = 0;
    auto places = place.globalMatch(m_pattern);
    while (places.hasNext()) {
        const auto match = places.next();
        name += m_pattern.mid(at, match.capturedStart() - at);
        at = match.capturedEnd();
        const QString field = match.captured(1);
        if (field == u"date")
            name += entry.isoDate.left(10); // an hour's colon is refused by file systems
        else if (field == u"section")
            name += entry.section;
        else if (field == u"title")
            name += entry.title;
        else if (field == u"number")
            name += QStringLiteral("%1").arg(m_number, 4, 10, QLatin1Char('0'));
        else if (field == u"author")
            name += entry.authors.join(QStringLiteral(", "));
        else
            name += match.captured();
    }
    name = safeFileName(name + m_pattern.mid(at), longestBytes);
    if (name.isEmpty())
        name = QStringLiteral("%1").arg(m_number, 4, 10, QLatin1Char('0'));
    QString file = name + m_ending;
    for (int again = 2; m_taken.contains(file.toCaseFolded()); ++again)
        file = name + QStringLiteral(" (%1)").arg(again) + m_ending;
    m_taken.insert(file.toCaseFolded());
    return file;
}

} // namespace warraq
