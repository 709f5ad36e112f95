// Pointing at a number in a timeline marks its line of output, and pointing at a line marks its number. The keyboard
// does so too: the output is one tab stop, the up and down keys go through its lines. A button plays the timeline. All is
// there without this script.

const NUMBER = ".timeline svg text:not(.at)";
const LINE = ".timeline > ol > li";

function mark(event) {
  const on = event.type === "pointerover" || event.type === "focusin";
  const at = event.target.closest?.(`${NUMBER}, ${LINE}`);
  const figure = at?.closest(".timeline");
  const lines = figure ? [...figure.querySelectorAll(LINE)] : [];
  for (const number of figure?.querySelectorAll(NUMBER) ?? []) {
    const [first, last = first] = number.textContent.match(/\d+/g) ?? [];
    const own = lines.slice(first - 1, last);
    if (number === at || own.includes(at))
      for (const one of number === at ? [number, ...own] : [number, at]) one.classList.toggle("on", on);
  }
}

function move(event) {
  const line = event.target.closest?.(LINE);
  const next = { ArrowDown: line?.nextElementSibling, ArrowUp: line?.previousElementSibling }[event.key];
  if (!next) return;
  event.preventDefault();
  line.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

for (const kind of ["pointerover", "pointerout", "focusin", "focusout"]) document.addEventListener(kind, mark);
document.addEventListener("keydown", move);
// What is wider than its window is scrolled with the keyboard. An observer asks when the sizes are known anyway.
const sizes = new ResizeObserver(entries => {
  const wide = entries.filter(({ target }) => target.scrollWidth > target.clientWidth);
  for (const { target } of wide) target.tabIndex = 0;
});
// For the page, and for a new figure.
export function ready(root = document) {
  for (const line of root.querySelectorAll(`${LINE}:first-child`)) line.tabIndex = 0;
  for (const picture of root.querySelectorAll(".timeline .scroll")) sizes.observe(picture);
  for (const picture of root.querySelectorAll(".timeline:not(:has(.player)) .picture[data-play*=' ']"))
    picture.parentElement.after(player());
}
function player() {
  const bar = document.createElement("div");
  bar.className = "player";
  const button = bar.appendChild(document.createElement("button"));
  button.type = "button";
  button.textContent = "▶ Play";
  button.setAttribute("aria-label", "Play this timeline");
  const lost = () => bar.lastChild === button && bar.append("What plays it could not be loaded: is there a connection?");
  button.onclick = () => import("./playground/player.js").then(({ play }) => play(button), lost);
  return bar;
}
ready();
