import { createRandom, drawNormal } from '../random';
import { measureCalls } from './measureCalls';
import { spreadGrowth } from './spreadGrowth';

const count = 672;
const random = createRandom(5);
const daily = Float64Array.from({ length: count }, (_, i) => 60 - 40 * Math.cos((2 * Math.PI * i) / 48));
/** The rate with noise of a share of it. */
const about = (rate: Float64Array, by: number, noise = 0.03) =>
  rate.map((one) => by * one * Math.exp(noise * drawNormal(random)));

const web = daily;
const search = about(web, 0.2);
const cart = about(web, 0.5);
const db = search.map((one, i) => 2 * one + cart[i]);

function measure(sampled = 1, pairs = ['web search', 'web cart', 'search db', 'cart db']) {
  const rates: Record<string, Float64Array> = {
    'web search': search,
    'web cart': cart,
    'search db': search.map((one) => 2 * one),
    'cart db': cart,
  };
  const calls = Object.keys(rates).map((pair) => {
    const [caller, callee] = pair.split(' ');
    return { caller, callee, ...(pairs.includes(pair) && { rate: rates[pair].map((one) => sampled * one) }) };
  });
  return measureCalls(calls, new Map(Object.entries({ web, search, cart, db })));
}

const find = (flow: ReturnType<typeof measure>, caller: string, callee: string) =>
  flow.ratios.find((one) => one.caller === caller && one.callee === callee);

describe('measureCalls', () => {
  test('counts calls per call, and which part of a callee’s requests each caller makes', () => {
    const flow = measure();
    expect(find(flow, 'search', 'db')?.perCall.point).toBeCloseTo(2, 6);
    expect(find(flow, 'web', 'search')?.perCall.point).toBeCloseTo(0.2, 2);
    expect(find(flow, 'search', 'db')?.share).toBeCloseTo(0.4 / 0.9, 2);
    expect(flow).toMatchObject({ countedShare: 1, unknown: [] });
  });

  test('scales up what sampled traces count', () => {
    const flow = measure(0.1);
    expect(flow.countedShare).toBeCloseTo(0.1, 3);
    expect(find(flow, 'search', 'db')?.perCall.point).toBeCloseTo(2, 2);
    expect(find(flow, 'web', 'cart')?.share).toBeCloseTo(1, 2);
  });

  test('takes what no caller makes for requests from elsewhere, not for sampling', () => {
    const loads = new Map(Object.entries({ web, search: search.map((one) => 3 * one), cart, db }));
    const flow = measureCalls(
      [
        { caller: 'web', callee: 'search', rate: search },
        { caller: 'web', callee: 'cart', rate: cart },
      ],
      loads
    );
    expect(flow.countedShare).toBe(1);
    expect(flow.ratios[0].share).toBeCloseTo(1 / 3, 6);
  });

  test('infers calls that nobody counts from how requests follow, and names those of which nothing is known', () => {
    const flow = measure(1, ['web cart', 'search db', 'cart db']);
    const inferred = find(flow, 'web', 'search');
    expect(inferred).toMatchObject({ origin: 'inferred', trust: 'fair' });
    expect(inferred?.perCall.point).toBeCloseTo(0.2, 2);
    const nobody = measureCalls([{ caller: 'a', callee: 'b' }], new Map());
    expect(nobody).toMatchObject({ ratios: [], unknown: [{ caller: 'a', callee: 'b' }] });
  });

  test('has wider intervals where the ratio changes from day to day', () => {
    const wavering = daily.map((one, i) => one * (Math.floor(i / 48) % 2 === 0 ? 0.5 : 1.5));
    const flow = measureCalls([{ caller: 'web', callee: 'x', rate: wavering }], new Map([['web', web]]));
    expect(flow.ratios[0].perCall.lower).toBeLessThan(0.7);
    expect(flow.ratios[0].perCall.upper).toBeGreaterThan(1.3);
    expect(flow.ratios[0].trust).toBe('unknown');
  });

  test('works on services without requests of their own, and on no data at all', () => {
    const flow = measureCalls([{ caller: 'web', callee: 'queue', rate: search }], new Map([['web', web]]));
    expect(flow.ratios[0].share).toBe(1);
    expect(measureCalls([], new Map()).ratios).toEqual([]);
    const nothing = new Float64Array(count).fill(NaN);
    expect(measureCalls([{ caller: 'a', callee: 'b', rate: nothing }], new Map()).ratios).toEqual([]);
  });
});

describe('spreadGrowth', () => {
  const growths = (growth: Record<string, number>, flow = measure()) =>
    Object.fromEntries(spreadGrowth(new Map(Object.entries(growth)), flow.ratios).map((one) => [one.service, one]));

  test('follows the calls, so that all grows alike where all comes from one', () => {
    const { web: first, db: last } = growths({ web: 0.3 });
    expect([first.point, last.point].map((one) => one.toFixed(2))).toEqual(['0.30', '0.30']);
    expect(last.path).toEqual(['web', 'cart', 'db']);
  });

  test('grows a callee by the part that the caller makes of it, and no caller', () => {
    const { db: last, web: first } = growths({ search: 1 });
    expect(last.point).toBeCloseTo(0.4 / 0.9, 2);
    expect(first).toBeUndefined();
  });

  test('adds what several make', () => {
    const { db: both } = growths({ search: 0.5, cart: 0.2 });
    expect(both.point).toBeCloseTo((0.5 * 0.4 + 0.2 * 0.5) / 0.9, 2);
  });

  test('less is less', () => {
    expect(growths({ web: -0.5 }).db.point).toBeCloseTo(-0.5, 2);
  });

  test('ends in a cycle, and gives nothing back to whoever grows', () => {
    const rate = about(daily, 1, 0);
    const pairs = [
      { caller: 'a', callee: 'b', rate },
      { caller: 'b', callee: 'c', rate },
      { caller: 'c', callee: 'b', rate },
      { caller: 'b', callee: 'a', rate: rate.map((one) => one / 2) },
    ];
    const loads = new Map([
      ['a', rate],
      ['b', rate.map((one) => 2 * one)],
      ['c', rate],
    ]);
    const found = growths({ a: 0.4 }, measureCalls(pairs, loads));
    expect(found.a.point).toBe(0.4);
    // Half of b comes from a, half from c, all of which comes from b.
    expect(found.b.point).toBeCloseTo(0.4, 2);
    expect(found.c.point).toBeCloseTo(0.4, 2);
  });

  test('draws lie around the point', () => {
    const { db: last } = growths({ search: 1 });
    expect(Math.min(...last.drawn)).toBeLessThanOrEqual(last.point);
    expect(Math.max(...last.drawn)).toBeGreaterThanOrEqual(last.point);
  });
});
