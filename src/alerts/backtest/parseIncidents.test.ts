import { formatIncidentLine, parseIncidents, splitIncidentLines } from './parseIncidents';

const slow = { title: 'slow/very', from: Date.UTC(2026, 10, 2, 10), to: Date.UTC(2026, 10, 2, 11, 30) };

test('a list and lines of the same incidents are the same', () => {
  const lines = '2026-11-02T10:00:00Z / 2026-11-02T11:30:00Z / slow / very\n\n';
  const list = [{ title: 'slow/very', from: '2026-11-02T10:00:00Z', to: '2026-11-02T11:30:00Z' }];
  expect(parseIncidents(list)).toEqual({ ok: true, incidents: [slow] });
  expect(parseIncidents(splitIncidentLines(lines))).toEqual({ ok: true, incidents: [slow] });
});

test('an incident survives being written as a line', () => {
  expect(parseIncidents(splitIncidentLines(formatIncidentLine(slow)))).toEqual({ ok: true, incidents: [slow] });
});

test('without a title an incident is named by its begin', () => {
  const entries = splitIncidentLines('2026-11-03T10:00:00Z/2026-11-03T11:00:00Z');
  expect(parseIncidents(entries)).toMatchObject({ ok: true, incidents: [{ title: '2026-11-03T10:00:00Z' }] });
});

test.each([
  [{ from: 'yesterday', to: 'today' }, /^from: "yesterday" is not a time/],
  [{ from: '2026-11-02T11:00Z', to: '2026-11-02T10:00Z' }, /^it ends at 2026-11-02T10:00Z, not after/],
  [null, /^from: "undefined" is not a time/],
])('the entry %j is named with the reason', (entry, reason) => {
  const first = { from: '2026-11-02T10:00Z', to: '2026-11-02T11:00Z' };
  expect(parseIncidents([first, entry])).toEqual({ ok: false, index: 1, reason: expect.stringMatching(reason) });
});
