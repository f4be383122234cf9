#include "core/data/item_loader.h"

#include <algorithm>

namespace digitlab {

void loadItems(DataContents& contents, const std::vector<DataItem>& items,
               const std::function<Picture(std::size_t)>& open, const OpenDataOptions& options,
               const ProgressFunction& progress, std::stop_token stop)
{
    checkClasses(contents, contents.classes);
    const LoadedPictures loaded = loadPictures(items.size(), open, options, progress, std::move(stop));
    for (const Part part : {Part::training, Part::test}) {
        const auto count
            = std::count_if(items.begin(), items.end(), [&](const DataItem& item) { return item.part == part; });
        contents.part(part).pixels.reserve(static_cast<std::size_t>(count) * digitPixels);
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (loaded.states[i] == LoadedPictures::State::failed)
            continue;
        const DataItem& item = items[i];
        const bool sameFile
            = item.item != ItemOrigin::wholeFile && !contents.files.empty() && contents.files.back() == item.source;
        if (!sameFile)
            contents.files.push_back(item.source);
        contents.part(item.part).add(std::span(loaded.pixels).subspan(i * digitPixels, digitPixels), item.label,
                                     {.file = static_cast<std::uint32_t>(contents.files.size() - 1),
                                      .item = item.item,
                                      .normalised = loaded.states[i] == LoadedPictures::State::normalised});
    }
    for (const auto& [index, reason] : loaded.failures)
        contents.problems.push_back({.source = items[index].shown, .reason = withoutName(reason, items[index].shown)});
    dropEmptyClasses(contents);
    checkClasses(contents, contents.classes);
}

std::string withoutName(const std::string& message, const std::string& name)
{
    return message.starts_with(name + ": ") ? message.substr(name.size() + 2) : message;
}

} // namespace digitlab
