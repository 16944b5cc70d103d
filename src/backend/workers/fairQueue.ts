import { lanes, type Caller, type Lane } from './caller';

/** Work of a caller that is handed out piece by piece. */
export interface Divisible<Piece> {
  readonly caller: Caller;
  /** What was not handed out yet, in any unit. */
  readonly waiting: number;
  /** Takes the next piece off; called only where something waits. */
  cut(): Piece;
}

/**
 * Work of many callers, in turns. Workers' time is shared by the lanes according to their weights, by the organisations of a
 * lane equally, and so by the data sources of an organisation; the work of one of these goes round.
 */
export interface FairQueue<Piece, Work extends Divisible<Piece>> {
  add(work: Work): void;
  /** A piece of the work whose turn it is, of these lanes alone; it runs until `settle`. */
  next(allowed: readonly Lane[]): { work: Work; piece: Piece } | undefined;
  /** Ends the run of a piece that took this long, ms. */
  settle(work: Work, ms: number): void;
  /** Nothing more of the work is handed out. */
  remove(work: Work): void;
  /** What waits of a caller. */
  measure(caller: Caller): number;
  /** What waits of a lane, and how many pieces run. */
  count(lane: Lane): { waiting: number; running: number };
}

/** How often the other lanes have a turn for one of bulk work; even rules leave something to it. */
const weights: Record<Lane, number> = { alert: 64, interactive: 8, bulk: 1 };

/** A lane, an organisation in it, or a data source of that one. */
interface Share<Work> {
  weight: number;
  /** Time that workers gave it by its weight, ms, counted from that of the least served beside it when it came. */
  served: number;
  waiting: number;
  running: number;
  shares: Shares<Work>;
  /** Of a data source. */
  works: Set<Work>;
}
type Shares<Work> = Map<unknown, Share<Work>>;

/** `runMs`: what a run is taken for until its time is known. */
export function createFairQueue<Piece, Work extends Divisible<Piece>>(runMs: number): FairQueue<Piece, Work> {
  const root: Shares<Work> = new Map();
  return {
    add(work) {
      if (work.waiting === 0) {
        return;
      }
      const path = joinPath(root, work.caller);
      path[path.length - 1].works.add(work);
      path.forEach((share) => (share.waiting += work.waiting));
    },
    next(allowed) {
      const ready = lanes.filter((lane) => allowed.includes(lane)).flatMap((lane) => root.get(lane) ?? []);
      const path = findTurn(ready);
      const works = path[path.length - 1]?.works ?? [];
      for (const work of works) {
        return { work, piece: cutPiece(work, path, runMs) };
      }
      return undefined;
    },
    settle(work, ms) {
      for (const share of findPath(root, work.caller)) {
        share.running--;
        share.served += (ms - runMs) / share.weight;
      }
      forgetIdle(root, work.caller);
    },
    remove(work) {
      const path = findPath(root, work.caller);
      if (path[path.length - 1]?.works.delete(work)) {
        path.forEach((share) => (share.waiting -= work.waiting));
        forgetIdle(root, work.caller);
      }
    },
    measure: (caller) => findPath(root, caller).pop()?.waiting ?? 0,
    count: (lane) => ({ waiting: root.get(lane)?.waiting ?? 0, running: root.get(lane)?.running ?? 0 }),
  };
}

function cutPiece<Piece, Work extends Divisible<Piece>>(work: Work, path: Array<Share<Work>>, runMs: number): Piece {
  const { works } = path[path.length - 1];
  const before = work.waiting;
  const piece = work.cut();
  for (const share of path) {
    share.waiting -= before - work.waiting;
    share.running++;
    share.served += runMs / share.weight;
  }
  works.delete(work);
  if (work.waiting > 0) {
    // The end of the line.
    works.add(work);
  }
  return piece;
}

function listKeys({ lane, orgId, dataSourceUid }: Caller): unknown[] {
  return [lane, orgId, dataSourceUid];
}

/** Lane, organisation and data source; none where nothing of the caller waits or runs. */
function findPath<Work>(root: Shares<Work>, caller: Caller): Array<Share<Work>> {
  let shares: Shares<Work> | undefined = root;
  const path: Array<Share<Work>> = [];
  for (const key of listKeys(caller)) {
    const share: Share<Work> | undefined = shares?.get(key);
    if (!share) {
      return [];
    }
    path.push(share);
    shares = share.shares;
  }
  return path;
}

/** The same, where who is new begins level with the least served beside it: having asked for nothing earns no credit. */
function joinPath<Work>(root: Shares<Work>, caller: Caller): Array<Share<Work>> {
  let shares = root;
  return listKeys(caller).map((key, level) => {
    const least = Math.min(...[...shares.values()].map(({ served }) => served));
    const share: Share<Work> = shares.get(key) ?? {
      weight: level === 0 ? weights[caller.lane] : 1,
      served: Number.isFinite(least) ? least : 0,
      ...{ waiting: 0, running: 0, shares: new Map(), works: new Set() },
    };
    shares.set(key, share);
    shares = share.shares;
    return share;
  });
}

/** The least served of each level, from among these; none where nothing waits. */
function findTurn<Work>(shares: Iterable<Share<Work>>): Array<Share<Work>> {
  let least: Share<Work> | undefined;
  for (const share of shares) {
    if (share.waiting > 0 && (least === undefined || share.served < least.served)) {
      least = share;
    }
  }
  return least ? [least, ...findTurn(least.shares.values())] : [];
}

function forgetIdle<Work>(root: Shares<Work>, caller: Caller): void {
  let shares: Shares<Work> | undefined = root;
  for (const key of listKeys(caller)) {
    const share: Share<Work> | undefined = shares?.get(key);
    if (share?.waiting === 0 && share.running === 0) {
      shares?.delete(key);
    }
    shares = share?.shares;
  }
}
