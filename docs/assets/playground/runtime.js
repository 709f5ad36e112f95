// Loads the browser's Python, once, and runs programs in its sandbox. Nothing here touches the page's content.

// Of the sandbox: its own scripts, and no network.
const POLICY = "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval' blob:; worker-src blob:";
const here = name => new URL(name, import.meta.url).href;
const DESCRIPTION = here("runtime.json");
export const LIMIT = 10; // seconds of real time after which a program is stopped
const MOST = 200_000; // characters of output after which it is stopped

let loading; // the promise of a sandbox; a failed one is forgotten, so that the next press tries again
let current; // the run that goes on

/** The site's own cache; there is none on plain http. */
async function cache() {
  return globalThis.caches?.open("awaited").catch(() => undefined);
}

/** Return the response from the cache or the network. What has a version in its address never changes. */
async function get(address) {
  const store = await cache();
  const kept = await store?.match(address);
  if (kept && address !== DESCRIPTION) return kept;
  const answer = await fetch(address, address === DESCRIPTION ? { cache: "no-cache" } : {}).catch(() => kept);
  if (!answer) throw new Error("the browser's Python could not be loaded: is there a connection?");
  if (answer.ok) store?.put(address, answer.clone()).catch(() => {}); // no room: the next visit loads it again
  return answer;
}

/** Return what the build staged, or undefined when it could not. */
export async function describe() {
  const answer = await get(DESCRIPTION);
  if (answer.ok) return answer.json();
}

/** Return the bytes of a compressed file; `advance` is told of each piece that arrives. */
async function load(address, advance) {
  const answer = await get(address);
  if (!answer.ok) throw new Error(`${address} could not be loaded (${answer.status})`);
  const count = new TransformStream({
    transform(piece, controller) {
      advance(piece.length);
      controller.enqueue(piece);
    },
  });
  return new Response(answer.body.pipeThrough(count).pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}

/** Forget what older versions of the site kept. */
async function tidy(folder) {
  const store = await cache();
  for (const { url } of (await store?.keys()) ?? [])
    if (!url.startsWith(folder) && url !== DESCRIPTION) store.delete(url);
}

/** Return the sandbox when a program can run in it; `progress(loaded, total)` is told of bytes meanwhile. */
export function prepare(progress) {
  loading ??= start(progress).catch(error => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function start(progress) {
  const runtime = await describe();
  if (!runtime) throw new Error("this copy of the site was built without the browser's Python");
  const folder = new URL(`../../${runtime.folder}/`, DESCRIPTION).href;
  const total = Object.values(runtime.files).reduce((sum, size) => sum + size, 0);
  let loaded = 0;
  const advance = size => progress((loaded += size), total);
  const names = Object.keys(runtime.files);
  const bytes = await Promise.all(names.map(name => load(folder + name, advance)));
  tidy(folder);
  const files = Object.fromEntries(names.map((name, i) => [name.replace(".bin", ""), bytes[i]]));
  const { "sandbox.js": script, "purify.min.js": sanitizer, ...inside } = files;
  const frame = document.createElement("iframe");
  frame.sandbox = "allow-scripts";
  frame.hidden = true;
  frame.title = "Where programs run";
  frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="${POLICY}"><script>${new TextDecoder().decode(script)}</script>`;
  document.body.append(frame);
  await new Promise(resolve => (frame.onload = resolve));
  const { port1: port, port2 } = new MessageChannel();
  // "*" is right: a sandbox without an origin cannot be named.
  const message = { ...inside, lock: runtime.lock };
  frame.contentWindow.postMessage(message, "*", [port2, ...Object.values(inside)]);
  await import(URL.createObjectURL(new Blob([sanitizer], { type: "text/javascript" })));
  return new Promise((resolve, reject) => {
    port.onmessage = ({ data }) => {
      if (data.ready) resolve({ python: runtime.python, send: message => port.postMessage(message) });
      if (data.started) current?.start();
      if (data.output) current?.hear(data.output);
      if (data.result) current?.end(data.result);
      if (data.failed) {
        reject(new Error(data.failed));
        current?.end({ failed: `${data.failed}` });
      }
    };
  });
}

/**
 * Run a program. `hear(pieces)` is told of `[stream, text]` pieces as they come. Return its result, which has `stopped`
 * when it did not come to its end.
 */
export async function run(source, filename, hear) {
  const { send } = await prepare(() => {});
  stop("another run");
  return new Promise(resolve => {
    let size = 0;
    let timer;
    current = {
      start() {
        timer = setTimeout(() => stop("time"), LIMIT * 1000);
      },
      hear(pieces) {
        const heard = [];
        for (const [stream, text] of pieces) {
          heard.push([String(stream), String(text).slice(0, Math.max(MOST - size, 0))]);
          size += text.length;
        }
        hear(heard);
        if (size > MOST) stop("output");
      },
      end(result) {
        clearTimeout(timer);
        current = undefined;
        resolve(result);
      },
    };
    send({ source, filename });
  });
}

/** Stop the program that runs, at once; `why` is "reader", "time", "output" or "another run". */
export async function stop(why) {
  const run = current;
  if (!run) return;
  run.end({ stopped: why });
  (await loading).send({ stop: true });
}
