// Loads the browser's Python, once, and runs programs in its sandbox. Nothing here touches the page's content.

// Of the sandbox: its own scripts, and no network.
const POLICY = "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval' blob:; worker-src blob:";
const here = name => new URL(name, import.meta.url).href;
const DESCRIPTION = here("runtime.json");
export const LIMIT = 10; // seconds of real time after which a program is stopped
const MOST = 200_000; // characters of output after which it is stopped
const OFFLINE = "the browser's Python could not be loaded: is there a connection?";

let loading; // the promise of a sandbox; a failed one is forgotten, so that the next press tries again
let current; // the run that goes on

/** The site's own cache; there is none on plain http. */
const cache = globalThis.caches?.open("awaited").catch(() => undefined);

/** Return the response of the network, and keep it as a Blob. Where there is no connection, return nothing. */
async function get(address, advance, options) {
  const answer = await fetch(address, options).catch(() => undefined);
  if (!answer?.ok) return answer;
  const count = new TransformStream({
    transform(piece, controller) {
      advance(piece.length);
      controller.enqueue(piece);
    },
  });
  const blob = await new Response(answer.body.pipeThrough(count)).blob();
  cache?.then(store => store?.put(address, new Response(blob))).catch(() => {}); // no room: the next visit loads it again
  return new Response(blob);
}

/** Return what the build staged, or undefined when it could not. */
export async function describe() {
  const answer = (await get(DESCRIPTION, () => {}, { cache: "no-cache" })) ?? (await (await cache)?.match(DESCRIPTION));
  if (!answer) throw new Error(OFFLINE);
  if (answer.ok) return answer.json();
}

/** Return a compressed file as a Blob: its bytes need not come to this page. What has a version never changes. */
async function load(address, advance) {
  const kept = await (await cache)?.match(address);
  const answer = kept ?? (await get(address, advance));
  if (!answer) throw new Error(OFFLINE);
  if (!answer.ok) throw new Error(`${address} could not be loaded (${answer.status})`);
  const blob = await answer.blob();
  if (kept) advance(blob.size);
  return blob;
}

/** Return the text of such a file. */
async function text(blob) {
  return new Response((await blob).stream().pipeThrough(new DecompressionStream("gzip"))).text();
}

/** Forget what older versions of the site kept. */
async function tidy(folder) {
  const store = await cache;
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

/** Start Python ahead of a press, if all of it is in the cache. */
export async function anticipate() {
  try {
    const { folder, files } = await describe();
    const kept = (await (await cache).keys()).map(({ url }) => url);
    if (Object.keys(files).every(name => kept.includes(inside(folder) + name))) await prepare(() => {});
  } catch {
    // The press says what is wrong.
  }
}

const inside = folder => new URL(`../../${folder}/`, DESCRIPTION).href;

async function start(progress) {
  const runtime = await describe();
  if (!runtime) throw new Error("this copy of the site was built without the browser's Python");
  const folder = inside(runtime.folder);
  const total = Object.values(runtime.files).reduce((sum, size) => sum + size, 0);
  let loaded = 0;
  const advance = size => progress((loaded += size), total);
  const blobs = Object.keys(runtime.files).map(name => [name.replace(".bin", ""), load(folder + name, advance)]);
  const { "sandbox.js": script, "purify.min.js": sanitizer, ...others } = Object.fromEntries(blobs);
  const frame = document.createElement("iframe");
  const sandbox = new Promise((resolve, reject) => {
    const { port1: port, port2 } = new MessageChannel();
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
    frame.onload = () => {
      // "*" is right: a sandbox without an origin cannot be named.
      frame.contentWindow.postMessage({ lock: runtime.lock }, "*", [port2]);
      for (const [name, blob] of Object.entries(others)) blob.then(file => port.postMessage({ name, file }), reject);
    };
  });
  frame.sandbox = "allow-scripts";
  frame.hidden = true;
  frame.title = "Where programs run";
  try {
    const code = await text(script);
    frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="${POLICY}"><script>${code}</script>`;
    document.body.append(frame);
    await import(URL.createObjectURL(new Blob([await text(sanitizer)], { type: "text/javascript" })));
    await Promise.all(blobs.map(([, blob]) => blob));
    tidy(folder);
    return await sandbox;
  } catch (error) {
    frame.remove();
    throw error;
  }
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
