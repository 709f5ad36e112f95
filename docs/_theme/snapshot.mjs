// node snapshot.mjs ENGINE FILE: start CPython for WebAssembly, import the engine, write what its memory holds to FILE.
// What every run would do alike is done here, and what no run needs is left out.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [engine, file] = process.argv.slice(2);
const pyodide = createRequire(`${process.cwd()}/`).resolve("pyodide/pyodide.mjs");
const { loadPyodide } = await import(pathToFileURL(pyodide));
const { info } = JSON.parse(readFileSync(pyodide.replace("pyodide.mjs", "pyodide-lock.json")));

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
python.runPython(`
import sys
from importlib.machinery import SourceFileLoader
sys.path.append("/lib/site")
plain = SourceFileLoader.source_to_code
SourceFileLoader.source_to_code = lambda self, data, path: compile(data, path, "exec", optimize=2)  # no docstrings
import asyncio, gc, json, linecache, os, random, traceback
from engine import browser, deadlock, shown, standins, tracer  # all of it: a snapshot has no files
SourceFileLoader.source_to_code = plain
shown.show({"stdout": "", "stderr": "", "trace": None}, os.getcwd(), os.path.dirname(asyncio.__path__[0]))  # its patterns
standins.install()  # it goes through all modules
standins.install = browser.install  # its last part: what Pyodide does when it starts is undone by that
linecache.clearcache()
del plain
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
