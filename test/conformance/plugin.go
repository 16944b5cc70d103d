package main

import (
	"bytes"
	"context"
	"fmt"
	"os/exec"
	"sync"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend/grpcplugin"
	"github.com/grafana/grafana-plugin-sdk-go/genproto/pluginv2"
	"github.com/hashicorp/go-hclog"
	goplugin "github.com/hashicorp/go-plugin"
)

// plugin is a running plugin process with the clients that Grafana makes for it.
type plugin struct {
	client      *goplugin.Client
	data        pluginv2.DataClient
	resource    pluginv2.ResourceClient
	diagnostics pluginv2.DiagnosticsClient
	// stderr is every byte that the process logged.
	stderr *lockedBuffer
}

// startPlugin launches the executable as Grafana does: cookie, versions, no host environment, the server's folder.
func startPlugin(executable string) (*plugin, error) {
	command := exec.Command(executable)
	command.Dir = "/"
	stderr := &lockedBuffer{}
	client := goplugin.NewClient(&goplugin.ClientConfig{
		Cmd: command,
		HandshakeConfig: goplugin.HandshakeConfig{
			ProtocolVersion:  grpcplugin.ProtocolVersion,
			MagicCookieKey:   grpcplugin.MagicCookieKey,
			MagicCookieValue: grpcplugin.MagicCookieValue,
		},
		VersionedPlugins: map[int]goplugin.PluginSet{grpcplugin.ProtocolVersion: {
			"data":        &grpcplugin.DataGRPCPlugin{},
			"resource":    &grpcplugin.ResourceGRPCPlugin{},
			"diagnostics": &grpcplugin.DiagnosticsGRPCPlugin{},
		}},
		SkipHostEnv:      true,
		AllowedProtocols: []goplugin.Protocol{goplugin.ProtocolGRPC},
		Logger:           hclog.NewNullLogger(),
		Stderr:           stderr,
		StartTimeout:     10 * time.Second,
	})
	p := &plugin{client: client, stderr: stderr}
	if err := p.connect(); err != nil {
		client.Kill()
		return nil, fmt.Errorf("%w; its log: %s", err, stderr)
	}
	return p, nil
}

func (p *plugin) connect() error {
	rpc, err := p.client.Client()
	if err != nil {
		return err
	}
	if version := p.client.NegotiatedVersion(); version != grpcplugin.ProtocolVersion {
		return fmt.Errorf("negotiated protocol version %d", version)
	}
	var ok [3]bool
	for name, assign := range map[string]func(any){
		"data":        func(raw any) { p.data, ok[0] = raw.(pluginv2.DataClient) },
		"resource":    func(raw any) { p.resource, ok[1] = raw.(pluginv2.ResourceClient) },
		"diagnostics": func(raw any) { p.diagnostics, ok[2] = raw.(pluginv2.DiagnosticsClient) },
	} {
		raw, err := rpc.Dispense(name)
		if err != nil {
			return err
		}
		assign(raw)
	}
	if ok != [3]bool{true, true, true} {
		return fmt.Errorf("the SDK's clients changed: %v", ok)
	}
	return rpc.Ping()
}

func withTimeout(seconds int) (context.Context, context.CancelFunc) {
	return context.WithTimeout(context.Background(), time.Duration(seconds)*time.Second)
}

// lockedBuffer is a buffer that one goroutine fills while another reads.
type lockedBuffer struct {
	mutex  sync.Mutex
	buffer bytes.Buffer
}

func (b *lockedBuffer) Write(p []byte) (int, error) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	return b.buffer.Write(p)
}

func (b *lockedBuffer) String() string {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	return b.buffer.String()
}
