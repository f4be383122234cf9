<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Charts</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Epoch %1, batch %2</source>
        <translation>第 %1 轮，第 %2 批</translation>
    </message>
    <message>
        <source>This batch</source>
        <translation>本批次</translation>
    </message>
    <message>
        <source>Smoothed</source>
        <translation>平滑值</translation>
    </message>
    <message>
        <source>Validation, epoch %1</source>
        <translation>验证，第 %1 轮</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>No batch yet</source>
        <translation>还没有批次</translation>
    </message>
    <message>
        <source>Last batch %1, smoothed %2</source>
        <translation>最近一批 %1，平滑值 %2</translation>
    </message>
    <message>
        <source>%1, validation %2 after epoch %3</source>
        <translation>%1，第 %3 轮后验证值 %2</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>批</translation>
    </message>
    <message>
        <source>s</source>
        <extracomment>Seconds, at the end of an axis.</extracomment>
        <translation>秒</translation>
    </message>
    <message>
        <source>min:s</source>
        <extracomment>Minutes and seconds, hours and minutes, at the end of an axis.</extracomment>
        <translation>分:秒</translation>
    </message>
    <message>
        <source>h:min</source>
        <translation>时:分</translation>
    </message>
    <message>
        <source>rate %1 → %2</source>
        <translation>学习率 %1 → %2</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>%1: network %2, %3 classes, %4 parameters</source>
        <translation>%1：网络 %2，%3 个类别，%4 个参数</translation>
    </message>
