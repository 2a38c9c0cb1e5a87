#pragma once

#include <QString>

#include <type_traits>
#include <utility>
#include <variant>

namespace warraq {

/// What kind of thing went wrong. Sentences for people are made at the edges (ui/text, app/cli) from this.
enum class ErrorKind
{
    NotFound,     ///< no such file, article, asset ...
    Unreadable,   ///< permission, I/O error
    NotAnArchive, ///< the file is there but is not a Warraq archive
    NewerArchive, ///< made by a newer version; never "tried"
    ReadOnly,     ///< writing was asked for where nothing may be written
    Busy,         ///< another program holds the archive
    DiskFull,
    Exists, ///< would overwrite
    Malformed,
    Unsupported,
    TooLarge,
    Cancelled,
    Usage,
    Internal, ///< our own mistake or a library's
};

/// A failure as a value: its kind, what it is about (a path, a name) and the detail a library gave.
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    QString subject;
    QString detail;
};

/// Wrapper that marks a value as the failure of a Result (the names are those of std::expected, C++23).
struct Unexpected
{
    Error error;
};

[[nodiscard]] inline Unexpected unexpected(ErrorKind kind, QString subject, QString detail = {})
{
    return Unexpected{Error{kind, std::move(subject), std::move(detail)}};
}

/// A value or an Error. Has the names of std::expected so that it can be replaced by it one day.
template <class T> class [[nodiscard]] Result
{
public:
    using value_type = T;

    template <class U = T>
    requires(std::is_constructible_v<T, U> && !std::is_same_v<std::remove_cvref_t<U>, Result> &&
             !std::is_same_v<std::remove_cvref_t<U>, Unexpected>) Result(U&& value)
        : m_state(std::in_place_index<0>, std::forward<U>(value))
    {
    }
    Result(Unexpected failure) : m_state(std::in_place_index<1>, std::move(failure.error)) {}

    [[nodiscard]] bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    [[nodiscard]] T& value() & { return std::get<0>(m_state); }
    [[nodiscard]] const T& value() const& { return std::get<0>(m_state); }
    [[nodiscard]] T&& value() && { return std::get<0>(std::move(m_state)); }
    [[nodiscard]] T& operator*() & { return value(); }
    [[nodiscard]] const T& operator*() const& { return value(); }
    [[nodiscard]] T&& operator*() && { return std::move(*this).value(); }
    [[nodiscard]] T* operator->() { return &value(); }
    [[nodiscard]] const T* operator->() const { return &value(); }

    [[nodiscard]] const Error& error() const { return std::get<1>(m_state); }
    /// The failure, ready to be returned from a function with another value type.
    [[nodiscard]] Unexpected failure() const { return Unexpected{error()}; }

    template <class U> [[nodiscard]] T value_or(U&& fallback) const&
    {
        return has_value() ? value() : static_cast<T>(std::forward<U>(fallback));
    }

private:
    std::variant<T, Error> m_state;
};

/// A Result without a value: success or an Error.
template <> class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Unexpected failure) : m_error(std::move(failure.error)), m_failed(true) {}

    [[nodiscard]] bool has_value() const { return !m_failed; }
    explicit operator bool() const { return has_value(); }
    [[nodiscard]] const Error& error() const { return m_error; }
    [[nodiscard]] Unexpected failure() const { return Unexpected{m_error}; }

private:
    Error m_error;
    bool m_failed = false;
};

} // namespace warraq
