// Can a person leave this page in a moment, when somebody comes in?
//
// The link works without script. With it, Esc three times does the same, the page is emptied at once, and its address
// in the history is replaced, so that "back" does not return to it.

const ESCAPES_NEEDED = 3;
const WITHIN_MS = 2000;

const way = document.querySelector<HTMLAnchorElement>("[data-quick-exit]");
let escapes: number[] = [];

function leave(): void {
  const to = way?.dataset.quickExit ?? "about:blank";
  document.body.replaceChildren();
  document.title = "";
  history.replaceState(null, "", "/");
  location.replace(to);
}

way?.addEventListener("click", (event) => {
  event.preventDefault();
  leave();
});
document.addEventListener("keydown", (event) => {
  if (!way || event.key !== "Escape") return;
  const now = Date.now();
  escapes = [...escapes.filter((at) => now - at < WITHIN_MS), now];
  if (escapes.length >= ESCAPES_NEEDED) leave();
});
// A page restored from the browser's memory after leaving shows nothing of it.
addEventListener("pageshow", (event) => {
  if (event.persisted && way) location.reload();
});
