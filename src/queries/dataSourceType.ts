/** Grafana's id of the Foresight data source. A file of its own: what starts with Grafana loads nothing but this. */
export const dataSourceType = 'foresight-predict-datasource';
