#pragma once

#include <QString>

namespace digitlab {

/// For the one catch block at a thread's edge: one sentence that says what the exception in flight is about, in English
/// (engineSentence() has it in the reader's language). Empty for Stopped, which is no error.
QString problemInFlight();

} // namespace digitlab
