import pluginJson from '../plugin.json';
import { findPage, pages, type PageName } from './pages';
import { appPages } from './routes';

const names = Object.keys(pages) as PageName[];

it.each(names)('knows the page %s by the last part of its address, with or without a slash', (name) => {
  expect(findPage(`/a/foresight-predict-app/${name}`)).toBe(name);
  expect(findPage(`/grafana/a/foresight-predict-app/${name}/`)).toBe(name);
});

it('takes any other address for the overview', () => {
  expect(findPage('/a/foresight-predict-app')).toBe('overview');
  expect(findPage('/a/foresight-predict-app/nonsense')).toBe('overview');
  expect(findPage('/a/foresight-predict-app/constructor')).toBe('overview');
});

it('plugin.json lists each of them, and no other', () => {
  const listed = pluginJson.includes.filter(({ type }) => type === 'page').map(({ path }) => path);
  expect(listed).toEqual(names.map((name) => `/a/%PLUGIN_ID%/${name}`));
});

it('every link between pages leads to one of them', () => {
  const { service, ...others } = appPages;
  const links = [service('cart'), ...Object.values(others).map((link) => link())];
  expect(links.map((link) => findPage(link.split('?')[0]))).toEqual(['service', ...Object.keys(others)]);
});
