export { createSecrets, type Secrets } from './secrets';
