import { defineConfig } from 'eslint/config';
import importX from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import scaffold from './.config/eslint.config.mjs';

// Who may import whom: engine <- pipeline <- {rules, insight} <- {backend, ui <- {datasource, panels, app}}.
const allowed = {
  engine: [],
  pipeline: ['engine'],
  rules: ['engine', 'pipeline'],
  insight: ['engine', 'pipeline'],
  backend: ['engine', 'pipeline', 'rules', 'insight'],
  ui: ['engine', 'pipeline', 'rules', 'insight'],
  datasource: ['engine', 'pipeline', 'rules', 'insight', 'ui'],
  panels: ['engine', 'pipeline', 'rules', 'insight', 'ui'],
  app: ['engine', 'pipeline', 'rules', 'insight', 'ui'],
};

// Parts with an index of their own: whoever needs one does not carry the texts of the others.
const parts = { ui: ['fleet', 'fleet/testing/.+', 'health'] };

const pure = new Set(['engine', 'pipeline']);

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
  if (pure.has(layer)) {
    patterns.push({ regex: '^[^.]', message: `${layer}/ imports no package and nothing of Node.` });
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
      '**/*.generated.*',
      'playwright-report/',
      'test-results/',
    ],
  },
  ...scaffold,
  {
    files: [
      'src/**/*.{ts,tsx}',
      'cli/**/*.ts',
      'demo/**/*.ts',
      'bench/**/*.ts',
      'integration/**/*.ts',
      'e2e/**/*.ts',
      'standalone/**/*.{ts,tsx}',
      'provisioning/**/*.ts',
      'docs/**/*.ts',
      'scripts/**/*.ts',
    ],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      'import-x/no-cycle': 'error',
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
