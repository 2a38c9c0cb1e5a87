#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace warraq {

/// Room for the nodes of one tree, given back all at once: a page has thousands of small pieces, and asking
/// for each and freeing each costs more than reading them. Belongs to one thread at a time.
class NodeArena
{
public:
    /// Zeros, aligned for any struct.
    template <class T> [[nodiscard]] T* make()
    {
        void* room = take(sizeof(T));
        return static_cast<T*>(std::memset(room, 0, sizeof(T)));
    }

    template <class T> [[nodiscard]] T* makeRow(size_t count)
    {
        return static_cast<T*>(std::memset(take(count * sizeof(T)), 0, count * sizeof(T)));
    }

    /// The text with a NUL behind it.
    [[nodiscard]] char* copy(std::string_view text)
    {
        char* room = static_cast<char*>(take(text.size() + 1));
        if (!text.empty()) // else there may be no data to point at
            std::memcpy(room, text.data(), text.size());
        room[text.size()] = '\0';
        return room;
    }

private:
    static constexpr size_t block = 64 << 10; ///< bytes; below what malloc takes from the system for itself

    void* take(size_t bytes)
    {
        bytes = (bytes + alignof(std::max_align_t) - 1) & ~(alignof(std::max_align_t) - 1);
        if (bytes > m_left) {
            // What is large has a block of its own, and the last one is gone on with.
            const bool isLarge = bytes > block / 4;
            const size_t size = isLarge ? bytes : block;
            m_blocks.push_back(std::unique_ptr<char[]>(new char[size]));
            if (isLarge)
                return m_blocks.back().get();
            m_next = m_blocks.back().get();
            m_left = size;
        }
        void* room = m_next;
        m_next += bytes;
        m_left -= bytes;
        return room;
    }

    std::vector<std::unique_ptr<char[]>> m_blocks;
    char* m_next = nullptr;
    size_t m_left = 0;
};

} // namespace warraq
