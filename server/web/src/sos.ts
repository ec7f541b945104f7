// Does a held button become a call for help, and does the page say only what the house has confirmed?
//
// The page works without this island as a form. With it: hold to send, silent mode, a queue on the device, positions
// while the call is open, and the state as the house tells it. All words stand in the page.
//
// Invariant: after a silent press nothing on the page moves, sounds or shakes.

import { type Kind, call, drawKey, keep, setCall, waiting } from "./sos/queue";
import { identity } from "./sos/identity";
import { type Answer, flush, look, sayHere } from "./sos/send";

const HOLD_MS = 3_000;
const TICK_MS = 100;
const LOOK_MS = 3_000;
const POSITION_EVERY_MS = 10_000;
/** A true cancel drops them unread; nothing here knows which PIN it was. */
const AFTER_CANCEL_MS = 10 * 60_000;

const language = document.documentElement.lang;
const root = document.querySelector<HTMLElement>("[data-sos]");
const find = <T extends HTMLElement>(name: string) => root?.querySelector<T>(`[data-sos-${name}]`) as T;
const clock = new Intl.DateTimeFormat("en", { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });
/** In the digits that the whole page uses. */
const inDigits = (text: string) => text.replace(/[0-9]/g, (digit) => root?.dataset.digits?.[Number(digit)] ?? digit);

if (root && "indexedDB" in window) begin(root);

