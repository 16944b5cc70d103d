package main

import (
	"encoding/json"
	"fmt"
	"math"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"time"
)

// upstream answers Prometheus' query API; the expression says how: shop, many, gaps, empty, error, slow, never or late.
type upstream struct {
	server *httptest.Server
	// arrived and aborted tell of each slow request: when it came in, and when its connection was closed early.
	arrived chan struct{}
	aborted chan struct{}
}

func startUpstream() *upstream {
	u := &upstream{arrived: make(chan struct{}, 16), aborted: make(chan struct{}, 16)}
	routes := http.NewServeMux()
	routes.HandleFunc("/api/v1/query", func(w http.ResponseWriter, _ *http.Request) {
		answer(w, "vector", []any{})
	})
	routes.HandleFunc("/api/v1/query_range", u.queryRange)
	u.server = httptest.NewServer(routes)
	return u
}

func (u *upstream) url() string { return u.server.URL }

func (u *upstream) close() {
	u.server.CloseClientConnections()
	u.server.Close()
}

func (u *upstream) queryRange(w http.ResponseWriter, r *http.Request) {
	expression := r.FormValue("query")
	switch {
	case strings.HasPrefix(expression, "many"):
		answer(w, "matrix", u.matrix(r, 100, valueAt))
	case strings.HasPrefix(expression, "gaps"):
		answer(w, "matrix", u.matrix(r, 1, withGaps))
	case strings.HasPrefix(expression, "empty"):
		answer(w, "matrix", []any{})
	case strings.HasPrefix(expression, "error"):
		w.WriteHeader(http.StatusBadRequest)
		// A careless server that repeats what it was sent.
		text := fmt.Sprintf("bad_data: parse error; headers %s", r.Header.Get("Authorization"))
		_ = json.NewEncoder(w).Encode(map[string]string{"status": "error", "errorType": "bad_data", "error": text})
	case strings.HasPrefix(expression, "slow"):
		u.arrived <- struct{}{}
		select {
		case <-r.Context().Done():
			u.aborted <- struct{}{}
		case <-time.After(30 * time.Second):
		}
	case strings.HasPrefix(expression, "never"):
		<-r.Context().Done()
	case strings.HasPrefix(expression, "late"):
		time.Sleep(4 * time.Second)
		answer(w, "matrix", u.matrix(r, 1, valueAt))
	default:
		answer(w, "matrix", u.matrix(r, 1, valueAt))
	}
}

// awaitSlow returns when a slow request has come in.
func (u *upstream) awaitSlow() error { return await(u.arrived, "no request reached the source") }

// awaitAborted returns when the connection of a slow request was closed before its answer.
func (u *upstream) awaitAborted() error {
	return await(u.aborted, "the request to the source was not aborted")
}

func await(event <-chan struct{}, otherwise string) error {
	select {
	case <-event:
		return nil
	case <-time.After(2 * time.Second):
		return fmt.Errorf("%s within 2 s", otherwise)
	}
}

// matrix makes series of the values that `text` gives for a time; an empty text is no sample.
func (u *upstream) matrix(r *http.Request, count int, text func(seconds float64, series int) string) []any {
	start, _ := strconv.ParseFloat(r.FormValue("start"), 64)
	end, _ := strconv.ParseFloat(r.FormValue("end"), 64)
	step, _ := strconv.ParseFloat(r.FormValue("step"), 64)
	series := make([]any, count)
	for i := range series {
		values := [][2]any{}
		for t := start; t <= end && step > 0; t += step {
			if value := text(t, i); value != "" {
				values = append(values, [2]any{t, value})
			}
		}
		metric := map[string]string{"__name__": "load", "instance": fmt.Sprintf("host-%02d", i)}
		series[i] = map[string]any{"metric": metric, "values": values}
	}
	return series
}

// withGaps has no samples in the first two hours of every day, and NaN in the third.
func withGaps(seconds float64, series int) string {
	switch hour := int(math.Mod(seconds, 86400) / 3600); hour {
	case 0, 1:
		return ""
	case 2:
		return "NaN"
	default:
		return valueAt(seconds, series)
	}
}

// valueAt has a daily season.
func valueAt(seconds float64, series int) string {
	// Noise that depends on the time alone, so that every read agrees.
	noise := math.Mod(math.Abs(math.Sin(seconds*12.9898+float64(series))*43758.5453), 1)
	return strconv.FormatFloat(100+10*float64(series)+50*math.Sin(2*math.Pi*seconds/86400)+4*noise, 'f', 3, 64)
}

func answer(w http.ResponseWriter, resultType string, result []any) {
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(map[string]any{
		"status": "success",
		"data":   map[string]any{"resultType": resultType, "result": result},
	})
}
