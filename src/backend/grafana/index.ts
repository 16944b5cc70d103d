export { openGrafana } from './openGrafana';
