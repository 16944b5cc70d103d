package main

import (
	"context"
	"fmt"
	"sync"
	"time"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

var cancelChecks = []check{
	{"cancel: 3,000 calls cancelled at once lose no call of others", func(s *suite) error { return s.cancelMany(3000, 0) }},
	{"cancel: 1,500 calls cancelled within 3 s lose no call of others", func(s *suite) error {
		return s.cancelMany(1500, 2*time.Millisecond)
	}},
}

// cancelMany starts calls at this distance and cancels each soon after. Grafana has one connection to a plugin: were it
// ended for that, the patient calls that wait for their answers all the while would end with it.
func (s *suite) cancelMany(count int, distance time.Duration) error {
	patient := make(chan error, 20)
	for i := range cap(patient) {
		go func() {
			late := forecastOf(fmt.Sprintf("late%d", i), nil)
			_, err := s.queryOne(late, nil)
			patient <- err
		}()
	}
	request := s.queryRequest(map[string]model{"A": forecastOf("never", nil)}, nil)
	var calls sync.WaitGroup
	wrong := make(chan codes.Code, count)
	for range count {
		time.Sleep(distance)
		ctx, cancel := context.WithCancel(context.Background())
		time.AfterFunc(20*time.Millisecond, cancel)
		calls.Go(func() {
			_, err := s.plugin.data.QueryData(ctx, request)
			if got := status.Code(err); got != codes.Canceled {
				wrong <- got
			}
		})
	}
	calls.Wait()
	if len(wrong) > 0 {
		return fmt.Errorf("%d of %d cancelled calls ended otherwise, the first with %s", len(wrong), count, <-wrong)
	}
	for range cap(patient) {
		if err := <-patient; err != nil {
			return fmt.Errorf("a call of others was lost: %w", err)
		}
	}
	return nil
}
