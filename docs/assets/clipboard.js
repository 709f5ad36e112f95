// Copies, also where the address is http:// and a browser has no `navigator.clipboard`.

/**
 * Copy a text in several forms, by MIME type; a form may be a promise. Return whether the browser lets that be done.
 * Call it before you await anything else: Safari knows then that the reader wants it.
 */
export async function write(forms) {
  const entries = Object.entries(forms);
  try {
    const blob = async ([type, form]) => new Blob([await form], { type });
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(entries.map(each => [each[0], blob(each)])))]);
    return true;
  } catch {
    const texts = await Promise.all(entries.map(async ([type, form]) => [type, await form]));
    const put = event => {
      event.preventDefault();
      event.stopPropagation(); // the editor would copy its own text
      for (const [type, text] of texts) event.clipboardData.setData(type, text);
    };
    addEventListener("copy", put, true);
    const done = document.execCommand("copy");
    removeEventListener("copy", put, true);
    return done;
  }
}
