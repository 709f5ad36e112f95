// node snapshot.mjs ENGINE FILE: start CPython for WebAssembly, import the engine, write what its memory holds to FILE.
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
sys.path.append("/lib/site")
import asyncio, json, linecache, random, traceback
from engine import browser, deadlock, shown, tracer  # all of it: a snapshot has no files
`);
writeFileSync(file, python.makeMemorySnapshot());
process.exit(0);
