export * from './frame';
export * from './columns';
