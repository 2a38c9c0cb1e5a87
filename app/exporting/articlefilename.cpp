#include "exporting/articlefilename.h"

#include <QRegularExpression>

namespace warraq {

namespace {

/// File systems allow 255; the ending and a number need some.
constexpr qsizetype longestBytes = 180;

QString safe(QString name)
{
    // Control and format characters too: a file's name is no place for marks of direction.
    static const QRegularExpression refused(
        QStringLiteral("[\\x{0000}-\\x{001F}\\x{007F}/\\\\:*?\"<>|\\p{Cf}]"));
    static const QRegularExpression edges(QStringLiteral("^[\\s.]+|[\\s.]+$"));
    name.replace(refused, QStringLiteral(" "));
    name = name.simplified();
    while (name.toUtf8().size() > longestBytes) {
        name.chop(name.back().isLowSurrogate() ? 2 : 1);
    }
    return name.remove(edges);
}

bool isReserved(const QString& name)
{
    static const QRegularExpression devices(QStringLiteral("^(con|prn|aux|nul|com[1-9]|lpt[1-9])(\\.|$)"),
                                            QRegularExpression::CaseInsensitiveOption);
    return name.contains(devices);
}

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
    name = safe(name + m_pattern.mid(at));
    if (name.isEmpty() || isReserved(name))
        name = QStringLiteral("%1").arg(m_number, 4, 10, QLatin1Char('0')) +
               (name.isEmpty() ? QString() : u' ' + name);
    QString file = name + m_ending;
    for (int again = 2; m_taken.contains(file.toCaseFolded()); ++again)
        file = name + QStringLiteral(" (%1)").arg(again) + m_ending;
    m_taken.insert(file.toCaseFolded());
    return file;
}

} // namespace warraq
