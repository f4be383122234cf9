#include "ui/files/path_store.h"

namespace digitlab {

std::size_t PathStore::add(std::string_view path)
{
    const std::size_t slash = path.rfind('/');
    const std::string_view folder = slash == std::string_view::npos ? std::string_view() : path.substr(0, slash + 1);
    const std::string_view name = path.substr(folder.size());
    // Files come folder by folder, so that looking at the last one is enough.
    if (m_folders.empty() || m_folders.back() != folder)
        m_folders.emplace_back(folder);
    else if (!m_entries.empty() && nameAt(m_entries.size() - 1) == name)
        return m_entries.size() - 1;
    m_names.append(name);
    m_entries.push_back({static_cast<std::uint32_t>(m_folders.size() - 1), static_cast<std::uint32_t>(m_names.size())});
    return m_entries.size() - 1;
}

std::string PathStore::at(std::size_t index) const
{
    return std::string(m_folders[m_entries[index].folder]).append(nameAt(index));
}

std::string_view PathStore::nameAt(std::size_t index) const
{
    const std::size_t begin = index == 0 ? 0 : m_entries[index - 1].end;
    return std::string_view(m_names).substr(begin, m_entries[index].end - begin);
}

} // namespace digitlab
