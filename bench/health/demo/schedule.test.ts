import { hour, minute, second } from '../../../dev/demo/time';
import { listScrapes, recording } from './schedule';

const { incidents, quiet, past, end } = recording;

test('each kind is started twice an hour apart, by day and by night', () => {
  for (const kind of ['errors', 'latency', 'leak', 'traffic']) {
    for (const part of ['day', 'night']) {
      const [first, second, ...others] = incidents.filter((one) => one.kind === kind && one.part === part);
      expect(others).toEqual([]);
      expect(second.from - first.from).toBe(hour);
    }
  }
});

test('nothing else goes on around an incident, or in quiet times', () => {
  const all = [...past, ...incidents].sort((a, b) => a.from - b.from);
  all.slice(1).forEach(({ from }, i) => expect(from - all[i].to).toBeGreaterThanOrEqual(50 * minute));
  expect(all.filter(({ from, to }) => to > quiet.from && from < quiet.to)).toEqual([]);
  expect(Math.max(...all.map(({ to }) => to))).toBeLessThan(end - 45 * minute);
});

test('scrapes get closer where the recording begins to be looked at', () => {
  const at = recording.fineFrom;
  const times = [...listScrapes(at - 300 * second, at + 30 * second)].map((time) => (time - at) / second);
  expect(times).toEqual([-300, -150, 0, 15]);
});
