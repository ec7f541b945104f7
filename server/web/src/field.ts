// Does a crew's page change by itself? It is fetched again now and then, while nobody writes or chooses on it. When the
// network is gone the page says so, and a form waits until it is sent again.

const box = document.querySelector<HTMLElement>("[data-field]");
const lost = document.querySelector<HTMLElement>("[data-live-lost]");

function isBusy(box: HTMLElement): boolean {
  const writes = box.querySelector("details[open]") !== null || box.querySelector("input:checked[name=crew]") !== null;
  return writes || box.contains(document.activeElement) || document.visibilityState !== "visible";
}

async function renew(box: HTMLElement): Promise<void> {
  if (isBusy(box)) return;
  try {
    const answer = await fetch("/field", { redirect: "error" });
    if (!answer.ok) throw new Error(String(answer.status));
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("[data-field]");
    if (fresh && !isBusy(box)) box.replaceChildren(...fresh.childNodes);
    lost?.setAttribute("hidden", "");
  } catch {
    lost?.removeAttribute("hidden");
  }
}

if (box) setInterval(() => void renew(box), Number(box.dataset.renew ?? 20) * 500);
