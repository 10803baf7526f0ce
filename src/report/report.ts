import { readContent } from '../content/load.ts';
import { ContentError, type Problem } from '../content/problems.ts';
import type { SiteData } from '../content/site-data.ts';
import { checkReferences } from './checks/check-references.ts';
import { findUnwritten } from './checks/check-unwritten.ts';
import { readLedger, type OpenLedger } from '../permalinks/ledger/read-ledger.ts';

/** All that content/ says, read and checked; frozen, so that what is derived from it once stays true. */
export interface Report extends SiteData {
  ledger: OpenLedger;
  /** What is still to be written: pages show it, a build stops. */
  unwritten: readonly Problem[];
}

/** The configuration and the pages are two module graphs in one process: what both are to see stands where both look. */
const STORE = Symbol.for('report');
const store = globalThis as { [STORE]?: Report | undefined };

/** The report: read at the first call, and anew by `renewReport`. Throws a ContentError that lists every problem. */
export function getReport(): Report {
  return (store[STORE] ??= readReport());
}

/** Reads the report again. Throws a ContentError that lists every problem; pages that are being made have the one before then. */
export function renewReport(): Report {
  return (store[STORE] = readReport());
}

/** Reads and checks the content of a folder. Throws a ContentError that lists every problem with file, line, entry and fix. */
export function readReport(folder = 'content'): Report {
  const { data, locate } = readChecked(folder);
  return deepFreeze({ ...data, ledger: readLedger(folder), unwritten: findUnwritten(data).map(locate) });
}

/** The same without the ledger: every field is checked against its schema, then every reference against its target. */
export function readChecked(folder = 'content') {
  const { data, locate } = readContent(folder);
  const problems = checkReferences(data);
  if (problems.length > 0) throw new ContentError(problems.map(locate));
  return { data, locate };
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) deepFreeze(part);
  return Object.freeze(value);
}
