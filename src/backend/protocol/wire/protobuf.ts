import './int64';

export { google, grpc, plugin, pluginv2 } from './generated/messages';
