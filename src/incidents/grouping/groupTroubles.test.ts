import { minute, hour } from '../../engine';
import { render } from '../../texts';
import { createRandom } from '../../../test/support/situations/random';
import type { Incident } from '../incident';
import type { ServiceGraph, Trouble } from '../trouble';
import { hasIncidentId } from './createIncident';
import { groupTroubles } from './groupTroubles';

const now = Date.UTC(2026, 10, 30, 12);

const graph: ServiceGraph = {
  dependencies: [
    { caller: 'web', callee: 'cart' },
    { caller: 'web', callee: 'search' },
    { caller: 'cart', callee: 'db' },
    { caller: 'mail', callee: 'queue' },
  ],
  runsOn: [{ service: 'db', node: 'node-1' }],
};
const noGraph: ServiceGraph = { dependencies: [], runsOn: [] };

function trouble(service: string, start: number, own: Partial<Trouble> = {}): Trouble {
  const signal = own.signal ?? 'HighErrors';
  return {
    kind: 'alert',
    id: JSON.stringify([service, signal, start, own.origin, own.labels]),
    title: `${signal} of ${service}`,
    services: service === '' ? [] : [service],
    labels: { alertname: signal, ...(service !== '' && { service }) },
    start: now + start,
    end: now + start + 5 * minute,
    severity: 'warning',
    signal,
    origin: 'prometheus',
    ...own,
  };
}

const list = (incidents: Incident[]) => incidents.map(({ hit }) => hit.map(({ service }) => service).join(' '));
const say = ({ headline }: Incident) => render(headline, { language: 'en-US' });

describe('groupTroubles', () => {
  it('makes one incident of what begins soon after each other at neighbours, first hit first', () => {
    const [incident, ...others] = groupTroubles(
      [trouble('web', 4 * minute), trouble('db', 0, { severity: 'critical' }), trouble('cart', 2 * minute)],
      graph
    );
    expect(others).toEqual([]);
    expect(incident).toMatchObject({ start: now, end: now + 9 * minute, severity: 'critical', atRisk: [] });
    expect(list([incident])).toEqual(['db cart web']);
    expect(say(incident)).toBe('db: HighErrors of db, 3 alerts in 3 services');
  });

  it('keeps apart what is far in the graph or in time', () => {
    const far = [trouble('db', 0), trouble('mail', 0), trouble('db', 3 * hour)];
    expect(list(groupTroubles(far, graph))).toEqual(expect.arrayContaining(['db', 'mail', 'db']));
    expect(groupTroubles(far, graph)).toHaveLength(3);
  });

  it('names who calls those that are hit, and what runs on a node, as at risk', () => {
    const [incident] = groupTroubles([trouble('db', 0), trouble('cart', minute)], graph);
    expect(incident.atRisk).toEqual(['web']);
    expect(groupTroubles([trouble('node-1', 0)], graph)[0].atRisk).toEqual(['db']);
  });

  it('goes on while anything does, and keeps its id while it grows', () => {
    const first = trouble('db', 0);
    const [before] = groupTroubles([first], graph);
    const [after] = groupTroubles([first, trouble('cart', 2 * minute, { end: undefined })], graph);
    expect([before.end, after.end, after.id]).toEqual([now + 5 * minute, undefined, before.id]);
    expect(after.hit).toEqual([
      { service: 'db', from: now, to: now + 5 * minute },
      { service: 'cart', from: now + 2 * minute },
    ]);
  });

  it('is found by the id it had before an earlier trouble became known', () => {
    const [before] = groupTroubles([trouble('cart', 2 * minute)], graph);
    const [after] = groupTroubles([trouble('db', 0), trouble('cart', 2 * minute)], graph);
    expect(after.id).not.toBe(before.id);
    expect([hasIncidentId(after, before.id), hasIncidentId(after, 'other')]).toEqual([true, false]);
  });

  it('belongs to the incident of a service that is in trouble, for a while', () => {
    const long = trouble('db', 0, { end: undefined });
    expect(groupTroubles([long, trouble('db', 25 * minute, { signal: 'Slow' })], graph)).toHaveLength(1);
    expect(groupTroubles([long, trouble('db', 5 * hour, { signal: 'Slow' })], graph)).toHaveLength(2);
  });

  it('makes one of two that meet', () => {
    const ends = [trouble('db', 0), trouble('search', minute)];
    expect(groupTroubles(ends, graph)).toHaveLength(2);
    const met = groupTroubles([...ends, trouble('cart', 2 * minute), trouble('web', 3 * minute)], graph);
    expect(list(met)).toEqual(['db search cart web']);
  });

  it('is not of all that a gateway calls, but of what is near, one call further', () => {
    const of = (count: number) => ({
      dependencies: Array.from({ length: count }, (_, i) => ({ caller: 'gateway', callee: `s${i}` })),
      runsOn: [],
    });
    const alerts = [trouble('s0', 0), trouble('s1', minute)];
    expect([5, 50].map((count) => groupTroubles(alerts, of(count)).length)).toEqual([1, 2]);
    expect(groupTroubles([...alerts, trouble('gateway', 2 * minute)], of(50))).toHaveLength(1);
  });

  it('does not hang on cycles, and knows services that the graph does not', () => {
    const cycle = {
      dependencies: [
        { caller: 'a', callee: 'b' },
        { caller: 'b', callee: 'a' },
        { caller: 'a', callee: 'a' },
      ],
      runsOn: [],
    };
    const found = groupTroubles([trouble('a', 0), trouble('b', minute), trouble('nobody', minute)], cycle);
    expect(list(found).sort()).toEqual(['a b', 'nobody']);
  });

  it('takes an end before the beginning for the beginning', () => {
    const [incident] = groupTroubles([trouble('db', 0, { end: now - hour })], graph);
    expect([incident.start, incident.end, incident.hit[0].to]).toEqual([now, now, now]);
  });

  it('of nothing is nothing', () => {
    expect(groupTroubles([], graph)).toEqual([]);
  });
});

