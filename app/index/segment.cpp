#include "index/segment.h"

#include "index/bytecoding.h"

#include <algorithm>

namespace warraq {

namespace {

void putIds(std::string& out, const std::vector<quint32>& ids)
{
    putVarint(out, ids.size());
    quint32 next = 0;
    for (const quint32 id : ids) {
        putVarint(out, id - next);
        next = id + 1;
    }
}

bool takeIds(ByteReader& in, std::vector<quint32>& ids)
{
    const quint64 count = in.varint();
    if (in.failed() || count > in.left())
        return false;
    ids.reserve(static_cast<size_t>(count));
    quint64 next = 0;
    for (quint64 i = 0; i < count; ++i) {
        next += in.varint();
        if (next > 0xffffffffu)
            return false;
        ids.push_back(static_cast<quint32>(next++));
    }
    return !in.failed();
}

} // namespace

bool Segment::holds(quint32 id) const
{
    return std::binary_search(ids.begin(), ids.end(), id) &&
           !std::binary_search(dead.begin(), dead.end(), id);
}

QByteArray Segment::directory() const
{
    std::string out;
    putIds(out, ids);
    for (const auto& words : firstWords) {
        putVarint(out, words.size());
        for (const auto& word : words) {
            putVarint(out, word.size());
            out += word;
        }
    }
    return QByteArray::fromStdString(out);
}

QByteArray Segment::deadIds() const
{
    std::string out;
    putIds(out, dead);
    return QByteArray::fromStdString(out);
}

Result<Segment> Segment::read(qint64 number, const QByteArray& directory, const QByteArray& dead)
{
    const auto damaged = [&] {
        return unexpected(ErrorKind::Malformed, QString(),
                          QStringLiteral("segment %1 of the index").arg(number));
    };
    Segment segment;
    segment.number = number;
    ByteReader in(directory.constData(), static_cast<size_t>(directory.size()));
    if (!takeIds(in, segment.ids))
        return damaged();
    for (auto& words : segment.firstWords) {
        const quint64 count = in.varint();
        if (in.failed() || count > in.left())
            return damaged();
        for (quint64 i = 0; i < count; ++i) {
            const auto size = static_cast<size_t>(in.varint());
            const char* word = in.take(size);
            if (!word)
                return damaged();
            words.emplace_back(word, size);
        }
    }
    ByteReader taken(dead.constData(), static_cast<size_t>(dead.size()));
    if (in.failed() || (!dead.isEmpty() && !takeIds(taken, segment.dead)))
        return damaged();
    return segment;
}

} // namespace warraq
