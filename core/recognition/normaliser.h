#pragma once

#include "core/api/model.h"
#include "core/api/picture.h"

#include <vector>

namespace digitlab {

/// Whether the network need not be asked.
inline bool nothingToRead(Hint hint)
{
    return hint == Hint::empty || hint == Hint::dot || hint == Hint::noContrast;
}

/// One digit as the network sees it, and how it came to be so.
struct Normalised {
    DigitImage image{};
    /// Where there is nothing to read `image` is black.
    Hint hint = Hint::nothing;
    /// No digit looks so, whatever the network says: it stands over a point, as `?` and `!` do, lies along the border
    /// of a photo, is a part of something thicker than strokes, or one of a row that fills the photo.
    bool doubtful = false;
    /// Taken for a digit that fills a photo: only if the network is quite sure, and then that counts.
    bool filling = false;
    /// High for its width and more than a line: a row on its side, unless the network is sure of a narrow digit.
    bool column = false;
    bool others = false; ///< see Reading
    std::vector<Step> steps;
    /// What else it may be: the same without what may be marks beside the digit (a point, a comma, a minus, a tick),
    /// and a digit that fills the picture.
    std::vector<Normalised> alternatives{};
    /// Its parts that may be digits of their own, see groupsApart(); empty where it is one or `severalDigits` is plain.
    std::vector<DigitImage> groups{};
};

/// The reader's normalisation, the one way from a picture to 28 x 28 for canvas, file and command line: alpha onto a
/// ground that contrasts with the ink, grey, light ground removed, ink light on dark, cropped to the ink, scaled into a
/// box of 20 x 20 with the aspect kept, its centre of mass in the centre of 28 x 28 (LeCun, Cortes and Burges, "The
/// MNIST database": how the originals were made). `withSteps` false leaves `steps` empty.
Normalised normalise(const Picture& picture, bool withSteps = true);

/// The same for a drawing: strokes are rendered at the scale of the 20-pixel box with MNIST's stroke width, whatever
/// their size and place in the box and whatever brush the screen shows.
Normalised normalise(const Ink& ink, bool withSteps = true);

} // namespace digitlab