</context>
<context>
    <name>DataWords</name>
    <message>
        <source>IDX files, as MNIST has</source>
        <translation>IDX 文件（MNIST 格式）</translation>
    </message>
    <message>
        <source>Class folders</source>
        <translation>按类别分的文件夹</translation>
    </message>
    <message>
        <source>List file</source>
        <translation>列表文件</translation>
    </message>
    <message>
        <source>1 picture</source>
        <translation>1 张图像</translation>
    </message>
    <message>
        <source>%1 pictures</source>
        <translation>%1 张图像</translation>
    </message>
    <message>
        <source>%1, %2 classes, grey, 28 × 28</source>
        <translation>%1，%2 个类别，灰度，28 × 28</translation>
    </message>
    <message>
        <source>28 × 28, as they are</source>
        <translation>28 × 28，保持原样</translation>
    </message>
    <message>
        <source>all brought to 28 × 28</source>
        <translation>全部转为 28 × 28</translation>
    </message>
    <message>
        <source>%1 brought to 28 × 28</source>
        <translation>%1 张转为 28 × 28</translation>
    </message>
    <message>
        <source>Looking through %1</source>
        <translation>正在扫描“%1”</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取“%1”</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>Pasted picture: %1</source>
        <translation>粘贴的图片：%1</translation>
    </message>
    <message>
        <source>Dropped picture: %1</source>
        <translation>拖入的图片：%1</translation>
    </message>
    <message>
        <source>there is no drawing in it</source>
        <translation>其中没有笔迹</translation>
    </message>
    <message>
        <source>a figure&apos;s name ends in .png, .svg or .pdf</source>
        <translation>图的文件名须以 .png、.svg 或 .pdf 结尾</translation>
    </message>
    <message>
        <source>the figure could not be drawn</source>
        <translation>无法绘制该图</translation>
    </message>
    <message>
        <source>a drawing&apos;s name ends in .png, .svg or .jsonl</source>
        <translation>笔迹的文件名须以 .png、.svg 或 .jsonl 结尾</translation>
    </message>
    <message>
        <source>the drawing could not be made</source>
        <translation>无法生成笔迹文件</translation>
    </message>
    <message>
        <source>%1; free some space, then resume the run</source>
        <translation>%1；请腾出空间，然后继续训练</translation>
    </message>
    <message>
        <source>%1; the run folder was moved or deleted: train again into another folder</source>
        <translation>%1；训练记录文件夹已被移动或删除：请换一个文件夹重新训练</translation>
    </message>
    <message>
        <source>no such file or directory</source>
        <translation>没有这个文件或文件夹</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>权限不足</translation>
    </message>
    <message>
        <source>no space left on device</source>
        <translation>设备上没有剩余空间</translation>
    </message>
    <message>
        <source>disk quota exceeded</source>
        <translation>超出磁盘配额</translation>
    </message>
    <message>
        <source>read-only file system</source>
        <translation>文件系统为只读</translation>
    </message>
    <message>
        <source>is a directory</source>
        <translation>是一个文件夹</translation>
    </message>
    <message>
        <source>not a directory</source>
        <translation>不是文件夹</translation>
    </message>
    <message>
        <source>file exists</source>
        <translation>文件已存在</translation>
    </message>
    <message>
        <source>file name too long</source>
        <translation>文件名过长</translation>
    </message>
    <message>
        <source>file too large</source>
        <translation>文件过大</translation>
    </message>
    <message>
        <source>input/output error</source>
        <translation>输入/输出错误</translation>
    </message>
    <message>
        <source>too many open files</source>
        <translation>打开的文件过多</translation>
    </message>
    <message>
        <source>too many levels of symbolic links</source>
        <translation>符号链接层数过多</translation>
    </message>
    <message>
        <source>operation not permitted</source>
        <translation>不允许此操作</translation>
    </message>
    <message>
        <source>cannot allocate memory</source>
        <translation>无法分配内存</translation>
    </message>
    <message>
        <source>no such device or address</source>
        <translation>没有这个设备或地址</translation>
    </message>
    <message>
        <source>text file busy</source>
        <translation>程序文件正被占用</translation>
    </message>
    <message>
        <source>stale file handle</source>
        <translation>文件句柄已失效</translation>
    </message>
    <message>
        <source>not a regular file</source>
        <translation>不是普通文件</translation>
    </message>
    <message>
        <source>too large (%1 bytes, the limit is %2)</source>
        <translation>过大（%1 字节，上限为 %2）</translation>
    </message>
    <message>
        <source>another program is writing it</source>
        <translation>另一个程序正在写入它</translation>
    </message>
    <message>
        <source>not enough memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>内存不足，无法完成此操作。</translation>
    </message>
    <message>
        <source>Something failed that gives no reason.</source>
        <translation>发生了未说明原因的错误。</translation>
    </message>
    <message>
        <source>The engine is not ready yet.</source>
        <translation>计算引擎尚未就绪。</translation>
    </message>
    <message>
        <source>the engine cannot be loaded: %1</source>
        <translation>无法加载计算引擎：%1</translation>
    </message>
    <message>
        <source>these settings could not be read; they are in %1 now, and all settings are those of a first start</source>
        <translation>无法读取这些设置；它们已移至 %1，现在所有设置都恢复为首次启动时的状态</translation>
    </message>
    <message>
        <source>these settings cannot be read, and cannot be moved out of the way; what is chosen now is not kept</source>
        <translation>无法读取这些设置，也无法将其移开；现在所做的选择不会保留</translation>
    </message>
    <message>
        <source>the settings cannot be written; what is chosen now is not kept</source>
        <translation>无法写入设置；现在所做的选择不会保留</translation>
    </message>
    <message>
        <source>no data set is named</source>
        <translation>没有指定数据集</translation>
    </message>
    <message>
        <source>neither a folder nor a list file</source>
        <translation>既不是文件夹，也不是列表文件</translation>
    </message>
    <message>
        <source>not enough memory for this data set</source>
        <translation>内存不足，无法装入此数据集</translation>
    </message>
    <message>
        <source>the data set is not in memory</source>
        <translation>数据集不在内存中</translation>
    </message>
    <message>
        <source>both %1 and %2 are in it; which one is meant?</source>
        <translation>其中同时有 %1 和 %2；请指明用哪一个</translation>
    </message>
    <message>
        <source>more than %1 files</source>
        <translation>超过 %1 个文件</translation>
    </message>
    <message>
        <source>more than %1 pictures</source>
        <translation>超过 %1 张图像</translation>
    </message>
    <message>
        <source>label %1 at position %2, but no picture has label %3</source>
        <translation>位置 %2 处的标签为 %1，但没有图像的标签为 %3</translation>
    </message>
    <message>
        <source>label %1 at position %2, but the others are digits from 0 to %3</source>
        <translation>位置 %2 处的标签为 %1，但其他标签都是 0 至 %3 的数字</translation>
    </message>
    <message>
        <source>label %1 at position %2, but the training part has labels from %3 to %4</source>
        <translation>位置 %2 处的标签为 %1，但训练集的标签为 %3 至 %4</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>文件为空</translation>
    </message>
    <message>
        <source>the file ends within its IDX header</source>
        <translation>文件在 IDX 文件头内就结束了</translation>
    </message>
    <message>
        <source>the compressed data are damaged</source>
        <translation>压缩数据已损坏</translation>
    </message>
    <message>
        <source>the compressed data are cut short</source>
        <translation>压缩数据不完整</translation>
    </message>
    <message>
        <source>the compressed data are damaged or cut short</source>
        <translation>压缩数据已损坏或不完整</translation>
    </message>
    <message>
        <source>not an IDX file of pictures (it starts with %1, not with %2)</source>
        <translation>不是 IDX 图像文件（开头是 %1，而不是 %2）</translation>
    </message>
    <message>
        <source>not an IDX file of labels (it starts with %1, not with %2)</source>
        <translation>不是 IDX 标签文件（开头是 %1，而不是 %2）</translation>
    </message>
    <message>
        <source>its header promises %1 pictures of %2 x %3 (%4 bytes), %5</source>
        <translation>文件头声明有 %1 张 %2 x %3 的图像（%4 字节），%5</translation>
    </message>
    <message>
        <source>its header promises %1 labels (%2 bytes), %3</source>
        <translation>文件头声明有 %1 个标签（%2 字节），%3</translation>
    </message>
    <message>
        <source>the file holds %1 bytes</source>
        <translation>文件实有 %1 字节</translation>
    </message>
    <message>
        <source>more than its %1 compressed bytes can hold</source>
        <translation>超出其 %1 字节压缩数据所能容纳的量</translation>
    </message>
    <message>
        <source>the limit is %1 bytes</source>
        <translation>上限为 %1 字节</translation>
    </message>
    <message>
        <source>the compressed data hold %1 bytes</source>
        <translation>压缩数据实有 %1 字节</translation>
    </message>
    <message>
        <source>the compressed data hold more than %1 bytes</source>
        <translation>压缩数据超过 %1 字节</translation>
    </message>
    <message>
        <source>the compressed data are cut short after %1 bytes</source>
        <translation>压缩数据在 %1 字节后中断</translation>
    </message>
    <message>
        <source>its header promises pictures of %1 x %2 pixels</source>
        <translation>文件头声明图像为 %1 x %2 像素</translation>
    </message>
    <message>
        <source>no IDX files in it</source>
        <translation>其中没有 IDX 文件</translation>
    </message>
    <message>
        <source>several IDX sets in one folder (%1, %2): name one of the files instead</source>
        <translation>一个文件夹中有多组 IDX 文件（%1，%2）：请改为指定其中一个文件</translation>
    </message>
    <message>
        <source>there is no file with its labels (...labels-idx1-ubyte) beside it</source>
        <translation>旁边没有对应的标签文件（...labels-idx1-ubyte）</translation>
    </message>
    <message>
        <source>there is no file with its pictures (...images-idx3-ubyte) beside it</source>
        <translation>旁边没有对应的图像文件（...images-idx3-ubyte）</translation>
    </message>
    <message>
        <source>%1 labels, but %2 pictures in %3</source>
        <translation>有 %1 个标签，但 %3 中有 %2 张图像</translation>
    </message>
    <message>
        <source>not named as IDX files are (train-images-idx3-ubyte)</source>
        <translation>文件名不符合 IDX 文件的命名（train-images-idx3-ubyte）</translation>
    </message>
    <message>
        <source>this list is in UTF-16; save it as UTF-8</source>
        <translation>此列表为 UTF-16 编码；请另存为 UTF-8</translation>
    </message>
    <message>
        <source>neither a folder of pictures, nor IDX files, nor a list of `path label` lines</source>
        <translation>既不是图片文件夹，也不是 IDX 文件，也不是由 `path label` 行组成的列表</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>one more label than the %1 that are possible: %2</source>
        <translation>标签超出了 %1 个的上限：%2</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>没有标签</translation>
    </message>
    <message>
        <source>%1: no such file</source>
        <translation>%1：没有这个文件</translation>
    </message>
    <message>
        <source>%1: the file holds %2 pictures, counted from 0</source>
        <translation>%1：文件中有 %2 张图像，编号从 0 开始</translation>
    </message>
    <message>
        <source>%1: is in line %2 already</source>
        <translation>%1：已在第 %2 行出现过</translation>
    </message>
    <message>
        <source>%1 is not in the data for training (%2)</source>
        <translation>%1 不在训练数据中（%2）</translation>
    </message>
    <message>
        <source>%1 is of class %2 in the data, not %3</source>
        <translation>%1 在数据中属于类别 %2，而不是 %3</translation>
    </message>
    <message>
        <source>%1 comes a second time</source>
        <translation>%1 重复出现</translation>
    </message>
    <message>
        <source>the list is empty</source>
        <translation>列表为空</translation>
    </message>
    <message>
        <source>no picture in it</source>
        <translation>其中没有图像</translation>
    </message>
    <message>
        <source>no picture in it (%1)</source>
        <translation>其中没有图像（%1）</translation>
    </message>
    <message>
        <source>all pictures are of one class, %1; at least two are needed</source>
        <translation>所有图像都属于同一类别 %1；至少需要两个类别</translation>
    </message>
    <message>
        <source>all pictures are of one class, %1; at least two are needed (%2)</source>
        <translation>所有图像都属于同一类别 %1；至少需要两个类别（%2）</translation>
    </message>
    <message>
        <source>%1; and %2 more like it</source>
        <translation>%1；另有 %2 个类似问题</translation>
    </message>
    <message>
        <source>%1 classes, at most %2 are possible</source>
        <translation>有 %1 个类别，最多允许 %2 个</translation>
    </message>
    <message>
        <source>class %1 has no readable picture: left out</source>
        <translation>类别 %1 没有可读取的图像：已排除</translation>
    </message>
    <message>
        <source>nothing to read on it</source>
        <translation>上面没有可识别的内容</translation>
    </message>
    <message>
        <source>not enough memory for it</source>
        <translation>内存不足，无法读取</translation>
    </message>
    <message>
        <source>the share kept for validation must lie between 0 and 1</source>
        <translation>留作验证的比例必须在 0 和 1 之间</translation>
    </message>
    <message>
        <source>%1 pictures for training; at least two are needed, one to train and one to validate</source>
        <translation>有 %1 张训练图像；至少需要两张，一张用于训练，一张用于验证</translation>
    </message>
    <message>
        <source>passed over: the pictures for training are in %1</source>
        <translation>已忽略：训练图像取自 %1</translation>
    </message>
    <message>
        <source>1 picture lies beside the class folders, in no class</source>
        <translation>有 1 张图像在类别文件夹之外，不属于任何类别</translation>
    </message>
    <message>
        <source>%1 pictures lie beside the class folders, in no class</source>
        <translation>有 %1 张图像在类别文件夹之外，不属于任何类别</translation>
    </message>
    <message>
        <source>its name holds a line break</source>
        <translation>文件名中有换行符</translation>
    </message>
    <message>
        <source>a link back to a folder above it</source>
        <translation>指回上级文件夹的链接</translation>
    </message>
    <message>
        <source>no picture in it: not a class</source>
        <translation>其中没有图像：不是类别</translation>
    </message>
    <message>
        <source>a link to nothing</source>
        <translation>链接的目标不存在</translation>
    </message>
    <message>
        <source>links to folders are not followed inside a class</source>
        <translation>类别文件夹内不跟随指向文件夹的链接</translation>
    </message>
    <message>
        <source>too deep</source>
        <translation>嵌套过深</translation>
    </message>
    <message>
        <source>class &apos;%1&apos; is not known to the model %2</source>
        <translation>模型 %2 没有类别 &apos;%1&apos;</translation>
    </message>
    <message>
        <source>refused, it is a whole pickled module (%1), which needs code to run; in Python save its state_dict() instead</source>
        <translation>已拒绝，它是整个模块的 pickle（%1），需要运行代码；请在 Python 中改为保存其 state_dict()</translation>
    </message>
    <message>
        <source>refused, it holds code to run (%1)</source>
        <translation>已拒绝，其中含有要运行的代码（%1）</translation>
    </message>
    <message>
        <source>it was saved on a big-endian machine, which is not read here</source>
        <translation>它保存于大端序的计算机，本程序无法读取</translation>
    </message>
    <message>
        <source>its byte order is neither little nor big</source>
        <translation>它的字节序既不是小端也不是大端</translation>
    </message>
    <message>
        <source>it is a TorchScript file, which holds a program; in Python save the state_dict() instead</source>
        <translation>它是 TorchScript 文件，含有程序；请在 Python 中改为保存 state_dict()</translation>
    </message>
    <message>
        <source>not a PyTorch weights file</source>
        <translation>不是 PyTorch 权重文件</translation>
    </message>
    <message>
        <source>not a PyTorch weights file (a ZIP archive without data.pkl)</source>
        <translation>不是 PyTorch 权重文件（ZIP 归档中没有 data.pkl）</translation>
    </message>
    <message>
        <source>not a PyTorch weights file (it holds no dict of tensors)</source>
        <translation>不是 PyTorch 权重文件（其中没有张量字典）</translation>
    </message>
    <message>
        <source>the archive lacks data/%1</source>
        <translation>归档中缺少 data/%1</translation>
    </message>
    <message>
        <source>the file is cut short</source>
        <translation>文件不完整</translation>
    </message>
    <message>
        <source>the file is cut short: the ZIP archive has no end</source>
        <translation>文件不完整：ZIP 归档没有结尾</translation>
    </message>
    <message>
        <source>its version of PyTorch&apos;s older file format is not known</source>
        <translation>它使用的 PyTorch 旧文件格式版本未知</translation>
    </message>
    <message>
        <source>it gives storage %1 two sizes</source>
        <translation>它为存储区 %1 给出了两个大小</translation>
    </message>
    <message>
        <source>its list of storages is damaged</source>
        <translation>其存储区列表已损坏</translation>
    </message>
    <message>
        <source>storage %1 has another size than its tensors say</source>
        <translation>存储区 %1 的大小与其张量不符</translation>
    </message>
    <message>
        <source>the file lacks storage %1</source>
        <translation>文件缺少存储区 %1</translation>
    </message>
    <message>
        <source>it holds something else than tensors and plain values (pickle opcode %1)</source>
        <translation>其中含有张量和普通值以外的内容（pickle 操作码 %1）</translation>
    </message>
    <message>
        <source>it holds far more than a state dict</source>
        <translation>其内容远多于状态字典</translation>
    </message>
    <message>
        <source>the pickle in it is damaged</source>
        <translation>其中的 pickle 已损坏</translation>
    </message>
    <message>
        <source>it refers to something else than tensors</source>
        <translation>它引用了张量以外的内容</translation>
    </message>
    <message>
        <source>it refers to tensors of a kind that is not known here</source>
        <translation>它引用了未知类型的张量</translation>
    </message>
    <message>
        <source>it was saved by PyTorch before 0.4, whose views are not read here</source>
        <translation>它由 0.4 之前的 PyTorch 保存，本程序无法读取其中的视图</translation>
    </message>
    <message>
        <source>it holds no state dict (a key is not text)</source>
        <translation>其中没有状态字典（有一个键不是文本）</translation>
    </message>
    <message>
        <source>it holds no state dict (%1 is not a tensor)</source>
        <translation>其中没有状态字典（%1 不是张量）</translation>
    </message>
    <message>
        <source>it holds no tensors</source>
        <translation>其中没有张量</translation>
    </message>
    <message>
        <source>a key is not plain text (%1)</source>
        <translation>有一个键不是纯文本（%1）</translation>
    </message>
    <message>
        <source>%1 is there twice</source>
        <translation>%1 出现了两次</translation>
    </message>
    <message>
        <source>%1 is not a tensor that a weights file can hold</source>
        <translation>%1 不是权重文件可以存放的张量</translation>
    </message>
    <message>
        <source>there is not enough memory to read it</source>
        <translation>内存不足，无法读取</translation>
    </message>
    <message>
        <source>its description is damaged</source>
        <translation>其描述已损坏</translation>
    </message>
    <message>
        <source>it has attributes that are not known here</source>
        <translation>它有未知的属性</translation>
    </message>
    <message>
        <source>its sizes reach outside of the data in the file</source>
        <translation>其尺寸超出了文件中数据的范围</translation>
    </message>
    <message>
        <source>its tensors together are larger than the file</source>
        <translation>其张量的总大小超过了文件</translation>
    </message>
    <message>
        <source>its storage has another size elsewhere in the file</source>
        <translation>其存储区在文件别处另有不同的大小</translation>
    </message>
    <message>
        <source>the file holds %1 bytes of it instead of %2</source>
        <translation>文件中有它的 %1 字节，而应为 %2 字节</translation>
    </message>
    <message>
        <source>it holds truth values that are neither true nor false</source>
        <translation>其中的布尔值既非真也非假</translation>
    </message>
    <message>
        <source>the ZIP archive is damaged</source>
        <translation>ZIP 归档已损坏</translation>
    </message>
    <message>
        <source>the ZIP archive is encrypted</source>
        <translation>ZIP 归档已加密</translation>
    </message>
    <message>
        <source>the ZIP archive has two entries of the name %1</source>
        <translation>ZIP 归档中有两个名为 %1 的条目</translation>
    </message>
    <message>
        <source>the ZIP archive has entries that overlap (%1)</source>
        <translation>ZIP 归档中有互相重叠的条目（%1）</translation>
    </message>
    <message>
        <source>the ZIP archive is compressed, which torch.save does not do (%1)</source>
        <translation>ZIP 归档经过压缩，而 torch.save 不会压缩（%1）</translation>
    </message>
    <message>
        <source>damaged: the content of %1 does not match its checksum</source>
        <translation>已损坏：%1 的内容与其校验和不符</translation>
    </message>
    <message>
        <source>too large for a weights file (the limits are 2 GiB and 65,000 tensors)</source>
        <translation>作为权重文件过大（上限为 2 GiB 和 65,000 个张量）</translation>
    </message>
    <message>
        <source>%1 has shape %2, but a network has 2 to 200 classes</source>
        <translation>%1 的形状为 %2，但网络须有 2 至 200 个类别</translation>
    </message>
    <message>
        <source>%1 has shape %2, wanted is %3</source>
        <translation>%1 的形状为 %2，应为 %3</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>缺少 %1</translation>
    </message>
    <message>
        <source>%1 has the wrong shape</source>
        <translation>%1 的形状不对</translation>
    </message>
    <message>
        <source>%1 holds complex numbers</source>
        <translation>%1 含有复数</translation>
    </message>
    <message>
        <source>%1 holds a value that is not finite</source>
        <translation>%1 含有非有限的值</translation>
    </message>
    <message>
        <source>%1 is no part of this network</source>
        <translation>%1 不属于此网络</translation>
    </message>
    <message>
        <source>a key stands there twice</source>
        <translation>其中有一个键出现了两次</translation>
    </message>
    <message>
        <source>there is no network named &apos;%1&apos;: seed and modern are known</source>
        <translation>没有名为 &apos;%1&apos; 的网络：可用的是 seed 和 modern</translation>
    </message>
    <message>
        <source>epochs count from 1</source>
        <translation>轮次从 1 开始计数</translation>
    </message>
    <message>
        <source>this run has no weights of epoch %1</source>
        <translation>此训练记录没有第 %1 轮的权重</translation>
    </message>
    <message>
        <source>this run has no weights yet</source>
        <translation>此训练记录还没有权重</translation>
    </message>
    <message>
        <source>%1 that is cut short or damaged</source>
        <translation>%1 文件不完整或已损坏</translation>
    </message>
    <message>
        <source>%1 that is cut short</source>
        <translation>%1 文件不完整</translation>
    </message>
    <message>
        <source>%1 that is cut short in its header</source>
        <translation>%1 文件的文件头不完整</translation>
    </message>
    <message>
        <source>%1 that is damaged</source>
        <translation>%1 文件已损坏</translation>
    </message>
    <message>
        <source>%1 that is cut short, its header promises %2 x %3 pixels</source>
        <translation>%1 文件不完整，文件头声明为 %2 x %3 像素</translation>
    </message>
    <message>
        <source>%1 that cannot be read, %2; save it as PNG</source>
        <translation>无法读取的 %1 文件，%2；请另存为 PNG</translation>
    </message>
    <message>
        <source>its pixels are not whole numbers of 8 or 16 bits</source>
        <translation>其像素不是 8 位或 16 位整数</translation>
    </message>
    <message>
        <source>its kind of pixels is unusual</source>
        <translation>其像素类型不常见</translation>
    </message>
    <message>
        <source>%1 that cannot be decoded</source>
        <translation>%1 文件无法解码</translation>
    </message>
    <message>
        <source>%1 that cannot be decoded (%2)</source>
        <translation>%1 文件无法解码（%2）</translation>
    </message>
    <message>
        <source>%1 that cannot be read, %2</source>
        <translation>无法读取的 %1 文件，%2</translation>
    </message>
    <message>
        <source>%1 that is damaged or of a kind that cannot be decoded</source>
        <translation>%1 文件已损坏，或属于无法解码的类型</translation>
    </message>
    <message>
        <source>%1 is not supported; %2</source>
        <translation>不支持的格式（%1）；%2</translation>
    </message>
    <message>
        <source>a camera&apos;s raw format</source>
        <translation>相机 RAW 格式</translation>
    </message>
    <message>
        <source>a film</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>an archive</source>
        <translation>压缩包</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>weights of a network, not a picture; open them on the Model page</source>
        <translation>这是网络的权重，不是图片；请在“模型”页打开</translation>
    </message>
    <message>
        <source>export it as JPEG or PNG from the camera&apos;s own program</source>
        <translation>请用相机自带的程序导出为 JPEG 或 PNG</translation>
    </message>
    <message>
        <source>save one picture of it as PNG</source>
        <translation>请把其中一幅画面存为 PNG</translation>
    </message>
    <message>
        <source>unpack it and open the pictures in it</source>
        <translation>请解压后打开其中的图片</translation>
    </message>
    <message>
        <source>in the browser, save the picture itself</source>
        <translation>请在浏览器中保存图片本身</translation>
    </message>
    <message>
        <source>save it as PNG</source>
        <translation>请另存为 PNG</translation>
    </message>
    <message>
        <source>save it as JPEG, or set the phone&apos;s camera to its most compatible format</source>
        <translation>请另存为 JPEG，或把手机相机设为兼容性最好的格式</translation>
    </message>
    <message>
        <source>export the page as PNG</source>
        <translation>请把该页导出为 PNG</translation>
    </message>
    <message>
        <source>damaged %1, its header promises %2 pixels</source>
        <translation>%1 文件已损坏，文件头声明为 %2 像素</translation>
    </message>
    <message>
        <source>too large, %1 pixels; the limit is %2 million pixels</source>
        <translation>过大，%1 像素；上限为 %2 百万像素</translation>
    </message>
    <message>
        <source>its pixels are not whole numbers of 8 or 16 bits; save it as PNG</source>
        <translation>其像素不是 8 位或 16 位整数；请另存为 PNG</translation>
    </message>
    <message>
        <source>it has %1 values a pixel; save it as PNG in grey or colour</source>
        <translation>每个像素有 %1 个值；请另存为灰度或彩色 PNG</translation>
    </message>
    <message>
        <source>not enough memory for %1 x %2 pixels</source>
        <translation>内存不足，无法容纳 %1 x %2 像素</translation>
    </message>
    <message>
        <source>not a picture (PNG, JPEG, BMP, TIFF, WebP and PNM can be read)</source>
        <translation>不是图片（可读取 PNG、JPEG、BMP、TIFF、WebP 和 PNM）</translation>
    </message>
    <message>
        <source>cut short</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>its block %1 is damaged</source>
        <translation>其数据块 %1 已损坏</translation>
    </message>
    <message>
        <source>its colour type is unknown</source>
        <translation>其颜色类型未知</translation>
    </message>
    <message>
        <source>its bits a pixel are none that exist</source>
        <translation>其每像素位数不是有效值</translation>
    </message>
    <message>
        <source>its palette is missing</source>
        <translation>缺少调色板</translation>
    </message>
    <message>
        <source>its pixel data are damaged</source>
        <translation>其像素数据已损坏</translation>
    </message>
    <message>
        <source>a number is missing in its header</source>
        <translation>文件头中缺少一个数</translation>
    </message>
    <message>
        <source>a number in its header is too long</source>
        <translation>文件头中有一个数过长</translation>
    </message>
    <message>
        <source>its largest value is not between 1 and 65535</source>
        <translation>其最大值不在 1 和 65535 之间</translation>
    </message>
    <message>
        <source>its first block is not IHDR</source>
        <translation>其第一个数据块不是 IHDR</translation>
    </message>
    <message>
        <source>it has no frame header</source>
        <translation>缺少帧头</translation>
    </message>
    <message>
        <source>its width is negative</source>
        <translation>其宽度为负</translation>
    </message>
    <message>
        <source>moving WebP pictures are not supported; save one picture of it as PNG</source>
        <translation>不支持动态 WebP 图片；请把其中一幅画面存为 PNG</translation>
    </message>
    <message>
        <source>its first block is unknown</source>
        <translation>其第一个数据块未知</translation>
    </message>
    <message>
        <source>its compression is unknown</source>
        <translation>其压缩方式未知</translation>
    </message>
    <message>
        <source>its tiles have no size</source>
        <translation>其图块没有尺寸</translation>
    </message>
    <message>
        <source>its strips have no rows</source>
        <translation>其条带没有行</translation>
    </message>
    <message>
        <source>not a TIFF</source>
        <translation>不是 TIFF</translation>
    </message>
    <message>
        <source>the box&apos;s width is not a number</source>
        <translation>框的宽度不是数值</translation>
    </message>
    <message>
        <source>the box&apos;s height is not a number</source>
        <translation>框的高度不是数值</translation>
    </message>
    <message>
        <source>a coordinate is not a number</source>
        <translation>有一个坐标不是数值</translation>
    </message>
    <message>
        <source>the box&apos;s width is not a usable number</source>
        <translation>框的宽度不是可用的数值</translation>
    </message>
    <message>
        <source>the box&apos;s height is not a usable number</source>
        <translation>框的高度不是可用的数值</translation>
    </message>
    <message>
        <source>a coordinate is not a usable number</source>
        <translation>有一个坐标不是可用的数值</translation>
    </message>
    <message>
        <source>&quot;box&quot; is missing</source>
        <translation>缺少 &quot;box&quot;</translation>
    </message>
    <message>
        <source>&quot;box&quot; is not a list of width and height</source>
        <translation>&quot;box&quot; 不是由宽和高组成的列表</translation>
    </message>
    <message>
        <source>the box has no size</source>
        <translation>框没有尺寸</translation>
    </message>
    <message>
        <source>a point is not a list of x and y</source>
        <translation>有一个点不是由 x 和 y 组成的列表</translation>
    </message>
    <message>
        <source>&quot;strokes&quot; is missing</source>
        <translation>缺少 &quot;strokes&quot;</translation>
    </message>
    <message>
        <source>&quot;strokes&quot; is not a list</source>
        <translation>&quot;strokes&quot; 不是列表</translation>
    </message>
    <message>
        <source>a stroke is not a list of points</source>
        <translation>有一个笔画不是由点组成的列表</translation>
    </message>
    <message>
        <source>the label is neither a number nor text</source>
        <translation>标签既不是数值也不是文本</translation>
    </message>
    <message>
        <source>lists are nested too deep</source>
        <translation>列表嵌套过深</translation>
    </message>
    <message>
        <source>not valid JSON at character %1</source>
        <translation>不是有效的 JSON，错误在第 %1 个字符</translation>
    </message>
    <message>
        <source>it holds a number that is out of range</source>
        <translation>其中有一个数超出范围</translation>
    </message>
    <message>
        <source>not a JSON object</source>
        <translation>不是 JSON 对象</translation>
    </message>
    <message>
        <source>not a run folder</source>
        <translation>不是训练记录文件夹</translation>
    </message>
    <message>
        <source>not a checkpoint of this program</source>
        <translation>不是本程序的检查点</translation>
    </message>
    <message>
        <source>not a run description of this program</source>
        <translation>不是本程序的训练记录说明</translation>
    </message>
    <message>
        <source>metrics.csv or epochs.csv is shorter than the checkpoint says</source>
        <translation>metrics.csv 或 epochs.csv 比检查点所记的短</translation>
    </message>
    <message>
        <source>holds a run already (run.json); choose another folder or resume it</source>
        <translation>其中已有一次训练记录（run.json）；请另选文件夹，或继续该训练</translation>
    </message>
    <message>
        <source>a position that cannot be</source>
        <translation>位置无效</translation>
    </message>
    <message>
        <source>state &apos;%1&apos; is not known</source>
        <translation>未知的状态 &apos;%1&apos;</translation>
    </message>
    <message>
        <source>%1 &apos;%2&apos; is not known</source>
        <translation>未知的 %1 &apos;%2&apos;</translation>
    </message>
    <message>
        <source>device cuda: this computer or this LibTorch has no CUDA; choose cpu</source>
        <translation>设备 cuda：本机或此 LibTorch 没有 CUDA；请选择 cpu</translation>
    </message>
    <message>
        <source>not enough memory: choose a smaller batch size</source>
        <translation>内存不足：请选择较小的批大小</translation>
    </message>
    <message>
        <source>threads: from 1 to %1</source>
        <translation>线程数：1 至 %1</translation>
    </message>
    <message>
        <source>its network (%1, %2 classes) is another than the training&apos;s (%3, %4 classes)</source>
        <translation>其网络（%1，%2 个类别）与训练的网络（%3，%4 个类别）不同</translation>
    </message>
    <message>
        <source>has %1 epochs already, more than the %2 asked for</source>
        <translation>已有 %1 轮，多于所要求的 %2 轮</translation>
    </message>
    <message>
        <source>the data have changed since the run was started; it cannot go on exactly</source>
        <translation>训练开始之后数据已有变动；无法精确地继续</translation>
    </message>
    <message>
        <source>training ended in epoch %1, batch %2: the loss is not finite; lower the learning rate (it is %3)</source>
        <translation>训练在第 %1 轮第 %2 批终止：损失不是有限值；请降低学习率（当前为 %3）</translation>
    </message>
    <message>
        <source>training ended in epoch %1, batch %2: a weight is not finite; lower the learning rate (it is %3)</source>
        <translation>训练在第 %1 轮第 %2 批终止：有权重不是有限值；请降低学习率（当前为 %3）</translation>
    </message>
    <message>
        <source>the network is seed or modern</source>
        <translation>网络须为 seed 或 modern</translation>
    </message>
    <message>
        <source>epochs: from 1 to 100000</source>
        <translation>轮数：1 至 100000</translation>
    </message>
    <message>
        <source>batch size: from 1 to 1048576</source>
        <translation>批大小：1 至 1048576</translation>
    </message>
    <message>
        <source>validation share: more than 0 and less than 1</source>
        <translation>验证比例：大于 0 且小于 1</translation>
    </message>
    <message>
        <source>learning rate: a number above 0</source>
        <translation>学习率：大于 0 的数</translation>
    </message>
    <message>
        <source>weight decay: 0 or more</source>
        <translation>权重衰减：不小于 0</translation>
    </message>
    <message>
        <source>beta1 and beta2: from 0 to below 1</source>
        <translation>beta1 和 beta2：不小于 0 且小于 1</translation>
    </message>
    <message>
        <source>epsilon: more than 0, at most 1</source>
        <translation>epsilon：大于 0，不超过 1</translation>
    </message>
    <message>
        <source>momentum: from 0 to below 1</source>
        <translation>动量：不小于 0 且小于 1</translation>
    </message>
    <message>
        <source>schedule factor: more than 0</source>
        <translation>衰减系数：大于 0</translation>
    </message>
    <message>
        <source>warm-up epochs: 0 or more</source>
        <translation>预热轮数：不小于 0</translation>
    </message>
    <message>
        <source>label smoothing: from 0 to below 1</source>
        <translation>标签平滑：不小于 0 且小于 1</translation>
    </message>
    <message>
        <source>averaging: from 0 to below 1</source>
        <translation>权重平均：不小于 0 且小于 1</translation>
    </message>
    <message>
        <source>milestones: whole epochs from 1</source>
        <translation>里程碑：从 1 起的整数轮次</translation>
    </message>
    <message>
        <source>rotation: from 0 to 180 degrees</source>
        <translation>旋转：0 至 180 度</translation>
    </message>
    <message>
        <source>shear: 0 to 1, scale: 0 to 0.9</source>
        <translation>倾斜：0 至 1，缩放：0 至 0.9</translation>
    </message>
    <message>
        <source>shift and elastic: 0 to 14 pixels, stroke: 0 to 4</source>
        <translation>平移和弹性形变：0 至 14 像素，笔画粗细：0 至 4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>the name of a page ends in .csv or .json</source>
        <translation>页面文件名须以 .csv 或 .json 结尾</translation>
    </message>
    <message>
        <source>the page could not be written</source>
        <translation>无法写出该页面</translation>
    </message>
    <message>
        <source>not a run folder: there is no run.json in it</source>
        <translation>不是训练记录文件夹：其中没有 run.json</translation>
    </message>
    <message>
        <source>line %1 is damaged; what follows it is left out</source>
        <translation>第 %1 行已损坏；其后的内容未读入</translation>
    </message>
    <message>
        <source>ends before epoch %1 does</source>
        <translation>在第 %1 轮结束之前就中断了</translation>
    </message>
    <message>
        <source>written digits: a share from 0 to 1</source>
        <translation>程序书写的数字：比例为 0 至 1</translation>
    </message>
    <message>
        <source>others, cut: shares from 0 to 0.9, together at most 1</source>
        <translation>非数字图像、切分：比例各为 0 至 0.9，合计不超过 1</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>Probabilities</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>predict: %1</source>
        <translation>预测：%1</translation>
    </message>
