import { appPages } from './routes';

it('links to a service whatever characters its name has', () => {
  const address = new URL(appPages.service('a & b="c"/d', { from: 'now-1h', to: undefined }), 'http://grafana');
  expect(address.searchParams.get('var-service')).toBe('a & b="c"/d');
  expect([...address.searchParams.keys()]).toEqual(['var-service', 'from']);
});
