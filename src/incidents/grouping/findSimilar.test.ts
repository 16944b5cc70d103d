import { hour } from '../../engine';
import { createMessage } from '../../texts';
import type { Incident } from '../incident';
import type { Trouble } from '../trouble';
import { findSimilar } from './findSimilar';

function incident(id: string, start: number, seen: Array<[service: string, signal: string]>): Incident {
  const troubles = seen.map(([service, signal]): Trouble => ({
    kind: 'alert',
    id: `${id} ${service} ${signal}`,
    title: signal,
    services: [service],
    labels: {},
    start,
    severity: 'warning',
    signal,
    origin: 'prometheus',
  }));
  const hit = [...new Set(seen.map(([service]) => service))].map((service) => ({ service, from: start }));
  const headline = createMessage('incident.alone', { title: id });
  return { id, headline, start, severity: 'warning', troubles, hit, atRisk: [] };
}

const own = incident('now', 10 * hour, [
  ['db', 'errors'],
  ['web', 'duration'],
]);

it('is what hit the same services with the same signals, the most alike first', () => {
  const same = incident('same', hour, [
    ['web', 'duration'],
    ['db', 'errors'],
  ]);
  const part = incident('part', 2 * hour, [['db', 'errors']]);
  const other = incident('other', 3 * hour, [['mail', 'errors']]);
  expect(findSimilar(own, [other, part, same]).map(({ incident: { id }, similarity }) => [id, similarity])).toEqual([
    ['same', 1],
    ['part', 0.5],
  ]);
});

it('is neither itself, nor what came later, nor what merely hit the same of many services', () => {
  const later = incident('later', 11 * hour, [['db', 'errors']]);
  const wide = incident('wide', hour, [
    ['db', 'disk'],
    ...Array.from({ length: 9 }, (_, i): [string, string] => [`s${i}`, 'errors']),
  ]);
  expect(findSimilar(own, [own, later, wide])).toEqual([]);
});

it('of those of which only alerts are known, compares alerts alone', () => {
  const kinds = (one: Incident, ...kind: Array<Trouble['kind']>) => ({
    ...one,
    troubles: one.troubles.map((trouble, i) => ({ ...trouble, kind: kind[i] })),
  });
  const mixed = kinds(own, 'alert', 'anomaly');
  const alerts = incident('alerts', hour, [['db', 'errors']]);
  expect(findSimilar(mixed, [alerts], { anomaliesFrom: 2 * hour })).toMatchObject([{ similarity: 1 }]);
  expect(findSimilar(mixed, [alerts])).toMatchObject([{ similarity: 0.5 }]);
});