</context>
<context>
    <name>FilesTotals</name>
    <message>
        <source>All %1</source>
        <translation>共 %1</translation>
    </message>
    <message>
        <source>unsure %1</source>
        <translation>不确定 %1</translation>
    </message>
    <message>
        <source>not a digit %1</source>
        <translation>不是数字 %1</translation>
    </message>
    <message>
        <source>not read %1</source>
        <translation>未读取 %1</translation>
    </message>
    <message>
        <source>Right %1 of %2 (%3)</source>
        <translation>正确 %1 / %2（%3）</translation>
    </message>
    <message>
        <source>wrong %1</source>
        <translation>错误 %1</translation>
    </message>
    <message>
        <source>refused %1</source>
        <translation>拒绝 %1</translation>
    </message>
    <message>
        <source>digit %1</source>
        <translation>数字 %1</translation>
    </message>
    <message>
        <source>not read yet %1</source>
        <translation>尚未识别 %1</translation>
    </message>
</context>
<context>
    <name>Layers</name>
    <message>
        <source>Grey</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>Grey: the picture as one number a pixel, 0 for paper and 1 for ink.</source>
        <translation>灰度：图像的每个像素用一个数表示，0 为纸，1 为墨。</translation>
    </message>
    <message>
        <source>in 3 channels</source>
        <translation>3 通道</translation>
    </message>
    <message>
        <source>Channels: the same grey picture three times, as a colour picture would have them.</source>
        <translation>通道：同一幅灰度图像重复三次，排成彩色图像的三个通道。</translation>
    </message>
    <message>
        <source>Conv 3 × 3</source>
        <translation>卷积 3 × 3</translation>
    </message>
    <message>
        <source>Conv: small filters of 3 × 3 look for one pattern each, everywhere in the picture.</source>
        <translation>卷积：每个 3 × 3 的小卷积核在整幅图像上寻找一种图案。</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>批归一化</translation>
    </message>
    <message>
        <source>Norm: every map is brought to one mean and spread, which makes learning steadier.</source>
        <translation>批归一化：把每个特征图调整到统一的均值和方差，使学习更稳定。</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>ReLU: what is below 0 becomes 0; without it all layers would amount to one.</source>
        <translation>ReLU：小于 0 的值变为 0；没有它，所有层合起来只相当于一层。</translation>
    </message>
    <message>
        <source>pool 2</source>
        <translation>池化 2</translation>
    </message>
    <message>
        <source>Pool: of every 2 × 2 values the largest is kept, which halves the map.</source>
        <translation>池化：每 2 × 2 个值只保留最大的一个，特征图的边长减半。</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>全连接</translation>
    </message>
    <message>
        <source>Linear: every output is a weighted sum of all inputs.</source>
        <translation>全连接：每个输出都是所有输入的加权和。</translation>
    </message>
    <message>
        <source>softmax</source>
        <translation>softmax</translation>
    </message>
    <message>
        <source>Softmax: turns the last sums into probabilities that add up to 1.</source>
        <translation>Softmax：把最后一层的输出变成总和为 1 的概率。</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Mean: of every map its mean value is kept.</source>
        <translation>平均：每个特征图只保留其平均值。</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between the parts of a layer&apos;s description.</extracomment>
        <translation>，</translation>
    </message>
    <message>
        <source>1 parameter</source>
        <translation>1 个参数</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 个参数</translation>
    </message>
</context>
<context>
    <name>ModelFacts</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Recipe: a network and every number of its training, under one name.</source>
        <translation>方案：一个网络及其训练的全部数值，合用一个名称。</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Random seed: the same number makes the same training again.</source>
        <translation>随机种子：同一个数可以重现同样的训练。</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Epoch: one way through all training pictures.</source>
        <translation>轮次：把全部训练图像过一遍。</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>验证准确率</translation>
    </message>
    <message>
        <source>Validation accuracy: the share of the pictures kept back that is read rightly.</source>
        <translation>验证准确率：留出的图像中识别正确的比例。</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>Loss: how far the probabilities are from the truth; 0 is perfect.</source>
        <translation>损失：概率与真实答案的差距；0 为完美。</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>测试准确率</translation>
    </message>
    <message>
        <source>Test accuracy: the share of pictures never used in training that is read rightly.</source>
        <translation>测试准确率：从未用于训练的图像中识别正确的比例。</translation>
    </message>
    <message>
        <source>Test loss</source>
        <translation>测试损失</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation>程序自带</translation>
    </message>
    <message>
        <source>a training of this program</source>
        <translation>由本程序训练</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, epoch %2</source>
        <translation>%1，第 %2 轮</translation>
    </message>
    <message>
        <source>%1, validation accuracy %2</source>
        <translation>%1，验证准确率 %2</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Network: the layers above, and how they are connected.</source>
        <translation>网络：上图中的各层及其连接方式。</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Classes: what the network can answer.</source>
        <translation>类别：网络可以给出的答案。</translation>
    </message>
    <message>
        <source>No digit below</source>
        <translation>非数字阈值</translation>
    </message>
    <message>
        <source>No digit: what the two likeliest digits together do not reach counts as none at all.</source>
        <translation>非数字阈值：最可能的两个数字的概率之和低于此值时，视为不是数字。</translation>
    </message>
    <message>
        <source>%1, unfinished</source>
        <translation>%1，未完成</translation>
    </message>
    <message>
        <source>Digit from</source>
        <translation>数字阈值</translation>
    </message>
    <message>
        <source>Digit from: from this probability on a reading counts as a digit; below it stays open.</source>
        <translation>数字阈值：概率达到此值时，识别结果视为数字；低于此值时不作定论。</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>%1 %</source>
        <extracomment>A percentage: number and sign.</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 时 %2 分</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
