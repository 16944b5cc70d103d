export { openInsight, type InsightRequest, type OpenInsight } from './openInsight';
