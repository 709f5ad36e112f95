// Loads the browser's Python, once, and runs programs in its sandbox. Nothing here touches the page's content.

// Of the sandbox: its own scripts, and no network.
const POLICY = "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval' blob:; worker-src blob:";
const here = name => new URL(name, import.meta.url).href;
const DESCRIPTION = here("runtime.json");
export const LIMIT = 10; // seconds of real time after which a program that waits is stopped, and drawn
export const HARD = 2 * LIMIT; // seconds after which any program is stopped
const MOST = 200_000; // characters of output after which it is stopped
const PATIENCE = 10; // seconds until the sandbox must have answered, which takes it a moment
const AGAIN = "Press Run to try again.";
const OFFLINE = `Python could not be loaded: is there a connection? ${AGAIN}`;
const UNBUILT = "This copy of the site was built without the browser's Python: whoever builds it needs npm or uv once.";

let told; // who wants to know how much is loaded
let loading; // the promise of a sandbox; a failed one is forgotten, so that the next press tries again
let current; // the run that goes on

/** The site's own cache; there is none on plain http, nor in another site's sandbox. */
const cache = (async () => globalThis.caches?.open("awaited"))().catch(() => undefined);
const kept = address => cache.then(store => store?.match(address)).catch(() => undefined);

/** Return the response of the network, all of it as a Blob. Where there is no connection, or it breaks, return nothing. */
async function get(address, advance, options) {
  const count = new TransformStream({
    transform(piece, controller) {
      advance(piece.length);
      controller.enqueue(piece);
    },
  });
  try {
    const answer = await fetch(address, options);
    return answer.ok ? new Response(await new Response(answer.body.pipeThrough(count)).blob()) : answer;
  } catch {
    return undefined;
  }
}

/** Keep a file for the next visit; where there is no room, that loads it again. */
function keep(address, content) {
  cache.then(store => store?.put(address, new Response(content))).catch(() => {});
}

/** Return what the build staged, or undefined when it could not. */
export async function describe() {
  const answer = (await get(DESCRIPTION, () => {}, { cache: "no-cache" })) ?? (await kept(DESCRIPTION));
  if (!answer) throw new Error(OFFLINE);
  if (!answer.ok) return undefined;
  const description = await answer.json();
  keep(DESCRIPTION, JSON.stringify(description));
  return description;
}

/** Return a compressed file as a Blob: its bytes need not come to this page. What has a version never changes. */
async function load(address, size, advance) {
  const old = await (await kept(address))?.blob();
  if (old?.size === size) {
    advance(size);
    return old;
  }
  const answer = await get(address, advance);
  if (!answer) throw new Error(OFFLINE);
  const name = address.split("/").pop();
  if (!answer.ok) throw new Error(`Python could not be loaded: this site lacks ${name} (${answer.status}). ${AGAIN}`);
  const blob = await answer.blob();
  if (blob.size !== size) throw new Error(`Python could not be loaded: ${name} came damaged. ${AGAIN}`);
  keep(address, blob);
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

/** Return the sandbox when a program can run in it; `progress(loaded, total)` is told of bytes until the next call. */
export function prepare(progress) {
  told = progress;
  loading ??= start((...sizes) => told(...sizes)).catch(error => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** Start Python ahead of a press, if all of it is in the cache. */
export async function anticipate() {
  try {
    const { folder, files } = await describe();
    const urls = (await (await cache).keys()).map(({ url }) => url);
    if (Object.keys(files).every(name => urls.includes(inside(folder) + name))) await prepare(() => {});
  } catch {
    // The press says what is wrong.
  }
}

const inside = folder => new URL(`../../${folder}/`, DESCRIPTION).href;

/** Say that Python is there and does not start, with the browser's own words. */
function refused(details) {
  const who = "does the site's host or an extension of the browser forbid it?";
  return new Error(`Python could not start here: ${who} (${`${details}`.slice(0, 200)}.) ${AGAIN}`);
}

async function start(progress) {
  const runtime = await describe();
  if (!runtime) throw new Error(UNBUILT);
  const folder = inside(runtime.folder);
  const total = Object.values(runtime.files).reduce((sum, size) => sum + size, 0);
  let loaded = 0;
  const advance = size => progress((loaded += size), total);
  const files = {};
  for (const [name, size] of Object.entries(runtime.files))
    files[name.replace(".bin", "")] = load(folder + name, size, advance);
  const { "sandbox.js": script, "purify.min.js": purify, ...others } = files;
  const sanitizer = text(purify).then(code => {
    const module = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
    return import(module).catch(error => Promise.reject(refused(error)));
  });
  const loaders = Promise.all([...Object.values(files), sanitizer]);
  loaders.catch(() => {}); // told below
  const frame = document.createElement("iframe");
  frame.sandbox = "allow-scripts";
  frame.hidden = true;
  frame.title = "Where programs run";
  try {
    const code = await text(script);
    frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="${POLICY}"><script>${code}</script>`;
    const sandbox = enclose(frame, runtime, others);
    document.body.append(frame);
    const [started] = await Promise.all([sandbox, loaders]);
    tidy(folder).catch(() => {});
    return started;
  } catch (error) {
    progress = () => {}; // the other files go on loading, for the next press
    frame.remove();
    throw error;
  }
}

/** Return what sends messages to the sandbox in a frame, when Python has started there. */
function enclose(frame, { python, lock }, files) {
  const { port1: port, port2 } = new MessageChannel();
  return new Promise((resolve, reject) => {
    const silent = setTimeout(() => reject(refused("its frame was blocked")), PATIENCE * 1000);
    port.onmessage = ({ data }) => {
      clearTimeout(silent);
      if (data.ready) resolve({ python, send: message => port.postMessage(message) });
      if (data.started) current?.start();
      if (data.output) current?.hear(data.output);
      if (data.result) current?.end(data.result);
      if (data.failed) current?.end({ failed: data.failed });
      if (data.refused) {
        reject(refused(data.refused));
        loading = undefined; // also after a first program: the next press starts anew
        frame.remove();
        current?.end({ failed: data.refused });
      }
    };
    frame.onload = () => {
      // "*" is right: a sandbox without an origin cannot be named.
      frame.contentWindow.postMessage({ lock }, "*", [port2]);
      for (const [name, file] of Object.entries(files)) file.then(file => port.postMessage({ name, file }), () => {});
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
        timer = setTimeout(() => stop("hard"), HARD * 1000);
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
    send({ source, filename, limit: LIMIT });
  });
}

/** Stop the program that runs, at once; `why` is "reader", "hard", "output" or "another run". */
export async function stop(why) {
  const run = current;
  if (!run) return;
  run.end({ stopped: why });
  (await loading)?.send({ stop: true });
}
