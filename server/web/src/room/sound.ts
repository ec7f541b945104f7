// Does somebody hear that a call for help waits? Two tones, made here, the more often the longer it waits. A browser
// may block sound until somebody touches the page: then the page says so, because silence must not pass for quiet.

import { now } from "./ages";

/** From which age on it sounds how often. */
const URGENCY: [number, number][] = [[60_000, 1_000], [30_000, 2_000], [15_000, 3_000], [0, 5_000]];
const TEST_EVERY_MS = 15_000;
const TONES: Record<string, number[]> = {
  signal: [880, 660],
  duress: [520, 440],
  emergency: [988, 740, 988, 740],
  test: [440],
};
const TONE_S = 0.18;

/** The sound of the room. */
export class Sound {
  private context: AudioContext | null = null;
  private on = true;
  private sounded = 0;
  private readonly box: HTMLElement | null;
  private readonly says: HTMLElement | null;

  constructor(private readonly room: HTMLElement) {
    this.box = room.querySelector("[data-sound]");
    this.says = room.querySelector("[data-sound-says]");
    if (typeof AudioContext === "undefined" || !this.box) return;
    this.context = new AudioContext();
    this.box.hidden = false;
    this.box.querySelector("[data-sound-try]")?.addEventListener("click", () => this.try());
    this.box.querySelector("[data-sound-switch]")?.addEventListener("click", () => this.switch());
    const wake = () => void this.context?.resume().then(() => this.say());
    addEventListener("pointerdown", wake);
    addEventListener("keydown", wake);
    this.context.addEventListener("statechange", () => this.say());
    this.say();
  }

  /** Sounds once, whatever waits. */
  try(): void {
    void this.context?.resume().then(() => {
      this.say();
      this.play("signal");
    });
  }

  private switch(): void {
    this.on = !this.on;
    this.say();
  }

  /** Whether sound is heard: on, off, or blocked by the browser. */
  private say(): void {
    if (!this.box || !this.says) return;
    const blocked = this.on && this.context?.state !== "running";
    const words = this.on ? (blocked ? this.box.dataset.saysBlocked : this.box.dataset.saysOn) : this.box.dataset.saysOff;
    if (this.says.textContent !== words) this.says.textContent = words ?? "";
    this.box.classList.toggle("blocked", blocked);
    this.box.dataset.sound = this.on ? (blocked ? "blocked" : "on") : "off";
  }

  /** Sounds if something waits, and it is time again. */
  follow(): void {
    const waiting = [...this.room.querySelectorAll<HTMLElement>("[data-rings]")];
    document.title = document.title.replace(/^\(\S+\) /, "");
    if (waiting.length === 0) return;
    document.title = `(${waiting.length}) ${document.title}`;
    const kinds = waiting.map((row) => row.dataset.rings ?? "signal");
    const meant = waiting.filter((row) => row.dataset.rings !== "test");
    const oldest = Math.max(...meant.map((row) => now() - Number(row.dataset.since)));
    const every = meant.length === 0 ? TEST_EVERY_MS : (URGENCY.find(([age]) => oldest >= age)?.[1] ?? 5_000);
    const due = performance.now() - this.sounded >= every - 100;
    if (!this.on || !due || this.context?.state !== "running") return;
    this.sounded = performance.now();
    const order = ["emergency", "duress", "signal", "test"];
    this.play(order.find((kind) => kinds.includes(kind)) ?? "signal");
  }

  private play(kind: string): void {
    const context = this.context;
    if (!context || context.state !== "running") return;
    (TONES[kind] ?? []).forEach((pitch, at) => {
      const [tone, loud] = [context.createOscillator(), context.createGain()];
      const begin = context.currentTime + at * TONE_S;
      tone.frequency.value = pitch;
      loud.gain.setValueAtTime(0.0001, begin);
      loud.gain.exponentialRampToValueAtTime(0.4, begin + 0.02);
      loud.gain.exponentialRampToValueAtTime(0.0001, begin + TONE_S);
      tone.connect(loud).connect(context.destination);
      tone.start(begin);
      tone.stop(begin + TONE_S);
    });
    this.room.dataset.sounded = String(Number(this.room.dataset.sounded ?? 0) + 1);
  }
}
