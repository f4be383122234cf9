"""Recipe `seed` in Python with PyTorch, as a person would write it: the same network, optimiser and batches.

    peer_train.py FOLDERS EPOCHS {files|memory} THREADS

FOLDERS has one folder a class with PNG files in it. `files` reads each picture when its batch wants it; `memory` reads
all of them before. Prints one line of JSON: seconds of the training loop, images a second, losses and accuracies by
epoch; with EPOCHS 0 the GFLOP/s of a product of two matrices of 1024 x 1024 instead.
"""

import json
import sys
import time
from pathlib import Path

import torch
from torch import nn

BATCH = 256


class Network(nn.Module):
    def __init__(self, classes):
        super().__init__()

        def block(inputs, outputs):
            return nn.Sequential(nn.Conv2d(inputs, outputs, 3, 1, 1), nn.ReLU(), nn.MaxPool2d(2))

        self.conv1, self.conv2, self.conv3 = block(3, 32), block(32, 64), block(64, 64)
        self.dense = nn.Sequential(nn.Linear(64 * 3 * 3, 128), nn.ReLU(), nn.Linear(128, classes))

    def forward(self, images):
        maps = self.conv3(self.conv2(self.conv1(images)))
        return self.dense(maps.flatten(1))


class Pictures(torch.utils.data.Dataset):
    def __init__(self, items):
        self.items = items

    def __len__(self):
        return len(self.items)

    def __getitem__(self, index):
        import cv2

        file, label = self.items[index]
        picture = cv2.imread(str(file), cv2.IMREAD_COLOR)
        return torch.from_numpy(picture.transpose(2, 0, 1)).float() / 255, label


class Memory:
    """Batches from tensors, shuffled anew each time when `shuffle` is set."""

    def __init__(self, pictures, shuffle):
        self.images = torch.stack([pictures[i][0] for i in range(len(pictures))])
        self.labels = torch.tensor([label for _, label in pictures.items])
        self.shuffle = shuffle

    def __iter__(self):
        count = len(self.labels)
        order = torch.randperm(count) if self.shuffle else torch.arange(count)
        for some in order.split(BATCH):
            yield self.images[some], self.labels[some]


def product_speed():
    size, rounds = 1024, 8
    left, right = torch.randn(size, size), torch.randn(size, size)
    best = 0
    for _ in range(rounds):
        start = time.perf_counter()
        left @ right
        best = max(best, 2 * size**3 / (time.perf_counter() - start) / 1e9)
    return best


def epoch(network, batches, loss_function, optimiser=None):
    loss_sum = right = count = 0
    for images, labels in batches:
        logits = network(images)
        loss = loss_function(logits, labels)
        loss_sum += loss.item() * len(labels)
        right += (logits.argmax(1) == labels).sum().item()
        count += len(labels)
        if optimiser:
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
    return loss_sum / count, right / count


def main(folders, epochs, source, threads):
    torch.set_num_threads(threads)
    torch.manual_seed(1)
    if epochs == 0:
        print(json.dumps({"gflops": product_speed()}))
        return
    names = sorted(folder.name for folder in folders.iterdir())
    items = [(file, names.index(folder.name)) for folder in sorted(folders.iterdir()) for file in folder.iterdir()]
    items = [items[i] for i in torch.randperm(len(items))]
    split = len(items) * 4 // 5
    training, validation = Pictures(items[:split]), Pictures(items[split:])
    if source == "memory":
        training, validation = Memory(training, True), Memory(validation, False)
    else:
        training = torch.utils.data.DataLoader(training, BATCH, shuffle=True)
        validation = torch.utils.data.DataLoader(validation, BATCH)
    network = Network(len(names))
    optimiser = torch.optim.Adam(network.parameters(), lr=0.01, weight_decay=1e-3)
    schedule = torch.optim.lr_scheduler.MultiStepLR(optimiser, [20, 30], 0.1)
    loss_function = nn.CrossEntropyLoss()
    figures = {"seconds": 0, "epochs": []}
    for _ in range(epochs):
        network.train()
        start = time.perf_counter()
        trained = epoch(network, training, loss_function, optimiser)
        figures["seconds"] += time.perf_counter() - start
        schedule.step()
        network.eval()
        with torch.no_grad():
            figures["epochs"].append([*trained, *epoch(network, validation, loss_function)])
    figures["images_per_second"] = epochs * split / figures["seconds"]
    print(json.dumps(figures))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3], int(sys.argv[4]))
