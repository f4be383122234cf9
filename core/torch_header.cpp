// Compiled once for the precompiled header of LibTorch.
