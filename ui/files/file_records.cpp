#include "ui/files/file_records.h"

#include "ui/files/small_picture.h"

#include <algorithm>
#include <utility>

namespace digitlab {

namespace {

// A reason begins with what stood in front of it, which is not stored.
constexpr char afterNothing = 'n', afterFile = 'f', afterSource = 's';
/// Among so many of the last ones the same reason is looked for.
constexpr std::size_t lastReasons = 32;
/// For bytes of pictures, a piece.
constexpr std::size_t room = std::size_t{1} << 16;

std::string sourceOf(const std::string& file, std::size_t line)
{
    return line == 0 ? file : file + ":" + std::to_string(line);
}

} // namespace

void FileRecords::clear()
{
    *this = {};
}

void FileRecords::setClasses(const std::vector<std::string>& classes)
{
    if (classes.size() != m_classes.size())
        m_probabilities.assign(m_records.size() * classes.size(), 0);
    m_classes = classes;
}

FileReading FileRecords::at(std::size_t row) const
{
    const FileRecord& record = m_records[row];
    const std::string path = m_paths.at(record.path);
    FileReading file{.source = sourceOf(path, record.line), .file = path, .entry = record.entry, .line = record.line};
    file.truth = truth(record);
    file.waiting = record.waiting;
    if (record.waiting)
        return file;
    file.problem = problem(record, file);
    file.reading.verdict = record.verdict;
    file.reading.hint = record.hint;
    file.reading.best = record.best;
    file.reading.second = record.second;
    const auto first = m_probabilities.begin() + static_cast<std::ptrdiff_t>(row * m_classes.size());
    if (file.isRead())
        file.reading.probabilities.assign(first, first + static_cast<std::ptrdiff_t>(m_classes.size()));
    return file;
}

DigitImage FileRecords::picture(std::size_t row) const
{
    const FileRecord& record = m_records[row];
    if (record.pictureSize == 0)
        return {};
    return unpacked(
        std::string_view(m_pictures[record.picture / room]).substr(record.picture % room, record.pictureSize));
}

void FileRecords::insert(std::size_t row, const FileReading& file)
{
    const auto at = static_cast<std::ptrdiff_t>(row);
    const auto classes = static_cast<std::ptrdiff_t>(m_classes.size());
    FileRecord record;
    record.path = static_cast<std::uint32_t>(m_paths.add(file.file));
    m_records.insert(m_records.begin() + at, record);
    m_probabilities.insert(m_probabilities.begin() + at * classes, m_classes.size(), 0);
    put(row, file);
}

void FileRecords::replace(std::size_t row, const FileReading& file)
{
    m_totals.remove(m_records[row]);
    put(row, file);
}

void FileRecords::put(std::size_t row, const FileReading& file)
{
    FileRecord& record = m_records[row];
    record.entry = static_cast<std::uint32_t>(file.entry);
    record.line = static_cast<std::uint32_t>(file.line);
    record.waiting = file.waiting;
    record.truth = truthOf(file);
    record.reason = file.problem.empty() ? 0 : reasonOf(file);
    record.best = static_cast<std::uint16_t>(file.reading.best);
    record.second = static_cast<std::uint16_t>(file.reading.second);
    record.confidence = file.confidence();
    record.verdict = file.reading.verdict;
    record.hint = file.reading.hint;
    record.judgement = judge(file, m_classes);
    putPicture(record, file.isRead() ? packed(file.reading.seen) : std::string());
    const std::vector<float>& probabilities = file.reading.probabilities;
    std::copy_n(probabilities.begin(), std::min(probabilities.size(), m_classes.size()),
                m_probabilities.begin() + static_cast<std::ptrdiff_t>(row * m_classes.size()));
    m_totals.add(record);
}

/// In the place of the one before, which it mostly equals.
void FileRecords::putPicture(FileRecord& record, std::string_view bytes)
{
    if (bytes.size() > record.pictureSize) {
        if (m_pictures.empty() || m_pictures.back().size() + bytes.size() > room)
            m_pictures.emplace_back().reserve(room);
        record.picture = static_cast<std::uint32_t>((m_pictures.size() - 1) * room + m_pictures.back().size());
        m_pictures.back().append(bytes);
    } else if (!bytes.empty()) {
        m_pictures[record.picture / room].replace(record.picture % room, bytes.size(), bytes);
    }
    record.pictureSize = static_cast<std::uint16_t>(bytes.size());
}

void FileRecords::erase(std::size_t first, std::size_t count)
{
    for (std::size_t row = first; row < first + count; ++row)
        m_totals.remove(m_records[row]);
    const auto from = static_cast<std::ptrdiff_t>(first), to = static_cast<std::ptrdiff_t>(first + count);
    const auto classes = static_cast<std::ptrdiff_t>(m_classes.size());
    m_records.erase(m_records.begin() + from, m_records.begin() + to);
    m_probabilities.erase(m_probabilities.begin() + from * classes, m_probabilities.begin() + to * classes);
}

void FileRecords::wait()
{
    m_totals = {};
    for (FileRecord& record : m_records) {
        record.waiting = true;
        m_totals.add(record);
    }
}

/// Without the name in front, most files that cannot be read have the same few reasons.
std::uint32_t FileRecords::reasonOf(const FileReading& file)
{
    const auto behind
        = [&file](char mark, std::size_t from) { return std::string(1, mark).append(file.problem, from); };
    const bool isSource = file.problem.starts_with(file.source + ": ");
    const bool isFile = file.problem.starts_with(file.file + ": ");
    std::string reason = isSource ? behind(afterSource, file.source.size())
        : isFile                  ? behind(afterFile, file.file.size())
                                  : behind(afterNothing, 0);
    const auto from = m_reasons.end() - static_cast<std::ptrdiff_t>(std::min(m_reasons.size(), lastReasons));
    auto found = std::find(from, m_reasons.end(), reason);
    if (found == m_reasons.end())
        found = m_reasons.insert(found, std::move(reason));
    return static_cast<std::uint32_t>(found - m_reasons.begin()) + 1;
}

std::string FileRecords::problem(const FileRecord& record, const FileReading& file) const
{
    if (record.reason == 0)
        return {};
    const std::string& reason = m_reasons[record.reason - 1];
    const std::string rest = reason.substr(1);
    if (reason.front() == afterNothing)
        return rest;
    return (reason.front() == afterSource ? file.source : file.file) + rest;
}

std::uint16_t FileRecords::truthOf(const FileReading& file)
{
    auto found = std::find(m_truths.begin(), m_truths.end(), file.truth);
    if (found == m_truths.end())
        found = m_truths.insert(found, file.truth);
    return static_cast<std::uint16_t>(found - m_truths.begin());
}

} // namespace digitlab
