#include "formats/jsonsurvey.h"

#include <QHash>
#include <QList>

#include <vector>

namespace warraq {

namespace {

constexpr size_t deepestTable = 5; // objects and lists round an array

struct Frame
{
    bool isArray = false;
    bool wantsKey = true;
    QByteArray key;
    qsizetype start = 0;
};

struct Table
{
    qsizetype bytes = 0;
    qsizetype objects = 0;
    qsizetype first = 0;
    qsizetype rows = 0;
    qsizetype strings = 0; ///< in rows
};

bool areNumbers(const QList<QByteArray>& keys)
{
    return !keys.isEmpty() && std::all_of(keys.begin(), keys.end(), [](const QByteArray& key) {
        bool isNumber = false;
        (void)key.toLongLong(&isNumber);
        return isNumber;
    });
}

/// Lists round an array of records are `[]`.
QByteArray pathOf(const std::vector<Frame>& frames)
{
    QByteArray path;
    for (size_t i = 0; i + 1 < frames.size(); ++i)
        path += (path.isEmpty() ? "" : ".") + (frames[i].isArray ? QByteArray("[]") : frames[i].key);
    return path;
}

/// No name reaches into a list, save where a program is known to write its records so: Ghost, Trove (National
/// Library of Australia, versions 3 and 2), phpMyAdmin.
bool mayBeTable(const QByteArray& path)
{
    static const QList<QByteArray> known{"db.[].data.posts", "category.[].records.article",
                                         "response.zone.[].records.article", "[].data"};
    return !path.contains("[]") || known.contains(path);
}

int rankOf(const QByteArray& path)
{
    static const QList<QByteArray> usual{"items",   "articles", "posts",   "stories", "documents", "docs",
                                         "results", "records",  "entries", "rows",    "hits",      "data",
                                         "news",    "value",    "content", "list"};
    const auto index = usual.indexOf(path.mid(path.lastIndexOf('.') + 1).toLower());
    return index < 0 ? static_cast<int>(usual.size()) : static_cast<int>(index);
}

/// Members whose names are an article's, so that the object is one and not a wrapping of many.
bool isArticle(const QList<QByteArray>& keys)
{
    const auto has = [&keys](std::initializer_list<const char*> names) {
        return std::any_of(names.begin(), names.end(), [&](const char* name) { return keys.contains(name); });
    };
    return has({"title", "headline", "titre", "titel"}) &&
           has({"body", "text", "content", "maintext", "article", "full_text", "fulltext", "articleBody",
                "body_html", "content_html", "body_xhtml", "body_text"});
}

} // namespace

JsonSurvey surveyJson(QByteArrayView image)
{
    std::vector<Frame> frames;
    QHash<QByteArray, Table> tables;
    QList<QByteArray> topKeys, memberKeys;
    qsizetype members = 0, firstMember = -1;
    JsonSurvey survey;
    const auto endFrame = [&](qsizetype end) {
        const Frame frame = std::move(frames.back());
        if (!frame.isArray && frames.size() >= 2 && frames[frames.size() - 2].isArray) {
            frames.pop_back();
            const QByteArray path = pathOf(frames);
            if (mayBeTable(path) && frames.size() <= deepestTable + 1)
                tables[path].bytes += end - frame.start;
            return;
        }
        frames.pop_back();
    };
    for (qsizetype i = 0; i < image.size(); ++i) {
        switch (image[i]) {
        case '"': {
            const qsizetype start = ++i;
            while (i < image.size() && image[i] != '"')
                i += image[i] == '\\' ? 2 : 1;
            if (frames.size() >= 2 && frames.back().isArray && frames[frames.size() - 2].isArray) {
                const Frame row = std::move(frames.back());
                frames.pop_back();
                if (const QByteArray path = pathOf(frames); mayBeTable(path) && tables.contains(path))
                    ++tables[path].strings;
                frames.push_back(row);
            }
            if (frames.empty() || frames.back().isArray || !frames.back().wantsKey || i >= image.size())
                break;
            frames.back().key = image.sliced(start, i - start).toByteArray();
            if (frames.size() == 1)
                topKeys << frames.back().key;
            else if (frames.size() == 2 && members == 1 && !frames.front().isArray)
                memberKeys << frames.back().key;
            break;
        }
        case ':':
            if (!frames.empty())
                frames.back().wantsKey = false;
            break;
        case ',':
            if (!frames.empty())
                frames.back().wantsKey = true;
            break;
        case '{':
            if (!frames.empty() && frames.back().isArray && frames.size() <= deepestTable + 1) {
                const QByteArray path = pathOf(frames);
                if (mayBeTable(path) && tables[path].objects++ == 0)
                    tables[path].first = i;
            }
            if (frames.size() == 1 && !frames.front().isArray && members++ == 0)
                firstMember = i;
            if (frames.empty())
                survey.isObject = true;
            frames.push_back({false, true, {}, i});
            break;
        case '[':
            if (!frames.empty() && frames.back().isArray && frames.size() <= deepestTable + 1) {
                if (const QByteArray path = pathOf(frames); mayBeTable(path))
                    ++tables[path].rows;
            }
            if (frames.size() == 1 && frames.front().key == "columns" && survey.namesStart < 0)
                survey.namesStart = i;
            frames.push_back({true, true, {}, i});
            break;
        case '}':
        case ']':
            if (!frames.empty() && frames.back().start == survey.namesStart)
                survey.namesEnd = i + 1;
            if (!frames.empty())
                endFrame(i);
            break;
        default:
            break;
        }
        if (frames.size() > 1024)
            break;
    }
    while (!frames.empty())
        endFrame(image.size());

    const bool areAllObjects = members > 0 && members == topKeys.size();
    survey.isArticle = survey.isObject && !areAllObjects && isArticle(topKeys);
    if (survey.isArticle)
        return survey;
    const Table* best = nullptr;
    for (auto it = tables.constBegin(); it != tables.constEnd(); ++it) {
        if (it->objects == 0)
            continue;
        // phpMyAdmin's tables are those of databases of all kinds.
        if (it.key() == "[].data" && !image.contains("PHPMyAdmin"))
            continue;
        const int rank = it.key().contains("[]") ? -1 : rankOf(it.key());
        const int bestRank = !best ? 0 : survey.table.contains("[]") ? -1 : rankOf(survey.table);
        if (best && (rank > bestRank || (rank == bestRank && it->bytes <= best->bytes)))
            continue;
        best = &*it;
        survey.table = it.key();
    }
    // Every member is one: a record, the first of them like an article, or a column of values by the records'
    // labels, as pandas writes tables.
    if (!best && areAllObjects) {
        const bool isNumbered = areNumbers(memberKeys) && !areNumbers(topKeys);
        const bool areRecords = isArticle(memberKeys) || (areNumbers(topKeys) && memberKeys.size() >= 2);
        survey.isColumns = isNumbered || (!areRecords && isArticle(topKeys));
        survey.isIndex = !survey.isColumns && areRecords;
        if (survey.isColumns || survey.isIndex) {
            survey.isObject = false;
            survey.hasRecords = true;
            survey.firstElement = image.sliced(firstMember).toByteArray();
        }
    }
    for (const char* path : {"", "data", "values", "rows"}) {
        // Numbers alone are a chart's, or places on a map.
        const Table table = tables.value(path);
        if (best || survey.hasRecords || table.rows == 0 || table.strings < table.rows)
            continue;
        survey.isObject = false;
        survey.isRows = survey.hasRecords = true;
        survey.table = path;
    }
    if (!best)
        return survey;
    survey.isObject = false;
    survey.hasRecords = true;
    survey.firstElement = image.sliced(best->first).toByteArray();
    return survey;
}

} // namespace warraq
