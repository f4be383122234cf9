#include "ui/theme/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

// A static library's resources are linked only when somebody asks for them; the macro wants the global namespace.
static void linkIcons()
{
    Q_INIT_RESOURCE(icons);
}

namespace digitlab {

namespace {

struct IconColors {
    QColor normal;
    QColor off;
    QColor accent;
};

/// Draws the lines of an SVG in one colour, at any size and pixel density.
class LineIconEngine : public QIconEngine {
public:
    LineIconEngine(QString name, QByteArray svg, const IconColors& colors)
        : m_name(std::move(name))
        , m_svg(std::move(svg))
        , m_colors(colors)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        QByteArray svg = m_svg;
        svg.replace("currentColor", colorFor(mode, state).name().toLatin1());
        QSvgRenderer renderer(svg);
        const int side = qMin(rect.width(), rect.height());
        QRectF target(0, 0, side, side);
        target.moveCenter(QRectF(rect).center());
        // A place that is wider than high keeps words at a distance.
        if (rect.width() > rect.height())
            target.moveLeft(rect.left());
        renderer.render(painter, target);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        if (size.isEmpty())
            return {}; // there is nothing to paint on
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }

    QIconEngine* clone() const override { return new LineIconEngine(*this); }
    QString key() const override { return QStringLiteral("digitlab"); }
    QString iconName() override { return m_name; }
    bool isNull() override { return m_svg.isEmpty(); }
    QList<QSize> availableSizes(QIcon::Mode, QIcon::State) override { return {}; }

private:
    QColor colorFor(QIcon::Mode mode, QIcon::State state) const
    {
        if (mode == QIcon::Disabled)
            return m_colors.off;
        return state == QIcon::On ? m_colors.accent : m_colors.normal;
    }

    QString m_name;
    QByteArray m_svg;
    IconColors m_colors;
};

} // namespace

QIcon icon(const QString& name, const QPalette& palette, Token normal)
{
    linkIcons();
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const IconColors colors{color(normal, palette), color(Token::off, palette),
                            color(normal == Token::onAccent ? Token::onAccent : Token::accent, palette)};
    return QIcon(new LineIconEngine(name, file.readAll(), colors));
}

} // namespace digitlab
