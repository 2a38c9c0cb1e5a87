#include "exporting/bookoutline.h"

#include "exporting/pdfobjects.h"

#include <map>

namespace warraq {

namespace {

using Handle = QPDFObjectHandle;

/// Groups of a short book stand open, of a long one closed.
constexpr size_t articlesShown = 100;

/// Links brothers to each other and their parent; \p open counts what is shown.
void chain(Handle parent, std::vector<Handle>& items, int open)
{
    if (items.empty())
        return;
    for (size_t i = 0; i < items.size(); ++i) {
        items[i].replaceKey("/Parent", parent);
        if (i > 0)
            items[i].replaceKey("/Prev", items[i - 1]);
        if (i + 1 < items.size())
            items[i].replaceKey("/Next", items[i + 1]);
    }
    parent.replaceKey("/First", items.front());
    parent.replaceKey("/Last", items.back());
    parent.replaceKey("/Count", Handle::newInteger(open));
}

} // namespace

QPDFObjectHandle wholePage(const QPDFObjectHandle& page)
{
    Handle target = Handle::newArray();
    target.appendItem(page);
    target.appendItem(Handle::newName("/Fit"));
    return target;
}

void addOutline(QPDF& document, const BookContent& content,
                const std::function<QPDFObjectHandle(int page)>& pageOf)
{
    const auto newItem = [&](const QString& title, int page) {
        Handle item = document.makeIndirectObject(Handle::newDictionary());
        item.replaceKey("/Title", pdfText(title));
        item.replaceKey("/Dest", wholePage(pageOf(page)));
        return item;
    };
    Handle root = document.makeIndirectObject(Handle::newDictionary());
    root.replaceKey("/Type", Handle::newName("/Outlines"));
    std::vector<Handle> top;
    std::map<size_t, std::vector<Handle>> within;
    std::vector<std::pair<size_t, Handle>> groups;
    for (const auto& entry : content.entries) {
        Handle item = newItem(entry.title, entry.page);
        const auto& group = content.groups[entry.group];
        if (group.title.isEmpty()) {
            top.push_back(item);
            continue;
        }
        if (groups.empty() || groups.back().first != entry.group) {
            groups.emplace_back(entry.group, newItem(group.title, entry.page));
            top.push_back(groups.back().second);
        }
        within[entry.group].push_back(item);
    }
    const bool open = content.entries.size() <= articlesShown;
    int shown = static_cast<int>(top.size());
    for (auto& [number, group] : groups) {
        auto& items = within[number];
        const int count = static_cast<int>(items.size());
        chain(group, items, open ? count : -count);
        shown += open ? count : 0;
    }
    chain(root, top, shown);
    document.getRoot().replaceKey("/Outlines", root);
    document.getRoot().replaceKey("/PageMode", Handle::newName("/UseOutlines"));
}

} // namespace warraq
