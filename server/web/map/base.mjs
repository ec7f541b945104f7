// What is under the marks on a map, without any tile service?
//
// Land and borders of the region from Natural Earth (npm world-atlas, public domain), clipped and rounded to about
// 100 metres, so that a phone draws it from one small file.

import { readFileSync } from "node:fs";
import { feature } from "topojson-client";

/** West, south, east, north. */
const REGION = [38, 20, 81, 42];
const DECIMALS = 3;

/** Countries of the region as GeoJSON. */
export function baseMap() {
  const world = JSON.parse(readFileSync("node_modules/world-atlas/countries-10m.json", "utf8"));
  const features = [];
  for (const { geometry, properties } of feature(world, world.objects.countries).features) {
    if (!geometry) continue;
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    const kept = polygons.map((rings) => rings.map(clipped).filter((r) => r.length > 3)).filter((p) => p.length > 0);
    if (kept.length === 0) continue;
    features.push({
      type: "Feature",
      properties: { name: properties.name },
      geometry: { type: "MultiPolygon", coordinates: kept },
    });
  }
  return { type: "FeatureCollection", features };
}

/** The part of a ring inside the region, by its four sides in turn (Sutherland and Hodgman). */
function clipped(ring) {
  const [west, south, east, north] = REGION;
  let points = ring.slice(0, -1);
  for (const [axis, limit, sign] of [[0, west, 1], [1, south, 1], [0, east, -1], [1, north, -1]]) {
    const inside = (p) => (p[axis] - limit) * sign >= 0;
    const before = points;
    points = [];
    before.forEach((to, i) => {
      const from = before[(i + before.length - 1) % before.length];
      if (inside(from) !== inside(to)) {
        const part = (limit - from[axis]) / (to[axis] - from[axis]);
        points.push([from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])]);
      }
      if (inside(to)) points.push(to);
    });
  }
  const scale = 10 ** DECIMALS;
  const rounded = points.map(([x, y]) => [Math.round(x * scale) / scale, Math.round(y * scale) / scale]);
  const distinct = rounded.filter(([x, y], i) => i === 0 || x !== rounded[i - 1][0] || y !== rounded[i - 1][1]);
  return distinct.length < 3 ? [] : [...distinct, distinct[0]];
}
