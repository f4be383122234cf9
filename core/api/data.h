#pragma once

#include "core/api/picture.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace digitlab {

enum class DataKind { idx, folders, list };
enum class Part { training, test };

struct OpenDataOptions {
    /// The word `mnist`, an IDX folder, a folder of class folders or a list file: see DESIGN "Contracts".
    std::filesystem::path path;
    /// Takes this many items of the training part, seeded, classes in proportion. 0 takes all.
    std::size_t limit = 0;
    std::uint64_t seed = 1;
    /// Swaps rows and columns of each picture (some relatives of MNIST lie on their side).
    bool transpose = false;
    /// Swaps light and dark of each picture.
    bool invert = false;
};

/// A file or item that was left out, and why.
struct DataProblem {
    std::string source;
    std::string reason;
};

struct ClassCount {
    std::string name;
    std::size_t training = 0;
    std::size_t test = 0;
};

struct DataSummary {
    DataKind kind = DataKind::folders;
    /// As given (`mnist` for the data set that comes with the program).
    std::string path;
    /// In the order of the labels: natural order of the names.
    std::vector<ClassCount> classes;
    std::size_t training = 0;
    std::size_t test = 0;
    /// Pictures that were 28 x 28 and were taken as they are; the others went through the reader's normalisation.
    std::size_t asTheyAre = 0;
    std::size_t normalised = 0;
    /// Hidden files and folders, Thumbs.db and the like: passed over without a word each.
    std::size_t ignored = 0;
    /// Rows and columns are swapped, light and dark are: as was asked for, or as the run did whose list this is.
    bool transposed = false;
    bool inverted = false;
    std::vector<DataProblem> problems;
    /// Hex digits over all pixels and labels in order; equal data have equal checksums on every machine.
    std::string checksum;
};

/// One digit of a data set.
struct Sample {
    DigitImage image{};
    int label = 0;
    /// The file, or FILE#INDEX for an item of an IDX file.
    std::string source;
};

/// A data set in memory; reading it is safe from any thread.
class DataSet {
public:
    virtual ~DataSet() = default;
    virtual const DataSummary& summary() const = 0;
    virtual std::size_t size(Part part) const = 0;
    /// One label an item, 0 ... classes - 1.
    virtual std::span<const std::uint8_t> labels(Part part) const = 0;
    /// Throws std::out_of_range.
    virtual Sample sample(Part part, std::size_t index) const = 0;
};

/// Indices into the training part, in the shuffled order that the lists are written in.
struct Split {
    std::vector<std::uint32_t> training;
    std::vector<std::uint32_t> validation;
};

} // namespace digitlab
