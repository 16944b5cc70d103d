export { createSource } from './createSource';
export { labelText } from './legend';
