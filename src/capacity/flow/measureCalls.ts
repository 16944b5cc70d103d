import type { Trust } from '../../engine';
import { estimate } from '../estimate';
import { fitLoad } from '../load/fitLoad';
import { createRandom } from '../random';
import type { CallFlow, CallRatio, MeasuredCalls } from './callRatio';
import { findCountedShare } from './findCountedShare';

/** Stretches of time that ratios are measured in apart: what changes between them is not known better. */
const blocks = 28;
/** How often such a stretch is drawn: of all what-ifs the same number. */
export const drawCount = 200;
/** Spreads of a ratio, relative to it, up to which it is trusted well, or fairly. */
const goodSpread = 0.2;
const fairSpread = 0.6;

/** Loads of services on one grid, requests per second. */
export type Loads = ReadonlyMap<string, Float64Array>;

/**
 * How often each service calls another, from counted calls or else from how the callee's requests follow the caller's. Calls that are
 * counted in part, as by sampled traces, are scaled up by what the callees themselves count.
 */
export function measureCalls(pairs: readonly MeasuredCalls[], loads: Loads, seed = 1): CallFlow {
  const counted = pairs.filter((one): one is Required<MeasuredCalls> => one.rate !== undefined && sum(one.rate) > 0);
  const uncounted = pairs.filter((one) => !counted.includes(one as Required<MeasuredCalls>));
  const incoming = sumIncoming(counted);
  const countedShare = findCountedShare(incoming, loads);
  const order = drawBlocks(incoming, seed);
  const ratios = limitShares(
    counted.map((one) => measureCounted(one, { loads, incoming, countedShare, order })).filter(({ share }) => share > 0)
  );
  const inferred = uncounted.flatMap((one) => inferRatio(one, { loads, counted: ratios, seed }) ?? []);
  const isKnown = ({ caller, callee }: MeasuredCalls) =>
    [...ratios, ...inferred].some((one) => one.caller === caller && one.callee === callee);
  const unknown = uncounted.filter((one) => !isKnown(one)).map(({ caller, callee }) => ({ caller, callee }));
  return { ratios: [...ratios, ...inferred], countedShare, unknown };
}

/** All counted calls to each service. */
function sumIncoming(counted: ReadonlyArray<Required<MeasuredCalls>>): Map<string, Float64Array> {
  const incoming = new Map<string, Float64Array>();
  counted.forEach(({ callee, rate }) => {
    const before = incoming.get(callee);
    incoming.set(callee, before ? before.map((one, i) => addKnown(one, rate[i])) : Float64Array.from(rate));
  });
  return incoming;
}

/** Stretches by how much was called in them, and the same for all ratios. */
function drawBlocks(incoming: ReadonlyMap<string, Float64Array>, seed: number): Int32Array {
  const weights = new Float64Array(blocks);
  incoming.forEach((rate) => sumBlocks(rate).forEach((one, i) => (weights[i] += one)));
  const total = sum(weights);
  const random = createRandom(seed);
  return Int32Array.from({ length: drawCount }, () => {
    let rest = random() * total;
    let block = 0;
    while (block < blocks - 1 && rest >= weights[block]) {
      rest -= weights[block++];
    }
    return block;
  });
}

interface Measuring {
  loads: Loads;
  incoming: ReadonlyMap<string, Float64Array>;
  countedShare: number;
  order: Int32Array;
}

function measureCounted(one: Required<MeasuredCalls>, { loads, incoming, countedShare, order }: Measuring): CallRatio {
  const { caller, callee, rate } = one;
  const scaled = rate.map((value) => value / countedShare);
  const ofCallee = compare(
    scaled,
    loads.get(callee) ?? (incoming.get(callee) ?? rate).map((value) => value / countedShare)
  );
  const ofCaller = compare(scaled, loads.get(caller) ?? incoming.get(caller)?.map((value) => value / countedShare));
  const shares = Float64Array.from(order, (block) => clip(orElse(ofCallee.blocks[block], ofCallee.whole)));
  const perCall = estimate(ofCaller.whole, ofCaller.blocks);
  return {
    caller,
    callee,
    perCall,
    share: clip(ofCallee.whole),
    shares,
    rate: sum(scaled) / scaled.length,
    origin: 'counted',
    trust: rateTrust((perCall.upper - perCall.lower) / perCall.point),
  };
}

