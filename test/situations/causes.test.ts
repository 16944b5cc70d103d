import { hour, minute } from '../../src/engine';
import { findCausesIn, type Reading, type Trouble } from '../support/situations/createShop';

const end = Math.floor(1_800_000_000_000 / hour) * hour;
const onset = end - 25 * minute;
const incident = { service: 'catalog', from: onset, to: end - 5 * minute };

/** `what` names a service or node and its reading; it lasts to the end of the history. */
function trouble(what: string, to: number, times: Partial<Trouble> = {}): Trouble {
  const [of, reading] = what.split(' ');
  return { of, reading: reading as Reading, to, from: onset, until: end, ...times };
}
const slowCatalog = trouble('catalog duration', 0.22);

describe.each([1, 2, 3])('seed %d', (seed) => {
  const find = (troubles: Trouble[], deploys = {}) => findCausesIn({ seed, end, troubles, deploys }, incident);

  it('names a slow service itself, and not one that it does not call whose trouble had ended before', async () => {
    const failing = trouble('payment errors', 0.4, { from: onset - 40 * minute, until: onset - 3 * minute });
    const { services, verdict } = await find([slowCatalog, failing]);
    expect(services.map(({ service }) => service).sort()).toEqual(['catalog', 'db', 'node-2', 'node-3']);
    expect([services[0].service, verdict]).toEqual(['catalog', 'clear']);
  });

  it('names the callee whose slowness its caller shows', async () => {
    const slowDb = trouble('db duration', 0.3, { from: onset - minute });
    const { services, verdict } = await find([slowCatalog, slowDb]);
    expect(services[0].service).toBe('db');
    expect(verdict).not.toBe('nothing stands out');
  });

  it('names the node whose CPU is full', async () => {
    const { services } = await find([
      trouble('node-2 cpu', 0.99, { from: onset - minute }),
      trouble('catalog duration', 0.15),
    ]);
    expect(services[0].service).toBe('node-2');
  });

  it.each([4, 1])('knows of the new version that began to run %d min before', async (minutes) => {
    const deploy = onset - minutes * minute;
    const { services, changes } = await find([slowCatalog], { catalog: deploy });
    expect(changes).toEqual([{ service: 'catalog', time: deploy }]);
    expect(services[0]).toMatchObject({ service: 'catalog', change: { time: deploy } });
  });

  it('passes over a version that has run for hours', async () => {
    const { services, changes } = await find([slowCatalog], { catalog: onset - 3 * hour });
    expect(changes).toEqual([]);
    expect(services[0].change).toBeUndefined();
  });

  it('names nobody where nothing departs from its past', async () => {
    expect((await find([])).verdict).toBe('nothing stands out');
  });
});

it('finds when it began though it was seen late', async () => {
  const late = { ...incident, from: onset + 12 * minute, symptom: 'duration' };
  const { window, services } = await findCausesIn({ seed: 1, end, troubles: [slowCatalog] }, late);
  expect(window.from).toBe(onset - 2 * minute);
  expect(services[0].service).toBe('catalog');
});

it('draws the signals on one axis of at most 120 times, with the peak', async () => {
  const { services, axis } = await findCausesIn({ seed: 1, end, troubles: [slowCatalog] }, incident);
  const drawn = services.flatMap(({ evidence }) => evidence.flatMap(({ values }) => (values ? [values] : [])));
  expect(axis.count).toBeLessThanOrEqual(120);
  expect(drawn.map(({ length }) => length)).toEqual(drawn.map(() => axis.count));
  expect(drawn.length).toBeLessThanOrEqual(12);
  const [{ values = [], peak, unit }] = services[0].evidence;
  expect([...values]).toContain(peak);
  expect(unit).toBe('s');
});
