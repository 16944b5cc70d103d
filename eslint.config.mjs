import { defineConfig } from 'eslint/config';
import sonarjs from 'eslint-plugin-sonarjs';
import scaffold from './.config/eslint.config.mjs';

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
    plugins: { sonarjs },
    rules: {
      'sonarjs/cognitive-complexity': ['error', 12],
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 60, skipComments: true, skipBlankLines: true }],
      'max-params': ['error', 3],
      'max-depth': ['error', 3],
      complexity: ['error', 15],
    },
  },
  {
    files: ['**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 100, skipComments: true, skipBlankLines: true }] },
  },
  { files: ['**/*.test.{ts,tsx}'], rules: { 'max-lines-per-function': 'off' } },
]);