</context>
<context>
    <name>PictureFiles</name>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>PyTorch weights (%1)</source>
        <translation>PyTorch 权重 (%1)</translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation>打开模型</translation>
    </message>
    <message>
        <source>PNG picture (%1)</source>
        <translation>PNG 图片 (%1)</translation>
    </message>
    <message>
        <source>SVG drawing (%1)</source>
        <translation>SVG 矢量图 (%1)</translation>
    </message>
    <message>
        <source>PDF document (%1)</source>
        <translation>PDF 文档 (%1)</translation>
    </message>
    <message>
        <source>Save the figure</source>
        <translation>保存结果图</translation>
    </message>
    <message>
        <source>Pictures and drawings (%1)</source>
        <translation>图片和笔迹 (%1)</translation>
    </message>
    <message>
        <source>Open pictures</source>
        <translation>打开图片</translation>
    </message>
    <message>
        <source>Ink, opens again as a drawing (%1)</source>
        <translation>笔迹文件，可再次打开为手写 (%1)</translation>
    </message>
    <message>
        <source>Save the drawing</source>
        <translation>保存笔迹</translation>
    </message>
    <message>
        <source>CSV table (%1)</source>
        <translation>CSV 表格 (%1)</translation>
    </message>
    <message>
        <source>JSON, with boxes and confidences (%1)</source>
        <translation>JSON，含方框和置信度 (%1)</translation>
    </message>
    <message>
        <source>Save the page</source>
        <translation>保存页面</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>驱动器</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>快捷方式</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>RecipeTerms</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Data: the pictures with their right answers that the network learns from.</source>
        <translation>数据：带有正确答案的图像，网络从中学习。</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Recipe: a network and a set of starting values, each of which you may change.</source>
        <translation>方案：一个网络和一组初始设置，每一项都可以修改。</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Epochs: how many times the network goes through all training pictures.</source>
        <translation>轮数：网络把全部训练图像过多少遍。</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Batch size: how many pictures the network sees before it corrects itself.</source>
        <translation>批大小：网络每看多少张图像修正一次自己。</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>Optimiser: the rule by which the slope of the loss becomes a change of the weights.</source>
        <translation>优化器：根据损失的梯度更新权重的规则。</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>Weight decay: how strongly weights are pulled towards 0, which keeps the network from learning by heart.</source>
        <translation>权重衰减：把权重拉向 0 的力度，可防止网络死记硬背。</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Learning rate: how large each correction is; too large and the loss jumps, too small and it hardly falls.</source>
        <translation>学习率：每次修正的幅度；太大则损失乱跳，太小则损失几乎不降。</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>调整策略</translation>
    </message>
    <message>
        <source>Schedule: how the learning rate changes from epoch to epoch.</source>
        <translation>调整策略：学习率如何随轮次变化。</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>数据增强</translation>
    </message>
    <message>
        <source>Augmentation: small random changes to each training picture, so that the network sees more hands than there are.</source>
        <translation>数据增强：对每张训练图像做微小的随机改变，让网络见到更多样的笔迹。</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Random seed: the number all chance comes from; the same seed gives the same training again.</source>
        <translation>随机种子：所有随机性的源头；同一个种子会重现同样的训练。</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Network: which layers are trained; the Model page shows them.</source>
        <translation>网络：要训练哪些层；可在“模型”页查看。</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证比例</translation>
    </message>
    <message>
        <source>Validation: the share of the pictures that is kept aside to judge each epoch by.</source>
        <translation>验证比例：留出多少图像，用来评判每一轮的效果。</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>数量上限</translation>
    </message>
    <message>
        <source>Limit: take only this many pictures, all classes in proportion; 0 takes all.</source>
        <translation>数量上限：只取这么多张图像，各类别按比例选取；0 表示全部。</translation>
    </message>
    <message>
        <source>Beta 1</source>
        <translation>Beta 1</translation>
    </message>
    <message>
        <source>Beta 1: how much of the earlier slopes Adam keeps in its running mean.</source>
        <translation>Beta 1：Adam 在梯度的滑动平均中保留以往梯度的比例。</translation>
    </message>
    <message>
        <source>Beta 2</source>
        <translation>Beta 2</translation>
    </message>
    <message>
        <source>Beta 2: how much of the earlier squared slopes Adam keeps in its running mean.</source>
        <translation>Beta 2：Adam 在梯度平方的滑动平均中保留以往值的比例。</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>Epsilon: a small number that keeps Adam from dividing by 0.</source>
        <translation>Epsilon：一个很小的数，避免 Adam 除以 0。</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>Momentum: how much of its last step SGD keeps in the next one.</source>
        <translation>动量：SGD 在下一步中保留上一步的比例。</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>里程碑</translation>
    </message>
    <message>
        <source>Milestones: after these epochs the learning rate is multiplied by the factor.</source>
        <translation>里程碑：完成这些轮次后，学习率乘以衰减系数。</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>衰减系数</translation>
    </message>
    <message>
        <source>Factor: what the learning rate is multiplied by at each milestone.</source>
        <translation>衰减系数：学习率在每个里程碑处要乘的数。</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>Warm-up: the epochs in which the learning rate rises from near 0; fractions are allowed.</source>
        <translation>预热：学习率从接近 0 开始上升所用的轮数；可以是小数。</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>标签平滑</translation>
    </message>
    <message>
        <source>Smoothing: label smoothing takes this share of certainty from the right answer and spreads it over all classes.</source>
        <translation>标签平滑：从正确答案的把握中取出这个比例，平均分给所有类别。</translation>
    </message>
    <message>
        <source>Averaging</source>
        <translation>权重平均</translation>
    </message>
    <message>
        <source>Averaging: how much a running average of the weights keeps at each step; that average is validated and saved, 0 is off.</source>
        <translation>权重平均：权重的滑动平均在每一步中保留旧值的比例；验证和保存的都是该平均值，0 表示关闭。</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Calibration: the last layer is scaled so that a confidence of 90 % is right nine times in ten.</source>
        <translation>校准：缩放最后一层，使 90 % 的置信度真正对应十次中对九次。</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>Turn: pictures are turned by up to this many degrees either way.</source>
        <translation>旋转：图像向左或向右转动的最大角度（度）。</translation>
    </message>
    <message>
        <source>Slant</source>
        <translation>倾斜</translation>
    </message>
    <message>
        <source>Slant: how far pictures lean to either side, as a share of their height.</source>
        <translation>倾斜：图像向两侧倾斜的最大幅度，以高度的比例计。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Size: how much pictures grow or shrink; %1 is from 90 % to 110 %.</source>
        <translation>缩放：图像放大或缩小的幅度；%1 表示 90 % 到 110 %。</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>Shift: by how many of the 28 pixels pictures move in each direction.</source>
        <translation>平移：在 28 个像素的范围内，图像向各方向最多移动几个像素。</translation>
    </message>
    <message>
        <source>Bend</source>
        <translation>弹性形变</translation>
    </message>
    <message>
        <source>Bend: by how many pixels an elastic distortion moves parts of the picture.</source>
        <translation>弹性形变：使图像各部分最多移动几个像素。</translation>
    </message>
    <message>
        <source>Thickness</source>
        <translation>笔画粗细</translation>
    </message>
    <message>
        <source>Thickness: by how many pixels strokes grow thicker or thinner.</source>
        <translation>笔画粗细：笔画最多变粗或变细几个像素。</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <source>Threads: how many processors the training uses; 0 uses all.</source>
        <translation>线程数：训练使用多少个处理器；0 表示全部。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Device: where the training is computed, on the processor or on a graphics card.</source>
        <translation>设备：在处理器上还是在显卡上进行训练。</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>程序书写</translation>
    </message>
    <message>
        <source>Written: the share of pictures that the program writes itself, in the styles of many countries; for digits only.</source>
        <translation>程序书写：由程序按多国写法自行书写的图片所占的比例；仅用于数字。</translation>
    </message>
    <message>
        <source>No digits</source>
        <translation>非数字</translation>
    </message>
    <message>
        <source>No digits: the share of pictures that show letters, signs and scribbles instead, so that the network learns to refuse them; for digits only.</source>
        <translation>非数字：换成字母、符号和涂鸦的图片所占的比例，让网络学会拒绝它们；仅用于数字。</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>切分</translation>
    </message>
    <message>
        <source>Cut: the share of pictures that are cut out of rows of touching digits; half of them are parts or pairs, which the network learns to refuse; for digits only.</source>
        <translation>切分：从相互粘连的数字行中切出的图片所占的比例，其中一半是残片或数字对，网络学会拒绝它们；仅用于数字。</translation>
    </message>
</context>
<context>
    <name>VerdictView</name>
    <message>
        <source>sure</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>可能</translation>
    </message>
</context>
<context>
    <name>digitlab::AboutDialog</name>
    <message>
        <source>About Digit Lab</source>
        <translation>关于 Digit Lab</translation>
    </message>
    <message>
        <source>Digit Lab %1</source>
        <translation>Digit Lab %1</translation>
    </message>
    <message>
        <source>the engine is being loaded</source>
        <translation>正在加载计算引擎</translation>
    </message>
    <message>
        <source>See a small neural network learn to read handwritten digits, draw a digit and see it read, and take the weights away.</source>
        <translation>观看一个小型神经网络学习识别手写数字；亲手写一个数字看它识别；再把权重导出带走。</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later (GPL-3.0-or-later). It comes without any warranty. The licence: %1</source>
        <translation>自由软件，依据 GNU 通用公共许可证第 3 版或更高版本（GPL-3.0-or-later）发布，不提供任何担保。许可证：%1</translation>
    </message>
    <message>
        <source>The digits that come with it are the MNIST database by Yann LeCun, Corinna Cortes and Christopher J. C. Burges, made from NIST&apos;s Special Databases 1 and 3; its licence is commonly stated as CC BY-SA 3.0: %1</source>
        <translation>自带的数字图像是 Yann LeCun、Corinna Cortes 和 Christopher J. C. Burges 的 MNIST 数据库，取自 NIST 的 Special Database 1 和 3；其许可证通常标注为 CC BY-SA 3.0：%1</translation>
    </message>
    <message>
        <source>It uses these libraries, each under its own licence</source>
        <translation>本程序使用以下各库，它们各有自己的许可证</translation>
    </message>
    <message>
        <source>Copy the &amp;versions</source>
        <translation>复制版本信息(&amp;V)</translation>
    </message>
</context>
<context>
    <name>digitlab::BatchShapes</name>
    <message>
        <source>%1, 0 to 1, grey 3 times (%2)</source>
        <translation>%1，0 到 1，灰度重复 3 次（%2）</translation>
    </message>
    <message>
        <source>%1, 0 to 1, grey (%2)</source>
        <translation>%1，0 到 1，灰度（%2）</translation>
    </message>
    <message>
        <source>Batch: so many pictures are learnt from in one step; their number × channels × rows × columns, with values from 0 for paper to 1 for ink. The network of the recipe seed takes the grey picture in each of 3 channels.</source>
        <translation>批次：一步中学习的一组图像；依次为张数 × 通道 × 行 × 列，取值从 0（纸）到 1（墨）。方案 seed 的网络在 3 个通道中都接收同一幅灰度图像。</translation>
    </message>
</context>
<context>
    <name>digitlab::Canvas</name>
    <message>
        <source>Strokes: %1</source>
        <translation>笔画：%1</translation>
    </message>
    <message>
        <source>Eraser: stroke %1 of %2 would be taken away</source>
        <translation>橡皮擦：将擦除第 %1 笔，共 %2 笔</translation>
    </message>
    <message>
        <source>Eraser: the arrow keys choose a stroke, Delete takes it away</source>
        <translation>橡皮擦：用方向键选择笔画，按 Delete 擦除</translation>
    </message>
</context>
<context>
    <name>digitlab::CanvasArea</name>
    <message>
        <source>Brush</source>
        <translation>画笔</translation>
    </message>
    <message>
        <source>Brush: how thick the line is on the screen; the network sees every brush alike.</source>
        <translation>画笔：屏幕上线条的粗细；对网络来说，各种粗细看起来都一样。</translation>
    </message>
    <message>
        <source>Draw instead</source>
        <translation>改为手写</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Starts with an empty canvas (Delete)</source>
        <translation>清空画布，重新开始（Delete）</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Reads a picture from the clipboard (Ctrl+V)</source>
        <translation>识别剪贴板中的图片（Ctrl+V）</translation>
    </message>
    <message>
        <source>Draw a digit here</source>
        <translation>在这里写一个数字</translation>
    </message>
    <message>
        <source>or open, paste or drop a picture</source>
        <translation>也可以打开、粘贴或拖入图片</translation>
    </message>
    <message>
        <source>Goes back to your own drawing</source>
        <translation>回到你自己的手写</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>橡皮擦</translation>
    </message>
    <message>
        <source>Eraser: takes a whole stroke away, the one that is marked (E)</source>
        <translation>橡皮擦：擦除标出的整个笔画（E）</translation>
    </message>
    <message>
        <source>Takes the last change back (Ctrl+Z)</source>
        <translation>撤销上一次改动（Ctrl+Z）</translation>
    </message>
    <message>
        <source>Makes the change again (Ctrl+Shift+Z)</source>
        <translation>重做撤销的改动（Ctrl+Shift+Z）</translation>
    </message>
    <message>
        <source>Reads pictures and drawings from files (Ctrl+O)</source>
        <translation>识别文件中的图片和笔迹（Ctrl+O）</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Page: finds and reads all digits of the picture; off, the picture is read as one digit</source>
        <translation>整页：找出并识别图片中的所有数字；关闭时，将图片作为单个数字识别</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Shows the whole picture again; the wheel, or Ctrl and +, shows it larger</source>
        <translation>重新显示整张图片；滚轮或 Ctrl 和 + 可放大</translation>
    </message>
</context>
<context>
    <name>digitlab::ChartBar</name>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 batches</source>
        <translation>%1 批</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Smoothing: each point of the thick line is a mean over about this many of the last batches.</source>
        <translation>平滑：粗线上的每一点约为最近这么多个批次的平均值。</translation>
    </message>
    <message>
        <source>x axis</source>
        <translation>横轴</translation>
    </message>
    <message>
        <source>x axis: count epochs, batches, or the time since the start.</source>
        <translation>横轴：按轮次、批次或开始以来的时间计。</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Show the whole run again (double click, or 0)</source>
        <translation>重新显示整个训练过程（双击，或按 0）</translation>
    </message>
</context>
<context>
    <name>digitlab::ChartCard</name>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>cross entropy</source>
        <translation>交叉熵</translation>
    </message>
    <message>
        <source>Loss: how far the network&apos;s probabilities are from the truth; 0 would be certain and right.</source>
        <translation>损失：网络给出的概率与真实答案的差距；0 表示完全确定且正确。</translation>
    </message>
    <message>
        <source>Accuracy: the share of pictures whose most probable class is the right one.</source>
        <translation>准确率：概率最大的类别正好是正确答案的图像所占的比例。</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>保存为 PNG…</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>保存为 SVG…</translation>
    </message>
    <message>
        <source>Save values as CSV…</source>
        <translation>保存数值为 CSV…</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>复制为表格</translation>
    </message>
    <message>
        <source>Zoom, save or copy this chart</source>
        <translation>缩放、保存或复制此图表</translation>
    </message>
    <message>
        <source>Loss chart: menu</source>
        <translation>损失图表：菜单</translation>
    </message>
    <message>
        <source>Accuracy chart: menu</source>
        <translation>准确率图表：菜单</translation>
    </message>
</context>
<context>
    <name>digitlab::ChartFiles</name>
    <message>
        <source>Save the chart as a picture</source>
        <translation>把图表保存为图片</translation>
    </message>
    <message>
        <source>PNG picture (%1)</source>
        <translation>PNG 图片 (%1)</translation>
    </message>
    <message>
        <source>Save the chart as a drawing</source>
        <translation>把图表保存为矢量图</translation>
    </message>
    <message>
        <source>SVG drawing (%1)</source>
        <translation>SVG 矢量图 (%1)</translation>
    </message>
    <message>
        <source>Save the values of the chart</source>
        <translation>保存图表的数值</translation>
    </message>
    <message>
        <source>Comma-separated values (%1)</source>
        <translation>逗号分隔值 (%1)</translation>
    </message>
</context>
<context>
    <name>digitlab::ClassChart</name>
    <message>
        <source>%1: %2 training, %3 validation</source>
        <translation>%1：训练 %2，验证 %3</translation>
    </message>
    <message>
        <source>%1, %2 test</source>
        <translation>%1，测试 %2</translation>
    </message>
    <message>
        <source>Pictures of each class</source>
        <translation>各类图像数</translation>
    </message>
</context>
<context>
    <name>digitlab::ClassFilter</name>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>Class %1</source>
        <translation>类别 %1</translation>
    </message>
