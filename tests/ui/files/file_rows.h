#pragma once

#include "ui/files/file_reading.h"

namespace digitlab {

inline std::vector<std::string> tenDigits()
{
    std::vector<std::string> names;
    for (int digit = 0; digit < 10; ++digit)
        names.push_back(std::to_string(digit));
    return names;
}

/// /d/NAME, read as this class this sure: below a half it is none, below 0.9 unsure.
inline FileRow fileRow(const std::string& name, int best, float confidence, const std::string& truth = {})
{
    FileReading file{.source = "/d/" + name, .file = "/d/" + name, .truth = truth};
    file.reading.best = best;
    file.reading.second = (best + 1) % 10;
    file.reading.verdict = confidence < 0.5F ? Verdict::none : confidence < 0.9F ? Verdict::unsure : Verdict::digit;
    file.reading.probabilities.assign(10, 0);
    file.reading.probabilities[static_cast<std::size_t>(best)] = confidence;
    return std::make_shared<const FileReading>(std::move(file));
}

inline FileRow unreadableRow(const std::string& name)
{
    return std::make_shared<const FileReading>(
        FileReading{.source = "/d/" + name, .file = "/d/" + name, .problem = "/d/" + name + ": is empty"});
}

/// The same as that file of many, from 0.
inline FileRow atPlace(std::size_t entry, const FileRow& row)
{
    FileReading file = *row;
    file.entry = entry;
    return std::make_shared<const FileReading>(std::move(file));
}

} // namespace digitlab
