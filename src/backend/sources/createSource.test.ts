import { SourceError } from '../../queries';
import { grafanaTokenKey, secretKey, type DataSourceSettings } from '../../sources';
import { createSource } from './createSource';
import { settingsWith } from '../../../test/support/backend/settingsWith';

const prometheus = { uid: 'p', kind: 'prometheus', url: 'http://prometheus:9090' } as const;

function failure(
  jsonData: DataSourceSettings,
  uid: string,
  { secrets = {}, config = {} } = {}
): SourceError | undefined {
  try {
    createSource(settingsWith(jsonData, secrets, config), uid);
    return undefined;
  } catch (error) {
    return error as SourceError;
  }
}

test('a query without a source is told to choose one', () => {
  expect(failure({ sources: [prometheus] }, '')).toMatchObject({ code: 'unknown-source', status: 400 });
});

test('a source outside the allow-list is refused, naming what is allowed', () => {
  const error = failure({ sources: [prometheus] }, 'other');
  expect(error).toMatchObject({ code: 'not-allowed', status: 403 });
  expect(error?.message).toMatch(/^Source other is not among the sources that Forecasts may query \(p\)/);
});

test('a data source cannot be asked to ask itself', () => {
  const error = failure({ sources: [{ uid: 'own', kind: 'grafana' }] }, 'own');
  expect(error).toMatchObject({ code: 'misconfigured' });
  expect(error?.message).toContain('ask itself without end');
});

test('a Grafana source needs a token and a URL', () => {
  const sources = [{ uid: 'g', kind: 'grafana' as const }];
  const url = { GF_APP_URL: 'http://grafana:3000/' };
  expect(failure({ sources }, 'g', { config: url })?.message).toContain('Create a service account');
  expect(failure({ sources }, 'g', { secrets: { [grafanaTokenKey]: 't' } })?.message).toContain('grafanaUrl');
  expect(failure({ sources }, 'g', { secrets: { [grafanaTokenKey]: 't' }, config: url })).toBeUndefined();
});

test('a secret that would begin another header is refused and not shown', () => {
  const error = failure({ sources: [prometheus] }, 'p', {
    secrets: { [secretKey('p', 'token')]: 'hunter2\r\nX-Evil: 1' },
  });
  expect(error).toMatchObject({ code: 'misconfigured' });
  expect(error?.message).not.toContain('hunter2');
});
