// How are bytes, numbers and base64 read, so that one value has one spelling? And what does the browser compute?
//
// As strict as the Rust crate `amanat-proof`: both are tested on the same cases.

import { sha2InArithmetic } from "./sha2";

export type Bytes = Uint8Array<ArrayBuffer>;

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

async function sha2(name: "SHA-256" | "SHA-512", parts: Uint8Array[]): Promise<Bytes> {
  const message = concat(...parts);
  try {
    return new Uint8Array(await crypto.subtle.digest(name, message));
  } catch {
    return sha2InArithmetic(name, message);
  }
}

export async function sha256(...parts: Uint8Array[]): Promise<Bytes> {
  return sha2("SHA-256", parts);
}

export async function sha512(...parts: Uint8Array[]): Promise<Bytes> {
  return sha2("SHA-512", parts);
}

// The key is 32 bytes, half of the hash's block.
export async function hmacSha256(key: Bytes, ...parts: Uint8Array[]): Promise<Bytes> {
  const padded = (pad: number) => Uint8Array.from({ length: 64 }, (_, at) => (key[at] ?? 0) ^ pad);
  return sha256(padded(0x5c), await sha256(padded(0x36), ...parts));
}
