export { createSource } from './createSource';
