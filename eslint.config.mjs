import { defineConfig } from 'eslint/config';
import regexp from 'eslint-plugin-regexp';
import sonarjs from 'eslint-plugin-sonarjs';
import scaffold from './.config/eslint.config.mjs';
import { glossaryNames } from './dev/lint/glossary.mjs';

// What differs per kind is in the kind's own folder: nobody else asks which one it is.
const ofKind = "MemberExpression[object.name=/^(spec|source)$/][property.name='kind']";
const ofType = "MemberExpression[property.name='queryType']";
const askingForKinds = [ofKind, ofType].flatMap((member) => [
  `SwitchStatement > ${member}.discriminant`,
  `BinaryExpression[operator=/^[!=]==$/][right.type='Literal'] > ${member}`,
]);
const noAskingForKinds = askingForKinds.map((selector) => ({
  selector,
  message: 'Look into the registry instead of asking for the kind (docs/architecture.md, "Registries").',
}));

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
    plugins: { sonarjs, foresight: { rules: { 'glossary-names': glossaryNames } } },
    rules: {
      'foresight/glossary-names': 'error',
      'sonarjs/cognitive-complexity': ['error', 12],
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 60, skipComments: true, skipBlankLines: true }],
      'max-params': ['error', 3],
      'max-depth': ['error', 3],
      complexity: ['error', 15],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'cli/**/*.ts'],
    ignores: ['**/*.test.{ts,tsx}', 'src/alerts/kinds/*/**'],
    rules: { 'no-restricted-syntax': ['error', ...noAskingForKinds] },
  },
  {
    // Whoever writes a text must not decide how long it takes to read: no regular expression takes quadratic time or worse.
    files: ['src/**/*.{ts,tsx}', 'cli/**/*.ts', 'dev/**/*.{ts,tsx,mjs}'],
    ignores: ['**/*.test.{ts,tsx}'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential', ignorePartial: false }],
    },
  },
  {
    files: ['**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 100, skipComments: true, skipBlankLines: true }] },
  },
  { files: ['**/*.test.{ts,tsx}'], rules: { 'max-lines-per-function': 'off', 'foresight/glossary-names': 'off' } },
]);
