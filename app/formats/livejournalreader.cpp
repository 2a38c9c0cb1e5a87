#include "formats/livejournalreader.h"

#include "core/itemcolumns.h"
#include "formats/feeditem.h"
#include "formats/linemarkup.h"

#include <QRegularExpression>

namespace warraq {

namespace {

/// LiveJournal's own elements: who is meant, and where the front page stopped.
QString withoutOwnElements(QString event)
{
    static const QRegularExpression user(
        QStringLiteral("<lj\\s+(?:user|comm)\\s*=\\s*[\"']?([\\w-]{1,40})[\"']?\\s*/?>(?:\\s*</lj>)?"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression other(
        QStringLiteral("</?(?:lj-cut|lj-raw|lj-embed|lj-poll|lj-spoiler|lj-like|lj-template)\\b[^<>]*>"),
        QRegularExpression::CaseInsensitiveOption);
    return event.replace(user, QStringLiteral("\\1")).remove(other);
}

} // namespace

LiveJournalReader::LiveJournalReader(ByteSource source)
    : XmlItemReader(std::move(source), SourceFormat::LiveJournal)
{
}

XmlContext LiveJournalReader::readHead(const QString& head)
{
    return contextOf(head);
}

void LiveJournalReader::readItem(const xmlNode* entry, SourceRecord& record) const
{
    const auto add = [&record](const char* name, const QString& value) {
        if (!value.isEmpty())
            record.columns.emplace_back(QString::fromLatin1(name), value);
    };
    xml::forEachChild(entry, [&](const xmlNode* child) {
        const QByteArray name = xml::name(child);
        const QString text = xml::text(child);
        if (name == "subject")
            add(feed::looksLikeHtml(text) ? item::titleHtml : item::title, text);
        else if (name == "event")
            add(item::bodyHtml, withLineBreaks(withoutOwnElements(text)));
        else if (name == "eventtime")
            add(item::published, QString(text).replace(u' ', u'T'));
        else if (name == "security" && text == u"private")
            add(item::status, text);
        else if (name == "poster" || name == "postername")
            add(item::author, text);
        else if (name == "taglist")
            for (const auto& tag : text.split(u',', Qt::SkipEmptyParts))
                add(item::keyword, tag.simplified());
        else if (name == "url")
            add(item::url, text);
        else if (name == "itemid" || name == "id")
            add(item::id, text);
    });
}

} // namespace warraq
