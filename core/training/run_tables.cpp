#include "core/training/run_tables.h"

#include "core/api/error.h"
#include "core/support/files.h"

#include <charconv>
#include <string>
#include <system_error>

namespace digitlab {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t rowsBetweenLooks = 1 << 14;
/// Rows are longer than this as a rule; memory that is set aside and not used costs nothing.
constexpr std::uintmax_t shortRow = 40;

/// Takes numbers off the front of a line; false where there is none, or where the line ends too soon or too late.
template <class... Numbers>
bool takeRow(std::string_view line, Numbers&... numbers)
{
    const char* at = line.data();
    const char* const end = at + line.size();
    const auto take = [&](auto& number) {
        const std::from_chars_result result = std::from_chars(at, end, number);
        if (result.ec != std::errc() || (result.ptr != end && *result.ptr != ','))
            return false;
        at = result.ptr == end ? end + 1 : result.ptr + 1; // behind the comma, or behind the row
        return true;
    };
    return ((at <= end && take(numbers)) && ...) && at == end + 1;
}

bool takeRecord(std::string_view line, BatchRecord& r)
{
    return takeRow(line, r.epoch, r.batch, r.loss, r.accuracy, r.learningRate, r.seconds);
}

bool takeRecord(std::string_view line, EpochRecord& r)
{
    return takeRow(line, r.epoch, r.trainLoss, r.trainAccuracy, r.validationLoss, r.validationAccuracy, r.learningRate,
                   r.trainSeconds, r.validationSeconds);
}

template <class Record>
void readRows(const fs::path& file, std::string_view header, std::vector<Record>& records, const std::stop_token& stop)
{
    LineReader lines(file);
    const auto damaged = [&](std::size_t number) {
        return Error(file.string() + ": line " + std::to_string(number) + " is damaged; what follows it is left out");
    };
    const auto head = lines.next();
    if (head && *head != header.substr(0, header.size() - 1))
        throw damaged(1);
    records.reserve(static_cast<std::size_t>(lines.size() / shortRow));
    Record record;
    for (std::size_t number = 2; const auto line = lines.next(); ++number) {
        if (!takeRecord(*line, record))
            throw damaged(number);
        records.push_back(record);
        if (number % rowsBetweenLooks == 0 && stop.stop_requested())
            throw Stopped();
    }
}

} // namespace

void readTable(const fs::path& file, std::vector<BatchRecord>& records, const std::stop_token& stop)
{
    readRows(file, metricsHeader, records, stop);
}

void readTable(const fs::path& file, std::vector<EpochRecord>& records, const std::stop_token& stop)
{
    readRows(file, epochsHeader, records, stop);
}

} // namespace digitlab
