package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
)

// These read the log of the process that all earlier checks used.
var logChecks = []check{
	{"log: every line is JSON that go-plugin takes over", checkLogFormat},
	{"log: holds no secret", checkLogSecrets},
}

// go-plugin panics inside Grafana where one of the three is not a string, and shows a line raw where one is malformed.
func checkLogFormat(s *suite) error {
	lines := strings.Split(strings.TrimSpace(s.plugin.stderr.String()), "\n")
	if len(lines) == 1 && lines[0] == "" {
		return errors.New("the process logged nothing")
	}
	for _, line := range lines {
		var entry struct {
			Level     *string `json:"@level"`
			Message   *string `json:"@message"`
			Timestamp *string `json:"@timestamp"`
		}
		if err := json.Unmarshal([]byte(line), &entry); err != nil {
			return fmt.Errorf("%q: %w", line, err)
		}
		if entry.Level == nil || entry.Message == nil || entry.Timestamp == nil {
			return fmt.Errorf("%q lacks a field", line)
		}
		if !slices.Contains([]string{"trace", "debug", "info", "warn", "error"}, *entry.Level) {
			return fmt.Errorf("%q: level %q", line, *entry.Level)
		}
		if _, err := time.Parse("2006-01-02T15:04:05.000000Z07:00", *entry.Timestamp); err != nil {
			return fmt.Errorf("%q: %w", line, err)
		}
	}
	return nil
}

func checkLogSecrets(s *suite) error {
	if log := s.plugin.stderr.String(); strings.Contains(log, sourceToken) {
		return errors.New("the log holds the source's token")
	}
	return nil
}
