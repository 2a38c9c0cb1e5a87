#include "extract/labelleddate.h"

#include "extract/htmlfurniture.h"
#include "extract/pagedate.h"
#include "extract/wordguard.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <string_view>

namespace warraq {

namespace {

constexpr qsizetype longestLine = 200;
constexpr size_t longestLabel = 40; ///< bytes of what says that an author follows

std::string_view withoutBlanks(std::string_view text)
{
    constexpr std::string_view blanks = " \t\n\v\f\r";
    const size_t begin = text.find_first_not_of(blanks);
    return begin == std::string_view::npos ? std::string_view()
                                           : text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

const QStringList& wordsOfPublishing()
{
    static const QStringList words{QStringLiteral("veröffentlicht"),
                                   QStringLiteral("publiziert am"),
                                   QStringLiteral("erschienen am"),
                                   QStringLiteral("erscheinungsdatum"),
                                   QStringLiteral("online seit"),
                                   QStringLiteral("published"),
                                   QStringLiteral("posted"),
                                   QStringLiteral("date"),
                                   QStringLiteral("publié"),
                                   QStringLiteral("en ligne"),
                                   QStringLiteral("paru"),
                                   QStringLiteral("publicad"),
                                   QStringLiteral("fecha"),
                                   QStringLiteral("data"),
                                   QStringLiteral("pubblicat"),
                                   QStringLiteral("gepubliceerd"),
                                   QStringLiteral("geplaatst op"),
                                   QStringLiteral("publicerad"),
                                   QStringLiteral("publisert"),
                                   QStringLiteral("udgivet"),
                                   QStringLiteral("datum"),
                                   QStringLiteral("opublikowano"),
                                   QStringLiteral("publikováno"),
                                   QStringLiteral("yayın"),
                                   QStringLiteral("giriş"),
                                   QStringLiteral("oluşturulma"),
                                   QStringLiteral("опубликован"),
                                   QStringLiteral("дата"),
                                   QStringLiteral("نشر"),
                                   QStringLiteral("公開日"),
                                   QStringLiteral("投稿日"),
                                   QStringLiteral("掲載日"),
                                   QStringLiteral("発表日"),
                                   QStringLiteral("配信日"),
                                   QStringLiteral("发布时间"),
                                   QStringLiteral("日期"),
                                   QStringLiteral("게시일"),
                                   QStringLiteral("입력")};
    return words;
}

const GuardedExpression& publishedLabels()
{
    static const GuardedExpression pattern(
        wordsOfPublishing(),
        QRegularExpression(
            QStringLiteral(
                "\\b(?:veröffentlicht(?: am)?|publiziert am|erschienen am|erscheinungsdatum|online seit|"
                "first published|published(?: on| at)?|posted(?: on)?|date published|publication date|date|"
                "publiée? le|mise? en ligne(?: le)?|parue? le|date de publication|publicad[oa](?: el| em)?|"
                "fecha(?: de publicación)?|data de publicação|pubblicat[oa](?: il)?|data(?: di "
                "pubblicazione)?|"
                "gepubliceerd(?: op)?|geplaatst op|publicerad|publisert|udgivet|datum|opublikowano|"
                "data publikacji|publikováno|yayın(?:lanma)? tarihi|(?:yayın(?:lanma)?|giriş|oluşturulma)(?: "
                "tarihi)?(?=\\s*[:：])|опубликован[оа]|дата(?: "
                "публикации)?)\\b\\s*[:：]?|"
                "(?:نشرت? (?:في|يوم|بتاريخ)|تاريخ النشر)\\s*[:：]?|"
                "(?:公開日|投稿日|掲載日|発表日|配信日|发布时间|发布日期|日期|게시일|입력)\\s*[:：]?"),
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption));
    return pattern;
}

const QStringList& wordsOfChanging()
{
    static const QStringList words{
        QStringLiteral("updated"),    QStringLiteral("last modified"), QStringLiteral("last changed"),
        QStringLiteral("stand"),      QStringLiteral("aktualisiert"),  QStringLiteral("zuletzt geändert"),
        QStringLiteral("à jour"),     QStringLiteral("actualisado"),   QStringLiteral("actualizado"),
        QStringLiteral("aggiornato"), QStringLiteral("atualizado em"), QStringLiteral("bijgewerkt"),
        QStringLiteral("обновлено"),  QStringLiteral("تحديث"),         QStringLiteral("更新"),
        QStringLiteral("güncelleme"), QStringLiteral("수정")};
    return words;
}

const GuardedExpression& modifiedLabels()
{
    static const GuardedExpression pattern(
        wordsOfChanging(),
        QRegularExpression(
            QStringLiteral(
                "\\b(?:last (?:updated|modified|changed)|updated(?: on| at)?|stand|aktualisiert(?: am)?|"
                "zuletzt geändert|mise? à jour(?: le)?|actuali[sz]ado(?: el)?|aggiornato(?: il)?|"
                "atualizado em|bijgewerkt|обновлено|(?:son )?güncellen?me(?: tarihi)?)\\b\\s*[:：]?|آخر "
                "تحديث\\s*[:：]?|(?:最終)?更新日?\\s*[:：]?|(?:최종\\s?)?수정(?:일시?)?\\s*[:：]?"),
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption));
    return pattern;
}

/// `Author:`, `Autorin`, `作者：`: nearly no text begins as one of these does.
bool isLabelOfAuthor(std::string_view text)
{
    constexpr std::string_view begins = "aAtTwWvVbB";
    if (begins.find(text.front()) == std::string_view::npos &&
        static_cast<unsigned char>(text.front()) < 0x80)
        return false;
    static const QSet<QString> labels{
        QStringLiteral("autor"),      QStringLiteral("autorin"), QStringLiteral("autoren"),
        QStringLiteral("autorinnen"), QStringLiteral("author"),  QStringLiteral("authors"),
        QStringLiteral("auteur"),     QStringLiteral("auteure"), QStringLiteral("auteurs"),
        QStringLiteral("autora"),     QStringLiteral("autores"), QStringLiteral("autore"),
        QStringLiteral("written by"), QStringLiteral("text"),    QStringLiteral("texte"),
        QStringLiteral("texto"),      QStringLiteral("testo"),   QStringLiteral("von"),
        QStringLiteral("by"),         QStringLiteral("作者"),    QStringLiteral("著者"),
        QStringLiteral("執筆"),       QStringLiteral("執筆者"),  QStringLiteral("الكاتب"),
        QStringLiteral("نویسنده")};
    // Most texts that begin so go on for longer than any label.
    const bool isPlain = std::none_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; });
    constexpr size_t longestPlain = std::string_view("autorinnen :").size();
    if (isPlain && text.size() > longestPlain)
        return false;
    QString label = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).trimmed();
    if (label.endsWith(u':') || label.endsWith(u'：'))
        label.chop(1);
    while (!label.isEmpty() && label.back().unicode() < 0x80 && label.back().isSpace())
        label.chop(1);
    return labels.contains(label.toCaseFolded());
}

