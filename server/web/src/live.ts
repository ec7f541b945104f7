// Does a page that can change show the change by itself?
//
// htmx and its event-stream extension, with everything off that a strict content policy forbids. When the stream is
// lost the page says so: a quiet screen must never look like a quiet town.

import htmx from "htmx.org";

Object.assign(htmx.config, {
  includeIndicatorStyles: false,
  allowEval: false,
  selfRequestsOnly: true,
  historyCacheSize: 0,
  globalViewTransitions: false,
});
(window as unknown as { htmx: typeof htmx }).htmx = htmx;
// The extension registers itself with the global htmx above, so it is loaded after it.
require("htmx-ext-sse/dist/sse.js");

const lost = () => document.querySelector<HTMLElement>("[data-live-lost]");
document.addEventListener("htmx:sseError", () => lost()?.removeAttribute("hidden"));
document.addEventListener("htmx:sseOpen", () => lost()?.setAttribute("hidden", ""));

declare function require(path: string): void;
