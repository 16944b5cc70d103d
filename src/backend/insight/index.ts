export { resolveCatalog as openInsight, type InsightRequest, type OpenInsight } from './resolveCatalog';
