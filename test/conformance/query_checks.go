package main

import (
	"context"
	"errors"
	"fmt"
	"math"
	"strings"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/data"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

var queryChecks = []check{
	{"query: bands hold history, forecast and interval, with unit grid times and labels", checkBands},
	{"query: one refId that fails does not fail its neighbours, and says why without secrets", checkNeighbours},
	{"query: an empty result is a frame without fields", checkEmpty},
	{"query: gaps and NaN arrive as null", checkGaps},
	{"query: 100 series x 5,000 points in one answer", checkMany},
	{"query: cancelling aborts the request to the source", checkCancel},
	{"query: a deadline that passes aborts the request to the source", checkDeadline},
	{"query: health answers within 1 s while models fit, and cancelling drops the work that waits", checkResponsive},
}

// columns finds a frame's value columns by the role that panels read.
func columns(frame *data.Frame) map[string]*data.Field {
	found := map[string]*data.Field{}
	for _, field := range frame.Fields {
		found[field.Name] = field
	}
	return found
}

func checkBands(s *suite) error {
	response, err := s.queryOne(forecastOf("shop", nil), nil)
	if err != nil {
		return err
	}
	if len(response.Frames) != 1 {
		return fmt.Errorf("%d frames", len(response.Frames))
	}
	frame := response.Frames[0]
	found := columns(frame)
	for _, name := range []string{"time", "value", "forecast", "lower", "upper"} {
		if found[name] == nil {
			return fmt.Errorf("no column %q among %d fields", name, len(frame.Fields))
		}
	}
	if got := found["value"].Labels["instance"]; got != "host-00" {
		return fmt.Errorf("label instance is %q", got)
	}
	return errors.Join(checkGrid(found["time"], time.Hour), checkInterval(found))
}

func checkGrid(field *data.Field, step time.Duration) error {
	for row := 1; row < field.Len(); row++ {
		before, ok := field.At(row - 1).(time.Time)
		if !ok {
			return fmt.Errorf("time field is of type %s: must not be nullable", field.Type())
		}
		if after := field.At(row).(time.Time); after.Sub(before) != step {
			return fmt.Errorf("row %d: %s follows %s", row, after, before)
		}
	}
	return nil
}

func checkInterval(found map[string]*data.Field) error {
	forecasts := 0
	for row := range found["forecast"].Len() {
		point, isThere := found["forecast"].ConcreteAt(row)
		if !isThere {
			continue
		}
		lower, _ := found["lower"].ConcreteAt(row)
		upper, _ := found["upper"].ConcreteAt(row)
		if !(lower.(float64) <= point.(float64) && point.(float64) <= upper.(float64)) {
			return fmt.Errorf("row %d: %v <= %v <= %v does not hold", row, lower, point, upper)
		}
		forecasts++
	}
	if forecasts != 24 {
		return fmt.Errorf("%d forecast rows for a horizon of 1d at a step of 1h", forecasts)
	}
	return nil
}

func checkNeighbours(s *suite) error {
	responses, err := s.query(s.queryRequest(map[string]model{
		"A": forecastOf("shop", nil),
		"B": forecastOf("error", nil),
		"C": forecastOf("shop", model{"source": model{"uid": "elsewhere"}}),
		"D": forecastOf("shop", model{"coverage": 7}),
		"E": forecastOf("shop", model{"queryType": "anomalies"}),
	}, nil))
	if err != nil {
		return err
	}
	for _, refID := range []string{"A", "E"} {
		if r := responses[refID]; r.Error != nil || r.Status != backend.StatusOK || len(r.Frames) == 0 {
			return fmt.Errorf("%s: status %d, %d frames, error %v", refID, r.Status, len(r.Frames), r.Error)
		}
	}
	for refID, word := range map[string]string{"B": "parse error", "C": "elsewhere", "D": "7"} {
		r := responses[refID]
		if r.Error == nil || r.Status < 400 || r.ErrorSource == "" || !strings.Contains(r.Error.Error(), word) {
			return fmt.Errorf("%s: status %d, source %q, error %v", refID, r.Status, r.ErrorSource, r.Error)
		}
		if strings.Contains(r.Error.Error(), sourceToken) {
			return fmt.Errorf("%s: the error holds the source's token: %v", refID, r.Error)
		}
	}
	return nil
}

func checkEmpty(s *suite) error {
	response, err := s.queryOne(forecastOf("empty", nil), nil)
	if err != nil {
		return err
	}
	if len(response.Frames) != 1 || len(response.Frames[0].Fields) != 0 {
		return fmt.Errorf("%d frames; want one without fields", len(response.Frames))
	}
	return nil
}

func checkGaps(s *suite) error {
	response, err := s.queryOne(forecastOf("gaps", nil), nil)
	if err != nil {
		return err
	}
	value := columns(response.Frames[0])["value"]
	if value == nil || value.Type() != data.FieldTypeNullableFloat64 {
		return fmt.Errorf("value column: %v", value)
	}
	missing, present := 0, 0
	for row := range value.Len() {
		number, isThere := value.ConcreteAt(row)
		switch {
		case !isThere:
			missing++
		case math.IsNaN(number.(float64)):
			return fmt.Errorf("row %d is NaN, not null", row)
		default:
			present++
		}
	}
	// A day of history lacks three hours, and its column has no values in the day of horizon.
	if present < 20 || present > 22 || missing < 24+3 {
		return fmt.Errorf("%d values and %d nulls", present, missing)
	}
	return nil
}

func checkMany(s *suite) error {
	now := time.Now()
	request := s.queryRequest(map[string]model{"A": forecastOf("many", model{"training": "2d", "step": "1m", "horizon": "1h"})}, nil)
	request.Queries[0].TimeRange.FromEpochMS = now.Add(-4999 * time.Minute).UnixMilli()
	request.Queries[0].TimeRange.ToEpochMS = now.UnixMilli()
	responses, err := s.query(request)
	if err != nil {
		return err
	}
	response := responses["A"]
	if response.Error != nil || len(response.Frames) != 100 {
		return fmt.Errorf("%d frames, error %v", len(response.Frames), response.Error)
	}
	for _, frame := range response.Frames {
		if rows := frame.Rows(); rows < 4999 || rows > 5100 {
			return fmt.Errorf("frame %q has %d rows", frame.Name, rows)
		}
	}
	return nil
}

func checkCancel(s *suite) error {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	go func() {
		_ = s.upstream.awaitSlow()
		cancel()
	}()
	return s.expectAborted(ctx, codes.Canceled)
}

func checkDeadline(s *suite) error {
	ctx, cancel := context.WithTimeout(context.Background(), 500*time.Millisecond)
	defer cancel()
	if err := s.expectAborted(ctx, codes.DeadlineExceeded); err != nil {
		return err
	}
	return s.upstream.awaitSlow()
}

func (s *suite) expectAborted(ctx context.Context, code codes.Code) error {
	_, err := s.plugin.data.QueryData(ctx, s.queryRequest(map[string]model{"A": forecastOf("slow", nil)}, nil))
	if got := status.Code(err); got != code {
		return fmt.Errorf("the call ended with %s, not %s", got, code)
	}
	return s.upstream.awaitAborted()
}

func checkResponsive(s *suite) error {
	// Many seasonal backtests: work for seconds, also on a fast machine.
	query := forecastOf("many", model{"training": "28d", "step": "5m", "horizon": "1d"})
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	done := make(chan error, 1)
	go func() {
		_, err := s.plugin.data.QueryData(ctx, s.queryRequest(map[string]model{"A": query}, nil))
		done <- err
	}()
	if err := within(60*time.Second, func() bool { return s.metric("foresight_worker_series_waiting") > 5 }); err != nil {
		return fmt.Errorf("no work was queued: %w", err)
	}
	for range 5 {
		began := time.Now()
		if _, _, err := s.health(s.upstream.url()); err != nil {
			return err
		}
		if took := time.Since(began); took > time.Second {
			return fmt.Errorf("a health check took %d ms", took.Milliseconds())
		}
	}
	if s.metric("foresight_worker_slices_running") == 0 {
		return errors.New("the work was done before the health checks: they showed nothing")
	}
	cancel()
	if got := status.Code(<-done); got != codes.Canceled {
		return fmt.Errorf("the call ended with %s", got)
	}
	idle := func() bool {
		return s.metric("foresight_worker_series_waiting")+s.metric("foresight_worker_slices_running") == 0
	}
	return within(10*time.Second, idle)
}
