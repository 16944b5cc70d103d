import { bootPage, type BootState } from './bootPage';

const pages = [
  { type: 'page', name: 'For all', path: '/a/app/all', role: 'Viewer', addToNav: true },
  { type: 'page', name: 'For some', path: '/a/app/some', role: 'Admin', addToNav: true },
];
const state: BootState = {
  plugins: [
    {
      folder: '',
      json: { id: 'app', type: 'app', info: { logos: {} }, includes: pages },
    } as unknown as BootState['plugins'][number],
  ],
  dataSources: [
    {
      uid: 'p',
      name: '</script><script>alert(1)</script>',
      type: 'prometheus',
      secureJsonData: { password: 's3' },
      lastUpdatedMs: 1,
    },
    { uid: 'o', name: 'Other', type: 'other', isDefault: true, lastUpdatedMs: 1 },
  ],
  dashboards: [{ uid: 'd', title: 'Shop' }],
  preferences: { theme: 'light', language: 'ko-KR' },
  user: { login: 'demo', name: 'Demo', role: 'Viewer' },
  version: '1',
};
const data = JSON.parse(/grafanaBootData = (.*);/.exec(bootPage(state))?.[1] ?? '');

test('no name of a data source ends the script that it stands in', () => {
  expect(bootPage(state)).not.toContain('<script>alert');
  expect(Object.keys(data.settings.datasources)).toContain('</script><script>alert(1)</script>');
});

test('secrets do not reach the browser', () => {
  expect(bootPage(state)).not.toContain('s3');
});

test('the browser is told language, theme, default data source and where one can go', () => {
  expect(data.user).toMatchObject({ theme: 'light', language: 'ko-KR' });
  expect(data.settings.defaultDatasource).toBe('Other');
  expect(data.navTree).toEqual([
    { id: '/a/app/all', text: 'For all', url: '/a/app/all' },
    { id: 'd', text: 'Shop', url: '/d/d' },
  ]);
  expect(data.user).toMatchObject({ orgRole: 'Viewer', isGrafanaAdmin: false });
});

test('what the pages have no browser half for is told by its module', () => {
  const { meta } = data.settings.datasources.Other;
  expect(meta.module).toBe('missing');
});