describe('alerts of unknown services', () => {
  const labels = { alertname: 'KubePodCrash', namespace: 'shop' };

  it('go with what is in their namespace', () => {
    const known = trouble('cart', 0, { labels: { namespace: 'shop', service: 'cart' } });
    expect(groupTroubles([known, trouble('', minute, { labels })], graph)).toHaveLength(1);
    const elsewhere = { ...labels, namespace: 'batch' };
    expect(groupTroubles([known, trouble('', minute, { labels: elsewhere })], graph)).toHaveLength(2);
  });

  it('go with their node, whatever the port of what tells of it', () => {
    const of = (port: number) => ({ alertname: `Port${port}`, instance: `10.0.0.1:${port}` });
    const alerts = [9100, 8080].map((port) => trouble('', port, { signal: `Port${port}`, labels: of(port) }));
    expect(groupTroubles(alerts, graph)).toHaveLength(1);
  });

  it('go together where they name the same one', () => {
    const of = (service: string, signal: string) => trouble('', 0, { signal, labels: { alertname: signal, service } });
    expect(groupTroubles([of('ftp', 'A'), of('ftp', 'B'), of('fax', 'C')], graph)).toHaveLength(2);
  });

  it('with nothing in common are incidents of their own, those of one name one', () => {
    const alerts = ['A', 'B', 'A'].map((signal, i) =>
      trouble('', i * minute, { signal, labels: { alertname: signal } })
    );
    expect(groupTroubles(alerts, graph)).toHaveLength(2);
  });
});

describe('without a graph', () => {
  it('what is in one namespace at one time belongs together', () => {
    const of = (service: string, namespace: string) => trouble(service, 0, { labels: { namespace, service } });
    const found = groupTroubles([of('a', 'shop'), of('b', 'shop'), of('c', 'batch')], noGraph);
    expect(list(found).sort()).toEqual(['a b', 'c']);
  });
});

describe('deploys and changepoints', () => {
  const deploy = (service: string, start: number) =>
    trouble(service, start, { kind: 'deploy', severity: 'info', end: now + start });

  it('join the incident that follows, and begin none', () => {
    const [incident, ...others] = groupTroubles([deploy('db', -10 * minute), trouble('db', 0)], graph);
    expect(others).toEqual([]);
    expect(incident.troubles.map(({ kind }) => kind)).toEqual(['deploy', 'alert']);
    expect([incident.start, incident.id]).toEqual([now, groupTroubles([trouble('db', 0)], graph)[0].id]);
    expect(groupTroubles([deploy('db', 0)], graph)).toEqual([]);
  });

  it('of long before, or of somebody else, do not', () => {
    const found = groupTroubles([deploy('db', -5 * hour), deploy('mail', 0), trouble('db', 0)], graph);
    expect(found.map(({ troubles }) => troubles.length)).toEqual([1]);
  });
});

