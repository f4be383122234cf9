#include "app/input_walk.h"

#include "core/support/files.h"
#include "core/support/text.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <system_error>

namespace digitlab {

namespace fs = std::filesystem;

namespace {

enum class Kind { picture, ink, other };

Kind kindByName(const fs::path& path)
{
    // Those that cannot be read are among them: a folder of them gets a line each, not silence.
    constexpr std::array<std::string_view, 27> pictures{".png", ".jpg",  ".jpeg", ".jpe",  ".jfif", ".bmp", ".dib",
                                                        ".tif", ".tiff", ".webp", ".pgm",  ".ppm",  ".pbm", ".pnm",
                                                        ".gif", ".heic", ".heif", ".avif", ".jxl",  ".jp2", ".psd",
                                                        ".dng", ".nef",  ".cr2",  ".cr3",  ".arw",  ".svg"};
    const std::string extension = lowerExtension(path);
    if (extension == ".jsonl")
        return Kind::ink;
    return std::find(pictures.begin(), pictures.end(), extension) != pictures.end() ? Kind::picture : Kind::other;
}

/// Names in natural order; a listing that ends early tells the visitor why.
std::vector<std::string> namesIn(const fs::path& folder, const InputVisitor& visitor)
{
    std::vector<std::string> names;
    std::error_code error;
    fs::directory_iterator iterator(folder, error);
    for (; !error && iterator != fs::directory_iterator(); iterator.increment(error))
        if (std::string name = iterator->path().filename().string(); !name.starts_with('.') && name != "__MACOSX")
            names.push_back(std::move(name));
    if (error)
        visitor.problem(systemMessage(folder, error.value()));
    std::sort(names.begin(), names.end(),
              [](const std::string& left, const std::string& right) { return naturalLess(left, right); });
    return names;
}

/// The number of files that were visited.
std::size_t walkFolder(const fs::path& folder, const InputVisitor& visitor)
{
    std::size_t count = 0;
    for (const std::string& name : namesIn(folder, visitor)) {
        const fs::path path = folder / name;
        std::error_code error;
        if (fs::is_directory(path, error)) {
            if (!fs::is_symlink(path, error))
                count += walkFolder(path, visitor);
            continue;
        }
        const Kind kind = kindByName(path);
        if (kind == Kind::other)
            continue;
        ++count;
        (kind == Kind::ink ? visitor.ink : visitor.picture)(path.string());
    }
    return count;
}

} // namespace

void walkInputs(const std::vector<std::string>& inputs, const InputVisitor& visitor)
{
    for (const std::string& input : inputs) {
        std::error_code error;
        if (!fs::is_directory(input, error))
            (kindByName(input) == Kind::ink ? visitor.ink : visitor.picture)(input);
        else if (walkFolder(input, visitor) == 0)
            visitor.nothing(input);
    }
}

} // namespace digitlab
