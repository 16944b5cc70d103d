import { appPages, pageOf, pageNames } from './routes';

it('knows each page by the last part of its address, with or without a slash', () => {
  pageNames.forEach((name) => {
    expect(pageOf(`/a/foresight-predict-app/${name}`)).toBe(name);
    expect(pageOf(`/grafana/a/foresight-predict-app/${name}/`)).toBe(name);
  });
});

it('takes any other address for the overview', () => {
  expect(pageOf('/a/foresight-predict-app')).toBe('overview');
  expect(pageOf('/a/foresight-predict-app/nonsense')).toBe('overview');
});

it('links to a service whatever characters its name has', () => {
  const address = new URL(appPages.service('a & b="c"/d', { from: 'now-1h', to: undefined }), 'http://grafana');
  expect(address.searchParams.get('var-service')).toBe('a & b="c"/d');
  expect([...address.searchParams.keys()]).toEqual(['var-service', 'from']);
});
