#include "core/recognition/photo/stroke_width.h"

#include <opencv2/imgproc.hpp>

namespace digitlab {

float strokeWidth(const cv::Mat& mask)
{
    // A frame of ground, so that lines at the border end there.
    const cv::Rect box = cv::boundingRect(mask);
    if (box.empty())
        return 0;
    cv::Mat framed;
    cv::copyMakeBorder(mask(box), framed, 1, 1, 1, 1, cv::BORDER_CONSTANT | cv::BORDER_ISOLATED, cv::Scalar(0));
    cv::Mat distance;
    cv::distanceTransform(framed, distance, cv::DIST_L2, cv::DIST_MASK_3);
    cv::Mat highest;
    cv::dilate(distance, highest, cv::Mat());
    const cv::Mat middle = (distance >= highest) & (framed != 0);
    if (cv::countNonZero(middle) == 0)
        return 0;
    // The middle pixel of a line of width w is (w + 1) / 2 away from the first pixel outside.
    return static_cast<float>(2 * cv::mean(distance, middle)[0] - 1);
}

} // namespace digitlab
