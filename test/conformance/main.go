// Conformance talks to the compiled plugin process as Grafana does, with Grafana's own SDK, and checks what Grafana
// relies on. It prints one line per check and fails where one of them fails.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

// suite is what the checks share.
type suite struct {
	executable string
	upstream   *upstream
	plugin     *plugin
}

type check struct {
	name string
	run  func(*suite) error
}

func main() {
	executable := flag.String("executable", defaultExecutable(), "the plugin's executable")
	only := flag.String("only", "", "run only checks whose name contains this")
	orphan := flag.Bool("orphan", false, "internal: start the plugin, print its process id and wait")
	flag.Parse()

	path, err := filepath.Abs(*executable)
	if err == nil {
		_, err = os.Stat(path)
	}
	if err != nil {
		fmt.Printf("There is no executable at %s. Run `npm run build:backend` first.\n", *executable)
		os.Exit(1)
	}
	if *orphan {
		startAndWait(path)
		return
	}
	if failed := runAll(path, *only); failed > 0 {
		os.Exit(1)
	}
}

func defaultExecutable() string {
	name := fmt.Sprintf("gpx_foresight_%s_%s", runtime.GOOS, runtime.GOARCH)
	return filepath.Join("..", "dist", "datasource", name)
}

func runAll(executable, only string) (failed int) {
	s := &suite{executable: executable, upstream: startUpstream()}
	defer s.upstream.close()
	plugin, err := startPlugin(executable)
	if err != nil {
		fmt.Printf("FAIL start (%v)\n0 passed, 1 failed\n", err)
		return 1
	}
	s.plugin = plugin
	defer plugin.client.Kill()

	passed := 0
	for _, c := range allChecks() {
		if !strings.Contains(c.name, only) {
			continue
		}
		if report(c, s) {
			passed++
		} else {
			failed++
		}
	}
	fmt.Printf("%d passed, %d failed\n", passed, failed)
	return failed
}

func allChecks() []check {
	groups := [][]check{launchChecks, healthChecks, queryChecks, alertChecks, resourceChecks, cancelChecks, shutdownChecks, logChecks}
	var all []check
	for _, group := range groups {
		all = append(all, group...)
	}
	return all
}

func report(c check, s *suite) bool {
	began := time.Now()
	err := runLimited(c, s)
	took := time.Since(began).Milliseconds()
	if err != nil {
		fmt.Printf("FAIL %s (%d ms)\n     %s\n", c.name, took, strings.ReplaceAll(err.Error(), "\n", "\n     "))
		return false
	}
	fmt.Printf("ok   %s (%d ms)\n", c.name, took)
	return true
}

// checkLimit is far above what any check needs.
const checkLimit = 3 * time.Minute

func runLimited(c check, s *suite) error {
	done := make(chan error, 1)
	go func() { done <- c.run(s) }()
	select {
	case err := <-done:
		return err
	case <-time.After(checkLimit):
		return fmt.Errorf("not done after %s", checkLimit)
	}
}
