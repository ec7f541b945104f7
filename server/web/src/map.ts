// Where was it? A point chosen on a map that needs no service but this server.
//
// The mark stays in the middle and the map moves under it: one gesture on a phone, arrow keys on a keyboard, and the
// same in both directions of writing. The library (about 440 kB) is fetched when the map is asked for, or at once
// where the screen is wide and the network is not slow. Fails into words: the page's own fields are enough.

import type { FeatureCollection } from "geojson";
import type { GeoJSONSource, GeoJSONSourceSpecification, Map as MapType, StyleSpecification } from "maplibre-gl";
import { colour, ground } from "./map/ground";

const STEP_PX = 60;
const WIDE_PX = 900;
const CHOSEN_DECIMALS = 6;

type Net = { saveData?: boolean; effectiveType?: string };

for (const picker of document.querySelectorAll<HTMLElement>('[data-map="pick"]')) prepare(picker);

function prepare(picker: HTMLElement): void {
  const net = (navigator as unknown as { connection?: Net }).connection;
  const slow = net?.saveData || (net?.effectiveType ?? "4g") !== "4g";
  if (innerWidth >= WIDE_PX && !slow) {
    void open(picker);
    return;
  }
  const show = button(picker.dataset.show ?? "", "second");
  show.addEventListener("click", () => {
    show.remove();
    void open(picker);
  });
  picker.append(show);
}

async function open(picker: HTMLElement): Promise<void> {
  const words = picker.dataset;
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  status.className = "help";
  status.id = "map-status";
  status.textContent = words.help ?? "";
  const box = document.createElement("div");
  box.className = "map";
  box.tabIndex = 0;
  box.setAttribute("role", "application");
  box.setAttribute("aria-label", words.title ?? "");
  box.setAttribute("aria-describedby", status.id);
  picker.prepend(status, box);
  try {
    const map = await draw(picker, box);
    controls(picker, box, map, status);
  } catch (reason) {
    console.warn("the map was not drawn", reason);
    box.remove();
    status.textContent = words.failed ?? "";
  }
}

async function draw(picker: HTMLElement, box: HTMLElement): Promise<MapType> {
  const { Map: MapView, setWorkerUrl } = await import("maplibre-gl");
  setWorkerUrl(picker.dataset.worker ?? "");
  const [lat = 30, lon = 69, zoom = 5] = (picker.dataset.begin ?? "").split(",").map(Number);
  const before = chosen(picker);
  const map = new MapView({
    container: box,
    style: style(picker),
    center: before ?? [lon, lat],
    zoom: before ? 13 : zoom,
    minZoom: 3,
    maxZoom: 17,
    attributionControl: false,
    keyboard: false,
    dragRotate: false,
    pitchWithRotate: false,
    fadeDuration: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 150,
  });
  map.touchZoomRotate.disableRotation();
  return map;
}

