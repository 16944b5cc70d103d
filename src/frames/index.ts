export * from './frame';
export { fieldRoles, readRole, roleConfig, type FieldRole, type Role, type ServiceRole, type TableRole } from './roles';
export {
  provenanceMeta,
  readProvenance,
  withSignal,
  type FramePart,
  type Provenance,
  type ReadProvenance,
  type SignalOrigin,
} from './provenance';
export { columnConfig, columnField, recolored, timeField, type ColumnOwner } from './columns';
export { allRows, futureRows, layOnto, pastRows, type Grid, type Piece, type Rows } from './rows';
export { seriesFrames, type Column } from './seriesFrames';
export { numberFrames, type NumberColumn } from './numberFrames';
export { seriesTable, tableFrame, type SeriesRow, type TableColumn } from './tableFrame';
export { withNotices, type FrameNotice } from './notices';
export {
  findField,
  findPart,
  hasForecast,
  hasServices,
  readNotices,
  readRows,
  type ReadableField,
  type ReadableFrame,
  type TableReader,
} from './readFrame';
