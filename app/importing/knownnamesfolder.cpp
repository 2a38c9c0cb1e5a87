#include "importing/knownnamesfolder.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace warraq {

QString userNames()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/warraq/names");
}

std::shared_ptr<const KnownNames> loadKnownNames(const QString& userFolder, std::vector<Error>* problems)
{
    auto names = std::make_shared<KnownNames>(KnownNames::builtIn());
    const QDir folder(userFolder);
    const QStringList files = userFolder.isEmpty()
                                  ? QStringList()
                                  : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const auto& file : files) {
        QFile json(folder.filePath(file));
        auto added =
            json.open(QIODevice::ReadOnly)
                ? names->add(json.readAll(), json.fileName())
                : Result<void>(unexpected(ErrorKind::Unreadable, json.fileName(), json.errorString()));
        if (!added && problems)
            problems->push_back(added.error());
    }
    return names;
}

} // namespace warraq