describe('the same alert from several sources', () => {
  const labels = { alertname: 'HighErrors', service: 'db' };

  it('is counted once, from the first beginning to the last end', () => {
    const fromGrafana = { origin: 'grafana', labels: { ...labels, grafana_folder: 'Shop' }, end: undefined } as const;
    const [incident] = groupTroubles([trouble('db', 0, { labels }), trouble('db', minute, fromGrafana)], graph);
    expect(incident.troubles).toMatchObject([{ origin: 'prometheus', start: now, end: undefined }]);
    expect(incident.end).toBeUndefined();
  });

  it('is two where it fired twice, or says something else', () => {
    const again = trouble('db', 8 * minute, { labels });
    const at = (path: string, origin: Trouble['origin'] = 'prometheus') =>
      trouble('db', 0, { origin, labels: { ...labels, path } });
    expect(groupTroubles([at('/a'), again, at('/b', 'grafana')], graph)[0].troubles).toHaveLength(3);
  });

  const isOf = (pod: string, own: Partial<Trouble> = {}) =>
    trouble('db', own.origin === 'alertmanager' ? minute : 0, { ...own, labels: { ...labels, pod, ...own.labels } });
  const added = { origin: 'alertmanager', labels: { cluster: 'eu', replica: 'b' }, rule: 'r1' } as const;

  it('is counted once where one of them adds labels that the other never has', () => {
    const alerts = ['a', 'b'].flatMap((pod) => [isOf(pod), isOf(pod, { ...added, title: 'Errors of db', rule: pod })]);
    const [{ troubles }] = groupTroubles(alerts, graph);
    expect(troubles.map((one) => [one.labels.pod, one.rule])).toEqual([
      ['a', 'a'],
      ['b', 'b'],
    ]);
  });

  it('is never two of one source', () => {
    const [{ troubles }] = groupTroubles([trouble('db', 0, { labels }), isOf('a', added), isOf('b', added)], graph);
    expect(troubles).toHaveLength(2);
    expect(groupTroubles([isOf('a'), trouble('db', 0, { labels })], graph)[0].troubles).toHaveLength(2);
  });

  it('has the sentence of the source that has one', () => {
    const named = trouble('db', 0, { labels, title: 'HighErrors' });
    const told = trouble('db', minute, {
      origin: 'alertmanager',
      labels: { ...labels, cluster: 'eu' },
      title: 'It burns',
    });
    expect(groupTroubles([named, told], graph)[0].troubles).toMatchObject([{ title: 'It burns' }]);
  });
});

describe('a storm', () => {
  it('of 50 alerts is one incident with one headline', () => {
    const random = createRandom(1);
    const names = ['db', 'cart', 'web', 'search', 'node-1'];
    const storm = Array.from({ length: 50 }, (_, i) =>
      trouble(names[i % names.length], Math.round(random.uniform() * 6 * minute), { signal: `Rule${i % 10}-${i}` })
    );
    const incidents = groupTroubles([trouble('db', -minute, { severity: 'critical' }), ...storm], graph);
    expect(incidents).toHaveLength(1);
    expect(say(incidents[0])).toBe('db: HighErrors of db, 51 alerts in 5 services');
  });

  it('of 10,000 alerts in a second at a service that all call looks at each neighbourhood once', () => {
    const count = 10_000;
    const names = Array.from({ length: count }, (_, i) => `s${i}`);
    let looked = 0;
    const star: ServiceGraph = {
      dependencies: names.map((caller) => ({ caller, callee: 'hub' })),
      runsOn: [],
    };
    const storm = names.map((name, i) => {
      const services = [name, 'hub'];
      const one = trouble(name, i / 10);
      return {
        ...one,
        get services() {
          looked++;
          return services;
        },
      };
    });
    const [incident, ...others] = groupTroubles(storm, star);
    expect([incident.troubles.length, others.length]).toEqual([count, 0]);
    expect(looked).toBeLessThan(20 * count);
  });
});

it('the order in which troubles are given does not matter', () => {
  const random = createRandom(7);
  const names = ['db', 'cart', 'web', 'search', 'mail', 'queue', ''];
  const troubles = Array.from({ length: 200 }, (_, i) =>
    trouble(names[i % names.length], Math.round(random.uniform() * 6 * hour), { signal: `R${i}` })
  );
  const shuffled = [...troubles].sort(
    (a, b) => ((a.id.length * 31 + a.start) % 97) - ((b.id.length * 31 + b.start) % 97)
  );
  expect(groupTroubles(shuffled, graph)).toEqual(groupTroubles(troubles, graph));
});
