// What lies under the marks of every map? Land, water, the force's areas and the names of places: all from this
// server, in the colours of the page.

import type { LayerSpecification, SourceSpecification, StyleSpecification } from "maplibre-gl";

/** The colour of a name in the style sheet. */
export const colour = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** The fonts of labels: those of the page, joined by the browser. */
export const FONT = ["Amanat Text", "sans-serif"];

/** A style whose layers lie over the ground. */
export function ground(
  words: DOMStringMap,
  sources: Record<string, SourceSpecification>,
  layers: LayerSpecification[],
): StyleSpecification {
  const { base = "", areas = "", labels = "", language = "en" } = words;
  const url = (path: string) => new URL(path, location.href).href;
  const name = ["coalesce", ["get", language], ["get", "name"], ["get", "en"]] as unknown as string;
  const paint = { "text-color": colour("--ink"), "text-halo-color": colour("--land"), "text-halo-width": 1.5 };
  return {
    version: 8,
    sources: {
      base: { type: "geojson", data: url(base), maxzoom: 9 },
      areas: { type: "geojson", data: url(areas) },
      labels: { type: "geojson", data: url(labels) },
      ...sources,
    },
    layers: [
      { id: "water", type: "background", paint: { "background-color": colour("--water") } },
      { id: "land", type: "fill", source: "base", paint: { "fill-color": colour("--land") } },
      { id: "borders", type: "line", source: "base", paint: { "line-color": colour("--quiet"), "line-width": 1 } },
      {
        id: "areas", type: "line", source: "areas", minzoom: 6,
        paint: { "line-color": colour("--teal"), "line-width": 1.2, "line-opacity": 0.7 },
      },
      {
        id: "area-names", type: "symbol", source: "areas", minzoom: 9,
        layout: { "text-field": name, "text-font": FONT, "text-size": 13 }, paint,
      },
      {
        id: "places", type: "symbol", source: "labels", filter: ["==", ["get", "rank"], 1],
        layout: { "text-field": name, "text-font": FONT, "text-size": 16 }, paint,
      },
      {
        id: "small-places", type: "symbol", source: "labels", minzoom: 6, filter: ["==", ["get", "rank"], 2],
        layout: { "text-field": name, "text-font": FONT, "text-size": 14 }, paint,
      },
      ...layers,
    ],
  };
}
