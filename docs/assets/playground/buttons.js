// Puts Run and Edit on every program of a page. All else is loaded when one is wanted.
(() => {
  const MINOR = 14; // of the browser's Python 3
  const LACKS = {
    threads: "starts threads, which a browser's Python cannot",
    sockets: "opens sockets, which a browser's Python cannot",
    subprocesses: "starts other processes, which a browser's Python cannot",
    signals: "waits for signals, which a browser's Python cannot",
    packages: "imports packages that pip installs, and the Python of this page has none",
  };
  const onDisk = location.protocol === "file:"; // where a browser loads no modules and starts no workers
  const FOLDER = "Python starts only on a web server: run python -m http.server in the site's folder, and open http://localhost:8000.";
  const LOST = "What runs it could not be loaded: is there a connection? Press again to try again.";
  const { src } = document.currentScript;
  const load = () => import(new URL("example.js", src));

  /** Say why a program cannot run in a browser, or nothing. */
  function obstacle({ needs, since, until }) {
    const minor = version => Number(version.split(".")[1]);
    if (needs) return `It ${LACKS[needs]}.`;
    if (since && minor(since) > MINOR) return `It is for Python ${since}, and a browser's is 3.${MINOR}.`;
    if (until && minor(until) < MINOR) return `It is for Python up to ${until}, and a browser's is 3.${MINOR}.`;
  }

  function button(text, label, press) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = text;
    button.setAttribute("aria-label", label);
    button.onclick = press;
    if (!onDisk) button.onpointerenter = button.onfocus = () => load().then(({ near }) => near(button), () => {});
    return button;
  }

  for (const block of document.querySelectorAll(".highlight[data-program]")) {
    const name = block.dataset.program;
    const bar = document.createElement("span");
    bar.className = "play";
    const status = document.createElement("span");
    status.className = "status";
    const say = text => (status.textContent = `${text} Run it on your machine: python ${name}`);
    const why = obstacle(block.dataset);
    if (why) say(why);
    else {
      status.role = "status";
      const press = action => () => {
        if (onDisk) status.textContent = FOLDER;
        else load().then(({ open }) => open(block)[action](), () => say(LOST));
      };
      bar.append(button("▶ Run", `Run ${name}`, press("run")), button("Edit", `Edit ${name}`, press("edit")));
    }
    bar.append(status);
    const title = block.querySelector(".filename");
    if (title) title.append(bar);
    else block.prepend(bar);
  }

  if (onDisk) return;

  const scratch = document.querySelector(".scratch .highlight[data-program]");

  // A link to edited code: #name.py~code. Without such a program here it opens on the scratch page.
  const arrive = () => {
    const [, id, code] = /^#(.*?)(?:~|%7E)(.*)$/is.exec(location.hash) ?? [];
    if (code === undefined) return false;
    load().then(({ arrive }) => arrive(id, code)).catch(() => {
      const block = document.getElementById(id)?.closest("[data-program]") ?? scratch;
      const status = block?.querySelector(".status");
      if (!status) return;
      status.textContent = "The code in this link could not be shown: is there a connection? Load the page again.";
      status.scrollIntoView();
    });
    return true;
  };
  addEventListener("hashchange", arrive);
  if (!arrive()) scratch?.querySelector("button + button").click();
})();
