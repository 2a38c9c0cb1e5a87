#include "formats/movabletypereader.h"

#include "core/itemcolumns.h"
#include "core/limits.h"
#include "formats/feeditem.h"
#include "formats/linemarkup.h"

#include <QRegularExpression>

namespace warraq {

namespace {

constexpr QByteArrayView entryEnd("--------");

/// Where the line of eight hyphens that ends an entry begins, from \p from on; -1: not here. \p behind: of
/// its line end.
qsizetype endOfEntry(const QByteArray& image, qsizetype from, bool atEnd, qsizetype& behind)
{
    for (qsizetype at = image.indexOf(entryEnd, from); at >= 0; at = image.indexOf(entryEnd, at + 1)) {
        if (at > 0 && image[at - 1] != '\n' && image[at - 1] != '\r')
            continue;
        qsizetype end = at + entryEnd.size();
        while (end < image.size() && (image[end] == ' ' || image[end] == '\t' || image[end] == '\r'))
            ++end;
        if (end == image.size() && !atEnd)
            return -1;
        if (end < image.size() && image[end] != '\n' && image[end - 1] != '\r')
            continue;
        behind = std::min(end + 1, image.size());
        return at;
    }
    return -1;
}

/// `01/31/2002 03:31:05 PM`, also with 24 hours -> ISO 8601. As it stands where it is something else.
QString isoOf(const QString& date)
{
    static const QRegularExpression form(
        QStringLiteral("^(\\d{1,2})/(\\d{1,2})/"
                       "(\\d{4})(?:\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\s*([AP])\\.?M\\.?)?)?$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(date.simplified());
    if (!match.hasMatch())
        return date;
    const QString day = QStringLiteral("%1-%2-%3")
                            .arg(match.captured(3), match.captured(1).rightJustified(2, u'0'),
                                 match.captured(2).rightJustified(2, u'0'));
    if (match.captured(4).isEmpty())
        return day;
    int hour = match.captured(4).toInt();
    const QString half = match.captured(7).toUpper();
    if (half == u"P" && hour < 12)
        hour += 12;
    else if (half == u"A" && hour == 12)
        hour = 0;
    return day + QStringLiteral("T%1:%2:%3")
                     .arg(hour, 2, 10, QLatin1Char('0'))
                     .arg(match.captured(5),
                          match.captured(6).isEmpty() ? QStringLiteral("00") : match.captured(6));
}

/// `news,"two words", other`
QStringList tagsOf(const QString& text)
{
    static const QRegularExpression one(QStringLiteral("\"([^\"]*)\"|([^,\"]+)"));
    QStringList tags;
    auto matches = one.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString tag = (match.captured(1) + match.captured(2)).simplified();
        if (!tag.isEmpty())
            tags << tag;
    }
    return tags;
}

struct Entry
{
    QHash<QString, QStringList> values; ///< by key
    QHash<QString, QString> texts;      ///< by the name of the field
    qint64 others = 0;

    [[nodiscard]] QString value(const char* key) const { return values.value(QLatin1String(key)).value(0); }
};

/// The parts between lines of five hyphens: the first has the values, each other one a field's text.
Entry parsed(const QString& text)
{
    static const QRegularExpression rule(QStringLiteral("^-----[ \\t]*$"),
                                         QRegularExpression::MultilineOption);
    static const QRegularExpression line(QStringLiteral("^[ \\t]*([A-Z][A-Z ]{1,30}):[ \\t]*(.*)$"));
    static const QRegularExpression field(QStringLiteral("^\\s*([A-Z][A-Z ]{1,30}):[ \\t]*(?:\\n|$)"));
    Entry entry;
    const QStringList parts = text.split(rule);
    for (const auto& written : parts.value(0).split(u'\n')) {
        const auto match = line.match(written.trimmed());
        if (match.hasMatch() && !match.captured(2).trimmed().isEmpty())
            entry.values[match.captured(1)] << match.captured(2).trimmed();
    }
    QString name;
    for (qsizetype i = 1; i < parts.size(); ++i) {
        const auto match = field.match(parts[i]);
        if (!match.hasMatch()) { // a rule of the writer's own
            if (!name.isEmpty() && !parts[i].trimmed().isEmpty())
                entry.texts[name] += QStringLiteral("\n") + parts[i];
            continue;
        }
        name = match.captured(1);
        if (name == u"COMMENT" || name == u"PING") {
            ++entry.others;
            name.clear();
        } else {
            entry.texts[name] += parts[i].mid(match.capturedLength());
        }
    }
    return entry;
}

} // namespace

MovableTypeReader::MovableTypeReader(ByteSource source)
    : m_source(std::move(source)), m_window(*m_source.device)
{
}

bool MovableTypeReader::begins(const QString& start)
{
    static const QRegularExpression form(
        QStringLiteral("^\\s*(?:(?:AUTHOR(?: EMAIL)?|TITLE|BASENAME|STATUS|ALLOW COMMENTS|ALLOW "
                       "PINGS|CONVERT BREAKS|PRIMARY "
                       "CATEGORY|CATEGORY|DATE|TAGS|UNIQUE URL|NO "
                       "ENTRY|IMAGE|FORMAT):[^\\n]*\\n\\s*){2,60}-----[ \\t\\r]*\\n\\s*"
                       "(?:BODY|EXTENDED BODY|EXCERPT|KEYWORDS|COMMENT|PING):"));
    return form.match(start).hasMatch();
}

Result<std::optional<ReadItem>> MovableTypeReader::next(const CancelToken& cancel)
{
    if (m_note)
        return std::optional<ReadItem>(*std::exchange(m_note, std::nullopt));
    while (!m_ended && !cancel.isCancelled()) {
        const QByteArray& image = m_window.image();
        qsizetype behind = 0;
        const qsizetype end = endOfEntry(image, m_searched, false, behind);
        if (end < 0) {
            m_searched = std::max<qsizetype>(0, image.size() - 2 * entryEnd.size());
            if (image.size() > limits::recordBytes) {
                m_tooLong = true;
                m_window.drop(std::exchange(m_searched, 0));
            }
            const auto more = m_window.fill();
            if (!more)
                return unexpected(more.error().kind, m_source.name, more.error().detail);
            if (*more)
                continue;
            m_ended = true;
            // The last line may have no end.
            const qsizetype last = endOfEntry(m_window.image(), 0, true, behind);
            const QByteArray rest = m_window.image().trimmed();
            if (rest.isEmpty() || last == 0)
                break;
            return std::optional<ReadItem>(itemOf(last < 0 ? m_window.image().size() : last, last < 0));
        }
        if (m_window.image().first(end).trimmed().isEmpty() && !m_tooLong) { // two ends behind each other
            m_window.drop(behind);
            m_searched = 0;
            continue;
        }
        ReadItem item = itemOf(end, false);
        m_window.drop(behind);
        m_searched = 0;
        return std::optional<ReadItem>(std::move(item));
    }
    return std::optional<ReadItem>();
}

ReadItem MovableTypeReader::itemOf(qsizetype end, bool isCut)
{
    const qint64 number = m_number++;
    if (std::exchange(m_tooLong, false))
        return UnreadableRecord{number, IssueKind::TooLarge,
                                QStringLiteral("an item of more than %1 bytes").arg(limits::recordBytes)};
    SourceRecord record;
    record.file = m_source.name;
    record.format = SourceFormat::MovableType;
    record.number = number;
    record.offset = m_window.offset(0);
    record.bytes = m_window.bytes(0, end);
    record.charset = m_window.charset();
    readEntry(m_window.decode(record.bytes), record);
    if (isCut)
        m_note = SourceNote{number, IssueKind::Truncated, QStringLiteral("the file ends within the record")};
    if (record.columns.empty())
        return UnreadableRecord{number, IssueKind::Malformed, QStringLiteral("the entry has no fields")};
    return record;
}

void MovableTypeReader::readEntry(const QString& text, SourceRecord& record)
{
    const Entry entry =
        parsed(QString(text).replace(QLatin1String("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n'));
    m_others += entry.others;
    const auto add = [&record](const char* name, const QString& value) {
        if (!value.trimmed().isEmpty())
            record.columns.emplace_back(QString::fromLatin1(name), value);
    };
    const QString status = entry.value("STATUS").toLower();
    if (entry.value("NO ENTRY") == u"1") // it only brings comments
        add(item::type, QStringLiteral("comment"));
    if (!status.isEmpty())
        add(item::status, status == u"publish"  ? status
                          : status == u"future" ? status
                                                : QStringLiteral("draft"));
    const QString title = entry.value("TITLE");
    add(feed::looksLikeHtml(title) ? item::titleHtml : item::title, title);
    QString body = entry.texts.value(QStringLiteral("BODY")).trimmed();
    const QString more = entry.texts.value(QStringLiteral("EXTENDED BODY")).trimmed();
    if (!more.isEmpty())
        body += QStringLiteral("\n\n") + more;
    const QString breaks = entry.value("CONVERT BREAKS");
    add(item::bodyHtml, breaks == u"0" || breaks == u"richtext" ? body : withLineBreaks(body));
    add(item::author, entry.value("AUTHOR"));
    add(item::published, isoOf(entry.value("DATE")));
    QStringList sections = entry.values.value(QStringLiteral("PRIMARY CATEGORY"));
    for (const auto& section : entry.values.value(QStringLiteral("CATEGORY"))) {
        if (!sections.contains(section))
            sections << section;
    }
    for (const auto& section : std::as_const(sections))
        add(item::section, section);
    QStringList tags = tagsOf(entry.value("TAGS"));
    for (const auto& tag : tagsOf(entry.texts.value(QStringLiteral("KEYWORDS")))) {
        if (!tags.contains(tag))
            tags << tag;
    }
    for (const auto& tag : std::as_const(tags))
        add(item::keyword, tag);
    const QString address = entry.value("UNIQUE URL");
    add(item::url, address);
    add(item::base, address);
    add(item::id, entry.value("BASENAME"));
    add(item::leadImage, entry.value("IMAGE"));
}

} // namespace warraq