</context>
<context>
    <name>digitlab::ClassifyVerb</name>
    <message>
        <source>%1: --figure shows one drawing, there are %2</source>
        <translation>%1：--figure 只能绘制一个笔迹，这里有 %2 个</translation>
    </message>
    <message>
        <source>[OPTION ...] INPUT...</source>
        <translation>[OPTION ...] INPUT...</translation>
    </message>
    <message>
        <source>pictures, folders with all that is below them, ink files (.jsonl)</source>
        <translation>图片、文件夹（含其下全部内容）、笔迹文件（.jsonl）</translation>
    </message>
    <message>
        <source>the model that reads; the shipped one if not given</source>
        <translation>用于识别的模型；未指定时为自带模型</translation>
    </message>
    <message>
        <source>how the readings are written; text if not given</source>
        <translation>识别结果的输出格式；未指定时为 text</translation>
    </message>
    <message>
        <source>save the picture beside its bars: a .png, .svg or .pdf file</source>
        <translation>把图像及其概率条形图并排保存为 .png、.svg 或 .pdf 文件</translation>
    </message>
    <message>
        <source>A model is</source>
        <translation>模型可以是</translation>
    </message>
    <message>
        <source>a file, a run (its best epoch), RUN:N (its epoch N) or the word shipped.</source>
        <translation>一个文件、一次训练记录（取其最佳轮次）、RUN:N（取其第 N 轮）或单词 shipped（自带模型）。</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>--figure: &apos;%1&apos; ends in none of .png, .svg and .pdf</source>
        <translation>--figure：&apos;%1&apos; 不以 .png、.svg 或 .pdf 结尾</translation>
    </message>
    <message>
        <source>--figure: give one picture or drawing</source>
        <translation>--figure：请只给出一张图片或一个笔迹</translation>
    </message>
    <message>
        <source>read the digit on pictures and in ink files</source>
        <translation>识别图片和笔迹文件中的数字</translation>
    </message>
</context>
<context>
    <name>digitlab::CommandLine</name>
    <message>
        <source>data: what about it? There is &apos;digitlab data info PATH&apos;</source>
        <translation>data：缺少子命令；可用的是 &apos;digitlab data info PATH&apos;</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither a verb nor a file (&apos;digitlab --help&apos; lists the verbs)</source>
        <translation>&apos;%1&apos; 既不是命令也不是文件（&apos;digitlab --help&apos; 列出全部命令）</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a verb (&apos;digitlab --help&apos; lists them)</source>
        <translation>&apos;%1&apos; 不是命令（&apos;digitlab --help&apos; 列出全部命令）</translation>
    </message>
    <message>
        <source>See a small neural network learn to read handwritten digits.</source>
        <translation>观看一个小型神经网络学习识别手写数字。</translation>
    </message>
    <message>
        <source>Verbs</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Without a verb</source>
        <translation>不带命令时</translation>
    </message>
    <message>
        <source>&apos;digitlab VERB --help&apos; tells more of a verb.</source>
        <translation>&apos;digitlab VERB --help&apos; 显示某个命令的详细说明。</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>not enough memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>scanning</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>加载</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>validating</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>evaluating</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>the standard output cannot be written: %1</source>
        <translation>无法写入标准输出：%1</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1：%2 / %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: there is no picture and no ink file in it</source>
        <translation>%1：其中没有图片，也没有笔迹文件</translation>
    </message>
    <message>
        <source>there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set); &apos;digitlab --help&apos; shows what works without one</source>
        <translation>没有可用的显示器（DISPLAY 和 WAYLAND_DISPLAY 均未设置）；&apos;digitlab --help&apos; 列出无需显示器的功能</translation>
    </message>
    <message>
        <source>[FILE ...] | VERB ...</source>
        <translation>[FILE ...] | VERB ...</translation>
    </message>
    <message>
        <source>The window opens, on each FILE if there are some: a picture, a model, a run or a data set.</source>
        <translation>打开窗口；给出 FILE 时逐一打开：图片、模型、训练记录或数据集。</translation>
    </message>
    <message>
        <source>Exit status</source>
        <translation>退出状态</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>some inputs or the work failed</source>
        <translation>部分输入或操作失败</translation>
    </message>
    <message>
        <source>wrong usage</source>
        <translation>用法错误</translation>
    </message>
    <message>
        <source>stopped by you</source>
        <translation>被用户停止</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>runs that were given no place of their own</source>
        <translation>未指定位置的训练记录</translation>
    </message>
    <message>
        <source>the settings of the window</source>
        <translation>窗口的设置</translation>
    </message>
</context>
<context>
    <name>digitlab::ComparisonCard</name>
    <message>
        <source>Comparison</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Close the comparison</source>
        <translation>关闭对比</translation>
    </message>
    <message>
        <source>Closes the comparison</source>
        <translation>关闭对比</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>与之对比</translation>
    </message>
    <message>
        <source>The model whose reading stands beside that of the model in use.</source>
        <translation>与当前模型并排显示识别结果的模型。</translation>
    </message>
    <message>
        <source>Probabilities of the model in use</source>
        <translation>当前模型的概率</translation>
    </message>
    <message>
        <source>Probabilities of the other model</source>
        <translation>另一模型的概率</translation>
    </message>
</context>
<context>
    <name>digitlab::CurveChart</name>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
</context>
<context>
    <name>digitlab::DataOptions</name>
    <message>
        <source>swap rows and columns of each picture</source>
        <translation>交换每张图像的行与列</translation>
    </message>
    <message>
        <source>swap light and dark of each picture</source>
        <translation>交换每张图像的明与暗</translation>
    </message>
    <message>
        <source>A data set is</source>
        <translation>数据集可以是</translation>
    </message>
    <message>
        <source>the word mnist, which comes with the program;</source>
        <translation>单词 mnist（程序自带）；</translation>
    </message>
    <message>
        <source>a folder with MNIST&apos;s IDX files, gzipped or not;</source>
        <translation>含 MNIST 的 IDX 文件的文件夹，gzip 压缩与否均可；</translation>
    </message>
    <message>
        <source>a folder with one folder a class, also below train and test; or</source>
        <translation>每个类别一个子文件夹的文件夹，也可分置于 train 和 test 之下；或</translation>
    </message>
    <message>
        <source>a text file with lines of a path, a blank and a label.</source>
        <translation>文本文件，每行为路径、一个空格和标签。</translation>
    </message>
    <message>
        <source>%1: hidden and foreign files and folders passed over: %2</source>
        <translation>%1：忽略的隐藏或无关的文件和文件夹：%2</translation>
    </message>
</context>
<context>
    <name>digitlab::DataPage</name>
    <message>
        <source>Open a folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>Open a folder of pictures or IDX files</source>
        <translation>打开含图片或 IDX 文件的文件夹</translation>
    </message>
    <message>
        <source>Open a list of pictures and their classes</source>
        <translation>打开图片及其类别的列表</translation>
    </message>
    <message>
        <source>Lists (%1)</source>
        <translation>列表 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>MNIST (comes with the program)</source>
        <translation>MNIST（程序自带）</translation>
    </message>
    <message>
        <source>Open a list file…</source>
        <translation>打开列表文件…</translation>
    </message>
    <message>
        <source>No data set yet</source>
        <translation>还没有数据集</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>正在准备…</translation>
    </message>
    <message>
        <source>MNIST, 70,000 handwritten digits, comes with the program and is read in a second or two. Or open a folder with one folder of pictures for each class.</source>
        <translation>程序自带 MNIST（70,000 个手写数字），一两秒即可读入。也可以打开一个文件夹，其中每个类别的图片各占一个子文件夹。</translation>
    </message>
    <message>
        <source>Look at MNIST</source>
        <translation>查看 MNIST</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Choose a data set</source>
        <translation>选择数据集</translation>
    </message>
    <message>
        <source>Add data…</source>
        <translation>添加数据…</translation>
    </message>
    <message>
        <source>Train on this</source>
        <translation>用于训练</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
</context>
<context>
    <name>digitlab::DataReport</name>
    <message>
        <source>IDX files</source>
        <translation>IDX 文件</translation>
    </message>
    <message>
        <source>list file</source>
        <translation>列表文件</translation>
    </message>
    <message>
        <source>folder with one folder a class</source>
        <translation>每个类别一个子文件夹的文件夹</translation>
    </message>
    <message>
        <source>%1 pictures for training, %2 for testing, %3 classes</source>
        <translation>训练图像 %1 张，测试图像 %2 张，%3 个类别</translation>
    </message>
    <message>
        <source>%1 pictures are 28 x 28 and taken as they are, %2 are of other sizes and normalised</source>
        <translation>%1 张图像为 28 x 28，保持原样；%2 张为其他尺寸，已归一化</translation>
    </message>
    <message>
        <source>hidden and foreign files and folders passed over: %1</source>
        <translation>忽略的隐藏或无关的文件和文件夹：%1</translation>
    </message>
    <message>
        <source>checksum %1</source>
        <translation>校验和 %1</translation>
    </message>
    <message>
        <source>problems: %1</source>
        <translation>问题：%1</translation>
    </message>
    <message>
        <source>class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>rows and columns of each picture are swapped</source>
        <translation>每张图像的行与列已交换</translation>
    </message>
    <message>
        <source>light and dark of each picture are swapped</source>
        <translation>每张图像的明与暗已交换</translation>
    </message>
</context>
<context>
    <name>digitlab::DataVerb</name>
    <message>
        <source>PATH [--format text|json]</source>
        <translation>PATH [--format text|json]</translation>
    </message>
    <message>
        <source>the data set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>how it is written; text if not given</source>
        <translation>输出格式；未指定时为 text</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>tell what is in a data set</source>
        <translation>说明数据集的内容</translation>
    </message>
</context>
<context>
    <name>digitlab::DataView</name>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>What the network gets</source>
        <translation>网络的输入</translation>
    </message>
    <message>
        <source>Pictures of each class</source>
        <translation>各类图像数</translation>
    </message>
</context>
<context>
    <name>digitlab::EpochCard</name>
    <message>
        <source>Epochs</source>
        <translation>各轮</translation>
    </message>
    <message>
        <source>Epochs of %1</source>
        <translation>%1 的各轮</translation>
    </message>
    <message>
        <source>Epoch: one pass through all training pictures. Each left its weights, which read the same drawing here.</source>
        <translation>轮次：把全部训练图像过一遍。每一轮都留下自己的权重，在这里识别同一个手写字。</translation>
    </message>
    <message>
        <source>Close the epochs</source>
        <translation>关闭各轮</translation>
    </message>
    <message>
        <source>Closes the epochs</source>
        <translation>关闭各轮</translation>
    </message>
</context>
<context>
    <name>digitlab::EpochModel</name>
    <message>
        <source>epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
</context>
<context>
    <name>digitlab::EvaluateVerb</name>
    <message>
        <source>[--model M] --data PATH [OPTION ...]</source>
        <translation>[--model M] --data PATH [OPTION ...]</translation>
    </message>
    <message>
        <source>the data set: its test part where there is one, else everything</source>
        <translation>数据集：有测试集时取测试集，否则取全部</translation>
    </message>
    <message>
        <source>the model that reads; the shipped one if not given</source>
        <translation>用于识别的模型；未指定时为自带模型</translation>
    </message>
    <message>
        <source>how the figures are written; text if not given</source>
        <translation>结果的输出格式；未指定时为 text</translation>
    </message>
    <message>
        <source>A model is</source>
        <translation>模型可以是</translation>
    </message>
    <message>
        <source>a file, a run (its best epoch), RUN:N (its epoch N) or the word shipped.</source>
        <translation>一个文件、一次训练记录（取其最佳轮次）、RUN:N（取其第 N 轮）或单词 shipped（自带模型）。</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>tell how well a model reads a data set</source>
        <translation>评估模型在数据集上的识别效果</translation>
    </message>
</context>
<context>
    <name>digitlab::EvaluationReport</name>
    <message>
        <source>class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>the test part</source>
        <translation>测试集</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>accuracy %1 %  loss %2  on %3 pictures (%4)</source>
        <translation>准确率 %1 %  损失 %2  共 %3 张图像（%4）</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>support</source>
        <translation>样本数</translation>
    </message>
    <message>
        <source>Confusion: a row is the truth, a column what was read</source>
        <translation>混淆矩阵：行为真实类别，列为识别结果</translation>
    </message>
</context>
<context>
    <name>digitlab::ExportCard</name>
    <message>
        <source>Take the weights away</source>
        <translation>导出权重</translation>
    </message>
    <message>
        <source>State dict for torch.load</source>
        <translation>状态字典（torch.load）</translation>
    </message>
    <message>
        <source>State dict: the numbers of every layer under its name, as Python&apos;s load_state_dict takes them.</source>
        <translation>状态字典：按层名存放的各层数值，可直接交给 Python 的 load_state_dict。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>%1 is written</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>nothing was written</source>
        <translation>未能写入</translation>
    </message>
    <message>
        <source>not exported yet</source>
        <translation>尚未导出</translation>
    </message>
    <message>
        <source>Open it in Python</source>
        <translation>在 Python 中打开</translation>
    </message>
    <message>
        <source>Python lines that open the file</source>
        <translation>打开该文件的 Python 代码</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the Python lines</source>
        <translation>复制 Python 代码</translation>
    </message>
    <message>
        <source>A .pth file of this program holds weights only: opening it runs nothing, here or in Python.</source>
        <translation>本程序的 .pth 文件只含权重：无论在这里还是在 Python 中，打开它都不会运行任何代码。</translation>
    </message>
</context>
<context>
    <name>digitlab::ExportVerb</name>
    <message>
        <source>[--model M] --to FORMAT OUT</source>
        <translation>[--model M] --to FORMAT OUT</translation>
    </message>
    <message>
        <source>the file to write</source>
        <translation>要写入的文件</translation>
    </message>
    <message>
        <source>the format: PyTorch&apos;s state dict</source>
        <translation>格式：PyTorch 的状态字典</translation>
    </message>
    <message>
        <source>the model to write; the shipped one if not given</source>
        <translation>要导出的模型；未指定时为自带模型</translation>
    </message>
    <message>
        <source>A model is</source>
        <translation>模型可以是</translation>
    </message>
    <message>
        <source>a file, a run (its best epoch), RUN:N (its epoch N) or the word shipped.</source>
        <translation>一个文件、一次训练记录（取其最佳轮次）、RUN:N（取其第 N 轮）或单词 shipped（自带模型）。</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>write a model&apos;s weights for other programs</source>
        <translation>导出模型的权重，供其他程序使用</translation>
    </message>
</context>
<context>
    <name>digitlab::FilesBar</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Back to the table</source>
        <translation>返回表格</translation>
    </message>
    <message>
        <source>Goes back to the table of the folder (Alt+Up)</source>
        <translation>返回文件夹的表格（Alt+↑）</translation>
    </message>
    <message>
        <source>Previous file</source>
        <translation>上一个文件</translation>
    </message>
    <message>
        <source>Previous file of the table (Page Up)</source>
        <translation>表格中的上一个文件（Page Up）</translation>
    </message>
    <message>
        <source>Next file</source>
        <translation>下一个文件</translation>
    </message>
    <message>
        <source>Next file of the table (Page Down)</source>
        <translation>表格中的下一个文件（Page Down）</translation>
    </message>
    <message>
        <source>Close the table</source>
        <translation>关闭表格</translation>
    </message>
    <message>
        <source>Closes the table of the folder</source>
        <translation>关闭文件夹的表格</translation>
    </message>
</context>
<context>
    <name>digitlab::FilesFilter</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>Not a digit</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>未读取</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>低于 %1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Shows all files, or those of one verdict, or those that were read wrong.</source>
        <translation>显示全部文件，或某一种判断的文件，或识别错误的文件。</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <source>Shows only readings that are less sure than this.</source>
        <translation>只显示置信度低于此值的识别结果。</translation>
    </message>
    <message>
        <source>Digit</source>
        <translation>数字</translation>
    </message>
