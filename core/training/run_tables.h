#pragma once

#include "core/api/training.h"

#include <filesystem>
#include <stop_token>
#include <string_view>
#include <vector>

namespace digitlab {

inline constexpr std::string_view metricsHeader = "epoch,batch,loss,accuracy,lr,seconds\n";
inline constexpr std::string_view epochsHeader
    = "epoch,train_loss,train_acc,val_loss,val_acc,lr,train_seconds,val_seconds\n";

/// Appends the rows of metrics.csv, of epochs.csv. A last line without its end is dropped: it was being written. Throws
/// Error that names the file, and the line when it is none of such a table; what stands before it has been appended.
/// Throws Stopped.
void readTable(const std::filesystem::path& file, std::vector<BatchRecord>& records, const std::stop_token& stop = {});
void readTable(const std::filesystem::path& file, std::vector<EpochRecord>& records, const std::stop_token& stop = {});

} // namespace digitlab
