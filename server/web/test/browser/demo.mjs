// How does a browser test get a demo and a browser of its own?
//
// The demo listens on a free port, with nothing happening in it but what the test does; the browser starts with an
// empty profile and no network beyond this machine. Both end with the test, whatever happens.
//
// Not here: what is tried (browser.mjs), how people use the pages (people.mjs).

import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const READY_WITHIN_MS = 120_000;
const ASK_EVERY_MS = 200;
const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const FLAGS = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
  "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
];

/** A running demo: its address, its officers, a directory that goes with it, and how to end it. */
export async function startDemo(bin) {
  const dir = mkdtempSync(join(tmpdir(), "amanat-browser-"));
  const port = await freePort();
  const logins = join(dir, "logins.jsonl");
  const args = ["demo", "--listen", `127.0.0.1:${port}`, "--seed", "1", "--logins", logins, "--quiet"];
  const server = spawn(bin, args, { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [server.stdout, server.stderr]) stream.on("data", (part) => (said = (said + part).slice(-20_000)));
  const ended = new Promise((resolve) => server.once("exit", resolve));
  const stop = async () => {
    server.kill("SIGTERM");
    await ended;
    rmSync(dir, { recursive: true, force: true });
  };
  const address = `http://localhost:${port}`;
  try {
    await ready(address, server, () => said);
  } catch (problem) {
    await stop();
    throw problem;
  }
  const officers = readFileSync(logins, "utf8").trim().split("\n").map((line) => JSON.parse(line));
  return { address, officers, dir, stop, said: () => said };
}

async function ready(address, server, said) {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until) {
    if (server.exitCode !== null) throw new Error(`the demo ended with ${server.exitCode}:\n${said()}`);
    const answer = await fetch(`${address}/healthz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
  }
  throw new Error(`the demo was not ready within ${READY_WITHIN_MS / 1000} s:\n${said()}`);
}

/** Chromium with an empty profile. */
export async function startBrowser() {
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const asked = createServer();
    asked.once("error", reject);
    asked.listen(0, "127.0.0.1", () => {
      const { port } = asked.address();
      asked.close(() => resolve(port));
    });
  });
}