</context>
<context>
    <name>digitlab::FilesModel</name>
    <message>
        <source>not read</source>
        <translation>未读取</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>not a digit</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>there seem to be several digits</source>
        <translation>似乎有多个数字</translation>
    </message>
    <message>
        <source>Picture: what the network sees of the file, 28 × 28.</source>
        <translation>图像：网络从该文件看到的内容，28 × 28。</translation>
    </message>
    <message>
        <source>Reading: the class that the network takes to be the most probable.</source>
        <translation>识别：网络认为最可能的类别。</translation>
    </message>
    <message>
        <source>Confidence: the probability of that class. It is calibrated: 87 % is right 87 times in 100.</source>
        <translation>置信度：该类别的概率。它经过校准：87 % 表示 100 次中对 87 次。</translation>
    </message>
    <message>
        <source>Truth: the class that the file&apos;s folder, or the drawing&apos;s label, names.</source>
        <translation>真值：文件所在文件夹或手写字的标签所指的类别。</translation>
    </message>
    <message>
        <source>Right: whether the reading is the truth.</source>
        <translation>对错：识别结果是否与真值一致。</translation>
    </message>
    <message>
        <source>File: where it lies below the folder.</source>
        <translation>文件：它在文件夹中的位置。</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>识别</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>真值</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>对错</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>尚未识别</translation>
    </message>
    <message>
        <source>Verdict: whether the picture is read as a digit, stays open (unsure), or shows no digit.</source>
        <translation>判断：图像是被识别为数字、不作定论（不确定），还是不含数字。</translation>
    </message>
</context>
<context>
    <name>digitlab::FilesPage</name>
    <message>
        <source>Open a folder of pictures</source>
        <translation>打开图片文件夹</translation>
    </message>
    <message>
        <source>%1 files and folders</source>
        <translation>%1 个文件和文件夹</translation>
    </message>
    <message>
        <source>read by %1</source>
        <translation>由 %1 识别</translation>
    </message>
    <message>
        <source>Nothing was read</source>
        <translation>没有读取任何文件</translation>
    </message>
    <message>
        <source>No pictures in this folder</source>
        <translation>此文件夹中没有图片</translation>
    </message>
    <message>
        <source>Waiting for the model</source>
        <translation>正在等待模型</translation>
    </message>
    <message>
        <source>Looking for pictures</source>
        <translation>正在查找图片</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1，剩余 %2</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>正在识别</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>显示 %1 / %2</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>Table (%1)</source>
        <translation>表格 (%1)</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>手写</translation>
    </message>
    <message>
        <source>Goes back to the canvas; the table stays (Esc)</source>
        <translation>返回画布，表格会保留（Esc）</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新识别</translation>
    </message>
    <message>
        <source>Reads all of the files once more</source>
        <translation>把所有文件再识别一遍</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>Reads the pictures and drawings of another folder</source>
        <translation>识别另一个文件夹中的图片和手写字</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>保存为 CSV…</translation>
    </message>
    <message>
        <source>CSV: all readings in the order of the files, with the columns that &apos;digitlab classify&apos; writes (Ctrl+S)</source>
        <translation>CSV：按文件顺序保存全部识别结果，列与 digitlab classify 的输出相同（Ctrl+S）</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Pictures and files of drawings are read, in all folders below it too.</source>
        <translation>会识别其中的图片和手写字文件，包括所有子文件夹。</translation>
    </message>
    <message>
        <source>Open another folder…</source>
        <translation>打开其他文件夹…</translation>
    </message>
    <message>
        <source>Draw instead</source>
        <translation>改为手写</translation>
    </message>
    <message>
        <source>Cancelled: %1 of %2 files read</source>
        <translation>已取消：%2 个文件中已识别 %1 个</translation>
    </message>
</context>
<context>
    <name>digitlab::FirstTraining</name>
    <message>
        <source>Train your first network</source>
        <translation>训练你的第一个网络</translation>
    </message>
    <message>
        <source>Keep the recipe as it is, or change it on the left. Each batch will draw its point here.
An epoch of MNIST takes some seconds on two processors with the quick recipe; you may stop at any time.</source>
        <translation>可以直接使用当前方案，也可以在左侧修改。每个批次都会在这里画出一个点。
用两个处理器、以快速方案训练一轮 MNIST 只需几秒；随时可以停止。</translation>
    </message>
    <message>
        <source>Train on %1</source>
        <translation>用 %1 训练</translation>
    </message>
    <message>
        <source>Choose other data…</source>
        <translation>选择其他数据…</translation>
    </message>
</context>
<context>
    <name>digitlab::HelpText</name>
    <message>
        <source>Usage: %1</source>
        <translation>用法：%1</translation>
    </message>
    <message>
        <source>%1:</source>
        <translation>%1：</translation>
    </message>
    <message>
        <source>(required)</source>
        <translation>（必需）</translation>
    </message>
</context>
<context>
    <name>digitlab::ImportVerb</name>
    <message>
        <source>FILE --out MODEL</source>
        <translation>FILE --out MODEL</translation>
    </message>
    <message>
        <source>a state dict that PyTorch has saved (.pth)</source>
        <translation>PyTorch 保存的状态字典（.pth）</translation>
    </message>
    <message>
        <source>the file to write</source>
        <translation>要写入的文件</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>take weights from another program</source>
        <translation>导入其他程序的权重</translation>
    </message>
</context>
<context>
    <name>digitlab::LayerFlow</name>
    <message>
        <source>Layers</source>
        <translation>各层</translation>
    </message>
</context>
<context>
    <name>digitlab::LayerView</name>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Shape: maps × rows × columns; the sheet shows a digit at this resolution.</source>
        <translation>形状：特征图数 × 行 × 列；图中的数字按此分辨率显示。</translation>
    </message>
    <message>
        <source>Parameters: the numbers that training finds; here are %1 of all.</source>
        <translation>参数：训练所求的数值；此层占全部的 %1。</translation>
    </message>
</context>
<context>
    <name>digitlab::Legend</name>
    <message>
        <source>batches</source>
        <translation>各批次</translation>
    </message>
    <message>
        <source>smoothed</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>training, smoothed</source>
        <translation>训练（平滑）</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
</context>
<context>
    <name>digitlab::MainWindow</name>
    <message>
        <source>Digit Lab</source>
        <translation>Digit Lab</translation>
    </message>
    <message>
        <source>Close Digit Lab</source>
        <translation>关闭 Digit Lab</translation>
    </message>
    <message>
        <source>A training is running. Stop it and close the window?</source>
        <translation>正在训练。要停止训练并关闭窗口吗？</translation>
    </message>
    <message>
        <source>What it has learnt so far is kept.</source>
        <translation>到目前为止学到的内容会保留。</translation>
    </message>
    <message>
        <source>Training finished – Digit Lab</source>
        <translation>训练已完成 – Digit Lab</translation>
    </message>
    <message>
        <source>Training stopped – Digit Lab</source>
        <translation>训练已停止 – Digit Lab</translation>
    </message>
    <message>
        <source>Training failed – Digit Lab</source>
        <translation>训练失败 – Digit Lab</translation>
    </message>
    <message>
        <source>%1 – paused – Digit Lab</source>
        <translation>%1 – 已暂停 – Digit Lab</translation>
    </message>
    <message>
        <source>%1 – stopping – Digit Lab</source>
        <translation>%1 – 正在停止 – Digit Lab</translation>
    </message>
    <message>
        <source>%1 – training – Digit Lab</source>
        <translation>%1 – 正在训练 – Digit Lab</translation>
    </message>
