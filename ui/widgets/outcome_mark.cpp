#include "ui/widgets/outcome_mark.h"

#include <QCoreApplication>

namespace digitlab {

namespace {

constexpr double sureFrom = 0.9 - 1e-6; // probabilities are floats

} // namespace

QString digitWord(double probability)
{
    return probability >= sureFrom ? QCoreApplication::translate("VerdictView", "sure")
                                   : QCoreApplication::translate("VerdictView", "likely");
}

} // namespace digitlab
