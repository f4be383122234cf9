#pragma once

#include "core/api/model.h"

#include <QImage>
#include <QString>
#include <QStringList>

#include <vector>

namespace digitlab {

/// A picture beside the bar chart of its probabilities.
struct Figure {
    /// The picture, or for a drawing its ink (then `image` is null).
    QImage image;
    Ink ink;
    std::vector<float> probabilities; ///< one a class, 0..1; of many classes the most probable ones are drawn
    QStringList classes;
    QString title; ///< `predict: 4`
    int best = 0;  ///< the row that stands out; -1: none
};

/// `predict: 4` for a class.
QString figureTitle(const QString& className);

/// The picture as it is shown and goes into figures: at most 2,048 pixels a side.
QImage shownImage(const Picture& picture);

/// What was read beside its bars; where there is no digit no bar stands out and the title has a dash.
Figure figureOf(const Reading& reading, const QImage& image);
Figure figureOf(const Reading& reading, const Ink& ink);

/// What a file of this name holds: the figure as PNG, SVG or PDF by the name's ending. Throws Error with one sentence
/// that names the file. Needs a QGuiApplication (offscreen will do) for its text.
QByteArray figureContent(const Figure& figure, const QString& path);

} // namespace digitlab
