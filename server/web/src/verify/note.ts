// What did they sign? Keys, signed notes, cosignatures and checkpoints, as in amanat-proof's key.rs, note.rs,
// cosignature.rs and checkpoint.rs.

import { type Bytes, concat, decimal, same, sha256, unbase64, unbase64Exactly, utf8 } from "./bytes";
import { verify } from "./ed25519";

export const NOTE_KEY = 0x01;
export const COSIGNATURE_KEY = 0x04;
const MAX_NOTE_BYTES = 256 * 1024;
const MAX_SIGNATURES = 100;
const MAX_NAME_BYTES = 255;
const MAX_TIME_S = (1n << 63n) - 1n;

export interface Key {
  name: string;
  id: Bytes;
  kind: number;
  bytes: Bytes;
}

export interface Checkpoint {
  origin: string;
  size: bigint;
  root: Bytes;
}

interface Signature {
  name: string;
  id: Bytes;
  bytes: Bytes;
}

function isName(name: string): boolean {
  return name !== "" && utf8(name).length <= MAX_NAME_BYTES && !/[\p{White_Space}\p{Cc}+]/u.test(name);
}

export async function readKey(vkey: string): Promise<Key | undefined> {
  const [, name, hex, base64] = /^([^+]*)\+([0-9a-f]{8})\+(.*)$/s.exec(vkey) ?? [];
  const typed = base64 === undefined ? undefined : unbase64Exactly(base64, 33);
  const kind = typed?.[0];
  if (!name || !isName(name) || !typed || (kind !== NOTE_KEY && kind !== COSIGNATURE_KEY)) return undefined;
  const id = (await sha256(utf8(`${name}\n`), typed)).slice(0, 4);
  const written = Array.from(id, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return written === hex ? { name, id, kind, bytes: typed.slice(1) } : undefined;
}

function readSignature(line: string): Signature | undefined {
  const [, name, base64] = /^— ([^ ]*) (.*)$/s.exec(line) ?? [];
  const bytes = base64 === undefined ? undefined : unbase64(base64);
  if (name === undefined || !isName(name) || !bytes || bytes.length < 5) return undefined;
  return { name, id: bytes.slice(0, 4), bytes: bytes.slice(4) };
}

async function signed(key: Key, text: string, bytes: Bytes): Promise<boolean> {
  if (key.kind === NOTE_KEY) return verify(key.bytes, bytes, utf8(text));
  if (bytes.length !== 72) return false;
  const time = new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0);
  const message = concat(utf8(`cosignature/v1\ntime ${time}\n`), utf8(text));
  return time <= MAX_TIME_S && verify(key.bytes, bytes.slice(8), message);
}

// The text of the note and the known keys that signed it, each once; nothing if the note is malformed, if a known
// key's signature fails, or if no known key signed.
export async function openNote(note: string, known: Key[]): Promise<{ text: string; by: Key[] } | undefined> {
  if (utf8(note).length > MAX_NOTE_BYTES || /[\u0000-\u0009\u000b-\u001f]/.test(note)) return undefined;
  const end = note.lastIndexOf("\n\n");
  if (end < 0 || !note.endsWith("\n") || end + 2 >= note.length) return undefined;
  const text = note.slice(0, end + 1);
  const signatures = note.slice(end + 2, -1).split("\n").map(readSignature);
  if (signatures.length > MAX_SIGNATURES) return undefined;
  const by: Key[] = [];
  for (const signature of signatures) {
    if (!signature) return undefined;
    const claimed = known.filter((key) => key.name === signature.name && same(key.id, signature.id));
    if (claimed.length === 0) continue;
    const good = await Promise.all(claimed.map((key) => signed(key, text, signature.bytes)));
    const key = claimed[good.indexOf(true)];
    if (!key) return undefined;
    if (!by.includes(key)) by.push(key);
  }
  return by.length > 0 ? { text, by } : undefined;
}

export function readCheckpoint(text: string): Checkpoint | undefined {
  if (!text.endsWith("\n")) return undefined;
  const [origin, sizeLine, rootLine, ...extensions] = text.slice(0, -1).split("\n");
  if (!origin || sizeLine === undefined || rootLine === undefined || extensions.includes("")) return undefined;
  const [size, root] = [decimal(sizeLine), unbase64Exactly(rootLine, 32)];
  return size === undefined || !root ? undefined : { origin, size, root };
}
