package main

import (
	"fmt"

	"github.com/grafana/dataplane/sdata/reader"
	"github.com/grafana/dataplane/sdata/timeseries"
	"github.com/grafana/grafana-plugin-sdk-go/data"
)

var alertChecks = []check{
	{"alert: a forecast reads as one typed series per label set", checkAlertForecast},
	{"alert: anomaly flags read as 0 or 1 per series", checkAlertFlags},
	{"alert: no data reads as NoData", checkAlertNoData},
}

var fromAlert = map[string]string{"FromAlert": "true", "X-Grafana-Org-Id": "1"}

// read does what Grafana's expressions do: decide by the frames' type, then read without guessing.
func read(frames data.Frames) (timeseries.Collection, error) {
	kind, err := reader.CanReadBasedOnMeta(frames)
	if err != nil {
		return timeseries.Collection{}, fmt.Errorf("not readable by type: %w", err)
	}
	if kind.Kind() != data.KindTimeSeries {
		return timeseries.Collection{}, fmt.Errorf("frames are of kind %s", kind.Kind())
	}
	series, err := timeseries.CollectionReaderFromFrames(frames)
	if err != nil {
		return timeseries.Collection{}, err
	}
	return series.GetCollection(true)
}

func (s *suite) readAlert(query model) (timeseries.Collection, error) {
	response, err := s.queryOne(query, fromAlert)
	if err != nil {
		return timeseries.Collection{}, err
	}
	return read(response.Frames)
}

func checkAlertForecast(s *suite) error {
	collection, err := s.readAlert(forecastOf("many", nil))
	if err != nil {
		return err
	}
	if collection.Warning != nil || len(collection.Refs) != 100 {
		return fmt.Errorf("%d series, warning %v", len(collection.Refs), collection.Warning)
	}
	seen := map[string]bool{}
	for _, ref := range collection.Refs {
		seen[ref.ValueField.Labels.String()] = true
		if rows := ref.ValueField.Len(); rows != 24 {
			return fmt.Errorf("%d rows for a horizon of 24 steps", rows)
		}
	}
	if len(seen) != 100 {
		return fmt.Errorf("%d label sets among 100 series", len(seen))
	}
	return nil
}

func checkAlertFlags(s *suite) error {
	collection, err := s.readAlert(forecastOf("shop", model{"queryType": "anomalies"}))
	if err != nil {
		return err
	}
	if len(collection.Refs) != 1 {
		return fmt.Errorf("%d series", len(collection.Refs))
	}
	field := collection.Refs[0].ValueField
	for row := range field.Len() {
		if flag, isThere := field.ConcreteAt(row); isThere && flag != 0.0 && flag != 1.0 {
			return fmt.Errorf("row %d is %v", row, flag)
		}
	}
	if field.Len() == 0 {
		return fmt.Errorf("no rows")
	}
	return nil
}

func checkAlertNoData(s *suite) error {
	collection, err := s.readAlert(forecastOf("empty", nil))
	if err != nil {
		return err
	}
	if !collection.NoData() {
		return fmt.Errorf("reads as %d series, not as NoData", len(collection.Refs))
	}
	return nil
}
