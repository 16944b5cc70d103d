import CopyWebpackPlugin from 'copy-webpack-plugin';
import type { Configuration } from 'webpack';
import { merge } from 'webpack-merge';
import scaffold, { type Env } from './.config/webpack/webpack.config.ts';

// The scaffold copies only the root plugin's logos; nested plugins need theirs too.
const nestedImages = { from: '*/**/img/**', to: '.', noErrorOnMissing: true };

// The scaffold's virtual module is an ES module, whatever package.json says of this package's own files.
const publicPathModule = { test: /grafana-public-path\.js$/, type: 'javascript/auto' };

// webpack's cache takes copied files (locales, README) for unchanged when they are not: what ships is built from nothing.
const caching = (env: Env): Configuration => (env.production ? { cache: false } : {});

// The forecast panel's thread: a script of its own beside the panel, with all that it needs.
const forecastWorker = {
  'panels/forecast/worker': {
    import: './panels/forecast/compute/worker.ts',
    library: { type: 'var', name: 'foresightForecastWorker' },
    chunkLoading: false as const,
  },
};

const config = async (env: Env): Promise<Configuration> =>
  merge(await scaffold(env), caching(env), {
    entry: forecastWorker,
    module: { rules: [publicPathModule] },
    plugins: [new CopyWebpackPlugin({ patterns: [nestedImages] })],
  });

export default config;
