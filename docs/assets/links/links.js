// A link is taken at a ¶, and leads to what it names although a tab or a closed block hides it. The rest comes when wanted.
(() => {
  if (location.protocol === "file:") return; // where a browser loads no modules: a ¶ is a plain link there
  const { src } = document.currentScript;
  const load = name => import(new URL(name, src));
  const sign = event => event.target.closest?.("article a.headerlink");

  for (const kind of ["pointerover", "focusin"]) addEventListener(kind, event => sign(event) && load("menu.js"));
  addEventListener("click", async event => {
    const link = sign(event);
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) (await load("menu.js")).offer(link);
  });

  const land = async () => {
    const target = document.getElementById(location.hash.slice(1));
    if (target?.closest("details, .tabbed-block, .kept, .moved")) (await load("land.js")).land(target);
  };
  addEventListener("hashchange", land);
  land();
})();
