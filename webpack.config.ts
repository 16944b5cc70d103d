import { readFileSync } from 'fs';
import path from 'path';
import CopyWebpackPlugin from 'copy-webpack-plugin';
import { globSync } from 'glob';
import type { Configuration } from 'webpack';
import { merge } from 'webpack-merge';
import { copyFilePatterns } from './.config/bundler/copyFiles.ts';
import scaffold, { type Env } from './.config/webpack/webpack.config.ts';

const languages = globSync('src/texts/catalogues/*/index.ts')
  .map((file) => path.basename(path.dirname(file)))
  .sort();

// Grafana reads a plugin's languages before any of its code.
const pluginJson = {
  from: '**/plugin.json',
  to: '.',
  force: true,
  priority: 1,
  transform: (content: Buffer) => JSON.stringify({ ...JSON.parse(String(content)), languages }, null, 2),
};

// A language's texts lie together in its catalogue; Grafana looks for each plugin's beside its plugin.json.
const texts = globSync('**/plugin.json', { cwd: 'src' }).flatMap((file) => {
  const { id } = JSON.parse(readFileSync(path.join('src', file), 'utf8'));
  return languages.map((language) => ({
    from: `texts/catalogues/${language}/${id}.json`,
    to: path.join(path.dirname(file), 'locales', language, '[name][ext]'),
  }));
});

// What the scaffold copies: every JSON file to where it lies in src. Catalogues do not.
const scaffoldCopies = copyFilePatterns.map((pattern) => ({
  ...pattern,
  globOptions: { ignore: ['**/texts/catalogues/**'] },
}));

// The scaffold copies only the root plugin's logos; nested plugins need theirs too.
const nestedImages = { from: '*/**/img/**', to: '.', noErrorOnMissing: true };

// The dashboards that are provisioned also come with the app, under uids of their own: a Grafana may have both.
const appDashboards = {
  from: '../provisioning/dashboards/{fleet,service,capacity}.json',
  to: 'dashboards/[name][ext]',
  transform: (content: Buffer) => String(content).replace(/foresight-(fleet|service|capacity)/g, 'foresight-app-$1'),
};

// JSON Schemas for provisioning and rule files, which Grafana then serves to editors.
const schemas = { from: '../docs/schemas/*.json', to: 'schemas/[name][ext]' };

// The scaffold's virtual module is an ES module, whatever package.json says of this package's own files.
const publicPathModule = { test: /grafana-public-path\.js$/, type: 'javascript/auto' };

// Layers whose modules do nothing when they are loaded: schemas and tables that a bundle does not use are not in it.
const pureModules = {
  test: /src\/(registry\.ts|(engine|schema|frames|queries|alerts|insight|incidents|reports|capacity|response|models|maturity|sources)\/)/,
  sideEffects: false,
};

// webpack's cache takes copied files (locales, README) for unchanged when they are not: what ships is built from nothing.
const caching = (env: Env): Configuration => (env.production ? { cache: false } : {});

// The forecast panel's thread: a script of its own beside the panel, with all that it needs.
const forecastWorker: Configuration = {
  entry: {
    'panels/forecast/worker': {
      import: './panels/forecast/compute/worker.ts',
      library: { type: 'var', name: 'foresightForecastWorker' },
      chunkLoading: false,
      // What it imports dynamically is within it, too.
      asyncChunks: false,
    },
  },
};

// The package's `module` field names a file that it does not have; without this, every language of it would be bundled.
const scenes = path.join(process.cwd(), 'node_modules/@grafana/scenes/dist/esm/packages/scenes/src/index.js');

// Its modules name options of a panel that @grafana/schema of this version no longer has; they are not used.
const ignoreWarnings: Configuration['ignoreWarnings'] = [{ module: /@grafana\/scenes/, message: /defaultOptions/ }];

// Chunks are in one list that all plugins of a page read: a module that is in several must have the same exports in each, whoever
// uses which of them.
const sameEverywhere: Configuration['optimization'] = { usedExports: 'global' };

function withoutCopies(given: Configuration): Configuration {
  return { ...given, plugins: given.plugins?.filter((plugin) => !(plugin instanceof CopyWebpackPlugin)) };
}

const copies = [...scaffoldCopies, pluginJson, ...texts, nestedImages, appDashboards, schemas];

/** The thread is built by itself: it has only what it uses, while pages and panels agree about what modules export. */
async function configureWorker(env: Env): Promise<Configuration> {
  const { entry: _, plugins: __, externals: ___, output, ...given } = await scaffold(env);
  return merge(
    { ...given, output: { ...output, clean: false, library: undefined } },
    caching(env),
    { name: 'worker', module: { rules: [pureModules] } },
    forecastWorker
  );
}

async function configurePages(env: Env): Promise<Configuration> {
  const given = await scaffold(env);
  return merge(withoutCopies(given), caching(env), {
    name: 'pages',
    // Built first: what it cleans away is not the thread.
    // The hash of every chunk is part of what Grafana loads at start: ten digits tell versions apart, too.
    output: { clean: { keep: (file) => isKept.test(file) }, hashDigestLength: 10 },
    resolve: { alias: { '@grafana/scenes$': scenes } },
    ignoreWarnings,
    module: { rules: [publicPathModule, pureModules] },
    optimization: sameEverywhere,
    plugins: [new CopyWebpackPlugin({ patterns: copies })],
  });
}

/** The backend's executables, and the thread. */
const isKept = /_(?:amd64|arm|arm64)(?:\.exe)?$|go_plugin_build_manifest|panels[\\/]forecast[\\/]worker\.js/;

const config = async (env: Env): Promise<Configuration[]> => [await configurePages(env), await configureWorker(env)];

export default config;
