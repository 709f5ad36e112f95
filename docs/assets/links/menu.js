// Offers the link of a heading or an example in the forms that chats, tickets and wikis take. The address is copied at once.

import { write } from "../clipboard.js";

const root = new URL("../../", import.meta.url);
const sheet = document.createElement("link");
sheet.rel = "stylesheet";
sheet.href = new URL("menu.css", import.meta.url).href;
document.head.append(sheet);

const menu = document.createElement("div");
menu.className = "link-menu";
menu.popover = "auto"; // a press elsewhere closes it
const status = menu.appendChild(document.createElement("p"));
status.setAttribute("role", "status");
const list = menu.appendChild(document.createElement("div"));
list.setAttribute("role", "menu");
list.onkeydown = move;
menu.addEventListener("beforetoggle", ({ newState }) => newState === "closed" && menu.contains(document.activeElement) && back());
document.body.append(menu);
let link;

/** Copy the address of a heading or an example, and offer its other forms. `sign` is its ¶. */
export async function offer(sign) {
  link = sign;
  const { address, title, block } = describe(sign);
  const plain = title.map(([text]) => text).join("");
  const forms = [
    ["address", address],
    ["Markdown link", `[${title.map(markdown).join("")}](${address})`],
    ["rich-text link", `${plain} ${address}`, `<a href="${escape(address)}">${title.map(html).join("")}</a>`],
  ];
  if (block?.dataset.program) forms.push(["embed code", embed(block, plain)]);
  list.setAttribute("aria-label", `Copy a link to ${plain}`);
  list.replaceChildren(...forms.map(([name, text, html]) => item(name, () => copy(name, text, html))));
  await new Promise(requestAnimationFrame); // the browser has gone to the heading by now
  status.textContent = "";
  menu.showPopover();
  place(sign);
  list.firstElementChild.focus({ preventScroll: true });
  await copy(...forms[0]);
}

/** What a ¶ stands at: its address, and its title as pieces of text, each code or not. */
function describe(sign) {
  const address = new URL(sign.hash, location.href);
  address.search = ""; // of the search that led here
  const block = sign.closest(".highlight");
  const headings = [...document.querySelectorAll("article :is(h1, h2, h3, h4, h5, h6)")];
  const above = heading => heading.compareDocumentPosition(sign) & Node.DOCUMENT_POSITION_FOLLOWING;
  const heading = headings.findLast(above);
  const title = heading ? pieces(heading) : [];
  if (block) {
    const name = block.dataset.program ?? block.querySelector(".filename")?.firstChild.textContent ?? sign.hash.slice(1);
    title.unshift([name, true], [": ", false]);
  }
  return { address: address.href, title, block };
}

function pieces(node, code = false) {
  return [...node.childNodes].flatMap(child => {
    if (child.nodeType === Node.TEXT_NODE) return [[child.textContent.replace(/\s+/g, " "), code]];
    if (child.nodeType !== Node.ELEMENT_NODE || child.matches(".headerlink")) return [];
    return pieces(child, code || child.matches("code"));
  });
}

function markdown([text, code]) {
  if (!code) return text.replace(/[\\`*_[\]<>~|]/g, "\\$&");
  const marks = text.includes("`") ? "``" : "`";
  return marks + text + marks;
}

function html([text, code]) {
  return code ? `<code>${escape(text)}</code>` : escape(text);
}

function escape(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

const FOOTER = 56; // px: the frame has a line below the example

/** The frame that shows an example on another site, as high as the example and what it printed. */
function embed(block, title) {
  const page = location.pathname.slice(root.pathname.length).replace(/(index)?\.html$/, "").replace(/[^/]$/, "$&/");
  const parts = [block];
  const printed = ".output, .timeline, .tabbed-set";
  for (let next; (next = parts.at(-1).nextElementSibling)?.matches(printed); ) parts.push(next);
  const height = Math.ceil(parts.at(-1).getBoundingClientRect().bottom - block.getBoundingClientRect().top) + FOOTER;
  const src = new URL(`embed/${page}${block.id}/`, root).href;
  return `<iframe src="${escape(src)}" title="${escape(title)}" width="100%" height="${height}" loading="lazy"></iframe>`;
}

function item(name, press) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = `Copy ${name}`;
  button.tabIndex = -1;
  button.setAttribute("role", "menuitem");
  button.onclick = press;
  return button;
}

async function copy(name, text, html) {
  status.textContent = "";
  const done = await write(html ? { "text/plain": text, "text/html": html } : { "text/plain": text });
  // What is said twice is heard twice only when the text was gone for a moment.
  setTimeout(() => {
    status.classList.toggle("done", done);
    status.textContent = done ? `Copied: ${name}` : "This browser lets nothing be copied: the address bar has the link";
  }, 50);
}

/** Put the menu under a ¶, where a phone has room for it. */
function place(sign) {
  const { left, bottom } = sign.getBoundingClientRect();
  const most = document.documentElement.clientWidth - menu.offsetWidth - 8;
  menu.style.left = `${scrollX + Math.max(8, Math.min(left, most))}px`;
  menu.style.top = `${scrollY + bottom + 4}px`;
}

function back() {
  link.focus({ preventScroll: true });
}

function move(event) {
  const items = [...list.children];
  const at = items.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (to !== undefined) {
    event.preventDefault();
    items.at(to % items.length).focus();
  } else if (event.key === "Tab") menu.hidePopover(); // the focus is at the ¶ again, and goes on from there
}
