// Who uses the pages, and how?
//
// Each person has a browser context of their own. Whatever a story is about, no page may write an error to the console
// or ask another server for anything.
//
// Not here: what must come of it (the stories).

import assert from "node:assert/strict";
import { createHmac } from "node:crypto";

const WITHIN_MS = 30_000;
const MOST_TABS = 120;
/** Looks for a new code: each lasts half a minute. */
const MOST_TURNS = 70;
export const PHONE = { width: 360, height: 720 };
export const DESK = { width: 1440, height: 900 };

/** The people of one story. */
export class People {
  #contexts = [];
  #wrong = [];
  #pages = [];

  constructor(demo, browser) {
    this.demo = demo;
    this.browser = browser;
    this.address = demo.address;
  }

  /** A page of somebody new. */
  async somebody(options = {}) {
    const context = await this.browser.newContext({ viewport: DESK, ...options });
    context.setDefaultTimeout(WITHIN_MS);
    this.#contexts.push(context);
    const page = await context.newPage();
    this.#watch(page);
    return page;
  }

  /** An officer who has signed in, by the keyboard alone. */
  async officer(unit, role, options = {}) {
    // Somebody else each time, as far as there are any: a code opens once.
    const fitting = this.demo.officers.filter((one) => one.unit === unit && one.role === role);
    const [login] = fitting.sort((a, b) => (a.cameIn ?? 0) - (b.cameIn ?? 0));
    assert(login, `the demo has a ${role} at ${unit}`);
    const page = await this.somebody(options);
    await signIn(page, this.address, login);
    return page;
  }

  #watch(page) {
    this.#pages.push(page);
    // A page that was refused on purpose is not an error; a part of a page that is missing is.
    const asked = new Set();
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (request.isNavigationRequest()) asked.add(request.url());
      const isOurs = url.origin === this.address || ["data:", "blob:", "file:"].includes(url.protocol);
      if (!isOurs && !page.mayLeave) this.#wrong.push(`${page.url()} asked ${url.origin}`);
    });
    page.on("pageerror", (error) => this.#wrong.push(`${page.url()}: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() !== "error") return;
      // A story that takes the network away is not told about it again.
      if (page.isOffline && message.text().startsWith("Failed to load resource: net::")) return;
      if (message.text().startsWith("Failed to load resource") && asked.has(message.location().url)) return;
      this.#wrong.push(`${page.url()} wrote: ${message.text()} ${message.location().url}`);
    });
  }

  nothingWentWrong() {
    assert.deepEqual(this.#wrong, []);
  }

  where() {
    return this.#pages.map((page) => page.url()).join(", ");
  }

  async leave() {
    for (const context of this.#contexts) await context.close();
  }
}

/** The code that an authenticator shows now (RFC 6238: 30 seconds, six digits). */
function codeNow(secret) {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac("sha1", key).update(counter).digest();
  const code = (mac.readUInt32BE(mac[19] & 15) & 0x7fffffff) % 1_000_000;
  return String(code).padStart(6, "0");
}

/** A code that this officer has not come in with. */
async function freshCode(login) {
  for (let turn = 0; turn < MOST_TURNS && codeNow(login.totp) === login.code; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  Object.assign(login, { code: codeNow(login.totp), cameIn: Date.now() });
  return login.code;
}

async function signIn(page, address, login) {
  await page.goto(`${address}/sign-in?next=/today`);
  await tabTo(page, "#name");
  await page.keyboard.type(login.sign_in);
  await tabTo(page, "#password");
  await page.keyboard.type(login.password);
  await tabTo(page, "#code");
  await page.keyboard.type(await freshCode(login));
  await Promise.all([page.waitForURL((url) => url.pathname === "/today"), page.keyboard.press("Enter")]);
}

/** Goes with the Tab key until something is focused. */
export async function tabTo(page, selector) {
  for (let i = 0; i < MOST_TABS; i += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`the Tab key never comes to ${selector}`);
}

/** Presses Enter and waits for the page that comes. */
export async function enter(page) {
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
}

/** Presses the page's main button and waits for the page that comes. */
export async function goOn(page, button = "p.actions button.main") {
  await Promise.all([page.waitForEvent("load"), page.locator(button).first().click()]);
}

/** Reports theft in a few steps and gives the code. `seen` is called on every page of the way. */
export async function report(page, address, told, seen = async () => {}) {
  await page.goto(`${address}/report/report?lang=${told.language}`);
  await seen("what_happened");
  await page.locator("#what_happened").fill(told.what);
  await goOn(page);
  await seen("kind");
  await choose(page, "kind", "theft");
  await goOn(page);
  await seen("where");
  await page.locator('[name="where.area"]').selectOption(told.area);
  await page.locator('[name="where.text"]').fill(told.place);
  await goOn(page);
  await seen("when");
  await choose(page, "when.day", "yesterday");
  await goOn(page);
  await seen("name");
  await goOn(page);
  await seen("who-sees");
  await goOn(page);
  await seen("to-send");
  await goOn(page);
  await seen("receipt");
  return codeOn(page);
}

/** The follow-up code on the page that shows it once. */
export async function codeOn(page) {
  return (await page.locator(".big-code").innerText()).trim();
}

/** Chooses one of a few, as a finger or a mouse does: by its words. */
export async function choose(page, name, value) {
  const id = await page.locator(`[name="${name}"][value="${value}"]`).getAttribute("id");
  await page.locator(`label[for="${id}"]`).click();
}

/** Comes back with the code. */
export async function follow(page, address, code) {
  await page.goto(`${address}/follow`);
  await page.locator("#code").fill(code);
  await goOn(page);
}
