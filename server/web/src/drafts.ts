// Is what a person wrote still there after the network or the page failed?
//
// A form with data-draft="name" keeps its text on this device until the page that thanks for it
// (data-draft-sent="name") is shown. Never passwords, files or codes; never on protected paths, whose pages do not
// load this island. The words are given by the page in data attributes.

const PREFIX = "amanat-draft:";
const WAIT_MS = 400;
const MAX_DRAFT_CHARS = 60_000;
const MAX_DAYS = 14;

type Draft = { at: number; fields: Record<string, string> };
type Keepable = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

for (const done of document.querySelectorAll<HTMLElement>("[data-draft-sent]")) {
  remove(done.dataset.draftSent ?? "");
}
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-draft]")) {
  restore(form);
  let waiting = 0;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => keep(form), WAIT_MS);
  });
  form.addEventListener("submit", (event) => {
    keep(form);
    if (navigator.onLine) return;
    event.preventDefault();
    say(form, form.dataset.offline ?? "", "alert");
  });
}

function fields(form: HTMLFormElement): Keepable[] {
  const kinds = ["text", "tel", "email", "date", "time", "radio", "checkbox"];
  return [...form.elements].filter((field): field is Keepable => {
    if (field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) return field.name !== "";
    const keepable = field instanceof HTMLInputElement && field.name !== "" && kinds.includes(field.type);
    return keepable && field.autocomplete !== "one-time-code";
  });
}

function chooses(field: Keepable): field is HTMLInputElement {
  return field instanceof HTMLInputElement && (field.type === "radio" || field.type === "checkbox");
}

function keyOf(field: Keepable): string {
  return chooses(field) ? `${field.name}=${field.value}` : field.name;
}

function keep(form: HTMLFormElement): void {
  const draft: Draft = { at: Date.now(), fields: {} };
  for (const field of fields(form)) {
    const value = chooses(field) ? (field.checked ? "1" : "") : field.value;
    if (value !== "") draft.fields[keyOf(field)] = value;
  }
  const text = JSON.stringify(draft);
  try {
    if (text.length <= MAX_DRAFT_CHARS) localStorage.setItem(PREFIX + form.dataset.draft, text);
  } catch {
    // The device refuses to keep anything: the form works as without script.
  }
}

function restore(form: HTMLFormElement): void {
  const draft = read(form.dataset.draft ?? "");
  if (!draft) return;
  let restored = false;
  for (const field of fields(form)) {
    const value = draft.fields[keyOf(field)];
    if (value === undefined) continue;
    if (chooses(field)) {
      restored ||= !field.checked;
      field.checked = true;
    } else if (field.value === "") {
      field.value = value;
      restored = true;
    }
  }
  if (!restored) return;
  const note = say(form, form.dataset.restored ?? "", "status");
  const forget = document.createElement("button");
  forget.type = "button";
  forget.className = "plain";
  forget.textContent = form.dataset.discard ?? "";
  forget.addEventListener("click", () => {
    remove(form.dataset.draft ?? "");
    form.reset();
    note.remove();
  });
  note.append(" ", forget);
}

function read(name: string): Draft | null {
  try {
    const draft = JSON.parse(localStorage.getItem(PREFIX + name) ?? "null") as Draft | null;
    if (draft && Date.now() - draft.at < MAX_DAYS * 86_400_000) return draft;
    remove(name);
  } catch {
    // Unreadable or refused: as if there were none.
  }
  return null;
}

function remove(name: string): void {
  try {
    localStorage.removeItem(PREFIX + name);
  } catch {
    // Nothing was kept then either.
  }
}

function say(form: HTMLFormElement, words: string, role: string): HTMLElement {
  form.querySelector("[data-draft-says]")?.remove();
  const note = document.createElement("p");
  note.className = "notice know";
  note.dataset.draftSays = "";
  note.setAttribute("role", role);
  note.append(words);
  form.prepend(note);
  note.scrollIntoView({ block: "nearest" });
  return note;
}
