import { hour, minute } from '../../../src/engine';
import type { Trouble } from '../../../src/incidents';
import { measureHistory } from './measureHistory';

const onset = Date.UTC(2026, 0, 20, 12);
const graph = { dependencies: [{ caller: 'cart', callee: 'db' }], runsOn: [] };
const known = [{ title: 'Database fails', from: onset, to: onset + hour }];

function alert(service: string, start: number): Trouble {
  return {
    kind: 'alert',
    id: `${service} ${start}`,
    title: 'Slow',
    services: [service],
    labels: { alertname: 'Slow', service },
    start: onset + start,
    end: onset + start + 5 * minute,
    severity: 'warning',
    signal: 'Slow',
    origin: 'prometheus',
  };
}

test('alerts of a known incident are counted with the groups that have them, and those that have others, too', () => {
  const storm = [alert('db', 0), alert('cart', 2 * minute), alert('mail', 3 * minute)];
  expect(measureHistory([...storm, alert('db', -5 * hour)], graph, known)).toEqual([
    { incident: 'Database fails', alerts: 3, incidents: 2, largest: 2 / 3, wronglyMerged: 0 },
    { incident: 'outside', alerts: 1, incidents: 1, largest: 1, wronglyMerged: 0 },
  ]);
  const [merged] = measureHistory([...storm, alert('db', -5 * minute)], graph, known);
  expect(merged.wronglyMerged).toBe(1);
});
