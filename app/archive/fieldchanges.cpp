#include "archive/fieldchanges.h"

#include "archive/articlestore.h"
#include "archive/storedtext.h"

#include <algorithm>

namespace warraq {

namespace {

constexpr qsizetype mostShown = 300; ///< UTF-16 units of a text
constexpr qsizetype around = 40;

/// Captions, credits and sources; not whether the bytes are kept.
QString imageList(const ArticleContent& content)
{
    QStringList images;
    for (const auto& image : content.images) {
        QStringList parts{image.source, image.mediaId, image.caption, image.credit};
        parts.removeAll(QString());
        images << parts.join(QStringLiteral(" | "));
    }
    return listToJson(images);
}

/// From \p start, a place between two letters, back to where a word begins.
qsizetype wordStart(const QString& text, qsizetype start)
{
    while (start > 0 && !text.at(start - 1).isSpace())
        --start;
    return start;
}

QString shortened(const QString& text, qsizetype from, qsizetype to)
{
    from = wordStart(text, std::max<qsizetype>(0, from - around));
    to = std::min(text.size(), to + around);
    while (to < text.size() && !text.at(to).isSpace())
        ++to;
    if (to - from > mostShown)
        to = std::max(wordStart(text, from + mostShown), from + 1);
    QString part = text.mid(from, to - from).trimmed();
    if (from > 0)
        part.prepend(QChar(0x2026));
    if (to < text.size())
        part.append(QChar(0x2026));
    return part;
}

} // namespace

std::pair<QString, QString> whereTheyDiffer(const QString& before, const QString& after)
{
    if (before.size() <= mostShown && after.size() <= mostShown)
        return {before, after};
    const auto start = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    const qsizetype from = start.first - before.begin();
    qsizetype same = 0; // at the end
    const qsizetype most = std::min(before.size(), after.size()) - from;
    while (same < most && before.at(before.size() - 1 - same) == after.at(after.size() - 1 - same))
        ++same;
    return {shortened(before, from, before.size() - same), shortened(after, from, after.size() - same)};
}

std::vector<FieldChange> fieldChanges(ArticleId article, const ArticleContent& before,
                                      const ArticleContent& after)
{
    std::vector<FieldChange> changes;
    const auto compare = [&](const QString& field, const QString& old, const QString& now) {
        if (old == now)
            return;
        const auto [oldPart, nowPart] = whereTheyDiffer(old, now);
        changes.push_back({article, after.title, field, nullIfEmpty(oldPart), nullIfEmpty(nowPart)});
    };
    for (int number = 0; number <= static_cast<int>(Field::Dateline); ++number) {
        const auto field = static_cast<Field>(number);
        if (field == Field::Identifiers)
            compare(toString(field), identifiersToJson(before.identifiers),
                    identifiersToJson(after.identifiers));
        else if (field == Field::Images)
            compare(toString(field), imageList(before), imageList(after));
        else if (field == Field::Text)
            compare(toString(field), before.text, after.text);
        else
            compare(toString(field), fieldText(before, field), fieldText(after, field));
    }
    if (before.text == after.text)
        compare(QStringLiteral("html"), before.html, after.html);
    return changes;
}

} // namespace warraq
