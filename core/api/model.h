#pragma once

#include "core/api/picture.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace digitlab {

/// One block of a network as the Model page draws it.
struct LayerInfo {
    std::string name;        ///< prefix of its keys: `conv1`, `dense.0`; `input` for the picture
    std::string description; ///< `Conv 3 × 3, ReLU, pool 2`
    std::vector<int> shape;  ///< of its output, without N: 32, 14, 14
    std::size_t parameters = 0;
};

enum class ModelOrigin { shipped, run, file };

struct ModelInfo {
    std::string reference; ///< opens it again: `shipped`, RUN:N or a path
    std::string title;     ///< the card's name, `RUN, epoch N` or the file's name
    ModelOrigin origin = ModelOrigin::file;
    std::filesystem::path file;
    std::string network; ///< `seed` or `modern`
    int channels = 1;    ///< of its input, all equal
    std::vector<std::string> classes;
    std::size_t parameters = 0;
    std::vector<LayerInfo> layers;
    /// Facts of its card or run by name: data, recipe, seed, epochs, validation accuracy, ...
    std::vector<std::pair<std::string, std::string>> facts;
    std::string record; ///< JSON text of the file's own record, which a copy of the model keeps; may be empty
};

enum class Verdict { digit, unsure, none };

/// One station on the way from what came in to what the network sees.
enum class StepKind { original, cropped, scaled, centred };

struct Step {
    StepKind kind = StepKind::original;
    Picture picture;
    /// In `original`: where the ink was found, in pixels of `picture` (all 0: nowhere).
    int boxLeft = 0, boxTop = 0, boxWidth = 0, boxHeight = 0;
};

/// What is worth saying beside the verdict.
enum class Hint { nothing, empty, dot, noContrast, severalDigits };

/// The answer to one drawing or picture.
struct Reading {
    Verdict verdict = Verdict::none;
    Hint hint = Hint::nothing;
    /// More of a digit's size lies apart from it in the picture, or reaches its borders. A page's reading tells whether
    /// it is digits.
    bool others = false;
    int best = 0; ///< always the most probable class
    int second = 0;
    std::vector<float> probabilities; ///< one a class, they add up to 1; all equal when there was nothing to read
    std::vector<std::string> classes;
    DigitImage seen{};       ///< what the network saw
    std::vector<Step> steps; ///< original, cropped, scaled, centred
    double milliseconds = 0; ///< from the drawing to the answer
};

/// One sign on a page.
struct PageDigit {
    std::array<Point, 4> corners{}; ///< in the picture's pixels, clockwise from the sign's own upper left
    Reading reading;                ///< the last two steps alone where it is read from a picture
    /// What a person says that it is: the name of a class, or `?` for no digit. Empty: nobody has said anything.
    std::string correction{};

    /// The class that stands for it in a text; `?` where it is no digit.
    std::string text() const
    {
        if (!correction.empty())
            return correction;
        return reading.verdict == Verdict::none ? "?" : reading.classes[static_cast<std::size_t>(reading.best)];
    }
};

/// A page in reading order: rows from the top down, signs from left to right.
struct PageReading {
    double angle = 0; ///< degrees, clockwise, that the picture has to be turned by to stand upright
    std::vector<std::vector<PageDigit>> rows;
    double milliseconds = 0;

    /// The classes read, rows joined by `|`; a sign that is refused is `?`.
    std::string text() const
    {
        std::string text;
        for (std::size_t row = 0; row < rows.size(); ++row) {
            text += row > 0 ? "|" : "";
            for (const PageDigit& digit : rows[row])
                text += digit.text();
        }
        return text;
    }

    std::size_t size() const
    {
        std::size_t signs = 0;
        for (const std::vector<PageDigit>& row : rows)
            signs += row.size();
        return signs;
    }
};

/// A network with its weights, ready to read. Safe from any thread.
class Model {
public:
    virtual ~Model() = default;
    virtual const ModelInfo& info() const = 0;
    virtual Reading read(const Ink& ink) const = 0;
    virtual Reading read(const Picture& picture) const = 0;
    /// Finds the signs on a page, turned by any quarter and some degrees, and reads them.
    virtual PageReading readPage(const Picture& picture) const = 0;
    /// Several digits written side by side: puts the strokes together into signs and reads them. Corners are in the
    /// ink's units. One sign or none: the drawing is no number, and read() has the answer to it.
    virtual PageReading readNumber(const Ink& ink) const = 0;
};

enum class ExportFormat { pth };

struct ClassFigures {
    std::string name;
    double precision = 0;
    double recall = 0;
    double f1 = 0;
    std::size_t support = 0;
};

struct Evaluation {
    double accuracy = 0; ///< 0..1
    double loss = 0;     ///< mean cross entropy over the samples
    std::size_t samples = 0;
    std::string part; ///< `test` or `all`
    std::vector<std::string> classes;
    std::vector<ClassFigures> perClass;
    std::vector<std::vector<std::size_t>> confusion; ///< rows are the truth, columns the reading
};

} // namespace digitlab
