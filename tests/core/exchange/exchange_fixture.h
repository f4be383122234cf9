#pragma once

#include "core/api/error.h"
#include "core/exchange/state_dict.h"

#include <ATen/ATen.h>
#include <QString>
#include <QTemporaryDir>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>
#include <zlib.h>

namespace digitlab {

/// Files and pickles put together by hand, so that reading is tried on other bytes than our own writer's.
inline std::string littleEndian(std::uint64_t number, std::size_t bytes)
{
    std::string text;
    for (std::size_t i = 0; i < bytes; ++i)
        text += static_cast<char>(number >> (8 * i));
    return text;
}

using Entries = std::vector<std::pair<std::string, std::string>>;

struct ZipOptions {
    std::uint16_t flags = 0;
    std::uint16_t method = 0;
    std::string comment = {};
    /// With the 64-bit records that PyTorch writes.
    bool wide = false;
};

inline std::string zip(const Entries& entries, const ZipOptions& options = {})
{
    constexpr std::uint32_t full = 0xffffffff;
    std::string file;
    std::string directory;
    for (const auto& [name, content] : entries) {
        const std::uint64_t start = file.size();
        const auto checksum
            = ::crc32(0, reinterpret_cast<const Bytef*>(content.data()), static_cast<uInt>(content.size()));
        const std::string head = littleEndian(20, 2) + littleEndian(options.flags, 2) + littleEndian(options.method, 2)
            + littleEndian(0, 4) + littleEndian(checksum, 4);
        const std::string sizes = littleEndian(content.size(), 4) + littleEndian(content.size(), 4);
        file += "PK\3\4" + head + sizes + littleEndian(name.size(), 2) + littleEndian(0, 2) + name + content;
        const std::string extra = options.wide ? littleEndian(1, 2) + littleEndian(24, 2)
                + littleEndian(content.size(), 8) + littleEndian(content.size(), 8) + littleEndian(start, 8)
                                               : std::string();
        directory += "PK\1\2" + littleEndian(20, 2) + head
            + (options.wide ? littleEndian(full, 4) + littleEndian(full, 4) : sizes) + littleEndian(name.size(), 2)
            + littleEndian(extra.size(), 2) + littleEndian(0, 10) + littleEndian(options.wide ? full : start, 4) + name
            + extra;
    }
    const std::uint64_t start = file.size();
    file += directory;
    if (options.wide) {
        const std::uint64_t end = file.size();
        file += "PK\6\6" + littleEndian(44, 8) + littleEndian(45, 4) + littleEndian(0, 8)
            + littleEndian(entries.size(), 8) + littleEndian(entries.size(), 8) + littleEndian(directory.size(), 8)
            + littleEndian(start, 8);
        file += "PK\6\7" + littleEndian(0, 4) + littleEndian(end, 8) + littleEndian(1, 4);
    }
    return file + "PK\5\6" + littleEndian(0, 4) + littleEndian(options.wide ? 0xffff : entries.size(), 2)
        + littleEndian(options.wide ? 0xffff : entries.size(), 2)
        + littleEndian(options.wide ? full : directory.size(), 4) + littleEndian(options.wide ? full : start, 4)
        + littleEndian(options.comment.size(), 2) + options.comment;
}

inline std::string global(const std::string& module, const std::string& name)
{
    return "c" + module + "\n" + name + "\n";
}

inline std::string text(const std::string& value)
{
    return "X" + littleEndian(value.size(), 4) + value;
}

inline std::string integer(std::int64_t value)
{
    return "\x8a\x08" + littleEndian(static_cast<std::uint64_t>(value), 8);
}

inline std::string tuple(const std::vector<std::int64_t>& values)
{
    std::string all = "(";
    for (const std::int64_t value : values)
        all += integer(value);
    return all + "t";
}

/// How a test's pickle describes a tensor.
struct Described {
    std::vector<std::int64_t> sizes = {2, 3};
    std::vector<std::int64_t> strides = {3, 1};
    std::int64_t offset = 0;
    std::int64_t count = 6;
    std::string storage = "FloatStorage";
    std::string key = "0";
    std::string module = "torch";
    std::string device = "cpu";
    /// Only in the older format.
    std::string view = {};
};

inline std::string tensor(const Described& d = {})
{
    return global("torch._utils", "_rebuild_tensor_v2") + "((" + text("storage") + global(d.module, d.storage)
        + text(d.key) + text(d.device) + integer(d.count) + d.view + "tQ" + integer(d.offset) + tuple(d.sizes)
        + tuple(d.strides) + "\x89" + global("collections", "OrderedDict") + ")RtR";
}

inline std::string pickle(const std::string& object)
{
    return "\x80\x02" + object + ".";
}

/// A plain dict of already pickled values.
inline std::string dict(const Entries& entries)
{
    std::string all = "}(";
    for (const auto& [key, value] : entries)
        all += text(key) + value;
    return all + "u";
}

/// -1.0, -0.5, 0.0, ...
inline std::string floats(std::size_t count)
{
    std::vector<float> values;
    for (std::size_t i = 0; i < count; ++i)
        values.push_back(static_cast<float>(i) / 2 - 1);
    return {reinterpret_cast<const char*>(values.data()), count * sizeof(float)};
}

/// An archive as torch.save makes it, with six floats as storage 0.
inline Entries archiveEntries(const std::string& pickled)
{
    return {{"archive/data.pkl", pickled}, {"archive/data/0", floats(6)}, {"archive/version", "3\n"}};
}

inline std::string archive(const std::string& object)
{
    return zip(archiveEntries(pickle(object)));
}

inline std::string oldMagic()
{
    return pickle("\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19");
}

inline std::string oldHead(bool little = true)
{
    return oldMagic() + pickle("M\xe9\x03") + pickle(dict({{"little_endian", little ? "\x88" : "\x89"}}));
}

/// The older stream with six floats as storage 0.
inline std::string oldStream(const std::string& object, std::uint64_t count = 6, std::size_t stored = 6)
{
    return oldHead() + pickle(object) + pickle("](" + text("0") + "e") + littleEndian(count, 8) + floats(stored);
}

/// A folder that goes away with the test.
class TestFolder {
public:
    std::filesystem::path operator/(const std::string& name) const { return m_path / name; }

    std::filesystem::path write(const std::string& name, const std::string& bytes) const
    {
        std::ofstream(m_path / name, std::ios::binary) << bytes;
        return m_path / name;
    }

private:
    QTemporaryDir m_folder;
    std::filesystem::path m_path = std::filesystem::canonical(m_folder.path().toStdString());
};

inline std::string fileBytes(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// The message without the file's name; empty when the file was read.
inline std::string refusal(const std::filesystem::path& file)
{
    try {
        readStateDict(file);
    } catch (const Error& error) {
        const std::string message = error.what();
        const std::string start = file.string() + ": ";
        return message.starts_with(start) && message.find('\n') == std::string::npos ? message.substr(start.size())
                                                                                     : "BAD MESSAGE " + message;
    }
    return {};
}

/// Same type, shape and bits.
inline bool same(const at::Tensor& left, const at::Tensor& right)
{
    return left.scalar_type() == right.scalar_type() && left.sizes() == right.sizes() && at::equal(left, right);
}

} // namespace digitlab
