#include "formats/zipfile.h"

#include "core/limits.h"

#include <QFile>
#include <QtEndian>

#include <zip.h>

namespace warraq {

namespace {

/// How many entries the end of the file says there are, before they are all read: -1: it does not say.
qint64 declaredEntries(QFile& file)
{
    constexpr qint64 endBytes = 22;
    constexpr qint64 commentBytes = 65'535;
    constexpr qint64 locatorBytes = 20;
    const qint64 from = std::max<qint64>(0, file.size() - endBytes - commentBytes - locatorBytes);
    if (!file.seek(from))
        return -1;
    const QByteArray tail = file.read(endBytes + commentBytes + locatorBytes);
    const qsizetype end = tail.lastIndexOf("PK\x05\x06");
    if (end < 0 || end + endBytes > tail.size())
        return -1;
    const auto few = qFromLittleEndian<quint16>(tail.constData() + end + 10);
    if (few != 0xFFFF || end < locatorBytes || !tail.mid(end - locatorBytes).startsWith("PK\x06\x07"))
        return few;
    const auto place = qFromLittleEndian<quint64>(tail.constData() + end - locatorBytes + 8);
    if (place > static_cast<quint64>(file.size()) || !file.seek(static_cast<qint64>(place)))
        return -1;
    const QByteArray record = file.read(56);
    if (record.size() < 56 || !record.startsWith("PK\x06\x06"))
        return -1;
    return static_cast<qint64>(
        std::min<quint64>(qFromLittleEndian<quint64>(record.constData() + 32), quint64(1) << 62));
}

QString textOf(zip_error_t& error)
{
    return QString::fromUtf8(zip_error_strerror(&error)).toLower();
}

class ZipEntryDevice : public QIODevice
{
public:
    ZipEntryDevice(std::shared_ptr<zip> archive, zip_file* file, bool stored, qint64 bytes,
                   std::shared_ptr<RunningDigest> digest)
        : m_archive(std::move(archive)), m_file(file), m_stored(stored), m_bytes(bytes),
          m_digest(std::move(digest))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    ~ZipEntryDevice() override { zip_fclose(m_file); }

    bool isSequential() const override { return !m_stored; }
    qint64 size() const override { return m_stored ? m_bytes : QIODevice::size(); }
    bool atEnd() const override { return m_atEnd; }
    bool seek(qint64 position) override
    {
        m_digest.reset();
        m_atEnd = false;
        return m_stored && QIODevice::seek(position) && zip_fseek(m_file, position, SEEK_SET) == 0;
    }

protected:
    qint64 readData(char* to, qint64 room) override
    {
        const auto got = zip_fread(m_file, to, static_cast<zip_uint64_t>(room));
        if (got < 0) {
            setErrorString(QString::fromUtf8(zip_file_strerror(m_file)).toLower());
            return -1;
        }
        m_atEnd = got == 0;
        if (m_digest)
            m_digest->add({to, static_cast<qsizetype>(got)});
        return got;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    std::shared_ptr<zip> m_archive;
    zip_file* m_file;
    bool m_stored;
    qint64 m_bytes;
    std::shared_ptr<RunningDigest> m_digest;
    bool m_atEnd = false;
};

} // namespace

bool ZipFile::begins(QByteArrayView bytes)
{
    return bytes.startsWith("PK\x03\x04") || bytes.startsWith("PK\x05\x06");
}

Result<ZipFile> ZipFile::open(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unexpected(ErrorKind::Unreadable, path, file.errorString());
    if (const qint64 count = declaredEntries(file); count > limits::zipEntries)
        return unexpected(ErrorKind::TooLarge, path, QStringLiteral("%1 entries").arg(count));
    int code = 0;
    ZipFile result;
    result.m_path = path;
    auto* opened = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code);
    if (!opened) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        const QString detail = textOf(error);
        zip_error_fini(&error);
        return unexpected(ErrorKind::Malformed, path, detail);
    }
    result.m_zip = std::shared_ptr<zip>(opened, zip_discard);
    result.readEntries();
    return result;
}

