#include "benchmarks/processtree.h"

#include <QByteArray>
#include <QDir>
#include <QFile>

#include <map>
#include <vector>

namespace warraq::bench {

namespace {

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

qint64 parentOf(const QString& process)
{
    const QByteArray stat = contents(QStringLiteral("/proc/%1/stat").arg(process));
    // The name, in parentheses, may hold blanks: state and parent stand behind the last of them.
    const auto fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    return fields.size() > 1 ? fields[1].toLongLong() : 0;
}

qint64 sizeOf(qint64 process)
{
    for (const auto& line : contents(QStringLiteral("/proc/%1/smaps_rollup").arg(process)).split('\n')) {
        if (line.startsWith("Pss:"))
            return line.mid(4).trimmed().split(' ').first().toLongLong() * 1024;
    }
    return 0;
}

} // namespace

qint64 proportionalSetSize(qint64 process)
{
    std::multimap<qint64, qint64> children;
    for (const auto& name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        bool ok = false;
        const qint64 id = name.toLongLong(&ok);
        if (ok)
            children.emplace(parentOf(name), id);
    }
    qint64 size = 0;
    std::vector<qint64> open{process};
    while (!open.empty()) {
        const qint64 now = open.back();
        open.pop_back();
        size += sizeOf(now);
        const auto [from, to] = children.equal_range(now);
        for (auto child = from; child != to; ++child)
            open.push_back(child->second);
    }
    return size;
}

} // namespace warraq::bench
