#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace warraq {

/// SHA-256 (FIPS 180-4), 32 bytes, by a library that uses what the processor has for it. Any thread.
[[nodiscard]] QByteArray sha256(QByteArrayView bytes);

/// Digests other programs wrote beside their data. MD5 and SHA-1 find damage here, never forgery.
enum class DigestAlgorithm : quint8
{
    Md5,
    Sha1,
    Sha256,
    Sha512,
};

/// A digest over bytes that come piece by piece. One thread at a time.
class RunningDigest
{
public:
    explicit RunningDigest(DigestAlgorithm algorithm);
    ~RunningDigest();
    RunningDigest(const RunningDigest&) = delete;
    RunningDigest& operator=(const RunningDigest&) = delete;

    void add(QByteArrayView bytes);
    /// The raw digest of all that was added; nothing may be added afterwards. Empty: the library does not
    /// offer the algorithm on this machine.
    [[nodiscard]] QByteArray result();

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

/// The raw digest of \p bytes; empty as above. Any thread.
[[nodiscard]] QByteArray digest(DigestAlgorithm algorithm, QByteArrayView bytes);

} // namespace warraq
