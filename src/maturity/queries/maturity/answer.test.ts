import { findPart, readNotices, readProgress, readRows, type Frame } from '../../../frames';
import { SourceError } from '../../../queries';
import { createMessage } from '../../../texts';
import { answerMaturity, openWorld, now, type World } from '../../../../test/support/maturity/maturityWorld';
import { createMaturityQuery } from '..';
import { answer } from './answer';

const up = (labels: Record<string, string>, value: number): [Record<string, string>, number] => [labels, value];
const world: World = {
  answers: [[/avg_over_time\(up/, [up({ job: 'web', instance: 'a:1' }, 1), up({ job: 'db', instance: 'b:1' }, 0.5)]]],
  slos: [{ service: 'web', objective: 0.99, window: '28d' }],
};
const checks = (frames: Frame[]) => readRows(findPart(frames, 'checks'));
const find = (frames: Frame[], check: string, service: string) =>
  checks(frames).find((row) => row.text('check') === check && row.text('service') === service)!;

describe('an assessment', () => {
  it('says of each check and service what was found, asked and why, with query and mends', async () => {
    const frames = await answerMaturity(world);
    const [good, bad] = ['web', 'db'].map((service) => find(frames, 'scrape-health', service));
    expect([good.text('outcome'), good.number('share')]).toEqual(['passed', 1]);
    expect([bad.text('outcome'), bad.text('found')]).toEqual(['failed', '1 of 1 targets missed scrapes: db b:1']);
    expect([bad.text('source'), bad.text('language')]).toEqual(['prom', 'promql']);
    expect(bad.text('expr')).toBe('avg_over_time(up{job="db"}[1d]) < 0.99');
    expect(JSON.parse(bad.text('mends'))).toMatchObject([{ kind: 'yaml', file: 'prometheus.yml' }]);
    expect([bad.text('asked'), bad.text('reason'), bad.text('title')].every((text) => text !== '')).toBe(true);
  });

  it('is in the language of the reader', async () => {
    const frames = await answerMaturity(world, { output: 'checks' }, { language: 'ko-KR' });
    expect(find(frames, 'slo-defined', 'web').text('found')).toBe('목표가 있습니다.');
  });

  it('has no silent gap: what cannot be read is unknown, with the reason', async () => {
    const timeout = new SourceError('timeout', createMessage('source.timeout', { name: 'Prometheus', seconds: 25 }));
    const frames = await answerMaturity({ ...world, answers: [[/./, timeout]] });
    const row = find(frames, 'scrape-health', '');
    expect([row.text('outcome'), row.number('share')]).toEqual(['unknown', NaN]);
    expect(row.text('found')).toContain('Prometheus did not answer');
  });

  it('of an empty source fails nothing, and says that nothing is there', async () => {
    const frames = await answerMaturity({ metrics: {} });
    expect(checks(frames).filter((row) => row.text('outcome') === 'failed')).toEqual([]);
    expect(readNotices(frames[0]).join()).toContain('Prometheus has no metric or stream by which services are found');
  });

  it('has scores of services and the whole, apart from what is unknown', async () => {
    const [whole, db, web] = readRows(
      findPart(await answerMaturity(world, { output: 'services' }), 'maturityServices')
    );
    expect([whole, db, web].map((row) => row.text('service'))).toEqual(['', 'db', 'web']);
    expect(db.number('score')).toBeLessThan(web.number('score'));
  });

  it('has the scores of teams, by settings', async () => {
    const settings = { teams: { shop: ['web'], data: ['db'] } };
    const frames = await answerMaturity({ ...world, settings }, { output: 'teams' });
    expect(readRows(findPart(frames, 'teams')).map((row) => row.text('team'))).toEqual(['', 'data', 'shop']);
  });

  it('gives rules numbers of the whole, of teams and of services', async () => {
    const settings = { teams: { shop: ['web'] } };
    const frames = await answerMaturity({ ...world, settings }, { output: 'score' }, { forAlert: true });
    const labels = frames.map(({ fields: [one] }) => one.labels);
    expect(labels).toEqual([{}, { service: 'db' }, { service: 'web', team: 'shop' }, { team: 'shop' }]);
  });
});

describe('an assessment that takes long', () => {
  const query = createMaturityQuery({ output: 'checks' }) as never;
  const request = { refId: 'A', from: now, to: now, intervalMs: 1, now };
  const progress = { done: 2, total: 7, doing: createMessage('maturity.reading', {}) };
  const slow = async () => ({ ...(await openWorld(world)), longWork: { follow: async () => ({ progress }) } });

  it('answers at once how far it is', async () => {
    const frames = await answer({ query, request: { ...request, forAlert: false } }, await slow());
    expect(readProgress(frames)).toEqual({ done: 2, total: 7, doing: 'Reading metrics, logs and rules' });
    expect(checks(frames)).toEqual([]);
  });

  it('refuses a rule, which has it at the next evaluation', async () => {
    const refused = answer({ query, request: { ...request, forAlert: true } }, await slow());
    await expect(refused).rejects.toThrow(/2 of 7/);
  });
});
