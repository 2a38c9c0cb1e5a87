#include "cli/bookarguments.h"

#include <utility>

namespace warraq {

namespace {

template <class Value>
Result<void> choose(const Arguments& arguments, const char* option,
                    std::initializer_list<std::pair<const char*, Value>> choices, Value& chosen)
{
    const QString given = arguments.value(option);
    if (given.isEmpty())
        return {};
    QStringList wanted;
    for (const auto& [name, value] : choices) {
        if (given == QLatin1String(name)) {
            chosen = value;
            return {};
        }
        wanted << QLatin1String(name);
    }
    const QString last = wanted.takeLast();
    return unexpected(ErrorKind::Usage, QStringLiteral("--%1 %2").arg(QLatin1String(option), given),
                      QStringLiteral("%1 or %2 is wanted").arg(wanted.join(QStringLiteral(", ")), last));
}

Result<void> readTextSize(const Arguments& arguments, BookOptions& book)
{
    const QString given = arguments.value("text-size");
    if (given.isEmpty())
        return {};
    bool ok = false;
    const double points = given.toDouble(&ok);
    if (!ok || points < BookOptions::smallestText || points > BookOptions::largestText)
        return unexpected(ErrorKind::Usage, QStringLiteral("--text-size ") + given,
                          QStringLiteral("points from %1 to %2 are wanted")
                              .arg(BookOptions::smallestText)
                              .arg(BookOptions::largestText));
    book.textPoints = points;
    return {};
}

} // namespace

QSet<QString> bookFlags()
{
    return {QStringLiteral("highlight"), QStringLiteral("notes"), QStringLiteral("one-file-each")};
}

QSet<QString> bookValues()
{
    return {QStringLiteral("title"),     QStringLiteral("subtitle"), QStringLiteral("compiled-by"),
            QStringLiteral("group"),     QStringLiteral("page"),     QStringLiteral("margins"),
            QStringLiteral("text-size"), QStringLiteral("face"),     QStringLiteral("columns"),
            QStringLiteral("name")};
}

Result<void> readBookArguments(const Arguments& arguments, BookOptions& book)
{
    book.title = arguments.value("title");
    book.subtitle = arguments.value("subtitle");
    book.compiledBy = arguments.value("compiled-by");
    book.highlight = arguments.has("highlight");
    book.notes = arguments.has("notes");
    if (arguments.has("one-file-each"))
        book.files = BookFiles::OneEach;
    if (const QString pattern = arguments.value("name"); !pattern.isEmpty())
        book.namePattern = pattern;
    for (const auto& read :
         {choose<BookGrouping>(arguments, "group",
                               {{"year", BookGrouping::Year},
                                {"section", BookGrouping::Section},
                                {"collection", BookGrouping::Collection},
                                {"none", BookGrouping::None}},
                               book.grouping),
          choose<PaperSize>(arguments, "page", {{"a4", PaperSize::A4}, {"letter", PaperSize::Letter}},
                            book.paper),
          choose<BookMargins>(
              arguments, "margins",
              {{"narrow", BookMargins::Narrow}, {"normal", BookMargins::Normal}, {"wide", BookMargins::Wide}},
              book.margins),
          choose<BookFace>(arguments, "face", {{"serif", BookFace::Serif}, {"sans", BookFace::Sans}},
                           book.face),
          choose<int>(arguments, "columns", {{"1", 1}, {"2", 2}}, book.columns),
          readTextSize(arguments, book)}) {
        if (!read)
            return read.failure();
    }
    return {};
}

} // namespace warraq
