import { minute } from '../../src/engine';
import { series } from '../../test/support/engine/series';
import { listQuietTimes } from './quietTimes';
import type { Trial } from './trial';

const signals = [{ service: 'a', signal: 'cpu', series: series('1x199') }];
const at = (from: number): Trial => ({
  name: String(from),
  incident: { from: from * minute, to: (from + 5) * minute },
  signals,
  dependencies: [],
  candidates: ['a'],
  cause: 'a',
});

it('takes as long a time before an incident that is near to none, and none where there is none', () => {
  const found = listQuietTimes([at(12), at(150)]);
  expect(found).toHaveLength(1);
  const [{ incident, name }] = found;
  expect([name, incident.to - incident.from]).toEqual(['150', 5 * minute]);
  expect(incident.from).toBeGreaterThan(75 * minute);
  expect(incident.to).toBeLessThan(140 * minute);
});
