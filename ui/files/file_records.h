#pragma once

#include "ui/files/file_reading.h"
#include "ui/files/path_store.h"

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace digitlab {

/// A line of the table without its texts: what rows are counted, sorted and filtered by. While it waits to be read
/// again that is what it was read as before.
struct FileRecord {
    std::uint32_t entry = 0;
    std::uint32_t line = 0;
    std::uint32_t path = 0;
    std::uint32_t reason = 0;  ///< why it could not be read, from 1; 0: it was
    std::uint32_t picture = 0; ///< where it lies
    std::uint16_t pictureSize = 0;
    std::uint16_t truth = 0;
    std::uint16_t best = 0;
    std::uint16_t second = 0;
    float confidence = 0;
    Verdict verdict = Verdict::none;
    Judgement judgement = Judgement::unknown;
    Hint hint = Hint::nothing;
    bool waiting = false;

    /// Whether there is a reading by the model that reads now.
    bool isRead() const { return reason == 0 && !waiting; }
};

/// The lines of the table in little memory, some 300 bytes each.
class FileRecords {
public:
    void clear();
    /// Of the model that reads what is put in from now on.
    void setClasses(const std::vector<std::string>& classes);
    const std::vector<std::string>& classes() const { return m_classes; }

    std::size_t size() const { return m_records.size(); }
    const FileRecord& operator[](std::size_t row) const { return m_records[row]; }
    /// Without the picture.
    FileReading at(std::size_t row) const;
    /// What the network saw, in 16 shades.
    DigitImage picture(std::size_t row) const;
    /// The class that is known to be the right one; empty: none is.
    const std::string& truth(const FileRecord& record) const { return m_truths[record.truth]; }
    const FilesTotals& totals() const { return m_totals; }

    void insert(std::size_t row, const FileReading& file);
    /// The same file, read again.
    void replace(std::size_t row, const FileReading& file);
    void erase(std::size_t first, std::size_t count);
    /// Everything is going to be read again.
    void wait();

private:
    void put(std::size_t row, const FileReading& file);
    void putPicture(FileRecord& record, std::string_view bytes);
    std::uint32_t reasonOf(const FileReading& file);
    std::string problem(const FileRecord& record, const FileReading& file) const;
    std::uint16_t truthOf(const FileReading& file);

    std::vector<std::string> m_classes;
    // In pieces: what grows by doubling leaves holes of its own size behind.
    std::deque<FileRecord> m_records;
    std::deque<float> m_probabilities;   ///< rows x classes
    std::vector<std::string> m_pictures; ///< of equal room
    PathStore m_paths;
    std::vector<std::string> m_reasons;
    std::vector<std::string> m_truths{std::string()};
    FilesTotals m_totals;
};

} // namespace digitlab
