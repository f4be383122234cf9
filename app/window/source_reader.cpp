#include "app/window/source_reader.h"

#include "core/support/files.h"
#include "ui/widgets/path_text.h"
#include "ui/widgets/picture_image.h"

#include <span>

namespace digitlab {

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
    if (as == ReadAs::whatItIs && reading.hint == Hint::severalDigits)
        if (PageReading page = model.readPage(picture); page.size() > 1)
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
