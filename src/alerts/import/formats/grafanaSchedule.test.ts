import { minute } from '../../../engine';
import { readRules } from '..';
import { findEvaluationOffset } from './grafanaSchedule';

const second = minute / 60;

test.each([
  [{ folderUid: 'f', group: 'g', interval: 60 * second }, 50],
  [{ folderUid: 'shop', group: 'history', interval: 60 * second }, 40],
  [{ folderUid: 'folder', group: 'Größe', interval: 300 * second }, 270],
  [{ folderUid: 'f', group: 'g', interval: 10 * second }, 0],
])('Grafana evaluates the group %j %d s after the multiples of its interval', (group, after) => {
  expect(findEvaluationOffset(group)).toBe(after * second);
});

test('a rule of Grafana has the offset of its group where its folder is known, and one of Prometheus none', () => {
  const rule = { title: 'A', condition: 'A', data: [{ refId: 'A', datasourceUid: 'p', model: { expr: 'up' } }] };
  const readOffset = (document: object) => readRules(JSON.stringify(document)).rules[0].timing.offset;
  expect(readOffset({ title: 'g', folderUid: 'f', interval: 60, rules: [rule] })).toBe(50 * second);
  expect(
    readOffset({ apiVersion: 1, groups: [{ orgId: 1, name: 'g', folder: 'F', interval: '1m', rules: [rule] }] })
  ).toBe(0);
  expect(readOffset({ groups: [{ name: 'g', interval: '1m', rules: [{ alert: 'A', expr: 'up' }] }] })).toBe(0);
});
