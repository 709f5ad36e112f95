// Runs one program, once, in CPython for WebAssembly, by the same engine that the tests use.

// What a program may take, in bytes; beyond it Python raises MemoryError. With much more a phone ends the tab.
const MEMORY = 1 << 28;
const CHUNK = 16_384; // characters of output that are sent at once
const PAUSE = 50; // ms without a message after which output is sent
const FIRST = 200; // pieces of output that are sent at once: nothing can be sent while an endless loop runs

const { grow } = WebAssembly.Memory.prototype;
WebAssembly.Memory.prototype.grow = function (pages) {
  if (this.buffer.byteLength + pages * 65_536 > MEMORY) throw new RangeError("the program's memory is full");
  return grow.call(this, pages);
};

globalThis.importScripts = undefined; // Pyodide would try it, and what forbids it here would be a line in the console

async function unpack(packed) {
  return new Response(packed.stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}

async function boot({ pyodide, module, lock, wasm, library }) {
  // Pyodide asks for two files by name. There is no network here, and they are at hand.
  globalThis.fetch = async address => new Response(`${address.url ?? address}`.endsWith(".zip") ? library : "");
  WebAssembly.instantiateStreaming = async (_, imports) => ({
    module: wasm,
    instance: await WebAssembly.instantiate(wasm, imports),
  });
  const [{ loadPyodide }, { default: createPyodideModule }] = await Promise.all([import(pyodide), import(module)]);
  const nowhere = "https://python.invalid/";
  return loadPyodide({
    createPyodideModule,
    indexURL: nowhere,
    packageBaseUrl: nowhere,
    lockFileContents: lock,
    stdin: () => null,
    stdout: () => {},
    stderr: () => {},
    _loadSnapshot: await snapshot, // see _theme/snapshot.mjs
  });
}

function run(python, { source, filename, limit }) {
  let text = [],
    size = 0,
    pieces = 0,
    sent = performance.now();
  const send = () => {
    if (size) postMessage({ output: text });
    [text, size, sent] = [[], 0, performance.now()];
  };
  const echo = (stream, part) => {
    text.push([stream, part]);
    size += part.length;
    if (++pieces <= FIRST || size > CHUNK || performance.now() - sent > PAUSE) send();
  };
  python.pyimport("random").seed(); // the snapshot's random numbers are the same for everybody
  const shown = python.pyimport("engine.shown").run_and_show(source, filename, echo, limit);
  postMessage({ result: JSON.parse(python.pyimport("json").dumps(shown)) }); // with all output, also what was not sent
}

let python, snapshot;
onmessage = async ({ data }) => {
  try {
    if (data.snapshot) snapshot = data.snapshot instanceof Blob ? unpack(data.snapshot) : data.snapshot;
    else if (data.wasm) {
      python = await boot(data);
      const bytes = await snapshot;
      postMessage({ ready: true, snapshot: bytes }, [bytes]); // for the next worker
    } else run(python, data);
  } catch (error) {
    postMessage({ failed: `${error}` });
  }
};
