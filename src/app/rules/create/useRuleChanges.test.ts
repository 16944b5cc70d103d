import { from, of, throwError } from 'rxjs';
import { act, renderHook, waitFor } from '@testing-library/react';
import { setBackendSrv, type BackendSrv, type BackendSrvRequest } from '@grafana/runtime';
import { examples } from '../../../../test/support/alerts/examples';
import { fakeGrafana } from '../../../../test/support/alerts/fakeGrafana';
import type { GrafanaCall } from '../../../alerts';
import type { ReportedEvent } from '../../../audit';
import { useRuleChanges } from './useRuleChanges';

const spec = { ...examples.anomaly, foresight: 'foresight' };

/** Writes the rule into a Grafana whose audit resource answers so; what was reported to which address. */
async function write(answer: () => ReturnType<BackendSrv['fetch']>) {
  const grafana = fakeGrafana();
  const reported: Array<{ url: string; events: ReportedEvent[] }> = [];
  const fetch = ({ url, method = 'GET', data, headers }: BackendSrvRequest) => {
    if (url.endsWith('/resources/audit')) {
      reported.push({ url, events: (data as { events: ReportedEvent[] }).events });
      return answer();
    }
    const call = { method, path: url, body: data, headers } as GrafanaCall;
    return from(grafana.request(call).then(({ status, body }) => ({ status, data: body })));
  };
  setBackendSrv({ fetch } as unknown as BackendSrv);
  const { result } = renderHook(() => useRuleChanges([spec]));
  await waitFor(() => expect(result.current.step.status).toBe('planned'));
  const { step } = result.current;
  await act(async () => {
    await (step.status === 'planned' && result.current.write(step.changes, true));
  });
  return { reported, step: result.current.step, rules: grafana.rules.size };
}

describe('useRuleChanges', () => {
  it('reports what was written to the data source of the rules', async () => {
    const { reported, step, rules } = await write(() => of({ data: {} }) as ReturnType<BackendSrv['fetch']>);
    expect(rules).toBe(1);
    expect(step).toMatchObject({ status: 'done', report: { outcome: 'applied' }, unrecorded: undefined });
    const [{ url, events }] = reported;
    expect(url).toBe('/api/datasources/uid/foresight/resources/audit');
    expect(events.map(({ action, outcome }) => [action, outcome])).toEqual([
      ['folder.create', 'allowed'],
      ['rule.create', 'allowed'],
    ]);
  });

  it('says where the audit log does not know of it, and has written all the same', async () => {
    const refuse = () => throwError(() => ({ status: 403, data: { error: 'This needs the role Editor' } }));
    const { step, rules } = await write(refuse as () => ReturnType<BackendSrv['fetch']>);
    expect(rules).toBe(1);
    expect(step).toMatchObject({
      status: 'done',
      report: { outcome: 'applied' },
      unrecorded: 'This needs the role Editor',
    });
  });
});