</context>
<context>
    <name>digitlab::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open picture…</source>
        <translation>打开图片(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;data folder…</source>
        <translation>打开数据文件夹(&amp;D)…</translation>
    </message>
    <message>
        <source>Open &amp;model…</source>
        <translation>打开模型(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Save figure…</source>
        <translation>保存结果图(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Export weights…</source>
        <translation>导出权重(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>清空(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Recognise page</source>
        <translation>识别页(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Train page</source>
        <translation>训练页(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Data page</source>
        <translation>数据页(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Model page</source>
        <translation>模型页(&amp;M)</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>主题(&amp;H)</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About Digit Lab</source>
        <translation>关于 Digit Lab(&amp;A)</translation>
    </message>
    <message>
        <source>Save dra&amp;wing…</source>
        <translation>保存笔迹(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Switch between pages and page</source>
        <translation>在页面栏与页面之间切换(&amp;S)</translation>
    </message>
    <message>
        <source>Open &amp;folder of pictures…</source>
        <translation>打开图片文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Open r&amp;un…</source>
        <translation>打开训练记录(&amp;U)…</translation>
    </message>
</context>
<context>
    <name>digitlab::MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
</context>
<context>
    <name>digitlab::ModelPage</name>
    <message>
        <source>Open a .pth file…</source>
        <translation>打开 .pth 文件…</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Opens a .pth file with weights, made here or in Python.</source>
        <translation>打开含权重的 .pth 文件，由本程序或 Python 生成均可。</translation>
    </message>
    <message>
        <source>Use in Recognise</source>
        <translation>用于识别</translation>
    </message>
    <message>
        <source>The model is being opened…</source>
        <translation>正在打开模型…</translation>
    </message>
    <message>
        <source>That takes a second or two. Any other model can be chosen at the top.</source>
        <translation>需要一两秒。可以在上方选择其他模型。</translation>
    </message>
    <message>
        <source>Where the weights come from</source>
        <translation>权重的来源</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the facts</source>
        <translation>复制权重信息</translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation>打开模型</translation>
    </message>
    <message>
        <source>PyTorch weights (%1)</source>
        <translation>PyTorch 权重 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Export the weights</source>
        <translation>导出权重</translation>
    </message>
</context>
<context>
    <name>digitlab::ModelPicker</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Model: the network and its weights that read the digit.</source>
        <translation>模型：用来识别数字的网络及其权重。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Open a .pth file…</source>
        <translation>打开 .pth 文件…</translation>
    </message>
</context>
<context>
    <name>digitlab::ModelStore</name>
    <message>
        <source>epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>epoch %1, %2</source>
        <translation>第 %1 轮，%2</translation>
    </message>
    <message>
        <source>epoch 1, unfinished</source>
        <translation>第 1 轮，未完成</translation>
    </message>
    <message>
        <source>%1 (shipped)</source>
        <translation>%1（自带）</translation>
    </message>
</context>
<context>
    <name>digitlab::NumberCard</name>
    <message>
        <source>%1 unsure</source>
        <translation>%1 个不确定</translation>
    </message>
    <message>
        <source>%1 not a digit</source>
        <translation>%1 个不是数字</translation>
    </message>
    <message>
        <source>%1 corrected</source>
        <translation>%1 个已更正</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>复制文本</translation>
    </message>
    <message>
        <source>Copies the rows as they stand here; what is no digit is ?</source>
        <translation>按此处所示复制各行；不是数字的记为 ?</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Copies the table for a spreadsheet</source>
        <translation>复制表格，供电子表格软件使用</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Saves the page as CSV or JSON, as &apos;digitlab read&apos; writes it</source>
        <translation>将页面保存为 CSV 或 JSON，格式与“digitlab read”的输出相同</translation>
    </message>
    <message>
        <source>Tab leads here; then the arrow keys go from digit to digit, as a click chooses one</source>
        <translation>按 Tab 键可到达此处；然后用方向键逐个选择数字，也可单击选择</translation>
    </message>
</context>
<context>
    <name>digitlab::NumberField</name>
    <message>
        <source>A whole number from %1</source>
        <translation>不小于 %1 的整数</translation>
    </message>
    <message>
        <source>A whole number from %1 to %2</source>
        <translation>%1 至 %2 的整数</translation>
    </message>
    <message>
        <source>A number above %1</source>
        <translation>大于 %1 的数</translation>
    </message>
    <message>
        <source>A number from %1</source>
        <translation>不小于 %1 的数</translation>
    </message>
    <message>
        <source>Above %1 and below %2</source>
        <translation>大于 %1 且小于 %2</translation>
    </message>
    <message>
        <source>Above %1, at most %2</source>
        <translation>大于 %1，不超过 %2</translation>
    </message>
    <message>
        <source>From %1 to below %2</source>
        <translation>不小于 %1 且小于 %2</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
</context>
<context>
    <name>digitlab::OtherModels</name>
    <message>
        <source>Compare with another model</source>
        <translation>与另一模型对比</translation>
    </message>
    <message>
        <source>What each epoch says</source>
        <translation>每一轮的识别结果</translation>
    </message>
    <message>
        <source>Other models</source>
        <translation>其他模型</translation>
    </message>
    <message>
        <source>What another model, or each epoch of the run, says to the same drawing</source>
        <translation>另一模型或该次训练的每一轮对同一手写字的识别结果</translation>
    </message>
</context>
<context>
    <name>digitlab::PageReadingRows</name>
    <message>
        <source>no digits</source>
        <translation>没有数字</translation>
    </message>
</context>
<context>
    <name>digitlab::PictureStrip</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>上一张图片</translation>
    </message>
    <message>
        <source>Previous picture (Page Up)</source>
        <translation>上一张图片（Page Up）</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>下一张图片</translation>
    </message>
    <message>
        <source>Next picture (Page Down)</source>
        <translation>下一张图片（Page Down）</translation>
    </message>
    <message>
        <source>Close the pictures</source>
        <translation>关闭图片</translation>
    </message>
    <message>
        <source>Closes the pictures and shows your drawing</source>
        <translation>关闭图片，显示你的手写</translation>
    </message>
</context>
<context>
    <name>digitlab::PictureView</name>
    <message>
        <source>Picture %1</source>
        <translation>图片 %1</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>This cannot be shown</source>
        <translation>无法显示</translation>
    </message>
    <message>
        <source>Type to correct the chosen sign</source>
        <translation>直接键入即可更正所选符号</translation>
    </message>
    <message>
        <source>sure or likely</source>
        <translation>确定或可能</translation>
    </message>
</context>
<context>
    <name>digitlab::ProbabilityBars</name>
    <message>
        <source>no values yet</source>
        <translation>还没有数值</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Class and its probability, for screen readers.</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>digitlab::ProblemsCard</name>
    <message>
        <source>Nothing is left out</source>
        <translation>没有文件被排除</translation>
    </message>
    <message>
        <source>1 file is left out</source>
        <translation>1 个文件被排除</translation>
    </message>
    <message>
        <source>%1 files are left out</source>
        <translation>%1 个文件被排除</translation>
    </message>
    <message>
        <source>Files that are left out</source>
        <translation>被排除的文件</translation>
    </message>
    <message>
        <source>1 hidden or foreign file passed over</source>
        <translation>忽略了 1 个隐藏或无关的文件</translation>
    </message>
    <message>
        <source>%1 hidden or foreign files passed over</source>
        <translation>忽略了 %1 个隐藏或无关的文件</translation>
    </message>
    <message>
        <source>Hidden files and folders, thumbnails and the like are no pictures of a class.</source>
        <translation>隐藏的文件和文件夹、缩略图等不属于任何类别的图像。</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Reads the data set once more, after its files have been put right.</source>
        <translation>修正文件之后，重新读取数据集。</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>全部复制</translation>
    </message>
    <message>
        <source>Copies every file and its reason as text.</source>
        <translation>把每个文件及其原因复制为文本。</translation>
    </message>
</context>
<context>
    <name>digitlab::ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>digitlab::Rail</name>
    <message>
        <source>Recognise</source>
        <translation>识别</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Recognise page</source>
        <translation>识别页</translation>
    </message>
    <message>
        <source>Train page</source>
        <translation>训练页</translation>
    </message>
    <message>
        <source>Data page</source>
        <translation>数据页</translation>
    </message>
    <message>
        <source>Model page</source>
        <translation>模型页</translation>
    </message>
    <message>
        <source>Draw a digit or open a picture and see it read</source>
        <translation>写一个数字或打开图片，看它被识别</translation>
    </message>
    <message>
        <source>Train a network and watch it learn</source>
        <translation>训练网络，观看它的学习过程</translation>
    </message>
    <message>
        <source>Choose a data set and look at it</source>
        <translation>选择并查看数据集</translation>
    </message>
    <message>
        <source>Look into the network and take its weights away</source>
        <translation>查看网络内部，导出其权重</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>digitlab::RailStatus</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Training: %1</source>
        <translation>训练：%1</translation>
    </message>
    <message>
        <source>%1. Click to go to the training.</source>
        <translation>%1。点击转到训练页。</translation>
    </message>
</context>
<context>
    <name>digitlab::ReadVerb</name>
    <message>
        <source>[OPTION ...] PHOTO...</source>
        <translation>[OPTION ...] PHOTO...</translation>
    </message>
    <message>
        <source>the model that reads; the shipped one if not given</source>
        <translation>用于识别的模型；未指定时为自带模型</translation>
    </message>
    <message>
        <source>how the pages are written; text if not given</source>
        <translation>页面的输出格式；未指定时为 text</translation>
    </message>
    <message>
        <source>A page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>may lie on a side, upside down or aslant. Its rows are joined by |, a sign that is no digit is ?.</source>
        <translation>可以横放、倒置或歪斜。各行以 | 连接，不是数字的符号记为 ?。</translation>
    </message>
    <message>
        <source>A model is</source>
        <translation>模型可以是</translation>
    </message>
    <message>
        <source>a file, a run (its best epoch), RUN:N (its epoch N) or the word shipped.</source>
        <translation>一个文件、一次训练记录（取其最佳轮次）、RUN:N（取其第 N 轮）或单词 shipped（自带模型）。</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>read the digits on photos of pages</source>
        <translation>识别页面照片上的数字</translation>
    </message>
    <message>
        <source>photos or scans of pages, ink files (.jsonl) with a number in each drawing, folders with all that is below them</source>
        <translation>页面的照片或扫描件、每个笔迹写有一个数的笔迹文件（.jsonl）、文件夹（含其下全部内容）</translation>
    </message>
</context>
<context>
    <name>digitlab::ReadingPanel</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>Heading: probabilities</source>
        <translation>标题：概率</translation>
    </message>
    <message>
        <source>What the network sees</source>
        <translation>网络看到的图像</translation>
    </message>
    <message>
        <source>Normalisation: the ink is scaled and centred as the digits of the training were, and only that is read.</source>
        <translation>归一化：把笔迹像训练用的数字那样缩放并居中，识别的正是这样处理后的图像。</translation>
    </message>
    <message>
        <source>Save figure…</source>
        <translation>保存结果图…</translation>
    </message>
    <message>
        <source>Figure: the picture beside its probabilities, as PNG, SVG or PDF.</source>
        <translation>结果图：图像与其概率并排，可存为 PNG、SVG 或 PDF。</translation>
    </message>
    <message>
        <source>Time: from the drawing or picture to the answer.</source>
        <translation>用时：从手写或图片到给出答案的时间。</translation>
    </message>
    <message>
        <source>Save drawing…</source>
        <translation>保存笔迹…</translation>
    </message>
    <message>
        <source>Drawing: what is on the canvas alone, as PNG, SVG or ink (Ctrl+Shift+S)</source>
        <translation>笔迹：仅画布上的内容，可存为 PNG、SVG 或笔迹文件（Ctrl+Shift+S）</translation>
    </message>
</context>
<context>
    <name>digitlab::ReadingRows</name>
    <message>
        <source>%1 (%2 %)</source>
        <translation>%1（%2 %）</translation>
    </message>
    <message>
        <source>unsure, %1 (%2 %) or %3</source>
        <translation>不确定，%1（%2 %）或 %3</translation>
    </message>
    <message>
        <source>no digit</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>several digits; &apos;digitlab read&apos; reads them</source>
        <translation>有多个数字；请用 &apos;digitlab read&apos; 识别</translation>
    </message>
</context>
<context>
    <name>digitlab::RecentMenu</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>打开最近的文件(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Clear the list</source>
        <translation>清空列表(&amp;C)</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1（位于 %2）</translation>
    </message>
    <message>
        <source>%1 in %2 (no longer there)</source>
        <translation>%1（位于 %2，已不存在）</translation>
    </message>
</context>
<context>
    <name>digitlab::RecipeFields</name>
    <message>
        <source>Steps, ×%1</source>
        <translation>分段，×%1</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>恒定</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>One cycle</source>
        <translation>单周期</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Turn, shift, size</source>
        <translation>旋转、平移、缩放</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>原始方案</translation>
    </message>
    <message>
        <source>Modern</source>
        <translation>现代方案</translation>
    </message>
    <message>
        <source>Own values</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Whole epochs from 1, as 20, 30</source>
        <translation>从 1 起的整数轮次，如 20, 30</translation>
    </message>
</context>
<context>
    <name>digitlab::RecipeForm</name>
    <message>
        <source>Less</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>更多…</translation>
    </message>
    <message>
        <source>MNIST</source>
        <translation>MNIST</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>原始方案</translation>
    </message>
    <message>
        <source>Modern</source>
        <translation>现代方案</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1（已修改）</translation>
    </message>
    <message>
        <source>Choose other data…</source>
        <translation>选择其他数据…</translation>
    </message>
    <message>
        <source>Fixed while it trains</source>
        <translation>训练期间不可修改</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>训练方案</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>CUDA</source>
        <translation>CUDA</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>快速</translation>
    </message>
    <message>
        <source>Sample of the training pictures</source>
        <translation>训练图像示例</translation>
    </message>
    <message>
        <source>Sample: what the network would see in the first epoch, with these changes and with what the program writes itself.</source>
        <translation>示例：网络在第一轮中会看到的图像，包括这些变化以及程序自己书写的内容。</translation>
    </message>
</context>
<context>
    <name>digitlab::RecipeOptions</name>
    <message>
        <source>Recipe (its own numbers hold unless you change them)</source>
        <translation>方案（未更改的项目沿用方案自身的数值）</translation>
    </message>
    <message>
        <source>where the numbers start from; seed if not given</source>
        <translation>各项数值的来源；未指定时为 seed</translation>
    </message>
    <message>
        <source>which network is built</source>
        <translation>要构建的网络</translation>
    </message>
    <message>
        <source>how often each picture is seen</source>
        <translation>轮数：每张图像看多少遍</translation>
    </message>
    <message>
        <source>pictures a step</source>
        <translation>批大小：每一步的图像数</translation>
    </message>
    <message>
        <source>share of the training part kept for validation</source>
        <translation>从训练集中留作验证的比例</translation>
    </message>
    <message>
        <source>label smoothing</source>
        <translation>标签平滑</translation>
    </message>
    <message>
        <source>decay of the weights&apos; moving average; 0 is off</source>
        <translation>权重滑动平均的衰减率；0 表示关闭</translation>
    </message>
    <message>
        <source>the optimiser</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>Adam&apos;s decay of the mean</source>
        <translation>Adam 一阶矩（均值）的衰减率</translation>
    </message>
    <message>
        <source>Adam&apos;s decay of the square</source>
        <translation>Adam 二阶矩（平方）的衰减率</translation>
    </message>
    <message>
        <source>Adam&apos;s smallest denominator</source>
        <translation>Adam 的最小分母</translation>
    </message>
    <message>
        <source>momentum of SGD</source>
        <translation>SGD 的动量</translation>
    </message>
    <message>
        <source>how the learning rate changes</source>
        <translation>学习率的调整策略</translation>
    </message>
    <message>
        <source>steps: the rate falls when that many epochs are done</source>
        <translation>steps：完成这些轮数后学习率下降</translation>
    </message>
    <message>
        <source>steps: what the rate is multiplied by</source>
        <translation>steps：学习率每次要乘的系数</translation>
    </message>
    <message>
        <source>cosine, one-cycle: epochs in which the rate rises</source>
        <translation>cosine、one-cycle：学习率上升（预热）的轮数</translation>
    </message>
    <message>
        <source>Random changes to each training picture</source>
        <translation>数据增强（对每张训练图像的随机改变）</translation>
    </message>
    <message>
        <source>turned by up to so many degrees</source>
        <translation>最大旋转角度（度）</translation>
    </message>
    <message>
        <source>sheared by up to this</source>
        <translation>最大倾斜（错切）幅度</translation>
    </message>
    <message>
        <source>grown or shrunk by up to this share</source>
        <translation>最大缩放比例</translation>
    </message>
    <message>
        <source>moved by up to so many pixels</source>
        <translation>最大平移像素数</translation>
    </message>
    <message>
        <source>bent by up to so many pixels</source>
        <translation>最大弹性形变像素数</translation>
    </message>
    <message>
        <source>strokes thicker or thinner by up to so many pixels</source>
        <translation>笔画变粗或变细的最大像素数</translation>
    </message>
    <message>
        <source>there is no recipe &apos;%1&apos;</source>
        <translation>没有名为 &apos;%1&apos; 的方案</translation>
    </message>
    <message>
        <source>share of digits that the program writes itself</source>
        <translation>程序自行书写的数字所占比例</translation>
    </message>
    <message>
        <source>share of pictures of no digit: letters, signs, scribbles</source>
        <translation>非数字图像（字母、符号、涂鸦）所占比例</translation>
    </message>
    <message>
        <source>share of pictures cut out of rows of touching digits: whole ones, parts and pairs</source>
        <translation>从粘连数字行中切出的图像（完整数字、残片、数字对）所占比例</translation>
    </message>
</context>
<context>
    <name>digitlab::RecognisePage</name>
    <message>
        <source>Loading the model</source>
        <translation>正在加载模型</translation>
    </message>
    <message>
        <source>You can draw already.</source>
        <translation>现在就可以开始书写。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在识别…</translation>
    </message>
    <message>
        <source>No digit yet</source>
        <translation>还没有数字</translation>
    </message>
    <message>
        <source>Draw one, or open, paste or drop a picture.</source>
        <translation>写一个数字，或打开、粘贴、拖入图片。</translation>
    </message>
    <message>
        <source>There is no picture in the clipboard.</source>
        <translation>剪贴板中没有图片。</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>粘贴的图片</translation>
    </message>
    <message>
        <source>Dropped picture</source>
        <translation>拖入的图片</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>未识别</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>打开其他图片…</translation>
    </message>
    <message>
        <source>No digits found</source>
        <translation>未找到数字</translation>
    </message>
    <message>
        <source>There is nothing on this page that looks like a digit.</source>
        <translation>此页上没有像数字的内容。</translation>
    </message>
</context>
<context>
    <name>digitlab::RunControls</name>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Start a training with this recipe</source>
        <translation>按此方案开始训练</translation>
    </message>
    <message>
        <source>Train one batch, then pause</source>
        <translation>训练一个批次，然后暂停</translation>
    </message>
    <message>
        <source>End the training after this batch; what it has learned is kept</source>
        <translation>完成当前批次后结束训练；已学到的内容会保留</translation>
    </message>
    <message>
        <source>Use in Recognise</source>
        <translation>用于识别</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>单步</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Go on with the training</source>
        <translation>继续训练</translation>
    </message>
    <message>
        <source>Wait after this batch</source>
        <translation>完成当前批次后暂停</translation>
    </message>
    <message>
        <source>Go on with this run, exactly where it ended</source>
        <translation>从结束之处精确地继续此次训练</translation>
    </message>
    <message>
        <source>Do not open the run</source>
        <translation>不再打开该训练记录</translation>
    </message>
</context>
<context>
    <name>digitlab::RunHeader</name>
    <message>
        <source>Train anew</source>
        <translation>重新训练</translation>
    </message>
    <message>
        <source>Start a new training with this recipe; this run stays as it is</source>
        <translation>按此方案开始一次新的训练；此训练记录保持不变</translation>
    </message>
</context>
<context>
    <name>digitlab::SampleGrid</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation>显示 %1 张</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
</context>
<context>
    <name>digitlab::SamplesCard</name>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>换一批</translation>
    </message>
    <message>
        <source>Shows the pictures in another random order.</source>
        <translation>按另一种随机顺序显示图像。</translation>
    </message>
</context>
<context>
    <name>digitlab::SignList</name>
    <message>
        <source>unsure</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>not a digit</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>%1, unsure, %2</source>
        <translation>%1，不确定，%2</translation>
    </message>
    <message>
        <source>%1, corrected</source>
        <translation>%1，已更正</translation>
    </message>
    <message>
        <source>1 digit in %1 rows</source>
        <translation>%1 行中有 1 个数字</translation>
    </message>
    <message>
        <source>%1 digits in %2 rows</source>
        <translation>%1 个数字，共 %2 行</translation>
    </message>
    <message>
        <source>1 digit</source>
        <translation>1 个数字</translation>
    </message>
    <message>
        <source>%1 digits</source>
        <translation>%1 个数字</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>识别为</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Sign %1 of %2: %3</source>
        <translation>第 %1 个符号，共 %2 个：%3</translation>
    </message>
    <message>
        <source>digit</source>
        <translation>数字</translation>
    </message>
</context>
<context>
    <name>digitlab::SignModel</name>
    <message>
        <source>%1, %2</source>
        <extracomment>Row and column.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Type a class to correct it, Backspace to take that back</source>
        <translation>键入类别即可更正，按退格键撤回更正</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Row, col.</source>
        <translation>行, 列</translation>
    </message>
    <message>
        <source>Piece</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>识别为</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
</context>
<context>
    <name>digitlab::SignTable</name>
    <message>
        <source>Signs</source>
        <translation>符号</translation>
    </message>
</context>
<context>
    <name>digitlab::SourceForm</name>
    <message>
        <source>Limit</source>
        <translation>数量上限</translation>
    </message>
    <message>
        <source>Limit: so many pictures are taken, of each class its share.</source>
        <translation>数量上限：只取这么多张图像，各类别按比例选取。</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Transpose</source>
        <translation>转置</translation>
    </message>
    <message>
        <source>Transpose: rows and columns are swapped, for sets whose digits lie on their side.</source>
        <translation>转置：交换行与列，用于数字横躺的数据集。</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>反色</translation>
    </message>
    <message>
        <source>Invert: light and dark are swapped, for sets with black digits on white in IDX files.</source>
        <translation>反色：交换明与暗，用于 IDX 文件中白底黑字的数据集。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation>程序自带</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>测试集</translation>
    </message>
    <message>
        <source>no part of its own</source>
        <translation>没有单独的部分</translation>
    </message>
    <message>
        <source>Test part: pictures that training never sees; they tell how well new pictures are read.</source>
        <translation>测试集：训练中从不使用的图像；用来衡量对新图像的识别效果。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Size: pictures of 28 × 28 are taken as they are, others are cropped, scaled and centred like a drawing.</source>
        <translation>尺寸：28 × 28 的图像保持原样，其他图像像手写笔迹一样裁剪、缩放并居中。</translation>
    </message>
</context>
<context>
    <name>digitlab::SplitForm</name>
    <message>
        <source>Validation</source>
        <translation>验证比例</translation>
    </message>
    <message>
        <source>Validation: this share of the training part is kept back, to see how well the network reads digits that it has not learnt from.</source>
        <translation>验证比例：从训练集中留出这个比例的图像，用来检验网络对没学过的数字识别得如何。</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Random seed: the same number shuffles in the same way, so that a split can be made again.</source>
        <translation>随机种子：同一个数会得到同样的打乱顺序，因而可以重现同样的划分。</translation>
    </message>
    <message>
        <source> %</source>
        <extracomment>After a percentage.</extracomment>
        <translation> %</translation>
    </message>
    <message>
        <source>%1 training</source>
        <translation>训练 %1</translation>
    </message>
    <message>
        <source>%1 validation</source>
        <translation>验证 %1</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>No test pictures are kept apart</source>
        <translation>没有单独的测试图像</translation>
    </message>
    <message>
        <source>1 test picture is kept apart</source>
        <translation>另有 1 张测试图像</translation>
    </message>
    <message>
        <source>%1 test pictures are kept apart</source>
        <translation>另有 %1 张测试图像</translation>
    </message>
</context>
<context>
    <name>digitlab::SplitLegend</name>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
</context>
<context>
    <name>digitlab::StatusColumn</name>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>验证准确率</translation>
    </message>
    <message>
        <source>Images a second</source>
        <translation>每秒图像数</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Epoch: one pass through all training pictures.</source>
        <translation>轮次：把全部训练图像过一遍。</translation>
    </message>
    <message>
        <source>Batch: the pictures that are seen together before the network corrects itself.</source>
        <translation>批次：网络每次修正自己之前一起看的一组图像。</translation>
    </message>
    <message>
        <source>Loss: how far the network&apos;s probabilities are from the truth, smoothed over the last batches.</source>
        <translation>损失：网络给出的概率与真实答案的差距，取最近若干批次的平滑值。</translation>
    </message>
    <message>
        <source>Accuracy: the share of training pictures read rightly, smoothed over the last batches.</source>
        <translation>准确率：训练图像中识别正确的比例，取最近若干批次的平滑值。</translation>
    </message>
    <message>
        <source>Validation accuracy: the share read rightly of the pictures that were kept aside, after the last epoch.</source>
        <translation>验证准确率：最近一轮之后，留出的图像中识别正确的比例。</translation>
    </message>
    <message>
        <source>Images a second: how many training pictures the network goes through in a second.</source>
        <translation>每秒图像数：网络每秒处理多少张训练图像。</translation>
    </message>
    <message>
        <source>Time left: an estimate from the speed of the last batches.</source>
        <translation>剩余时间：根据最近若干批次的速度估计。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Time: how long the training has taken; pauses are left out.</source>
        <translation>用时：训练所花的时间，暂停不计在内。</translation>
    </message>
</context>
<context>
    <name>digitlab::StepsView</name>
    <message>
        <source>nothing yet</source>
        <translation>暂无内容</translation>
    </message>
    <message>
        <source>three pictures, from the ink to 28 × 28 pixels</source>
        <translation>三幅图像，从笔迹到 28 × 28 像素</translation>
    </message>
    <message>
        <source>Cropped to the ink</source>
        <translation>裁剪到笔迹</translation>
    </message>
    <message>
        <source>Scaled to 20 × 20</source>
        <translation>缩放到 20 × 20</translation>
    </message>
    <message>
        <source>Centred in 28 × 28</source>
        <translation>居中于 28 × 28</translation>
    </message>
</context>
<context>
    <name>digitlab::StripModel</name>
    <message>
        <source>not read yet</source>
        <translation>尚未识别</translation>
    </message>
    <message>
        <source>%1, unsure, %2</source>
        <translation>%1，不确定，%2</translation>
    </message>
    <message>
        <source>not a digit</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>%1, several digits</source>
        <translation>%1，多个数字</translation>
    </message>
</context>
<context>
    <name>digitlab::TrainPage</name>
    <message>
        <source>Looking through the data</source>
        <translation>正在扫描数据</translation>
    </message>
    <message>
        <source>Loading the data</source>
        <translation>正在加载数据</translation>
    </message>
    <message>
        <source>Validating epoch %1 of %2</source>
        <translation>正在验证第 %1 轮，共 %2 轮</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>正在处理</translation>
    </message>
    <message>
        <source>Done: %1 of %2 epochs, the best was epoch %3</source>
        <translation>已完成 %1 轮，共 %2 轮；最佳为第 %3 轮</translation>
    </message>
    <message>
        <source>Ended early: %1 of %2 epochs are kept</source>
        <translation>异常结束：已保留 %1 轮，共 %2 轮</translation>
    </message>
    <message>
        <source>Ended in the first epoch</source>
        <translation>在第 1 轮中异常结束</translation>
    </message>
    <message>
        <source>Stopped before the first batch</source>
        <translation>在第 1 批之前停止</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 epochs</source>
        <translation>已停止：完成 %1 轮，共 %2 轮</translation>
    </message>
    <message>
        <source>Stopped in the first epoch</source>
        <translation>在第 1 轮中停止</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Stopping after this batch…</source>
        <translation>当前批次完成后停止…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>Paused: epoch %1 of %2, batch %3 of %4</source>
        <translation>已暂停：第 %1/%2 轮，第 %3/%4 批</translation>
    </message>
    <message>
        <source>Epoch %1 of %2, batch %3 of %4</source>
        <translation>第 %1 轮，共 %2 轮；第 %3 批，共 %4 批</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1，剩余 %2</translation>
    </message>
    <message>
        <source>Each epoch will be saved as params_N.pth, ready to use, to continue or to export.</source>
        <translation>每一轮都会保存为 params_N.pth，可用于识别、继续训练或导出。</translation>
    </message>
    <message>
        <source>Epoch %1 saved as &lt;b&gt;%2&lt;/b&gt;, validation accuracy %3</source>
        <translation>第 %1 轮已保存为 &lt;b&gt;%2&lt;/b&gt;，验证准确率 %3</translation>
    </message>
    <message>
        <source>Epoch %1/%2</source>
        <translation>第 %1/%2 轮</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩 %1</translation>
    </message>
    <message>
        <source>Open a run</source>
        <translation>打开训练记录</translation>
    </message>
    <message>
        <source>A training is running. Once it is stopped, a run can be opened.</source>
        <translation>正在训练。停止训练后才能打开训练记录。</translation>
    </message>
    <message>
        <source>%1, best validation accuracy %2 in epoch %3</source>
        <translation>%1，最佳验证准确率 %2（第 %3 轮）</translation>
    </message>
    <message>
        <source>Interrupted after %1 of %2 epochs</source>
        <translation>已中断：完成 %1 轮，共 %2 轮</translation>
    </message>
    <message>
        <source>Interrupted in the first epoch</source>
        <translation>在第 1 轮中中断</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>正在打开 %1…</translation>
    </message>
    <message>
        <source>%1; raise Epochs to go on</source>
        <translation>%1；增加轮数即可继续</translation>
    </message>
</context>
<context>
    <name>digitlab::TrainVerb</name>
    <message>
        <source>--data PATH [--out RUN] [OPTION ...]  or  --resume RUN [--epochs N] [--device D]</source>
        <translation>--data PATH [--out RUN] [OPTION ...]  或  --resume RUN [--epochs N] [--device D]</translation>
    </message>
    <message>
        <source>the data set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>the folder of the run; a new one among your data if not given</source>
        <translation>训练记录的文件夹；未指定时在用户数据目录中新建</translation>
    </message>
    <message>
        <source>go on with this run where it stopped</source>
        <translation>从停止处继续这次训练</translation>
    </message>
    <message>
        <source>take so many pictures only</source>
        <translation>只取这么多张图像</translation>
    </message>
    <message>
        <source>train and validate on the lists of an earlier run</source>
        <translation>沿用以往某次训练的训练集与验证集列表</translation>
    </message>
    <message>
        <source>start from the weights of this model</source>
        <translation>从该模型的权重开始训练</translation>
    </message>
    <message>
        <source>where all chance comes from; 1 if not given</source>
        <translation>随机种子；未指定时为 1</translation>
    </message>
    <message>
        <source>one a processor if not given</source>
        <translation>线程数；未指定时每个处理器一个</translation>
    </message>
    <message>
        <source>a line a batch also on a terminal</source>
        <translation>在终端上也为每个批次输出一行</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>--data PATH or --resume RUN is missing (&apos;digitlab train --help&apos; shows how)</source>
        <translation>缺少 --data PATH 或 --resume RUN（用法见 &apos;digitlab train --help&apos;）</translation>
    </message>
    <message>
        <source>%1: a resumed run keeps its own; only --epochs, --device and --verbose go with --resume</source>
        <translation>%1：继续训练时沿用原有设置；只有 --epochs、--device 和 --verbose 可与 --resume 同用</translation>
    </message>
    <message>
        <source>--device cuda: there is no CUDA device here, or this LibTorch cannot use it</source>
        <translation>--device cuda：本机没有 CUDA 设备，或此 LibTorch 无法使用它</translation>
    </message>
    <message>
        <source>stopping ...</source>
        <translation>正在停止 ...</translation>
    </message>
    <message>
        <source>stopped after %1 whole epochs; &apos;digitlab train --resume %2&apos; goes on</source>
        <translation>完成 %1 轮后停止；可用 &apos;digitlab train --resume %2&apos; 继续</translation>
    </message>
    <message>
        <source>%1: complete, all %2 epochs are done; --epochs adds more</source>
        <translation>%1：全部 %2 轮均已完成；可用 --epochs 增加轮数</translation>
    </message>
    <message>
        <source>%1: done, the best epoch is %2</source>
        <translation>%1：已完成，最佳为第 %2 轮</translation>
    </message>
    <message>
        <source>train a network on a data set, or go on with a run</source>
        <translation>用数据集训练网络，或继续以往的训练</translation>
    </message>
    <message>
        <source>stopped before the training had begun</source>
        <translation>训练开始前已停止</translation>
    </message>
    <message>
        <source>where it is computed; cpu if not given, or the resumed run&apos;s own</source>
        <translation>计算设备；未指定时为 cpu，继续训练时沿用原有设备</translation>
    </message>
    <message>
        <source>stopped after 1 whole epoch; &apos;digitlab train --resume %2&apos; goes on</source>
        <translation>完成 1 轮后停止；可用 &apos;digitlab train --resume %2&apos; 继续</translation>
    </message>
    <message>
        <source>%1: complete, its one epoch is done; --epochs adds more</source>
        <translation>%1：仅有的一轮已完成；可用 --epochs 增加轮数</translation>
    </message>
    <message>
        <source>what computes on CPUs; fused if not given, torch to compare</source>
        <translation>CPU 上用什么来计算；未给出时为 fused，比较时用 torch</translation>
    </message>
</context>
<context>
    <name>digitlab::TrainingPrinter</name>
    <message>
        <source>epoch %1/%2 [%3] %4 %  loss %5  accuracy %6  %7 left</source>
        <translation>第 %1/%2 轮 [%3] %4 %  损失 %5  准确率 %6  剩余 %7</translation>
    </message>
    <message>
        <source>epoch %1/%2  training: loss %3, accuracy %4  validation: loss %5, accuracy %6  (%7)</source>
        <translation>第 %1/%2 轮  训练：损失 %3，准确率 %4  验证：损失 %5，准确率 %6  （%7）</translation>
    </message>
</context>
<context>
    <name>digitlab::TrainingWatch</name>
    <message>
        <source>A network is being trained</source>
        <translation>正在训练网络</translation>
    </message>
    <message>
        <source>The training is finished</source>
        <translation>训练已完成</translation>
    </message>
    <message>
        <source>The training has failed</source>
        <translation>训练失败</translation>
    </message>
    <message>
        <source>%1: %2 epochs in %3, the best was epoch %4</source>
        <translation>%1：用时 %3 完成 %2 轮，最佳为第 %4 轮</translation>
    </message>
</context>
<context>
    <name>digitlab::VerbOptions</name>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>显示此帮助</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>显示版本号</translation>
    </message>
    <message>
        <source>%1 (%2 shows how)</source>
        <translation>%1（用法见 %2）</translation>
    </message>
    <message>
        <source>%1: the value is empty</source>
        <translation>%1：值为空</translation>
    </message>
    <message>
        <source>%1: %2 is not one of %3</source>
        <translation>%1：%2 不在可选值 %3 之中</translation>
    </message>
    <message>
        <source>%1: %2 is not a whole number from %3 to %4</source>
        <translation>%1：%2 不是 %3 至 %4 的整数</translation>
    </message>
    <message>
        <source>%1: %2 is not a number; write a point, as in 0.01</source>
        <translation>%1：%2 不是数值；请使用小数点，如 0.01</translation>
    </message>
    <message>
        <source>%1: %2 is not a number</source>
        <translation>%1：%2 不是数值</translation>
    </message>
    <message>
        <source>less than %1</source>
        <translation>小于 %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>不大于 %1</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>大于 %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>不小于 %1</translation>
    </message>
    <message>
        <source>%1: %2 is out of range: %3, %4</source>
        <translation>%1：%2 超出范围：%3，%4</translation>
    </message>
    <message>
        <source>%1: %2 is not a list of whole numbers from 1, with commas between</source>
        <translation>%1：%2 不是以逗号分隔的、从 1 起的整数列表</translation>
    </message>
    <message>
        <source>unknown option %1</source>
        <translation>未知选项 %1</translation>
    </message>
    <message>
        <source>one argument too many: %1</source>
        <translation>多余的参数：%1</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>缺少 %1</translation>
    </message>
    <message>
        <source>%1: the value is missing</source>
        <translation>%1：缺少值</translation>
    </message>
</context>
<context>
    <name>digitlab::VerdictView</name>
    <message>
        <source>There is no ink to read</source>
        <translation>没有可识别的笔迹</translation>
    </message>
    <message>
        <source>A lone dot is no digit</source>
        <translation>单独一个点不是数字</translation>
    </message>
    <message>
        <source>Ink and ground are too alike to tell apart</source>
        <translation>笔迹与背景太接近，无法区分</translation>
    </message>
    <message>
        <source>This looks like several digits: show one at a time</source>
        <translation>像是有多个数字：请一次只写一个</translation>
    </message>
    <message>
        <source>Next best: %1 with %2</source>
        <translation>其次是 %1（%2）</translation>
    </message>
    <message>
        <source>Two digits fit, so the answer stays open</source>
        <translation>有两个数字都像，暂不下结论</translation>
    </message>
    <message>
        <source>No digit fits well, so the answer stays open</source>
        <translation>没有很像的数字，暂不下结论</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>%1 with %2, %3 with %4</source>
        <translation>%1（%2），%3（%4）</translation>
    </message>
    <message>
        <source>Nothing that the model knows looks like this</source>
        <translation>与模型认识的任何数字都不像</translation>
    </message>
    <message>
        <source>not a digit</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>No digit: %1</source>
        <translation>不是数字：%1</translation>
    </message>
    <message>
        <source>No digit read</source>
        <translation>未识别出数字</translation>
    </message>
    <message>
        <source>No digit read: %1</source>
        <translation>未识别出数字：%1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
</TS>
