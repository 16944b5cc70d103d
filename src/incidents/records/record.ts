/** A record as it is kept: what somebody said or did, at a time. Records are only ever added. */
export interface StoredRecord {
  /** Unique in the store; later records have higher ones. */
  id: number;
  /** ms. */
  time: number;
  /** ms; `time` where it is of no range. */
  timeEnd: number;
  text: string;
  tags: string[];
  /** Login of whoever wrote it; empty where that is not known. */
  author: string;
}

/** A record that is to be kept. */
export interface NewRecord {
  /** ms. */
  time: number;
  /** ms. */
  timeEnd?: number;
  text: string;
  tags: readonly string[];
}

/** Which records are to be listed: those in a range of time, ms, that have every one of the tags. */
export interface RecordRange {
  from: number;
  to: number;
  tags: readonly string[];
  limit: number;
}

/** Where records are kept: Grafana's annotations. */
export interface RecordStore {
  /** Newest first. @throws SourceError */
  list(range: RecordRange): Promise<StoredRecord[]>;
  /** The id of the record. @throws SourceError */
  create(record: NewRecord): Promise<number>;
}
