export type * from './wire/messages';
export { startPlugin } from './startPlugin';
