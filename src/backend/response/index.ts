export { createResponseAccess, formatScope, type ResponseProcessDeps } from './createResponseAccess';
export { createResponseMemories, type ResponseMemories } from './responseMemories';
export { createSendToEngine } from './createSendToEngine';
