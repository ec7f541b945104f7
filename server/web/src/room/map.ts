// Where is it? Units with their age, calls for help, incidents and sites, on a map that needs no service but this
// server. A shape and a label say what a mark is; the colour repeats it. Everything on it is in the lists as well.

import type { FeatureCollection, Point } from "geojson";
import type { GeoJSONSource, LayerSpecification, Map as MapType } from "maplibre-gl";
import { FONT, colour, ground } from "../map/ground";
import { now, run } from "./ages";
import type { Mark } from "./change";

const STEP_PX = 80;
const AGES_EVERY_MS = 5_000;
const CLUSTER_ZOOM = 11;
const SHAPES: Record<string, string> = { signal: "◉", incident: "▲", unit: "●", site: "■" };

/** The map and its marks. */
export class MarksMap {
  private readonly box: HTMLElement | null;
  private map: MapType | null = null;
  private readonly marks = new Map<string, Mark>();

  constructor(private readonly room: HTMLElement, private readonly choose: (address: string) => void) {
    this.box = room.querySelector("[data-room-map]");
    if (this.box) void this.open(this.box);
  }

  /** Brings the keyboard to the map. */
  focus(): void {
    this.box?.focus();
  }

  /** Marks that changed. */
  take(marks: Mark[]): void {
    for (const mark of marks) {
      if (mark.geometry) this.marks.set(mark.properties.id, mark);
      else this.marks.delete(mark.properties.id);
    }
    if (marks.length > 0) this.draw();
  }

  /** All marks again. */
  async anew(): Promise<void> {
    const answer = await fetch(this.box?.dataset.marks ?? "");
    if (!answer.ok) return;
    this.marks.clear();
    this.take(((await answer.json()) as { features: Mark[] }).features);
  }

  private async open(box: HTMLElement): Promise<void> {
    box.tabIndex = 0;
    box.setAttribute("role", "application");
    box.setAttribute("aria-label", box.dataset.title ?? "");
    const said = document.createElement("p");
    said.className = "map-said";
    said.setAttribute("role", "status");
    said.textContent = box.dataset.help ?? "";
    box.after(said);
    try {
      const { Map: MapView, setWorkerUrl } = await import("maplibre-gl");
      setWorkerUrl(box.dataset.worker ?? "");
      const [lat = 33.6, lon = 71.5, zoom = 8] = (this.room.dataset.mapAt ?? "").split(",").map(Number);
      const words = { ...box.dataset, language: this.room.dataset.language };
      this.map = new MapView({
        container: box,
        style: ground(words, { units: clustered(), marks: { type: "geojson", data: empty() } }, layers()),
        center: [lon, lat],
        zoom,
        minZoom: 3,
        maxZoom: 17,
        attributionControl: false,
        keyboard: false,
        dragRotate: false,
        pitchWithRotate: false,
        fadeDuration: 0,
      });
      this.controls(box, this.map, said);
      await this.anew();
      this.map.once("load", () => {
        this.draw();
        this.everything();
        box.dataset.drawn = "";
      });
      setInterval(() => this.draw(), AGES_EVERY_MS);
    } catch (reason) {
      console.warn("the map was not drawn", reason);
      said.textContent = box.dataset.failed ?? "";
      box.hidden = true;
    }
  }

  private draw(): void {
    const all = [...this.marks.values()].map((mark) => labelled(mark));
    const data = (kinds: (kind: string) => boolean): FeatureCollection => ({
      type: "FeatureCollection",
      features: all.filter((mark) => kinds(mark.properties.kind)) as FeatureCollection<Point>["features"],
    });
    this.map?.getSource<GeoJSONSource>("units")?.setData(data((kind) => kind === "unit"));
    this.map?.getSource<GeoJSONSource>("marks")?.setData(data((kind) => kind !== "unit"));
  }

  /** So far and so near that everything is seen. */
  private everything(): void {
    const points = [...this.marks.values()].map((mark) => mark.geometry?.coordinates ?? []);
    if (points.length === 0 || !this.map) return;
    const [lons, lats] = [points.map((p) => p[0] ?? 0), points.map((p) => p[1] ?? 0)];
    const bounds: [number, number, number, number] = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
    this.map.fitBounds(bounds, { padding: 60, maxZoom: 13, animate: false });
  }

