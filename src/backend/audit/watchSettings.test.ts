import type { PluginContext } from '../protocol/wire/messages';
import type { NewEvent } from './createAuditLog';
import { createSettingsWatch } from './watchSettings';

function setUp() {
  const events: Array<NewEvent & { actorKind?: string }> = [];
  const watch = createSettingsWatch({ record: (event, _, caller) => events.push({ ...event, ...caller }) });
  const see = (lastUpdatedMs: number, jsonData: Record<string, unknown>, { secureJsonData = {}, orgId = 1 } = {}) => {
    const dataSource = { uid: 'own', name: 'Foresight', url: '', jsonData, secureJsonData, lastUpdatedMs };
    const user = { login: 'viewer', name: '', email: '', role: 'Viewer' };
    watch.observe({ orgId, pluginId: '', user, dataSource, grafanaConfig: {} } satisfies PluginContext);
  };
  return { events, see };
}

describe('createSettingsWatch', () => {
  it('tells what is other than before, and blames nobody for it', () => {
    const { events, see } = setUp();
    see(1, { limits: { maxSeries: 100, concurrency: 4 }, sources: [{ uid: 'a' }] });
    see(1, { limits: { maxSeries: 100, concurrency: 4 }, sources: [{ uid: 'a' }] });
    expect(events).toEqual([]);
    see(2, { limits: { maxSeries: 200, concurrency: 4 }, sources: [{ uid: 'a' }, { uid: 'b' }] });
    expect(events).toEqual([
      {
        action: 'settings.change',
        outcome: 'allowed',
        target: 'data source Foresight',
        before: '{"limits.maxSeries":"100"}',
        after: '{"limits.maxSeries":"200","sources.1.uid":"b"}',
        actor: '',
        actorKind: 'unknown',
        role: '',
      },
    ]);
  });

  it('tells which secrets changed, and nothing of them', () => {
    const { events, see } = setUp();
    see(1, {}, { secureJsonData: { grafanaToken: 'first-token' } });
    see(2, {}, { secureJsonData: { grafanaToken: 'second-token', 'source.a.token': 'third-token' } });
    expect(events[0]).toMatchObject({
      before: '{"secureJsonData.grafanaToken":"set"}',
      after: '{"secureJsonData.grafanaToken":"set","secureJsonData.source.a.token":"set"}',
    });
  });

  it('tells a save that changed nothing from one that did, and organisations from each other', () => {
    const { events, see } = setUp();
    see(1, { language: 'en-US' });
    see(2, { language: 'en-US' });
    see(3, { language: 'ko-KR' }, { orgId: 2 });
    expect(events).toEqual([]);
  });

  it('tells of long texts that they differ, and of many changes the first', () => {
    const { events, see } = setUp();
    const fields = (value: string) => Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`f${i}`, value]));
    see(1, { ...fields('a'), calendar: { ics: `${'x'.repeat(5000)}1` } });
    see(2, { ...fields('b'), calendar: { ics: `${'x'.repeat(5000)}2` } });
    expect(Object.keys(JSON.parse(events[0].after ?? ''))).toHaveLength(20);
    const other = setUp();
    other.see(1, { ics: `${'x'.repeat(5000)}1` });
    other.see(2, { ics: `${'x'.repeat(5000)}2` });
    expect(other.events).toHaveLength(1);
    expect(other.events[0].after?.length).toBeLessThan(200);
  });

  it('is not overwhelmed by settings within settings', () => {
    const { events, see } = setUp();
    const deep = (depth: number) =>
      JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`) as Record<string, unknown>;
    see(1, deep(5000));
    see(2, deep(4000));
    expect(events).toEqual([]);
  });
});
