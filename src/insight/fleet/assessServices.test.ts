import { render } from '../../texts';
import { answerServices } from '../queries/services/answer';
import { assessServices } from './assessServices';
import { createContext, hour, now, shopDeps } from '../../../test/support/insight/smallShop';
import { findField, findPart, type Frame, type FramePart, type ServiceRole } from '../../frames';

const services = createContext({ queryType: 'services' });

function column(frame: Frame, role: ServiceRole): ArrayLike<unknown> {
  return findField(frame, role)?.values ?? [];
}

function partOf(frames: Frame[], part: FramePart): Frame {
  return findPart(frames, part) ?? { name: 'none', fields: [] };
}

describe('surveyFleet', () => {
  it('tells of a disk that fills once, by its node, with the services that it affects', async () => {
    const { members, notices } = await assessServices(services, await shopDeps());
    expect(members.map(({ name, affects, health }) => [name, affects, health.now.state, health.ahead.state])).toEqual([
      ['node-1', ['db'], 'good', 'warning'],
      ['db', [], 'good', 'good'],
      ['web', [], 'good', 'good'],
    ]);
    const [reason] = members[0].health.ahead.reasons;
    expect(reason).toMatchObject({ code: 'reaches', signal: { kind: 'disk', subject: 'node-1', part: '/' } });
    expect(reason.code === 'reaches' && reason.reach.hours).toBeCloseTo(100, -1);
    expect(notices).toEqual([]);
  });

  it('puts the service that its callees do not explain first', async () => {
    const began = now - hour;
    const { members } = await assessServices(services, await shopDeps({ failing: { web: began, db: began } }));
    expect(members.map(({ name, health }) => [name, health.now.state])).toEqual([
      ['db', 'critical'],
      ['web', 'critical'],
      ['node-1', 'good'],
    ]);
    expect(members[0].health.now.reasons[0].signal.kind).toBe('errors');
  });

  it('blames no callee that became unusual long after its caller', async () => {
    const failing = { web: now - 4 * hour, db: now - hour };
    const { members } = await assessServices(services, await shopDeps({ failing }));
    expect(members.map(({ health }) => health.now.state)).toEqual(['critical', 'critical', 'good']);
    expect(members[0].health.now.reasons[0].code).toBe('unusual');
  });

  it('tells what could not be read, and holds without it', async () => {
    const { members, notices } = await assessServices(services, await shopDeps({ broken: 'histogram_quantile' }));
    expect(members).toHaveLength(3);
    expect(notices.map((notice) => render(notice, { language: 'en-US' }))).toEqual([
      expect.stringMatching(/^Failed to read Duration on .*: Prometheus did not answer/),
    ]);
  });

  it('judges objectives by the error budget that is left', async () => {
    const slos = [{ service: 'web', objective: 0.99, window: '7d' }];
    const { members } = await assessServices(services, { ...(await shopDeps()), slos });
    const [reason] = members.find(({ name }) => name === 'web')?.health.now.reasons ?? [];
    expect(reason).toMatchObject({ code: 'spent', severity: 'warning', budget: { objective: 0.99 } });
  });

  it("throws the source's own error where nothing can be read", async () => {
    await expect(assessServices(services, await shopDeps({ broken: '' }))).rejects.toThrow(
      'did not answer within 25 s'
    );
  });

  it('can be asked for one service alone', async () => {
    const { members } = await assessServices(
      createContext({ queryType: 'services', service: 'web' }),
      await shopDeps()
    );
    expect(members.map(({ name }) => name)).toEqual(['web']);
  });
});

describe('answerServices', () => {
  it('lays out services, trends, forecasts, anomalies and dependencies', async () => {
    const frames = await answerServices(services, await shopDeps({ failing: { db: now - hour } }));
    const table = partOf(frames, 'services');
    expect(Array.from(column(table, 'service'))).toEqual(['db', 'node-1', 'web']);
    expect(column(table, 'now')[0]).toBe('critical');
    expect(column(table, 'reason')[0]).toMatch(
      /^Failed requests 2\d\S* %(, 2\d\S* % at worst)?, usually .*, too high for \d+ min/
    );
    expect(JSON.parse(String(column(table, 'details')[0]))).toMatchObject({ kind: 'service', nodes: ['node-1'] });
    const trend = partOf(frames, 'trend');
    expect(trend.fields.map(({ labels }) => labels?.service)).toEqual([undefined, 'db', 'node-1', 'web']);
    expect(trend.fields[1].labels?.signal).toBe('errors');
    expect(trend.fields[0].values[trend.fields[0].values.length - 1]).toBe(now);
    expect(partOf(frames, 'ahead').fields[0].values[0]).toBeGreaterThan(now);
    expect(column(partOf(frames, 'events'), 'service')[0]).toBe('db');
    expect(column(partOf(frames, 'dependencies'), 'callee')[0]).toBe('db');
  });

  it('says what is missing', async () => {
    const [{ meta }] = await answerServices(services, await shopDeps());
    expect(meta?.notices?.map(({ text }) => text)).toEqual([
      'No metric found for Duration of 1 of 2 services: db.',
      expect.stringContaining('No logs source is configured'),
    ]);
  });

  it('gives alert rules one number per service', async () => {
    const deps = await shopDeps({ failing: { db: now - hour } });
    const frames = await answerServices(createContext({ queryType: 'services', output: 'health' }), deps);
    expect(frames.map(({ fields: [field] }) => [field.labels, field.values[0]])).toEqual([
      [{ service: 'db' }, 2],
      [{ service: 'node-1' }, 0],
      [{ service: 'web' }, 0],
    ]);
    const ahead = await answerServices(
      createContext({ queryType: 'services', output: 'healthAhead' }),
      await shopDeps()
    );
    expect(ahead.map(({ fields: [field] }) => field.values[0])).toEqual([1, 0, 0]);
  });
});