function controls(picker: HTMLElement, box: HTMLElement, map: MapType, status: HTMLElement): void {
  const words = picker.dataset;
  const mark = document.createElement("span");
  mark.className = "map-mark";
  mark.setAttribute("aria-hidden", "true");
  const nearer = button("+", "map-zoom", words.zoomIn);
  const farther = button("−", "map-zoom", words.zoomOut);
  nearer.addEventListener("click", () => map.zoomIn());
  farther.addEventListener("click", () => map.zoomOut());
  const zooms = document.createElement("div");
  zooms.className = "map-zooms";
  zooms.append(nearer, farther);
  box.append(mark, zooms);

  const choose = button(words.choose ?? "", "second");
  const clear = button(words.clear ?? "", "plain");
  clear.hidden = chosen(picker) === null;
  const set = (point: { lat: number; lng: number } | null) => {
    field(picker, "lat").value = point ? point.lat.toFixed(CHOSEN_DECIMALS) : "";
    field(picker, "lon").value = point ? point.lng.toFixed(CHOSEN_DECIMALS) : "";
    clear.hidden = point === null;
    box.classList.toggle("chosen", point !== null);
    map.getSource<GeoJSONSource>("chosen")?.setData(marked(point ? [point.lng, point.lat] : null));
    status.textContent = (point ? words.chosen : words.help) ?? "";
  };
  choose.addEventListener("click", () => set(map.getCenter()));
  // What somebody types is shown on the map; the words stay as they were typed.
  for (const which of ["lat", "lon"] as const) {
    field(picker, which).addEventListener("change", () => {
      const typed = chosen(picker);
      map.getSource<GeoJSONSource>("chosen")?.setData(marked(typed));
      clear.hidden = typed === null;
      if (typed) map.jumpTo({ center: typed, zoom: Math.max(map.getZoom(), 13) });
    });
  }
  clear.addEventListener("click", () => set(null));
  if (!clear.hidden) box.classList.add("chosen");
  map.on("movestart", () => box.classList.remove("chosen"));
  map.on("click", (event) => map.easeTo({ center: event.lngLat }));
  box.addEventListener("keydown", (event) => {
    const move = moves(event.key);
    if (move) map.panBy(move, { duration: 120 });
    else if (event.key === "+" || event.key === "=") map.zoomIn();
    else if (event.key === "-") map.zoomOut();
    else if (event.key === "Enter" && event.target === box) set(map.getCenter());
    else return;
    event.preventDefault();
  });

  const acts = document.createElement("p");
  acts.className = "actions";
  acts.append(choose, clear);
  if ("geolocation" in navigator) {
    const mine = button(words.myPlace ?? "", "plain");
    mine.addEventListener("click", () =>
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => map.jumpTo({ center: [coords.longitude, coords.latitude], zoom: 15 }),
        () => mine.remove(),
        { timeout: 15_000, maximumAge: 60_000 },
      ),
    );
    acts.append(mine);
  }
  box.after(acts);
}

/** The chosen point stays where it is when the map moves on. */
function marked(point: [number, number] | null): FeatureCollection {
  const geometry = point && ({ type: "Point", coordinates: point } as const);
  return { type: "FeatureCollection", features: geometry ? [{ type: "Feature", properties: {}, geometry }] : [] };
}

function moves(key: string): [number, number] | null {
  switch (key) {
    case "ArrowUp": return [0, -STEP_PX];
    case "ArrowDown": return [0, STEP_PX];
    case "ArrowLeft": return [-STEP_PX, 0];
    case "ArrowRight": return [STEP_PX, 0];
    default: return null;
  }
}

function field(picker: HTMLElement, which: "lat" | "lon"): HTMLInputElement {
  const typed = document.getElementById(picker.dataset[`${which}Field`] ?? "");
  const found = typed instanceof HTMLInputElement ? typed : picker.querySelector<HTMLInputElement>(`[data-map-${which}]`);
  if (!found) throw new Error(`the page has no field for ${which}`);
  return found;
}

function chosen(picker: HTMLElement): [number, number] | null {
  const [lat, lon] = [field(picker, "lat").value, field(picker, "lon").value];
  const point: [number, number] = [Number(lon), Number(lat)];
  return lat && lon && point.every(Number.isFinite) ? point : null;
}

function button(text: string, kind: string, says?: string): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = kind;
  made.textContent = text;
  if (says) made.setAttribute("aria-label", says);
  return made;
}

function style(picker: HTMLElement): StyleSpecification {
  const chosenPoint: GeoJSONSourceSpecification = { type: "geojson", data: marked(chosen(picker)) };
  return ground(picker.dataset, { chosen: chosenPoint }, [
    {
      id: "chosen", type: "circle", source: "chosen",
      paint: {
        "circle-radius": 7, "circle-color": colour("--teal"),
        "circle-stroke-width": 3, "circle-stroke-color": colour("--sheet"),
      },
    },
  ]);
}
