<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CommandLine</name>
    <message>
        <source>%1: network %2, %3 classes, %4 parameters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataWords</name>
    <message>
        <source>IDX files, as MNIST has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 classes, grey, 28 × 28</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>28 × 28, as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all brought to 28 × 28</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 brought to 28 × 28</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking through %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>Probabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predict: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a figure&apos;s name ends in .png, .svg or .pdf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the figure could not be drawn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Layers</name>
    <message>
        <source>Grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey: the picture as one number a pixel, 0 for paper and 1 for ink.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in 3 channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels: the same grey picture three times, as a colour picture would have them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conv 3 × 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conv: small filters of 3 × 3 look for one pattern each, everywhere in the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Norm: every map is brought to one mean and spread, which makes learning steadier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU: what is below 0 becomes 0; without it all layers would amount to one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pool 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pool: of every 2 × 2 values the largest is kept, which halves the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear: every output is a weighted sum of all inputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>softmax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softmax: turns the last sums into probabilities that add up to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean: of every map its mean value is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between the parts of a layer&apos;s description.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelFacts</name>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe: a network and every number of its training, under one name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random seed: the same number makes the same training again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch: one way through all training pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation accuracy: the share of the pictures kept back that is read rightly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss: how far the probabilities are from the truth; 0 is perfect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test accuracy: the share of pictures never used in training that is read rightly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sure from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sure: from this probability on a reading counts as sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a training of this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, epoch %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, validation accuracy %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network: the layers above, and how they are connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes: what the network can answer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>%1 %</source>
        <extracomment>A percentage: number and sign.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureFiles</name>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PyTorch weights (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG picture (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG drawing (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF document (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the figure</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecipeTerms</name>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data: the pictures with their right answers that the network learns from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe: a network and a set of starting values, each of which you may change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs: how many times the network goes through all training pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch size: how many pictures the network sees before it corrects itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimiser: the rule by which the slope of the loss becomes a change of the weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay: how strongly weights are pulled towards 0, which keeps the network from learning by heart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate: how large each correction is; too large and the loss jumps, too small and it hardly falls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule: how the learning rate changes from epoch to epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Augmentation: small random changes to each training picture, so that the network sees more hands than there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random seed: the number all chance comes from; the same seed gives the same training again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network: which layers are trained; the Model page shows them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation: the share of the pictures that is kept aside to judge each epoch by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit: take only this many pictures, all classes in proportion; 0 takes all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beta 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beta 1: how much of the earlier slopes Adam keeps in its running mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beta 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beta 2: how much of the earlier squared slopes Adam keeps in its running mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epsilon: a small number that keeps Adam from dividing by 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum: how much of its last step SGD keeps in the next one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milestones: after these epochs the learning rate is multiplied by the factor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor: what the learning rate is multiplied by at each milestone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm-up: the epochs in which the learning rate rises from near 0; fractions are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smoothing: label smoothing takes this share of certainty from the right answer and spreads it over all classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Averaging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Averaging: how much a running average of the weights keeps at each step; that average is validated and saved, 0 is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration: the last layer is scaled so that a confidence of 90 % is right nine times in ten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn: pictures are turned by up to this many degrees either way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slant: how far pictures lean to either side, as a share of their height.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size: how much pictures grow or shrink; 0.1 is from 90 % to 110 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift: by how many of the 28 pixels pictures move in each direction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bend: by how many pixels an elastic distortion moves parts of the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thickness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thickness: by how many pixels strokes grow thicker or thinner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads: how many processors the training uses; 0 uses all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device: where the training is computed, on the processor or on a graphics card.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThreadEdge</name>
    <message>
        <source>There is not enough memory for this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something failed that gives no reason.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::AboutDialog</name>
    <message>
        <source>About Digit Lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digit Lab %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the engine is being loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See a small neural network learn to read handwritten digits, draw a digit and see it read, and take the weights away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later (GPL-3.0-or-later). It comes without any warranty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The digits that come with it are the MNIST database by Yann LeCun, Corinna Cortes and Christopher J. C. Burges, made from NIST&apos;s Special Databases 1 and 3; its licence is commonly stated as CC BY-SA 3.0.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::BatchShapes</name>
    <message>
        <source>%1, 0 to 1, grey 3 times (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, 0 to 1, grey (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch: so many pictures are learnt from in one step; their number × channels × rows × columns, with values from 0 for paper to 1 for ink. The network of the recipe seed takes the grey picture in each of 3 channels.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::CanvasArea</name>
    <message>
        <source>Brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush: how thick the line is on the screen; the network sees every brush alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the last stroke away (Ctrl+Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the stroke back (Ctrl+Shift+Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts with an empty canvas (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads a picture from a file (Ctrl+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads a picture from the clipboard (Ctrl+V)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a digit here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or open, paste or drop a picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::ChartCard</name>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cross entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss: how far the network&apos;s probabilities are from the truth; 0 would be certain and right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy: the share of pictures whose most probable class is the right one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::ClassChart</name>
    <message>
        <source>%1: %2 training, %3 validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures of each class</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::ClassFilter</name>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::ClassifyVerb</name>
    <message>
        <source>%1: --figure shows one drawing, there are %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[OPTION ...] INPUT...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pictures, folders with all that is below them, ink files (.jsonl)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the model that reads; the shipped one if not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how the readings are written; text if not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save the picture beside its bars: a .png, .svg or .pdf file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file, a run (its best epoch), RUN:N (its epoch N) or the word shipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--figure: &apos;%1&apos; ends in none of .png, .svg and .pdf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--figure: give one picture or drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read the digit on pictures and in ink files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::CommandLine</name>
    <message>
        <source>data: what about it? There is &apos;digitlab data info PATH&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither a verb nor a file (&apos;digitlab --help&apos; lists the verbs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a verb (&apos;digitlab --help&apos; lists them)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See a small neural network learn to read handwritten digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[FILE] | VERB ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verbs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a verb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window opens, on FILE if there is one: a picture, a model or a run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;digitlab VERB --help&apos; tells more of a verb.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not enough memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scanning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evaluating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the standard output cannot be written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there is no picture and no ink file in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set); &apos;digitlab --help&apos; shows what works without one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::CurveChart</name>
    <message>
        <source>epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rate %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No batch yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last batch %1, smoothed %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, validation %2 after epoch %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::DataOptions</name>
    <message>
        <source>swap rows and columns of each picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>swap light and dark of each picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A data set is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the word mnist, which comes with the program;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a folder with MNIST&apos;s IDX files, gzipped or not;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a folder with one folder a class, also below train and test; or</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text file with lines of a path, a blank and a label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: hidden and foreign files and folders passed over: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::DataPage</name>
    <message>
        <source>Open a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder of pictures or IDX files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a list of pictures and their classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST (comes with the program)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a list file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data set yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST, 70,000 handwritten digits, comes with the program and is read in a second or two. Or open a folder with one folder of pictures for each class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at MNIST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::DataReport</name>
    <message>
        <source>IDX files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folder with one folder a class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pictures for training, %2 for testing, %3 classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pictures are 28 x 28 and taken as they are, %2 are of other sizes and normalised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden and foreign files and folders passed over: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checksum %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>problems: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::DataVerb</name>
    <message>
        <source>PATH [--format text|json]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how it is written; text if not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tell what is in a data set</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::DataView</name>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the network gets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures of each class</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::EvaluateVerb</name>
    <message>
        <source>[--model M] --data PATH [OPTION ...]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the data set: its test part where there is one, else everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the model that reads; the shipped one if not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how the figures are written; text if not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file, a run (its best epoch), RUN:N (its epoch N) or the word shipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tell how well a model reads a data set</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::EvaluationReport</name>
    <message>
        <source>class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the test part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy %1 %  loss %2  on %3 pictures (%4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confusion: a row is the truth, a column what was read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::ExportCard</name>
    <message>
        <source>Take the weights away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State dict for torch.load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State dict: the numbers of every layer under its name, as Python&apos;s load_state_dict takes them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not exported yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python lines that open the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the Python lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A .pth file of this program holds weights only: opening it runs nothing, here or in Python.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::ExportVerb</name>
    <message>
        <source>[--model M] --to FORMAT OUT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the format: PyTorch&apos;s state dict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the model to write; the shipped one if not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file, a run (its best epoch), RUN:N (its epoch N) or the word shipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write a model&apos;s weights for other programs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::FirstTraining</name>
    <message>
        <source>Train your first network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the recipe as it is, or change it on the left. Each batch will draw its point here.
One epoch of MNIST takes about half a minute on two processors; you may stop at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose other data…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::HelpText</name>
    <message>
        <source>Usage: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(required)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::ImportVerb</name>
    <message>
        <source>FILE --out MODEL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a state dict that PyTorch has saved (.pth)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take weights from another program</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::LayerFlow</name>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::LayerView</name>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape: maps × rows × columns; the sheet shows a digit at this resolution.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters: the numbers that training finds; here are %1 of all.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::Legend</name>
    <message>
        <source>batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smoothed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training, smoothed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::MainWindow</name>
    <message>
        <source>Digit Lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2) – Digit Lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close Digit Lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A training is running. Stop it and close the window?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it has learnt so far is kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;data folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save figure…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export weights…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Recognise page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Train page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Data page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Model page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Digit Lab</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::ModelPage</name>
    <message>
        <source>Open a .pth file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens a .pth file with weights, made here or in Python.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use in Recognise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is being opened…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That takes a second or two. Any other model can be chosen at the top.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the weights come from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PyTorch weights (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the weights</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::ModelPicker</name>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model: the network and its weights that read the digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a .pth file…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::ModelStore</name>
    <message>
        <source>epoch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch 1, unfinished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (shipped)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::NumberField</name>
    <message>
        <source>A whole number from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole number from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number above %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above %1 and below %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above %1, at most %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 to below %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::PictureView</name>
    <message>
        <source>Picture %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::ProbabilityBars</name>
    <message>
        <source>no values yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Class and its probability, for screen readers.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::ProblemsCard</name>
    <message>
        <source>Nothing is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 file is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files are left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that are left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hidden or foreign file passed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hidden or foreign files passed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden files and folders, thumbnails and the like are no pictures of a class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the data set once more, after its files have been put right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies every file and its reason as text.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::Rail</name>
    <message>
        <source>Recognise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognise page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a digit or open a picture and see it read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a network and watch it learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a data set and look at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look into the network and take its weights away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::RailStatus</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Click to go to the training.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::ReadingPanel</name>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading: probabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the network sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalisation: the ink is scaled and centred as the digits of the training were, and only that is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save figure…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure: the picture beside its probabilities, as PNG, SVG or PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time: from the drawing or picture to the answer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::ReadingRows</name>
    <message>
        <source>%1 (%2 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unsure, %1 (%2 %) or %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; there seem to be several digits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::RecipeFields</name>
    <message>
        <source>Steps, ×%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SGD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn, shift, size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole epochs from 1, as 20, 30</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::RecipeForm</name>
    <message>
        <source>Less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose other data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed while it trains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CUDA</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::RecipeOptions</name>
    <message>
        <source>Recipe (its own numbers hold unless you change them)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where the numbers start from; seed if not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which network is built</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how often each picture is seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pictures a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of the training part kept for validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decay of the weights&apos; moving average; 0 is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the optimiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam&apos;s decay of the mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam&apos;s decay of the square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam&apos;s smallest denominator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>momentum of SGD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how the learning rate changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps: the rate falls when that many epochs are done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps: what the rate is multiplied by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cosine, one-cycle: epochs in which the rate rises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random changes to each training picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turned by up to so many degrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sheared by up to this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grown or shrunk by up to this share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved by up to so many pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bent by up to so many pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strokes thicker or thinner by up to so many pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no recipe &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::RecognisePage</name>
    <message>
        <source>Loading the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can draw already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No digit yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw one, or open, paste or drop a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture in the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::RunControls</name>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a training with this recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train one batch, then pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the training after this batch; what it has learned is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use in Recognise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait after this batch</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::SampleGrid</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::SamplesCard</name>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the pictures in another random order.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::SourceForm</name>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit: so many pictures are taken, of each class its share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transpose: rows and columns are swapped, for sets whose digits lie on their side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invert: light and dark are swapped, for sets with black digits on white in IDX files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no part of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test part: pictures that training never sees; they tell how well new pictures are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size: pictures of 28 × 28 are taken as they are, others are cropped, scaled and centred like a drawing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::SplitForm</name>
    <message>
        <source>Validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation: this share of the training part is kept back, to see how well the network reads digits that it has not learnt from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random seed: the same number shuffles in the same way, so that a split can be made again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %</source>
        <extracomment>After a percentage.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No test pictures are kept apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 test picture is kept apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 test pictures are kept apart</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::SplitLegend</name>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::StatusColumn</name>
    <message>
        <source>Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch: one pass through all training pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch: the pictures that are seen together before the network corrects itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss: how far the network&apos;s probabilities are from the truth, smoothed over the last batches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy: the share of training pictures read rightly, smoothed over the last batches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation accuracy: the share read rightly of the pictures that were kept aside, after the last epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images a second: how many training pictures the network goes through in a second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time left: an estimate from the speed of the last batches.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::StepsView</name>
    <message>
        <source>nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three pictures, from the ink to 28 × 28 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cropped to the ink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scaled to 20 × 20</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centred in 28 × 28</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::TrainPage</name>
    <message>
        <source>Looking through the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validating epoch %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: %1 of %2 epochs, the best was epoch %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended early: %1 of %2 epochs are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended in the first epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped before the first batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped in the first epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping after this batch…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused: epoch %1 of %2, batch %3 of %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch %1 of %2, batch %3 of %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each epoch will be saved as params_N.pth, ready to use, to continue or to export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch %1 saved as &lt;b&gt;%2&lt;/b&gt;, validation accuracy %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch %1/%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::TrainVerb</name>
    <message>
        <source>--data PATH [--out RUN] [OPTION ...]  or  --resume RUN [--epochs N] [--device D]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder of the run; a new one among your data if not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go on with this run where it stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take so many pictures only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train and validate on the lists of an earlier run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start from the weights of this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where all chance comes from; 1 if not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one a processor if not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where it is computed; cpu if not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line a batch also on a terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--data PATH or --resume RUN is missing (&apos;digitlab train --help&apos; shows how)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: a resumed run keeps its own; only --epochs, --device and --verbose go with --resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--device cuda: there is no CUDA device here, or this LibTorch cannot use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped after %1 whole epochs; &apos;digitlab train --resume %2&apos; goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: complete, all %2 epochs are done; --epochs adds more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: done, the best epoch is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train a network on a data set, or go on with a run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::TrainingDesk</name>
    <message>
        <source>The engine is not ready yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::TrainingPrinter</name>
    <message>
        <source>epoch %1/%2 [%3] %4 %  loss %5  accuracy %6  %7 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch %1/%2  training: loss %3, accuracy %4  validation: loss %5, accuracy %6  (%7)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::VerbOptions</name>
    <message>
        <source>Options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show this help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show the version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 shows how)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the value is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 is not one of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 is not a whole number from %3 to %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 is not a number; write a point, as in 0.01</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 is not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 is out of range: %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 is not a list of whole numbers from 1, with commas between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown option %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one argument too many: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the value is missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>digitlab::VerdictView</name>
    <message>
        <source>There is no ink to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lone dot is no digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ink and ground are too alike to tell apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This looks like several digits: show one at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sure, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next best: %1 with %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two digits fit, so the answer stays open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No digit fits well, so the answer stays open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 with %2, %3 with %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that the model knows looks like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No digit: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No digit read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No digit read: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
