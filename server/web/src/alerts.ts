// May this browser be told something at once?
//
// The person presses, the browser asks them, and what it gives us goes with the page's own form. Without script, or in
// a browser that cannot, the page says so.

const form = document.querySelector<HTMLFormElement>("form[data-push-key]");
const button = form?.querySelector<HTMLButtonElement>("[data-push=on]");

if (form && button && "serviceWorker" in navigator && "PushManager" in window) {
  button.hidden = false;
  button.addEventListener("click", () => void begin(form, button));
}

async function begin(form: HTMLFormElement, button: HTMLButtonElement): Promise<void> {
  button.disabled = true;
  try {
    await navigator.serviceWorker.register("/alerts/worker.js", { scope: "/alerts/" });
    const worker = await ready();
    const key = form.dataset.pushKey ?? "";
    const told = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(key) });
    const said = told.toJSON();
    set(form, "endpoint", told.endpoint);
    set(form, "point", said.keys?.p256dh ?? "");
    set(form, "auth", said.keys?.auth ?? "");
    form.submit();
  } catch {
    button.disabled = false;
    button.insertAdjacentText("afterend", ` ${form.dataset.pushDenied ?? ""}`);
  }
}

// `ready` waits for a worker of this page; ours answers for pages below it.
async function ready(): Promise<ServiceWorkerRegistration> {
  const found = await navigator.serviceWorker.getRegistration("/alerts/");
  if (!found) throw new Error("no worker");
  const waits = found.installing ?? found.waiting;
  if (!found.active && waits) {
    await new Promise<void>((done) => waits.addEventListener("statechange", () => waits.state === "activated" && done()));
  }
  return found;
}

function set(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = value;
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  const out = new Uint8Array(plain.length);
  for (let i = 0; i < plain.length; i++) out[i] = plain.charCodeAt(i);
  return out;
}

export {};
