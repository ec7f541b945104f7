// What does the page of a receipt, or the page "verify", do when it is opened?
//
// It checks what lies in it and shows one of four parts that the page has ready, in the person's language; no words
// for people are here. One file without network: it works from a phone's files. "Cannot check" is what stands there
// from the beginning, so that it stays where script does not run. It is no outcome.
//
//   <section data-verify data-numbers="ur-u-nu-arabext">   the place; its own receipt, or a file that a person picks:
//     <input type="file" data-verify-file>
//     <p data-verdict="recorded-and-witnessed" hidden>     … <span data-witnesses></span> …
//     <p data-verdict="recorded-by-log-only" hidden>
//     <p data-verdict="does-not-match" hidden>             <span data-why="receipt" hidden>, proof, checkpoint, event, words
//     <p data-verdict="cannot-check">                      <span data-why="browser">, <span data-why="policy" hidden>
//   </section>
//   <script type="text/plain" id="amanat-policy">…</script>
//   <script type="application/json" id="amanat-receipt">…</script>

import { findReceipt, judge, type Verdict } from "./verify/receipt";

export { findReceipt, judge };
export { verify, verifyInArithmetic } from "./verify/ed25519";
export { sha2InArithmetic } from "./verify/sha2";

const MAX_FILE_BYTES = 4 * 1024 * 1024;

function show(place: HTMLElement, verdict: Verdict): void {
  for (const part of place.querySelectorAll<HTMLElement>("[data-verdict]")) {
    part.hidden = part.dataset.verdict !== verdict.outcome;
  }
  for (const part of place.querySelectorAll<HTMLElement>("[data-why]")) {
    part.hidden = !("why" in verdict) || part.dataset.why !== verdict.why;
  }
  if ("witnesses" in verdict) {
    // The page's language has its own digits.
    const count = new Intl.NumberFormat(place.dataset.numbers ?? document.documentElement.lang).format(verdict.witnesses);
    for (const part of place.querySelectorAll("[data-witnesses]")) part.textContent = count;
  }
  place.dataset.verified = verdict.outcome;
}

async function look(place: HTMLElement, receipt: string | undefined): Promise<void> {
  const policy = document.getElementById("amanat-policy")?.textContent ?? "";
  show(place, receipt === undefined ? { outcome: "does-not-match", why: "receipt" } : await judge(receipt, policy));
}

function start(place: HTMLElement): void {
  const own = document.getElementById("amanat-receipt")?.textContent;
  if (own) void look(place, own);
  place.querySelector<HTMLInputElement>("[data-verify-file]")?.addEventListener("change", async (event) => {
    const file = (event.currentTarget as HTMLInputElement).files?.[0];
    if (file) await look(place, file.size <= MAX_FILE_BYTES ? findReceipt(await file.text()) : undefined);
  });
}

if (typeof document !== "undefined") {
  const ready = () => document.querySelectorAll<HTMLElement>("[data-verify]").forEach(start);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", ready);
  else ready();
}
