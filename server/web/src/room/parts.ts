// How do the parts of the page come and go? Rows by the stream, what is chosen by asking for it. What somebody is
// writing, and where the keyboard is, stays.

import type { Change, Row } from "./change";

const PART = { "x-room-part": "1" };

/** The lists and the panel. */
export class Parts {
  private readonly panel: HTMLElement | null;
  private asked = 0;

  constructor(private readonly room: HTMLElement) {
    this.panel = room.querySelector("#chosen");
    room.addEventListener("click", (event) => this.clicked(event));
    room.addEventListener("submit", (event) => this.submitted(event));
    addEventListener("popstate", () => void this.show(location.pathname + location.search));
    this.marked();
    this.present();
  }

  /** Takes one change. */
  take(change: Change): void {
    for (const row of change.rows) this.row(row);
    this.marked();
    this.present();
    const about = this.panel?.querySelector<HTMLElement>("[data-about]")?.dataset.about ?? "";
    const touched = [change.about, ...change.rows.map((row) => row.id)];
    if (about && about.split(" ").some((one) => touched.includes(one))) void this.show(location.pathname + location.search);
  }

  /** Draws all lists again, and what is chosen. */
  async anew(): Promise<void> {
    const answer = await fetch("/room/lists", { headers: PART });
    if (!answer.ok) throw new Error(`lists: ${answer.status}`);
    const made = parsed(await answer.text());
    for (const fresh of made.querySelectorAll<HTMLElement>("[data-part]")) {
      this.room.querySelector(`[data-part="${fresh.dataset.part}"]`)?.replaceWith(fresh);
    }
    this.room.dataset.cursor = answer.headers.get("x-room-cursor") ?? "";
    this.marked();
    this.present();
    await this.show(location.pathname + location.search);
  }

  /** Chooses what is at this address of the room. */
  async choose(address: string): Promise<void> {
    history.pushState(null, "", address);
    await this.show(address);
    this.panel?.focus();
  }

  private async show(address: string): Promise<void> {
    const turn = ++this.asked;
    const answer = await fetch(`/room/chosen${new URL(address, location.href).search}`, { headers: PART });
    if (!answer.ok || turn !== this.asked) return;
    this.panelIs(await answer.text(), true);
  }

  private panelIs(html: string, keeps: boolean): void {
    if (!this.panel) return;
    const written = keeps ? writing(this.panel) : null;
    this.panel.replaceChildren(...parsed(html).childNodes);
    written?.(this.panel);
    this.marked();
  }

  private row({ list, id, html }: Row): void {
    const place = this.room.querySelector<HTMLElement>(`#${list}`);
    const before = document.getElementById(id);
    const had = before?.contains(document.activeElement) ?? false;
    if (html === null) {
      const next = before?.nextElementSibling ?? before?.previousElementSibling;
      before?.remove();
      if (had) next?.querySelector<HTMLElement>("a, button")?.focus();
    } else if (place) {
      const fresh = parsed(html).firstElementChild as HTMLElement;
      const order = fresh.dataset.order ?? "";
      before?.remove();
      const later = [...place.children].find((each) => ((each as HTMLElement).dataset.order ?? "") > order);
      place.insertBefore(fresh, later ?? null);
      if (had) fresh.querySelector<HTMLElement>("a, button")?.focus();
    }
    const empty = this.room.querySelector<HTMLElement>(`[data-empty-of="${list}"]`);
    if (empty && place) empty.hidden = place.children.length > 0;
  }

  /** Which row is chosen. */
  private marked(): void {
    const about = (this.panel?.querySelector<HTMLElement>("[data-about]")?.dataset.about ?? "").split(" ")[0] ?? "";
    for (const row of this.room.querySelectorAll(".room-list .row")) {
      const chosen = row.id === about && about !== "";
      row.classList.toggle("is-chosen", chosen);
      const link = row.querySelector("a");
      if (chosen) link?.setAttribute("aria-current", "true");
      else link?.removeAttribute("aria-current");
    }
  }

  /** Says that a call for help stands on this console, once it truly does. */
  private present(): void {
    if (document.visibilityState !== "visible") return;
    for (const row of this.room.querySelectorAll<HTMLElement>("[data-present]")) {
      const to = row.dataset.present ?? "";
      row.removeAttribute("data-present");
      void fetch(to, { method: "POST", headers: PART, body: this.token() });
    }
  }

