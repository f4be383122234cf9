#pragma once

#include "core/kernels/block_shape.h"
#include "core/kernels/winograd_weights.h"

namespace digitlab {

/// Conv 3 x 3 without bias. Maps have their channels last, in whole groups; one input channel is a picture.
struct ConvolutionShape {
    std::size_t height = 0, width = 0; ///< of the input
    std::size_t inputs = 0, outputs = 0;
    std::size_t padding = 1; ///< 0 to 2

    std::size_t outHeight() const { return height + 2 * padding - 2; }
    std::size_t outWidth() const { return width + 2 * padding - 2; }
    std::size_t inputSize() const { return height * width * inputs; }
    std::size_t outputSize() const { return outHeight() * outWidth() * outputs; }

    /// The convolution that takes gradients of the output back to gradients of the input.
    ConvolutionShape back() const { return {outHeight(), outWidth(), outputs, inputs, 2 - padding}; }
};

/// Whether convolve() and the rest can compute it.
bool hasKernel(const ConvolutionShape& shape);

/// `count` maps; weights of winogradWeights(). Returns false where a value is not finite (see winogradForward()).
bool convolve(const ConvolutionShape& shape, std::size_t count, const float* maps, const float* winogradWeights,
              float* out);

/// Adds the gradients of the transformed weights, 16 points x inputs x outputs.
void addConvolutionGradients(const ConvolutionShape& shape, std::size_t count, const float* maps, const float* gradient,
                             float* points);

/// The same of pictures, by the definition; weights and their gradients are of greyWeights().
bool convolveGrey(const ConvolutionShape& shape, std::size_t count, const float* maps, const float* greyWeights,
                  float* out);
void addGreyConvolutionGradients(const ConvolutionShape& shape, std::size_t count, const float* maps,
                                 const float* gradient, float* byWeights);

} // namespace digitlab
