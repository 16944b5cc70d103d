import {
  FieldConfigProperty,
  identityOverrideProcessor,
  standardEditorsRegistry,
  standardFieldConfigEditorRegistry,
  standardTransformers,
  standardTransformersRegistry,
} from '@grafana/data';

const noEditor = () => null;

/** Editors of panel options: nothing here edits panels, but plugins name them while they declare their options. */
const editors = [
  ...['text', 'number', 'slider', 'boolean', 'select', 'multi-select', 'radio', 'color', 'fieldColor', 'unit'],
  ...[
    'links',
    'actions',
    'mappings',
    'thresholds',
    'stats-picker',
    'strings',
    'timezone',
    'field-name',
    'fieldColorSeries',
  ],
  ...['dashboard-uid', 'string-array'],
];

/** The options that every field has. */
const fieldOptions = [
  ['displayName', FieldConfigProperty.DisplayName],
  ['unit', FieldConfigProperty.Unit],
  ['min', FieldConfigProperty.Min],
  ['max', FieldConfigProperty.Max],
  ['decimals', FieldConfigProperty.Decimals],
  ['noValue', FieldConfigProperty.NoValue],
  ['color', FieldConfigProperty.Color],
  ['thresholds', FieldConfigProperty.Thresholds],
  ['mappings', FieldConfigProperty.Mappings],
  ['links', FieldConfigProperty.Links],
  ['filterable', FieldConfigProperty.Filterable],
];

/** A field option that is taken over as it is written. */
export function plainOption(path: string, id = path, defaultValue?: unknown) {
  return {
    id,
    path,
    name: id,
    defaultValue,
    editor: noEditor,
    override: noEditor,
    process: identityOverrideProcessor,
    shouldApply: () => true,
    settings: {},
  };
}

/** Fills the registries that Grafana's core fills. */
export function fillRegistries(): void {
  standardEditorsRegistry.setInit(() => editors.map((id) => ({ id, name: id, editor: noEditor })));
  standardFieldConfigEditorRegistry.setInit(() => fieldOptions.map(([path, id]) => plainOption(path, id)));
  standardTransformersRegistry.setInit(() =>
    Object.values(standardTransformers).map((transformation) => ({
      id: transformation.id,
      name: transformation.name,
      aliasIds: undefined,
      transformation,
      editor: noEditor,
      imageDark: '',
      imageLight: '',
    }))
  );
}
