// Stands in an iframe with sandbox="allow-scripts", so it and its workers have no origin: no storage, no cookies, no
// access to the page. sandbox.html's policy takes the network away too. It keeps one worker ready and hands it to the
// next program. Everything arrives by message from the page and leaves by message to it.

const page = new Promise(resolve => {
  onmessage = ({ data, source, ports }) => {
    if (source === parent) resolve({ files: data, port: ports[0] });
  };
});

async function main() {
  const { files, port } = await page;
  const script = name => URL.createObjectURL(new Blob([files[name]], { type: "text/javascript" }));
  const code = script("worker.js");
  const boot = {
    scripts: { pyodide: script("pyodide.mjs"), module: script("pyodide.asm.mjs") },
    wasm: await WebAssembly.compile(files["pyodide.asm.wasm"]),
    lock: files.lock,
    library: files["python_stdlib.zip"],
    snapshot: files.snapshot,
  };
  let spare, running;

  function prepare() {
    const worker = new Worker(code);
    worker.postMessage(boot);
    worker.ready = new Promise(resolve => {
      worker.onmessage = ({ data }) => (data.ready ? resolve() : port.postMessage(data));
      worker.onerror = ({ message }) => port.postMessage({ failed: message });
    });
    return worker;
  }

  function end() {
    running?.terminate();
    running = undefined;
    spare ??= prepare(); // only now: beside the program it would make the program slow
  }

  port.onmessage = async ({ data }) => {
    end();
    if (data.stop) return;
    const worker = (running = spare);
    spare = undefined;
    await worker.ready;
    if (worker !== running) return;
    worker.onmessage = ({ data }) => {
      if (worker !== running) return;
      port.postMessage(data);
      if (!data.output) end();
    };
    port.postMessage({ started: true });
    worker.postMessage(data);
  };
  spare = prepare();
  await spare.ready;
  port.postMessage({ ready: true });
}

main();
