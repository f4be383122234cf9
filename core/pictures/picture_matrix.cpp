#include "core/pictures/picture_matrix.h"

namespace digitlab {

cv::Mat matrixOf(Picture& picture)
{
    return {picture.height, picture.width, CV_8UC(picture.channels), picture.pixels.data()};
}

cv::Mat matrixOf(const Picture& picture)
{
    return picture.empty() ? cv::Mat() : cv::Mat(picture.pixels).reshape(picture.channels, picture.height);
}

Picture pictureOf(const cv::Mat& matrix)
{
    Picture picture;
    picture.width = matrix.cols;
    picture.height = matrix.rows;
    picture.channels = matrix.channels();
    picture.pixels.resize(matrix.total() * matrix.elemSize());
    cv::Mat target = matrixOf(picture);
    matrix.copyTo(target);
    return picture;
}

} // namespace digitlab
