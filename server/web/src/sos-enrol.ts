// Does this phone become one that the house knows, with a key that never leaves it?
//
// The code comes behind the # of the address or is typed. A key is made, its public half is sent with the code and two
// PINs; the house answers with the device's name and a short code to compare. All words stand in the page.
//
// Invariant: what is typed here is kept nowhere on the device.

import { makeKey, setIdentity } from "./sos/identity";

type Answer = { device?: string; check?: string; field?: string; says?: string };

const ANSWER_WITHIN_MS = 20_000;
const form = document.querySelector<HTMLFormElement>("[data-enrol]");
if (form && "indexedDB" in window && crypto.subtle) begin(form);

function begin(form: HTMLFormElement): void {
  const field = (name: string) => form.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
  const wrong = form.querySelector<HTMLElement>("[data-enrol-wrong]")!;
  const code = location.hash.slice(1);
  if (/^[0-9]{16}$/.test(code)) field("code").value = code;
  // Nobody finds it in the bar or in what the browser remembers of this page.
  if (code) history.replaceState(null, "", location.pathname + location.search);
  form.hidden = false;
  // One key however often it is sent, so that a lost answer loses nothing.
  let made: ReturnType<typeof makeKey> | undefined;

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void send();
  });

  async function send(): Promise<void> {
    wrong.hidden = true;
    const typed = { code: field("code").value, pin: field("pin").value, duress: field("duress").value };
    if (typed.pin === typed.duress) return say(form.dataset.differ, "duress");
    const button = form.querySelector<HTMLButtonElement>("button")!;
    button.disabled = true;
    try {
      made ??= makeKey();
      const { key, shown } = await made;
      const answer = await ask({ ...typed, key: shown });
      if (!answer) return say(form.dataset.offline);
      if (!answer.device) return say(answer.says, answer.field);
      await setIdentity({ device: answer.device, key });
      show(answer.check ?? "");
    } finally {
      button.disabled = false;
    }
  }

  function say(words: string | undefined, name?: string): void {
    wrong.textContent = words ?? "";
    wrong.hidden = false;
    const at = name ? form.querySelector<HTMLElement>(`[name="${name}"]`) : null;
    (at ?? wrong).focus();
  }

  function show(check: string): void {
    form.hidden = true;
    form.reset();
    const done = document.querySelector<HTMLElement>("[data-enrol-done]")!;
    done.querySelector<HTMLElement>("[data-enrol-check]")!.textContent = check;
    done.hidden = false;
    done.querySelector<HTMLElement>("h2")!.focus();
  }

  async function ask(body: Record<string, string>): Promise<Answer | undefined> {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), ANSWER_WITHIN_MS);
    const headers = { "Content-Type": "application/json", "Accept-Language": document.documentElement.lang };
    try {
      const response = await fetch("/sos/enrol", {
        method: "POST", headers, body: JSON.stringify(body), cache: "no-store", credentials: "omit", signal: late.signal,
      });
      return (await response.json()) as Answer;
    } catch {
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  }
}
