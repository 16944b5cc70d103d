export { isHandedByGrafana, type Action, type CheckedResponse } from './settings/action';
export { responseModes, type ResponseMode } from './settings/actionSchema';
export { engineSecretKey, type Engine, type WebhookEngine } from './settings/engineSchema';
export { readResponseSettings } from './settings/readResponseSettings';
export { responseSchema, type ResponseSettings } from './settings/responseSchema';
export * from './scaling';