/** A rate as a part of another, over all times at which both are known, and in each stretch. */
function compare(rate: Float64Array, whole: Float64Array | undefined): { whole: number; blocks: Float64Array } {
  if (!whole) {
    return { whole: NaN, blocks: new Float64Array(blocks).fill(NaN) };
  }
  const isKnown = (i: number) => Number.isFinite(rate[i]) && Number.isFinite(whole[i]);
  const part = sumBlocks(rate.map((one, i) => (isKnown(i) ? one : NaN)));
  const all = sumBlocks(whole.map((one, i) => (isKnown(i) ? one : NaN)));
  return {
    whole: sum(all) > 0 ? sum(part) / sum(all) : NaN,
    blocks: part.map((one, i) => (all[i] > 0 ? one / all[i] : NaN)),
  };
}

/** More than all of a service's requests cannot come from its callers: their shares are lowered together. */
function limitShares(ratios: CallRatio[]): CallRatio[] {
  const sums = new Map<string, { share: number; shares: Float64Array }>();
  ratios.forEach(({ callee, share, shares }) => {
    const before = sums.get(callee);
    sums.set(callee, {
      share: share + (before?.share ?? 0),
      shares: shares.map((one, i) => one + (before?.shares[i] ?? 0)),
    });
  });
  return ratios.map((one) => {
    const all = sums.get(one.callee);
    return {
      ...one,
      share: one.share / Math.max(1, all?.share ?? 1),
      shares: one.shares.map((share, i) => share / Math.max(1, all?.shares[i] ?? 1)),
    };
  });
}

/** What the callee's requests rise with the caller's, of that part of them that no counted caller makes. */
function inferRatio(
  { caller, callee }: MeasuredCalls,
  { loads, counted, seed }: { loads: Loads; counted: readonly CallRatio[]; seed: number }
): CallRatio | undefined {
  const [load, value] = [loads.get(caller), loads.get(callee)];
  const fit = load && value && fitLoad({ load, value }, { seed });
  if (!load || !value || !fit || fit.trust === 'unknown') {
    return undefined;
  }
  const known = counted.filter((one) => one.callee === callee).reduce((all, { share }) => all + share, 0);
  const [mean, own] = [sum(load) / countKnown(load), sum(value) / countKnown(value)];
  const toShare = (slope: number) => Math.min(Math.max(0, 1 - known), clip((slope * mean) / own));
  const { slope } = fit.line;
  const slopes = fit.draws.map((line) => line.slope);
  return {
    caller,
    callee,
    perCall: estimate(slope, slopes),
    share: toShare(slope),
    shares: Float64Array.from({ length: drawCount }, (_, i) => toShare(slopes[i % slopes.length])),
    rate: slope * mean,
    origin: 'inferred',
    trust: 'fair',
  };
}

function rateTrust(spread: number): Trust {
  return spread <= goodSpread ? 'good' : spread <= fairSpread ? 'fair' : 'unknown';
}

function sumBlocks(values: Float64Array): Float64Array {
  const sums = new Float64Array(blocks);
  const length = Math.max(1, Math.ceil(values.length / blocks));
  values.forEach((value, i) => (sums[Math.floor(i / length)] += Number.isFinite(value) ? value : 0));
  return sums;
}

function sum(values: Float64Array): number {
  return values.reduce((all, value) => all + (Number.isFinite(value) ? value : 0), 0);
}

function countKnown(values: Float64Array): number {
  return values.reduce((count, value) => count + (Number.isFinite(value) ? 1 : 0), 0);
}

function addKnown(a: number, b: number): number {
  return Number.isFinite(a) ? (Number.isFinite(b) ? a + b : a) : b;
}

function clip(share: number): number {
  return share > 0 ? Math.min(1, share) : 0;
}

function orElse(value: number, fallback: number): number {
  return Number.isNaN(value) ? fallback : value;
}
