// Does the command room change by itself, sound, and answer to the keyboard?
//
// The page is complete without this: links, forms, and it comes again every few seconds. Here one stream brings each
// change as rows that were drawn on the server; what is chosen is fetched as the part of the page that it is. No words
// for people are here.

import { letRun, setClock } from "./room/ages";
import { listenToKeys } from "./room/keys";
import { completes } from "./room/line";
import { MarksMap } from "./room/map";
import { Parts } from "./room/parts";
import { Sound } from "./room/sound";
import { listen } from "./room/stream";

const room = document.querySelector<HTMLElement>("[data-room]");
if (room) begin(room);

function begin(room: HTMLElement): void {
  room.dataset.scripted = "";
  const parts = new Parts(room);
  const sound = new Sound(room);
  const map = new MarksMap(room, (address) => void parts.choose(address));
  setClock(Number(room.dataset.now ?? Date.now()));
  letRun(room, () => sound.follow());
  listenToKeys(room, parts, sound, map);
  completes(room);
  listen(room, {
    change: (change) => {
      setClock(change.now);
      parts.take(change);
      map.take(change.marks ?? []);
      sound.follow();
    },
    anew: async () => {
      await parts.anew();
      await map.anew();
      sound.follow();
    },
  });
}
