"""Nobody hears of the exception."""
# browser: what Python writes itself, without sys.stderr, goes nowhere

import sys

sys.stderr.close()
sys.excepthook = lambda *error: print("the hook is asked") or sys.stderr.write("into a closed stream")
raise ValueError("unheard")
