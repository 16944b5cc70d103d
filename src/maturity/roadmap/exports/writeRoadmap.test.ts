import { createIncident, createResult, namedChecks, roadmapNow } from '../../../../test/support/maturity/roadmapCases';
import { createMessage } from '../../../texts';
import { scoreResults } from '../../check/score';
import { createRoadmap } from '../createRoadmap';
import { listGaps } from '../listGaps';
import { renderTexts } from '../renderTexts';
import type { Issue } from './writeIssues';
import { listFiles } from './listFiles';
import { writeRoadmap } from './writeRoadmap';

const hostile = '<script>alert(1)</script>, =cmd|"x" @all `rm -rf` [a](http://evil)';
const results = [
  createResult('slo-defined', {
    service: hostile,
    team: hostile,
    found: createMessage('query.verbatim', { text: hostile }),
    mends: [{ kind: 'settings', path: 'insight.slos', yaml: '- service: cart\n  objective: 0.99\n# ``` end' }],
  }),
  createResult('secrets'),
];
const roadmap = createRoadmap({
  results,
  checks: namedChecks,
  score: scoreResults(results),
  gaps: listGaps(results),
  incidents: [createIncident('a', { title: hostile, services: [hostile] })],
  now: roadmapNow,
  weeks: 4,
  notices: [createMessage('roadmap.unknown-left', { count: 2 })],
});
const english = { language: 'en-US' } as const;

describe('a roadmap as issues', () => {
  const issues = JSON.parse(writeRoadmap(roadmap, 'github', english)) as Issue[];

  it('has what gh issue create takes: a title of one line, a body, labels without commas', () => {
    expect(issues).toHaveLength(2);
    for (const { title, body, labels } of issues) {
      expect([title.length > 0, title.length <= 250, title.includes('\n'), body.length <= 60_000]).toEqual([
        true,
        true,
        false,
        true,
      ]);
      expect(labels.every((label) => /^[^,\s]{1,50}$/.test(label))).toBe(true);
    }
    expect(issues[0].labels).toEqual(
      expect.arrayContaining(['observability', 'phase-1', 'level-3', 'check:slo-defined'])
    );
  });

  it('says why, for whom, the criterion for done and the exact text, in a fence that the text cannot leave', () => {
    const [{ body }] = issues;
    expect(body).toContain('Why slo-defined');
    expect(body).toContain('- [ ] Title of slo-defined: at least 95 %');
    expect(body).toContain('````\n- service: cart\n  objective: 0.99\n# ``` end\n````');
  });

  it('holds names as text: no mention, link or tag comes of them', () => {
    const [{ body }] = issues;
    expect(body).not.toMatch(/@all|(^|[^\\])<script|(^|[^\\])\[a\]\(/);
  });
});

test('a roadmap as a page runs nothing, whatever services are called', () => {
  const page = writeRoadmap(roadmap, 'html', english);
  expect(page).not.toContain('<script');
  expect(page).toContain('&lt;script&gt;');
  expect(page).toContain('<svg');
});

test('a roadmap as CSV has a line for each item that no spreadsheet takes for a formula', () => {
  const lines = writeRoadmap(roadmap, 'csv', english).trim().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toContain('Phase,Goal,Check,What,Level,Team,Owner,Services,Effort');
  expect(lines.join()).not.toMatch(/(^|,)[=@+]/);
});

test('a roadmap that was rendered in a language is written as one that was not', () => {
  for (const language of ['en-US', 'ko-KR'] as const) {
    const rendered = renderTexts(roadmap, { language });
    for (const format of ['markdown', 'csv', 'github', 'html'] as const) {
      expect(writeRoadmap(rendered, format, { language })).toBe(writeRoadmap(roadmap, format, { language }));
    }
  }
});

test('a roadmap is written in the language that is asked for', () => {
  const text = writeRoadmap(roadmap, 'markdown', { language: 'ko-KR' });
  expect(text).toContain('# 옵저버빌리티 로드맵');
  expect(text).toContain('완료 기준');
  expect(text).not.toMatch(/Done when|Owner|Mitigation/);
});

test('entries of one list of the settings are one text, and the same text is there once', () => {
  const entry = (service: string) =>
    ({ kind: 'settings', path: 'insight.slos', yaml: `slos:\n  - service: ${service}\n` }) as const;
  const scrape = {
    kind: 'yaml',
    title: createMessage('roadmap.files', {}),
    file: 'prometheus.yml',
    text: 'a: 1',
  } as const;
  expect(listFiles([entry('cart'), scrape, entry('mail'), scrape]).map(({ file, text }) => [file, text])).toEqual([
    ['jsonData.insight.slos', 'slos:\n  - service: cart\n  - service: mail\n'],
    ['prometheus.yml', 'a: 1'],
  ]);
});
