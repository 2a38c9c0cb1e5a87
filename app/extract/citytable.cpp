#include "extract/citytable.h"

#include "core/textfold.h"

#include <QFile>

namespace warraq {

const CityTable& CityTable::builtIn()
{
    static const CityTable table = [] {
        QFile file(QStringLiteral(":/names/cities.tsv"));
        return CityTable(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    }();
    return table;
}

QStringList CityTable::countriesOf(const QString& city) const
{
    const QByteArray wanted = normalisedUtf8(city);
    if (wanted.isEmpty())
        return {};
    // The first line whose name is not before the one wanted.
    qsizetype from = 0;
    qsizetype to = m_lines.size();
    while (from < to) {
        const qsizetype middle = from + (to - from) / 2;
        const qsizetype begin = middle == 0 ? 0 : m_lines.lastIndexOf('\n', middle - 1) + 1;
        const qsizetype tab = m_lines.indexOf('\t', begin);
        if (tab < 0)
            return {};
        if (QByteArrayView(m_lines).sliced(begin, tab - begin).compare(wanted) < 0) {
            const qsizetype end = m_lines.indexOf('\n', tab);
            from = end < 0 ? m_lines.size() : end + 1;
        } else {
            to = begin;
        }
    }
    const qsizetype tab = m_lines.indexOf('\t', from);
    if (tab < 0 || QByteArrayView(m_lines).sliced(from, tab - from).compare(wanted) != 0)
        return {};
    const qsizetype end = m_lines.indexOf('\n', tab);
    const QByteArray codes = m_lines.mid(tab + 1, end < 0 ? -1 : end - tab - 1);
    return QString::fromLatin1(codes).split(u' ', Qt::SkipEmptyParts);
}

} // namespace warraq
