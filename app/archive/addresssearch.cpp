#include "archive/addresssearch.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace warraq {

namespace {

constexpr int cancelEvery = 4096; // rows between two looks at the token

bool isAscii(const QByteArray& text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return !(c & 0x80); });
}

/// Does an address, UTF-8, hold what is asked for? Nearly all addresses are ASCII, and are looked at as
/// bytes.
class AddressTest
{
public:
    explicit AddressTest(const ValueNode& node)
    {
        for (const auto& value : node.values) {
            Wanted one{value.text, value.text.toUtf8(), value.whole, false};
            one.ascii = isAscii(one.bytes);
            if (!one.whole)
                one.bytes = one.bytes.toLower();
            m_wanted.push_back(std::move(one));
        }
    }
    bool operator()(const QByteArray& address)
    {
        m_lower = address;
        for (char& c : m_lower) {
            if (c >= 'A' && c <= 'Z')
                c = static_cast<char>(c + ('a' - 'A'));
        }
        const bool plain = isAscii(address);
        return std::any_of(m_wanted.begin(), m_wanted.end(), [&](const Wanted& one) {
            if (one.whole)
                return address == one.bytes;
            if (plain)
                return one.ascii && m_lower.contains(one.bytes);
            return QString::fromUtf8(address).contains(one.text, Qt::CaseInsensitive);
        });
    }

private:
    struct Wanted
    {
        QString text;
        QByteArray bytes;
        bool whole = false;
        bool ascii = false;
    };
    std::vector<Wanted> m_wanted;
    QByteArray m_lower; ///< kept, so that not every address takes memory of its own
};

/// What stands in place of a version's own address.
struct OtherAddress
{
    QByteArray address;
    bool always = false; ///< not only where the version has none
};

Result<std::unordered_map<qint64, OtherAddress>> otherAddresses(Connection& connection)
{
    std::unordered_map<qint64, OtherAddress> found;
    auto rows = connection.prepare("SELECT article_id, value, origin = 'person' FROM article_field "
                                   "WHERE field = 'url' ORDER BY origin = 'person', changed DESC");
    if (!rows)
        return rows.failure();
    auto all = rows->forEachRow([&] {
        // The last that comes counts: the earliest of the others, and a person before all.
        found[rows->integer(0)] = {rows->blob(1), rows->integer(2) != 0};
    });
    if (!all)
        return all.failure();
    return found;
}

} // namespace

Result<std::vector<qint64>> articlesWithAddress(Connection& connection, const ValueNode& node,
                                                const CancelToken& cancel)
{
    const auto others = otherAddresses(connection);
    if (!others)
        return others.failure();
    auto rows = connection.prepare(
        "SELECT article_id, id, url FROM version INDEXED BY version_address ORDER BY article_id");
    auto shown = connection.prepare("SELECT current_version_id FROM article WHERE id = ?");
    if (!rows)
        return rows.failure();
    if (!shown)
        return shown.failure();

    AddressTest fits(node);
    std::vector<qint64> found;
    // The versions of an article follow each other; nearly all have one.
    qint64 article = -1;
    bool several = false;
    std::vector<std::pair<qint64, bool>> fitting; // version, whether it fits
    const auto close = [&]() -> Result<void> {
        bool is = !fitting.empty() && fitting.front().second;
        if (several) {
            shown->bind(1, article);
            auto row = shown->step();
            if (!row)
                return row.failure();
            const qint64 current = *row ? shown->integer(0) : -1;
            shown->reset();
            is = std::any_of(fitting.begin(), fitting.end(),
                             [current](const auto& one) { return one.first == current && one.second; });
        }
        if (is)
            found.push_back(article);
        return {};
    };
    for (int n = 1;; ++n) {
        auto row = rows->step();
        if (!row)
            return row.failure();
        if (n % cancelEvery == 0 && cancel.isCancelled())
            return unexpected(ErrorKind::Cancelled, QStringLiteral("search"));
        const qint64 next = *row ? rows->integer(0) : -1;
        if (next != article) {
            if (auto done = close(); !done)
                return done.failure();
            fitting.clear();
            article = next;
        }
        if (!*row)
            return found;
        several = !fitting.empty();
        const QByteArray own = rows->blob(2);
        bool is = !own.isEmpty() && fits(own);
        if (!others->empty()) {
            const auto other = others->find(article);
            if (other != others->end() && (other->second.always || own.isNull() || own.isEmpty()))
                is = fits(other->second.address);
        }
        fitting.emplace_back(rows->integer(1), is);
    }
}

} // namespace warraq
