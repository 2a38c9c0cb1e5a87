#pragma once

#include <QFile>
#include <QHash>

#include <memory>
#include <vector>

namespace warraq {

namespace limits {
constexpr qint64 zimClusterBytes = 256LL << 20;     ///< what a compressed cluster may unpack to
constexpr qint64 zimClusterTableBytes = 16LL << 20; ///< the places of what is in it
} // namespace limits

/// What a ZIM says of itself (openZIM file format 5 and 6: "Header", "Directory Entries", "Clusters"), looked
/// at before libzim 8 believes it: that reads behind its buffer where an entry says it has parameters, makes
/// room for as many entries as the header claims, or as lie between namespaces that are in no order, keeps
/// all that a cluster unpacks to, and takes gigabytes to list some crafted files. Belongs to one thread.
class ZimDirectory
{
public:
    /// \p file is open, and is kept.
    explicit ZimDirectory(std::unique_ptr<QFile> file);

    /// False: libzim must not have the file.
    [[nodiscard]] bool isSound() const;
    /// The numbers of the entries by the cluster their bytes are in, so that each is unpacked once; entries
    /// without bytes first. \p onlyContent: those of namespace C, where files have others for what is not
    /// theirs to show.
    [[nodiscard]] std::vector<quint32> entriesByCluster(bool onlyContent) const;
    /// Whether what the entry's bytes are in may be unpacked. Each cluster is looked at once, when it is
    /// first asked for.
    [[nodiscard]] bool mayBeRead(qint64 entry);

private:
    [[nodiscard]] bool isWithin(qint64 at, qint64 bytes) const
    {
        return at >= 0 && bytes <= m_size && at <= m_size - bytes;
    }
    template <class Number> [[nodiscard]] qint64 numberAt(qint64 at) const;
    [[nodiscard]] bool isSoundCluster(qint64 cluster);
    [[nodiscard]] qint64 endOf(qint64 place);

    std::unique_ptr<QFile> m_file;
    const uchar* m_bytes = nullptr; ///< of the whole file; null: it cannot be had
    qint64 m_size = 0;
    qint64 m_entries = 0;
    qint64 m_entryList = 0;
    qint64 m_clusters = 0;
    qint64 m_clusterList = 0;
    QHash<qint64, bool> m_known; ///< by cluster
    std::vector<qint64> m_ends;  ///< places at which clusters may end, in order
};

} // namespace warraq
