// Of an example in another site's iframe. Runs before anything is painted, so that the palette does not flash.
(() => {
  const wanted = new URLSearchParams(location.search).get("theme");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const paint = () => {
    const isDark = wanted === "dark" || (wanted !== "light" && dark.matches);
    document.documentElement.dataset.mdColorScheme = isDark ? "slate" : "default";
  };
  paint();
  dark.addEventListener("change", paint);

  // Tell the site around it how high the example is, whenever that changes. It is no secret, so every site may hear it.
  if (parent === self) return;
  addEventListener("DOMContentLoaded", () => {
    const main = document.querySelector("main");
    const tell = () => parent.postMessage({ type: "awaited-height", height: Math.ceil(main.offsetHeight) }, "*");
    new ResizeObserver(tell).observe(main);
  });
})();
