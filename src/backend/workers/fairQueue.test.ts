import { createCaller } from '../../../test/support/backend/createCaller';
import { lanes, type Caller } from './caller';
import { createFairQueue, type Divisible, type FairQueue } from './fairQueue';

/** What a piece says of itself: whose it is, and which of it. */
type Piece = string;
type Work = Divisible<Piece> & { runMs: number };

/** Work of `count` pieces that take `runMs` each. */
function work(name: string, count: number, { runMs = 10, ...caller }: Partial<Caller> & { runMs?: number } = {}): Work {
  let cut = 0;
  return {
    caller: createCaller(caller),
    runMs,
    get waiting() {
      return count - cut;
    },
    cut: () => `${name}${++cut}`,
  };
}

/** Pieces in the order in which one worker does them. */
function drain(queue: FairQueue<Piece, Work>, limit = Infinity): Piece[] {
  const pieces: Piece[] = [];
  for (let turn = queue.next(lanes); turn && pieces.length < limit; turn = queue.next(lanes)) {
    pieces.push(turn.piece);
    queue.settle(turn.work, turn.work.runMs);
  }
  return pieces;
}

const queueOf = (...works: Work[]) => {
  const queue = createFairQueue<Piece, Work>(10);
  works.forEach((one) => queue.add(one));
  return queue;
};
const share = (pieces: Piece[], name: string) => pieces.filter((piece) => piece.startsWith(name)).length;

describe('a fair queue', () => {
  test('lets the work of a data source go round, whoever has most of it', () => {
    const queue = queueOf(work('a', 4), work('b', 1), work('c', 2));
    expect(drain(queue)).toEqual(['a1', 'b1', 'c1', 'a2', 'c2', 'a3', 'a4']);
  });

  test('gives an organisation with one query as much time as one with a hundred', () => {
    const many = Array.from({ length: 100 }, (_, i) => work(`x${i}.`, 9, { orgId: 1, dataSourceUid: `d${i % 7}` }));
    const pieces = drain(queueOf(...many, work('y', 9, { orgId: 2 })), 20);
    expect(share(pieces, 'y')).toBeGreaterThanOrEqual(9);
  });

  test('shares by time, not by pieces: 19 short ones for 1 that takes 19 times as long', () => {
    const long = work('long', 99, { dataSourceUid: 'a', runMs: 190 });
    const short = work('short', 999, { dataSourceUid: 'b' });
    const pieces = drain(queueOf(long, short), 200);
    expect(share(pieces, 'long')).toBeGreaterThanOrEqual(9);
    expect(share(pieces, 'long')).toBeLessThanOrEqual(11);
  });

  test('takes a run that goes on for as long as runs are: one caller is not given all workers', () => {
    const queue = queueOf(work('a', 9, { dataSourceUid: 'a' }), work('b', 9, { dataSourceUid: 'b' }));
    expect([queue.next(lanes)?.piece, queue.next(lanes)?.piece]).toEqual(['a1', 'b1']);
  });

  test('gives no credit for having asked for nothing', () => {
    const queue = queueOf(work('a', 1000, { dataSourceUid: 'a' }));
    drain(queue, 500);
    queue.add(work('b', 100, { dataSourceUid: 'b' }));
    expect(share(drain(queue, 20), 'b')).toBeLessThanOrEqual(11);
  });

  test('lets rules go first, then panels, and yet leaves something to what is bulk', () => {
    const works = lanes.map((lane) => work(lane, 5000, { lane }));
    const pieces = drain(queueOf(...works.reverse()), 730);
    expect(pieces[0]).toBe('alert1');
    expect(pieces[1]).toBe('interactive1');
    expect([share(pieces, 'alert'), share(pieces, 'interactive'), share(pieces, 'bulk')]).toEqual([640, 80, 10]);
  });

  test('hands out only the lanes that it is asked for', () => {
    const queue = queueOf(work('bulk', 1, { lane: 'bulk' }), work('panel', 1));
    expect(queue.next(['alert'])).toBeUndefined();
    expect(queue.next(['alert', 'interactive'])?.piece).toBe('panel1');
    expect(queue.next(['alert', 'interactive'])).toBeUndefined();
  });

  test('hands out nothing of work that was removed, and counts what waits and runs', () => {
    const [gone, kept] = [work('a', 3), work('b', 2)];
    const queue = queueOf(gone, kept);
    expect(queue.next(lanes)?.piece).toBe('a1');
    expect(queue.count('interactive')).toEqual({ waiting: 4, running: 1 });
    expect(queue.measure(createCaller())).toBe(4);
    queue.remove(gone);
    queue.remove(gone);
    queue.settle(gone, 10);
    expect(queue.count('interactive')).toEqual({ waiting: 2, running: 0 });
    expect(drain(queue)).toEqual(['b1', 'b2']);
    expect(queue.count('interactive')).toEqual({ waiting: 0, running: 0 });
  });

  test('has no turn for work without pieces', () => {
    const queue = queueOf(work('none', 0));
    expect(queue.next(lanes)).toBeUndefined();
  });
});
