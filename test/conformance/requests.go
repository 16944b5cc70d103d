package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/genproto/pluginv2"
)

// sourceToken is a secret of the source's settings: it must reach the source and nobody else.
const sourceToken = "conformance-t0ken"

// model is a query model as a dashboard or an alert rule saves it.
type model map[string]any

// forecastOf is a forecast of an expression of the test upstream, with fields of the model replaced by `changes`.
func forecastOf(expression string, changes model) model {
	query := model{
		"version": 1, "queryType": "forecast", "source": model{"uid": "prom"}, "query": model{"expr": expression},
		"training": "7d", "step": "1h", "horizon": "1d", "output": "bands",
	}
	maps.Copy(query, changes)
	return query
}

func settingsWith(url string) *backend.DataSourceInstanceSettings {
	sources := []model{{"uid": "prom", "kind": "prometheus", "name": "Test Prometheus", "url": url}}
	jsonData, _ := json.Marshal(model{"sources": sources})
	return &backend.DataSourceInstanceSettings{
		UID: "foresight", Name: "Foresight", JSONData: jsonData, Updated: time.Now(),
		DecryptedSecureJSONData: map[string]string{"source.prom.token": sourceToken},
	}
}

func contextFor(url string) backend.PluginContext {
	return backend.PluginContext{
		OrgID: 1, PluginID: "foresight-predict-datasource",
		User:                       &backend.User{Login: "admin", Role: "Admin"},
		DataSourceInstanceSettings: settingsWith(url),
	}
}

// lastDay is what a panel asks for: one day up to now.
func lastDay() backend.TimeRange {
	now := time.Now()
	return backend.TimeRange{From: now.Add(-24 * time.Hour), To: now}
}

// queryRequest is a QueryData request with one query per refId.
func (s *suite) queryRequest(models map[string]model, headers map[string]string) *pluginv2.QueryDataRequest {
	request := &backend.QueryDataRequest{PluginContext: contextFor(s.upstream.url()), Headers: headers}
	for refID, query := range models {
		body, _ := json.Marshal(query)
		request.Queries = append(request.Queries, backend.DataQuery{
			RefID: refID, JSON: body, MaxDataPoints: 1000, Interval: time.Minute, TimeRange: lastDay(),
		})
	}
	return backend.ToProto().QueryDataRequest(request)
}

// query sends the request and decodes the answer with Grafana's own Arrow decoder.
func (s *suite) query(request *pluginv2.QueryDataRequest) (backend.Responses, error) {
	ctx, cancel := withTimeout(120)
	defer cancel()
	wire, err := s.plugin.data.QueryData(ctx, request)
	if err != nil {
		return nil, err
	}
	decoded, err := backend.FromProto().QueryDataResponse(wire)
	if err != nil {
		return nil, err
	}
	return decoded.Responses, nil
}

// queryOne answers a single model, and fails where the answer is an error.
func (s *suite) queryOne(query model, headers map[string]string) (*backend.DataResponse, error) {
	responses, err := s.query(s.queryRequest(map[string]model{"A": query}, headers))
	if err != nil {
		return nil, err
	}
	response, ok := responses["A"]
	if !ok {
		return nil, fmt.Errorf("no response for refId A")
	}
	if response.Error != nil {
		return nil, fmt.Errorf("status %d: %w", response.Status, response.Error)
	}
	return &response, nil
}
