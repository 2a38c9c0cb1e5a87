#include "search/querywords.h"

#include "core/textfold.h"

#include <QRegularExpression>

#include <algorithm>

namespace warraq {

QList<QueryWord> wordsOf(const QString& text)
{
    QList<QueryWord> words;
    const bool prefix = text.endsWith(u'*') && text.size() > 1 && text[text.size() - 2].isLetterOrNumber();
    // `w?rd`: the letter is kept through the splitting as one that no text has.
    constexpr QChar anyLetter{0xA015}; // a Yi syllable
    static const QRegularExpression within(QStringLiteral("(?<=[\\p{L}\\p{M}\\p{N}?])\\?(?=[\\p{L}\\p{N}?])"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    QString marked = QString(text).replace(anyLetter, u' ');
    marked.replace(within, QString(anyLetter));
    const QByteArray utf8 = marked.toUtf8();
    for (const auto& token : WordSplitter::words(utf8)) {
        QueryWord word{QString::fromStdString(token.text), false, false};
        if (word.text.isEmpty())
            continue;
        if (word.text.contains(anyLetter)) {
            word.wildcard = true;
            word.text.replace(anyLetter, u'?');
        }
        words << word;
    }
    if (prefix && !words.isEmpty())
        words.last().prefix = true;
    return words;
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
