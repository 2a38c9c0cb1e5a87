#include "search/querywords.h"

#include "core/textfold.h"

#include <QRegularExpression>

#include <algorithm>

namespace warraq {

namespace {

// Kept through the splitting as letters that no text has: Yi syllables.
constexpr QChar anyLetter{0xA015};
constexpr QChar anyRest{0xA016};

/// \p text with its wildcards as those letters; all other `?` and `*` stay what they are, punctuation.
QString withWildcards(const QString& text)
{
    // `?` stands for a letter where a letter still follows: at a word's end it asks a question. Scripts
    // without blanks have no words to take a letter's place in.
    static const QRegularExpression letter(
        QStringLiteral(
            "(?<![\\p{Han}\\p{Hiragana}\\p{Katakana}\\p{Thai}\\p{Lao}\\p{Myanmar}\\p{Khmer}])"
            "\\?(?=\\?*(?![\\p{Han}\\p{Hiragana}\\p{Katakana}\\p{Thai}\\p{Lao}\\p{Myanmar}\\p{Khmer}"
            "\\p{Lm}])[\\p{L}\\p{N}])"),
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression rest(QStringLiteral("(?<=[\\p{L}\\p{M}\\p{N}])\\*(?=\\s|$)"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    QString marked = QString(text).replace(anyLetter, u' ').replace(anyRest, u' ');
    marked.replace(letter, QString(anyLetter));
    return marked.replace(rest, QString(anyRest));
}

} // namespace

QList<QueryWord> wordsOf(const QString& text)
{
    QList<QueryWord> words;
    const QByteArray utf8 = withWildcards(text).toUtf8();
    for (const auto& token : WordSplitter::words(utf8)) {
        QueryWord word{QString::fromStdString(token.text), false, false};
        if (word.text.endsWith(anyRest)) {
            word.text.chop(1);
            word.prefix = true;
        }
        if (word.text.isEmpty()) {
            // In scripts without blanks it is a word of its own.
            if (word.prefix && !words.isEmpty())
                words.last().prefix = true;
            continue;
        }
        if (word.text.contains(anyLetter)) {
            word.wildcard = true;
            word.text.replace(anyLetter, u'?');
        }
        words << word;
    }
    return words;
}

QStringList strayWildcards(const QString& text)
{
    QStringList stray;
    for (const auto& part : text.split(u' ', Qt::SkipEmptyParts)) {
        const QString marked = withWildcards(part);
        if (marked.contains(u'*') || marked.contains(u'?'))
            stray << part;
    }
    return stray;
}

QString joinedName(const QString& text)
{
    static const QStringList articles{
        QStringLiteral("al"), QStringLiteral("el"),  QStringLiteral("ul"),  QStringLiteral("ad"),
        QStringLiteral("an"), QStringLiteral("ar"),  QStringLiteral("as"),  QStringLiteral("ash"),
        QStringLiteral("at"), QStringLiteral("az"),  QStringLiteral("ed"),  QStringLiteral("er"),
        QStringLiteral("es"), QStringLiteral("esh"), QStringLiteral("ech"), QStringLiteral("ez")};
    auto words = wordsOf(text);
    while (words.size() > 1 && articles.contains(words.first().text))
        words.removeFirst();
    QString name;
    for (const auto& word : words) {
        if (word.wildcard || word.prefix)
            return {};
        name += word.text;
    }
    const bool isLetters =
        std::all_of(name.begin(), name.end(), [](QChar c) { return c.isLetter() || c.isMark(); });
    return name.size() > 1 && isLetters ? name : QString();
}

} // namespace warraq
