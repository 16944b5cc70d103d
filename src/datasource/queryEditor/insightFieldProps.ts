import type { InsightQuery } from '../../insight';
import type { ForesightDataSource } from '../datasource';

/** What the fields of queries of services and signals get. */
export interface InsightFieldProps {
  datasource: ForesightDataSource;
  model: InsightQuery;
  onChange: (patch: Partial<InsightQuery>) => void;
}
