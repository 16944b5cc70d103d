import { createResult, namedChecks, roadmapNow } from '../../../test/support/maturity/roadmapCases';
import { readRows, withDocument } from '../../frames';
import { known } from '../reading/known';
import { makeRoadmap } from './makeRoadmap';
import { readRoadmap } from './readRoadmap';
import { roadmapFrame } from './roadmapFrame';

const results = [
  createResult('logs-present', { service: 'cart', team: 'shop' }),
  createResult('logs-present', { service: 'mail', team: 'post' }),
  createResult('secrets'),
];
const deps = {
  readHistory: () => Promise.reject(new Error('nothing is read')),
  executor: { run: () => Promise.reject(new Error('nothing is run')) },
  signal: new AbortController().signal,
} as never;
const whole = { service: '', team: '' };

async function lay(selection = whole, language: 'en-US' | 'ko-KR' = 'en-US') {
  const roadmap = await makeRoadmap(
    {
      results,
      checks: namedChecks,
      incidents: known([]),
      range: { from: 0, to: roadmapNow },
      weeks: 4,
      now: roadmapNow,
    },
    deps,
    () => undefined
  );
  return roadmapFrame(roadmap, selection, { language, at: roadmapNow });
}

test('a roadmap is a row for each item, and the whole of it is the document behind them', async () => {
  const frame = await lay();
  const rows = readRows(frame);
  expect(rows.map((row) => [row.number('phase'), row.text('check'), row.text('team'), row.text('basis')])).toEqual([
    [1, 'logs-present', 'post', 'weight'],
    [1, 'logs-present', 'shop', 'weight'],
    [2, 'secrets', '', 'weight'],
  ]);
  const roadmap = readRoadmap(JSON.parse(JSON.stringify(frame)));
  expect(roadmap?.phases.map(({ goal }) => goal)).toEqual(['Reach level 1', 'Reach level 2']);
  expect(roadmap?.summary).toHaveLength(3);
});

test('of a team or service it has what is theirs alone', async () => {
  const [ofTeam, ofService] = [await lay({ ...whole, team: 'shop' }), await lay({ ...whole, service: 'mail' })];
  expect(readRows(ofTeam).map((row) => row.text('service'))).toEqual(['cart']);
  expect(readRoadmap(ofService)?.phases.flatMap(({ items }) => items.map(({ team }) => team))).toEqual(['post']);
});

test('its texts are in the language of the reader', async () => {
  const [row] = readRows(await lay(whole, 'ko-KR'));
  expect([row.text('goal'), row.text('reason')]).toEqual([
    '레벨 1 도달',
    expect.stringContaining('가중치(3)만으로 정했습니다'),
  ]);
});

test('a frame without a roadmap has none', () => {
  expect(readRoadmap({})).toBeUndefined();
  expect(readRoadmap(withDocument({ name: '', fields: [] }, { phases: 'many' }))).toBeUndefined();
});
