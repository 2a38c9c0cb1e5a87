#include "formats/wordpressnames.h"

#include "core/characterreferences.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace warraq {

WordPressNames WordPressNames::beside(const QString& path)
{
    // `users.json`, `categories-2.json`, wget's `users?per_page=100`.
    static const QRegularExpression list(
        QStringLiteral("^(?:wp[-_])?(?:users?|authors?|categor(?:y|ies))(?![a-z])"),
        QRegularExpression::CaseInsensitiveOption);
    WordPressNames names;
    if (path.isEmpty())
        return names;
    int files = 0;
    for (const auto& info : QFileInfo(path).dir().entryInfoList(QDir::Files, QDir::Name)) {
        if (!list.match(info.fileName()).hasMatch() || info.size() > limits::nameListBytes)
            continue;
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            names.read(file.read(limits::nameListBytes));
        if (++files == limits::nameLists)
            break;
    }
    return names;
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
        } else if (value[u"taxonomy"].isUndefined() && value[u"slug"].isString()) {
            m_authors.insert(number, name);
        }
    }
}

} // namespace warraq
