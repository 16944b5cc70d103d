import { hour, minute } from '../../engine';
import { createMessage } from '../../texts';
import { memoryRecords, type MemoryRecords } from '../../../test/support/response/memoryRecords';
import { claimHandOffs, type Claim, type ClaimDeps } from './claim';
import { readRecords, toFacts } from './readFacts';
import { writeResponseRecord, type NewResponseRecord } from './responseRecord';

const now = Date.UTC(2026, 10, 30, 12);
const key = `restart/payment/${now / 1000}`;
const handOff: NewResponseRecord = { event: 'handed-off', time: now, action: 'restart', target: 'payment', key };
const unlimited: Claim = { record: handOff, findObjection: () => undefined };
const full = createMessage('response.budget-hour', { count: 1, max: 1 });
/** Of another target, where one hand-off at a time is allowed. */
const limited = (target: string): Claim => ({
  record: { ...handOff, target, key: `restart/${target}/1` },
  findObjection: ({ acts }) => (acts.length > 0 ? full : undefined),
});

/** Runs contenders one operation at a time, in the order that `turns` says; whoever is not named goes on last. */
async function interleave(store: MemoryRecords, contenders: Claim[][], turns: readonly number[]) {
  const waiting = contenders.map((): Array<() => void> => []);
  const running = new Set<number>();
  const gate = (index: number) => new Promise<void>((resolve) => waiting[index].push(resolve));
  const results = contenders.map(async (claims, index) => {
    running.add(index);
    const deps: ClaimDeps = {
      now: () => now,
      wait: () => gate(index),
      createId: () => `contender ${index}`,
      records: {
        list: async (asked) => gate(index).then(() => store.list(asked)),
        create: async (record) => gate(index).then(() => store.create(record)),
      },
    };
    const result = await claimHandOffs(claims, deps);
    running.delete(index);
    return result;
  });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  await settle();
  const release = async (index: number) => {
    waiting[index].splice(0).forEach((resolve) => resolve());
    await settle();
  };
  for (const turn of turns) {
    await release(turn);
  }
  while (running.size > 0) {
    for (const index of running) {
      await release(index);
    }
  }
  return Promise.all(results);
}

/** Every order in which two contenders of up to five operations each may take turns. */
const orders = Array.from({ length: 2 ** 10 }, (_, bits) => Array.from({ length: 10 }, (__, i) => (bits >> i) & 1));

test('of two that claim the same, exactly one wins, at every point at which they may meet', async () => {
  for (const turns of orders) {
    const [[a], [b]] = await interleave(memoryRecords(), [[unlimited], [unlimited]], turns);
    expect([a.state, b.state].sort()).toEqual(['lost', 'won']);
  }
});

test('of two that claim the last of a budget, never more than one wins', async () => {
  for (const turns of orders) {
    const store = memoryRecords();
    const results = await interleave(store, [[limited('payment')], [limited('cart')]], turns);
    const won = results.flat().filter(({ state }) => state === 'won');
    expect(won.length).toBe(1);
    expect(toFacts(await readRecords(store, now)).acts).toHaveLength(1);
  }
});

const alone = (store: MemoryRecords): ClaimDeps => ({
  records: store,
  now: () => now,
  wait: () => Promise.resolve(),
  createId: () => 'alone',
});

test('of several claims at once, each counts those before it', async () => {
  const results = await claimHandOffs([limited('a'), limited('b')], alone(memoryRecords()));
  expect(results.map(({ state }) => state)).toEqual(['won', 'withdrawn']);
});

test('a claim whose contender is gone stays, is told, and is never repeated', async () => {
  const store = memoryRecords();
  await store.create(writeResponseRecord({ ...handOff, evidence: { claimant: 'gone' } }));
  const [result] = await claimHandOffs([unlimited], alone(store.openAs('sa-1-other')));
  expect(result).toMatchObject({ state: 'lost', by: { author: 'sa-1-foresight', key } });
  const [act] = toFacts(await readRecords(store, now)).acts;
  expect(act.outcome).toBeUndefined();
  expect(store.all).toHaveLength(1);
});

