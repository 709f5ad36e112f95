// Run a program in Pyodide: node pyodide.mjs PROGRAM [--trace]. Prints what engine.run.run_source returns, as JSON.
import fs from "node:fs";
import path from "node:path";
import { loadPyodide } from "../../node_modules/pyodide/pyodide.mjs";

const engine = path.join(import.meta.dirname, "../../docs/assets/engine");
const [program, trace] = process.argv.slice(2);
const python = await loadPyodide();
python.FS.mkdirTree("/lib/engine");
for (const name of fs.readdirSync(engine).filter((name) => name.endsWith(".py")))
  python.FS.writeFile(`/lib/engine/${name}`, fs.readFileSync(path.join(engine, name)));
python.globals.set("source", fs.readFileSync(program, "utf8"));
python.globals.set("filename", path.basename(program));
python.globals.set("trace", trace === "--trace");
console.log(
  python.runPython(`
import json, sys
sys.path.append("/lib")
from engine.run import run_source
json.dumps(run_source(source, filename, trace))
`),
);
