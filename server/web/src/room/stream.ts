// How do changes come? One stream a console. The browser comes back by itself and says which change it heard last; the
// page says when the connection is lost, because a quiet screen must never look like a quiet town.

import type { Change } from "./change";

const AGAIN_MS = 3000;
const SILENT_MS = 30_000;

type Heard = { change: (change: Change) => void; anew: () => Promise<void> };

/** Listens until the board is no longer ours. */
export function listen(room: HTMLElement, heard: Heard): void {
  const lost = room.querySelector<HTMLElement>("[data-room-lost]");
  const over = room.querySelector<HTMLElement>("[data-room-over]");
  let address = room.dataset.stream ?? "";
  let last = "";
  let source: EventSource;
  let silence = 0;

  const show = (isLost: boolean) => {
    if (lost) lost.hidden = !isLost;
  };
  const hear = () => {
    show(false);
    clearTimeout(silence);
    silence = window.setTimeout(() => again(), SILENT_MS);
  };
  const again = () => {
    source.close();
    show(true);
    setTimeout(open, AGAIN_MS);
  };
  const open = () => {
    if (last) address = address.replace(/after=\d+/, `after=${last}`);
    source = new EventSource(address);
    source.addEventListener("open", hear);
    source.addEventListener("here", hear);
    source.addEventListener("change", (event) => {
      hear();
      last = (event as MessageEvent<string>).lastEventId;
      heard.change(JSON.parse((event as MessageEvent<string>).data) as Change);
    });
    source.addEventListener("pass", (event) => {
      hear();
      heard.change(JSON.parse((event as MessageEvent<string>).data) as Change);
    });
    source.addEventListener("anew", () => {
      hear();
      heard.anew().then(
        () => (last = room.dataset.cursor ?? last),
        () => show(true),
      );
    });
    source.addEventListener("over", () => {
      source.close();
      clearTimeout(silence);
      if (over) over.hidden = false;
      room.classList.add("is-over");
    });
    source.addEventListener("error", () => {
      show(true);
      // A browser gives up where the answer was an error; we do not.
      if (source.readyState === EventSource.CLOSED) again();
    });
  };
  open();
}
