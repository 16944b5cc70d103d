export * from './query';
export * from './settings';
export * from './source';
export * from './frames';
