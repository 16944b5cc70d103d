export { measureBox, sparkPath, xAt, type Box } from './sparkPath';
