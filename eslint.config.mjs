import { defineConfig } from 'eslint/config';
import scaffold from './.config/eslint.config.mjs';

// Who may import whom: engine <- {texts, frames} <- schema <- queries <- sources <- {alerts, insight} <- {backend, ui <- {datasource, panels, app}}.
const pureLayers = ['engine', 'texts', 'schema', 'frames', 'queries'];
const allowed = {
  engine: [],
  texts: ['engine'],
  schema: ['engine', 'texts'],
  frames: ['engine'],
  queries: ['engine', 'texts', 'schema', 'frames'],
  sources: pureLayers,
  alerts: [...pureLayers, 'sources'],
  insight: [...pureLayers, 'sources'],
  backend: [...pureLayers, 'sources', 'alerts', 'insight'],
  ui: [...pureLayers, 'sources', 'alerts', 'insight'],
  datasource: [...pureLayers, 'sources', 'alerts', 'insight', 'ui'],
  panels: [...pureLayers, 'sources', 'alerts', 'insight', 'ui'],
  app: [...pureLayers, 'sources', 'alerts', 'insight', 'ui'],
};

// Parts with an index of their own: whoever needs one does not carry the texts of the others.
const parts = { ui: ['fleet', 'health'], sources: ['clients'] };

const pure = new Set(pureLayers);
// Of packages, these alone import the schema library.
const withSchemas = new Set(['schema', 'frames', 'queries']);

const layerRules = Object.entries(allowed).map(([layer, targets]) => {
  const forbidden = Object.keys(allowed).filter((other) => other !== layer && !targets.includes(other));
  const patterns = forbidden.map((other) => ({
    regex: `^(\\.\\./)+${other}(/|$)`,
    message: `${layer}/ may not import ${other}/ (see docs/architecture.md).`,
  }));
  targets.forEach((target) =>
    patterns.push({
      regex: `^(\\.\\./)+${target}/(?!(${(parts[target] ?? []).join('|')})$).+`,
      message: `Layers meet at their index: import ${target}/ itself.`,
    })
  );
  if (layer !== 'backend') {
    patterns.push({
      regex: '/sources/clients$',
      message: 'Only the backend asks sources: this would be in every bundle.',
    });
  }
  if (pure.has(layer)) {
    const own = withSchemas.has(layer) ? '(?!valibot$)' : '';
    patterns.push({ regex: `^${own}[^.]`, message: `${layer}/ imports no other package and nothing of Node.` });
  }
  return {
    files: [`src/${layer}/**/*.{ts,tsx}`],
    ignores: ['**/*.test.{ts,tsx}'],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
});

export default defineConfig([
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '**/coverage',
      '.cache/',
      'artifacts/',
      '**/generated/',
      'playwright-report/',
      'test-results/',
    ],
  },
  ...scaffold,
  {
    files: [
      'src/**/*.{ts,tsx}',
      'cli/**/*.{ts,tsx}',
      'dev/**/*.{ts,tsx}',
      'test/**/*.{ts,tsx}',
      'bench/**/*.{ts,tsx}',
      'provisioning/**/*.{ts,tsx}',
      'docs/**/*.{ts,tsx}',
    ],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 60, skipComments: true, skipBlankLines: true }],
      'max-params': ['error', 3],
      'max-depth': ['error', 3],
      complexity: ['error', 20],
    },
  },
  {
    files: ['**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 100, skipComments: true, skipBlankLines: true }] },
  },
  { files: ['**/*.test.{ts,tsx}'], rules: { 'max-lines-per-function': 'off' } },
  ...layerRules,
]);
