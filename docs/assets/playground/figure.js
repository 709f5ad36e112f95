// A timeline drawn by a run. The run's code may be anybody's, so its HTML is taken apart before it is shown.

import { describe } from "./runtime.js";

const TAGS = "figure figcaption div p span b i em s u small ul ol li code details summary svg path rect text title desc pattern";
const ATTRIBUTES = "class style id d x y width height role aria-labelledby aria-hidden patternUnits fill data-play";
const VALUES = {
  class: /^[a-z ]{1,20}$/,
  id: /^t[0-9a-f]{8}[td]?$/,
  fill: /^url\(#t[0-9a-f]{8}\)$/,
  style: /^((left|width|--px|--first|--row):(calc\([\d.%+\- px]+\)|-?[\d.]+(px)?);?)+$/,
};
let sanitizer;

async function load() {
  const { sanitizer } = await describe();
  await import(new URL(`../../${sanitizer}`, import.meta.url));
  const purify = globalThis.DOMPurify;
  purify.addHook("uponSanitizeAttribute", (_, attribute) => {
    const form = VALUES[attribute.attrName];
    if (form && !form.test(attribute.attrValue)) attribute.keepAttr = false;
  });
  return purify;
}

/** Return the figure as an element, or nothing when it is none. */
export async function figure(html) {
  const purify = await (sanitizer ??= load());
  const clean = purify.sanitize(html, {
    ALLOWED_TAGS: [...TAGS.split(" "), "#text"],
    ALLOWED_ATTR: ATTRIBUTES.split(" "),
    ALLOW_ARIA_ATTR: false,
    ALLOW_DATA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
  const [drawn, ...more] = clean.children;
  return drawn?.matches("figure.timeline") && !more.length ? drawn : undefined;
}
