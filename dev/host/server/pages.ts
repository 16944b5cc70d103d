import path from 'node:path';
import { defaultLanguage, languageCodes } from '../../../src/texts';
import { bootPage, type BootState, type Preferences } from './bootPage';
import type { Shell } from './buildShell';
import { ok, HttpError, type Answer, type Call, type Routes } from './http';
import { readUser } from './user';
import { pluginMeta, readAsset, type BuiltPlugin } from './plugins';

const forever = 'public, max-age=31536000, immutable';

/** Files of the plugins as shipped, of the pages, and the icons of Grafana's components. */
export function assetRoutes({ root, shell, plugins }: { root: string; shell: Shell; plugins: BuiltPlugin[] }): Routes {
  const icons = path.join(root, 'node_modules', '@grafana', 'ui', 'dist', 'public', 'img', 'icons');
  return {
    'GET /public/plugins/:id/*': ({ params }) => readAsset(findPlugin(plugins, params.id).folder, params.rest),
    'GET /public/host/*': ({ params }) => readAsset(shell.folder, params.rest, forever),
    'GET /public/build/img/icons/*': ({ params }) => readIcon(icons, params.rest),
    // Components name Grafana's fonts, which are not among its packages; the browser takes its own.
    'GET /public/fonts/*': () => ({ status: 204 }),
    'GET /api/plugins/:id/settings': ({ params }) => ok(pluginMeta(findPlugin(plugins, params.id))),
  };
}

/** The package has only some of Grafana's icons: a place is kept for the others. */
function readIcon(folder: string, file: string): Answer {
  try {
    return readAsset(folder, file, forever);
  } catch {
    const empty = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"></svg>');
    return { status: 200, body: empty, headers: { 'Content-Type': 'image/svg+xml' } };
  }
}

function findPlugin(plugins: BuiltPlugin[], id: string): BuiltPlugin {
  const plugin = plugins.find(({ json }) => json.id === id);
  if (!plugin) {
    throw new HttpError(404, `There is no plugin ${id} here.`);
  }
  return plugin;
}

/** Every other address is a page. */
export function pageRoutes(state: () => Omit<BootState, 'preferences' | 'user'>): Routes {
  const preferences: Preferences = { theme: 'dark', language: defaultLanguage };
  const page = (call: Call): Answer => {
    const chosen = { ...preferences, theme: readTheme(call.query.get('theme')) ?? preferences.theme };
    const body = Buffer.from(bootPage({ ...state(), preferences: chosen, user: readUser(call) }));
    return { status: 200, body, headers: { 'Content-Type': 'text/html; charset=utf-8' } };
  };
  return {
    'GET /api/health': () => ok({ database: 'ok', version: 'stand-in' }),
    'GET /api/user/preferences': () => ok(preferences),
    'PATCH /api/user/preferences': (call) => {
      const { theme, language } = call.json();
      preferences.theme = readTheme(theme) ?? preferences.theme;
      preferences.language = languageCodes.find((one) => one === language) ?? preferences.language;
      return ok({ message: 'Preferences updated' });
    },
    'GET /': () => ({ status: 302, headers: { Location: state().demo?.home ?? firstPage(state().plugins) } }),
    'GET /a/*': page,
    'GET /d/*': page,
    'GET /dashboards': page,
    'GET /explore': page,
    'GET /alerting/*': page,
    'GET /connections/*': page,
  };
}

function firstPage(plugins: BuiltPlugin[]): string {
  const pages = plugins.flatMap(({ json }) => json.includes ?? []);
  return pages.find(({ defaultNav }) => defaultNav)?.path ?? '/dashboards';
}

function readTheme(value: unknown): string | undefined {
  return value === 'dark' || value === 'light' ? value : undefined;
}
