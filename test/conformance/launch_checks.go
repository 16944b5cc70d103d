package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"syscall"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/genproto/pluginv2"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
)

var launchChecks = []check{
	{"handshake: negotiates version 2 over gRPC and answers go-plugin's ping", checkHandshake},
	{"handshake: without the cookie it explains itself, exits 1 and prints nothing on stdout", checkNoCookie},
	{"handshake: one line within 3 s from an empty environment, and nothing else on stdout ever", checkStdout},
	{"signals: SIGINT is left to the host, SIGTERM ends the process and removes its socket", checkSignals},
}

func checkHandshake(s *suite) error {
	second, err := startPlugin(s.executable)
	if err != nil {
		return err
	}
	second.client.Kill()
	return nil
}

func checkNoCookie(s *suite) error {
	command := exec.Command(s.executable)
	command.Env = []string{}
	var stdout, stderr bytes.Buffer
	command.Stdout, command.Stderr = &stdout, &stderr
	var exit *exec.ExitError
	if err := command.Run(); !errors.As(err, &exit) || exit.ExitCode() != 1 {
		return fmt.Errorf("ended with %v, not with exit code 1", err)
	}
	if stdout.Len() > 0 || !strings.Contains(stderr.String(), "Grafana plugin") {
		return fmt.Errorf("stdout %q, stderr %q", &stdout, &stderr)
	}
	return nil
}

// process is a plugin process without go-plugin between it and the test.
type process struct {
	command *exec.Cmd
	socket  string
	stdout  *bufio.Reader
}

var handshakeLine = regexp.MustCompile(`^1\|2\|unix\|(/[^|]+)\|grpc\|$`)

func launch(executable string) (*process, error) {
	command := exec.Command(executable)
	command.Dir = "/"
	command.Env = []string{"grafana_plugin_type=datasource", "PLUGIN_PROTOCOL_VERSIONS=2"}
	pipe, err := command.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := command.Start(); err != nil {
		return nil, err
	}
	p := &process{command: command, stdout: bufio.NewReader(pipe)}
	line, err := p.stdout.ReadString('\n')
	if err != nil {
		return nil, fmt.Errorf("no handshake line: %w", err)
	}
	match := handshakeLine.FindStringSubmatch(strings.TrimSuffix(line, "\n"))
	if match == nil {
		return nil, fmt.Errorf("handshake line %q", line)
	}
	p.socket = match[1]
	return p, nil
}

// terminate sends SIGTERM and returns what had been printed after the handshake.
func (p *process) terminate() (string, error) {
	if err := p.command.Process.Signal(syscall.SIGTERM); err != nil {
		return "", err
	}
	rest, err := io.ReadAll(p.stdout)
	if err != nil {
		return "", err
	}
	return string(rest), p.command.Wait()
}

func checkStdout(s *suite) error {
	began := time.Now()
	p, err := launch(s.executable)
	if err != nil {
		return err
	}
	took := time.Since(began)
	if err := p.exercise(s.upstream.url()); err != nil {
		return err
	}
	rest, err := p.terminate()
	if err != nil {
		return err
	}
	if rest != "" {
		return fmt.Errorf("after the handshake stdout holds %q", rest)
	}
	if took > 3*time.Second {
		return fmt.Errorf("the line came after %d ms", took.Milliseconds())
	}
	return nil
}

func (p *process) connect() (*grpc.ClientConn, error) {
	return grpc.NewClient("unix:"+p.socket, grpc.WithTransportCredentials(insecure.NewCredentials()))
}

// exercise makes the process do and log something: a health check and a query that fails.
func (p *process) exercise(upstreamURL string) error {
	connection, err := p.connect()
	if err != nil {
		return err
	}
	defer connection.Close()
	ctx, cancel := withTimeout(10)
	defer cancel()
	pluginContext := backend.ToProto().PluginContext(contextFor(upstreamURL))
	health := &pluginv2.CheckHealthRequest{PluginContext: pluginContext}
	if _, err := pluginv2.NewDiagnosticsClient(connection).CheckHealth(ctx, health); err != nil {
		return err
	}
	broken := []*pluginv2.DataQuery{{RefId: "A", Json: []byte("not JSON")}}
	_, err = pluginv2.NewDataClient(connection).QueryData(ctx, &pluginv2.QueryDataRequest{
		PluginContext: pluginContext, Queries: broken,
	})
	return err
}

func checkSignals(s *suite) error {
	p, err := launch(s.executable)
	if err != nil {
		return err
	}
	if info, err := os.Stat(p.socket); err != nil || info.Mode().Perm()&0o077 != 0 {
		return fmt.Errorf("the socket is open to other users: %v, %v", info, err)
	}
	if err := p.command.Process.Signal(syscall.SIGINT); err != nil {
		return err
	}
	time.Sleep(300 * time.Millisecond)
	if err := p.exercise(s.upstream.url()); err != nil {
		return fmt.Errorf("after SIGINT: %w", err)
	}
	if _, err := p.terminate(); err != nil {
		return fmt.Errorf("SIGTERM: %w", err)
	}
	if _, err := os.Stat(p.socket); !errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("the socket %s is still there", p.socket)
	}
	return nil
}
