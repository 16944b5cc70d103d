export type * from './messages';
export { startPlugin } from './startPlugin';
