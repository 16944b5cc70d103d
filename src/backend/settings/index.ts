export { readSettings, type Settings } from './readSettings';
