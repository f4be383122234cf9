#pragma once

#include "core/api/model.h"
#include "ui/recognise/drawing.h"

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace digitlab {

/// How a picture is read: as what it looks like, or as a person says.
enum class ReadAs { whatItIs, digit, page };

/// Something that can be read: a file (a picture or an ink file), a picture that was pasted or dropped (decoded or not
/// yet), or a drawing of an ink file. Of a file the path is kept, never its pixels.
struct Source {
    /// Never the same twice while the program runs; 0 is no source.
    quint64 id = 0;
    /// What it is called where there is little room; English words where there is no file (see shownName).
    QString name;
    QString file{};
    QByteArray bytes{};
    QImage image{};
    std::shared_ptr<const Ink> ink{};
    InkNote note{};
    /// Why it cannot be read, known beforehand.
    QString problem{};
    ReadAs readAs = ReadAs::whatItIs;

    bool isDrawing() const { return ink != nullptr; }
};

/// How a source came out, in short: what the strip shows of it.
struct Summary {
    /// Of a picture, small; null for a drawing, and while it is not known.
    QImage thumbnail{};
    std::optional<Verdict> verdict{};
    QString best{};
    float confidence = 0;
    /// Of a page; 0: it was read as one digit.
    int signs = 0;
    /// One sentence when it could not be read.
    QString problem{};

    bool known() const { return verdict.has_value() || !problem.isEmpty(); }
};

/// Pixels a side of the pictures that the strip shows, for dense screens too.
inline constexpr int thumbnailSide = 144;

/// A number that no other source has; on the GUI thread.
quint64 newSourceId();

/// The name for the reader: a file is called the same in every language, `Pasted picture` is not.
QString shownName(const Source& source);

Source fileSource(const QString& path);
/// The drawings of an ink file, one a line, or why the line is none. name: of the file.
QList<Source> inkSources(const QString& path, const std::vector<InkEntry>& entries);

/// The answer without the thumbnail.
Summary summaryOf(const Reading& reading);
Summary summaryOf(const PageReading& page);

} // namespace digitlab
