package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/genproto/pluginv2"
)

var healthChecks = []check{
	{"health: OK where every source answers, with a report per source", checkHealthOK},
	{"health: ERROR with details where a source cannot be reached", checkHealthError},
}

// health is the answer to Save & test and its details, which Grafana requires to be an object.
func (s *suite) health(url string) (*pluginv2.CheckHealthResponse, map[string]any, error) {
	ctx, cancel := withTimeout(15)
	defer cancel()
	request := &pluginv2.CheckHealthRequest{PluginContext: backend.ToProto().PluginContext(contextFor(url))}
	response, err := s.plugin.diagnostics.CheckHealth(ctx, request)
	if err != nil {
		return nil, nil, err
	}
	var details map[string]any
	if err := json.Unmarshal(response.JsonDetails, &details); err != nil {
		return nil, nil, fmt.Errorf("details %q: %w", response.JsonDetails, err)
	}
	return response, details, nil
}

func checkHealthOK(s *suite) error {
	response, details, err := s.health(s.upstream.url())
	if err != nil {
		return err
	}
	verbose, _ := details["verboseMessage"].(string)
	if response.Status != pluginv2.CheckHealthResponse_OK || !strings.Contains(verbose, "Test Prometheus") {
		return fmt.Errorf("status %s, message %q, details %v", response.Status, response.Message, details)
	}
	return nil
}

func checkHealthError(s *suite) error {
	// Port 1 is reserved: nothing answers there.
	response, details, err := s.health("http://127.0.0.1:1")
	if err != nil {
		return err
	}
	verbose, _ := details["verboseMessage"].(string)
	if response.Status != pluginv2.CheckHealthResponse_ERROR || response.Message == "" || verbose == "" {
		return fmt.Errorf("status %s, message %q, details %v", response.Status, response.Message, details)
	}
	return nil
}
