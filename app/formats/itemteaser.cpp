#include "formats/itemteaser.h"

#include "core/article.h"
#include "core/characterreferences.h"
#include "core/itemcolumns.h"
#include "core/limits.h"
#include "core/sourcerecord.h"

#include <QRegularExpression>

namespace warraq {

namespace {

using Columns = std::vector<std::pair<QString, QString>>;

constexpr int fewestWords = 150;         ///< of a summary that is a story
constexpr qsizetype fewestSigns = 300;   ///< of one in a script that is written without blanks
constexpr int fewestWordsOfContent = 10; ///< a note may be short
constexpr int mostWordsOfTeaser = 120;   ///< a story may end with points
constexpr qsizetype leadCharacters = 1'000;

QString valueOf(const Columns& columns, const char* name)
{
    for (const auto& [column, value] : columns) {
        if (column == QLatin1String(name))
            return value;
    }
    return {};
}

QString bodyOf(const Columns& columns, bool& isHtml)
{
    QString body = valueOf(columns, item::bodyHtml);
    isHtml = !body.isEmpty();
    return isHtml ? body : valueOf(columns, item::body);
}

QString plainOf(const QString& html)
{
    static const QRegularExpression tags(QStringLiteral("<[^<>]*>"));
    QString text = html;
    text.replace(tags, QStringLiteral(" "));
    text.replace(QLatin1String("&hellip;"), QStringLiteral("\u2026"));
    return withoutReferences(text).simplified();
}

/// WordPress's last line of what it gives to feeds: `The post TITLE appeared first on SITE.`
QString withoutFoot(const QString& text)
{
    constexpr qsizetype longest = 600;
    static const QRegularExpression foot(
        QStringLiteral("\\s*The post .{1,300} appeared first on .{1,200}\\.$"));
    const auto match = foot.match(text.right(longest));
    return match.hasMatch() ? text.chopped(match.capturedLength()) : text;
}

bool isLongEnough(const QString& text)
{
    static const QRegularExpression unparted(
        QStringLiteral("[\\p{Han}\\p{Hiragana}\\p{Katakana}\\p{Thai}\\p{Lao}\\p{Khmer}]"));
    if (text.count(unparted) * 2 > text.size())
        return text.size() >= fewestSigns;
    return wordCount(text) >= fewestWords;
}

bool breaksOff(const QString& text, int words)
{
    // `[...]`, `(…)`, also with the words of a link behind it.
    static const QRegularExpression brackets(
        QStringLiteral("[\\[(]\\s*(?:\\.{3}|\\x{2026})\\s*[\\])].{0,60}$"));
    static const QRegularExpression points(QStringLiteral("(?:\\.{3}|\\x{2026})\\W{0,3}$"));
    static const QRegularExpression more(
        QStringLiteral(
            "(?:(?:read|continue|see|view)\\s+(?:more|on|reading|the (?:full|rest|whole)\\b.{0,60})|full "
            "story|"
            "weiterlesen|weiter lesen|mehr lesen|lire la suite|lire l.article|leer m[aá]s|seguir leyendo|"
            "ler mais|leia mais|continua a leggere|leggi tutto|lees verder|läs mer|les mer|"
            "(?:читать|подробнее|далее).{0,20}|devamını oku|اقرأ المزيد|إقرأ المزيد|المزيد|ادامه مطلب|"
            "阅读全文|阅读更多|閱讀全文|続きを読む|더 ?보기|continue "
            "reading.{0,80})[\\s.:\\x{2026}\\x{2192}\\x{BB}>\\])]*$"),
        QRegularExpression::CaseInsensitiveOption);
    const QString end = text.right(200);
    if (brackets.match(end).hasMatch() || more.match(end).hasMatch())
        return true;
    return words < mostWordsOfTeaser && points.match(end).hasMatch();
}

} // namespace

bool isTeaser(const Columns& columns)
{
    bool isHtml = false;
    const QString body = bodyOf(columns, isHtml);
    if (!valueOf(columns, item::bodyWordPress).isEmpty())
        return false;
    const QString text = withoutFoot(isHtml ? plainOf(body) : body.simplified());
    const int words = wordCount(text);
    if (text.isEmpty() || breaksOff(text, words))
        return true;
    if (!valueOf(columns, item::bodyIsSummary).isEmpty())
        return !isLongEnough(text);
    return words < fewestWordsOfContent && text.size() < fewestSigns / 5;
}

QString teaserOf(const Columns& columns)
{
    bool isHtml = false;
    const QString body = bodyOf(columns, isHtml);
    const QString title = valueOf(columns, item::title);
    QStringList authors;
    for (const auto& [column, value] : columns) {
        if (column == QLatin1String(item::author))
            authors << QString(value).remove(u';');
    }
    const QStringList parts{title.isEmpty() ? plainOf(valueOf(columns, item::titleHtml)) : title,
                            valueOf(columns, item::url),
                            authors.join(u';'),
                            valueOf(columns, item::published),
                            valueOf(columns, item::section),
                            (isHtml ? plainOf(body) : body.simplified()).left(leadCharacters)};
    QString made;
    for (const auto& part : parts)
        made += (made.isNull() ? QString(QLatin1String("")) : QString(listSeparator)) +
                QString(part).remove(listSeparator).left(limits::fieldCharacters);
    return made;
}

} // namespace warraq