Result<ZipFile> ZipFile::open(const ByteSource& source)
{
    if (!source.path.isEmpty())
        return open(source.path);
    QByteArray bytes;
    for (QByteArray more = source.device->read(1 << 20); !more.isEmpty();
         more = source.device->read(1 << 20)) {
        bytes += more;
        if (bytes.size() > limits::embeddedBytes)
            return unexpected(
                ErrorKind::TooLarge, source.name,
                QStringLiteral("more than %1 bytes in another archive").arg(limits::embeddedBytes));
    }
    zip_error_t error;
    zip_error_init(&error);
    auto* memory =
        zip_source_buffer_create(bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0, &error);
    auto* opened = memory ? zip_open_from_source(memory, ZIP_RDONLY, &error) : nullptr;
    if (!opened) {
        if (memory)
            zip_source_free(memory);
        const QString detail = textOf(error);
        zip_error_fini(&error);
        return unexpected(ErrorKind::Malformed, source.name, detail);
    }
    ZipFile result;
    result.m_path = source.name;
    // The bytes live as long as what reads them.
    result.m_zip = std::shared_ptr<zip>(opened, [bytes](zip* archive) { zip_discard(archive); });
    result.readEntries();
    return result;
}

void ZipFile::readEntries()
{
    m_entries = std::make_shared<std::vector<Entry>>();
    m_places = std::make_shared<QHash<QString, size_t>>();
    const auto count = std::min<qint64>(zip_get_num_entries(m_zip.get(), 0), limits::zipEntries);
    for (qint64 i = 0; i < count; ++i) {
        zip_stat_t about;
        if (zip_stat_index(m_zip.get(), static_cast<zip_uint64_t>(i), 0, &about) != 0 ||
            !(about.valid & ZIP_STAT_NAME))
            continue;
        m_entries->push_back({static_cast<quint64>(i), QString::fromUtf8(about.name),
                              static_cast<qint64>(std::min<quint64>(about.size, quint64(1) << 62)),
                              about.comp_method == ZIP_CM_STORE && about.encryption_method == ZIP_EM_NONE});
        const QString& name = m_entries->back().name;
        if (!m_places->contains(name))
            m_places->insert(name, m_entries->size() - 1);
    }
}

const ZipFile::Entry* ZipFile::find(const QString& name) const
{
    const auto found = m_places->constFind(name);
    return found == m_places->constEnd() ? nullptr : &(*m_entries)[*found];
}

QByteArray ZipFile::rawName(const Entry& entry) const
{
    return QByteArray(zip_get_name(m_zip.get(), entry.index, ZIP_FL_ENC_RAW));
}

Result<std::unique_ptr<QIODevice>> ZipFile::openEntry(const Entry& entry,
                                                      std::shared_ptr<RunningDigest> digest) const
{
    auto* file = zip_fopen_index(m_zip.get(), entry.index, 0);
    if (!file) {
        const int code = zip_error_code_zip(zip_get_error(m_zip.get()));
        return unexpected(code == ZIP_ER_COMPNOTSUPP || code == ZIP_ER_ENCRNOTSUPP || code == ZIP_ER_NOPASSWD
                              ? ErrorKind::Unsupported
                              : ErrorKind::Malformed,
                          entry.name, QString::fromUtf8(zip_strerror(m_zip.get())).toLower());
    }
    return std::unique_ptr<QIODevice>(
        std::make_unique<ZipEntryDevice>(m_zip, file, entry.stored, entry.bytes, std::move(digest)));
}

Result<QByteArray> ZipFile::readEntry(const Entry& entry, qint64 limit) const
{
    auto device = openEntry(entry);
    if (!device)
        return device.failure();
    QByteArray bytes;
    while (bytes.size() <= limit) {
        const QByteArray piece = (*device)->read(1 << 20);
        if (piece.isEmpty()) {
            if ((*device)->atEnd())
                return bytes;
            return unexpected(ErrorKind::Malformed, entry.name, (*device)->errorString());
        }
        bytes += piece;
    }
    return unexpected(ErrorKind::TooLarge, entry.name, QStringLiteral("more than %1 bytes").arg(limit));
}

bool leadsOutside(const QString& entryName)
{
    const QString name = QString(entryName).replace(u'\\', u'/');
    return name.startsWith(u'/') || (name.size() > 1 && name[1] == u':') ||
           name.split(u'/').contains(QStringLiteral(".."));
}

} // namespace warraq
