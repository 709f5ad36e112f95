// Copies the page as Markdown. On http and in a file, where that can't be done, only the link beside it is shown.
{
  const button = document.querySelector("button.md-content__button");
  if (button && navigator.clipboard && location.protocol !== "file:") {
    const { href } = button.previousElementSibling;
    const status = button.nextElementSibling;
    const read = async () => {
      const answer = await fetch(href);
      if (!answer.ok) throw answer;
      return new Blob([await answer.text()], { type: "text/plain" });
    };
    button.onclick = async () => {
      status.textContent = "";
      try {
        await navigator.clipboard.write([new ClipboardItem({ "text/plain": read() })]);
        window.alert$?.next((status.textContent = "Page copied as Markdown")); // seen, heard
      } catch {
        location = href;
      }
    };
    button.hidden = false;
  }
}
