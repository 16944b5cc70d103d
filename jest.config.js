// All times in tests are UTC, whatever the machine's zone.
process.env.TZ = 'UTC';

const scaffold = require('./.config/jest.config');

const browserFolders = ['datasource', 'panels', 'app', 'ui'];
const inFolders = (folders, root) => folders.map((folder) => `<rootDir>/${root}${folder}/**/*.test.{ts,tsx}`);

module.exports = {
  projects: [
    {
      ...scaffold,
      displayName: 'node',
      testEnvironment: 'node',
      setupFilesAfterEnv: [],
      testMatch: [
        ...inFolders(['engine', 'frames', 'queries', 'alerts', 'insight', 'backend'], 'src/'),
        ...inFolders(['cli', 'dev', 'test', 'bench', 'provisioning', 'docs'], ''),
      ],
    },
    {
      ...scaffold,
      displayName: 'browser',
      // Some packages are published as .mjs alone, which the scaffold's pattern leaves out.
      transform: { '^.+\\.m?[tj]sx?$': Object.values(scaffold.transform)[0] },
      testMatch: [...inFolders(browserFolders, 'src/'), '<rootDir>/src/engine/**/*.test.ts'],
    },
  ],
};
