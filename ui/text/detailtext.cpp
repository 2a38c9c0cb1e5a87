#include "ui/text/detailtext.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <iterator>
#include <optional>
#include <vector>

namespace warraq {

namespace {

constexpr const char* context = "warraq::Detail";

/// What the layers below say, word for word; `%1` stands for what they put in.
constexpr const char* phrases[] = {
    // Web archives
    QT_TRANSLATE_NOOP("warraq::Detail", "the file ends within a record's header"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the file ends within the record"),
    QT_TRANSLATE_NOOP("warraq::Detail", "bytes that belong to no record"),
    QT_TRANSLATE_NOOP("warraq::Detail", "a record's line cannot be read"),
    QT_TRANSLATE_NOOP("warraq::Detail", "a record's header does not end"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the record's length is no number: “%1”"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the record says %1 bytes, the file has %2"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the record says %1 bytes and has %2"),
    QT_TRANSLATE_NOOP("warraq::Detail", "%1 bytes more than the record says"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the content is not the one whose digest the archive says"),
    QT_TRANSLATE_NOOP("warraq::Detail", "%1 is not the one whose digest the archive says"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the crawler cut it off (%1)"),
    QT_TRANSLATE_NOOP("warraq::Detail", "its segments from number %1 on are not here"),
    QT_TRANSLATE_NOOP("warraq::Detail", "its segments have %1 bytes together and say %2"),
    QT_TRANSLATE_NOOP("warraq::Detail", "a repeated capture whose original is not here: %1"),
    QT_TRANSLATE_NOOP("warraq::Detail", "segments of a record whose beginning is not here: %1"),
    QT_TRANSLATE_NOOP("warraq::Detail", "too many repeated captures whose originals are not before them"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the server's answer does not begin with a status"),
    QT_TRANSLATE_NOOP("warraq::Detail", "%1 bytes; one article has at most %2"),
    QT_TRANSLATE_NOOP("warraq::Detail", "decoded, more than %1 bytes"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the compressed content ends too soon"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the compressed content is damaged"),
    QT_TRANSLATE_NOOP("warraq::Detail", "content encoding “%1”"),
    QT_TRANSLATE_NOOP("warraq::Detail", "more than %1 content encodings"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the last chunk is missing"),
    QT_TRANSLATE_NOOP("warraq::Detail", "a chunk's length is no number"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the content ends within a chunk"),
    QT_TRANSLATE_NOOP("warraq::Detail", "bytes between the compressed records that are none"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the compressed data end too soon"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the compressed data are damaged: %1"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the compressed data are damaged"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the compressed data want more than %1 bytes of memory"),
    QT_TRANSLATE_NOOP("warraq::Detail", "a dictionary of %1 bytes"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the file ends within its dictionary"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the dictionary cannot be read"),
    QT_TRANSLATE_NOOP("warraq::Detail", "a file of the description is missing: %1"),
    QT_TRANSLATE_NOOP("warraq::Detail", "there is no web archive in it"),
    QT_TRANSLATE_NOOP("warraq::Detail", "%1: not a web archive"),
    QT_TRANSLATE_NOOP("warraq::Detail", "%1 of %2 listed pages are not in the archive, among them %3"),
    // Archives of files
    QT_TRANSLATE_NOOP("warraq::Detail", "a name that leads out of the archive: %1"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the name leads out of the archive: %1"),
    QT_TRANSLATE_NOOP("warraq::Detail", "archives lie deeper in each other than %1"),
    QT_TRANSLATE_NOOP("warraq::Detail", "nothing is in the archive"),
    QT_TRANSLATE_NOOP("warraq::Detail", "more than %1 files in an archive"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the entry is encrypted"),
    QT_TRANSLATE_NOOP("warraq::Detail", "%1 entries"),
    QT_TRANSLATE_NOOP("warraq::Detail", "more than %1 bytes in another archive"),
    QT_TRANSLATE_NOOP("warraq::Detail", "more than %1 bytes"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the archive is damaged"),
    QT_TRANSLATE_NOOP("warraq::Detail", "more than %1 bytes come out of the archives in each other"),
    QT_TRANSLATE_NOOP("warraq::Detail", "%1 bytes come out of %2"),
    QT_TRANSLATE_NOOP("warraq::Detail", "too much came out of the archives in each other"),
    // Books and documents
    QT_TRANSLATE_NOOP("warraq::Detail", "the book has no package"),
    QT_TRANSLATE_NOOP("warraq::Detail", "%1 pages"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the book lists a page that is not in it: %1"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the page is protected: %1"),
    QT_TRANSLATE_NOOP("warraq::Detail", "a document within an archive has at most %1 bytes"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the document cannot be read"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the document wants a password"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the document's text is too long"),
    QT_TRANSLATE_NOOP("warraq::Detail", "pages that could not be read: %1 of %2"),
    QT_TRANSLATE_NOOP("warraq::Detail", "read to page %1 of %2"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the document has no page that can be read"),
    QT_TRANSLATE_NOOP("warraq::Detail", "no text layer, so it is a scan or empty (pages: %1); "
                                        "OCR can make a scan readable"),
    QT_TRANSLATE_NOOP("warraq::Detail", "no page is in the message"),
    QT_TRANSLATE_NOOP("warraq::Detail", "no page is in the property list"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the property list cannot be read"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the message does not say what parts its parts"),
    QT_TRANSLATE_NOOP("warraq::Detail", "what parts the message's parts is not there"),
    QT_TRANSLATE_NOOP("warraq::Detail", "a page of %1 bytes; one article has at most %2"),
    QT_TRANSLATE_NOOP("warraq::Detail", "an offline site of this size is read where it lies on "
                                        "disk by itself: unpack the archive first"),
    QT_TRANSLATE_NOOP("warraq::Detail", "its directory is not as the format has it"),
    QT_TRANSLATE_NOOP("warraq::Detail", "%1: what it lies in unpacks to too much"),
    QT_TRANSLATE_NOOP("warraq::Detail", "%1: %2 bytes"),
    QT_TRANSLATE_NOOP("warraq::Detail", "pages that the file says it has: %1; found: %2"),
    QT_TRANSLATE_NOOP("warraq::Detail", "parts lie deeper than %1"),
    QT_TRANSLATE_NOOP("warraq::Detail", "more than %1 parts"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the message's end is missing"),
    // Feeds and exports
    QT_TRANSLATE_NOOP("warraq::Detail", "the file ends before its root element does"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the feed says it has %1 items and has %2"),
    QT_TRANSLATE_NOOP("warraq::Detail", "an item of more than %1 bytes"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the item is no XML"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the item is not closed"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the item is not well-formed XML"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the entry has no fields"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the export lists a post that is not in it: %1"),
    // Tables and texts
    QT_TRANSLATE_NOOP("warraq::Detail", "a table of more than %1 columns"),
    QT_TRANSLATE_NOOP("warraq::Detail", "a table that is written column by column and can be read but once"),
    QT_TRANSLATE_NOOP("warraq::Detail", "a value of more than %1 bytes"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the table's columns do not have the same rows"),
    QT_TRANSLATE_NOOP("warraq::Detail", "a record of more than %1 bytes"),
    QT_TRANSLATE_NOOP("warraq::Detail", "a line of more than %1 bytes"),
    QT_TRANSLATE_NOOP("warraq::Detail", "a row of more than %1 bytes"),
    QT_TRANSLATE_NOOP("warraq::Detail", "an article of more than %1 bytes"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the line is not a JSON object"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the record is not a JSON object"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the record is not a list of values"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the file ends before its JSON does"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the file says it has %1 records and has %2"),
    QT_TRANSLATE_NOOP("warraq::Detail",
                      "the text counts %1 articles and is read as one; a pattern can split it"),
    QT_TRANSLATE_NOOP("warraq::Detail", "no column's name says that it is the title or the text: %1"),
    QT_TRANSLATE_NOOP("warraq::Detail", "a quote is never closed"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the row has %1 fields, the first row has %2"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the workbook's texts take more than %1 bytes"),
    QT_TRANSLATE_NOOP("warraq::Detail", "a workbook that can be read but once"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the pattern matches between any two letters"),
    QT_TRANSLATE_NOOP("warraq::Detail", "bytes that mean nothing in %1: %2"),
    QT_TRANSLATE_NOOP("warraq::Detail", "A string is opened, but never closed."),
    // What a file is instead
    QT_TRANSLATE_NOOP("warraq::Detail", "binary data"),
    QT_TRANSLATE_NOOP("warraq::Detail", "XML document"),
    QT_TRANSLATE_NOOP("warraq::Detail", "JSON document"),
    QT_TRANSLATE_NOOP("warraq::Detail", "Microsoft Office document"),
    QT_TRANSLATE_NOOP("warraq::Detail", "OpenDocument file"),
    QT_TRANSLATE_NOOP("warraq::Detail", "RAR archive"),
    QT_TRANSLATE_NOOP("warraq::Detail", "SQLite database"),
    QT_TRANSLATE_NOOP("warraq::Detail", "property list"),
    QT_TRANSLATE_NOOP("warraq::Detail", "program"),
    QT_TRANSLATE_NOOP("warraq::Detail", "font"),
    QT_TRANSLATE_NOOP("warraq::Detail", "PNG image"),
    QT_TRANSLATE_NOOP("warraq::Detail", "JPEG image"),
    QT_TRANSLATE_NOOP("warraq::Detail", "GIF image"),
    QT_TRANSLATE_NOOP("warraq::Detail", "WebP image"),
    QT_TRANSLATE_NOOP("warraq::Detail", "AVIF image"),
    QT_TRANSLATE_NOOP("warraq::Detail", "Ogg media"),
    QT_TRANSLATE_NOOP("warraq::Detail", "MP3 audio"),
    QT_TRANSLATE_NOOP("warraq::Detail", "MP4 media"),
    QT_TRANSLATE_NOOP("warraq::Detail", "RIFF media"),
    QT_TRANSLATE_NOOP("warraq::Detail", "office document"),
    QT_TRANSLATE_NOOP("warraq::Detail", "description of a page (oEmbed)"),
    QT_TRANSLATE_NOOP("warraq::Detail", "description of a web archive"),
    QT_TRANSLATE_NOOP("warraq::Detail", "index of site data archived by ArchiveBox"),
    QT_TRANSLATE_NOOP("warraq::Detail", "list of saved pages (ArchiveBox)"),
    QT_TRANSLATE_NOOP("warraq::Detail", "description of a saved page (ArchiveBox)"),
    QT_TRANSLATE_NOOP("warraq::Detail", "index of a web archive"),
    QT_TRANSLATE_NOOP("warraq::Detail",
                      "the book's directory is not there, so its pages are read as files: %1"),
    QT_TRANSLATE_NOOP("warraq::Detail", "rules for robots"),
    QT_TRANSLATE_NOOP("warraq::Detail", "style sheet"),
    QT_TRANSLATE_NOOP("warraq::Detail", "script"),
    QT_TRANSLATE_NOOP("warraq::Detail", "a downloader's log"),
    QT_TRANSLATE_NOOP("warraq::Detail", "a downloader's cookies"),
    QT_TRANSLATE_NOOP("warraq::Detail", "a downloader's list of what it copied"),
    // The import itself
    QT_TRANSLATE_NOOP("warraq::Detail", "what its columns are called was not kept"),
    QT_TRANSLATE_NOOP("warraq::Detail", "no archive to import into"),
    QT_TRANSLATE_NOOP("warraq::Detail", "its original is not kept"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the archive could not be written: %1"),
    QT_TRANSLATE_NOOP("warraq::Detail", "pictures are left out from here on: too much would "
                                        "have to be read again to come to them"),
    // Archives, exports and citations
    QT_TRANSLATE_NOOP("warraq::Detail", "there is no such folder"),
    QT_TRANSLATE_NOOP("warraq::Detail", "it is a folder"),
    QT_TRANSLATE_NOOP("warraq::Detail", "it is the archive itself"),
    QT_TRANSLATE_NOOP("warraq::Detail", "no article was chosen"),
    QT_TRANSLATE_NOOP("warraq::Detail", "none of the articles can be written in this form"),
    QT_TRANSLATE_NOOP("warraq::Detail", "none of the articles is there any more"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the process that sets the pages ended"),
    QT_TRANSLATE_NOOP("warraq::Detail", "a part of the book could not be loaded"),
    QT_TRANSLATE_NOOP("warraq::Detail", "a part of the book could not be printed"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the folder cannot be made"),
    QT_TRANSLATE_NOOP("warraq::Detail", "no sheet could be made"),
    QT_TRANSLATE_NOOP("warraq::Detail", "%1 articles; a sheet has %2 rows"),
    QT_TRANSLATE_NOOP("warraq::Detail", "it is no citation style"),
    QT_TRANSLATE_NOOP("warraq::Detail", "it only names the style it is like; add that one"),
    QT_TRANSLATE_NOOP("warraq::Detail", "there is no such citation style"),
    QT_TRANSLATE_NOOP("warraq::Detail", "it gave no answer"),
    QT_TRANSLATE_NOOP("warraq::Detail", "its process ended"),
    QT_TRANSLATE_NOOP("warraq::Detail", "there is no such article"),
    QT_TRANSLATE_NOOP("warraq::Detail", "there is no such collection"),
    QT_TRANSLATE_NOOP("warraq::Detail", "there is no such note"),
    QT_TRANSLATE_NOOP("warraq::Detail", "there is no such receipt"),
    QT_TRANSLATE_NOOP("warraq::Detail", "there is no such import"),
    QT_TRANSLATE_NOOP("warraq::Detail", "it is still going on"),
    QT_TRANSLATE_NOOP("warraq::Detail", "a name is wanted"),
    QT_TRANSLATE_NOOP("warraq::Detail", "it cannot be corrected"),
    QT_TRANSLATE_NOOP("warraq::Detail", "the archive could not be backed up"),
    QT_TRANSLATE_NOOP("warraq::Detail", "it must be brought to the present form first"),
    QT_TRANSLATE_NOOP("warraq::Detail", "nothing was extracted to take its place"),
    // Profiles
    QT_TRANSLATE_NOOP("warraq::Detail", "there is no such profile"),
    QT_TRANSLATE_NOOP("warraq::Detail", "not a JSON object"),
    QT_TRANSLATE_NOOP("warraq::Detail", "title and publication must be given"),
    QT_TRANSLATE_NOOP("warraq::Detail", "“%1” must be a string"),
    QT_TRANSLATE_NOOP("warraq::Detail", "“%1” must be true or false"),
    QT_TRANSLATE_NOOP("warraq::Detail", "“%1” must be a list of strings"),
    QT_TRANSLATE_NOOP("warraq::Detail", "“%1” must be an object of strings"),
    QT_TRANSLATE_NOOP("warraq::Detail", "“%1” is not a key of a profile"),
    QT_TRANSLATE_NOOP("warraq::Detail", "“%1” has a pattern that is none: %2 (%3)"),
};

/// A phrase that something is put into, and how it is found again.
struct Pattern
{
    const char* phrase;
    QRegularExpression form;  ///< a group for each thing, in the order they stand in
    std::vector<int> numbers; ///< of the things, in that order
    qsizetype words = 0;      ///< length of what is always the same
};

Pattern patternOf(const char* phrase)
{
    static const QRegularExpression place(QStringLiteral("%(\\d)"));
    const QString text = QString::fromUtf8(phrase);
    Pattern pattern{phrase, {}, {}, 0};
    QString form;
    qsizetype done = 0;
    for (auto found = place.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        form +=
            QRegularExpression::escape(text.mid(done, match.capturedStart() - done)) + QLatin1String("(.+)");
        pattern.numbers.push_back(match.captured(1).toInt());
        done = match.capturedEnd();
    }
    form += QRegularExpression::escape(text.mid(done));
    pattern.form = QRegularExpression(QRegularExpression::anchoredPattern(form),
                                      QRegularExpression::DotMatchesEverythingOption);
    pattern.words = text.size() - 2 * static_cast<qsizetype>(pattern.numbers.size());
    return pattern;
}

struct Phrases
{
    QHash<QString, const char*> whole;
    std::vector<Pattern> patterns; ///< those that say most come first
};

const Phrases& known()
{
    static const Phrases all = [] {
        Phrases made;
        for (const char* phrase : phrases) {
            const QString text = QString::fromUtf8(phrase);
            if (text.contains(QLatin1String("%1")))
                made.patterns.push_back(patternOf(phrase));
            else
                made.whole.insert(text, phrase);
        }
        std::stable_sort(made.patterns.begin(), made.patterns.end(),
                         [](const Pattern& one, const Pattern& other) { return one.words > other.words; });
        return made;
    }();
    return all;
}

/// What is put into a phrase: numbers as the window writes them; a name keeps its own direction.
QString put(const QString& what)
{
    bool isNumber = false;
    const qint64 number = what.toLongLong(&isNumber);
    if (isNumber && number >= 0 && QString::number(number) == what)
        return QLocale().toString(number);
    return QLocale().textDirection() == Qt::RightToLeft ? QChar(0x2068) + what + QChar(0x2069) : what;
}

std::optional<QString> knownText(const QString& detail)
{
    if (const char* phrase = known().whole.value(detail))
        return QCoreApplication::translate(context, phrase);
    for (const auto& pattern : known().patterns) {
        const auto match = pattern.form.match(detail);
        if (!match.hasMatch())
            continue;
        QString text = QCoreApplication::translate(context, pattern.phrase);
        QString made;
        // By hand: what is put in may itself hold a `%1`.
        for (qsizetype at = 0; at < text.size(); ++at) {
            const int number = text[at] == u'%' && at + 1 < text.size() ? text[at + 1].digitValue() : -1;
            const auto& numbers = pattern.numbers;
            const auto thing = std::find(numbers.begin(), numbers.end(), number);
            if (thing == numbers.end()) {
                made += text[at];
                continue;
            }
            made += put(match.captured(static_cast<int>(thing - numbers.begin()) + 1));
            ++at;
        }
        return made;
    }
    return std::nullopt;
}

} // namespace

QString detailText(const QString& detail)
{
    if (const auto text = knownText(detail))
        return *text;
    // Behind the name of what it is about.
    for (qsizetype colon = detail.indexOf(QLatin1String(": ")); colon > 0;
         colon = detail.indexOf(QLatin1String(": "), colon + 1)) {
        if (const auto text = knownText(detail.mid(colon + 2)))
            return put(detail.left(colon)) + detail.mid(colon, 2) + *text;
    }
    return detail;
}

QStringList detailPhrases()
{
    QStringList all;
    std::transform(std::begin(phrases), std::end(phrases), std::back_inserter(all),
                   [](const char* phrase) { return QString::fromUtf8(phrase); });
    return all;
}

} // namespace warraq
