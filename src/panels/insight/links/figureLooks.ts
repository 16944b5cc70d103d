import { FieldColorModeId, type DataFrame, type Field } from '@grafana/data';
import { findField, findPart } from '../../../frames';
import type { FigureRole, FleetRow } from '../../../ui/fleet';
import { firstLink, type Target } from './linkTo';

/** How a number is shown, beside its text. */
export interface FigureLook {
  color?: string;
  link?: Target;
}
export type GetFigureLook = (row: Pick<FleetRow, 'index'>, role: FigureRole) => FigureLook;

/** Colours and data links of the numbers, as the panel's field config says. */
export function figureLooks(frames: DataFrame[]): GetFigureLook {
  const services = findPart(frames, 'services');
  return ({ index }, role) => {
    const field = findField(services, role);
    return field ? { color: colorAt(field, index), link: firstLink(field, index) } : {};
  };
}

/** The panel's default is no colour: a fixed one that is not chosen. */
function colorAt({ config, display, values }: Field, index: number): string | undefined {
  const { mode, fixedColor } = config.color ?? {};
  const isChosen = mode !== undefined && (mode !== FieldColorModeId.Fixed || fixedColor !== undefined);
  return isChosen && Number.isFinite(values[index]) ? display?.(values[index]).color : undefined;
}
