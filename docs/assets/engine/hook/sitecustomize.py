"""Python imports this when it starts, as `engine.command` sees to. `sys.path` stays as it was."""

import sys
from os.path import dirname

sys.path[sys.path.index(dirname(__file__))] = home = dirname(dirname(dirname(__file__)))

from engine.run import begin  # noqa: E402

sys.path.remove(home)
begin()
