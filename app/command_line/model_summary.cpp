#include "app/command_line/model_summary.h"

#include "app/command_line/command_line.h"
#include "app/command_line/texts.h"

namespace digitlab {

std::string writtenLine(const std::string& out, const ModelInfo& model)
{
    return filled(CommandLine::tr("%1: network %2, %3 classes, %4 parameters"),
                  {oneLine(out), model.network, std::to_string(model.classes.size()), std::to_string(model.parameters)})
        + "\n";
}

} // namespace digitlab
