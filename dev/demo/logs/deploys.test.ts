import { createShop, listStarts } from '../shop';
import { day, hour } from '../time';
import { describeStart } from './deploys';

const start = Date.UTC(2026, 0, 5);
const worldWith = (incidents: Parameters<typeof createShop>[0]['incidents']) =>
  createShop({ seed: 1, start, incidents }).snapshotAt(start).world;

test('each day another service is deployed, with its next version', () => {
  const starts = listStarts(worldWith([]), start, start + 16 * day);
  expect(starts).toHaveLength(16);
  expect(new Set(starts.slice(0, 8).map(({ service }) => service)).size).toBe(8);
  const versions = starts.filter(({ service }) => service === 'cart').map(({ version }) => version);
  const [major, minor, patch] = versions[0].split('.').map(Number);
  expect(versions[1]).toBe(patch === 9 ? `${major}.${(minor + 1) % 10}.0` : `${major}.${minor}.${patch + 1}`);
});

test('slow answers begin with a deploy and end with its undoing; a leak ends with a new process of the same version', () => {
  const at = { title: '', from: start + hour, to: start + 2 * hour };
  const world = worldWith([
    { kind: 'latency', service: 'catalog', ...at },
    { kind: 'leak', service: 'recommendations', ...at },
    { kind: 'errors', service: 'payment', ...at },
  ]);
  const [deploy, rollback, killed, ...more] = listStarts(world, start, start + 3 * hour);
  expect([deploy, rollback, killed].map(({ time, reason }) => [time, reason])).toEqual([
    [at.from, 'deploy'],
    [at.to, 'rollback'],
    [at.to, 'killed'],
  ]);
  expect(deploy.version).not.toBe(rollback.version);
  expect(more).toEqual([]);
  expect(describeStart(killed)[0].message).toMatchObject({
    level: 'warn',
    text: expect.stringContaining('was killed'),
  });
});

test('a span has the starts from its begin on, and none at its end', () => {
  const [{ time }] = listStarts(worldWith([]), start, start + day);
  expect(listStarts(worldWith([]), time, time + 1)).toHaveLength(1);
  expect(listStarts(worldWith([]), time - 1, time)).toEqual([]);
});
