import { findPackages } from './findPackages';

test('a package is found in source maps of webpack and metafiles of Bun, nested and scoped ones too, each once', () => {
  const sources = [
    'webpack://app/./app/App.tsx',
    'webpack://app/external amd "react"',
    'webpack://app/../node_modules/@floating-ui/core/dist/core.mjs',
    'webpack://app/../node_modules/@floating-ui/core/dist/more.mjs',
    'src/backend/main.ts',
    'node_modules/@grpc/proto-loader/node_modules/protobufjs/src/enum.js',
    'node_modules/yaml/dist/index.js',
  ];
  expect(findPackages(sources)).toEqual([
    'node_modules/@floating-ui/core',
    'node_modules/@grpc/proto-loader/node_modules/protobufjs',
    'node_modules/yaml',
  ]);
});

test('a copy that a package carries is found beside it', () => {
  const copy = 'node_modules/@grafana/scenes/dist/esm/node_modules/react-select';
  expect(findPackages([`webpack://app/../${copy}/dist/index.js`])).toEqual([copy]);
});

test("webpack's own code in a bundle is webpack's, and the module of the build's scaffold nobody's", () => {
  const sources = ['webpack://app/webpack/runtime/load script', 'webpack://app/./node_modules/grafana-public-path.js'];
  expect(findPackages(sources)).toEqual(['node_modules/webpack']);
});
