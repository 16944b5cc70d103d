export { readSettings, type Settings } from './readSettings';
export { readRoles } from './readRoles';
