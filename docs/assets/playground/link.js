// Code in the fragment of a link: compressed, in the letters that every chat keeps. No server sees it.

export const MOST = 100_000; // bytes of code
// What shows nothing, or makes text look like another: control characters, zero-width ones, bidirectional ones, blank
// letters. What makes a sign an emoji is none of these.
const HIDDEN = /(?![\t\n]|(?<=\p{ExtPict})\ufe0f)[\p{Cc}\p{Cf}\p{DI}\u2028\u2029]/gu;

async function through(bytes, transform) {
  return new Response(new Blob([bytes]).stream().pipeThrough(transform));
}

/** Return code as the part of a link. */
export async function encode(source) {
  const packed = await through(source, new CompressionStream("deflate-raw"));
  const letters = Array.from(new Uint8Array(await packed.arrayBuffer()), byte => String.fromCharCode(byte));
  return btoa(letters.join("")).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** Return the code in a part of a link, or nothing when it is damaged or too long. */
export async function decode(part) {
  if (part.length > 2 * MOST || !/^[\w-]+$/.test(part)) return undefined;
  try {
    const letters = atob(part.replaceAll("-", "+").replaceAll("_", "/"));
    const packed = await through(
      Uint8Array.from(letters, letter => letter.charCodeAt(0)),
      new DecompressionStream("deflate-raw"),
    );
    const pieces = [];
    let size = 0;
    for (let reader = packed.body.getReader(), piece; !(piece = await reader.read()).done; ) {
      pieces.push(piece.value);
      if ((size += piece.value.length) > MOST) return undefined; // a few bytes can stand for gigabytes
    }
    return new TextDecoder("utf-8", { fatal: true }).decode(await new Blob(pieces).arrayBuffer());
  } catch {
    return undefined;
  }
}

/** Return the text with every hidden character written out, and whether there was one. */
export function visible(source) {
  const lines = source.replace(/\r\n?/g, "\n");
  const text = lines.replace(HIDDEN, letter => {
    const code = letter.codePointAt(0).toString(16);
    return code.length > 4 ? `\\U${code.padStart(8, "0")}` : `\\u${code.padStart(4, "0")}`;
  });
  return { text, changed: text !== lines };
}
