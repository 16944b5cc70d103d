import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findPlugins, pluginMeta, readAsset } from './plugins';

const dist = mkdtempSync(path.join(tmpdir(), 'dist-'));
afterAll(() => rmSync(dist, { recursive: true }));

function put(file: string, content: string): void {
  mkdirSync(path.dirname(path.join(dist, file)), { recursive: true });
  writeFileSync(path.join(dist, file), content);
}
const info = { version: '1', logos: { small: 'img/a.svg', large: 'img/b.svg' } };
put('plugin.json', JSON.stringify({ id: 'app', name: 'App', type: 'app', info, languages: ['en-US', 'ko-KR'] }));
put('locales/ko-KR/app.json', '{}');
put('nested/plugin.json', JSON.stringify({ id: 'nested', name: 'Nested', type: 'panel', info }));
put('nested/module.js', 'define([])');
put('nested/gpx_backend', 'binary');

test('the app and what is nested in it are found, with addresses of their own', () => {
  const metas = findPlugins(dist).map(pluginMeta);
  expect(metas).toHaveLength(2);
  expect(metas.find(({ id }) => id === 'nested')).toMatchObject({
    module: 'public/plugins/nested/module.js',
    info: { logos: { small: '/public/plugins/nested/img/a.svg' } },
  });
});

test('only texts that are there are offered', () => {
  const app = findPlugins(dist)
    .map(pluginMeta)
    .find(({ id }) => id === 'app');
  expect(app?.translations).toEqual({ 'ko-KR': 'public/plugins/app/locales/ko-KR/app.json' });
});

test('a file is given with its type', () => {
  const { body, headers } = readAsset(path.join(dist, 'nested'), 'module.js');
  expect([String(body), headers?.['Content-Type']]).toEqual(['define([])', 'text/javascript']);
});

test.each(['gpx_backend', '../plugin.json', '/etc/hosts.json', 'locales/../../plugin.json', 'missing.js', ''])(
  'the file "%s" is not given',
  (file) => expect(() => readAsset(path.join(dist, 'nested'), file)).toThrow('There is no file')
);
