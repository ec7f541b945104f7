// How old is it now? Ages run by the server's clock, in the digits of the page's language.

const EVERY_MS = 1000;
let ahead = 0;
let digits = "0123456789";

/** The server's clock, as it was told last. */
export function setClock(serverNow: number): void {
  if (Number.isFinite(serverNow)) ahead = serverNow - Date.now();
}

/** Now, by the server's clock. */
export function now(): number {
  return Date.now() + ahead;
}

/** A length of time as a clock that runs. */
export function run(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (n: number) => String(n).padStart(2, "0");
  const text = h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
  return text.replace(/[0-9]/g, (digit) => digits[Number(digit)] ?? digit);
}

/** Lets every age on the page run, and marks what has waited for too long. */
export function letRun(room: HTMLElement, then: () => void): void {
  digits = [...(room.dataset.digits ?? digits)].join("");
  const turn = () => {
    for (const age of room.querySelectorAll<HTMLElement>("time[data-run]")) {
      const text = run(now() - Number(age.dataset.run));
      const shown = age.querySelector("bdi") ?? age;
      if (shown.textContent !== text) shown.textContent = text;
    }
    for (const row of room.querySelectorAll<HTMLElement>("[data-since]")) {
      row.classList.toggle("late", now() - Number(row.dataset.since) > Number(row.dataset.dutyMs ?? 30_000));
    }
    then();
  };
  turn();
  setInterval(turn, EVERY_MS);
}
