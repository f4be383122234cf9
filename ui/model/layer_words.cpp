#include "ui/model/layer_words.h"

#include "ui/widgets/number_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace digitlab {

namespace {

struct Term {
    const char* words;
    const char* sentence;
};

constexpr std::array<Term, 9> terms{{
    {QT_TRANSLATE_NOOP("Layers", "Grey"),
     QT_TRANSLATE_NOOP("Layers", "Grey: the picture as one number a pixel, 0 for paper and 1 for ink.")},
    {QT_TRANSLATE_NOOP("Layers", "in 3 channels"),
     QT_TRANSLATE_NOOP("Layers", "Channels: the same grey picture three times, as a colour picture would have them.")},
    {QT_TRANSLATE_NOOP("Layers", "Conv 3 × 3"),
     QT_TRANSLATE_NOOP("Layers", "Conv: small filters of 3 × 3 look for one pattern each, everywhere in the picture.")},
    {QT_TRANSLATE_NOOP("Layers", "norm"),
     QT_TRANSLATE_NOOP("Layers", "Norm: every map is brought to one mean and spread, which makes learning steadier.")},
    {QT_TRANSLATE_NOOP("Layers", "ReLU"),
     QT_TRANSLATE_NOOP("Layers", "ReLU: what is below 0 becomes 0; without it all layers would amount to one.")},
    {QT_TRANSLATE_NOOP("Layers", "pool 2"),
     QT_TRANSLATE_NOOP("Layers", "Pool: of every 2 × 2 values the largest is kept, which halves the map.")},
    {QT_TRANSLATE_NOOP("Layers", "Linear"),
     QT_TRANSLATE_NOOP("Layers", "Linear: every output is a weighted sum of all inputs.")},
    {QT_TRANSLATE_NOOP("Layers", "softmax"),
     QT_TRANSLATE_NOOP("Layers", "Softmax: turns the last sums into probabilities that add up to 1.")},
    {QT_TRANSLATE_NOOP("Layers", "mean"), QT_TRANSLATE_NOOP("Layers", "Mean: of every map its mean value is kept.")},
}};

QString translated(const char* text)
{
    return QCoreApplication::translate("Layers", text);
}

const Term* find(const QString& part)
{
    for (const Term& term : terms)
        if (part == QString::fromUtf8(term.words))
            return &term;
    return nullptr;
}

QStringList parts(const LayerInfo& layer)
{
    return QString::fromStdString(layer.description).split(QStringLiteral(", "), Qt::SkipEmptyParts);
}

} // namespace

QString shapeText(const std::vector<int>& shape)
{
    QStringList sides;
    for (const int side : shape)
        sides << QString::number(side);
    return sides.join(QStringLiteral(" × "));
}

QString layerDescription(const LayerInfo& layer)
{
    QStringList words;
    for (const QString& part : parts(layer)) {
        const Term* term = find(part);
        words << (term ? translated(term->words) : part);
    }
    //: Between the parts of a layer's description.
    return words.join(translated(QT_TRANSLATE_NOOP("Layers", ", ")));
}

QString layerTerms(const LayerInfo& layer)
{
    QStringList sentences;
    for (const QString& part : parts(layer))
        if (const Term* term = find(part))
            sentences << translated(term->sentence);
    return sentences.join(QLatin1Char('\n'));
}

QString parametersText(std::size_t count)
{
    if (count == 0)
        return {};
    return count == 1
        ? translated(QT_TRANSLATE_NOOP("Layers", "1 parameter"))
        : translated(QT_TRANSLATE_NOOP("Layers", "%1 parameters")).arg(wholeText(static_cast<qlonglong>(count)));
}

} // namespace digitlab
