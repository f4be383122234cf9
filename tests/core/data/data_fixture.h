#pragma once

#include "core/api/error.h"
#include "core/data/data_set.h"

#include <QBuffer>
#include <QColor>
#include <QImage>
#include <QString>
#include <QTemporaryDir>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>
#include <zlib.h>

namespace digitlab {

using Bytes = std::vector<std::uint8_t>;

inline void writeBytes(const std::filesystem::path& file, const Bytes& bytes)
{
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary)
        .write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

inline void writeText(const std::filesystem::path& file, const std::string& text)
{
    writeBytes(file, {text.begin(), text.end()});
}

inline void writeGzip(const std::filesystem::path& file, const Bytes& bytes)
{
    gzFile stream = gzopen(file.c_str(), "wb");
    gzwrite(stream, bytes.data(), static_cast<unsigned>(bytes.size()));
    gzclose(stream);
}

inline Bytes readBytes(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline void addNumber(Bytes& bytes, std::uint32_t number)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes.push_back(static_cast<std::uint8_t>(number >> shift));
}

/// The pixel of picture `item` at `place` in the IDX files made here.
inline std::uint8_t idxPixel(std::size_t item, std::size_t place)
{
    return static_cast<std::uint8_t>(item * 31 + place * 7);
}

inline Bytes idxPictures(std::uint32_t count, std::uint32_t rows = 28, std::uint32_t columns = 28)
{
    Bytes bytes;
    for (const std::uint32_t number : {0x803u, count, rows, columns})
        addNumber(bytes, number);
    for (std::size_t item = 0; item < count; ++item)
        for (std::size_t place = 0; place < std::size_t{rows} * columns; ++place)
            bytes.push_back(idxPixel(item, place));
    return bytes;
}

inline Bytes idxLabels(const Bytes& labels)
{
    Bytes bytes;
    addNumber(bytes, 0x801);
    addNumber(bytes, static_cast<std::uint32_t>(labels.size()));
    bytes.insert(bytes.end(), labels.begin(), labels.end());
    return bytes;
}

/// 0, 1, ..., classes - 1, 0, 1, ...
inline Bytes labelsInTurn(std::size_t count, std::size_t classes = 10)
{
    Bytes labels;
    for (std::size_t i = 0; i < count; ++i)
        labels.push_back(static_cast<std::uint8_t>(i % classes));
    return labels;
}

inline void writePicture(const std::filesystem::path& file, const QImage& image, const char* format = "PNG")
{
    // Not by QImage::save, whose names are text while those of a disk are bytes.
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    writeBytes(file, {buffer.data().begin(), buffer.data().end()});
}

/// 28 x 28 grey with a light bar; `seed` makes it one of its kind.
inline QImage barPicture(int seed = 0)
{
    QImage image(28, 28, QImage::Format_Grayscale8);
    image.fill(0);
    for (int y = 6; y < 22; ++y)
        for (int x = 12; x < 16; ++x)
            image.scanLine(y)[x] = static_cast<uchar>(255 - seed % 100);
    return image;
}

/// Black on white paper, 60 x 40, with a broken line.
inline QImage paperPicture()
{
    QImage image(60, 40, QImage::Format_RGB32);
    image.fill(Qt::white);
    for (int y = 8; y < 32; ++y)
        for (int x = 25; x < 30; ++x)
            image.setPixelColor(x + (y < 14 ? 6 : 0), y, Qt::black);
    return image;
}

inline std::shared_ptr<const LoadedData> open(const std::filesystem::path& path, std::size_t limit = 0)
{
    return openLoadedData({.path = path, .limit = limit}, DIGITLAB_RESOURCES "/mnist");
}

/// The message with which opening is refused; empty when it is not.
inline std::string refusal(const std::filesystem::path& path)
{
    try {
        open(path);
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

inline std::vector<std::string> classNames(const DataSet& data)
{
    std::vector<std::string> names;
    for (const ClassCount& one : data.summary().classes)
        names.push_back(one.name);
    return names;
}

/// The reason of the problem with that source; empty when there is none.
inline std::string problemOf(const DataSet& data, const std::filesystem::path& source)
{
    for (const DataProblem& problem : data.summary().problems)
        if (problem.source == source.string())
            return problem.reason;
    return {};
}

/// A folder that goes away with the test.
class TestFolder {
public:
    const std::filesystem::path& path() const { return m_path; }
    std::filesystem::path operator/(const std::string& name) const { return m_path / name; }

private:
    QTemporaryDir m_folder;
    std::filesystem::path m_path = std::filesystem::canonical(m_folder.path().toStdString());
};

} // namespace digitlab
