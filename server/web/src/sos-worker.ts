// Does the SOS page open, and does a press arrive, when the network is away and comes back?
//
// Keeps the page and what it needs; asks the network first, and shows the kept page when there is no answer soon.
// Sends what waits when the browser says that the network is back, even when the page is closed.

import { flush } from "./sos/send";

/** Only what the worker uses of its surroundings. */
type Extendable = Event & { waitUntil(work: Promise<unknown>): void };
type Fetching = Extendable & { request: Request; respondWith(answer: Promise<Response>): void };
type Told = Extendable & { data: { keep?: string[] } };
type Here = {
  location: Location;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  addEventListener(kind: string, act: (event: never) => void): void;
};
const here = self as unknown as Here;

const KEPT = "amanat-sos-1";
const PAGE = "/sos";
const NETWORK_WITHIN_MS = 4_000;
const MAX_KEPT = 40;

here.addEventListener("install", (event: Extendable) => event.waitUntil(here.skipWaiting()));
here.addEventListener("activate", (event: Extendable) => event.waitUntil(here.clients.claim()));
here.addEventListener("message", (event: Told) => event.waitUntil(keepAll(event.data.keep ?? [])));
here.addEventListener("sync", (event: Extendable) => event.waitUntil(sendAll()));
here.addEventListener("fetch", (event: Fetching) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== here.location.origin) return;
  if (url.pathname === PAGE && event.request.mode === "navigate") event.respondWith(page(event.request));
  else if (url.pathname.startsWith("/assets/")) event.respondWith(asset(event.request));
});

async function sendAll(): Promise<void> {
  // An error makes the browser try again later.
  if (!(await flush(() => undefined))) throw new Error("not all has arrived");
}

async function keepAll(paths: string[]): Promise<void> {
  const cache = await caches.open(KEPT);
  const wanted = [PAGE, ...paths.filter((path) => path.startsWith("/assets/"))].slice(0, MAX_KEPT);
  for (const path of wanted) {
    if (path !== PAGE && (await cache.match(path))) continue;
    const response = await fetch(path).catch(() => undefined);
    if (response?.ok) await cache.put(path, response);
  }
  // What an earlier release left.
  for (const old of await cache.keys()) {
    if (!wanted.includes(new URL(old.url).pathname)) await cache.delete(old);
  }
}

async function page(request: Request): Promise<Response> {
  const cache = await caches.open(KEPT);
  const kept = cache.match(PAGE);
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, NETWORK_WITHIN_MS));
  const fresh = await Promise.race([fetch(request).catch(() => undefined), late]);
  if (fresh?.ok) return fresh;
  return (await kept) ?? fresh ?? Response.error();
}

async function asset(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}
