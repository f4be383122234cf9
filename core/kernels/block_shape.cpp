#include "core/kernels/block_shape.h"

namespace digitlab {

bool hasKernel(const BlockShape& shape)
{
    const bool inputs = shape.inputs == 1 || (shape.inputs > 0 && shape.inputs % channelGroup == 0);
    return inputs && shape.outputs > 0 && shape.outputs % channelGroup == 0 && shape.height >= 2 && shape.width >= 2;
}

} // namespace digitlab
