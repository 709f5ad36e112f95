// On a page that has moved: goes on at once, to the part of the new page that the reader's address named.
const [id, code] = location.hash.slice(1).split("~"); // code that a reader changed stands behind a ~
const part = document.getElementById(id);
const address = new URL((part ?? document.querySelector("a")).href);
address.search = location.search;
if (part && code) address.hash += `~${code}`;
if (!part && location.hash) address.hash = location.hash;
location.replace(address);
