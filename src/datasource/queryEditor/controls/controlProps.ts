import type { Control, Fields } from '../../../queries';
import type { ForesightDataSource } from '../../datasource';

/** A query while it is edited. */
export type Model = Record<string, unknown>;

/** What each kind of control gets. */
export interface ControlProps<Kind extends Control['kind'] = Control['kind']> {
  control: Extract<Control, { kind: Kind }>;
  path: string;
  label: string;
  help?: string;
  /** The value of the field. */
  value: unknown;
  onChange: (value: unknown) => void;
  model: Model;
  fields: Fields;
  datasource: ForesightDataSource;
}
