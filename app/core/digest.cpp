#include "core/digest.h"

#include <openssl/evp.h>

namespace warraq {

namespace {

struct FreeContext
{
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};
struct FreeMethod
{
    void operator()(EVP_MD* method) const { EVP_MD_free(method); }
};

} // namespace

QByteArray sha256(QByteArrayView bytes)
{
    // Looking the method up costs more than a short text's digest, so a thread does it once.
    thread_local const std::unique_ptr<EVP_MD, FreeMethod> method(EVP_MD_fetch(nullptr, "SHA256", nullptr));
    thread_local const std::unique_ptr<EVP_MD_CTX, FreeContext> context(EVP_MD_CTX_new());
    constexpr qsizetype digestBytes = 32;
    QByteArray digest(digestBytes, Qt::Uninitialized);
    [[maybe_unused]] const bool done =
        EVP_DigestInit_ex(context.get(), method.get(), nullptr) == 1 &&
        EVP_DigestUpdate(context.get(), bytes.data(), static_cast<size_t>(bytes.size())) == 1 &&
        EVP_DigestFinal_ex(context.get(), reinterpret_cast<unsigned char*>(digest.data()), nullptr) == 1;
    Q_ASSERT(done);
    return digest;
}

namespace {

const EVP_MD* method(DigestAlgorithm algorithm)
{
    switch (algorithm) {
    case DigestAlgorithm::Md5:
        return EVP_md5();
    case DigestAlgorithm::Sha1:
        return EVP_sha1();
    case DigestAlgorithm::Sha256:
        return EVP_sha256();
    case DigestAlgorithm::Sha512:
        return EVP_sha512();
    }
    return nullptr;
}

} // namespace

struct RunningDigest::Context
{
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    bool good = false;
};

RunningDigest::RunningDigest(DigestAlgorithm algorithm) : m_context(std::make_unique<Context>())
{
    m_context->good =
        m_context->context && EVP_DigestInit_ex(m_context->context, method(algorithm), nullptr) == 1;
}

RunningDigest::~RunningDigest()
{
    EVP_MD_CTX_free(m_context->context);
}

void RunningDigest::add(QByteArrayView bytes)
{
    m_context->good = m_context->good && EVP_DigestUpdate(m_context->context, bytes.data(),
                                                          static_cast<size_t>(bytes.size())) == 1;
}

QByteArray RunningDigest::result()
{
    QByteArray digest(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned int length = 0;
    if (!m_context->good ||
        EVP_DigestFinal_ex(m_context->context, reinterpret_cast<unsigned char*>(digest.data()), &length) != 1)
        return {};
    m_context->good = false;
    digest.truncate(static_cast<qsizetype>(length));
    return digest;
}

QByteArray digest(DigestAlgorithm algorithm, QByteArrayView bytes)
{
    RunningDigest running(algorithm);
    running.add(bytes);
    return running.result();
}

} // namespace warraq
