export * from './problem';
export * from './parse';
export * from './object';
export * from './values';
export * from './url';
export * from './numberRange';
export * from './duration';
export * from './timeRange';
