// One program of a page in the reader's hands: run it, change it, go back, pass it on.

import { HARD, LIMIT, anticipate, prepare, run, stop } from "./runtime.js";
import { MOST, decode, encode, visible } from "./link.js";
import { figure } from "./figure.js";
import { write } from "../clipboard.js";
import { land } from "../links/land.js";
import { ready } from "../timeline.js";

const STOPPED = {
  reader: "Stopped.",
  time: `Stopped after ${LIMIT} seconds of real time. Does it wait in a loop that never ends? Here, sleeping costs nothing.`,
  hard: `Stopped after ${HARD} seconds of real time. Is there a loop that never ends?`,
  output: "Stopped: it printed more than 200,000 characters. Only these are shown.",
  "another run": "Stopped, because another program was run.",
};
const PACKAGES = "It has the standard library, without what needs threads or processes, and no packages. Run this on your machine";
const examples = new WeakMap();

const sheet = document.createElement("link");
sheet.rel = "stylesheet";
sheet.href = new URL("example.css", import.meta.url).href;
document.head.append(sheet);

/** Return the example of a block of code: it has `run`, `edit`, `reset`. */
export function open(block) {
  if (!examples.has(block)) examples.set(block, new Example(block));
  return examples.get(block);
}

/** A pointer or the focus came to a button. If it stays there, a press may follow. */
export function near(button) {
  setTimeout(() => button.matches(":hover, :focus") && anticipate(), 100);
}

/** Show code that came with a link, in the program `id` of this page or on the scratch page. Nothing runs it. */
export async function arrive(id, code) {
  const here = document.getElementById(id)?.closest("[data-program]:has(.play button)"); // an old id stands inside
  const block = here ?? document.querySelector(".scratch .highlight[data-program]");
  if (!block) {
    const scratch = new URL("../../scratch/", import.meta.url);
    scratch.hash = `~${code}`;
    location.replace(scratch);
    return;
  }
  await open(block).take(code);
}

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** Put one button in the place of another, with the focus. */
function swap(old, next) {
  const focused = old === document.activeElement;
  old.replaceWith(next);
  if (focused) next.focus();
}

/** A block of output as the build makes one; what is in it is text. */
function output(title, text, kind) {
  const code = element("code", { textContent: text });
  const name = element("span", { className: "filename", textContent: title });
  return element("div", { className: `highlight output ${kind}` }, name, element("pre", {}, code));
}

class Example {
  constructor(block) {
    this.block = block;
    this.name = block.dataset.program;
    this.code = block.querySelector("code:not(.play *)");
    this.source = this.code.textContent;
    this.bar = block.querySelector(".play");
    [this.runButton, this.editButton] = this.bar.querySelectorAll("button");
    this.status = this.bar.querySelector(".status");
    this.recorded = [...this.findRecorded()];
    this.anchor = this.recorded[0] ?? block;
  }

  /** The outputs and the timeline that the build put under the block. */
  *findRecorded() {
    const kinds = ".output, figure.timeline, .tabbed-set:has(> .tabbed-content .output, > .tabbed-content .timeline)";
    for (let next = this.block.nextElementSibling; next?.matches(kinds); next = next.nextElementSibling) yield next;
  }

  get current() {
    return this.editor ? this.editor.value : this.source;
  }

  button(text, label, press) {
    const button = element("button", { type: "button", textContent: text, onclick: press });
    button.setAttribute("aria-label", `${label} ${this.name}`);
    return button;
  }

  async run() {
    const source = this.current;
    if (this.running?.source === source) return; // it was pressed twice
    const mine = (this.running = { source });
    this.mark();
    this.say("Starting Python…");
    const loaded = (loaded, total) => {
      const [now, all] = [loaded, total].map(bytes => Math.round(bytes / 1e6)); // whole ones: each is read out
      if (loaded < total && this.running === mine) this.say(`Loading Python: ${now} of ${all} MB`);
    };
    try {
      this.python = (await prepare(loaded)).python;
    } catch (error) {
      if (this.running !== mine) return;
      this.running = undefined;
      this.say(`${error.message} Run it on your machine: python ${this.name}`);
      return;
    }
    if (this.running !== mine) return;
    this.say("");
    const text = { stdout: "", stderr: "" };
    let live; // what is printed is shown meanwhile only where the whole result does not come at once
    const update = () => {
      if (!live || !(text.stdout || text.stderr)) return;
      live.querySelector("code").textContent = text.stdout + text.stderr;
      if (!live.isConnected) this.show(live);
    };
    const slow = setTimeout(() => {
      this.say("Running…");
      live = output("Output", "", "");
      update();
      this.stopButton ??= this.button("■ Stop", "Stop", () => stop("reader"));
      swap(this.runButton, this.stopButton);
    }, 200);
    const result = await run(source, this.name, pieces => {
      for (const [stream, piece] of pieces) if (stream in text) text[stream] += piece;
      update();
    });
    clearTimeout(slow);
    if (this.running !== mine) return;
    this.leave();
    this.finish(source, { ...text, ...result });
  }

  /** The run has ended, or nobody wants its result. */
  leave() {
    this.running = undefined;
    if (this.stopButton?.isConnected) swap(this.stopButton, this.runButton);
  }

