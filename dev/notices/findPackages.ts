const modules = 'node_modules/';
/** Made by the build's scaffold, in no package: where the host serves the plugin from. */
const generated = 'node_modules/grafana-public-path.js';
/** webpack puts code of its own into what it builds. */
const webpackCode = /\/webpack\/(?:runtime|bootstrap)/;

/**
 * The folders of the packages that sources are of, such as `node_modules/a/node_modules/@b/c`, each once, sorted.
 *
 * @param sources - Paths as source maps of webpack and metafiles of Bun name them; the project's own are left out.
 */
export function findPackages(sources: readonly string[]): string[] {
  const folders = sources.flatMap((source) => {
    if (webpackCode.test(source)) {
      return ['node_modules/webpack'];
    }
    const from = source.indexOf(modules);
    return from < 0 || source.endsWith(generated) ? [] : [findFolder(source.slice(from))];
  });
  return [...new Set(folders)].sort();
}

function findFolder(source: string): string {
  const from = source.lastIndexOf(modules) + modules.length;
  const names = source.slice(from).split('/', 2);
  return source.slice(0, from) + (names[0].startsWith('@') ? names.join('/') : names[0]);
}
