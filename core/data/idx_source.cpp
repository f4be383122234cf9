#include "core/data/idx_source.h"

#include "core/api/error.h"
#include "core/data/folder_listing.h"
#include "core/data/idx_file.h"
#include "core/data/picture_loader.h"
#include "core/data/progress_meter.h"
#include "core/support/text.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <optional>
#include <set>

namespace digitlab {

namespace fs = std::filesystem;

namespace {

/// What the name of an IDX file says.
struct IdxName {
    std::string set; ///< the name without its part: files of one set share it
    Part part = Part::training;
    bool labels = false;
};

bool takeEnd(std::string& text, std::string_view end)
{
    if (!text.ends_with(end))
        return false;
    text.resize(text.size() - end.size());
    return true;
}

std::optional<IdxName> parseIdxName(const std::string& fileName)
{
    std::string name = lowerCase(fileName);
    std::replace_if(
        name.begin(), name.end(), [](char c) { return c == '.' || c == '_'; }, '-');
    takeEnd(name, "-gz");
    IdxName result;
    if (takeEnd(name, "labels-idx1-ubyte"))
        result.labels = true;
    else if (!takeEnd(name, "images-idx3-ubyte"))
        return std::nullopt;
    constexpr std::array<std::pair<std::string_view, Part>, 3> words{
        {{"train", Part::training}, {"t10k", Part::test}, {"test", Part::test}}};
    for (const auto& [word, part] : words) {
        if (const auto place = name.rfind(word); place != std::string::npos) {
            name.erase(place, word.size());
            result.part = part;
            break;
        }
    }
    result.set = name;
    return result;
}

struct PartFiles {
    fs::path pictures;
    fs::path labels;
};

struct SetFiles {
    std::array<PartFiles, 2> parts;
    std::string name;
};

/// The files of the one set in the folder, or of the set that `wanted` belongs to.
SetFiles findFiles(const fs::path& folder, const std::optional<IdxName>& wanted, std::size_t& ignored)
{
    std::map<std::string, SetFiles> sets;
    for (const FolderEntry& entry : listFolder(folder)) {
        const std::optional<IdxName> name
            = entry.kind == FolderEntry::Kind::file ? parseIdxName(entry.name) : std::nullopt;
        const bool isWanted = name && (!wanted || wanted->set == name->set);
        PartFiles* files = isWanted ? &sets[name->set].parts[static_cast<std::size_t>(name->part)] : nullptr;
        fs::path* file = files ? (name->labels ? &files->labels : &files->pictures) : nullptr;
        if (!file || !file->empty()) {
            ++ignored;
            continue;
        }
        *file = folder / entry.name;
        sets[name->set].name = entry.name;
    }
    if (sets.empty())
        throw Error(folder.string() + ": no IDX files in it");
    if (sets.size() > 1)
        throw Error(folder.string() + ": several IDX sets in one folder (" + sets.begin()->second.name + ", "
                    + sets.rbegin()->second.name + "): name one of the files instead");
    return sets.begin()->second;
}

/// One part, opened and checked; its pixels are still on the disk.
struct OpenPart {
    PartFiles files;
    std::optional<IdxPictures> pictures;
    std::vector<std::uint8_t> labels;
};

OpenPart openPart(const PartFiles& files)
{
    OpenPart part{.files = files, .pictures = std::nullopt, .labels = {}};
    if (files.pictures.empty() && files.labels.empty())
        return part;
    if (files.labels.empty())
        throw Error(files.pictures.string() + ": there is no file with its labels (...labels-idx1-ubyte) beside it");
    if (files.pictures.empty())
        throw Error(files.labels.string() + ": there is no file with its pictures (...images-idx3-ubyte) beside it");
    part.pictures.emplace(files.pictures);
    part.labels = readIdxLabels(files.labels);
    if (part.labels.size() != part.pictures->count())
        throw Error(files.labels.string() + ": " + std::to_string(part.labels.size()) + " labels, but "
                    + std::to_string(part.pictures->count()) + " pictures in " + files.pictures.filename().string());
    return part;
}

void readAsTheyAre(PartContents& contents, PixelBytes pixels, std::vector<std::uint8_t> labels, std::uint32_t file,
                   const OpenDataOptions& options)
{
    for (std::size_t i = 0; i < labels.size(); ++i) {
        changePicture(pixels.data() + i * digitPixels, options.invert, options.transpose);
        contents.origins.push_back({.file = file, .item = static_cast<std::uint32_t>(i), .normalised = false});
    }
    contents.pixels = std::move(pixels);
    contents.labels = std::move(labels);
}

/// For items that are not 28 x 28.
void readNormalised(DataContents& contents, Part which, const OpenPart& part, PixelBytes raw, std::uint32_t file,
                    const OpenDataOptions& options, const ProgressFunction& progress, std::stop_token stop)
{
    const int width = part.pictures->columns(), height = part.pictures->rows();
    const std::size_t size = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
    const auto open = [&](std::size_t index) {
        const auto begin = raw.begin() + static_cast<std::ptrdiff_t>(index * size);
        return Picture{.width = width,
                       .height = height,
                       .channels = 1,
                       .pixels = {begin, begin + static_cast<std::ptrdiff_t>(size)}};
    };
    const LoadedPictures loaded = loadPictures(part.labels.size(), open, options, progress, std::move(stop));
    for (std::size_t i = 0; i < part.labels.size(); ++i)
        if (loaded.states[i] != LoadedPictures::State::failed)
            contents.part(which).add(std::span(loaded.pixels).subspan(i * digitPixels, digitPixels), part.labels[i],
                                     {.file = file, .item = static_cast<std::uint32_t>(i), .normalised = true});
    for (const auto& [index, reason] : loaded.failures)
        contents.problems.push_back(
            {.source = part.files.pictures.string() + '#' + std::to_string(index), .reason = reason});
}

} // namespace

bool isIdxFolder(const fs::path& folder)
{
    const std::vector<FolderEntry> entries = listFolder(folder);
    return std::any_of(entries.begin(), entries.end(), [](const FolderEntry& entry) {
        return entry.kind == FolderEntry::Kind::file && parseIdxName(entry.name);
    });
}

bool looksLikeIdxFile(const fs::path& file)
{
    std::array<char, 3> start{};
    std::ifstream(file, std::ios::binary).read(start.data(), start.size());
    return (start[0] == '\0' && start[1] == '\0' && start[2] == '\x08') || (start[0] == '\x1f' && start[1] == '\x8b');
}

DataContents readIdxFolder(const OpenDataOptions& options, const fs::path& folderOrFile,
                           const ProgressFunction& progress, const std::stop_token& stop)
{
    std::error_code noMatter;
    std::optional<IdxName> wanted;
    fs::path folder = folderOrFile;
    if (!fs::is_directory(folderOrFile, noMatter)) {
        wanted = parseIdxName(folderOrFile.filename().string());
        if (!wanted)
            throw Error(folderOrFile.string() + ": not named as IDX files are (train-images-idx3-ubyte)");
        folder = folderOrFile.has_parent_path() ? folderOrFile.parent_path() : fs::path(".");
    }

    DataContents contents;
    contents.kind = DataKind::idx;
    contents.path = options.path.string();
    const SetFiles files = findFiles(folder, wanted, contents.ignored);
    std::array<OpenPart, 2> parts{openPart(files.parts[0]), openPart(files.parts[1])};

    const OpenPart& first = parts[0].pictures ? parts[0] : parts[1];
    const IdxClasses classes(first.labels, first.files.labels);
    contents.classes = classes.names();
    std::size_t total = 0, done = 0;
    std::set<std::uint8_t> present;
    for (OpenPart& part : parts) {
        classes.translate(part.labels, part.files.labels);
        present.insert(part.labels.begin(), part.labels.end());
        total += part.labels.size();
    }
    std::vector<std::string> names;
    names.reserve(present.size());
    for (const std::uint8_t label : present)
        names.push_back(contents.classes[label]);
    checkClasses(contents, names);

    ProgressMeter meter(Stage::loading, progress, stop);
    for (const Part which : {Part::training, Part::test}) {
        OpenPart& part = parts[static_cast<std::size_t>(which)];
        if (!part.pictures)
            continue;
        PixelBytes raw = part.pictures->read([&](std::size_t pictures) { meter.step(done + pictures, total); });
        done += part.labels.size();
        const auto file = static_cast<std::uint32_t>(contents.files.size());
        contents.files.push_back(absolutePath(part.files.pictures).string());
        if (part.pictures->rows() == digitSide && part.pictures->columns() == digitSide)
            readAsTheyAre(contents.part(which), std::move(raw), std::move(part.labels), file, options);
        else
            readNormalised(contents, which, part, std::move(raw), file, options, progress, stop);
    }
    meter.finish(total);
    return contents;
}

} // namespace digitlab
