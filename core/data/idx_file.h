#pragma once

#include "core/data/byte_source.h"
#include "core/data/pixel_bytes.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <vector>

namespace digitlab {

/// The pictures of one IDX file (LeCun, Cortes and Burges, "The MNIST database": magic number 0x00000803, then count,
/// rows and columns as big-endian 32-bit numbers, then a byte a pixel), gzipped or not.
class IdxPictures {
public:
    /// Reads the header alone. Throws Error that names the file: not such a file, a size that is none, a header that
    /// promises other than the file holds (of a compressed file: than it can possibly hold), more than 2 GiB.
    explicit IdxPictures(const std::filesystem::path& file);

    std::size_t count() const { return m_count; }
    int rows() const { return m_rows; }
    int columns() const { return m_columns; }

    /// All pixels, count x rows x columns; once. Memory grows with what has really been read. `onPictures` is told how
    /// many pictures are there and may throw. Throws Error as above when compressed data turn out shorter or longer
    /// than promised, or damaged.
    PixelBytes read(const std::function<void(std::size_t)>& onPictures);

private:
    ByteSource m_source;
    std::size_t m_count = 0;
    int m_rows = 0;
    int m_columns = 0;
};

/// The labels of an IDX file (magic number 0x00000801, count, a byte a label). Throws Error as above.
std::vector<std::uint8_t> readIdxLabels(const std::filesystem::path& file);

} // namespace digitlab
