// Runs programs in CPython for WebAssembly: one JSON object a line in, one a line out, a fresh interpreter each.
// {"source": str, "filename": str} -> {"stdout": str, "stderr": str, "status": int, "trace": object} or {"error": str}
import { readdirSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { loadPyodide } from "pyodide";

const engine = process.argv[2]; // the engine's folder

// A snapshot of the first boot makes the others ten times as fast. The options are not public: without them it is slow.
const silent = { stdout: () => {}, stderr: () => {} };
let snapshot;

async function boot() {
  const pyodide = await loadPyodide({ ...silent, ...(snapshot ? { _loadSnapshot: snapshot } : { _makeSnapshot: true }) });
  snapshot ??= pyodide.makeMemorySnapshot?.();
  pyodide.FS.mkdirTree("/lib/site/engine");
  for (const name of readdirSync(engine).filter((name) => name.endsWith(".py"))) {
    pyodide.FS.writeFile(`/lib/site/engine/${name}`, readFileSync(`${engine}/${name}`));
  }
  return pyodide;
}

const RUN = `
import json, sys
sys.path.append("/lib/site")
from engine.run import run_source
json.dumps(run_source(source, filename))
`;

let next = boot();
for await (const line of createInterface({ input: process.stdin })) {
  const pyodide = await next;
  const { source, filename } = JSON.parse(line);
  pyodide.FS.writeFile(filename, source); // a SyntaxError shows its line from there
  pyodide.globals.set("source", source);
  pyodide.globals.set("filename", filename);
  let answer;
  try {
    answer = pyodide.runPython(RUN);
  } catch (error) {
    answer = JSON.stringify({ error: `${error}` });
  }
  process.stdout.write(answer + "\n");
  next = boot();
}
process.exit(0);
