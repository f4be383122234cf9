#pragma once

#include "picture_fixture.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace digitlab {

/// One entry of a TIFF's directory: whole numbers of 2 or 4 bytes.
struct TiffField {
    std::uint32_t tag = 0;
    std::vector<std::uint32_t> values;
    int bytesEach = 4;
};

/// A small TIFF of one strip, or of tiles when `further` has their tags, with whatever its directory shall say. Places
/// of strips and tiles (tags 273 and 324) are counted from the beginning of `strip`.
struct TiffMaker {
    std::uint32_t width = 1;
    std::uint32_t height = 1;
    std::uint32_t bits = 8;
    std::uint32_t samples = 1;
    std::uint32_t photometric = 1; ///< 0 and 1 grey, 2 RGB, 3 palette, 5 inks
    std::uint32_t compression = 1; ///< 1 none, 4 fax, 5 LZW, 8 deflate, 32773 PackBits
    Bytes strip;
    std::vector<TiffField> further;

    Bytes bytes() const
    {
        std::vector<TiffField> fields{{256, {width}},
                                      {257, {height}},
                                      {258, std::vector<std::uint32_t>(samples, bits), 2},
                                      {259, {compression}, 2},
                                      {262, {photometric}, 2},
                                      {277, {samples}, 2},
                                      {284, {1}, 2}};
        fields.insert(fields.end(), further.begin(), further.end());
        if (std::none_of(further.begin(), further.end(), [](const TiffField& field) { return field.tag == 324; }))
            for (const TiffField& field : {TiffField{278, {height}}, TiffField{273, {0}},
                                           TiffField{279, {static_cast<std::uint32_t>(strip.size())}}})
                fields.push_back(field);
        std::sort(fields.begin(), fields.end(),
                  [](const TiffField& left, const TiffField& right) { return left.tag < right.tag; });
        const std::size_t behind = 8 + 2 + 12 * fields.size() + 4;
        Bytes beside = strip; // what does not fit into the directory
        Bytes tiff;
        addText(tiff, "II");
        addNumber(tiff, 42, 2, false);
        addNumber(tiff, 8, 4, false);
        addNumber(tiff, static_cast<std::uint32_t>(fields.size()), 2, false);
        for (const TiffField& field : fields) {
            addNumber(tiff, field.tag, 2, false);
            addNumber(tiff, field.bytesEach == 2 ? 3 : 4, 2, false);
            addNumber(tiff, static_cast<std::uint32_t>(field.values.size()), 4, false);
            Bytes content;
            const bool places = field.tag == 273 || field.tag == 324;
            for (const std::uint32_t value : field.values)
                addNumber(content, value + (places ? static_cast<std::uint32_t>(behind) : 0), field.bytesEach, false);
            if (content.size() <= 4) {
                content.resize(4);
                addBytes(tiff, content);
            } else {
                addNumber(tiff, static_cast<std::uint32_t>(behind + beside.size()), 4, false);
                addBytes(beside, content);
            }
        }
        addNumber(tiff, 0, 4, false);
        addBytes(tiff, beside);
        return tiff;
    }
};

/// Not packed, 8 bits, in one strip. `samples`: 1 grey, 3 RGB, 4 RGBA.
inline Bytes handMadeTiff(std::uint32_t width, std::uint32_t height, std::uint32_t samples, const Bytes& pixels,
                          std::uint32_t orientation = 1)
{
    TiffMaker tiff{.width = width,
                   .height = height,
                   .samples = samples,
                   .photometric = samples >= 3 ? 2u : 1u,
                   .strip = pixels,
                   .further = {{274, {orientation}, 2}}};
    if (samples == 4)
        tiff.further.push_back({338, {2}, 2});
    return tiff.bytes();
}

} // namespace digitlab
