#include "app/window/source_reader.h"

#include "core/support/files.h"
#include "ui/widgets/path_text.h"
#include "ui/widgets/picture_image.h"

#include <span>

namespace digitlab {

namespace {

/// Whether a page is plainly one: bars and edges of anything look like ones.
bool isAllDigits(const PageReading& page, std::size_t least)
{
    std::size_t ones = 0;
    for (const auto& row : page.rows) {
        for (const PageDigit& digit : row) {
            if (digit.reading.verdict != Verdict::digit)
                return false;
            ones += digit.text() == "1" ? 1 : 0;
        }
    }
    return page.size() >= least && 2 * ones <= page.size();
}

} // namespace

bool isInkFile(const Source& source)
{
    return !source.isDrawing() && lowerExtension(pathFrom(source.file)) == ".jsonl";
}

Picture openSource(const Engine& engine, const Source& source)
{
    if (!source.file.isEmpty())
        return engine.openPicture(pathFrom(source.file));
    if (!source.image.isNull())
        return toPicture(source.image);
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(source.bytes.constData());
    return engine.decodePicture(std::span(bytes, static_cast<std::size_t>(source.bytes.size())),
                                source.name.toStdString());
}

std::vector<InkEntry> openDrawings(const Engine& engine, const Source& source)
{
    std::vector<InkEntry> entries = engine.openInk(pathFrom(source.file));
    if (entries.empty())
        throw Error((source.file + QStringLiteral(": there is no drawing in it")).toStdString());
    return entries;
}

Answer readPicture(const Model& model, const Picture& picture, ReadAs as)
{
    if (as == ReadAs::page)
        return model.readPage(picture);
    Reading reading = model.read(picture);
    if (as == ReadAs::digit)
        return reading;
    // The digits of an aslant row stand over one another: it is not told at sight that there are several.
    const bool several = reading.hint == Hint::severalDigits;
    const bool nothing = reading.verdict == Verdict::none && reading.hint == Hint::nothing;
    if (!several && !nothing && !reading.others)
        return reading;
    constexpr std::size_t leastOfNothing = 3; // a letter may be cut into two signs
    PageReading page = model.readPage(picture);
    if (several ? page.size() > 1 : isAllDigits(page, nothing && !reading.others ? leastOfNothing : 2))
        return page;
    return reading;
}

Answer readDrawing(const Model& model, const Ink& ink)
{
    if (ink.strokes.size() > 1)
        if (PageReading number = model.readNumber(ink); number.size() > 1)
            return number;
    return model.read(ink);
}

} // namespace digitlab
