#pragma once

#include <span>

namespace digitlab {

/// What the engine and its threads can say, apart from the file's name and ": " in front. %1 ... stand for names and
/// numbers. The test `engine_sentence_test` fails for a sentence of core's that is not here.
struct EnginePhrase {
    const char* text;
    /// The numbers of those arguments that are such sentences themselves: "2".
    const char* sentences = "";
};

std::span<const EnginePhrase> enginePhrases();

/// The context under which the phrases stand in the translation.
inline constexpr char enginePhraseContext[] = "Engine";

} // namespace digitlab
