// Do the pages work in a real browser, for each kind of person?
//
// One demo, one Chromium, and the stories of `browser/`, two at a time. Prints what each story promises and how long it
// took; ends with "N passed, M failed", and with an error if any failed. AMANAT_BIN names the program, CHROMIUM the
// browser; a word as argument runs only the stories whose name has it.
//
// Not here: the rules behind the pages (server/tests, core), the check of receipts byte by byte (verifier.test.mjs).

import { startBrowser, startDemo } from "./browser/demo.mjs";
import { People } from "./browser/people.mjs";
import { stories as drills } from "./browser/drills.mjs";
import { stories as looks } from "./browser/looks.mjs";
import { stories as officers } from "./browser/officers.mjs";
import { stories as passkeys } from "./browser/passkeys.mjs";
import { stories as protectedOnes } from "./browser/protected.mjs";
import { stories as room } from "./browser/room.mjs";
import { stories as senders } from "./browser/senders.mjs";
import { stories as sites } from "./browser/sites.mjs";
import { stories as sos } from "./browser/sos.mjs";

const AT_ONCE = 1; // stories send to the same station: side by side they would find each other's reports
const STORY_WITHIN_MS = 150_000;

const bin = process.env.AMANAT_BIN;
if (!bin) throw new Error("AMANAT_BIN must name the program: scripts/browser does");
const only = process.argv[2] ?? "";
const wanted = Object.entries({ ...drills, ...looks, ...officers, ...passkeys, ...protectedOnes, ...room, ...senders, ...sites, ...sos }).filter(([name]) => name.includes(only));

const demo = await startDemo(bin);
const browser = await startBrowser();
let passed = 0;
const failed = [];
try {
  const waiting = [...wanted];
  await Promise.all(Array.from({ length: AT_ONCE }, () => work(waiting)));
} finally {
  await browser.close();
  await demo.stop();
}
console.log(`${passed} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 && passed > 0 ? 0 : 1;

async function work(waiting) {
  for (let story = waiting.shift(); story; story = waiting.shift()) await tell(...story);
}

async function tell(name, story) {
  const began = Date.now();
  const people = new People(demo, browser);
  let late;
  const bound = new Promise((_, reject) => {
    late = setTimeout(() => reject(new Error(`not told within ${STORY_WITHIN_MS / 1000} s`)), STORY_WITHIN_MS);
  });
  const seconds = () => `${((Date.now() - began) / 1000).toFixed(1)} s`;
  try {
    await Promise.race([story(people), bound]);
    people.nothingWentWrong();
    passed += 1;
    console.log(`  ok    ${name} (${seconds()})`);
  } catch (problem) {
    failed.push(name);
    console.log(`  WRONG ${name} (${seconds()})\n${problem.stack ?? problem}\n        at ${people.where()}`);
  } finally {
    clearTimeout(late);
    await people.leave();
  }
}
