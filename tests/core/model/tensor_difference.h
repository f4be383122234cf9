#pragma once

#include <QString>

#include <ATen/ATen.h>

#include <algorithm>
#include <vector>

namespace digitlab {

inline constexpr double tolerance = 1e-5; // of the largest value

/// Where the first tensor lies that is off by more than the tolerance; empty where none is.
/// names: one a tensor.
inline QString difference(const std::vector<at::Tensor>& answer, const std::vector<at::Tensor>& wanted,
                          const std::vector<const char*>& names)
{
    constexpr double least = 1e-3;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const QString name = QString::fromUtf8(names[i]);
        if (answer[i].sizes() != wanted[i].sizes())
            return name + QStringLiteral(": another shape");
        const double most = (answer[i] - wanted[i]).abs().max().item<double>();
        const double scale = wanted[i].abs().max().item<double>();
        if (!(most <= tolerance * std::max(scale, least)))
            return QStringLiteral("%1: off by %2 of %3").arg(name).arg(most).arg(scale);
    }
    return {};
}

} // namespace digitlab