/// `Author: NAME, office` in one line: the label with the name; empty where it is none.
QString labelledName(std::string_view text)
{
    constexpr size_t furthestColon = 24; // bytes of the longest of these words
    const std::string_view begin = text.substr(0, furthestColon);
    constexpr std::string_view begins = "aA";
    if ((begins.find(text.front()) == std::string_view::npos &&
         static_cast<unsigned char>(text.front()) < 0x80) ||
        (begin.find(':') == std::string_view::npos && begin.find("：") == std::string_view::npos))
        return {};
    static const QRegularExpression form(
        QStringLiteral(
            "^(?:Author|Aut(?:h?or(?:in|a|e)?|eure?)|作者|著者|執筆者|الكاتب|نویسنده)\\s*[:：]\\s*"
            "[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}.’'-]*(?: [\\p{L}\\p{M}.’'-]+){1,3}(?=\\s*(?:[,，،(|]|$))"),
        QRegularExpression::UseUnicodePropertiesOption);
    return form.match(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).simplified())
        .captured();
}

/// `About the author`: a heading of its own, above who it is.
bool isAboutAuthor(std::string_view text)
{
    constexpr size_t longestHeading = 40; // bytes
    constexpr std::string_view stems[] = {"uth", "uto", "ute"};
    const bool mayBe = text.size() <= longestHeading &&
                       std::any_of(std::begin(stems), std::end(stems), [&text](std::string_view stem) {
                           return text.find(stem) != std::string_view::npos;
                       });
    if (!mayBe)
        return false;
    static const QRegularExpression form(
        QStringLiteral(
            "^(?:about (?:the |this )?author|(?:zum|über den) autor|(?:zur|über die) autorin|à propos de "
            "(?:l[’']auteure?|l[’']autrice)|(?:acerca|sobre) (?:el|la|del|de la|o|a) autora?|sull[’']autore|"
            "sull[’']autrice|l[’']autore|over de auteur|om f[oö]rfattaren)\\s*:?$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return form.match(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))).hasMatch();
}

/// The name with which what stands below such a heading begins: in bold or in a link, of two words or more.
QString nameBelow(const xmlNode* text)
{
    const xmlNode* heading = text->parent;
    while (heading && furniture::isInline(heading) && heading->parent)
        heading = heading->parent;
    const xmlNode* following = heading ? heading->next : nullptr;
    while (following && !node::isElement(following))
        following = following->next;
    if (!following)
        return {};
    static const QRegularExpression person(
        QStringLiteral(
            "^\\p{Lu}[\\p{L}\\p{M}.’'-]*(?: [\\p{L}\\p{M}.’'-]+){0,3} \\p{Lu}[\\p{L}\\p{M}.’'-]*$"),
        QRegularExpression::UseUnicodePropertiesOption);
    const QString whole = node::text(following, longestLine * 4);
    QString name;
    node::forEachElement(const_cast<xmlNode*>(following), [&](xmlNode* inner) {
        const bool isSetApart = node::is(inner, "strong") || node::is(inner, "b") || node::is(inner, "a") ||
                                furniture::isHeading(inner);
        if (name.isEmpty() && isSetApart) {
            const QString own = node::text(inner, longestLine);
            if (!own.isEmpty() && whole.startsWith(own) && person.match(own).hasMatch())
                name = own;
        }
        return name.isEmpty();
    });
    return name;
}

/// The block a text stands in.
const xmlNode* blockOf(const xmlNode* text)
{
    const xmlNode* block = text->parent;
    while (block && furniture::isInline(block) && block->parent)
        block = block->parent;
    return block;
}

/// The date behind a label: in the same line, or alone in the next element.
std::optional<PartialDate> dateBehind(const GuardedExpression& label, const xmlNode* text,
                                      const QString& language)
{
    const xmlNode* block = blockOf(text);
    const QString line = node::text(block, longestLine * 4);
    const auto match = label.match(line);
    if (line.size() > longestLine || !match.hasMatch())
        return std::nullopt;
    const QString behind = line.mid(match.capturedEnd()).trimmed();
    auto date = pageDate(behind.left(40), language);
    if (!date && behind.isEmpty()) {
        const xmlNode* following = block->next;
        while (following && !node::isElement(following))
            following = following->next;
        const QString alone = node::text(following, longestLine);
        if (following && alone.size() <= 40)
            date = pageDate(alone, language);
    }
    return date && date->precision() >= DatePrecision::Day ? date : std::nullopt;
}

} // namespace

LabelledDates labelledDates(xmlNode* root, const QString& language)
{
    static const WordGuard labels(wordsOfPublishing() + wordsOfChanging());
    LabelledDates dates;
    bool below = true;
    for (xmlNode* now = root; now && !dates.published; now = node::next(root, now, below)) {
        below = true;
        if (node::isElement(now)) {
            below = !node::is(now, "nav") && !node::is(now, "aside") && !node::is(now, "form") &&
                    !(now->properties && furniture::isTalk(now, node::classAndId(now)));
            continue;
        }
        if (now->type != XML_TEXT_NODE || xmlIsBlankNode(now) || xmlStrlen(now->content) > longestLine * 4)
            continue;
        const QString text = QString::fromUtf8(reinterpret_cast<const char*>(now->content));
        if (!labels.isIn(text))
            continue;
        if (publishedLabels().isIn(text))
            dates.published = dateBehind(publishedLabels(), now, language);
        if (!dates.modified && modifiedLabels().isIn(text))
            dates.modified = dateBehind(modifiedLabels(), now, language);
    }
    return dates;
}

QStringList labelledAuthors(xmlNode* root)
{
    QStringList names;
    QSet<QString> lines;
    bool below = true;
    for (xmlNode* now = root; now && names.isEmpty(); now = node::next(root, now, below)) {
        below = true;
        if (node::isElement(now)) {
            below = !node::is(now, "nav") && !node::is(now, "form") && !node::is(now, "footer") &&
                    !(now->properties && furniture::isTalk(now, node::classAndId(now)));
            continue;
        }
        if (now->type != XML_TEXT_NODE)
            continue;
        const std::string_view text = withoutBlanks(reinterpret_cast<const char*>(now->content));
        if (text.empty() || text.size() > longestLine)
            continue;
        if (const QString line = labelledName(text); !line.isEmpty())
            lines.insert(line);
        if (isAboutAuthor(text)) {
            if (const QString name = nameBelow(now); !name.isEmpty())
                names << name;
            continue;
        }
        if (text.size() > longestLabel || !isLabelOfAuthor(text))
            continue;
        // The label's element holds nothing else; the next one is the names.
        const xmlNode* holder = now->parent;
        const xmlNode* following = holder ? holder->next : nullptr;
        while (following && !node::isElement(following))
            following = following->next;
        const QString name = following ? node::text(following, longestLine) : QString();
        if (!name.isEmpty() && name.size() <= 60)
            names << name;
    }
    // Two lines of that kind may be of two stories.
    if (names.isEmpty() && lines.size() == 1)
        names << *lines.begin();
    return names;
}

} // namespace warraq
