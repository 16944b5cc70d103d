package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/types/known/emptypb"
)

var shutdownChecks = []check{
	{"shutdown: the call is answered and the process ends with code 0 while the host's streams are open", checkShutdownCall},
	{"shutdown: go-plugin needs no SIGKILL while a query runs, and the query's request is aborted", checkShutdown},
	{"shutdown: after SIGKILL a new process serves at once", checkRestart},
	{"shutdown: ends when its host is killed", checkOrphan},
}

func checkShutdownCall(s *suite) error {
	p, err := launch(s.executable)
	if err != nil {
		return err
	}
	connection, err := p.connect()
	if err != nil {
		return err
	}
	defer connection.Close()
	ctx, cancel := withTimeout(10)
	defer cancel()
	for _, path := range []string{"/plugin.GRPCBroker/StartStream", "/plugin.GRPCStdio/StreamStdio"} {
		stream, err := connection.NewStream(ctx, &grpc.StreamDesc{ServerStreams: true, ClientStreams: true}, path)
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		if err := stream.SendMsg(&emptypb.Empty{}); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
	}
	began := time.Now()
	if err := connection.Invoke(ctx, "/plugin.GRPCController/Shutdown", &emptypb.Empty{}, &emptypb.Empty{}); err != nil {
		return fmt.Errorf("the call was not answered: %w", err)
	}
	if err := p.command.Wait(); err != nil {
		return err
	}
	if took := time.Since(began); took >= 2*time.Second {
		return fmt.Errorf("took %d ms", took.Milliseconds())
	}
	return nil
}

func checkShutdown(s *suite) error {
	p, err := startPlugin(s.executable)
	if err != nil {
		return err
	}
	pid := p.client.ReattachConfig().Pid
	ctx, cancel := withTimeout(30)
	defer cancel()
	ended := make(chan error, 1)
	go func() {
		_, err := p.data.QueryData(ctx, s.queryRequest(map[string]model{"A": forecastOf("slow", nil)}, nil))
		ended <- err
	}()
	if err := s.upstream.awaitSlow(); err != nil {
		p.client.Kill()
		return err
	}
	began := time.Now()
	p.client.Kill()
	if took := time.Since(began); took >= 2*time.Second {
		return fmt.Errorf("took %d ms: go-plugin had to kill it", took.Milliseconds())
	}
	if alive(pid) {
		return fmt.Errorf("process %d still runs", pid)
	}
	if err := <-ended; err == nil {
		return errors.New("the query that was under way ended without an error")
	}
	return s.upstream.awaitAborted()
}

func checkRestart(s *suite) error {
	p, err := startPlugin(s.executable)
	if err != nil {
		return err
	}
	if err := syscall.Kill(p.client.ReattachConfig().Pid, syscall.SIGKILL); err != nil {
		return err
	}
	if err := within(2*time.Second, p.client.Exited); err != nil {
		return fmt.Errorf("go-plugin did not notice: %w", err)
	}
	again, err := startPlugin(s.executable)
	if err != nil {
		return err
	}
	defer again.client.Kill()
	_, _, err = (&suite{plugin: again}).health(s.upstream.url())
	return err
}

// startAndWait is the host that checkOrphan kills: this program again, with -orphan.
func startAndWait(executable string) {
	p, err := startPlugin(executable)
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	fmt.Println(p.client.ReattachConfig().Pid)
	select {}
}

func checkOrphan(s *suite) error {
	host := exec.Command(os.Args[0], "-orphan", "-executable", s.executable)
	output, err := host.StdoutPipe()
	if err != nil {
		return err
	}
	if err := host.Start(); err != nil {
		return err
	}
	line, err := bufio.NewReader(output).ReadString('\n')
	if err != nil {
		return err
	}
	pid, err := strconv.Atoi(strings.TrimSpace(line))
	if err != nil {
		return fmt.Errorf("the host printed %q", line)
	}
	if err := host.Process.Kill(); err != nil {
		return err
	}
	_ = host.Wait()
	if err := within(5*time.Second, func() bool { return !alive(pid) }); err != nil {
		_ = syscall.Kill(pid, syscall.SIGKILL)
		return fmt.Errorf("process %d still runs: %w", pid, err)
	}
	return nil
}

// alive is false for a process that has ended, also where nobody has collected it yet.
func alive(pid int) bool {
	if syscall.Kill(pid, 0) != nil {
		return false
	}
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return true
	}
	_, rest, _ := strings.Cut(string(stat), ") ")
	return !strings.HasPrefix(rest, "Z")
}

func within(limit time.Duration, isTrue func() bool) error {
	for deadline := time.Now().Add(limit); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		if isTrue() {
			return nil
		}
	}
	return fmt.Errorf("not within %s", limit)
}
