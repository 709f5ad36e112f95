import asyncio
import sys

print("a package:", hasattr(asyncio, "__path__"))
included = "asyncio" in sys.stdlib_module_names
print("in the standard library:", included)
