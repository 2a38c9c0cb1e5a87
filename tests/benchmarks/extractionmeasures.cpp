#include "extractionmeasures.h"

#include "core/textfold.h"
#include "extract/fieldpatterns.h"
#include "formats/charset.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace warraq::bench {

namespace {

constexpr qsizetype wordsOfShingle = 4;

QStringList wordsOf(const QString& text)
{
    QStringList words;
    QString word;
    for (const QChar c : text + u' ') {
        if (c.isLetterOrNumber() || c == u'_' || c.isSurrogate())
            word += c;
        else if (!word.isEmpty())
            words << std::exchange(word, {});
    }
    return words;
}

QHash<QString, int> shinglesOf(const QString& text)
{
    const QStringList words = wordsOf(text);
    QHash<QString, int> shingles;
    const qsizetype count = std::max<qsizetype>(1, words.size() - wordsOfShingle + 1);
    for (qsizetype i = 0; i < count && !words.isEmpty(); ++i)
        ++shingles[words.mid(i, wordsOfShingle).join(u' ')];
    return shingles;
}

QSet<QString> folded(const QStringList& names)
{
    QSet<QString> set;
    for (const auto& name : names) {
        const QString agency = agencyOf(name); // `AP` and `Associated Press` are one
        set << normalisedForComparison(agency.isEmpty() ? name : agency);
    }
    set.remove(QString());
    return set;
}

} // namespace

double ShingleShares::precision() const
{
    return both + extra > 0 ? both / (both + extra) : (missing > 0 ? 0 : 1);
}

double ShingleShares::recall() const
{
    return both + missing > 0 ? both / (both + missing) : (extra > 0 ? 0 : 1);
}

double ShingleShares::f1() const
{
    const double sum = precision() + recall();
    return sum > 0 ? 2 * precision() * recall() / sum : 0;
}

ShingleShares shingleShares(const QString& truth, const QString& text)
{
    const auto wanted = shinglesOf(truth);
    const auto found = shinglesOf(text);
    double both = 0;
    double extra = 0;
    double missing = 0;
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        const int other = found.value(it.key());
        both += std::min(it.value(), other);
        missing += std::max(0, it.value() - other);
        extra += std::max(0, other - it.value());
    }
    for (auto it = found.begin(); it != found.end(); ++it)
        extra += wanted.contains(it.key()) ? 0 : it.value();
    const double sum = std::max(1.0, both + extra + missing);
    return {both / sum, extra / sum, missing / sum};
}

QString textWithDateline(const ArticleContent& content, const QString& truth)
{
    if (content.dateline.isEmpty() && content.agency.isEmpty())
        return content.text;
    const QString wanted = u' ' + wordsOf(truth).join(u' ') + u' ';
    QStringList paragraphs = content.text.split(QStringLiteral("\n\n"));
    const QStringList forms{content.dateline + QStringLiteral(" (") + content.agency + u')', content.dateline,
                            content.agency};
    for (qsizetype i = 0; i < std::min<qsizetype>(4, paragraphs.size()); ++i) {
        for (const auto& form : forms) {
            const QStringList words = wordsOf(form) + wordsOf(paragraphs[i]).mid(0, 4);
            if (wordsOf(form).isEmpty() || !wanted.contains(u' ' + words.join(u' ') + u' '))
                continue;
            paragraphs[i] = form + QStringLiteral(" – ") + paragraphs[i];
            return paragraphs.join(QStringLiteral("\n\n"));
        }
    }
    return content.text;
}

bool isSameTitle(const QString& title, const QString& truth)
{
    return normalisedForComparison(title) == normalisedForComparison(truth);
}

bool isSameTitleButSite(const QString& title, const QString& truth)
{
    if (isSameTitle(title, truth))
        return true;
    static const QRegularExpression between(QStringLiteral("\\s+[|–—»«·•:/-]+\\s+|\\s*[|_\\[]\\s*"));
    auto all = between.globalMatch(truth);
    while (all.hasNext()) {
        const auto match = all.next();
        if (isSameTitle(title, truth.left(match.capturedStart())) ||
            isSameTitle(title, truth.mid(match.capturedEnd())))
            return true;
    }
    return false;
}

bool standsOnPage(const TruthPage& page, const QString& truth)
{
    SourceRecord record;
    record.format = SourceFormat::Html;
    record.bytes = page.html;
    decodeRecord(record);
    static const QRegularExpression tag(QStringLiteral("<[a-zA-Z/][^<>]*>"));
    const auto folded = [](QString text) {
        static const QRegularExpression reference(
            QStringLiteral("&(?:amp;)?(?:#(\\d+)|#[xX]([0-9a-fA-F]+)|\\w+);"));
        QString plain;
        qsizetype from = 0;
        auto all = reference.globalMatch(text);
        while (all.hasNext()) {
            const auto match = all.next();
            const char32_t code = match.captured(1).isEmpty() ? match.captured(2).toUInt(nullptr, 16)
                                                              : match.captured(1).toUInt();
            plain += QStringView(text).mid(from, match.capturedStart() - from);
            plain += code > 0x20 && code <= 0x10FFFF ? QString::fromUcs4(&code, 1) : QString();
            from = match.capturedEnd();
        }
        plain += QStringView(text).mid(from);
        // Named references are dropped, so letters alone are compared.
        return normalisedForComparison(plain).remove(u' ');
    };
    const QString wanted = folded(truth);
    return folded(record.text).contains(wanted) || folded(QString(record.text).remove(tag)).contains(wanted);
}

bool areSameAuthors(const ArticleContent& content, const QStringList& truth)
{
    const QSet<QString> wanted = folded(truth);
    return folded(content.authors) == wanted ||
           folded(content.authors + QStringList(content.agency)) == wanted;
}

bool isSameDay(const std::optional<PartialDate>& published, const TruthPage& truth)
{
    if (!published || published->precision() < DatePrecision::Day)
        return false;
    const bool hasTime = published->precision() == DatePrecision::Time;
    if (published->firstDay() == truth.day)
        return true;
    constexpr qint64 hour = 3600;
    const auto isWithin = [](const QDateTime& moment, QDate day) {
        const QDateTime begin = day.startOfDay(Qt::UTC).addSecs(-14 * hour);
        return moment >= begin && moment <= begin.addSecs((24 + 14 + 12) * hour);
    };
    if (hasTime && !truth.moment.isValid())
        return isWithin(published->firstMoment(), truth.day);
    if (!hasTime && truth.moment.isValid())
        return isWithin(truth.moment, published->firstDay());
    return hasTime && published->firstDay() == truth.moment.date();
}

QStringList paragraphsMissing(const QString& text, const QString& other)
{
    const auto known = shinglesOf(other);
    QStringList missing;
    for (const auto& paragraph : text.split(u'\n', Qt::SkipEmptyParts)) {
        const auto shingles = shinglesOf(paragraph);
        const auto found =
            std::count_if(shingles.keyBegin(), shingles.keyEnd(),
                          [&known](const QString& shingle) { return known.contains(shingle); });
        if (!shingles.isEmpty() && found * 2 < shingles.size())
            missing << paragraph.simplified();
    }
    return missing;
}

bool contains(const QString& text, const QString& passage)
{
    return text.simplified().contains(passage.simplified());
}

} // namespace warraq::bench