  private token(): URLSearchParams {
    const form = this.room.querySelector<HTMLFormElement>("#act");
    return fields(new FormData(form ?? undefined));
  }

  private clicked(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-choose]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void this.choose(link.pathname + link.search);
  }

  private submitted(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement;
    if (!("act" in form.dataset)) return;
    event.preventDefault();
    const button = event.submitter as HTMLButtonElement | null;
    const to = button?.hasAttribute("formaction") ? button.formAction : form.action;
    void this.send(to, fields(new FormData(form, button)), button, form);
  }

  private async send(to: string, body: URLSearchParams, button: HTMLButtonElement | null, form: HTMLFormElement): Promise<void> {
    if (button) button.disabled = true;
    try {
      const answer = await fetch(to, { method: "POST", headers: PART, body });
      const address = answer.headers.get("x-room-address");
      if (!address) {
        // Not a part: signed out, or a fault. The page says it by itself.
        document.open();
        document.write(await answer.text());
        document.close();
        return;
      }
      this.asked += 1;
      const said = answer.headers.get("x-room-said");
      if (form.id === "line") {
        lineSaid(form, said ? decodeURIComponent(said) : "", answer.ok);
        // What is chosen stays where a line was not understood.
        if (!answer.ok) return;
      }
      if (address !== location.pathname + location.search) history.pushState(null, "", address);
      this.panelIs(await answer.text(), false);
      if (form.id !== "line") this.panel?.focus();
    } catch {
      this.room.querySelector("[data-room-lost]")?.removeAttribute("hidden");
    } finally {
      if (button) button.disabled = false;
    }
  }
}

function lineSaid(form: HTMLFormElement, said: string, ok: boolean): void {
  const place = form.querySelector<HTMLElement>("[data-line-said]");
  if (place) {
    place.textContent = said;
    place.classList.toggle("wrong", !ok);
  }
  const input = form.querySelector<HTMLInputElement>("input[name=line]");
  if (input && ok) input.value = "";
  const key = form.querySelector<HTMLInputElement>("input[name=key]");
  if (key && ok) key.value = Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, "0")).join("");
  input?.focus();
}

function fields(data: FormData): URLSearchParams {
  const made = new URLSearchParams();
  for (const [name, value] of data) if (typeof value === "string") made.append(name, value);
  return made;
}

function parsed(html: string): DocumentFragment {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}

/** What is being written in a part and where the keyboard is; gives a function that puts it back. */
function writing(part: HTMLElement): (fresh: HTMLElement) => void {
  const open = new Set([...part.querySelectorAll("details[open]")].map(nameOf));
  const values = new Map<string, string | boolean>();
  for (const field of controls(part)) {
    if (field.type === "hidden" && field.name !== "key") continue;
    values.set(keyOf(field), field instanceof HTMLInputElement && chooses(field) ? field.checked : field.value);
  }
  const active = document.activeElement;
  const had = part.contains(active) ? active : null;
  const focused = had && isControl(had) ? keyOf(had) : "";
  const top = part.scrollTop;
  return (fresh) => {
    for (const details of fresh.querySelectorAll<HTMLDetailsElement>("details")) {
      if (open.has(nameOf(details))) details.open = true;
    }
    for (const field of controls(fresh)) {
      const value = values.get(keyOf(field));
      if (value === undefined) continue;
      if (typeof value === "boolean") (field as HTMLInputElement).checked = value;
      else if (!(field instanceof HTMLSelectElement) || [...field.options].some((o) => o.value === value)) field.value = value;
      if (focused === keyOf(field)) field.focus();
    }
    fresh.scrollTop = top;
    if (had && !fresh.contains(document.activeElement)) fresh.focus();
  };
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function isControl(element: Element): element is Control {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;
}

function controls(part: HTMLElement): Control[] {
  return [...part.querySelectorAll<Control>("input, textarea, select")];
}

function chooses(field: HTMLInputElement): boolean {
  return field.type === "radio" || field.type === "checkbox";
}

function keyOf(field: Control): string {
  const value = field instanceof HTMLInputElement && chooses(field) ? `=${field.value}` : "";
  return `${field.form?.getAttribute("action") ?? ""} ${field.name}${value}`;
}

function nameOf(details: Element): string {
  return details.querySelector("form")?.getAttribute("action") ?? details.querySelector("summary")?.textContent ?? "";
}