function begin(root: HTMLElement): void {
  const hold = find<HTMLButtonElement>("hold");
  const silent = find<HTMLInputElement>("silent");
  const says = find("says");
  const holdWords = hold.textContent ?? "";
  let fix: GeolocationPosition | undefined;
  let watching: number | undefined;
  let lastSent = 0;
  let watchUntil = Infinity;
  let isShown = true;
  let isMine = false;

  document.querySelector<HTMLElement>("[data-sos-plain]")?.setAttribute("hidden", "");
  root.hidden = false;

  // What is shown.
  function show(answer: Answer): void {
    if (answer.state?.ended && watchUntil === Infinity) watchUntil = Date.now() + AFTER_CANCEL_MS;
    if (!isShown) return;
    find("state").hidden = false;
    write(says, answer.says);
    step("accepted", answer.state?.accepted ?? null);
    step("seen", answer.state?.seen ?? null);
    step("taken", answer.state?.taken_by?.at ?? null, answer.state?.taken_by?.label ?? "");
    write(find("presses"), inDigits(String(answer.state?.presses ?? 1)));
    const over = Boolean(answer.state?.ended);
    find("talk").hidden = over;
    find("pin").hidden = over || !isMine;
    find("safe").hidden = isMine;
    if (answer.pin_wrong) find("pin-wrong").hidden = false;
    write(hold, over || !answer.state ? holdWords : hold.dataset.again ?? holdWords);
    const lines = answer.messages.map((message) => {
      const line = document.createElement("p");
      const who = document.createElement("strong");
      who.textContent = `${message.from === "room" ? root.dataset.room : root.dataset.you} `;
      const text = document.createElement("span");
      text.dir = "auto";
      text.textContent = message.text;
      line.append(who, text);
      return line;
    });
    const box = find("messages");
    if (box.childElementCount !== lines.length) box.replaceChildren(...lines);
  }

  function write(where: HTMLElement, words: string): void {
    if (where.textContent !== words) where.textContent = words;
  }

  function step(name: string, at: number | null, who = ""): void {
    const row = find(name);
    row.dataset.done = at === null ? "no" : "yes";
    write(row.querySelector<HTMLElement>("[data-at]")!, at === null ? "" : `✓ ${inDigits(clock.format(at))} ${who}`.trim());
  }

  /** Nothing is confirmed yet: it waits on this device. */
  async function showWaiting(): Promise<void> {
    const isWaiting = (await waiting()).some((one) => one.kind === "press" || one.kind === "again");
    find("waits").hidden = !isWaiting || !isShown;
    if (isWaiting && isShown) find("state").hidden = false;
  }

  // What is sent.
  async function ask(kind: Kind, body: Record<string, unknown>): Promise<void> {
    await keep({ key: drawKey(), kind, at: Date.now(), body, language });
    await showWaiting();
    await send();
  }

  async function send(): Promise<void> {
    const all = await flush(show).catch(() => false);
    if (!all) await askForSync();
    await showWaiting();
  }

  async function askForSync(): Promise<void> {
    const ready = await navigator.serviceWorker?.getRegistration("/sos").catch(() => undefined);
    const sync = (ready as { sync?: { register(tag: string): Promise<void> } } | undefined)?.sync;
    await sync?.register("sos").catch(() => undefined);
  }

  async function press(held: number | undefined): Promise<void> {
    const isSilent = silent.checked;
    isShown = !isSilent;
    const now = await call();
    const isOpen = (now && !now.over) || (await waiting()).some((one) => one.kind === "press");
    watchUntil = Infinity;
    const position = fix ? place(fix) : undefined;
    const sent = ask(isOpen ? "again" : "press", { silent: isSilent, held_s: held, position });
    // In silent mode a question of the browser would be seen.
    if (!isSilent || (await isAllowed())) watch();
    await sent;
  }

  // Where.
  function place(at: GeolocationPosition): Record<string, number> {
    const { latitude, longitude, accuracy } = at.coords;
    return { lat: latitude, lon: longitude, accuracy_m: accuracy, at: Math.round(at.timestamp) };
  }

  async function isAllowed(): Promise<boolean> {
    const state = await navigator.permissions?.query({ name: "geolocation" }).catch(() => undefined);
    return state?.state === "granted";
  }

  function watch(): void {
    if (watching !== undefined || !navigator.geolocation) return;
    watching = navigator.geolocation.watchPosition(moved, () => undefined, { enableHighAccuracy: true, maximumAge: 5_000 });
  }

  async function moved(at: GeolocationPosition): Promise<void> {
    fix = at;
    find("allow").hidden = true;
    const now = await call();
    const goesOn = now && (!now.over || Date.now() < watchUntil) && watchUntil > Date.now();
    if (!goesOn || Date.now() - lastSent < POSITION_EVERY_MS) return;
    lastSent = Date.now();
    await ask("position", place(at));
  }

  // The button.
  let heldSince: number | undefined;
  let ticking: number | undefined;
  const progress = find<HTMLProgressElement>("progress");
  const seconds = find("seconds");

  function holdOn(): void {
    if (heldSince !== undefined) return;
    heldSince = performance.now();
    ticking = window.setInterval(tick, TICK_MS);
    tick();
  }

  function tick(): void {
    if (heldSince === undefined) return;
    const held = performance.now() - heldSince;
    if (!silent.checked) {
      progress.hidden = false;
      progress.value = Math.min(1, held / HOLD_MS);
      write(seconds, inDigits(String(Math.max(0, Math.ceil((HOLD_MS - held) / 1000)))));
    }
    if (held < HOLD_MS) return;
    letGo();
    if (!silent.checked) navigator.vibrate?.(200);
    void press(HOLD_MS / 1000);
  }

  function letGo(): void {
    clearInterval(ticking);
    heldSince = undefined;
    progress.hidden = true;
    write(seconds, "");
  }

  const isKey = (event: KeyboardEvent) => event.key === " " || event.key === "Enter";
  hold.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    hold.setPointerCapture(event.pointerId);
    holdOn();
  });
  for (const kind of ["pointerup", "pointercancel", "blur"]) hold.addEventListener(kind, letGo);
  hold.addEventListener("contextmenu", (event) => event.preventDefault());
  hold.addEventListener("keydown", (event) => {
    if (!isKey(event)) return;
    event.preventDefault();
    if (!event.repeat) holdOn();
  });
  hold.addEventListener("keyup", (event) => {
    if (isKey(event)) letGo();
  });
  find("at-once").addEventListener("click", () => void press(undefined));
  find("look").addEventListener("click", () => {
    isShown = true;
    void lookNow();
    void showWaiting();
  });
  find("safe").addEventListener("click", () => void ask("cancel", { pin: "" }));
  find("allow").addEventListener("click", watch);
  find<HTMLFormElement>("pin").addEventListener("submit", (event) => {
    event.preventDefault();
    const field = find("pin").querySelector("input")!;
    const pin = field.value;
    if (pin === "") return field.focus();
    field.value = "";
    find("pin-wrong").hidden = true;
    void ask("cancel", { pin });
  });
  find<HTMLFormElement>("talk").addEventListener("submit", (event) => {
    event.preventDefault();
    const field = find("text").querySelector("textarea")!;
    const text = field.value.trim();
    if (text === "") return field.focus();
    field.value = "";
    void ask("message", { text });
  });

  // What goes on by itself.
  async function lookNow(): Promise<void> {
    const answer = await look(language).catch(() => undefined);
    if (answer) show(answer);
  }

  let isLooking = false;
  async function goOn(): Promise<void> {
    if (isLooking) return;
    isLooking = true;
    try {
      if ((await waiting()).length > 0) await send();
      const now = await call();
      if (now && !now.over) await lookNow();
    } finally {
      isLooking = false;
    }
  }

  window.setInterval(() => void goOn(), LOOK_MS);
  addEventListener("online", () => void goOn());
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) void goOn();
  });
  void resume();

  /** One that was revoked, or that nobody compared yet, is anybody's: its PIN is none. */
  function heard(is: string | undefined): void {
    if (is === undefined || is === "enrolled") return;
    isMine = false;
    find("mine").hidden = true;
    find("pin").hidden = true;
    find("safe").hidden = false;
  }

  async function resume(): Promise<void> {
    isMine = Boolean(await identity().catch(() => undefined));
    find("mine").hidden = !isMine;
    void sayHere().then(heard, () => undefined);
    const now = await call();
    isShown = !now?.silent;
    silent.checked = Boolean(now?.silent && !now.over);
    if (now?.over) await setCall({ ...now, silent: false });
    if (await isAllowed()) watch();
    await showWaiting();
    await goOn();
    await keepForLater();
  }

  /** The page opens next time without a network. */
  async function keepForLater(): Promise<void> {
    if (!("serviceWorker" in navigator)) return;
    await navigator.serviceWorker.register("/sos/worker.js", { scope: "/sos" }).catch(() => undefined);
    const ready = await navigator.serviceWorker.ready;
    const needed = performance.getEntriesByType("resource").map((entry) => new URL(entry.name).pathname);
    ready.active?.postMessage({ keep: [...new Set(needed)] });
  }
}