test('a claim that the connection sent twice is still its own', async () => {
  const store = memoryRecords();
  const doubled = {
    ...store,
    create: async (record: Parameters<typeof store.create>[0]) => {
      await store.create(record);
      return store.create(record);
    },
  };
  expect(await claimHandOffs([unlimited], { ...alone(store), records: doubled })).toEqual([{ state: 'won', id: 1 }]);
});

test('where the store does not answer, nothing is won', async () => {
  const store = memoryRecords();
  let lists = 0;
  const records = {
    ...store,
    list: (asked: Parameters<typeof store.list>[0]) =>
      lists++ < 5 ? store.list(asked) : Promise.reject(new Error('down')),
  };
  await expect(claimHandOffs([unlimited], { ...alone(store), records })).rejects.toThrow('down');
  const [again] = await claimHandOffs([unlimited], { ...alone(store), createId: () => 'again' });
  expect(again.state).toBe('lost');
});

describe('records', () => {
  const record = (store: MemoryRecords, own: Partial<NewResponseRecord>) =>
    store.create(writeResponseRecord({ ...handOff, ...own }));

  it('give each hand-off with its outcome and verification, whatever their order', async () => {
    const store = memoryRecords();
    await record(store, {});
    await record(store, { event: 'accepted' });
    await record(store, { event: 'verified' });
    store.all.reverse();
    expect(toFacts(await readRecords(store, now)).acts).toMatchObject([{ outcome: 'accepted', verified: 'verified' }]);
  });

  it('resume and clear by service accounts alone; anybody may stop and lock', async () => {
    const store = memoryRecords();
    const person = store.openAs('kim');
    const everything = { action: '', target: '', key: '' };
    await record(person, { event: 'stopped', ...everything });
    await record(person, { event: 'locked' });
    await record(person, { event: 'resumed', ...everything });
    await record(person, { event: 'cleared' });
    const stopped = toFacts(await readRecords(store, now));
    expect([stopped.stop?.author, stopped.locks.size]).toEqual(['kim', 1]);
    await record(store, { event: 'resumed', ...everything });
    await record(store, { event: 'cleared' });
    const going = toFacts(await readRecords(store, now));
    expect([going.stop, going.locks.size]).toEqual([undefined, 0]);
  });

  it('hold locks and stops however long ago they were, and hand-offs for a week', async () => {
    const store = memoryRecords();
    await record(store, { event: 'locked', time: now - 400 * 24 * hour });
    await record(store, { time: now - 7.5 * 24 * hour });
    const facts = toFacts(await readRecords(store, now));
    expect([facts.locks.size, facts.acts.length]).toEqual([1, 0]);
  });

  it('of clocks that differ by some minutes are read all the same', async () => {
    const store = memoryRecords();
    await record(store, { time: now + 4 * minute });
    expect(toFacts(await readRecords(store, now)).acts).toHaveLength(1);
  });

  it('of an episode have the key of the first of them until all is quiet', async () => {
    const store = memoryRecords();
    await record(store, { event: 'refused', key: 'restart/payment/1' });
    await record(store, { event: 'suggested', key: 'restart/payment/2' });
    const [episode] = toFacts(await readRecords(store, now)).episodes.values();
    expect([episode.key, episode.last.event]).toEqual(['restart/payment/1', 'suggested']);
    await record(store, { event: 'quiet', key: 'restart/payment/1' });
    expect(toFacts(await readRecords(store, now)).episodes.size).toBe(0);
  });

  it('that nobody can read are passed over, and long ones keep their key', async () => {
    const store = memoryRecords();
    await store.create({ time: now, text: 'no JSON', tags: ['foresight', 'foresight-response', 'event:exploded'] });
    await record(store, {
      evidence: { long: 'x'.repeat(5000) },
      target: 'a'.repeat(63),
      key: `x/${'a'.repeat(120)}/1`,
    });
    const { records } = await readRecords(store, now);
    expect(records.map((one) => one.key)).toEqual([`x/${'a'.repeat(120)}/1`]);
    expect(JSON.stringify(store.all[1].tags).length).toBeLessThan(450);
  });
});
