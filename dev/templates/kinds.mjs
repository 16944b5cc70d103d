import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync } from 'glob';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Every language has a text of its own, in English at first. */
const perLanguage = (entry) =>
  globSync('src/texts/catalogues/*/index.ts', { cwd: root, posix: true })
    .sort()
    .map((file) => ({ file, after: ' = {', entry }));

/**
 * What can be added: the folder that the templates of a kind are written into, the lists that name the new part, each with what
 * its bracket opens after, and what is to be done then. `__name__` is nameLikeThis, `__Name__` NameLikeThis, `__kebab__`
 * name-like-this, `__title__` "Name like this".
 */
export const kinds = {
  method: {
    folder: 'src/engine/forecast/methods',
    lists: [
      {
        file: 'src/engine/forecast/methods/methods.ts',
        after: 'const methods = {',
        entry: '__name__,',
        importing: "import { __name__ } from './__name__';",
      },
    ],
    next: 'Next: the method itself, its source at the head of the file, a golden of statsforecast or R in test/data/golden, and `npm run bench:forecast`.',
  },
  detector: {
    folder: 'src/engine/anomaly/detectors',
    lists: [
      {
        file: 'src/engine/anomaly/detectors/index.ts',
        after: 'export const detectors = {',
        entry: "'__lower__': detector(__name__),",
        importing: "import { __name__ } from './__name__';",
      },
      ...perLanguage(
        "'anomaly.__lower__': '__title__ for {{span}}: {{observed}} where {{lower}} to {{upper}} was expected.', 'anomaly-kind.__lower__': '__title__',"
      ),
    ],
    next: 'Next: the statistic, its texts in each language, docs/concepts.md, and `npm run bench:anomaly`.',
  },
  'query-type': {
    folder: 'src/queries/__name__',
    lists: [
      {
        file: 'src/queries/registry.ts',
        after: 'export const seriesQueryTypes = {',
        entry: '__name__,',
        importing: "import { __name__ } from './__name__';",
      },
    ],
    next: 'Next: what the engine does and how it is laid out, its texts by `UPDATE_LOCALES=1 npx jest src/app/locales.test.ts` and translated, and a section with an example in docs/queries.md.',
  },
  'alert-kind': {
    folder: 'src/alerts/kinds/__name__',
    lists: [
      {
        file: 'src/alerts/kinds/index.ts',
        after: 'export const alertKinds = {',
        entry: '__name__,',
        importing: "import { __name__ } from './__name__';",
      },
    ],
    next: 'Next: its fields, steps and Prometheus rules, its texts in each language, and goldens by `UPDATE_GOLDEN=1 npx jest src/alerts`.',
  },
  format: {
    folder: 'src/alerts/formats',
    lists: [
      {
        file: 'src/alerts/formats/index.ts',
        after: 'export const ruleFormats = {',
        entry: "'__kebab__': __name__,",
        importing: "import { __name__ } from './__name__';",
      },
    ],
    next: 'Next: what it writes, its label in each language, and goldens by `UPDATE_GOLDEN=1 npx jest src/alerts/formats`.',
  },
  source: {
    folder: 'src/sources/__name__',
    lists: [
      {
        file: 'src/sources/registry.ts',
        after: 'export const sources = {',
        entry: '__name__,',
        importing: "import { __name__ } from './__name__/definition';",
      },
      {
        file: 'src/sources/clients/index.ts',
        after: 'export const clients: Record<SourceKind, SourceClient> = {',
        entry: '__name__: __name__Client,',
        importing: "import { __name__Client } from '../__name__/client';",
      },
    ],
    next: 'Next: what its servers are asked, and tests against a real one.',
  },
  page: {
    folder: 'src/app/__name__',
    lists: [
      {
        file: 'src/app/pages.ts',
        after: 'export const pages = {',
        entry: "__name__: lazy(async () => ({ default: (await import('./__name__/__Name__Page')).__Name__Page })),",
      },
    ],
    next: "Next: an entry of `includes` in src/plugin.json for Grafana's menu, texts in each language, and a browser test in test/e2e/specs/pages.ts.",
  },
};
