#include "citing/references.h"

#include "citing/cslitem.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QRegularExpression>
#include <QUrl>

namespace warraq {

namespace {

QString textOf(const QJsonObject& item, const char* name)
{
    return item.value(QLatin1String(name)).toString();
}

/// Year, month and day of a CSL date, as far as known.
QList<int> dateParts(const QJsonObject& item, const char* name)
{
    QList<int> parts;
    const QJsonArray dates =
        item.value(QLatin1String(name)).toObject().value(QStringLiteral("date-parts")).toArray();
    for (const auto& part : dates.at(0).toArray())
        parts << part.toInt();
    return parts;
}

QString twoDigits(int number)
{
    return QString::number(number).rightJustified(2, u'0');
}

/// `2011/02/17/`; what is unknown stays empty between the strokes.
QString risDate(const QList<int>& parts)
{
    QString date = QString::number(parts[0]).rightJustified(4, u'0') + u'/';
    date += (parts.size() > 1 ? twoDigits(parts[1]) : QString()) + u'/';
    return date + (parts.size() > 2 ? twoDigits(parts[2]) : QString()) + u'/';
}

QString isoDate(const QList<int>& parts)
{
    QString date = QString::number(parts[0]).rightJustified(4, u'0');
    for (qsizetype i = 1; i < parts.size(); ++i)
        date += u'-' + twoDigits(parts[i]);
    return date;
}

void addLine(QByteArray& record, const char* tag, const QString& value)
{
    if (const QString line = value.simplified(); !line.isEmpty())
        record += QByteArray(tag) + "  - " + line.toUtf8() + "\r\n";
}

QString escaped(const QString& text)
{
    QString latex;
    for (const QChar c : text.simplified()) {
        switch (c.unicode()) {
        case u'\\':
            latex += QStringLiteral("\\textbackslash{}");
            break;
        case u'~':
            latex += QStringLiteral("\\textasciitilde{}");
            break;
        case u'^':
            latex += QStringLiteral("\\textasciicircum{}");
            break;
        // BibTeX counts braces, escaped or not: one alone would swallow the rest of the file.
        case u'{':
            latex += QStringLiteral("\\textbraceleft{}");
            break;
        case u'}':
            latex += QStringLiteral("\\textbraceright{}");
            break;
        case u'$':
        case u'&':
        case u'#':
        case u'_':
        case u'%':
            latex += u'\\';
            [[fallthrough]];
        default:
            latex += c;
        }
    }
    return latex;
}

/// An address stands as it is; what would end the field or break the line is said in its own way.
QString escapedAddress(const QString& address)
{
    QString safe;
    for (const QChar c : address) {
        if (c == u'{' || c == u'}' || c == u'\\' || c.isSpace())
            safe += QString::fromLatin1(QUrl::toPercentEncoding(QString(c)));
        else
            safe += c;
    }
    return safe;
}

QString latexName(const QJsonObject& name)
{
    // A comma or an "and" of its own would part the name.
    static const QRegularExpression parting(QStringLiteral(",|\\band\\b"),
                                            QRegularExpression::CaseInsensitiveOption);
    const auto part = [](const QString& text) {
        return parting.match(text).hasMatch() ? u'{' + escaped(text) + u'}' : escaped(text);
    };
    if (const QString literal = textOf(name, "literal"); !literal.isEmpty())
        return u'{' + escaped(literal) + u'}';
    return part(textOf(name, "family")) + QStringLiteral(", ") + part(textOf(name, "given"));
}

/// What the package babel calls a language; empty: it is not told.
QString babelName(const QString& language)
{
    static const QMap<QString, QString> names{{QStringLiteral("ar"), QStringLiteral("arabic")},
                                              {QStringLiteral("de"), QStringLiteral("german")},
                                              {QStringLiteral("en"), QStringLiteral("english")},
                                              {QStringLiteral("es"), QStringLiteral("spanish")},
                                              {QStringLiteral("fa"), QStringLiteral("persian")},
                                              {QStringLiteral("fr"), QStringLiteral("french")},
                                              {QStringLiteral("he"), QStringLiteral("hebrew")},
                                              {QStringLiteral("it"), QStringLiteral("italian")},
                                              {QStringLiteral("nl"), QStringLiteral("dutch")},
                                              {QStringLiteral("pt"), QStringLiteral("portuguese")},
                                              {QStringLiteral("ru"), QStringLiteral("russian")},
                                              {QStringLiteral("tr"), QStringLiteral("turkish")}};
    return names.value(language.section(u'-', 0, 0).toLower());
}

/// As it is written, whatever a style makes of titles: many set all but the first word in small letters, and
/// a headline is full of names.
QString titleAsItIs(const QString& title)
{
    return title.isEmpty() ? QString() : u'{' + escaped(title) + u'}';
}

void addField(QByteArray& entry, const char* name, const QString& latex)
{
    if (!latex.isEmpty())
        entry += "  " + QByteArray(name) + " = {" + latex.toUtf8() + "},\n";
}

template <class Entry>
QByteArray all(const std::vector<Article>& articles, const QString& archiveName, Entry entry)
{
    QByteArray text;
    for (const auto& article : articles)
        text += entry(cslItem(article, archiveName), article.tags);
    return text;
}

} // namespace

QByteArray cslJson(const std::vector<Article>& articles, const QString& archiveName)
{
    QJsonArray items;
    for (const auto& article : articles)
        items << cslItem(article, archiveName);
    return QJsonDocument(items).toJson();
}

QByteArray ris(const std::vector<Article>& articles, const QString& archiveName)
{
    return all(articles, archiveName, &risRecord);
}

QByteArray biblatex(const std::vector<Article>& articles, const QString& archiveName)
{
    return all(articles, archiveName, &biblatexEntry);
}

QByteArray risRecord(const QJsonObject& item, const QStringList& keywords)
{
    QByteArray record("TY  - NEWS\r\n");
    addLine(record, "ID", textOf(item, "id"));
    addLine(record, "TI", textOf(item, "title"));
    for (const auto& author : item.value(QStringLiteral("author")).toArray()) {
        const QJsonObject name = author.toObject();
        const QString literal = textOf(name, "literal");
        addLine(record, "AU",
                literal.isEmpty() ? textOf(name, "family") + QStringLiteral(", ") + textOf(name, "given")
                                  : literal);
    }
    addLine(record, "T2", textOf(item, "container-title"));
    if (const auto issued = dateParts(item, "issued"); !issued.isEmpty()) {
        addLine(record, "PY", QString::number(issued[0]));
        addLine(record, "DA", risDate(issued));
    }
    addLine(record, "SE", textOf(item, "section"));
    addLine(record, "LA", textOf(item, "language"));
    addLine(record, "UR", textOf(item, "URL"));
    if (const auto accessed = dateParts(item, "accessed"); !accessed.isEmpty())
        addLine(record, "Y2", risDate(accessed));
    addLine(record, "DB", textOf(item, "archive"));
    addLine(record, "AN", textOf(item, "archive_location"));
    for (const auto& keyword : keywords)
        addLine(record, "KW", keyword);
    if (const QString genre = textOf(item, "genre"); !genre.isEmpty())
        addLine(record, "N1", QStringLiteral("Genre: ") + genre);
    for (const auto& note : textOf(item, "note").split(u'\n'))
        addLine(record, "N1", note);
    return record + "ER  - \r\n\r\n";
}

QByteArray biblatexEntry(const QJsonObject& item, const QStringList& keywords)
{
    QByteArray entry = "@article{" + textOf(item, "id").toUtf8() + ",\n";
    addField(entry, "entrysubtype", QStringLiteral("newspaper"));
    QStringList authors;
    for (const auto& author : item.value(QStringLiteral("author")).toArray())
        authors << latexName(author.toObject());
    addField(entry, "author", authors.join(QStringLiteral(" and ")));
    addField(entry, "title", titleAsItIs(textOf(item, "title")));
    addField(entry, "journaltitle", escaped(textOf(item, "container-title")));
    addField(entry, "chapter", escaped(textOf(item, "section")));
    if (const auto issued = dateParts(item, "issued"); !issued.isEmpty())
        addField(entry, "date", isoDate(issued));
    addField(entry, "langid", babelName(textOf(item, "language")));
    addField(entry, "url", escapedAddress(textOf(item, "URL")));
    if (const auto accessed = dateParts(item, "accessed"); !accessed.isEmpty())
        addField(entry, "urldate", isoDate(accessed));
    QStringList library{textOf(item, "archive"), textOf(item, "archive_location")};
    library.removeAll(QString());
    addField(entry, "library", escaped(library.join(QStringLiteral(", "))));
    QStringList words;
    for (QString keyword : keywords)
        words << escaped(keyword.replace(u',', u' '));
    addField(entry, "keywords", words.join(QStringLiteral(", ")));
    QStringList bounds;
    QStringList others;
    if (const QString genre = textOf(item, "genre"); !genre.isEmpty())
        others << escaped(QStringLiteral("Genre: ") + genre);
    for (const auto& line : textOf(item, "note").split(u'\n', Qt::SkipEmptyParts))
        (line.startsWith(QLatin1String("Published not ")) ? bounds : others) << escaped(line);
    addField(entry, "note", bounds.join(QStringLiteral("; ")));
    addField(entry, "annotation", others.join(QStringLiteral("; ")));
    return entry + "}\n\n";
}

} // namespace warraq
