#include "app/window/file_kind.h"

#include "core/support/files.h"
#include "ui/widgets/path_text.h"

#include <array>
#include <fstream>
#include <string_view>
#include <system_error>

namespace digitlab {

namespace fs = std::filesystem;

namespace {

bool isIdx(const fs::path& file)
{
    const QString name = pathText(file.filename()).toLower();
    return name.contains(QLatin1String("-ubyte")) || name.contains(QLatin1String(".idx"));
}

bool isRunDescription(const fs::path& file)
{
    std::error_code error;
    return file.filename() == "run.json" && fs::is_regular_file(file, error);
}

/// Archives (PyTorch since 1.6) and pickles (before) start like this. Nothing but a regular file is opened: a pipe
/// would keep the window waiting.
bool startsLikeWeights(const fs::path& file)
{
    std::error_code error;
    if (!fs::is_regular_file(file, error))
        return false;
    std::array<char, 2> head{};
    std::ifstream(file, std::ios::binary).read(head.data(), head.size());
    const std::string_view start(head.data(), head.size());
    return start == "PK" || start == "\x80\x02";
}

} // namespace

FileKind fileKind(const QString& path)
{
    const fs::path file = pathFrom(path);
    std::error_code error;
    if (fs::is_directory(file, error))
        return fs::exists(file / "run.json", error) ? FileKind::run : FileKind::data;
    if (isRunDescription(file))
        return FileKind::run;
    const std::string ending = lowerExtension(file);
    if (ending == ".pth" || ending == ".pt")
        return FileKind::model;
    if (ending == ".jsonl")
        return FileKind::ink;
    if (isIdx(file) || ending == ".txt" || ending == ".lst")
        return FileKind::data;
    return startsLikeWeights(file) ? FileKind::model : FileKind::picture;
}

bool isFolderOfFiles(const QString& path)
{
    const fs::path folder = pathFrom(path);
    std::error_code error;
    if (!fs::is_directory(folder, error) || fileKind(path) != FileKind::data)
        return false;
    for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator();
         entry.increment(error))
        if (isIdx(entry->path()))
            return false;
    return true;
}

QString openedPath(const QString& path)
{
    const fs::path file = pathFrom(path);
    std::error_code error;
    const bool isPart
        = isRunDescription(file) || (fileKind(path) == FileKind::data && isIdx(file) && !fs::is_directory(file, error));
    return isPart ? pathText(fs::absolute(file, error).parent_path()) : path;
}

} // namespace digitlab
