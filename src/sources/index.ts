export * from './sourceDefinition';
export * from './registry';
export * from './settings/sourceSettings';
export * from './settings/dataSourceSettings';
export * from './settings/roleSettings';
export { expandMacros, findScrapeInterval } from './rangeQuery/macros';
export { isPatternFilterRefused } from './logs/patternFilter';
