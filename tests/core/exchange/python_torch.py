"""What PyTorch's own Python makes of our weights files, and files of its own for us. Works with PyTorch 1.13 to 2.x.

usage: python_torch.py check FILE    opens FILE (written by our test) in every way a person would
       python_torch.py write FOLDER  writes the files that our test reads
"""
import os
import sys
import warnings

import torch
from torch import nn


class Network(nn.Module):
    """Three blocks of convolution and two linear layers, as recipe `seed` has it."""

    def __init__(self):
        super().__init__()

        def block(channels_in, channels_out):
            return nn.Sequential(nn.Conv2d(channels_in, channels_out, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2))

        self.conv1 = block(3, 32)
        self.conv2 = block(32, 64)
        self.conv3 = block(64, 64)
        self.dense = nn.Sequential(nn.Linear(64 * 3 * 3, 128), nn.ReLU(), nn.Linear(128, 10))

    def forward(self, images):
        features = self.conv3(self.conv2(self.conv1(images)))
        return self.dense(features.flatten(1))


def pattern(shape, number):
    """Values that the C++ side makes as well: (i * 7 + number * 13) mod 1000 / 512 - 1, exact in float32."""
    count = 1
    for size in shape:
        count *= size
    return ((torch.arange(count) * 7 + number * 13) % 1000).to(torch.float32).div(512).sub(1).reshape(shape)


def patterned_network():
    network = Network()
    with torch.no_grad():
        for number, tensor in enumerate(network.state_dict().values()):
            tensor.copy_(pattern(tensor.shape, number))
    return network


def check_equal(state):
    wanted = patterned_network().state_dict()
    assert type(state) is dict, type(state)
    assert list(state) == list(wanted) + ["extra.count", "extra.half", "extra.empty"], list(state)
    for key, tensor in wanted.items():
        assert state[key].dtype == tensor.dtype and torch.equal(state[key], tensor), key
    assert state["extra.count"].dtype == torch.int64 and state["extra.count"].shape == (), "scalar"
    assert state["extra.count"].item() == 123456789012, "scalar"
    assert state["extra.half"].dtype == torch.float16 and state["extra.half"].tolist() == [0.5, -2.0], "half"
    assert state["extra.empty"].shape == (0, 4), "empty"


def check(file):
    warnings.simplefilter("error")
    for options in ({}, {"weights_only": True}, {"map_location": "cpu", "weights_only": True}):
        state = torch.load(file, **options)
        check_equal(state)
        for key in [key for key in state if key.startswith("extra.")]:
            del state[key]
        network = Network()
        network.load_state_dict(state, strict=True)
        with torch.no_grad():
            assert torch.equal(network(pattern((2, 3, 28, 28), 1)), patterned_network()(pattern((2, 3, 28, 28), 1)))


def write(folder):
    network = patterned_network()
    state = network.state_dict()

    def save(name, value, **options):
        torch.save(value, os.path.join(folder, name + ".pth"), **options)

    save("ordered", state)
    save("plain", {key: tensor.clone() for key, tensor in state.items()})
    save("old", state, _use_new_zipfile_serialization=False)
    save("protocol4", state, pickle_protocol=4)
    save("old_protocol4", state, pickle_protocol=4, _use_new_zipfile_serialization=False)
    save("parallel", nn.DataParallel(network).state_dict())
    save("parameters", dict(network.named_parameters()))
    optimiser = torch.optim.Adam(network.parameters(), lr=0.01, weight_decay=1e-3)
    schedule = torch.optim.lr_scheduler.MultiStepLR(optimiser, [20, 30], 0.1)
    network(torch.zeros(1, 3, 28, 28)).sum().backward()
    optimiser.step()
    schedule.step()
    save("checkpoint", {
        "epoch": 3, "loss": 0.25, "note": "später", "best": None, "rng": torch.get_rng_state(),
        "optimizer": optimiser.state_dict(), "scheduler": schedule.state_dict(),
        "state_dict": {key: pattern(tensor.shape, number) for number, (key, tensor) in enumerate(state.items())}})
    save("channels_last", {
        key: (pattern(tensor.shape, number).contiguous(memory_format=torch.channels_last) if tensor.dim() == 4
              else pattern(tensor.shape, number)) for number, (key, tensor) in enumerate(state.items())})

    base = pattern((4, 6), 0)
    for name, new in (("types", True), ("types_old", False)):
        save(name, {
            "double": base.double(), "half": base.half(), "bfloat16": base.bfloat16(), "long": torch.tensor(-5),
            "int": torch.arange(3, dtype=torch.int32), "short": torch.arange(3, dtype=torch.int16),
            "char": torch.arange(-1, 2, dtype=torch.int8), "byte": torch.arange(3, dtype=torch.uint8),
            "bool": torch.tensor([True, False, True]), "turned": base.t(), "column": base[:, 2], "row": base[3],
            "base": base, "empty": torch.zeros(0, 4)}, _use_new_zipfile_serialization=new)
    norm = nn.BatchNorm2d(5)
    norm(torch.zeros(2, 5, 3, 3))
    save("norm", norm.state_dict())

    save("whole_module", nn.Sequential(nn.Linear(2, 2)))
    save("whole_module_old", nn.Sequential(nn.Linear(2, 2)), _use_new_zipfile_serialization=False)
    save("code", {"weight": base, "more": Command()})
    save("code_old", {"weight": base, "more": Command()}, _use_new_zipfile_serialization=False)
    torch.jit.script(nn.Linear(2, 2)).save(os.path.join(folder, "script.pth"))


class Command:
    def __reduce__(self):
        return os.system, ("exit 1",)


if __name__ == "__main__":
    {"check": check, "write": write}[sys.argv[1]](sys.argv[2])