  private controls(box: HTMLElement, map: MapType, said: HTMLElement): void {
    const centre = document.createElement("span");
    centre.className = "map-centre";
    const zooms = document.createElement("div");
    zooms.className = "map-zooms";
    zooms.append(
      button("+", box.dataset.zoomIn, () => map.zoomIn()),
      button("−", box.dataset.zoomOut, () => map.zoomOut()),
      button("◎", box.dataset.all, () => this.everything()),
    );
    box.append(centre, zooms);
    const over = (point: { x: number; y: number }) => {
      const near: [[number, number], [number, number]] = [[point.x - 14, point.y - 14], [point.x + 14, point.y + 14]];
      return map.queryRenderedFeatures(near, { layers: ["mark-shapes", "unit-shapes", "clusters"] })[0];
    };
    const open = (point: { x: number; y: number }) => {
      const found = over(point);
      if (!found) return;
      if (found.properties.cluster) map.easeTo({ center: (found.geometry as Point).coordinates as [number, number], zoom: map.getZoom() + 2 });
      else if (found.properties.href) this.choose(String(found.properties.href));
    };
    map.on("click", (event) => open(event.point));
    map.on("moveend", () => {
      if (document.activeElement !== box) return;
      const found = over(map.project(map.getCenter()));
      said.textContent = found?.properties.label ? `${found.properties.label} ${found.properties.says ?? ""}` : (box.dataset.help ?? "");
    });
    box.addEventListener("keydown", (event) => {
      const move: Record<string, [number, number]> = {
        ArrowUp: [0, -STEP_PX], ArrowDown: [0, STEP_PX], ArrowLeft: [-STEP_PX, 0], ArrowRight: [STEP_PX, 0],
      };
      const by = move[event.key];
      if (by) map.panBy(by, { duration: 100 });
      else if (event.key === "+" || event.key === "=") map.zoomIn();
      else if (event.key === "-") map.zoomOut();
      else if (event.key === "Enter" && event.target === box) open(map.project(map.getCenter()));
      else return;
      event.preventDefault();
    });
  }
}

/** A unit's label says how old its position is, as it is now. */
function labelled(mark: Mark): Mark {
  const { label, kind, when } = mark.properties;
  const age = kind === "unit" && when ? ` ${run(now() - when)}` : "";
  const properties = { ...mark.properties, shape: SHAPES[kind] ?? "●", text: `${label}${age}` };
  return { ...mark, properties };
}

const empty = (): FeatureCollection => ({ type: "FeatureCollection", features: [] });

const clustered = () => ({
  type: "geojson" as const, data: empty(), cluster: true, clusterRadius: 40, clusterMaxZoom: CLUSTER_ZOOM,
});

function layers(): LayerSpecification[] {
  const halo = { "text-halo-color": colour("--sheet"), "text-halo-width": 2 };
  const tone = [
    "match", ["get", "status"],
    "waits", colour("--red"), "emergency", colour("--red"), "p1", colour("--red"),
    "taken", colour("--amber"), "busy", colour("--amber"), "p2", colour("--amber"),
    "free", colour("--green"), "stale", colour("--quiet"), "lost", colour("--quiet"), "out", colour("--quiet"),
    colour("--teal"),
  ] as unknown as string;
  const shape = (id: string, source: string, size: number): LayerSpecification => ({
    id, type: "symbol", source, filter: ["!", ["has", "point_count"]],
    layout: { "text-field": ["get", "shape"], "text-font": FONT, "text-size": size, "text-allow-overlap": true },
    paint: { "text-color": tone, ...halo },
  });
  const label = (id: string, source: string): LayerSpecification => ({
    id, type: "symbol", source, filter: ["!", ["has", "point_count"]],
    layout: { "text-field": ["get", "text"], "text-font": FONT, "text-size": 13, "text-offset": [0, 1.3], "text-optional": true },
    paint: { "text-color": colour("--ink"), ...halo },
  });
  return [
    {
      id: "clusters", type: "circle", source: "units", filter: ["has", "point_count"],
      paint: { "circle-radius": 15, "circle-color": colour("--sheet"), "circle-stroke-color": colour("--teal"), "circle-stroke-width": 3 },
    },
    {
      id: "cluster-counts", type: "symbol", source: "units", filter: ["has", "point_count"],
      layout: { "text-field": ["get", "point_count_abbreviated"], "text-font": FONT, "text-size": 13 },
      paint: { "text-color": colour("--ink") },
    },
    shape("unit-shapes", "units", 22),
    shape("mark-shapes", "marks", 28),
    label("unit-labels", "units"),
    label("mark-labels", "marks"),
  ];
}

function button(text: string, says: string | undefined, act: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  if (says) made.setAttribute("aria-label", says);
  made.addEventListener("click", act);
  return made;
}