  /** Show how a run ended: as the build shows a recorded one. */
  finish(source, { stdout, stderr, status, figure: drawn, slept, stopped, failed }) {
    const parts = [];
    const ended = status && !stopped ? `, exit status ${status}` : "";
    const picture = drawn ? figure(drawn) : undefined;
    const whose = [...(picture?.querySelectorAll(":scope > ol span") ?? [])].map((span) => span.textContent);
    const more = picture?.querySelector(":scope > .more"); // than the picture lists
    const lines = stdout.match(/\n|[^\n]$/g)?.length ?? 0;
    const listed = picture && !more && whose.length === lines && !whose.some(text => text.endsWith("stderr"));
    if (!listed && (stdout || (ended && !stderr)))
      parts.push(output(`Output${stderr ? "" : ended}`, stdout, ""));
    if (stderr) parts.push(output(`Error output${ended}`, stderr, "stderr"));
    if (more) parts.unshift(picture);
    else if (picture) parts.push(picture);
    if (stopped) this.say(STOPPED[stopped]);
    else if (failed) this.say(`Python itself stopped: ${failed}`);
    else {
      const time = slept >= 1e6 ? `, ${(slept / 1e9).toLocaleString("en", { maximumFractionDigits: 3 })} s of its own time` : "";
      const more = /^ModuleNotFoundError/m.test(stderr) ? ` ${PACKAGES}: python ${this.name}` : parts.length ? "" : " It printed nothing.";
      this.say(`Ran on Python ${this.python} in your browser${ended}${time}.${more}`);
    }
    this.shown = source;
    this.show(...parts);
    this.compare();
    if (this.current === source) this.mark(stderr);
    if (!this.editor) this.offerReset();
  }

  /** What is shown is marked as old while the code is not the one that printed it. */
  compare() {
    const old = this.current !== (this.shown ?? this.source);
    for (const one of [...this.recorded, this.yours]) one?.classList.toggle("old", old);
  }

  show(...parts) {
    this.yours ??= element("section", { className: "yours" });
    this.yours.setAttribute("aria-label", `Result of your run of ${this.name}`);
    this.yours.replaceChildren(...parts);
    this.yours.classList.remove("old");
    for (const one of this.recorded) one.hidden = true;
    this.anchor.before(this.yours);
    if (this.anchor === this.block) this.block.after(this.yours);
    ready(this.yours); // measuring the whole page would lay out what is far below
  }

  say(text) {
    if (this.status.textContent !== text) this.status.textContent = text;
  }

  offerReset() {
    this.resetButton ??= this.button("Reset", "Reset", () => this.reset());
    this.editButton.after(this.resetButton);
  }

  /** Put an editor in the place of the code. */
  async edit(source) {
    if (!this.editor) {
      let editor;
      try {
        const { edit } = await import("./editor.js");
        editor = await edit(this.source, `Code of ${this.name}`, () => this.run(), () => this.compare());
      } catch {
        this.say("The editor could not be loaded: is there a connection? Press Edit to try again.");
        return false;
      }
      if (!this.editor) this.put(editor); // it was not asked for twice meanwhile
    }
    if (source !== undefined) this.editor.replace(source);
    if (!this.running && !this.yours?.isConnected) this.say(""); // what stood there was of the page's own code
    this.compare();
    this.editor.focus();
    return true;
  }

  put(editor) {
    this.editor = editor;
    this.code.closest("pre").hidden = true;
    this.code.closest("pre").before(editor.container);
    this.linkButton = this.button("Copy link", "Copy link to the code of", () => this.link());
    this.editButton.replaceWith(this.linkButton);
    this.linkButton.before((this.resetButton ??= this.button("Reset", "Reset", () => this.reset())));
  }

  /** Take code from a link: shown, marked as someone else's, and not run. Without an editor that fails. */
  async take(code) {
    land(this.block);
    const source = await decode(code);
    if (source === undefined) {
      this.say("The code in this link is damaged: it was cut off or changed on its way. It is not shown.");
      return;
    }
    if (this.running) stop("reader");
    this.leave();
    const { text, changed } = visible(source);
    if (!(await this.edit(text))) throw new Error("no editor");
    this.block.scrollIntoView();
    const hidden = changed ? " It had characters that cannot be seen; they are written out as \\u…." : "";
    this.say(`This code came with the link: someone else wrote it. It runs when you press Run.${hidden} Reset shows the page's own.`);
  }

  /** Mark the line of the editor that an error names. */
  mark(stderr = "") {
    if (!this.editor) return;
    for (const line of this.editor.container.querySelectorAll(".wrong")) line.classList.remove("wrong");
    const places = [...stderr.matchAll(/File "([^"]+)", line (\d+)/g)].filter(([, file]) => file === this.name);
    if (places.length) this.editor.lines[Number(places.at(-1)[2])]?.classList.add("wrong");
  }

  /** Go back to the page's own code and what was recorded. */
  reset() {
    if (this.running) stop("reader");
    this.leave();
    if (this.editor) {
      this.editor.remove();
      this.editor = undefined;
      this.code.closest("pre").hidden = false;
      this.linkButton.replaceWith(this.editButton);
    }
    this.resetButton.remove();
    this.yours?.remove();
    this.shown = undefined;
    this.compare();
    for (const one of this.recorded) one.hidden = false;
    this.say("This is the page's own code and its recorded output.");
    this.runButton.focus();
  }

  async link() {
    if (new Blob([this.current]).size > MOST) {
      this.say("This code is too long for a link.");
      return;
    }
    const home = document.querySelector("main > footer .home"); // of an example in another site's iframe: its own page
    const address = new URL(home ?? location.href);
    const link = encode(this.current).then(code => {
      address.hash = `${this.block.id}~${code}`;
      return address.href;
    });
    if (await write({ "text/plain": link }))
      this.say("The link is copied. Who opens it sees this code, and runs it when they want.");
    else
      this.status.replaceChildren("Nothing can be copied here but by hand: ", element("a", { href: address, textContent: "the link" }));
  }
}
