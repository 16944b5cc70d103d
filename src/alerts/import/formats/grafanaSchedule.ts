import { minute } from '../../../engine';

/** Distance of the times at which Grafana looks for rules that are due, ms. */
const tick = minute / 6;
const offsetBasis = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;
/** Ends names and values, since no text has this byte. */
const separator = 255;

/** What says when the rules of a group of Grafana are evaluated; ms. */
interface GrafanaGroup {
  folderUid: string;
  group: string;
  interval: number;
}

/**
 * How long after a multiple of its interval Grafana evaluates a group, ms: it spreads groups over the ticks of their
 * intervals by a hash of their names. 0 for an interval of a tick. Right for Grafana's first organisation and its own
 * settings.
 */
export function findEvaluationOffset({ folderUid, group, interval }: GrafanaGroup): number {
  const ticks = Math.floor(interval / tick);
  return ticks < 2 ? 0 : Number(hashTexts(['file', folderUid, 'name', group, 'orgId', '1']) % BigInt(ticks)) * tick;
}

/** FNV-1 of the texts' UTF-8 bytes, 64 bits. Fowler, Noll and Vo (1991). */
function hashTexts(texts: string[]): bigint {
  const bytes = texts.flatMap((text) => [...new TextEncoder().encode(text), separator]);
  return bytes.reduce((hash, byte) => BigInt.asUintN(64, hash * prime) ^ BigInt(byte), offsetBasis);
}
