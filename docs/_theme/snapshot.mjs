// node snapshot.mjs ENGINE FILE: start CPython for WebAssembly, import the engine, write what its memory holds to FILE.
// What every run would do alike is done here, and what no run needs is left out.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [engine, file] = process.argv.slice(2);
const pyodide = createRequire(`${process.cwd()}/`).resolve("pyodide/pyodide.mjs");
const { loadPyodide } = await import(pathToFileURL(pyodide));
const { info } = JSON.parse(readFileSync(pyodide.replace("pyodide.mjs", "pyodide-lock.json")));

// The tasks have names, since numbers begin at Task-1 for each program.
const WARM = `
import asyncio

def loop():
    loop = asyncio.new_event_loop()
    loop.set_task_factory(lambda loop, coro, **words: asyncio.Task(coro, loop=loop, **words | {"name": "warm"}))
    return loop

async def count(seconds):
    async with asyncio.timeout(9):
        await asyncio.sleep(seconds)
    print(seconds)

async def main():
    await asyncio.gather(count(2), count(1))

for _ in range(3):
    asyncio.run(main(), loop_factory=loop)
`;
// Two builds are the same bytes: what Python reads of the machine when it starts is the same each time.
Date.now = performance.now = () => 0;
const python = await loadPyodide({
  _makeSnapshot: true, // not public: when it vanishes, a reader's Python must start without
  env: { PYTHONHASHSEED: "0" }, // the order of sets is the same in every copy of the site
  lockFileContents: { info, packages: {} }, // with no package there is nothing to look for elsewhere
  packageBaseUrl: "https://python.invalid/",
  stdin: () => null,
});
python.FS.mkdirTree("/lib/site/engine");
for (const name of readdirSync(engine).filter(name => name.endsWith(".py")))
  python.FS.writeFile(`/lib/site/engine/${name}`, readFileSync(`${engine}/${name}`));
python.globals.set("warm", WARM);
python.runPython(`
import ast, sys
from importlib.machinery import SourceFileLoader
sys.path.append("/lib/site")
plain = SourceFileLoader.source_to_code

def lean(code):
    """Leave out which line each instruction is of: no traceback that is shown has the engine's frames."""
    whole, rest = divmod(len(code.co_code) // 2, 8)  # an entry of the table is for at most 8 instructions
    table = b"\\xef\\0" * whole + (bytes([0xE7 + rest, 0]) if rest else b"")  # all are of the first line
    constants = tuple(lean(each) if hasattr(each, "co_code") else each for each in code.co_consts)
    return code.replace(co_linetable=table, co_consts=constants)

def source_to_code(self, data, path):
    tree = ast.parse(data)
    for node in ast.walk(tree):
        if isinstance(node, ast.arg):
            node.annotation = None
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            node.returns = None
    return lean(compile(tree, path, "exec", optimize=2))  # and no docstrings

SourceFileLoader.source_to_code = source_to_code
import asyncio, concurrent.futures.thread, gc, json, linecache, os, random, threading, traceback
from engine import browser, clock, deadlock, internals, shown, standins, tracer  # all of it: a snapshot has no files
SourceFileLoader.source_to_code = plain
standins.install()  # it goes through all modules
standins.install = browser.install  # its last part: what Pyodide does when it starts is undone by that

# Run and draw a program, so that a reader's finds caches filled and code specialised. Then put back what it changed.
owners = asyncio, asyncio.tasks, concurrent.futures.thread, os, sys, sys.modules
owners = [owner if isinstance(owner, dict) else vars(owner) for owner in owners]
before = [dict(owner) for owner in owners]
classes = [(owner, dict(vars(owner))) for owner in (asyncio.BaseEventLoop, threading.Thread)]
ended = shown.run_and_show(warm, "warm.py", lambda stream, text: None, 60)
assert ended["figure"] and not ended["status"], ended
for owner, names in zip(owners, before):
    for name in owner.keys() - names.keys():
        del owner[name]
    owner.update(names)
for owner, names in classes:
    for name, value in vars(owner).copy().items():
        if value is not names.get(name):
            setattr(owner, name, names[name])
vars(clock.clock).update(vars(clock.Clock()))
browser.files, browser.ports = browser.count(1000), browser.count(49152)
os.remove("warm.py")
del internals.NAMES  # for the tests
linecache.clearcache()
del warm, plain, lean, source_to_code, owners, before, classes, ended, owner, names, name, value
random.seed(0)  # for the same reason; a worker seeds it again before a program
gc.collect()
gc.freeze()  # a collection has nothing to do with what stands here
`);

// Free memory still holds what was read and compiled. Zeros can be compressed.
const { _malloc, _free, _sbrk, HEAPU8 } = python._module;
const top = _sbrk(0);
const taken = [];
for (let size = 1 << 20; size >= 16; size >>= 1)
  for (;;) {
    const place = _malloc(size);
    taken.push(place);
    if (place + size > top) break; // from here on memory would grow
    HEAPU8.fill(0, place, place + size);
  }
for (const place of taken) _free(place);

writeFileSync(file, python.makeMemorySnapshot());
process.exit(0);
