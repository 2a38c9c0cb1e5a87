#include "core/digest.h"

#include <openssl/sha.h>

namespace warraq {

QByteArray sha256(QByteArrayView bytes)
{
    QByteArray digest(SHA256_DIGEST_LENGTH, Qt::Uninitialized);
    SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), static_cast<size_t>(bytes.size()),
           reinterpret_cast<unsigned char*>(digest.data()));
    return digest;
}

} // namespace warraq
