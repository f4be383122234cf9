// The least that a window with Qt Charts needs: tells the milliseconds from the start of the process, as the time of
// day in START gives it, to the end of its first paint.

#include <QApplication>
#include <QChart>
#include <QChartView>
#include <QMainWindow>

#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace {

class View : public QChartView {
public:
    using QChartView::QChartView;

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QChartView::paintEvent(event);
        QMetaObject::invokeMethod(this, &View::tell, Qt::QueuedConnection);
    }

private:
    static void tell()
    {
        const std::chrono::duration<double> now = std::chrono::system_clock::now().time_since_epoch();
        std::printf("%.0f\n", 1000 * (now.count() - std::strtod(std::getenv("START"), nullptr)));
        QApplication::quit();
    }
};

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.setCentralWidget(new View(new QChart));
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
