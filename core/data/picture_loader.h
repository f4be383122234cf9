#pragma once

#include "core/api/data.h"
#include "core/api/picture.h"
#include "core/api/progress.h"
#include "core/data/pixel_bytes.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace digitlab {

/// Swaps light and dark, then rows and columns, of one 28 x 28 picture.
void changePicture(std::uint8_t* pixels, bool invert, bool transpose);

/// A picture of 28 x 28 as it is, grey = 0.299 R + 0.587 G + 0.114 B (ITU-R BT.601), transparent parts black; where
/// that leaves nothing (dark ink on a transparent ground), the opacity is the picture. Any other size is not for this.
DigitImage greyDigit(const Picture& picture);

struct LoadedPictures {
    enum class State : std::uint8_t { asItIs, normalised, failed };
    PixelBytes pixels;         ///< N x 28 x 28
    std::vector<State> states; ///< N
    /// Index and reason of those that failed, ascending; "nothing to read on it" among them.
    std::vector<std::pair<std::size_t, std::string>> failures;
};

/// Makes 28 x 28 of each of `count` pictures, on all processors; the result does not depend on their number.
/// `open` is called on several threads at once and throws when a picture cannot be read. Pictures of 28 x 28 are taken
/// as they are, all others go through the reader's normalisation. `invert` changes only the former, because
/// normalisation finds light and dark by itself. Throws Stopped.
LoadedPictures loadPictures(std::size_t count, const std::function<Picture(std::size_t)>& open,
                            const OpenDataOptions& options, const ProgressFunction& progress, std::stop_token stop);

} // namespace digitlab
