import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { HttpError, type Answer } from './http';

/** A built plugin: its plugin.json and the folder that it lies in. */
/** A part of a plugin that Grafana leads to. */
interface PluginInclude {
  type: string;
  name: string;
  path: string;
  /** The least role that sees it. */
  role?: string;
  addToNav?: boolean;
  defaultNav?: boolean;
}

export interface BuiltPlugin {
  folder: string;
  json: PluginJson;
}

export interface PluginJson extends Record<string, unknown> {
  id: string;
  name: string;
  type: 'app' | 'datasource' | 'panel';
  info: { version: string; logos: { small: string; large: string } };
  languages?: string[];
  includes?: PluginInclude[];
}

const served: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.md': 'text/plain',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

/** The app in a folder and the plugins nested in it. */
export function findPlugins(dist: string): BuiltPlugin[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'plugin.json')
    .map((file) => ({
      folder: path.dirname(path.join(dist, file)),
      json: JSON.parse(readFileSync(path.join(dist, file), 'utf8')),
    }));
}

/** A plugin as Grafana's frontend settings describe it. */
export function pluginMeta({ json, folder }: BuiltPlugin) {
  const baseUrl = `public/plugins/${json.id}`;
  const { logos } = json.info;
  const translations = (json.languages ?? [])
    .filter((language) => existsSync(path.join(folder, 'locales', language, `${json.id}.json`)))
    .map((language) => [language, `${baseUrl}/locales/${language}/${json.id}.json`]);
  return {
    ...json,
    baseUrl,
    module: `${baseUrl}/module.js`,
    info: { ...json.info, logos: { small: `/${baseUrl}/${logos.small}`, large: `/${baseUrl}/${logos.large}` } },
    translations: Object.fromEntries(translations),
    enabled: true,
    jsonData: {},
  };
}

/** A file below a folder, of a kind that browsers are given; executables are not. @throws HttpError */
export function readAsset(folder: string, file: string, caching = 'no-cache'): Answer {
  const full = path.resolve(folder, file);
  const type = served[path.extname(full)];
  if (type === undefined || !full.startsWith(path.resolve(folder) + path.sep) || !existsSync(full)) {
    throw new HttpError(404, `There is no file ${file}.`);
  }
  return { status: 200, body: readFileSync(full), headers: { 'Content-Type': type, 'Cache-Control': caching } };
}
