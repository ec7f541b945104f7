// How are bytes, numbers and base64 read, so that one value has one spelling? And what does the browser compute?
//
// As strict as the Rust crate `amanat-proof`: both are tested on the same cases.

export type Bytes = Uint8Array<ArrayBuffer>;

// The browser lacks what the check needs. An honest answer of the page, never an outcome.
export class CannotCheck extends Error {}

export function utf8(text: string): Bytes {
  const bytes = new TextEncoder().encode(text);
  if (new TextDecoder().decode(bytes) !== text.replace(/^\uFEFF/, "")) throw new RangeError("not a text");
  return bytes;
}

export function unbase64(text: string): Bytes | undefined {
  try {
    const binary = atob(text);
    return btoa(binary) === text ? Uint8Array.from(binary, (c) => c.charCodeAt(0)) : undefined;
  } catch {
    return undefined;
  }
}

export function unbase64Exactly(text: string, length: number): Bytes | undefined {
  const bytes = unbase64(text);
  return bytes?.length === length ? bytes : undefined;
}

const MAX_U64 = (1n << 64n) - 1n;

export function decimal(text: string): bigint | undefined {
  if (!/^(0|[1-9][0-9]{0,19})$/.test(text)) return undefined;
  const value = BigInt(text);
  return value <= MAX_U64 ? value : undefined;
}

export function concat(...parts: Uint8Array[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

function subtle(): SubtleCrypto {
  // Missing where a page is neither https:, localhost nor a file.
  if (!globalThis.crypto?.subtle) throw new CannotCheck("no WebCrypto");
  return globalThis.crypto.subtle;
}

export async function sha256(...parts: Uint8Array[]): Promise<Bytes> {
  return new Uint8Array(await subtle().digest("SHA-256", concat(...parts)));
}

export async function sha512(...parts: Uint8Array[]): Promise<Bytes> {
  return new Uint8Array(await subtle().digest("SHA-512", concat(...parts)));
}

export async function hmacSha256(key: Bytes, ...parts: Uint8Array[]): Promise<Bytes> {
  const imported = await subtle().importKey("raw", key, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return new Uint8Array(await subtle().sign("HMAC", imported, concat(...parts)));
}
