import { applyChanges, planChanges, type GrafanaRequest } from '../../../../src/alerts/apply';
import { toRuleGroups } from '../../../../src/alerts';
import { examples } from '../../../../test/support/alerts/examples';
import { alertingRoutes } from './alerting';
import { listen } from '../http';

const provisioned = {
  name: 'disks',
  folder: 'Foresight',
  interval: '1m',
  rules: [{ uid: 'disk', title: 'Disk', data: [] }],
};

test('rules are planned, written and found unchanged over HTTP, and those of files are told apart', async () => {
  const { server, url } = await listen(0, () => ({
    ...alertingRoutes([provisioned]),
    'GET /api/search': () => ({ status: 200, body: [] }),
  }));
  const request: GrafanaRequest = async ({ method, path, body, headers }) => {
    const response = await fetch(`${url}${path}`, { method, headers, body: JSON.stringify(body) });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  };
  try {
    const groups = toRuleGroups([examples.anomaly]);
    const first = await planChanges(groups, request);
    expect(await applyChanges(first, { editable: true }, request)).toMatchObject({ outcome: 'applied' });
    const second = await planChanges(groups, request);
    expect(second.groups[0].rules).toMatchObject([{ kind: 'unchanged', before: { provenance: '' } }]);
    const list = await request({ method: 'GET', path: '/api/v1/provisioning/alert-rules' });
    expect(list.body).toContainEqual(
      expect.objectContaining({ uid: 'disk', provenance: 'file', folderUID: 'foresight' })
    );
    const ruled = await request({ method: 'GET', path: '/api/ruler/grafana/api/v1/rules' });
    const own = { uid: 'disk', title: 'Disk', namespace_uid: 'foresight', rule_group: 'disks' };
    expect(ruled.body).toMatchObject({
      Foresight: expect.arrayContaining([
        {
          name: 'disks',
          interval: '60s',
          rules: [expect.objectContaining({ grafana_alert: expect.objectContaining(own) })],
        },
      ]),
    });
  } finally {
    server.close();
  }
});
