#include "exporting/articlefilename.h"

#include "exporting/exportfilenames.h"

#include <QRegularExpression>

namespace warraq {

namespace {

// A name has 255 bytes on most file systems; an ending, a number and a program's own additions need room.
constexpr qsizetype longestBytes = 180;

const QRegularExpression& place()
{
    static const QRegularExpression form(QStringLiteral("\\{([a-z]+)\\}"));
    return form;
}

/// Nothing: there is no such field.
std::optional<QString> valueOf(const QString& field, const NameFields& article, int number)
{
    if (field == u"date")
        return article.isoDate.left(10); // an hour's colon is refused by file systems
    if (field == u"section")
        return article.section;
    if (field == u"title")
        return article.title;
    if (field == u"number")
        return QStringLiteral("%1").arg(number, 4, 10, QLatin1Char('0'));
    if (field == u"author")
        return article.authors.join(QStringLiteral(", "));
    return std::nullopt;
}

QStringList authorsOf(const QStringList& authors, const QString& agency)
{
    return authors.isEmpty() && !agency.isEmpty() ? QStringList{agency} : authors;
}

} // namespace

NameFields nameFieldsOf(const Article& article)
{
    const auto& content = article.content;
    return {content.published ? content.published->toIso() : QString(), content.section, content.title,
            authorsOf(content.authors, content.agency)};
}

NameFields nameFieldsOf(const ArticleRow& row)
{
    return {row.published ? row.published->toIso() : QString(), row.section, row.title, row.authors};
}

QString usualNamePattern()
{
    return QStringLiteral("{date} {section} {title}");
}

QStringList unknownNameFields(const QString& pattern)
{
    static const QRegularExpression braces(QStringLiteral("\\{([^{}]*)\\}"));
    QStringList unknown;
    for (auto found = braces.globalMatch(pattern); found.hasNext();) {
        const auto match = found.next();
        if (!valueOf(match.captured(1), {}, 1))
            unknown << match.captured();
    }
    unknown.removeDuplicates();
    return unknown;
}

ArticleFileNames::ArticleFileNames(QString pattern, QString ending)
    : m_pattern(std::move(pattern)), m_ending(std::move(ending))
{
}

QString ArticleFileNames::next(const NameFields& article)
{
    ++m_number;
    QString name;
    qsizetype at = 0;
    for (auto places = place().globalMatch(m_pattern); places.hasNext();) {
        const auto match = places.next();
        name += m_pattern.mid(at, match.capturedStart() - at);
        at = match.capturedEnd();
        name += valueOf(match.captured(1), article, m_number).value_or(match.captured());
    }
    name = safeFileName(name + m_pattern.mid(at), longestBytes);
    if (name.isEmpty())
        name = QStringLiteral("%1").arg(m_number, 4, 10, QLatin1Char('0'));
    const QString base = name;
    // "x (2)" may itself be an article's title.
    for (int& count = m_given[base.toCaseFolded()]; m_given.contains(name.toCaseFolded()) && count > 0;)
        name = QStringLiteral("%1 (%2)").arg(base).arg(++count);
    if (name != base)
        ++m_numbered;
    m_given[name.toCaseFolded()] = std::max(1, m_given.value(name.toCaseFolded()));
    return name + m_ending;
}

} // namespace warraq
