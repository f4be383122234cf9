// Compiled once for the precompiled header of Qt Widgets.
