export { installFakeGrafana } from './fakeGrafana';
export * from './renderEditor';
