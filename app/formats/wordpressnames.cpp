#include "formats/wordpressnames.h"

#include "core/characterreferences.h"
#include "formats/packedfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace warraq {

WordPressNames::WordPressNames(const QList<QByteArray>& lists)
{
    for (const auto& list : lists)
        read(list);
}

bool WordPressNames::isListName(const QString& fileName)
{
    // `users.json`, `categories-2.json`, `tags.json.gz`, wget's `users?per_page=100`.
    static const QRegularExpression list(
        QStringLiteral("^(?:wp[-_])?(?:users?|authors?|categor(?:y|ies)|tags?)(?![a-z])"),
        QRegularExpression::CaseInsensitiveOption);
    return list.match(fileName).hasMatch();
}

QByteArray WordPressNames::readList(std::unique_ptr<QIODevice> device)
{
    const QByteArray head = device->peek(6);
    std::shared_ptr<PackedFile> packed;
    if (head.startsWith("\x1f\x8b") || head.startsWith("\x28\xb5\x2f\xfd") || head.startsWith("BZh") ||
        head.startsWith("\xfd"
                        "7zXZ")) {
        auto opened = PackedFile::open(std::move(device));
        PackedFile::Entry entry;
        if (!opened || !(*opened)->next(entry).value_or(false))
            return {};
        packed = std::move(*opened);
        device = std::make_unique<PackedEntry>(packed);
    }
    QByteArray bytes;
    for (QByteArray more = device->read(1 << 20); !more.isEmpty(); more = device->read(1 << 20)) {
        bytes += more;
        if (bytes.size() > limits::nameListBytes)
            return {};
    }
    return bytes;
}

QList<QByteArray> WordPressNames::listsBeside(const QString& path)
{
    QList<QByteArray> lists;
    if (path.isEmpty())
        return lists;
    for (const auto& info : QFileInfo(path).dir().entryInfoList(QDir::Files, QDir::Name)) {
        if (!isListName(info.fileName()) || info.size() > limits::nameListBytes)
            continue;
        auto file = std::make_unique<QFile>(info.filePath());
        if (file->open(QIODevice::ReadOnly))
            lists << readList(std::move(file));
        if (lists.size() == limits::nameLists)
            break;
    }
    return lists;
}

void WordPressNames::read(const QByteArray& json)
{
    const auto document = QJsonDocument::fromJson(json.startsWith("\xEF\xBB\xBF") ? json.mid(3) : json);
    for (const auto& value : document.array()) {
        const QString number = QString::number(value[u"id"].toInteger());
        const QString name = withoutReferences(value[u"name"].toString()).simplified();
        if (name.isEmpty())
            continue;
        if (value[u"taxonomy"].toString() == u"category") {
            if (name.compare(QLatin1String("Uncategorized"), Qt::CaseInsensitive) != 0)
                m_sections.insert(number, name);
        } else if (value[u"taxonomy"].toString() == u"post_tag") {
            m_tags.insert(number, name);
        } else if (value[u"taxonomy"].isUndefined() && value[u"slug"].isString()) {
            m_authors.insert(number, name);
        }
    }
}

} // namespace warraq
