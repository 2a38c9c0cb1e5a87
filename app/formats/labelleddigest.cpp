#include "formats/labelleddigest.h"

#include "core/digest.h"

namespace warraq {

namespace {

struct Algorithm
{
    DigestAlgorithm algorithm;
    qsizetype bytes;
};

std::optional<Algorithm> algorithmOf(QByteArray label)
{
    label = label.trimmed().toLower();
    label.replace('-', "");
    if (label == "sha1")
        return Algorithm{DigestAlgorithm::Sha1, 20};
    if (label == "sha256")
        return Algorithm{DigestAlgorithm::Sha256, 32};
    if (label == "sha512")
        return Algorithm{DigestAlgorithm::Sha512, 64};
    if (label == "md5")
        return Algorithm{DigestAlgorithm::Md5, 16};
    return std::nullopt;
}

QByteArray fromBase32(const QByteArray& text)
{
    QByteArray bytes;
    quint32 bits = 0;
    int count = 0;
    for (const char c : text) {
        int value = -1;
        if (c >= 'A' && c <= 'Z')
            value = c - 'A';
        else if (c >= 'a' && c <= 'z')
            value = c - 'a';
        else if (c >= '2' && c <= '7')
            value = c - '2' + 26;
        else if (c == '=')
            break;
        if (value < 0)
            return {};
        bits = (bits << 5) | static_cast<quint32>(value);
        count += 5;
        if (count >= 8) {
            count -= 8;
            bytes += static_cast<char>((bits >> count) & 0xFF);
        }
    }
    return bytes;
}

/// Only one of the forms has the right length.
QByteArray valueOf(const QByteArray& text, qsizetype bytes)
{
    if (text.size() == bytes * 2) {
        const QByteArray value = QByteArray::fromHex(text);
        if (value.toHex() == text.toLower())
            return value;
    }
    if (const QByteArray value = fromBase32(text); value.size() == bytes)
        return value;
    const auto decoded = QByteArray::fromBase64Encoding(text);
    return decoded && (*decoded).size() == bytes ? *decoded : QByteArray();
}

} // namespace

std::optional<bool> digestFits(const QByteArray& labelled, QByteArrayView bytes)
{
    const qsizetype colon = labelled.indexOf(':');
    if (colon < 0)
        return std::nullopt;
    const auto algorithm = algorithmOf(labelled.left(colon));
    if (!algorithm)
        return std::nullopt;
    const QByteArray value = valueOf(labelled.mid(colon + 1).trimmed(), algorithm->bytes);
    if (value.isEmpty())
        return std::nullopt;
    const QByteArray actual = digest(algorithm->algorithm, bytes);
    if (actual.isEmpty())
        return std::nullopt;
    return actual == value;
}

} // namespace warraq
