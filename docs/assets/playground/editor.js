// The editor: prism-code-editor, a real textarea under coloured text.

import { describe } from "./runtime.js";

const root = new URL("../../", import.meta.url);
let library;

async function load() {
  const { editor } = await describe();
  const folder = new URL(`${editor}/`, root).href;
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = `${folder}layout.css`;
  document.head.append(sheet);
  const styled = new Promise(resolve => (sheet.onload = sheet.onerror = resolve));
  const [core, commands] = await Promise.all([
    import(`${folder}index.js`),
    import(`${folder}extensions/commands/index.js`),
    import(`${folder}prism/languages/python.js`),
    import(`${folder}languages/python.js`),
    styled,
  ]);
  return { ...core, ...commands };
}

/** Return an editor with `source`; `label` is its name, `run` what Ctrl+Enter does, `changed` is told of edits. */
export async function edit(source, label, run, changed) {
  library ??= load().catch(error => {
    library = undefined; // the next press tries again
    throw error;
  });
  const { createEditor, defaultKeymap, editHistory, editorCommands, setIgnoreTab } = await library;
  const keys = { ...defaultKeymap, "Mod+Enter": () => (run(), true) };
  const options = { language: "python", tabSize: 4, value: source, onUpdate: () => changed() };
  const editor = createEditor(null, options, editorCommands(keys), editHistory());
  const area = editor.textarea;
  area.setAttribute("aria-label", `${label}. Escape, then Tab, leaves the editor.`);
  Object.assign(area, { spellcheck: false, autocapitalize: "off", autocomplete: "off" });
  area.setAttribute("autocorrect", "off");
  area.addEventListener("keydown", ({ key }) => key === "Escape" && setIgnoreTab(true));
  area.addEventListener("focus", () => setIgnoreTab(false));
  area.addEventListener("blur", () => setIgnoreTab(false));
  return Object.assign(Object.create(editor), {
    focus: () => area.focus({ preventScroll: true }),
    replace: value => editor.setOptions({ value }),
  });
}
