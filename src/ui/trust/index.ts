export { readTrust, TrustBadge, trustText } from './TrustBadge';
