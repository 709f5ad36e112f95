// Shows what a link leads to: opens the tabs and closed blocks around it, or goes on to where it has moved.

/** Bring an element into view. */
export function land(target) {
  if (target.matches(".moved")) {
    location.replace(target.querySelector("a").href);
    return;
  }
  const now = target.matches(".kept") && target.parentElement.id;
  if (now) history.replaceState(history.state, "", `#${now}`);
  for (let inner = target, outer; (outer = inner.parentElement); inner = outer) {
    if (outer.matches("details")) outer.open = true;
    if (inner.matches(".tabbed-block")) {
      const tabs = outer.parentElement.querySelectorAll(":scope > input");
      tabs[[...outer.children].indexOf(inner)].checked = true;
    }
  }
  target.scrollIntoView();
}
