#pragma once

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>

namespace digitlab {

/// The temperature T that makes softmax(logits / T) most likely on these labels (Guo, Pleiss, Sun and Weinberger 2017).
/// logits: N x classes, labels: N. 0.1 <= T <= 10.
double fitTemperature(const at::Tensor& logits, const at::Tensor& labels);

/// The smallest confidence from 0.5 to 0.95 above which at most `error` of these answers are wrong.
double fitThreshold(const at::Tensor& logits, const at::Tensor& labels, double error);

/// What the two largest probabilities together stay below for `share` of these answers to real digits, at most 0.5:
/// what stays below it is no digit. (A digit that could be one of two has all its probability on those two; of a
/// network trained on other signs too, such a sign has it spread over all.)
double fitNoneThreshold(const at::Tensor& logits, double share);

} // namespace digitlab
