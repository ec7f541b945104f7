// Can everything be done without a mouse? Letters are those of the key, whatever script the keyboard writes. They are
// quiet while somebody writes, and can be switched off.

import type { MarksMap } from "./map";
import type { Parts } from "./parts";
import type { Sound } from "./sound";

const OFF = "amanat-room-keys-off";

/** Listens to the keyboard. */
export function listenToKeys(room: HTMLElement, _parts: Parts, sound: Sound, map: MarksMap): void {
  const list = room.querySelector<HTMLElement>("[data-keys-list]");
  let came: HTMLElement | null = null;
  const show = (on: boolean) => {
    if (!list) return;
    if (on) came = document.activeElement as HTMLElement | null;
    list.classList.toggle("shown", on);
    if (on) list.focus();
    else came?.focus();
  };
  const at = (selector: string) => room.querySelector<HTMLElement>(selector)?.focus();
  room.querySelector("[data-keys]")?.addEventListener("click", (event) => {
    event.preventDefault();
    show(!list?.classList.contains("shown"));
  });
  const off = room.querySelector<HTMLInputElement>("[data-keys-off]");
  if (off) {
    off.checked = stored();
    off.addEventListener("change", () => store(off.checked));
  }

  const keys: Record<string, () => void> = {
    KeyJ: () => step(room, 1),
    KeyK: () => step(room, -1),
    KeyC: () => room.querySelector<HTMLElement>("#queue .waits button")?.click(),
    KeyQ: () => at("#queue a"),
    KeyW: () => at("#chosen"),
    KeyM: () => map.focus(),
    KeyU: () => at("#units a"),
    KeyS: () => sound.try(),
    Slash: () => at("#line-text"),
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      if (list?.classList.contains("shown")) show(false);
      else if (room.contains(document.activeElement)) (document.activeElement as HTMLElement).blur();
      return;
    }
    const writes = (event.target as Element).closest?.("input:not([type=checkbox], [type=radio]), textarea, select");
    if (writes || event.ctrlKey || event.metaKey || event.altKey || off?.checked) return;
    if (event.key === "?" || event.key === "؟") show(!list?.classList.contains("shown"));
    else {
      const act = event.shiftKey ? undefined : keys[event.key === "/" ? "Slash" : event.code];
      if (!act) return;
      act();
    }
    event.preventDefault();
  });
}

function step(room: HTMLElement, by: number): void {
  const links = [...room.querySelectorAll<HTMLElement>(".room-list .row .what a")];
  const here = links.findIndex((link) => link === document.activeElement);
  const next = here < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, here + by));
  links[next]?.focus();
}

function stored(): boolean {
  try {
    return localStorage.getItem(OFF) === "1";
  } catch {
    return false;
  }
}

function store(isOff: boolean): void {
  try {
    if (isOff) localStorage.setItem(OFF, "1");
    else localStorage.removeItem(OFF);
  } catch {
    // The device keeps nothing: it holds for this page.
  }
}
