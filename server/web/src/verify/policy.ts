// Whom do we believe, and how many of them must agree? As in amanat-proof's policy.rs.

import { decimal, same } from "./bytes";
import { type Checkpoint, COSIGNATURE_KEY, type Key, NOTE_KEY, openNote, readCheckpoint, readKey } from "./note";

const MAX_POLICY_CHARS = 256 * 1024;
const MAX_LOGS = 256;
const MAX_NAMES = 512;

// The policy cannot be used. An honest answer of the page, never an outcome.
export class BadPolicy extends Error {}

type Rule = { witness: Key } | { least: number; members: string[] };

export interface Policy {
  logs: Key[];
  rules: Map<string, Rule>;
  quorum: string | undefined;
}

export interface Seen {
  checkpoint: Checkpoint;
  witnesses: number;
  enough: boolean;
}

export async function readPolicy(text: string): Promise<Policy> {
  if (text.length > MAX_POLICY_CHARS) throw new BadPolicy("too large");
  const policy: Policy = { logs: [], rules: new Map(), quorum: undefined };
  const members = new Set<string>();
  for (const [at, line] of text.split("\n").entries()) {
    try {
      await readLine(policy, members, line);
    } catch (error) {
      throw error instanceof BadPolicy ? new BadPolicy(`line ${at + 1}`) : error;
    }
  }
  if (policy.quorum === undefined) throw new BadPolicy("no quorum");
  return policy;
}

async function readLine(policy: Policy, grouped: Set<string>, line: string): Promise<void> {
  const demand = (holds: unknown): void => {
    if (!holds) throw new BadPolicy();
  };
  demand(!/[\u0000-\u0008\u000a-\u001f\u007f]/.test(line));
  const [word, ...items] = line.split(/[ \t]+/).filter((item) => item !== "");
  if (word === undefined || word.startsWith("#")) return;
  const define = (name: string, rule: Rule): void => {
    demand(name !== "none" && !policy.rules.has(name) && policy.rules.size < MAX_NAMES);
    policy.rules.set(name, rule);
  };
  if (word === "log" && (items.length === 1 || items.length === 2)) {
    const key = await keyOf(items[0], NOTE_KEY);
    demand(policy.logs.length < MAX_LOGS && !policy.logs.some((other) => same(other.bytes, key.bytes)));
    policy.logs.push(key);
  } else if (word === "witness" && (items.length === 2 || items.length === 3)) {
    const key = await keyOf(items[1], COSIGNATURE_KEY);
    demand(!witnesses(policy).some((other) => same(other.bytes, key.bytes)));
    define(items[0] ?? "", { witness: key });
  } else if (word === "group" && items.length >= 3) {
    const [name = "", threshold = "", ...members] = items;
    for (const member of members) {
      demand(policy.rules.has(member) && !grouped.has(member));
      grouped.add(member);
    }
    const named = { any: 1n, all: BigInt(members.length) }[threshold] ?? decimal(threshold) ?? 0n;
    demand(named >= 1n && named <= BigInt(members.length));
    define(name, { least: Number(named), members });
  } else if (word === "quorum" && items.length === 1) {
    demand(policy.quorum === undefined && (items[0] === "none" || policy.rules.has(items[0] ?? "")));
    policy.quorum = items[0];
  } else {
    demand(false);
  }
}

async function keyOf(vkey: string | undefined, kind: number): Promise<Key> {
  const key = await readKey(vkey ?? "");
  if (key?.kind !== kind) throw new BadPolicy();
  return key;
}

function witnesses(policy: Policy): Key[] {
  return [...policy.rules.values()].flatMap((rule) => ("witness" in rule ? [rule.witness] : []));
}

// The checkpoint in this note, if a known log signed it under its own name and no known key's signature fails.
export async function see(policy: Policy, note: string): Promise<Seen | undefined> {
  const opened = await openNote(note, [...policy.logs, ...witnesses(policy)]);
  const checkpoint = opened && readCheckpoint(opened.text);
  if (!opened || !checkpoint) return undefined;
  if (!opened.by.some((key) => key.kind === NOTE_KEY && key.name === checkpoint.origin)) return undefined;
  const cosigned = witnesses(policy).filter((key) => opened.by.includes(key));
  return { checkpoint, witnesses: cosigned.length, enough: isMet(policy, cosigned) };
}

function isMet(policy: Policy, cosigned: Key[]): boolean {
  if (policy.quorum === "none") return true;
  // A group's members stand above it: one pass from the top settles all.
  const settled = new Set<string>();
  for (const [name, rule] of policy.rules) {
    const yes =
      "witness" in rule
        ? cosigned.includes(rule.witness)
        : rule.members.filter((member) => settled.has(member)).length >= rule.least;
    if (yes) settled.add(name);
  }
  return settled.has(policy.quorum ?? "");
}
