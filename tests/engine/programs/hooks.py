"""An uncaught exception is the program's own business."""

import sys


def hook(kind, error, trace):
    print(kind.__name__, error, trace.tb_lineno, trace.tb_next, sys.last_value is error)
    raise LookupError("in the hook") from None


sys.excepthook = hook
raise ValueError("mine")
