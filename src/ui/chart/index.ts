export { chooseTicks } from './chooseTicks';
export { measureBox, sparkPath, xAt, type Box } from './sparkPath';
export { useWidth } from './useWidth';
