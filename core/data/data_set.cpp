#include "core/data/data_set.h"

#include "core/api/error.h"
#include "core/data/folder_source.h"
#include "core/data/idx_source.h"
#include "core/data/list_source.h"
#include "core/data/run_list.h"
#include "core/support/files.h"

#include <cerrno>
#include <new>

namespace digitlab {

namespace fs = std::filesystem;

namespace {

DataContents readContents(const OpenDataOptions& options, const fs::path& mnistFolder, const ProgressFunction& progress,
                          const std::stop_token& stop)
{
    if (options.path == "mnist") {
        DataContents contents = readIdxFolder(options, mnistFolder, progress, stop);
        contents.ignored = 0; // the notice that lies beside our own files is nothing to wonder at
        return contents;
    }
    if (options.path.empty())
        throw Error("no data set is named");
    std::error_code error;
    const fs::file_status status = fs::status(options.path, error);
    switch (status.type()) {
    case fs::file_type::directory:
        return isIdxFolder(options.path) ? readIdxFolder(options, options.path, progress, stop)
                                         : readClassFolders(options, progress, stop);
    case fs::file_type::regular:
        return looksLikeIdxFile(options.path) ? readIdxFolder(options, options.path, progress, stop)
                                              : readList(options, progress, stop);
    case fs::file_type::not_found:
        throw Error(systemMessage(options.path, ENOENT));
    default:
        throw Error(error ? systemMessage(options.path, error.value())
                          : options.path.string() + ": neither a folder nor a list file");
    }
}

} // namespace

std::shared_ptr<const LoadedData> openLoadedData(const OpenDataOptions& options, const fs::path& mnistFolder,
                                                 const ProgressFunction& progress, const std::stop_token& stop)
{
    try {
        if (stop.stop_requested())
            throw Stopped();
        OpenDataOptions changes = options;
        addChangesOfRun(changes);
        DataContents contents = readContents(changes, mnistFolder, progress, stop);
        contents.transposed = changes.transpose;
        contents.inverted = changes.invert;
        applyLimit(contents, options.limit, options.seed);
        return std::make_shared<const LoadedData>(std::move(contents));
    } catch (const std::bad_alloc&) {
        throw Error(options.path.string() + ": not enough memory for this data set");
    } catch (const fs::filesystem_error& error) {
        throw Error(systemMessage(error.path1().empty() ? options.path : error.path1(), error.code().value()));
    }
}

std::shared_ptr<const DataSet> openDataSet(const OpenDataOptions& options, const fs::path& mnistFolder,
                                           const ProgressFunction& progress, const std::stop_token& stop)
{
    return openLoadedData(options, mnistFolder, progress, std::move(stop));
}

} // namespace digitlab
