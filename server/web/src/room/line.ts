// What may the line become? The server knows every verb and every name on the board; Tab takes its first proposal.

const WAIT_MS = 120;

/** Completes the line while it is typed. */
export function completes(room: HTMLElement): void {
  const form = room.querySelector<HTMLFormElement>("#line");
  const input = form?.querySelector<HTMLInputElement>("input[name=line]");
  const list = form?.querySelector<HTMLDataListElement>("datalist");
  if (!input || !list) return;
  let waiting = 0;
  let turn = 0;
  const ask = async () => {
    const mine = ++turn;
    const answer = await fetch("/room/line/complete", { method: "POST", body: new URLSearchParams({ line: input.value }) });
    if (!answer.ok || mine !== turn) return;
    const proposals = (await answer.json()) as string[];
    list.replaceChildren(...proposals.map((line) => new Option(line, line)));
  };
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    list.replaceChildren();
    waiting = window.setTimeout(() => void ask(), WAIT_MS);
  });
  input.addEventListener("keydown", (event) => {
    const first = list.options[0]?.value;
    const end = input.selectionStart === input.value.length;
    if (event.key !== "Tab" || event.shiftKey || !first || !end || first === input.value) return;
    event.preventDefault();
    input.value = `${first} `;
    void ask();
  });
}
