#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace digitlab {

/// Many paths in little memory: each folder once, names one behind the other.
class PathStore {
public:
    /// Byte by byte. The path that was added last is not stored twice. -> its index
    std::size_t add(std::string_view path);
    std::string at(std::size_t index) const;
    std::size_t size() const { return m_entries.size(); }

private:
    struct Entry {
        std::uint32_t folder = 0;
        std::uint32_t end = 0; ///< of the name
    };
    std::string_view nameAt(std::size_t index) const;

    std::vector<std::string> m_folders; ///< each with its slash
    std::deque<Entry> m_entries;
    std::string m_names;
};

} // namespace digitlab
