#pragma once

#include "core/api/model.h"

#include <QString>

#include <memory>
#include <string>
#include <vector>

namespace digitlab {

/// How one of many files came out: a line of the table.
struct FileReading {
    /// As `classify` names it: the path, byte by byte; of a drawing PATH:LINE.
    std::string source;
    /// The file itself.
    std::string file{};
    /// Its place among the files, in the order in which they are read.
    std::size_t entry = 0;
    /// Of a drawing in an ink file, from 1; 0: the file is a picture.
    std::size_t line = 0;
    /// The class that the folder or the drawing's label names; empty where neither names one.
    std::string truth{};
    /// Why it could not be read, one sentence in English; empty when it was.
    std::string problem{};
    /// It is in the table, but has not been read by the model that reads now.
    bool waiting = false;
    /// Without steps and classes: the pictures of many files would not fit in memory.
    Reading reading{};

    bool isRead() const { return problem.empty() && !waiting; }
    float confidence() const;
};

/// On its way from thread to thread.
using FileRow = std::shared_ptr<const FileReading>;

/// What became of a file whose truth is known.
enum class Judgement { unknown, right, wrong, refused };
Judgement judge(const FileReading& file, const std::vector<std::string>& classes);

/// The class read, whatever the verdict.
QString bestClass(const FileReading& file, const std::vector<std::string>& classes);

struct FileRecord;

/// How many came out how.
struct FilesTotals {
    std::size_t files = 0;
    std::size_t sure = 0;
    std::size_t unsure = 0;
    std::size_t none = 0;
    std::size_t unreadable = 0;
    std::size_t waiting = 0; ///< to be read again
    std::size_t right = 0;
    std::size_t wrong = 0;
    std::size_t refused = 0; ///< of those whose truth is known: said to be no digit

    void add(const FileRecord& file);
    void remove(const FileRecord& file);
    std::size_t judged() const { return right + wrong + refused; }
};

/// `10,000 files · sure 9,700 · unsure 200 · ...`
QString outcomeText(const FilesTotals& totals);
/// `Right 9,812 of 9,990 (98.2 %) · wrong 120 · refused 58`; empty where no truth is known.
QString judgementText(const FilesTotals& totals);

} // namespace digitlab
