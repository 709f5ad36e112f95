// Stands in an iframe with sandbox="allow-scripts", so it and its workers have no origin: no storage, no cookies, no
// access to the page. sandbox.html's policy takes the network away too. It keeps one worker ready and hands it to the
// next program. Everything arrives by message from the page and leaves by message to it.

const DRAWN = 100; // ms after which the page has drawn a result

const page = new Promise(resolve => {
  onmessage = ({ data, source, ports }) => {
    if (source === parent) resolve({ lock: data.lock, port: ports[0] });
  };
});

async function main() {
  const { lock, port } = await page;
  port.postMessage({ answered: true });
  const refuse = error => port.postMessage({ refused: `${error}` });
  const arrived = {}; // what waits for a file
  const file = name => new Promise(resolve => (arrived[name] = resolve));
  const unpack = async (name, type) => {
    const packed = await file(name);
    const headers = { "Content-Type": type };
    return new Response(packed.stream().pipeThrough(new DecompressionStream("gzip")), { headers });
  };
  const script = async name => URL.createObjectURL(await (await unpack(name, "text/javascript")).blob());
  const code = script("worker.js");
  const boot = Promise.all([
    script("pyodide.mjs"),
    script("pyodide.asm.mjs"),
    WebAssembly.compileStreaming(unpack("pyodide.asm.wasm", "application/wasm")),
    unpack("python_stdlib.zip", "application/zip").then(answer => answer.arrayBuffer()),
  ]).then(([pyodide, module, wasm, library]) => ({ pyodide, module, wasm, library, lock }));
  let snapshot = file("snapshot"); // the first worker unpacks it; each hands it back as soon as it has started
  let spare, running, asked;

  async function prepare() {
    const worker = new Worker(await code);
    const ready = new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => (data.ready ? resolve(data.snapshot) : reject(data.failed));
      worker.onerror = ({ message }) => reject(message ?? "its worker was blocked");
    });
    const bytes = await snapshot;
    snapshot = ready;
    worker.postMessage({ snapshot: bytes }, bytes instanceof ArrayBuffer ? [bytes] : []);
    worker.postMessage(await boot);
    await ready;
    return worker;
  }

  function end() {
    running?.terminate();
    running = undefined;
  }

  // Not beside a program, nor beside the page that draws what it printed: it would make them slow.
  function provide() {
    spare ??= prepare();
    spare.catch(() => {}); // the next run tells of it
  }

  port.onmessage = async ({ data }) => {
    if (data.file) {
      arrived[data.name](data.file);
      return;
    }
    end();
    provide();
    asked = data;
    if (data.stop) return;
    const worker = await spare.catch(refuse);
    if (!worker || asked !== data) return;
    running = worker;
    spare = undefined;
    const tell = message => {
      if (worker !== running) return;
      port.postMessage(message);
      if (message.output) return;
      end();
      setTimeout(() => running || provide(), DRAWN);
    };
    worker.onmessage = ({ data }) => tell(data);
    worker.onerror = ({ message }) => tell({ failed: message });
    port.postMessage({ started: true });
    worker.postMessage(data);
  };
  spare = prepare();
  spare.then(() => port.postMessage({ ready: true }), refuse);
}

main();
