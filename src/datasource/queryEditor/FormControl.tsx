import React, { type ComponentType } from 'react';
import type { Control, Fields, FormField } from '../../queries';
import type { ForesightDataSource } from '../datasource';
import { BoundsControl } from './controls/BoundsControl';
import { RadioControl, SelectControl, SourceControl, SwitchControl } from './controls/ChoiceControls';
import type { ControlProps, Model } from './controls/controlProps';
import { FalseAlarmsControl } from './controls/FalseAlarmsControl';
import { SeasonalityControl } from './controls/SeasonalityControl';
import { ServiceControl } from './controls/ServiceControl';
import {
  CountControl,
  DurationControl,
  NumberControl,
  OptionalNumberControl,
  TimeRangesControl,
  TextControl,
  TimesControl,
} from './controls/TextControls';
import { getValueAt, setValueAt } from './fieldPath';
import { translate } from './translate';

const controls: { [Kind in Control['kind']]: ComponentType<ControlProps<Kind>> } = {
  duration: DurationControl,
  text: TextControl,
  times: TimesControl,
  timeRanges: TimeRangesControl,
  number: NumberControl,
  count: CountControl,
  optionalNumber: OptionalNumberControl,
  radio: RadioControl,
  select: SelectControl,
  switch: SwitchControl,
  bounds: BoundsControl,
  seasonality: SeasonalityControl,
  falseAlarms: FalseAlarmsControl,
  service: ServiceControl,
  configuredSource: SourceControl,
};

/** What the fields of a query are edited with. */
export interface FormProps {
  model: Model;
  fields: Fields;
  datasource: ForesightDataSource;
  onChange: (patch: Model) => void;
}

/** One field of a query. */
export function FormControl({ field, model, onChange, ...form }: FormProps & { field: FormField }) {
  const { path, label, help, control } = field;
  // Each component takes its own kind of control, as the table says.
  const Control = controls[control.kind] as ComponentType<ControlProps>;
  return (
    <Control
      {...form}
      control={control}
      path={path}
      label={translate(label)}
      help={help && translate(help)}
      model={model}
      value={getValueAt(model, path)}
      onChange={(value) => onChange(setValueAt(model, path, value))}
    />
  );
}
