#pragma once

#include <QByteArray>
#include <QString>
#include <QStringDecoder>
#include <QUrl>

#include <algorithm>
#include <filesystem>

namespace digitlab {

/// A path as text, and back. A path is bytes and need not be UTF-8: a byte that is none becomes a lone surrogate U+DC80
/// to U+DCFF, which is shown as a replacement and turns into the same byte again (as Python's "surrogateescape", PEP
/// 383).
inline QString pathText(const std::filesystem::path& path)
{
    const QByteArray bytes = QByteArray::fromStdString(path.native());
    // A path may end within a character, or begin with a byte order mark: both are bytes as good as any.
    constexpr auto flags = QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom;
    QStringDecoder whole(QStringDecoder::Utf8, flags);
    QString text = whole(bytes);
    if (!whole.hasError())
        return text;
    text.clear();
    for (qsizetype at = 0; at < bytes.size();) {
        // One character has 1 to 4 bytes; the first length that decodes to something good is its own.
        qsizetype length = 0;
        QString character;
        for (qsizetype tried = 1; tried <= 4 && at + tried <= bytes.size() && length == 0; ++tried) {
            QStringDecoder decoder(QStringDecoder::Utf8, flags);
            character = decoder(QByteArrayView(bytes).sliced(at, tried));
            length = decoder.hasError() ? 0 : tried;
        }
        if (length == 0)
            character = QChar(static_cast<char16_t>(0xdc00 + static_cast<unsigned char>(bytes[at])));
        text += character;
        at += std::max<qsizetype>(length, 1);
    }
    return text;
}

inline std::filesystem::path pathFrom(const QString& text)
{
    QByteArray bytes;
    qsizetype done = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        const bool paired = i > 0 && text[i - 1].isHighSurrogate();
        if (paired || unit < 0xdc80 || unit > 0xdcff)
            continue;
        bytes += QStringView(text).sliced(done, i - done).toUtf8();
        bytes += static_cast<char>(unit - 0xdc00);
        done = i + 1;
    }
    bytes += QStringView(text).sliced(done).toUtf8();
    return bytes.toStdString();
}

/// The text for a local file's address: also where its bytes are no UTF-8, which QUrl::toLocalFile replaces for good.
inline QString pathText(const QUrl& local)
{
    const QByteArray bytes = QByteArray::fromPercentEncoding(local.path(QUrl::FullyEncoded).toLatin1());
    return pathText(std::filesystem::path(bytes.toStdString()));
}

} // namespace digitlab
