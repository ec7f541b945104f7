// What does one event of the stream say? The server writes it (server/src/pages/room/change.rs).

import type { Feature, Point } from "geojson";

/** One row as it is now; without markup it is gone. */
export type Row = { list: string; id: string; html: string | null };

/** Something on the map; without a place it is gone. */
export type Mark = Feature<Point | null, { id: string; kind: string; label: string; status: string; href: string; when: number | null }>;

/** What changed. */
export type Change = { about: string; now: number; rows: Row[]; marks?: Mark[] };
