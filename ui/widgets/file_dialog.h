#pragma once

class QFileDialog;
class QString;
class QWidget;

namespace digitlab {

/// A dialog for files that deletes itself when it is closed. In every language its parts have room: kinds of files are
/// told without their endings, of which pictures have too many to be shown, and dates are whole.
QFileDialog* newFileDialog(QWidget& parent, const QString& title);

} // namespace digitlab
