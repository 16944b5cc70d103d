import type { QueryEditorProps } from '@grafana/data';
import type { PredictiveQuery } from '../../../queries';
import type { ForesightDataSource } from '../../datasource';
import type { ForesightOptions, ForesightQuery } from '../../types';

type HostProps = Omit<QueryEditorProps<ForesightDataSource, ForesightQuery, ForesightOptions>, 'onChange'>;

/** What an editor of a source's own query is given. */
export interface SourceEditorProps extends HostProps {
  model: PredictiveQuery;
  onChange: (patch: Partial<PredictiveQuery>) => void;
}
