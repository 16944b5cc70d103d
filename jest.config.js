// All times in tests are UTC, whatever the machine's zone.
process.env.TZ = 'UTC';

const scaffold = require('./.config/jest.config');
const { grafanaESModules, nodeModulesToTransform } = require('./.config/jest/utils');

const browserFolders = ['datasource', 'panels', 'app', 'ui'];
const inFolders = (folders, root) => folders.map((folder) => `<rootDir>/${root}${folder}/**/*.test.{ts,tsx}`);

// Packages that are published as ES modules, alone or for browsers, some of them as .mjs.
const common = {
  ...scaffold,
  setupFiles: ['<rootDir>/test/support/propertySeed.js', '<rootDir>/test/support/allTexts.js'],
  transform: { '^.+\\.m?[tj]sx?$': Object.values(scaffold.transform)[0] },
  transformIgnorePatterns: [nodeModulesToTransform([...grafanaESModules, 'p-map', 'yaml'])],
};

module.exports = {
  // Jest leaves one processor free for whoever types; here all that there are work.
  maxWorkers: '100%',
  globalSetup: '<rootDir>/dev/scripts/generateProto.mjs',
  projects: [
    {
      ...common,
      displayName: 'node',
      testEnvironment: 'node',
      setupFilesAfterEnv: [],
      testMatch: [
        '<rootDir>/src/**/*.test.ts',
        ...browserFolders.map((folder) => `!**/src/${folder}/**`),
        ...inFolders(['cli', 'dev', 'test', 'bench', 'provisioning', 'docs'], ''),
      ],
    },
    {
      ...common,
      displayName: 'browser',
      testMatch: [
        ...inFolders(browserFolders, 'src/'),
        '<rootDir>/src/**/*.test.tsx',
        '<rootDir>/src/engine/**/*.test.ts',
      ],
    },
  ],
};
