package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/genproto/pluginv2"
	"google.golang.org/grpc"
)

var resourceChecks = []check{
	{"resource: sources lists what is allowed, without secrets", checkSources},
	{"resource: an unknown path answers 404", checkUnknownResource},
	{"resource: a body over 16 MiB is accepted", checkLargeBody},
	{"metrics: are Prometheus text and count queries", checkMetrics},
}

func (s *suite) call(path string, body []byte) (*pluginv2.CallResourceResponse, error) {
	ctx, cancel := withTimeout(30)
	defer cancel()
	stream, err := s.plugin.resource.CallResource(ctx, &pluginv2.CallResourceRequest{
		PluginContext: backend.ToProto().PluginContext(contextFor(s.upstream.url())),
		Path:          path, Url: path, Method: "GET", Body: body,
		Headers: map[string]*pluginv2.StringList{"Accept": {Values: []string{"application/json"}}},
	}, grpc.MaxCallSendMsgSize(1<<30))
	if err != nil {
		return nil, err
	}
	first, err := stream.Recv()
	if err != nil {
		return nil, err
	}
	if _, err := stream.Recv(); !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("the stream goes on after the answer: %w", err)
	}
	return first, nil
}

func checkSources(s *suite) error {
	response, err := s.call("sources", nil)
	if err != nil {
		return err
	}
	var answer struct {
		Sources []struct{ UID, Kind string }
	}
	if err := json.Unmarshal(response.Body, &answer); err != nil {
		return err
	}
	if response.Code != 200 || len(answer.Sources) != 1 || answer.Sources[0].UID != "prom" {
		return fmt.Errorf("code %d, body %s", response.Code, response.Body)
	}
	if strings.Contains(string(response.Body), sourceToken) {
		return errors.New("the answer holds the source's token")
	}
	return nil
}

func checkUnknownResource(s *suite) error {
	response, err := s.call("no/such/thing", nil)
	if err != nil {
		return err
	}
	if response.Code != 404 {
		return fmt.Errorf("code %d, body %s", response.Code, response.Body)
	}
	return nil
}

func checkLargeBody(s *suite) error {
	response, err := s.call("sources", make([]byte, 17<<20))
	if err != nil {
		return err
	}
	if response.Code != 200 {
		return fmt.Errorf("code %d, body %s", response.Code, response.Body)
	}
	return nil
}

func (s *suite) metrics() (string, error) {
	ctx, cancel := withTimeout(5)
	defer cancel()
	context := &pluginv2.PluginContext{PluginId: "foresight-predict-datasource"}
	response, err := s.plugin.diagnostics.CollectMetrics(ctx, &pluginv2.CollectMetricsRequest{PluginContext: context})
	if err != nil {
		return "", err
	}
	return string(response.Metrics.GetPrometheus()), nil
}

// metric is the value of a metric, of all its labels together; NaN where it is not there.
func (s *suite) metric(name string) float64 {
	text, _ := s.metrics()
	sum := math.NaN()
	for line := range strings.Lines(text) {
		fields := strings.Fields(line)
		if series, _, _ := strings.Cut(line, "{"); len(fields) == 2 && (fields[0] == name || series == name) {
			number, _ := strconv.ParseFloat(fields[1], 64)
			if math.IsNaN(sum) {
				sum = 0
			}
			sum += number
		}
	}
	return sum
}

func checkMetrics(s *suite) error {
	text, err := s.metrics()
	if err != nil {
		return err
	}
	for _, want := range []string{"# TYPE foresight_queries_total counter", "foresight_history_cache_requests_total"} {
		if !strings.Contains(text, want) {
			return fmt.Errorf("no %q in:\n%s", want, text)
		}
	}
	return nil
}
