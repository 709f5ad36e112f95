// A timeline drawn by a run. The run's code may be anybody's, so its HTML is taken apart before it is shown.

const TAGS = "figure figcaption div p span b i em s u small ul ol li code details summary svg path rect text title desc pattern";
const ATTRIBUTES = "class style id d x y width height role aria-labelledby aria-hidden patternUnits fill data-play";
const VALUES = {
  class: /^[a-z ]{1,20}$/,
  id: /^t[0-9a-f]{8}[td]?$/,
  fill: /^url\(#t[0-9a-f]{8}\)$/,
  "data-play": /^[\d, ]*$/,
  style: /^((left|width|--px|--first):(calc\([\d.%+\- px]+\)|-?[\d.]+(px)?);?)+$/,
};
let ready = false;

/** Return DOMPurify, which came with the browser's Python. */
function sanitizer() {
  const { DOMPurify } = globalThis;
  if (!ready)
    DOMPurify.addHook("uponSanitizeAttribute", (_, attribute) => {
      const form = VALUES[attribute.attrName];
      if (form && !form.test(attribute.attrValue)) attribute.keepAttr = false;
    });
  ready = true;
  return DOMPurify;
}

/** Return the figure as an element, or nothing when it is none. */
export function figure(html) {
  const clean = sanitizer().sanitize(html, {
    ALLOWED_TAGS: [...TAGS.split(" "), "#text"],
    ALLOWED_ATTR: ATTRIBUTES.split(" "),
    ALLOW_ARIA_ATTR: false,
    ALLOW_DATA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
  const [drawn, ...more] = clean.children;
  return drawn?.matches("figure.timeline") && !more.length ? drawn : undefined;
}
