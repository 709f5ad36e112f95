"""What a program sees of itself."""
# needs: a file of its own

import __main__
import os
import sys
import threading

print(__name__, __file__ == os.path.abspath(sys.argv[0]), sys.argv[0], sys.path[0] == os.path.dirname(__file__))
print(sorted(vars(__main__)), __main__.__dict__ is globals(), __spec__, __package__, __doc__)
print(__builtins__, type(__loader__).__name__, __loader__.path == __file__, sys.flags.interactive)
print(threading.current_thread().name, threading.active_count(), sys.excepthook is sys.__excepthook__)
print([name for name in ("clock", "tracer", "timeline", "standins", "internals") if name in sys.modules])


def hook(kind, value, trace):
    print("hook:", kind.__name__, value, trace.tb_frame.f_code.co_name, trace.tb_next)


sys.excepthook = hook
raise SystemError("for the hook")
