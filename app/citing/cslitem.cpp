#include "citing/cslitem.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

namespace warraq {

namespace {

QJsonObject cslDate(QDate date, DatePrecision precision)
{
    QJsonArray parts{date.year()};
    if (precision >= DatePrecision::Month)
        parts << date.month();
    if (precision >= DatePrecision::Day)
        parts << date.day();
    return {{QStringLiteral("date-parts"), QJsonArray{parts}}};
}

QJsonObject cslDate(const PartialDate& date)
{
    return cslDate(date.firstDay(), date.precision());
}

/// Words that belong to the family name that follows them.
bool isParticle(const QString& word)
{
    static const QSet<QString> particles{
        QStringLiteral("al"),  QStringLiteral("el"),  QStringLiteral("bin"),  QStringLiteral("ibn"),
        QStringLiteral("ben"), QStringLiteral("abu"), QStringLiteral("abou"), QStringLiteral("van"),
        QStringLiteral("von"), QStringLiteral("de"),  QStringLiteral("der"),  QStringLiteral("den"),
        QStringLiteral("di"),  QStringLiteral("da"),  QStringLiteral("du"),   QStringLiteral("la"),
        QStringLiteral("le"),  QStringLiteral("st."), QStringLiteral("st")};
    return particles.contains(word.toLower());
}

bool isWrittenInLatin(const QString& name)
{
    for (const QChar c : name) {
        if (c.isLetter() && c.script() != QChar::Script_Latin)
            return false;
    }
    return true;
}

/// Bylines that name a desk or an office, not a person.
bool isOffice(const QString& name)
{
    static const QRegularExpression office(
        QStringLiteral(
            "\\b(?:staff|agenc(?:y|ies)|desk|team|editors?|editorial|correspondents?|newsroom|news|"
            "press|bureau|service|board|magazine|times|post|reporters?|al-awsat)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return office.match(name).hasMatch();
}

QString lineOf(const char* name, const QString& value)
{
    return QLatin1String(name) + QStringLiteral(": ") + value;
}

QString noteOf(const Article& article)
{
    const auto& content = article.content;
    QStringList lines;
    if (!content.dateline.isEmpty())
        lines << lineOf("Dateline", content.dateline);
    if (content.modified)
        lines << lineOf("Modified", content.modified->toIso());
    if (!content.published) {
        if (article.publishedNotBefore)
            lines << lineOf("Published not before", article.publishedNotBefore->toIso());
        if (article.publishedNotAfter)
            lines << lineOf("Published not after", article.publishedNotAfter->toIso());
    }
    for (const auto& image : content.images) {
        QString text = image.caption.simplified();
        if (!image.credit.isEmpty())
            text +=
                (text.isEmpty() ? QString() : QStringLiteral(" ")) + u'(' + image.credit.simplified() + u')';
        if (!text.isEmpty())
            lines << lineOf("Image", text);
    }
    return lines.join(u'\n');
}

void put(QJsonObject& item, const char* name, const QString& value)
{
    if (!value.isEmpty())
        item.insert(QLatin1String(name), value);
}

} // namespace

QString citationKey(ArticleId id)
{
    return QStringLiteral("warraq-%1").arg(id.value);
}

QJsonObject cslName(const QString& typed)
{
    const QString name = typed.simplified();
    const auto literal = [&name] { return QJsonObject{{QStringLiteral("literal"), name}}; };
    if (!isWrittenInLatin(name) || isOffice(name))
        return literal();
    const auto parted = [](const QString& family, const QString& given) {
        return QJsonObject{{QStringLiteral("family"), family}, {QStringLiteral("given"), given}};
    };
    if (const auto comma = name.split(QStringLiteral(", ")); comma.size() == 2)
        return parted(comma.first(), comma.last());
    QStringList words = name.split(u' ');
    if (words.size() < 2 || name.contains(u','))
        return literal();
    qsizetype first = words.size() - 1;
    while (first > 1 && isParticle(words[first - 1]))
        --first;
    return parted(words.mid(first).join(u' '), words.mid(0, first).join(u' '));
}

QJsonObject cslItem(const Article& article, const QString& archiveName)
{
    const auto& content = article.content;
    QJsonObject item{{QStringLiteral("id"), citationKey(article.id)},
                     {QStringLiteral("type"), QStringLiteral("article-newspaper")}};
    put(item, "title", content.title.simplified());
    QJsonArray authors;
    for (const auto& author : content.authors)
        authors << cslName(author);
    // An agency signs where no person does.
    if (authors.isEmpty() && !content.agency.isEmpty())
        authors << QJsonObject{{QStringLiteral("literal"), content.agency}};
    if (!authors.isEmpty())
        item.insert(QStringLiteral("author"), authors);
    put(item, "container-title", content.publication);
    put(item, "section", content.section);
    put(item, "genre", content.genre);
    put(item, "language", content.language);
    put(item, "URL", content.url);
    if (content.published)
        item.insert(QStringLiteral("issued"), cslDate(*content.published));
    if (const auto captured = content.captured ? content.captured : article.provenance.captured)
        item.insert(QStringLiteral("accessed"), cslDate(captured->toUTC().date(), DatePrecision::Day));
    put(item, "archive", archiveName);
    QStringList location;
    for (const auto& image : content.images) {
        if (!image.mediaId.isEmpty() && location.isEmpty())
            location << QStringLiteral("media ID ") + image.mediaId;
    }
    location << QStringLiteral("record %1").arg(article.id.value);
    if (!archiveName.isEmpty())
        put(item, "archive_location", location.join(QStringLiteral(", ")));
    put(item, "note", noteOf(article));
    return item;
}

} // namespace warraq
