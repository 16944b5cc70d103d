export * from './frame';
export {
  readRole,
  roleConfig,
  type CapacityRole,
  type FieldRole,
  type IncidentRole,
  type MaturityRole,
  type ModelRole,
  type PatternRole,
  type ResponseRole,
  type Role,
  type ServiceRole,
  type TableRole,
} from './roles';
export {
  provenanceMeta,
  readProvenance,
  withLeftOut,
  withSignal,
  type FramePart,
  type LogOrigin,
  type Provenance,
  type ReadProvenance,
} from './meta/provenance';
export { recolored, type ColumnOwner } from './columns';
export { allRows, futureRows, pastRows, type Grid, type Piece, type Rows } from './rows';
export { completeUntil, type RowWindow } from './completeRows';
export { seriesFrames, type Column } from './seriesFrames';
export { numberFrames } from './numberFrames';
export { seriesTable, tableFrame, type TableColumn } from './tableFrame';
export { readDocument, withDocument } from './meta/document';
export { withNotices, type FrameNotice } from './meta/notices';
export { readProgress, withProgress, type AnswerProgress } from './meta/progress';
export {
  findField,
  findPart,
  hasForecast,
  hasServices,
  readNotices,
  readRows,
  type ReadableFrame,
  type TableReader,
} from './readFrame';
