#pragma once

#include "core/api/picture.h"
#include "core/support/philox.h"

namespace digitlab {

/// A digit written anew from a template of one of the world's writing styles, as the reader's normalisation would show
/// it to the network: 20-pixel box, centre of mass in the centre, a random pen. digit: 0..9.
DigitImage writtenDigit(int digit, Philox& random);

/// Something that is no digit, shown in the same way: a letter, a sign, a scribble, a dash, two digits side by side.
DigitImage writtenOther(Philox& random);

} // namespace digitlab
