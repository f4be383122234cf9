#include "core/data/run_list.h"

#include "core/api/error.h"
#include "core/support/files.h"

#include <nlohmann/json.hpp>

#include <string>

namespace digitlab {

namespace {

constexpr std::uintmax_t mostBytes = 64 << 20;

bool isTrue(const nlohmann::json& data, const char* key)
{
    const auto place = data.find(key);
    return place != data.end() && place->is_boolean() && place->get<bool>();
}

} // namespace

void addChangesOfRun(OpenDataOptions& options)
{
    const std::string name = options.path.filename().string();
    if (name != "total.txt" && name != "train.txt" && name != "val.txt")
        return;
    try {
        const std::string text = readTextFile(options.path.parent_path() / "run.json", mostBytes);
        const nlohmann::json run = nlohmann::json::parse(text, nullptr, false);
        if (!run.is_object() || !run.contains("data") || !run["data"].is_object())
            return;
        options.transpose |= isTrue(run["data"], "transpose");
        options.invert |= isTrue(run["data"], "invert");
    } catch (const Error&) {
        // An ordinary list, with no run beside it.
    }
}

} // namespace digitlab
