// Bundles the stand-in's pages: `bun dev/host/bundle.mjs <folder>`.
import { realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

// The bundler knows modules by where they really are.
const grafana = realpathSync(path.join(import.meta.dirname, '..', '..', 'node_modules', '@grafana'));
const router = path.join(grafana, 'ui', 'node_modules', 'react-router-dom-v5-compat', 'dist', 'index.js');

/** What is imported in one form and required in another would be there twice, each with a state of its own. */
const oneCopy = {
  name: 'one copy of each',
  setup: (build) => {
    build.onResolve({ filter: /^@grafana\/(data|i18n|runtime|schema|ui)$/ }, ({ path: name }) => ({
      path: path.join(grafana, path.basename(name), 'dist', 'esm', 'index.mjs'),
    }));
    // One router for everything, as in Grafana: the one that links of @grafana/ui use.
    build.onResolve({ filter: /^react-router(-dom)?$/ }, ({ importer }) =>
      importer.startsWith(path.join(grafana, 'ui', 'node_modules')) ? undefined : { path: router }
    );
  },
};

const wrapped = /react-custom-scrollbars-2[\\/]lib[\\/]index\.js$/;

/** Modules for Node take the whole of a CommonJS module for its default, and Grafana's packages are written as such. */
const plainDefaults = {
  name: 'plain defaults',
  setup: (build) =>
    build.onLoad({ filter: wrapped }, async ({ path: file }) => ({
      contents: `${await readFile(file, 'utf8')}\nmodule.exports = Object.assign(module.exports.default, module.exports);`,
      loader: 'js',
    })),
};

const { success, logs } = await Bun.build({
  entrypoints: [path.join(import.meta.dirname, 'browser', 'index.tsx')],
  outdir: process.argv[2],
  target: 'browser',
  splitting: true,
  minify: true,
  // Modules that take part in AMD where there is a loader would register themselves with that of the plugins.
  define: { 'process.env.NODE_ENV': '"production"', define: 'undefined' },
  plugins: [oneCopy, plainDefaults],
  throw: false,
});
if (!success) {
  logs.forEach((log) => console.error(String(log)));
  process.exit(1);
}
