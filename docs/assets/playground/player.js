// Plays a timeline: a cursor goes along the picture, what is still to come is veiled, and lines come when they were
// printed. Without it, and after it, all is shown.

const STEP = 240; // ms: how long one step is seen at most, since steps take no time of their own
const STEPS = 4000; // ms: what all steps take at most
const FIT = 8; // s: what the time between the steps takes at most, at the first speed
const still = matchMedia("(prefers-reduced-motion: reduce)"); // then the cursor jumps from step to step

const sheet = document.createElement("link");
sheet.rel = "stylesheet";
sheet.href = new URL("player.css", import.meta.url).href;
document.head.append(sheet);

/** Play the timeline whose button this is; from then on the player's controls stand beside the button. */
export function play(button) {
  const player = new Player(button);
  button.onclick = () => player.toggle();
  player.toggle();
}

class Player {
  constructor(button) {
    this.button = button;
    this.figure = button.closest(".timeline");
    this.picture = this.figure.querySelector(".picture");
    this.lines = [...this.figure.querySelectorAll(":scope > ol > li")];
    const steps = this.picture.dataset.play.split(" ").map(step => step.split(",").map(Number));
    // Two frames a step, where it begins and where it ends: time (0.1 ms), place (share, px), lines printed by then.
    this.frames = steps.flatMap(([tick, share, x, width, lines]) => [
      { tick, share, x, lines },
      { tick, share, x: x + width, lines },
    ]);
    this.last = steps.at(-1)[0];
    this.step = Math.min(STEP, STEPS / steps.length);
    this.position = this.frames.length - 1; // a frame, and how far it is to the next one

    this.cursor = document.createElement("div");
    this.cursor.className = "cursor";
    this.range = Object.assign(document.createElement("input"), { type: "range", min: 0, step: "any" });
    this.range.setAttribute("aria-label", "Time");
    this.range.oninput = () => this.seek(Number(this.range.value));
    this.range.onkeydown = event => this.press(event);
    this.time = document.createElement("span");
    this.time.style.minWidth = `${2 * this.clock(this.last).length + 2}ch`; // shorter times move nothing
    this.speed = document.createElement("select");
    this.speed.setAttribute("aria-label", "Speed");
    this.speed.title = "Speed: 1× is real time";
    const fit = 10 ** Math.ceil(Math.log10(this.last / 10_000 / FIT)); // 0 when nothing takes time
    for (const speed of [...new Set([fit / 10, fit / 2, fit, fit * 2, fit * 10, 1])].sort((a, b) => a - b)) {
      const name = speed < 1 ? `1/${Math.round(1 / speed)}` : Math.round(speed);
      this.speed.add(new Option(`${name}×`, speed, speed === fit, speed === fit));
    }
    this.speed.hidden = !fit;
    this.speed.onchange = () => this.plan();
    button.nextSibling?.remove(); // that a first press found no connection
    button.after(this.range, this.time, this.speed);
    this.plan();
  }

  /** Find at which millisecond of the play each frame is due. */
  plan() {
    const perTick = this.last ? 0.1 / Number(this.speed.value) : 0;
    let due = 0;
    this.due = this.frames.map(({ tick }, i) => {
      const before = this.frames[i - 1];
      if (before) due += i % 2 ? this.step : (tick - before.tick) * perTick;
      return due;
    });
    this.range.max = due;
    this.show();
  }

  toggle() {
    if (this.playing) {
      this.pause();
      return;
    }
    if (this.position >= this.frames.length - 1) this.position = 0;
    this.call("❚❚ Pause", "Pause");
    let then = performance.now();
    const go = now => {
      this.seek(this.now + Math.max(now - then, 0), true);
      then = now;
      if (this.position >= this.frames.length - 1) this.pause();
      else if (this.playing) this.playing = requestAnimationFrame(go);
    };
    this.playing = requestAnimationFrame(go);
    this.show();
  }

  pause() {
    cancelAnimationFrame(this.playing);
    this.playing = undefined;
    this.call("▶ Play", "Play");
  }

  call(text, label) {
    this.button.textContent = text;
    this.button.setAttribute("aria-label", `${label} this timeline`);
  }

  /** The arrow keys go from step to step: pixels would be many. */
  press(event) {
    const by = { ArrowRight: 2, ArrowUp: 2, ArrowLeft: -2, ArrowDown: -2 }[event.key];
    if (!by) return;
    event.preventDefault();
    const step = Math.floor(this.position / 2) * 2 + by;
    this.seek(this.due[Math.min(Math.max(step, 0), this.due.length - 1)]);
  }

  /** The millisecond of the play. */
  get now() {
    const frame = Math.floor(this.position);
    const next = this.due[frame + 1] ?? this.due[frame];
    return this.due[frame] + (next - this.due[frame]) * (this.position - frame);
  }

  seek(now, playing = false) {
    if (!playing) this.pause();
    const frame = Math.max(this.due.findLastIndex(due => due <= now), 0);
    const length = this.due[frame + 1] - this.due[frame];
    this.position = frame + (length ? Math.min((now - this.due[frame]) / length, 1) : 0);
    this.show();
  }

  show() {
    const frame = Math.floor(this.position);
    const here = this.frames[frame];
    const next = this.frames[frame + 1] ?? here;
    const part = still.matches ? 0 : this.position - frame;
    const between = name => here[name] + (next[name] - here[name]) * part;
    const ended = frame === this.frames.length - 1;
    this.figure.classList.toggle("playing", !ended);
    if (ended) this.cursor.remove();
    else this.picture.lastElementChild.append(this.cursor);
    this.cursor.style.left = `calc(${between("share") / 10}% + ${between("x")}px)`;
    this.lines.forEach((line, i) => {
      line.classList.toggle("later", !ended && i >= here.lines);
      line.classList.toggle("now", !ended && i < here.lines && i >= (this.frames[frame - (frame % 2) - 1]?.lines ?? 0));
    });
    this.time.textContent = `${this.clock(between("tick"))} of ${this.clock(this.last)}`;
    this.range.value = this.now;
    this.range.setAttribute("aria-valuetext", this.time.textContent);
    const scroll = this.picture.parentElement;
    const beyond = this.cursor.offsetLeft - scroll.scrollLeft;
    if (!ended && (beyond < 0 || beyond > scroll.clientWidth - 24))
      scroll.scrollLeft = this.cursor.offsetLeft - scroll.clientWidth / 3;
  }

  clock(tick) {
    if (this.last < 10_000) return `${(tick / 10).toFixed(this.last < 100 ? 1 : 0)} ms`;
    const [hours, minutes] = [Math.floor(tick / 36_000_000), Math.floor(tick / 600_000) % 60];
    const seconds = ((tick % 600_000) / 10_000).toFixed(this.last < 600_000 ? 2 : 0);
    return `${hours ? `${hours} h ` : ""}${hours || minutes ? `${minutes} min ` : ""}${seconds} s`;
  }
}
